"""How something ended that ends but once: a trial, a vote, a match, a month's inflation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.events.words import only_one_says, words_of
from checker.particulars.dates import days_apart
from checker.particulars.prison import OF as TERM
from checker.particulars.rates import RATES, months_apart
from checker.particulars.tallies import IN_FAVOUR, SCORE, VOTE, bodies_apart
from checker.particulars.wordings import name_words, shared_words
from checker.thresholds import SAME_ONLY_AMOUNT, TOGETHER
from checker.types import Article, Claim, Fact

Told = tuple[Claim, Fact]
Both = tuple[Sequence[Claim], Sequence[Claim]]

# Names that two sentences on one match share.
_PLAYERS = 2


@dataclass(frozen=True, slots=True)
class Side:
    """What the amounts of one thing stand in: their articles, and what else is known of them.

    `same`: the articles tell of one deed beyond doubt. `only`: each leaves but one amount of the
    thing open, so that the two differ is telling; `lone`: so it is of what they tell of their own
    happening.
    """

    articles: tuple[Article, Article]
    both: Both
    thing: str
    same: bool
    only: bool
    lone: bool
    sole: bool = False
    certain: bool = False

    @property
    def one_report(self) -> bool:
        """Whether both tell of one deed beyond doubt, on one known day."""
        return self.same and self.of_one_day

    @property
    def of_one_end(self) -> bool:
        """Whether what ends but once must be told of one end: of one report, or the only amount of
        the thing in each of two articles of a day that the gate is certain of."""
        return self.one_report or (self.sole and self.certain and self.of_one_day)

    @property
    def of_one_day(self) -> bool:
        """Whether both are of one known day."""
        one, two = (article.day for article in self.articles)
        return one is not None and one == two


def together(articles: tuple[Article, Article]) -> bool:
    """Whether two articles are of the same days, or of none that is known."""
    one, two = (article.day for article in articles)
    return one is None or two is None or abs((one - two).days) <= TOGETHER


def _terms(where: Side, left: Told, right: Told) -> float | None:
    """Of one trial, whose articles tell of no other term, and of nobody else by name."""
    if any(_SERVED_PARTLY.search(claim.text) for told in where.both for claim in told):
        return None
    if only_one_says(_BESIDE, left[0].text, right[0].text):
        return None
    people = {word for told in where.both for claim in told for word in _of_full_names(claim)}
    names = [name_words(claim) & people for claim, _ in (left, right)]
    if all(names) and names[0].isdisjoint(names[1]):
        return None
    return _shared(where, left, right)


# Of three years two are suspended: one report says three, the other one.
_SERVED_PARTLY = re.compile(
    r"(?i)\b(?:rest|remainder|half|part(?! of the term)|all but|years?|months?|which|them)\b"
    r"[^.;,]{0,25}\b(?:suspended|on probation)\b(?! (?:sentence|term))"
    r"|\bsuspend(?:ed|ing) (?:all but|the rest|the remainder|part|half)\b"
)


# One of two who are sentenced: "the getaway driver".
_BESIDE = re.compile(
    r"(?i)\b(?:getaway driver|accomplices?|look-?out|co-?defendants?|second|younger|elder|older"
    r"|brother|sister|wife|husband|partner|son|daughter|father|mother|ringleader|mastermind)\b"
)


def _of_full_names(claim: Claim) -> Iterator[str]:
    """The words of names of several words: a town or a nation in the sentence is nobody's name."""
    return (word for name in claim.names if " " in name for word in words_of(name))


def _votes(where: Side, left: Told, right: Told) -> float | None:
    """Of one body on one day, whose articles tell of no other vote."""
    if days_apart(left, right) or bodies_apart(left[0].text, right[0].text):
        return None
    if not where.one_report and not _of_one_bill(left[0], right[0]):
        return None
    return _shared(where, left, right)


def _shared(where: Side, left: Told, right: Told) -> float | None:
    """What two sentences share; nothing has to be where their articles tell of one deed."""
    shared = shared_words(left, right)
    return max(shared, 1.0) if shared >= SAME_ONLY_AMOUNT or where.of_one_end else None


# What is said of any vote.
_VOTING = frozenset(
    word
    for said in (
        "vote votes voted parliament parliamentary lawmakers members mps deputies senators senate"
        " house council assembly congress committee bill law legislation motion passed approved"
        " rejected adopted carried favour favor majority debate percent"
    ).split()
    for word in words_of(said)
)


def _of_one_bill(one: Claim, two: Claim) -> bool:
    """Whether two sentences share a word for what was voted on: the budget is not the tax law."""
    words = [set(words_of(claim.text)) - name_words(claim) - _VOTING for claim in (one, two)]
    return any(word[0].isalpha() for word in words[0] & words[1])


def _scores(where: Side, left: Told, right: Told) -> float | None:
    """Of one match: both name the two who played, in the sentence or in the articles that tell of
    it beyond doubt."""
    if days_apart(left, right) or any(_NO_RESULT.search(c.text) for c, _ in (left, right)):
        return None
    players = name_words(left[0]) & name_words(right[0])
    if len(players) < _PLAYERS:
        won = all(_WON.search(claim.text) for claim, _ in (left, right))
        if not (won and where.of_one_end):
            return None
    return max(shared_words(left, right), 1.0)


_WON = re.compile(
    r"(?i)\b(?:beat\w*|defeat\w*|w[io]n(?:s|ning|ners?)?|victor\w*|prevail\w*|los[et]s?|losing"
    r"|edged|thrash\w*|success|triumph\w*)\b"
)
# "tied 13-13", "closed to 47-44", "went 2-6", "Creighton (25-7)": no end of a match.
_NO_RESULT = re.compile(
    r"(?i)\b(?:tied|ties|closed to|fell to|went|goes|season|campaign|record|tournament|conference"
    r"|semi-?finals?|play-?in|play-?off|equali[sz]\w+|levelled)\b|\(\d+\s?[-–]\s?\d+"
)


def _rates(where: Side, left: Told, right: Told) -> float | None:
    """Of one month or one election, in two sentences of one country or whoever else is named."""
    if days_apart(left, right) or months_apart(left[0].text, right[0].text):
        return None
    # "Turnout was 61 percent." says nothing else.
    return _shared(where, left, right)


def weight_of_outcome(where: Side, left: Told, right: Told) -> float | None:
    """How surely two amounts are of one thing that ends but once; None where not enough.

    Only in articles of the same days that each give it one end.
    """
    if not (where.lone or where.of_one_end) or not together(where.articles):
        return None
    return _WEIGHED[where.thing](where, left, right)


_WEIGHED: Mapping[str, Callable[[Side, Told, Told], float | None]] = {
    TERM: _terms,
    VOTE: _votes,
    IN_FAVOUR: _votes,
    SCORE: _scores,
    **dict.fromkeys(RATES, _rates),
}
# What amounts may be of that end but once.
OUTCOMES = frozenset(_WEIGHED)
