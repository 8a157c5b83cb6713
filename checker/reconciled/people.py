"""Both figures stand because they count different people, or count them less exactly."""

from __future__ import annotations

import re
from itertools import combinations

from checker.casualties.figures import vague
from checker.casualties.numbers import NUMERALS
from checker.reconciled.extracts import (
    before,
    by_size,
    count_of,
    exact,
    figures,
    places,
    words,
)
from checker.thresholds import LOOSE
from checker.types import Count, Fact
from checker.witnesses import Witness


def loose_word(left: Witness, right: Witness) -> bool:
    """ "Several" and "dozens" set no bounds: only a figure far below them clashes with them."""
    for loose, other in ((left, right), (right, left)):
        if vague(loose.fact) and not loose.fact.weak:
            high = count_of(other).high
            if vague(other.fact) or high is None or high * LOOSE > count_of(loose).low:
                return True
    return False


def told_too(left: Witness, right: Witness) -> bool:
    """One article gives the other one's figure, too, of whatever part of the people."""
    for side, other in ((left, right), (right, left)):
        value = other.fact.value
        if exact(other.fact) and any(fact.value == value for fact in figures(side)):
            return True
    return False


def part_of_larger(left: Witness, right: Witness) -> bool:
    """ "Forty-six died in the village of Nuva" in an article that has 226 dead in all, beside the
    179 of another one that knows no such place."""
    small, large = by_size(left, right)
    own = places(small.claim.text)
    if not own or not own.isdisjoint(words(large)):
        return False
    whole = count_of(large).low
    return any(
        fact.scope == "total" and isinstance(fact.value, Count) and fact.value.low >= whole
        for fact in figures(small)
    )


def all_but_some(left: Witness, right: Witness) -> bool:
    """ "15 died, all but one of them in the minibus" beside the 14 of the minibus."""
    small, large = by_size(left, right)
    few, whole = exact(small.fact), count_of(large).low
    again = (claim for claim in large.told if any(_from(fact) == whole for fact in claim.facts))
    told = (found for claim in again for found in _ALL_BUT.findall(claim.text))
    numbers = (int(word) if word.isdigit() else NUMERALS.get(word.lower(), 0) for word in told)
    return few is not None and any(few + number == whole for number in numbers)


def _from(fact: Fact) -> int:
    return fact.value.low if isinstance(fact.value, Count) else -1


_ALL_BUT = re.compile(r"\ball (?:but|except) (\w+)\b", re.IGNORECASE)


def told_as_sum(left: Witness, right: Witness) -> bool:
    """ "Six priests and two women" beside "six priests"."""
    small, large = by_size(left, right)
    number = exact(small.fact)
    told = re.findall(r"\d+|[a-z-]+", large.fact.text.lower())
    return number is not None and number in {
        int(word) if word.isdigit() else NUMERALS.get(word) for word in told
    }


def bounded_too(left: Witness, right: Witness) -> bool:
    """The headline's 85 is the text's "at least 85"."""
    return any(
        fact.value != count_of(side)
        and fact.value.low == exact(side.fact)
        and fact.value.meets(count_of(other))
        for side, other in ((left, right), (right, left))
        for fact in figures(side)
        if isinstance(fact.value, Count)
    )


def dead_among_them(left: Witness, right: Witness) -> bool:
    """ "Three people were shot" beside one dead and two wounded: the dead were hurt, too.

    Not where the larger figure stands beside the dead in one sentence: "one dead, three hurt".
    """
    small, large = by_size(left, right)
    one, two = exact(small.fact), exact(large.fact)
    if left.fact.kind != "injured" or one is None or two is None:
        return False
    if _BESIDES.search(_around(large)):
        return False
    if any(f.kind == "killed" for f in large.claim.facts) and not _SOME_OF.search(before(large)):
        return False
    dead = Count(two - one, two - one)
    return any(
        (fact.kind, fact.of, fact.value, fact.weak) == ("killed", large.fact.of, dead, False)
        for side in (left, right)
        for claim in side.told
        for fact in claim.facts
    )


_BESIDES = re.compile(r"\b(?:others?|also|another|more)\b", re.IGNORECASE)
_SOME_OF = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of\b", re.I)


