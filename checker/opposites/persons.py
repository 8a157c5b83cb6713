"""Of whom in an article a sentence tells: by name, age or pronoun, or as the one who did it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.opposites.states import CULPRIT
from checker.types import Claim

_YEARS_OLD = re.compile(r"[Tt]he (\d{1,3})-year-old\b(?! [a-z])")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is)\b")
# As a pronoun, this stands for one who has been told of.
_THE_MAN = re.compile(r"\b[Tt]he (?:man|woman)\b(?!,? (?:who|whose|identified|named)\b)")
_ROLE = re.compile(rf"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){{0,2}}?{CULPRIT}\b")
# Several who did it, or somebody beside him.
_SEVERAL = re.compile(
    r"(?i)\b(?:gunmen|shooters|attackers|assailants|hijackers|suspects|robbers|hostage[- ]takers"
    r"|kidnappers|intruders|perpetrators|captors|accomplices?|(?:second|other|another|third)"
    r" (?:\w+ )?(?:suspect|gunman|shooter|attacker|assailant|hijacker|robber)"
    r"|(?:two|three|four|five|both) (?:\w+ )?(?:men|women|people|persons|teenagers|youths|brothers)"
    r" (?:were|are|have been|who|armed|opened|stormed|seized) (?:\w+ )?(?:arrested|detained|held"
    r"|charged|shot dead|in custody|opened|fire|stormed|seized|attacked|convicted|sentenced"
    r"|cleared)"
    r"|co-?defendants?|defendants|co-accused)\b"
)
_TRIED = re.compile(r"(?i)\b(?:accused|charged with|on trial|trial of|defendant|in the dock)\b")
# Behind or before a name that a pattern takes in.
_ON_TRIAL = (
    r"(?:[Tt]rial of|[Cc]ase against|[Cc]harges? against|[Dd]efendant,?|[Aa]ccused,)"
    r" (?:[a-z][\w’'-]* ){{0,4}}{0}\b"
    r"|\b{0}(?:, [^.;]{{1,50}},?)? (?:was |is |has been |stands |had been )?"
    r"(?:accused of|charged with|on trial|indicted"
    r"|(?:had |has )?(?:pleaded|pled|denied (?:the charge|murder|manslaughter"
    r"|rape|fraud|theft|arson|causing)))"
)
# What may stand between somebody and the verb that is told of him.
_BETWEEN = re.compile(
    r"(?:, (?:aged )?\d{1,3})?(?:, (?!and\b|but\b|who\b)[^,;:]{1,110})?,?"
    r"(?:(?:,? who)? (?:was|is|has|had|been|being|also|then|later|now|still|himself|herself|\w+ly"
    r"|on \w+day|\w+day|at [\d:.]+ [ap]\.?m\.?))*,? "
)
_JOINED = re.compile(
    r"(?:(?!\b(?:said|says|told|that|who|which|whose|while|as|when|where|after|because"
    r"|whom)\b)[^;:])*"
    r"\band (?:\w+ly |then |later |finally )?(?:was |is |has |been )*"
)
_PREPOSITION = re.compile(
    r"\b(?:of|with|to|from|for|in|on|against|near|than|by)\s(?:(?:the|nearby|his|her)\s)?$"
)
# "Omar Hale, a Czech engineer, was found dead".
_ADJECTIVE = re.compile(r", (?:an?|the) $")
_RANK = re.compile(r"(?:[A-Z][\w.]*\s)*")
# What may stand before the one who opens a sentence: "Judge", "The man, identified as".
_LEAD = re.compile(
    rf"{_RANK.pattern}|(?:The|A) (?:[a-z]+ ){{0,2}}(?:man|woman|driver|suspect),? (?:[a-z]+ )*"
)
_DATELINE = re.compile(r"(?:, [A-Z][\w.]+)?\s?(?:\([^)]*\)\s?)?[—–:-]|\.")
_AGE_OF = r", (?:who is |a |an )?(?:aged )?(\d{{1,3}})\b|(\d{{1,3}})-year-old(?: \w+)? {0}"
# A name, but nobody's: "Norvik Crown Court".
_BODY = re.compile(r"\b(?:Court|Council|Police|Hospital|Prison|Jail|University|Tribunal)\b")
# "The pilot ejected safely. Squadron Leader Omar Hale landed in a field.": who he was comes next.
_ONE_OF_A_KIND = re.compile(
    r"(?i)\b(?:the|its|an?|their) (?:[\w-]+ ){0,3}?(?:pilot|driver|captain|skipper|rider|cyclist"
    r"|climber|hiker|skier|swimmer|diver|sailor|worker|engineer|journalist|boy|girl|man|woman|baby"
    r"|child|teenager|student|pupil|soldier|officer)\b"
)
# Who steers there is one of, if no second one is told of.
_WHEELS = r"(?:lorry|truck|bus|coach|tram|train|taxi|van|ambulance|tractor|car|tanker)"
_POST = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:\d+-year-old )?(?P<post>{_WHEELS} driver|trucker"
    r"|pilot|co-?pilot|skipper)(?: and (?:an?|the|its|\w+) (?:[a-z-]+ ){1,3}| )"
    r"(?:(?:also|both|later|then|himself|herself) )?$"
)
_POSTS = re.compile(
    rf"(?i)\b(?:{_WHEELS} drivers|drivers|truckers|pilots|skippers|(?:the other|another|second)"
    r" (?:\w+ )?(?:driver|pilot|skipper))\b"
)
_SAME_POST = {
    "truck driver": "lorry driver",
    "trucker": "lorry driver",
    "coach driver": "bus driver",
}
_SAYING = re.compile(r"(?:, [^.;]{1,80},)? (?:said|says|told|added|confirmed|wrote)\b")
_SUBORDINATE = re.compile(r" (?:when|after|as|before|until|because|since) (?:the|a|an|his|her) ")
# Sentences that a pronoun may lie behind whom it stands for.
_BACK = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a sentence tells of: the words of his name, his age, and whether he did the deed.

    `open`: a pronoun that stands for nobody found. `post`: what he, without a name, was the only
    one to do: "driver of a truck", "pilot".
    """

    names: tuple[str, ...] = ()
    age: int | None = None
    culprit: bool = False
    open: bool = False
    post: str = ""


