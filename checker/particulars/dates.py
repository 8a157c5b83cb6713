"""Days as they stand in a sentence, and whether two of them can be one."""

from __future__ import annotations

import re
from datetime import date

from checker.days import moments, stretch_of
from checker.particulars.deeds import clause_at, clause_of, deed_at, digresses_at, names_other
from checker.types import Article, Claim, Fact, Relation

# Time zones, "late Monday" and "early Tuesday": days this far apart may be one.
SLACK = 1
# "ROME, July 18 (Agency) –", "(09/12/16) -": the day of the report, in its first characters.
_STAMP = re.compile(r"(?:, \d{4})?\)?\s*(?:\([A-Z][^)]{1,20}\)|--|—|–|-\s)")
_TOP = 50
# "the 9 May Movement": a name.
_NAMED_AFTER = re.compile(
    r"[\])]?\s(?:[Mm]ovement|[Rr]evolution|[Bb]rigades?|[Ff]ront|[Gg]roup|[Cc]ommando|[Uu]niversity)\b"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE)


def dates_in(article: Article, claim: Claim) -> list[Fact]:
    """The days that one sentence gives for what happened, with the deed that each belongs to."""
    if not claim.when:
        return []
    named = [m for m in moments(claim.text, article.day) if m.role == "happened"]
    found: list[Fact] = []
    for moment in named:
        if _STAMP.match(claim.text, moment.end) and moment.start < _TOP:
            continue
        if _NAMED_AFTER.match(claim.text, moment.end):
            continue
        spans = [(m.start, m.end) for m in named]
        deed = deed_at(claim.text, moment.start, moment.end, wide=True)
        # "between 3 and 5 March": two days of one expression, a stretch.
        aside = digresses_at(claim.text, moment.start, moment.end) or names_other(
            claim.text, moment.start, moment.end
        )
        aside = aside or _lasting(claim.text, moment.start, moment.end)
        plain = deed and not aside and spans.count((moment.start, moment.end)) == 1
        if found and found[-1].span.start == claim.span.start + moment.start:
            continue
        found.append(
            Fact(
                kind="date",
                value=moment.iso,
                text=claim.text[moment.start : moment.end],
                span=claim.span.part(moment.start, moment.end),
                of=deed,
                scope="total" if plain else "other",
            )
        )
    return found


# "were fighting the blaze on Thursday", "had burned 900 acres by Wednesday", "on Friday, its third
# day": the day of a state, which is not the day on which it began.
_STATE = re.compile(
    r"\b(?:by|as of|into|through(?:out)?)(?: (?:late|early|midday on|noon on))? $"
    r"|\b(?:was|were|is|are|been) (?:still |now )?(?:\w+ly )?(?:burning|raging|fighting|battling"
    r"|tackling|spreading|searching|smou?ldering|struggling|racing|working)\b[^;]*$"
    r"|\b(?:still|continued|remained|kept)\b[^;]*$"
)
_ITS_DAY = re.compile(
    r",? (?:its|the|their|a|for a|for the) (?:second|third|fourth|fifth|sixth|seventh|\w+th)"
    r" (?:straight |consecutive |successive )?day\b"
)


def _lasting(sentence: str, start: int, end: int) -> bool:
    """Whether the day at `start:end` is one of a state that lasts."""
    low, _ = clause_at(sentence, start, end)
    return bool(_STATE.search(sentence[low:start]) or _ITS_DAY.match(sentence, end))


def same_day(one: Fact, two: Fact) -> Relation:
    """Whether two moments, as exact as they are, agree; a weekday told twice is one weekday.

    Silent where only the date lines tell them apart, or where a weekday stands against the date
    of such a weekday: a date line is the day of printing, and printing may lag.
    """
    (a, b), (c, d) = stretch_of(str(one.value)), stretch_of(str(two.value))
    if (c - b).days <= SLACK and (a - d).days <= SLACK:
        return "agree"
    days = _weekday(one), _weekday(two)
    if None not in days and days[0] == days[1] and not (_dated(one) and _dated(two)):
        return "silent"
    if days[0] is not None and days[1] is not None and not (_dated(one) or _dated(two)):
        apart = (days[0] - days[1]) % 7
        return "agree" if min(apart, 7 - apart) <= SLACK else "conflict"
    return "conflict"


def days_apart(left: tuple[Claim, Fact], right: tuple[Claim, Fact]) -> bool:
    """Whether the clauses of two facts both name days and share none: who met in Oslo in May may
    meet in Rome in June."""
    one, two = _days_beside(left), _days_beside(right)
    return bool(one and two) and not any(same_day(a, b) == "agree" for a in one for b in two)


def _days_beside(told: tuple[Claim, Fact]) -> list[Fact]:
    """The days in the clause of a fact."""
    claim, _ = told
    low, high = clause_of(told)
    return [
        other
        for other in claim.facts
        if other.kind == "date" and low <= other.span.start - claim.span.start < high
    ]


def _dated(fact: Fact) -> bool:
    """Whether the words name the day of the month, not the weekday alone."""
    return any(sign.isdigit() for sign in fact.text)


def _weekday(fact: Fact) -> int | None:
    match = _WEEKDAY.search(fact.text)
    if match:
        return _WEEKDAYS.index(match[1].lower())
    value = str(fact.value)
    return date.fromisoformat(value).weekday() if len(value) == 10 else None
