"""Amounts with their precision: money, shares, magnitudes, measures, counts of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checker.casualties.numbers import NUMERALS
from checker.particulars.currencies import (
    CODES,
    LETTERS,
    NOUNS,
    OWNERS,
    SHORT_LETTERS,
    SIGNS,
    SYMBOLS,
    of_noun,
)
from checker.particulars.headcounts import DEEDS, headcount_at, is_people
from checker.particulars.things import LINKS, thing_of
from checker.particulars.units import DIMENSION_OF, UNITS, factor

Category = Literal["money", "percent", "magnitude", "measure", "count", "people"]

# People to whom nothing is said to have been done: "450 people".
OF_PEOPLE = "people"
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALES |= {"m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "dozen": 12.0}
SCALES |= {"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7}
# A figure is as exact as it is written: half of its last digit's place to either side, of round
# ones at most this part.
ROUND = 0.05
# "about 30" may be a fifth off.
ABOUT = 0.2


@dataclass(frozen=True, slots=True)
class Amount:
    """A closed interval of a unit; `high` infinite for "at least". `unit` as `UNITS` names it,
    a currency, "percent", "magnitude", or "" for things counted."""

    low: float
    high: float
    unit: str


# "€20m", "3bn": the scale may stand right behind the digits.
_GLUED = re.compile(r"(\d)(bn|mn|tn|[mk])\b")


def number_of(words: str) -> tuple[float, float] | None:
    """A number as written ("1.2 million", "twenty-one", "3,400") and what it may be off by."""
    parts = _GLUED.sub(r"\1 \2", words.lower()).replace("-", " ").split()
    if "dozen" in parts:
        # "two dozen", "half a dozen": who writes so has not counted to the last one.
        dozens = _DOZENS.get(" ".join(parts[:-1])) or NUMERALS.get(" ".join(parts[:-1]))
        return (12.0 * dozens, ABOUT * 12.0 * dozens) if dozens else None
    if "and" in parts or ("thousand" in parts and parts[-1] == "hundred"):
        spelt_out = _spelt_out(parts)
        return None if spelt_out is None else (spelt_out, 0.0)
    scale = 1.0
    while parts and parts[-1] in SCALES:
        scale *= SCALES[parts.pop()]
    digits = " ".join(parts).replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", digits):
        value = float(digits)
        whole, _, fraction = digits.partition(".")
        if fraction:
            step = 10.0 ** -len(fraction)
        elif scale > 1 or value >= 100:
            zeros = len(whole) - len(whole.rstrip("0"))
            step = 10.0**zeros if value else 1.0
        else:
            step = 0.0
        off = min(step / 2, ROUND * value) if not fraction else step / 2
        return value * scale, off * scale
    spelt = digits.replace(" ", "-")
    if spelt in NUMERALS:
        return NUMERALS[spelt] * scale, (ROUND * NUMERALS[spelt] * scale if scale > 1 else 0.0)
    if digits in ("half a", "half an") and scale > 1:
        return scale / 2, ROUND * scale / 2
    if digits in ("a", "an", "") and scale > 1:
        return scale, ROUND * scale
    return None


_DOZENS = {"": 1.0, "a": 1.0, "half a": 0.5}


def _spelt_out(parts: Sequence[str]) -> float | None:
    """ "two hundred and sixty", "five thousand two hundred"."""
    whole = part = 0.0
    for word in parts:
        if word == "hundred":
            part *= 100
        elif word == "thousand":
            whole, part = 1000 * part, 0.0
        elif word in ("a", "an"):
            part += 1
        elif word in NUMERALS:
            part += NUMERALS[word]
        elif word != "and":
            return None
    return whole + part


_HEDGES = {
    # "to hand over 18 million" sets no bound.
    "least": r"at least|a minimum of|more than|(?<!hand )(?<!hands )(?<!handed )(?<!handing )over"
    r"|no fewer than|no less than|in excess of|above"
    r"|upwards? of|exceeding",
    # "The fines add up to 6 million" names a sum.
    "most": r"at most|(?<!add )(?<!adds )(?<!added )(?<!adding )up to|no more than|less than"
    r"|fewer than|under|below|as many as|as much as",
    "about": r"about|around|some|nearly|almost|approximately|roughly|an estimated|close to",
}
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero|both"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW = rf"(?:(?:{_TENS})(?:[- ]?(?:{_ONES}))?|{_TEENS}|{_ONES})"
# "nine hundred and sixty", "five thousand two hundred", "half a dozen".
_LONG = (
    rf"(?:a|{_BELOW}) (?:hundred|thousand)(?:,? {_BELOW} hundred)? and {_BELOW}\b"
    rf"|{_BELOW} thousand,? {_BELOW} hundred\b|(?:half )?a dozen\b"
)
_NUMBER = (
    rf"(?:{_LONG}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|(?:(?:{_TENS})(?:-?(?:{_ONES}))?|{_TEENS}|{_ONES})(?![\w-]*[a-z]ly\b)(?!\w)"
    r"|(?:half )?an?(?= (?:million|billion)))"
    r"(?:(?<=\d)(?:bn|mn|tn)\b)?"
    r"(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|lakhs?|crores?|bn|mn|tn|[mk])\b)*"
)
_UNITS = "|".join(sorted(UNITS, key=len, reverse=True))
_MONEY = "|".join(sorted(NOUNS, key=len, reverse=True))
_OWNERS = "|".join(sorted(map(re.escape, OWNERS), key=len, reverse=True))
_LARGE = r"[\d.,]+(?:\s?(?:m|bn|million|billion|trillion)\b|,\d{3})"
_SIGN = (
    rf"(?:{'|'.join(map(re.escape, LETTERS))}|[{SYMBOLS}]"
    rf"|(?:{'|'.join(SHORT_LETTERS)})(?={_LARGE}))\.?"
)
# What is counted: a noun in the plural, with up to two words before it.
_THING = (
    r"(?P<before>(?:[a-z]+(?:-[a-z]+)?\s){0,2}?)"
    r"(?P<noun>[a-z]{3,}s|aircraft|rounds? of ammunition|people|men|women|children|staff"
    r"|personnel)\b"
)
# Letters that alone may be metres: millions only behind the sign of a currency.
_SIGNED = rf"{_SIGN}\s?{_NUMBER}(?:(?<=\d)[mk]\b)?"
_START = re.compile(rf"(?<![\w.,{SYMBOLS}-])(?:{_SIGNED}|{_NUMBER})")
_AMOUNT = re.compile(
    rf"(?P<sign>{_SIGN}\s?)?(?P<one>{_NUMBER}(?(sign)(?:(?<=\d)[mk]\b)?))"
    rf"(?:(?P<to>\s?(?:-|–)\s?|\sto\s|\sand\s)(?P<other>{_SIGN})?"
    rf"(?P<two>{_NUMBER}(?(sign)(?:(?<=\d)[mk]\b)?)))?"
    rf"(?:(?P<percent>\s?%|[ -]per ?cent(?:age points?)?\b)|(?P<magnitude>[- ]magnitude\b)"
    rf"|[ -](?:(?P<of>{_OWNERS}) )?(?P<money>{_MONEY}|(?<=llion )won|(?<=korean )won)s?\b"
    rf"|[ -](?P<power>square |cubic )?(?P<unit>{_UNITS})s?\b"
    rf"|\s{_THING})?"
)
_LEAD = re.compile(
    rf"(?:\b(?:(?P<least>{_HEDGES['least']})|(?P<most>{_HEDGES['most']})|(?P<about>{_HEDGES['about']}))\s)?"
    r"(?P<strength>\bmagnitude(?:[ -](?:of|at|was|is|as))?[ -])?$"
)
# "As many as 46" were counted: a bound is a multiple of this.
_ROUND = 5
# Longest of the words that `_LEAD` reads.
_SIGHT = 40
_ANY = re.compile(rf"\d|\b(?:{_ONES}|{_TENS}|{_TEENS}|[mb]illion|hundred|dozen)")
_GOES_ON = re.compile(r",\s?\d{3}\b|[.,-]\d")
_CAME = re.compile(
    r"\d[.,]\s$|\d-?\sto\s$|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.\s$|\d(?:\s\w+)?\s\($"
)
_NAMES_BEFORE = re.compile(
    r"(?:(?!(?:About|Around|Some|Nearly|Almost|Over|Roughly|Under|Approximately|Altogether|Overall"
    r"|Only|Just|Officially|Already|Another|Exactly|All)\b)\b[A-Z][a-z]+|\bNo\.|#|\bage[ds]?|\bblock)\s?$|:$"
)


_BETWEEN = "between "
# "half of the 30 houses", "all but three of the 30", "one in three houses": some of so many.
_OF_MORE = re.compile(
    r"\b(?:half|thirds?|quarters?|most|some|many|part|few|several|majority|rest|%|per ?cent"
    rf"|{_BELOW}|\d+) of (?:the |its |their |his |her |those |these |all )?$"
    rf"|\bhalf (?:the |its |their )$|\b(?:{_BELOW}|\d+) (?:in|out of) (?:every )?$"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount as it stands in a text, at `start:end`; `thing` names what is counted; the number
    ends at `number`."""

    start: int
    end: int
    category: Category
    thing: str
    amount: Amount
    number: int = 0