def several_counted(left: Witness, right: Witness) -> bool:
    """A sentence that counts the dead of two scenes: "20 at the station, 11 at the airport"."""
    return left.fact.kind == "killed" and any(
        fact.kind == "killed"
        and fact.scope in ("total", "other")
        and not fact.weak
        and _several_apart(fact, side.fact)
        for side in (left, right)
        for fact in side.claim.facts
    )


def _several_apart(one: Fact, two: Fact) -> bool:
    """Whether two figures are different numbers of several people, in words of their own."""
    a, b = exact(one), exact(two)
    apart = one.span.start >= two.span.end or two.span.start >= one.span.end
    return apart and a is not None and b is not None and a != b and min(a, b) > 1


def two_sides(left: Witness, right: Witness) -> bool:
    """Fighters killed by one deed, people by another: attacks of a war are answered on the day."""
    return (left.fact.of == "fighters") != (right.fact.of == "fighters")


def quoted(left: Witness, right: Witness) -> bool:
    """Somebody's own words, in quotation marks: a bystander, a campaign, a call to the police.

    Not where the other article has its figure from the same person.
    """
    return any(
        (before(side).count('"') % 2 or _OPEN_QUOTE.search(before(side)))
        and not _said_in(side, other)
        for side, other in ((left, right), (right, left))
    )


def _said_in(side: Witness, other: Witness) -> bool:
    """Whether the other sentence names whoever says this one: "Hale put the number at 21"."""
    names = _LAST_NAME.findall(side.claim.said_by or "")
    return bool(names) and names[-1] in other.claim.text


