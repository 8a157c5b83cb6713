"""Why two different figures may both be right.

Most of what looks like a clash is none: a part beside a total, another attack of the same week, a
loose word, a sum. Each reason is one small function. Of 163 clashes between articles of a mixed
corpus of 10,428, read one by one (2026-11-23), 28 % were right before these reasons were asked for.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.reconciled import called, elsewhere, found, happenings, people
from checker.witnesses import Witness

Reason = Callable[[Witness, Witness], bool]

ANYWHERE: tuple[Reason, ...] = (
    people.loose_word,
    people.bounded_too,
    people.dead_among_them,
    found.found_first,
    found.of_the_missing,
    people.several_counted,
    people.two_sides,
    people.quoted,
    people.touching,
    people.sum_of_parts,
    people.told_as_sum,
    people.attacker_among_them,
    people.unborn,
    people.only_some,
    people.forecast,
    elsewhere.years_ago,
    elsewhere.wider_area,
    elsewhere.one_house,
    elsewhere.one_town,
    happenings.other_days,
    happenings.other_year,
    happenings.several_deeds,
    happenings.several_places,
    happenings.more_places,
)
INSIDE: tuple[Reason, ...] = (happenings.fewer_places, happenings.other_place)
# One article may give both figures and be wrong in one of them; two that share one are not at odds.
BETWEEN: tuple[Reason, ...] = (
    people.told_too,
    people.part_of_larger,
    people.all_but_some,
    found.bodies_found,
    found.taken_to_one,
    found.spoken_of_at_first,
    found.raised_by,
    found.missing_by_then,
    people.so_far,
    called.in_hospital,
    called.men_only,
    called.one_vehicle,
    called.aboard_only,
    called.nobody_aboard,
    called.other_list,
    called.with_a_part,
    happenings.local_zero,
    happenings.two_places,
    happenings.other_weapon,
    happenings.both_news,
    happenings.each_its_day,
    happenings.one_of_several,
)


# Why a later, larger figure is no update of an earlier one either.
RISEN: tuple[Reason, ...] = (
    people.loose_word,
    people.two_sides,
    people.told_as_sum,
    people.attacker_among_them,
    people.forecast,
    elsewhere.years_ago,
    elsewhere.wider_area,
    happenings.other_year,
    happenings.several_deeds,
    happenings.more_places,
    happenings.two_places,
    happenings.other_weapon,
    happenings.one_of_several,
)


def reconciled(left: Witness, right: Witness, *, risen: bool = False) -> str | None:
    """The name of the first reason for which both figures may stand; None where there is none.

    The figures are disjoint counts of one kind, stated by two articles of one event or by one;
    `risen` says that the later one may be an update of the earlier one.
    """
    one_article = left.article.id == right.article.id
    reasons = RISEN if risen else (*ANYWHERE, *(INSIDE if one_article else BETWEEN))
    return next((reason.__name__ for reason in reasons if reason(left, right)), None)
