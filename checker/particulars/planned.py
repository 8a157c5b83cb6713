"""The day for which something is set: "will take place on 24 November", "is due to reopen on Sunday
2 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker import day_words
from checker.calendar_words import day_number, month_number, weekday_number
from checker.thresholds import AHEAD
from checker.types import Article, Claim, Fact

_LIES_AHEAD = re.compile(
    r"\b(?:will|shall|due|set (?:for|to)|to be|scheduled|slated|planned|is to|are to|invited"
    r"|expects?|expected|begins?|starts?|opens?|takes? place|called (?:\w+ )?for|fix(?:ed|es)"
    r"|sets? (?=(?-i:[A-Z])|\d)|adjourn\w*|returns?|be able to|can"
    r"|(?:be|is|are) held|goes? to|go ahead|resumes?|reopens?|on course|comes? (?:up|into)"
    r"|takes? (?:effect|force|over|office)|must|have to|has to|remanded|put off"
    r"|(?:agreed|vowed|promised|decided) (?:on \w+ )?to"
    r"|next (?:hearing|court|date)|closes?|shuts?|ends?|leaves?|steps? down|enters? into)\b",
    re.IGNORECASE,
)
# "must register by 3 May", "closed until 3 May".
# "adjourned until 14 May", "must wait until 11 May": the day of what comes then.
_UNTIL_THEN = re.compile(
    r"\b(?:adjourn\w*|remand\w*|put off|postpon\w+|moved|put back|pushed back|delayed|wait|cell"
    r"|jail|custody|prison|detention|bars)\b[^,;.]{0,40}\b(?:until|till|to)\s+(?:the\s)?$",
    re.IGNORECASE,
)
# A heading of what is to come: "Tunnel to open again on 1 September".
_TO_DO = re.compile(r"^(?:\w|\W){3,60}?\b(?:to|from|on|until)\b")
_NO_DAY_OF = re.compile(
    r"\b(?:by|until|till|before|through|since|after|to|and|or|than)\s+(?:the\s)?$"
)


def planned_in(article: Article, claim: Claim) -> Iterator[Fact]:
    """The whole days ahead of publication that a sentence sets for something."""
    if article.day is None:
        return
    headed = claim.span.field == "title" and _TO_DO.search(claim.text) is not None
    if not headed and not _LIES_AHEAD.search(claim.text):
        return
    taken: list[tuple[int, int]] = []
    for pattern, resolve in day_words.EXPRESSIONS:
        if resolve not in (day_words.exact, day_words.weekday):
            continue
        for match in pattern.finditer(claim.text):
            start, end = match.span()
            if any(start < high and low < end for low, high in taken):
                continue
            taken.append((start, end))
            day = _ahead(match, article.day)
            if day is None or _SAID_ON.search(claim.text, 0, start):
                continue
            if _NO_DAY_OF.search(claim.text, 0, start) and not _UNTIL_THEN.search(
                claim.text, 0, start
            ):
                continue
            span = claim.span.part(start, end)
            yield Fact("date", day.isoformat(), match[0], span, of="", scope="other")


# "will open on Saturday, the mayor said on Thursday": the day of the word, and not of the opening.
_SAID_ON = re.compile(
    r"\b(?:(?:said|says|announced|told [\w ]{1,30}|ruled|declared|confirmed|decided|agreed|added"
    r"|revealed|stated|signed(?: [\w ]{1,40})?|reported|learned|heard)"
    r"|at (?:a|the|an) (?:\w+ )?(?:hearing|meeting|session|briefing|conference))"
    r"\s(?:late\s|early\s)?(?:on\s)?$"
)


def _ahead(match: re.Match[str], published: date) -> date | None:
    """The next such day after publication, None where none lies near."""
    parts = match.groupdict()
    if "month" not in parts:
        if (parts.get("which") or "").lower() in ("last", "every", "each", "past", "this past"):
            return None
        ahead = (weekday_number(parts["weekday"]) - published.weekday()) % 7
        # "Tuesday", in a report of a Tuesday, may be today or a week off.
        return published + timedelta(days=ahead) if ahead else None
    if parts.get("until"):
        return None
    years = [int(parts["year"])] if parts["year"] else [published.year, published.year + 1]
    for year in years:
        try:
            found = date(year, month_number(parts["month"]), day_number(parts["day"]))
        except ValueError:
            continue
        if published <= found and (parts["year"] or (found - published).days <= AHEAD):
            return found
    return None