def amounts_in(text: str, people: bool = False) -> Iterator[Stated]:
    """Every amount of `text` that says what it is an amount of, in order; with `people` also how
    many people there are of whom nothing is told that counts them."""
    low = text.lower()
    if len(low) != len(text) or not _ANY.search(low):
        return
    at = 0
    while begun := _START.search(low, at):
        match = _AMOUNT.match(low, begun.start())
        assert match is not None
        at = max(begun.end(), match.end("two"))
        joined = (match["to"] or "").strip() == "and"
        pay = match["sign"] and match["to"] == " to " and not match["other"]
        if pay or (joined and not low.endswith(_BETWEEN, 0, begun.start())):
            # "paid $2,000 to 30 families", "in 1998 and 30 others".
            at = begun.end()
            match = _AMOUNT.fullmatch(low, begun.start(), at)
            assert match is not None
        lead = _LEAD.search(low[max(0, begun.start() - _SIGHT) : begun.start()])
        assert lead is not None
        named = _named(match, text, lead["strength"] is not None)
        amount = named and _amount(match, lead, named[1])
        # "$1, 199": the number goes on. "$2 million ($3 million)": one amount in another currency.
        cut = (
            _GOES_ON.match(low, named[3])
            or _CAME.search(low, max(0, begun.start() - _SIGHT), begun.start())
            if named
            else None
        )
        if _OF_MORE.search(low, max(0, begun.start() - _SIGHT), begun.start()):
            continue
        if named and amount and not cut and (people or named[0] != "people"):
            category, _, thing, end = named
            start = begun.start() - (lead.end() - lead.start())
            if match["two"] and joined:
                start = begun.start() - len(_BETWEEN)
            number = match.end("two" if match["two"] else "one")
            yield Stated(start, end, category, thing, amount, number)
            at = end


