"""Made pairs about claims inside attribution: who says a thing does not make it so.

A clause P, taken from a labelled hypothesis, is put under a verb of saying. What follows comes
from the verb's class (de Marneffe et al. 2019, CommitmentBank; White et al. 2018,
MegaVeridicality): factive verbs carry P, verbs of belief and hearsay leave it open, denial does
not entail it. Plain "said" is left out: annotated sets disagree on it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from models.bank import Sentence
from models.sources import EITHER

AGENTS = (
    "The minister|The police|A spokeswoman for the company|The army|The governor|Officials|"
    "The mayor|Her lawyer|The rebels|The two men|The union|A witness|The prosecutor|The bank|"
    "The opposition|The club's owner|Residents|The agency|Investigators|The senator|His brother|"
    "The hospital|One analyst|The president|Doctors|The organisers|Local media|The ambassador"
).split("|")
FACTIVE = (
    "confirmed|acknowledged|admitted|discovered|found out|proved|realised|were aware|regretted|"
    "remembered|established|demonstrated|learned|noticed|revealed"
).split("|")
OPEN = (
    "claimed|alleged|suggested|believed|feared|hoped|speculated|assumed|suspected|predicted|"
    "insisted|argued|guessed|thought|rumoured|implied|expected|wished"
).split("|")
DENIAL = "denied|disputed|rejected the claim|dismissed reports|refuted the allegation".split("|")
FALSE = "falsely claimed|wrongly reported|pretended|lied|mistakenly believed".split("|")
FALSE_FRAMES = ("It is not true that {p}", "It is false that {p}", "It is a lie that {p}")
OPEN_FRAMES = (
    "It is unclear whether {p}",
    "Police are investigating whether {p}",
    "It could not be verified that {p}",
    "If {p}, the talks would have to start again",
    "It is possible that {p}",
    "There were unconfirmed reports that {p}",
    "Nobody could say whether {p}",
    "Critics would like to think that {p}",
)
TRUE_FRAMES = (
    "It is true that {p}",
    "Everyone knows that {p}",
    "It turned out that {p}",
    "There is no doubt that {p}",
)
_LOWERED = re.compile(
    r"(?:The|A|An|There|It|He|She|They|We|This|These|Some|Two|Three|Most|Many|People|His|Her)\b"
)
_KEPT = re.compile(r"[A-Z]\w+ (?:[A-Z]|is|was|are|were|has|had|did|does|will)")
_BAD = re.compile(
    r"\?|[\"“”:;]|\b(?:I|you|if|that|said|says|claim\w*)\b|n't|n’t|\bnot\b|\bnever\b", re.I
)


def pairs_of(sentence: Sentence, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """(premise, hypothesis, label) with the sentence as the clause that is claimed."""
    text = sentence.text.strip()
    clause = clause_of(text)
    if clause is None:
        return
    agent = chance.choice(AGENTS)
    roll = chance.random()
    if roll < 0.22:
        yield _said(agent, chance.choice(FACTIVE), clause), text, "entailment"
    elif roll < 0.44:
        yield _said(agent, chance.choice(OPEN), clause), text, "neutral"
    elif roll < 0.58:
        yield _said(agent, chance.choice(DENIAL), clause), text, EITHER
    elif roll < 0.66:
        yield _said(agent, chance.choice(FALSE), clause), text, "contradiction"
    elif roll < 0.71:
        yield chance.choice(FALSE_FRAMES).format(p=clause) + ".", text, "contradiction"
    elif roll < 0.79:
        yield chance.choice(OPEN_FRAMES).format(p=clause) + ".", text, "neutral"
    elif roll < 0.84:
        yield chance.choice(TRUE_FRAMES).format(p=clause) + ".", text, "entailment"
    elif roll < 0.90:
        yield text, _said(agent, chance.choice([*OPEN, "said", "denied"]), clause), "neutral"
    else:
        # Who holds the claim and how: an avowal against a denial, in either order.
        affirmed = _said(agent, chance.choice(["confirmed", "insisted", "claimed", "said"]), clause)
        denied = _said(agent, "denied", clause)
        first, second = chance.sample([affirmed, denied], 2)
        other = chance.choice([one for one in AGENTS if one != agent])
        if chance.random() < 0.6:
            yield first, second, "contradiction"
        else:
            yield first, second.replace(agent, other), "neutral"


def clause_of(text: str) -> str | None:
    """A plain sentence as it stands behind "that"; None where it is no plain one."""
    if _BAD.search(text) or not text.endswith(".") or not 4 <= len(text.split()) <= 20:
        return None
    if _LOWERED.match(text):
        return text[0].lower() + text[1:].rstrip(". ")
    return text.rstrip(". ") if _KEPT.match(text) else None


def _said(agent: str, verb: str, clause: str) -> str:
    if verb == "were aware":
        verb = "knew"
    if verb == "rumoured":
        return f"It was rumoured that {clause}."
    return f"{agent} {verb} that {clause}."
