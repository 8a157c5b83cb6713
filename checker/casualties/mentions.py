"""All mentions of one sentence: who is said to have been killed, hurt, lost or taken."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties import (
    deaths,
    fallen,
    held,
    inverted,
    nouns,
    treatment,
    unfound,
    unharmed,
    verb_at,
)
from checker.casualties.elided import with_elided
from checker.casualties.lexicon import VERBS
from checker.casualties.mention import Mention
from checker.casualties.people import Group
from checker.casualties.tape import tape_of
from checker.casualties.tokens import Token
from checker.casualties.verbs import by_verb

_CUES = (
    VERBS.keys()
    | verb_at.CUES
    | nouns.CUES
    | deaths.CUES
    | treatment.CUES
    | unfound.CUES
    | held.CUES
    | unharmed.CUES
)
_LOSSES = fallen.CUES | unharmed.LOSSES


def mentions_of(
    tokens: Sequence[Token], known: frozenset[str] = frozenset(), free: bool = True
) -> list[Mention]:
    """The casualties of one sentence in order; names as in `named_at`."""
    if not may_tell(tokens) and not any(token.low in _LOSSES for token in tokens):
        return []
    tape = tape_of(tokens, known, free)
    found = [
        *with_elided(tape, [*by_verb(tape)]),
        *nouns.by_noun(tape),
        *deaths.by_death(tape),
        *fallen.by_loss(tape),
        *inverted.by_order(tape),
        *treatment.by_treatment(tape),
        *unfound.by_search(tape),
        *held.by_holding(tape),
    ]
    # Nobody, unless the sentence counts somebody of that harm as well, who is no enemy.
    safe = unharmed.by_safety(tokens)
    found += [m for m in safe if not any(_as_well(m, o) for o in found)]
    dead = [group for m in found if m.harm == "killed" and not m.weak for group in m.groups]
    found = [m for at, m in enumerate(found) if not any(_again(m, o) for o in found[:at])]
    # "One shooting victim died": hit, and more than that.
    alive = [m for m in found if m.harm != "hit" or not _all_of(m.groups, dead)]
    # "She killed two. She shot the other three": the dead may be among these.
    alive = [m for m in alive if m.harm != "hit" or not any(g.others for g in m.groups)]
    return sorted(alive, key=lambda m: (m.start, m.end))


def _as_well(nobody: Mention, other: Mention) -> bool:
    """Whether a mention counts somebody of the harm that nobody came to, by another one."""
    foes = {group.of for group in other.groups} == {"fighters"}
    own = all(group.of == "soldiers" for group in nobody.groups)
    return other.harm in (nobody.harm, "hit") and not (own and foes)


def may_tell(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a word by which most tell of people who came to harm; "lost" and
    "made" mostly tell of something else."""
    return any(token.low in _CUES for token in tokens)


def _again(one: Mention, other: Mention) -> bool:
    """Whether one word for harm tells what another has told: "the toll was cut to 12 killed"."""
    counted = all(group.shape == "number" for group in one.groups)
    return counted and (one.harm, one.groups, one.weak) == (other.harm, other.groups, other.weak)


def _all_of(groups: Sequence[Group], dead: Sequence[Group]) -> bool:
    """Whether the words that count them by their harm are told to be dead as well."""
    return all(group.harm and group in dead for group in groups)