@dataclass(frozen=True)
class People:
    """The sentences of one article, and those whom they name."""

    told: Sequence[Claim]

    @cached_property
    def text(self) -> str:
        """All that the article tells."""
        return " ".join(claim.text for claim in self.told)

    @cached_property
    def alone(self) -> bool:
        """Whether the article tells of one who did it, and of nobody beside him."""
        return _SEVERAL.search(self.text) is None

    @cached_property
    def names(self) -> frozenset[tuple[str, ...]]:
        """The full names in the article, as lower-case words."""
        return frozenset(words for c in self.told for n in c.names if len(words := _words(n)) > 1)

    @cached_property
    def accused(self) -> frozenset[tuple[str, ...]]:
        """The full names in sentences about who is tried."""
        told = (c for c in self.told if _TRIED.search(c.text))
        return frozenset(words for c in told for n in c.names if len(words := _words(n)) > 1)

    @cached_property
    def defendant(self) -> Person | None:
        """The only one who is said to be tried: "the trial of Omar Hale", "Omar Hale, accused"."""
        found = {
            person.names: person
            for claim in self.told
            for name in claim.names
            if " " in name
            and re.search(_ON_TRIAL.format(re.escape(name)), claim.text)
            and (person := self._named(name)).names
        }
        return next(iter(found.values())) if len(found) == 1 and self.alone else None

    def subject(self, index: int, at: int) -> Person | None:
        """Of whom the verb at a place in a sentence is told; None for somebody else."""
        text = self.told[index].text
        for start, end, person in reversed(self._candidates(index, at)):
            between = text[end:at]
            before = text[:start]
            aside = _PREPOSITION.search(before) or _ADJECTIVE.search(before)
            if aside or between.startswith(("'s", "’s")):
                continue
            if _BETWEEN.fullmatch(between) or _JOINED.fullmatch(between):
                return person or self._meant(index, start)
            # Whoever stands nearer to the verb, and is not told of, is in the way.
            return None
        return None

    def at(self, index: int, span: tuple[int, int]) -> Person | None:
        """Who stands at a place in a sentence, as an object."""
        text = self.told[index].text
        if _PRONOUN.fullmatch(text[slice(*span)]):
            return self._meant(index, span[0], as_object=True)
        found = [p for s, e, p in self._candidates(index, span[1]) if s < span[1] and e > span[0]]
        return found[-1] if found else None

    def introduced(self, index: int) -> Person | None:
        """Whom the next sentence opens with by his full name, where this one has told of somebody
        by what he is."""
        here, after = self.told[index], self.told[index + 1 : index + 2]
        if not after or not _ONE_OF_A_KIND.search(here.text):
            return None
        text = after[0].text
        full = (name for name in after[0].names if " " in name)
        name = next((n for n in full if _RANK.fullmatch(text, 0, text.find(n))), None)
        if name is None or _SAYING.match(text, text.find(name) + len(name)):
            return None
        return self._named(name)

    def posted(self, index: int, at: int) -> Person:
        """Whoever the verb at a place in a sentence is told of, by what only one in the article
        does: "The lorry driver walked away"."""
        match = _POST.search(self.told[index].text[:at])
        if match is None or _POSTS.search(self.text):
            return Person()
        said = match["post"].lower()
        return Person(post=_SAME_POST.get(said, said))

    def _candidates(self, index: int, before: int) -> list[tuple[int, int, Person | None]]:
        """Those named in a sentence before a place, in order; None for a pronoun."""
        claim = self.told[index]
        found: list[tuple[int, int, Person | None]] = []
        for name in claim.names:
            if _BODY.search(name):
                continue
            for match in re.finditer(rf"\b{re.escape(name)}\b", claim.text[:before]):
                found.append((*match.span(), self._named(name)))
        for match in _YEARS_OLD.finditer(claim.text[:before]):
            found.append((*match.span(), self._aged(int(match[1]))))
        for match in _ROLE.finditer(claim.text[:before]):
            found.append((*match.span(), Person(culprit=self.alone)))
        for match in _PRONOUN.finditer(claim.text[:before]):
            if match.group().lower() in ("he", "she"):
                found.append((*match.span(), None))
        found += [(*match.span(), None) for match in _THE_MAN.finditer(claim.text[:before])]
        return sorted(found, key=lambda one: (one[0], -one[1]))

    def _named(self, name: str) -> Person:
        words = _words(name)
        full = next((n for n in sorted(self.names) if n[-1] == words[-1]), words)
        last = name.split()[-1]
        age = re.search(rf"\b{re.escape(last)}{_AGE_OF.format(re.escape(name))}", self.text)
        years = int(age[1]) if age and age[1] else None
        called = (
            rf"\b{CULPRIT}(?:,? (?:was |has been )?(?:identified |named )?(?:\w+ \w+ )?as)?,?"
            rf" (?:[A-ZÀ-ÖØ-Þ][\w’'-]+ )*{re.escape(last)}\b"
            rf"|\b{re.escape(last)}(?:, [^,.]{{1,40}},)? (?:opened fire|began (?:shooting|firing"
            r"|stabbing)|started (?:shooting|firing))"
        )
        return Person(full, years, self.alone and re.search(called, self.text) is not None)

    def _aged(self, age: int) -> Person:
        """The one of the article who is so old."""
        own = {
            person.names: person
            for claim in self.told
            for name in claim.names
            if (person := self._named(name)).age == age
        }
        return next(iter(own.values())) if len(own) == 1 else Person(age=age)

    def _meant(self, index: int, at: int, as_object: bool = False) -> Person:
        """Whom a pronoun stands for: whom one before it stands for, else the subject before it."""
        last = max(0, index - _BACK)
        while index >= last:
            text = self.told[index].text
            # "The judge found that the 34-year-old did it, and gave him two years."
            own = [c for c in self._candidates(index, at) if c[2]]
            # "Omar Hale wept when the jury cleared him."
            if own and as_object:
                several = own[0][0] < own[-1][0]
                if several or _SUBORDINATE.search(text[own[-1][1] : at]):
                    return own[-1][2] or Person(open=True)
            pronouns = list(_PRONOUN.finditer(text[:at]))
            if pronouns:
                at, as_object = pronouns[0].start(), pronouns[0].group().lower() == "him"
                own = [c for c in self._candidates(index, at) if c[2]]
            if own and not as_object and (first := self._opening(text, own)):
                return first
            index -= 1
            if index < last:
                break
            at, as_object = len(self.told[index].text), False
        return Person(open=True)

    @staticmethod
    def _opening(text: str, own: Sequence[tuple[int, int, Person | None]]) -> Person | None:
        """Who opens a sentence: "Omar Hale, 43, …", "Judge Hale …", "The man, named as …"."""
        start, end, person = own[0]
        if _DATELINE.match(text, end):
            return None
        if _LEAD.fullmatch(text, 0, start) and not text[end:].startswith(("'s", "’s", " and ")):
            return person
        return None


def same_person(left: Person, right: Person, in_left: People, in_right: People) -> bool:
    """Whether two of two articles are surely one."""
    if left.age and right.age and left.age != right.age:
        return False
    if left.names and right.names:
        return left.names[-1] == right.names[-1] and (
            min(len(left.names), len(right.names)) == 1 or left.names[0] == right.names[0]
        )
    if left.culprit and right.culprit:
        return True
    if left.post and left.post == right.post:
        return True
    for known, other, article in ((left, right, in_right), (right, left, in_left)):
        if known.names and known.age and known.age == other.age and known.names in article.names:
            return True
    return False


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.strip(".,").lower() for word in name.split())
