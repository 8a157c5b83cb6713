"""Two reports of one happening that name one calendar day each, and not the same."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker import check
from checker.nli import TextPair
from checker.types import Finding, Judgement, Probabilities
from tests.newsroom import article


class Leaning:
    """Finds any two sentences with figures a little more likely to exclude each other than not."""

    name = digest = "leaning"

    def judge(self, pairs: Sequence[TextPair]) -> list[Judgement]:
        apart, calm = Probabilities(0.1, 0.3, 0.6), Probabilities(0.1, 0.8, 0.1)
        both = ((any(map(str.isdigit, one)), any(map(str.isdigit, two))) for one, two in pairs)
        return [Judgement(one, one) for one in (apart if all(b) else calm for b in both)]


ONE = (
    "The potters of Alton will fire their last kiln on {}, the owner of the Corvan works told them "
    "on Friday. Gas has become too dear for Corvan, said Pia Lund."
)
TWO = (
    "Corvan, the works in Alton, blames the price of gas. Its potters learned on Friday that the "
    "kilns go cold on {}. The owner, Pia Lund, wept."
)


def found(left: str, right: str) -> list[Finding]:
    told = [article("herald", "2024-05-17", left), article("post", "2024-05-17", right)]
    return [f for f in check(told, judge=Leaning()).findings if f.rule == "date-conflict"]


def test_two_days_of_one_thing_are_a_date_conflict_with_both_days() -> None:
    (finding,) = found(ONE.format("30 June"), TWO.format("September 30"))
    assert finding.message == (
        "Two days of the same happening: 30 June (Herald) or September 30 (Post): both cannot be "
        "right"
    )
    assert finding.fact == "date"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (ONE.format("30 June"), TWO.format("June 30th")),
        (ONE.format("30 June"), TWO.format("1 July")),
        (ONE.format("30 June"), TWO.format("30 September") + " Talks begin on 30 June."),
        (ONE.format("30 June"), TWO.format("30 September instead")),
        (ONE.format("30 June"), TWO.format("30 September").replace("go cold on", "burn until")),
        (
            ONE.format("30 June"),
            TWO.format("that day") + " Callers quote the reference 188 of 28 October.",
        ),
    ],
)
def test_one_day_several_days_and_two_plans_are_none(left: str, right: str) -> None:
    assert not found(left, right)