def _amount(match: re.Match[str], lead: re.Match[str], unit: str) -> Amount | None:
    """The interval that a number, a range of two and a hedge make."""
    one = number_of(match["one"])
    two = number_of(match["two"]) if match["two"] else one
    if one is None or two is None:
        return None
    if match["two"] and two[0] >= 1e3 > one[0] and not match["other"]:
        # "10 to 12 million": the scale is that of both.
        scale = _scale(match["two"])
        one = (one[0] * scale, one[1] * scale)
    if two[0] < one[0]:
        return None
    low, high = one[0] - one[1], two[0] + two[1]
    if lead["about"]:
        low, high = min(low, one[0] * (1 - ABOUT)), max(high, two[0] * (1 + ABOUT))
    most = lead["most"] and not (lead["most"].startswith("as ") and low == high and low % _ROUND)
    return Amount(0.0 if most else low, float("inf") if lead["least"] else high, unit)


def _named(
    match: re.Match[str], text: str, strength: bool
) -> tuple[Category, str, str, int] | None:
    """Category, unit, thing and end of an amount, None for a bare number."""
    end = match.end()
    if match["percent"]:
        return "percent", "percent", "", end
    if match["magnitude"] or strength:
        end = end if match["magnitude"] else match.end("two" if match["two"] else "one")
        return "magnitude", "magnitude", "", end
    if match["sign"]:
        sign = match["sign"].strip().rstrip(".").strip()
        # Values of facts are small throughout.
        if sign in CODES and not text.islower():
            if not text[match.start("sign") :][: len(sign)].isupper():
                return None
        end = match.end("two" if match["two"] else "one")
        return "money", SIGNS[sign], "", end
    if match["money"]:
        return "money", of_noun(match["money"], match["of"]), "", end
    if match["unit"]:
        unit = UNITS[match["unit"]]
        dimension = {"square ": "area", "cubic ": "volume"}.get(match["power"] or "")
        return (
            "measure",
            (match["power"] or "") + unit,
            dimension or DIMENSION_OF[unit],
            end,
        )
    done = _done(match, text)
    if done:
        return done
    noun = match["noun"] or ""
    if not noun or not LINKS.isdisjoint((match["before"] or "").split()):
        return None
    counted = "" if is_people(noun) else thing_of(noun, (match["before"] or "").split(), text)
    thing = counted or (OF_PEOPLE if is_people(noun) else "")
    # "Last year's march ended with 18 arrests", "nine more arrests".
    if not thing or thing in DEEDS:
        return None
    if _NAMES_BEFORE.search(text[max(0, match.start() - _SIGHT) : match.start()]):
        return None
    if not text[match.start("noun") : match.end("noun")].islower():
        return None
    # "USB 2.0 ports", "both boats", "2014 rallies".
    if "." in match["one"] or match["one"] == "both":
        return None
    if re.fullmatch(r"(?:19|20)\d\d", match["one"]):
        return None
    return "people" if thing == OF_PEOPLE else "count", "", thing, end


