"""Made pairs about clauses under a verb that is negated, asked about, or only possible.

What holds of a clause P then comes from the verb's class: a factive carries P even so ("did not
know that P", "did they notice that P?", Kiparsky and Kiparsky 1970, Karttunen 1973), verbs of
saying, hoping and proving leave it open, and a speaker's own "I do not think that P" is against it
(neg-raising; CommitmentBank, de Marneffe et al. 2019). What the same verbs do when they are
affirmed is in models/attribution.py. Verbs that annotators disagree on ("recognise", "remark",
another person's "did not believe") are left out.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from models.attribution import AGENTS, clause_of
from models.bank import Sentence

# Base and participle.
FACTIVE = (
    "realise/realised|know/known|notice/noticed|remember/remembered|regret/regretted|"
    "discover/discovered|learn/learned|find out/found out|see/seen|understand/understood|"
    "reveal/revealed|acknowledge/acknowledged|mind/minded|forget/forgotten|"
    "take into account/taken into account|mention the fact/mentioned the fact|"
    "hear about the fact/heard about the fact"
).split("|")
OPEN = (
    "say/said|claim/claimed|suggest/suggested|hope/hoped|predict/predicted|confirm/confirmed|"
    "prove/proved|show/shown|announce/announced|argue/argued|promise/promised|allege/alleged|"
    "write/written|declare/declared|guarantee/guaranteed|propose/proposed|insist/insisted|"
    "testify/testified|conclude/concluded"
).split("|")
FEELINGS = "surprised|angry|glad|sorry|ashamed|shocked|happy|proud|upset|relieved".split("|")
# The plain negation, of which there is most, stands twice.
FRAMES = (
    "{agent} did not {base} that {p}.",
    "{agent} did not {base} that {p}.",
    "{agent} never {past} that {p}.",
    "{agent} had not {done} that {p}.",
    "Did {low} {base} that {p}?",
    "{agent} may have {done} that {p}.",
    "Perhaps {low} {past} that {p}.",
)
# With a verb that leaves P open these would hint at it.
HINTING = (
    *FRAMES,
    "Nobody {past} that {p}.",
    "Why did {low} not {base} that {p}?",
    "{agent} should have {done} that {p}.",
    "It would have helped if {low} had {done} that {p}.",
    "If {low} had {done} that {p}, nothing would have changed.",
)
FELT = (
    "{agent} did not seem {feeling} that {p}.",
    "Was anybody {feeling} that {p}?",
    "{agent} may have been {feeling} that {p}.",
    "Few were {feeling} that {p}.",
    "{agent} had every reason to be {feeling} that {p}.",
)
KNOWN = (
    "{agent} had no idea that {p}.",
    "Little did {low} know that {p}.",
    "Not everyone is aware that {p}.",
    "{agent} tried to hide the fact that {p}.",
    "{agent} lost sight of the fact that {p}.",
)
LEFT_OPEN = (
    "{agent} could not rule out that {p}.",
    "{agent} found no proof that {p}.",
    "{agent} wanted to know whether {p}.",
    "There is no way to tell whether {p}.",
    "{agent} would not say whether {p}.",
    "{agent} was not certain that {p}.",
    "Suppose that {p}.",
)
AGAINST = (
    "I do not think that {p}.",
    "I don't believe that {p}.",
    "We don't think {p}.",
    "I don't suppose that {p}.",
    "I doubt very much that {p}.",
    "It does not seem that {p}.",
    "It doesn't look as though {p}.",
    "Contrary to what has been said, it is not the case that {p}.",
)
# Up to which roll: frames, verbs where they take one, label.
KINDS = (
    (0.30, HINTING, FACTIVE, "entailment"),
    (0.38, FELT, (), "entailment"),
    (0.46, KNOWN, (), "entailment"),
    (0.70, FRAMES, OPEN, "neutral"),
    (0.80, LEFT_OPEN, (), "neutral"),
    (1.00, AGAINST, (), "contradiction"),
)
# Past forms that are not the participle.
PAST = {
    "known": "knew",
    "seen": "saw",
    "forgotten": "forgot",
    "shown": "showed",
    "written": "wrote",
    "taken into account": "took into account",
}


def pairs_of(sentence: Sentence, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """(premise, hypothesis, label) with the sentence as the clause."""
    text = sentence.text.strip()
    clause = clause_of(text)
    if clause is None:
        return
    agent = chance.choice(AGENTS)
    low = agent[0].lower() + agent[1:]
    roll = chance.random()
    frames, verbs, label = next(rest for below, *rest in KINDS if roll < below)
    base, done = chance.choice(verbs).split("/") if verbs else ("", "")
    said = chance.choice(frames).format(
        agent=agent,
        low=low,
        base=base,
        done=done,
        past=PAST.get(done, done),
        feeling=chance.choice(FEELINGS),
        p=clause,
    )
    yield said, text, label