_LAST_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*[a-zß-ÿ](?![\w’'-])")


_OPEN_QUOTE = re.compile(r"“[^”]*$")


def touching(left: Witness, right: Witness) -> bool:
    """ "More than 40" beside 40 or "nearly 40"."""
    for more, other in ((left, right), (right, left)):
        number = exact(other.fact)
        if number is None and _NEARLY.search(other.fact.text):
            number = count_of(other).high
        if number is not None and _MORE.search(more.fact.text):
            if count_of(more).low == number + 1:
                return True
    return False


_NEARLY = re.compile(r"\b(?:nearly|almost|close to)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more than|over|above|upwards? of)\b", re.IGNORECASE)


def sum_of_parts(left: Witness, right: Witness) -> bool:
    """One article tells apart what the other one adds up: 20 in the station, 11 at the airport."""
    for apart, whole in ((left, right), (right, left)):
        total, own = exact(whole.fact), exact(apart.fact)
        if total is None or own is None or own >= total:
            continue
        beside = {
            value
            for fact in figures(apart)
            if (value := exact(fact)) and 1 < value < total and value != own
        }
        if any(own + sum(some) == total for n in (1, 2) for some in combinations(beside, n)):
            return True
    return False


def attacker_among_them(left: Witness, right: Witness, *others: Witness) -> bool:
    """Figures one apart where the attacker is dead, too, as one of both or of `others` tells: who
    counts him does not say so."""
    if left.fact.kind != "killed":
        return False
    if abs(count_of(left).low - count_of(right).low) != 1:
        return False
    return any(_ATTACKER_DEAD.search(c.text) for side in (left, right, *others) for c in side.told)


_WHO = r"(?:gunm[ae]n|shooter|attacker|bomber|suspect|assailant|killer|perpetrator)"
_ATTACKER_DEAD = re.compile(
    rf"\b{_WHO}\b[^.;]{{0,90}}\b(?:(?:was|were|is|are) (?:also )?among the (?:dead|killed|victims)"
    r"|(?:was|were|is|are) (?:also |later |then )?(?:\w+ )?"
    r"(?:dead|killed)|died|committed suicide|blew (?:himself|herself|themselves))"
    rf"|\b(?:including|killed|killing|shot|plus) (?:the|an?) (?:\w+ )?{_WHO}\b"
    r"|\b(?:killed|shot) (?:himself|herself|themselves)\b"
    r"|\b(?:took|taken|taking) (?:his|her|their) own li(?:fe|ves)\b"
    rf"|\b{_WHO} (?:was )?among them\b|\bamong them the {_WHO}\b"
    r"|\bturned the (?:gun|weapon|pistol|rifle|revolver) on (?:himself|herself)"
    r"|\bmurder[- –]?suicide"
    rf"|\b{_WHO}(?: is| was)? (?:dead|killed)\b|\b(?:dead|slain) {_WHO}\b|\bkilled the {_WHO}\b"
    r"|\b(?:shot|killed)(?: dead)? by (?:police|officers)\b"
    r"|\b(?:shootout|gun ?battle|standoff|exchange of gunfire) with (?:police|officers)\b",
    re.IGNORECASE,
)


def unborn(left: Witness, right: Witness) -> bool:
    """An unborn child is counted by one and not by the other."""
    return any(_UNBORN.search(f"{side.article.title}\n{side.claim.text}") for side in (left, right))


_UNBORN = re.compile(r"\b(?:unborn|f(?:o)?etus(?:es)?|pregnant)\b", re.IGNORECASE)


def only_some(left: Witness, right: Witness) -> bool:
    """The words around a figure say that it is not everybody: "another five", "critically hurt".

    Whoever is slightly hurt is hurt all the same where another article says that nobody was.
    """
    return any(
        _some_only(side, other)
        or _WORST_HIT.search(side.claim.text)
        or _THERE.search(side.claim.text, len(before(side)))
        or (side.claim.span.field == "title" and _ALSO.search(side.claim.text))
        for side, other in ((left, right), (right, left))
    )


def _some_only(side: Witness, other: Witness) -> bool:
    found = _SOME.findall(_around(side))
    nobody = count_of(other).high == 0
    return any(not (nobody and _HOW_BADLY.fullmatch(word)) for word in found)


_SOME = re.compile(
    r"\b(?:another|additional|further|remaining|more(?! than)|critical(?:ly)?|serious(?:ly)?"
    r"|severely|gravely|minor|slight(?:ly)?|superficial|non-[\w-]+ (?:injuries|wounds)"
    r"|identified|identit(?:y|ies)|upon arriv\w+|on arrival|so far this"
    r"|instantly|at the scene|on the spot|on impact)\b",
    re.IGNORECASE,
)


_HOW_BADLY = re.compile(
    r"critical(?:ly)?|serious(?:ly)?|severely|gravely|minor|slight(?:ly)?|superficial",
    re.IGNORECASE,
)


# One region of a storm, one scene of an attack; a second story on others who were hurt.
_WORST_HIT = re.compile(r"\b(?:heaviest|worst|hardest)[ -](?:casualties|losses|toll|hit)\b", re.I)
_THERE = re.compile(r"\b(?:killed|died|dead|murdered|slain|wounded|injured|hurt) there\b", re.I)
_ALSO = re.compile(r"\balso (?:wounded|injured|hurt|killed|shot|dead|dies|died)\b", re.IGNORECASE)


# Characters on either side of a figure whose words may say that it is not everybody.
NEAR = 25


def _around(side: Witness) -> str:
    """The words of a figure with a few on both sides, as far as no comma parts them from it."""
    lead, end = before(side), side.fact.span.end - side.claim.span.start
    on_the_left = re.split(r"[,;:]", lead[-NEAR:])[-1]
    on_the_right = re.split(r"[,;:]", side.claim.text[end : end + NEAR])[0]
    return on_the_left + side.claim.text[len(lead) : end] + on_the_right


def so_far(left: Witness, right: Witness) -> bool:
    """The larger figure is what was known so far: a storm or an outbreak goes on."""
    _, large = by_size(left, right)
    return _SO_FAR.search(large.claim.text) is not None


_SO_FAR = re.compile(r"\b(?:so far|to date|(?:likely|expected) to rise)\b", re.IGNORECASE)


def forecast(left: Witness, right: Witness) -> bool:
    """What may come is no count."""
    return any(_MAY_COME.search(side.claim.text) for side in (left, right))


_MAY_COME = re.compile(
    r"\b(?:likelihood|project(?:ed|ions?|s)|forecasts?|predict(?:ed|s|ions?)|model(?:s|ing|ling)"
    r"|worst[- ]case|(?:could|would|might) (?:have )?(?:die|kill|claim|be (?:killed|as many)))\b",
    re.IGNORECASE,
)
