"""Harm that people do to themselves: "killed himself", "killed 58 people and himself"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.casualties.lexicon import Gender, Harm
from checker.casualties.mention import Mention, bare_mention, mention
from checker.casualties.people import ONE, Group
from checker.casualties.tape import Tape
from checker.types import Count

SELF = frozenset("himself herself themselves itself self".split())
_GENDERS: dict[str, Gender] = {"himself": "m", "herself": "f"}
_THEN = frozenset("and , then before later finally".split())


def to_oneself(tape: Tape, at: int, after: int, harm: Harm, subject: Sequence[int]) -> Mention:
    """Reads "killed himself": the subject if it fits, else somebody who had done harm before."""
    gender = _GENDERS.get(tape.low(after), "")
    told = [g for k in subject if (g := tape.group(k)) is not None]
    fits = all(g.count == ONE and g.gender in (gender, "") for g in told)
    if told and (fits or not gender):
        return mention(tape, harm, subject, at)
    count = Count(2, None) if tape.low(after) == "themselves" else ONE
    return bare_mention(tape, harm, at, _self(tape, after, count, harm), last=after)


def and_oneself(tape: Tape, at: int, harm: Harm) -> Iterator[Mention]:
    """Reads on over "killed 58 people and himself", "shot his wife and then himself"."""
    itself = tape.skip(at, 1, _THEN)
    if itself > at and tape.low(itself) in SELF and tape.low(at) in ("and", ",", "before", "then"):
        yield bare_mention(tape, harm, itself, _self(tape, itself, ONE, harm))


def _self(tape: Tape, at: int, count: Count, harm: Harm) -> Group:
    """Whoever the "himself" at `at` is, who is the attacker where others were killed as well."""
    item = tape.items[at]
    return Group(
        *(item.first, item.last, count, "pronoun"),
        head="self",
        gender=_GENDERS.get(item.low, ""),
        known=True,
        attacker=harm == "killed",
    )
