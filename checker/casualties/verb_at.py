"""Whether a word of a sentence is a verb of harm where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties.lexicon import ADVERBS, BE, PEOPLE, VERBS, Verb
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
# The same done to somebody: "hacking to death five villagers".
_DEALT_DEATH = frozenset(
    "battering beating bludgeoning burning choking clubbing crushing goring hacking mauling"
    " scalding starving stoning strangling torturing trampling".split()
)
# What only happens to people, and only in the passive: "six were scalded", not "a scalded cat".
_SUFFERED = frozenset(
    "burned burnt scalded bruised concussed mauled bitten stung gored blinded gassed lacerated"
    " disfigured crippled".split()
)
_BURNT = frozenset(("burned", "burnt"))
_DROWN = frozenset(("drowned", "drowns", "drown"))
_NOBODY_NEAR = frozenset(("they", "who", "had", "have", "has", "and", "to"))
# Deadly only before "to their deaths".
_TO_DEATHS = frozenset(
    "dragged fell fallen fall hurled jumped leapt plunged plunge swept thrown went gone tumbled"
    " slid sank rode crashed dropped plummeted sent marched driven".split()
)
_TOLLS = frozenset("toll tolls count tally".split())
# Words without which a sentence tells of none of these.
CUES = frozenset(("death", "deaths", "alive")) | _SUFFERED
_KILLED = Verb("killed", "participle")
_KILLING = Verb("killed", "active")
_INJURED = Verb("injured", "participle")


def verb_at(tokens: Sequence[Token], at: int) -> Verb | None:
    """The verb of harm that token `at` is, None where it is none or means something else."""
    low = tokens[at].low
    if low in _TO_DEATH or low in _TO_DEATHS:
        if _to_death(tokens, at):
            return _KILLED
        return _INJURED if low in _SUFFERED and _passive(tokens, at) else None
    if low in _DEALT_DEATH:
        return _KILLING if _to_death(tokens, at) else None
    if low in _SUFFERED:
        return _INJURED if _passive(tokens, at) else None
    if low in _DROWN and _drowns_others(tokens, at):
        return _KILLING
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


def _passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of "be" stands before it: "were badly burned"."""
    k = at - 1
    while k >= 0 and (tokens[k].low in ADVERBS - BE or tokens[k].low.endswith("ly")):
        k -= 1
    return k >= 0 and tokens[k].low in BE - {"being"}


def _drowns_others(tokens: Sequence[Token], at: int) -> bool:
    """Whether it takes those who drowned: "the flood drowned eight people"."""
    if at == 0 or tokens[at - 1].low in BE | _NOBODY_NEAR or tokens[at - 1].low in PEOPLE:
        return False
    return at + 1 < len(tokens) and number_at(tokens, at + 1) is not None


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
