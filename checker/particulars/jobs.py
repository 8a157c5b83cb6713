"""Jobs and offices of any kind beside the names of those who have them, read word by word.

"IMF mission chief Pia Lund", "Pia Lund, a pharmacist who lives here", "the governor of Norvik
state, Mr Omar Hale", "Omar Hale was named as harbour master", "As speaker of the house, Hale …",
"Pia Lund, who runs the burns unit", "He had served as the bank's chief economist".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.particulars import job_turns as say
from checker.particulars.job_holders import holder_of, subject
from checker.particulars.job_phrases import Job, Phrase
from checker.particulars.job_words import SURNAMES, WORKING
from checker.particulars.named_words import HEADS, Word, words_in


def jobs_in(text: str) -> Iterator[Job]:
    """Every job that a sentence gives to somebody by name, or to "He" or "She"; in order."""
    words = frozenset(say.PLAIN.findall(text.lower()))
    if words.isdisjoint(HEADS) and words.isdisjoint(say.DOING):
        return
    tokens = words_in(text)
    if sum(w.capital for w in tokens) > say.TITLE_CASE * sum(w.text[0].isalpha() for w in tokens):
        return  # a headline in title case shows no names
    for i, word in enumerate(tokens):
        if word.low in HEADS and not (word.capital and word.low in SURNAMES):
            phrase = Phrase.around(text, tokens, i)
            holder = holder_of(phrase) if phrase else None
            if phrase and holder:
                name, once = holder
                yield phrase.job(name, once)
        elif word.low in say.DOING:
            found = _doing(text, tokens, i)
            if found:
                yield found


def _doing(text: str, tokens: list[Word], i: int) -> Job | None:
    """ "Pia Lund, who runs the burns unit", "Pia Lund drives a school bus"."""
    end = i + 1
    if end >= len(tokens) or not (
        tokens[end].low in say.THE or tokens[end].low.endswith(("’s", "'s"))
    ):
        if tokens[i].low != "teaches":
            return None
    of = say.VEHICLES if tokens[i].low == "drives" else say.BODIES
    while end < len(tokens) and end < i + 8 and tokens[end].text[0].isalnum():
        if tokens[end].low in of or tokens[i].low == "teaches":
            break
        if tokens[end].low in say.BREAK and tokens[end].low not in say.THE:
            return None
        end += 1
    else:
        return None
    at = i - 1
    while at >= 0 and tokens[at].low in say.AUX:
        at -= 1
    found = subject(tokens, at, False)
    if not found:
        return None
    what = text[tokens[i + 1].start : tokens[end].end].lower()
    kind = WORKING.get(tokens[i].low, "head of")
    return Job(tokens[i].start, tokens[end].end, f"{kind} {what}", found[0])
