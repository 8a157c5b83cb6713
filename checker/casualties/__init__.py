"""The grammar of casualty reports, from words to the figures that an article states.

    tokens -> groups (counted, described, named, nobody) -> tape -> mentions (verbs, nouns,
    treatment; subjects finds people on the left of a verb) -> account (scopes, tally) -> figures

Each module reads one way of telling. `lexicon` holds all words, `numbers` what they count.
"""
