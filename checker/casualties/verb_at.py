"""Whether a word of a sentence is a verb of harm where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties.lexicon import VERBS, Verb
from checker.casualties.numbers import number_at
from checker.casualties.tokens import Token

_BEFORE_EVENT = frozenset(
    "a an the this that fatal deadly mass double triple quadruple accidental apparent another"
    " drive-by nightclub school church police-involved officer-involved non-fatal recent".split()
)
# Deadly only before "to death": "12 were trampled", but "12 were trampled to death".
_TO_DEATH = frozenset(
    "battered beaten bled bludgeoned burned burnt choked clubbed crushed froze frozen gored hacked"
    " mauled scalded starved stoned strangled tortured trampled".split()
)
_BURNT = frozenset(("burned", "burnt"))
# Deadly only before "to their deaths".
_TO_DEATHS = frozenset("dragged fell hurled jumped leapt plunged swept thrown".split())
_TOLLS = frozenset("toll tolls count tally".split())
# Words without which a sentence tells of none of these.
CUES = frozenset(("death", "deaths", "alive"))
_KILLED = Verb("killed", "participle")


def verb_at(tokens: Sequence[Token], at: int) -> Verb | None:
    """The verb of harm that token `at` is, None where it is none or means something else."""
    low = tokens[at].low
    if low in _TO_DEATH or low in _TO_DEATHS:
        return _KILLED if _to_death(tokens, at) else None
    if _event(tokens, at) or _drowned_out(tokens, at) or _toll_hit(tokens, at):
        return None
    return VERBS.get(low)


def _to_death(tokens: Sequence[Token], at: int) -> bool:
    """Whether it goes on "to death", "to their deaths", "burned alive"."""
    ahead = [t.low for t in tokens[at + 1 : at + 4]]
    if tokens[at].low in _TO_DEATHS:
        whose = ahead[:1] == ["to"] and ahead[1:2] in (["their"], ["his"], ["her"])
        return whose and ahead[2:] in (["death"], ["deaths"])
    return ahead[:2] == ["to", "death"] or (tokens[at].low in _BURNT and ahead[:1] == ["alive"])


def _toll_hit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is reached, and nobody hit: "the death toll has hit 12"."""
    before = {t.low for t in tokens[max(0, at - 2) : at]}
    return tokens[at].low in ("hit", "hits") and not _TOLLS.isdisjoint(before)


def _event(tokens: Sequence[Token], at: int) -> bool:
    """Whether "shooting" is a noun here: "the shooting", "Thursday's mass shooting".

    "Drowning" is one wherever it does not take a number: "drowning 12", not "a drowning man".
    """
    low = tokens[at].low
    if low == "drowning":
        return at + 1 >= len(tokens) or number_at(tokens, at + 1) is None
    if at == 0 or low not in ("shooting", "stabbing", "killing"):
        return False
    before = tokens[at - 1].low
    return before in _BEFORE_EVENT or before.endswith("'s")


def _drowned_out(tokens: Sequence[Token], at: int) -> bool:
    """Whether a voice is drowned: "six hecklers drowned out the mayor"."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low.startswith("drown") and after == "out"