def _done(match: re.Match[str], text: str) -> tuple[Category, str, str, int] | None:
    """The same of a number of people to whom something was done: "46 arrested in raids"."""
    if "." in match["one"] or re.fullmatch(r"(?:19|20)\d\d|both", match["one"]):
        return None
    end = match.end("two" if match["two"] else "one")
    found = headcount_at(text, match.start(), end)
    if found is None:
        return None
    before = text[max(0, match.start() - _SIGHT) : match.start()]
    if found.end == end and _NAMES_BEFORE.search(before):
        return None
    return "count", "", found.deed, found.end


def _scale(words: str) -> float:
    scale = 1.0
    for part in _GLUED.sub(r"\1 \2", words.lower()).replace("-", " ").split():
        scale *= SCALES.get(part, 1.0)
    return scale


@lru_cache(maxsize=8192)
def read(value: str) -> Amount | None:
    """The amount that the value of a fact says, e.g. "at least 12 rockets", "30 people"."""
    return next((stated.amount for stated in amounts_in(value, people=True)), None)


def meet(one: Amount, two: Amount) -> bool | None:
    """Whether some amount fits both; None where the units cannot be compared."""
    if one.unit != two.unit:
        times = factor(one.unit, two.unit)
        if times is None:
            return None
        one = Amount(one.low * times * (1 - ROUND), one.high * times * (1 + ROUND), two.unit)
    return one.low <= two.high and two.low <= one.high
