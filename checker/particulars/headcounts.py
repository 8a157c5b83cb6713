"""Numbers of people to whom something was done that is no harm: arrested, evacuated, rescued.

A small grammar: a number with its noun ("all 62 people named", "18 squatters", "46"), and before or
behind it a phrase of `deed_words` ("rounded up 46", "62 people named in the case are in custody").
Who was killed, hurt, missing or taken is the casualty facts' matter. How many rallied is nobody's:
every side counts its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.casualties.lexicon import MONTHS
from checker.casualties.numbers import NUMERALS
from checker.casualties.tokens import Token, tokens_of
from checker.particulars.deed_words import JOBS, JOBS_DONE, JOBS_TO, LEXICON, STAFF
from checker.particulars.heads import PEOPLE, is_people, is_person

__all__ = ["DEEDS", "PEOPLE", "Headcount", "adds", "goes_on_elsewhere", "headcount_at", "is_people"]

DEEDS = frozenset(LEXICON)


def _either(form: str) -> re.Pattern[str]:
    """One pattern for a form of every deed, whose group tells the deed."""
    return re.compile(
        "|".join(f"(?P<{name}>{getattr(deed, form)})" for name, deed in LEXICON.items())
    )


_ADVERBS = (
    r"also|all|both|now|already|since|later|then|soon|again|so far|reported|feared|believed"
    r"|confirmed|known|said|thought|either|just|in total|in all|[a-z]+ly"
)
# "who have since been", "are", "had to be", "ended up".
_LINK = (
    r"(?:(?:who|that),? )?"
    r"(?P<link>(?:(?:were|was|are|is|have|has|had|been|being|be|will|must|to|got"
    r"|getting|get|left|found themselves|ended up|wound up|ended|lay|sat|stayed|made"
    rf"|{_ADVERBS}) )*)"
)
_DONE, _STATE, _DOES, _TO, _PUT, _NAMES = (
    _either(form) for form in ("done", "state", "does", "to", "put", "names")
)
_LINKED = re.compile(_LINK)
_LIGHT = {name: re.compile(deed.light) for name, deed in LEXICON.items()}
_JOBS_DONE = re.compile(rf"(?:{JOBS_DONE})\b")
_JOBS_TO = re.compile(JOBS_TO)
_BE = frozenset("were was are is been being be got get getting left made found ended wound".split())
_PASSIVE = frozenset("were was are is been being be got get".split())
_LET_GO = re.compile(r"\blet(?:s|ting)?\b(?: [\w,]+){0,4}? go\b")
_WISHES = frozenset(
    """called call calls calling demand demands demanded demanding appeal appealed seek seeks
    sought seeking urge urged urging awaiting hope hopes hoped struggling struggle working
    trying try racing     attempting attempt battling warrant warrants failed""".split()
)
# Whom a ship picks up, is rescued.
_AT_SEA = re.compile(
    r"\b(?:ships?|sea|mediterranean|lifeboats?|coast ?guards?|dingh(?:y|ies)|helicopters?|rafts?"
    r"|off the coast|capsized|sank|sinking|rubber boats?|vessels?|adrift)\b"
)
_STILL = re.compile(r"\b(?:still|remain\w*)\b")
# What a clause of its own begins with: its verb is not the number's.
_CLAUSE = frozenset(
    """as when while after before because where but if although though until which than whose why
    how he she it we i they you there those these this what unless whereas amid""".split()
)
_SAYING = frozenset("said say says told claimed claims believe think thought reported".split())
_OWNED = frozenset("the a an their its his her our some many several more another".split())
_CROWDS = frozenset(
    """millions thousands hundreds dozens scores nearly almost about around over at half others
    more fewer most both one""".split()
)
_PLURAL = frozenset("were are have had will must remain lay sat spent need require".split())
_SINGULAR = frozenset("was is has".split())
_PREPOSITIONS = frozenset(
    """in at on from with by near between behind against for of into among under during without
    to inside outside off about over through across onto like versus""".split()
)
_FUNCTION = _PREPOSITIONS | _CLAUSE | _OWNED | _PLURAL | _SINGULAR
_FUNCTION |= frozenset("and or who that not be been being did do does would could should".split())
# Words between a verb and its number.
_HEDGES = frozenset(
    """least most fewer less than no over about around some nearly almost approximately
    roughly an a estimated many close all the these those its their only just his her exactly
    altogether possibly every further additional another other our both""".split()
)
_ADDED = frozenset("another further additional other others more remaining second third".split())
_OF_NUMBERS = frozenset("total group minimum maximum party gang crowd team dozens".split())
# "three of the 12", "two of its nine".
_WHOLE = frozenset("the these those its their his her our them us".split())
_MODALS = frozenset("could might may would can should".split())
_DOUBTFUL = frozenset("could might may can would cannot should never not n't if couldn't".split())
# What befell those of whom the verb of the sentence tells.
_TAKEN = frozenset(
    """taken held seized abducted kidnapped detained arrested trapped stranded living staying
    working caught captured accused suspected travelling traveling aboard evacuated
    rescued""".split()
)
# What stands before a clause that a number begins.
_OPENING = frozenset(', : ; " “ that as when with of said carrying'.split())
# Of a drill, or of last year's: nothing that happened now.
_NOT_NOW = re.compile(
    r"^had\b|^(?:(?:in|at|during) )?last (?:year|month|summer|winter|spring|autumn|season)\b"
    r"|\b(?:drills?|simulat\w+|scenarios?|tabletop|mock|rehears\w+|role-play\w*|exercise assumed"
    r"|training exercise)\b|^(?:in|during) (?:the|an|its|their) exercise\b|^the exercise\b"
    r"|\b(?:in|at|during) last year's\b"
)
_MODAL_AFTER = re.compile(r"(?:could|might|may|can|would|should|not|never|cannot)\b")
# "12 officers arrested a man": they did it.
_OBJECT = re.compile(
    r" (?:(?:more than|at least|about|some|nearly|up to) )?(?:a|an|the|his|her|him|them|it|their"
    r"|another|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! (?:day|hour|week|month|year))"
)
_AT_END = re.compile(r"(?!\s?%|\s?per ?cent|[,.]\d|\s(?:thousand|million)\b)")
_ENDS = re.compile(
    r"(?:[.,;:)]?$|[.,;:)]\s(?!\d)|\s(?:in|at|on|after|over|from|and|as|near|during|across|so far"
    r"|by|with|for|amid|when|while|outside|who|following|alive|to|out|off)\b)"
)
# "Of the thirty aboard": all of them.
_ABOARD = re.compile(r" (?:people |passengers )?(?:aboard|on board)\b")
_BOARDED = re.compile(r"\b(?:on board|aboard)\b[^,.;:]{0,48} (?:were|was|are) $")
_IN_ALL = re.compile(r",? (?:in (?:total|all)|altogether|all told|overall)\b,?")
# "The number of displaced stands at 31,000".
_SUM = re.compile(
    r"\b(?:(?:number|total|count|tally|figure)s? of (?:the |all )?|(?P<bare>(?:job|admission|arrest"
    r"|evacuee|detainee|redundanc|layoff|detention)))"
)
_SUM_OF = re.compile(
    r"(?:(?:[a-z]+ )?(?:people|persons|residents|those|individuals|inhabitants|patients|jobs|men"
    r"|protesters) )?(?:(?:who )?(?:(?:have|had) been|are|were|being) )?(?:(?:newly|internally) )?"
)
_SUM_NOUNS = re.compile(
    r"(?P<arrest>arrest(?:ed|s)|detained|detainees|detentions)|(?P<evacuation>evacuees|evacuations)"
    r"|(?P<displacement>displaced|homeless)|(?P<infection>infections)|(?P<illness>sick|ill)"
    r"|(?P<hospital>admissions to hospital)|(?P<layoff>redundancies|layoffs|job (?:losses|cuts)"
    r"|jobs (?:lost|cut))|(?P<stranding>stranded)|(?P<expulsion>deported|deportations)"
    r"|(?P<rescue>rescued)|(?P<release>freed|released)"
)
_COMES_TO = re.compile(
    r"(?:\b(?:(?:stands?|stood|put|now|remains?|remained|rose|risen|climbed|grew|grown|up|rises)"
    r"(?: [a-z]+ly)?(?: (?:to|at))?|reach(?:ed|es)?|is|was|at|of|came to|comes to|total(?:led|ed"
    r"|s)?|number(?:ed|s)?|add(?:s|ed)? up to)(?: now)?|,) $"
)
# Characters before a number in which what it is the number of stands.
_SIGHT = 110
# Words behind a number among which its verb stands.
_REACH = 18
_RIDERS = frozenset("passengers crew crewmen sailors members".split())
_VISITED = frozenset(
    "visited visits visiting met meeting treated treating killed kills killing".split()
)
_FORMS = re.compile(
    r"\b(?:arrest|detain|detent|nab|custod|cell|jail|bars|held|holding|round|pick|book|cart|collar"
    r"|handcuff|lock|haul|swept|apprehen|evacu|mov|safe|order|told|led|escort|usher|shepherd|guid"
    r"|clear|displac|uproot|home|house|hut|tent|roof|land|village|hamlet|flee|fled|forc|shelter"
    r"|rough|open|rescu|pluck|sav|winch|pull|dug|alive|ashore|brought|lift|help|free|releas|let"
    r"|liberat|pardon|amnest|walk|ill|sick|unwell|poison|vomit|complain|develop|contract|caught"
    r"|suffer|fell|laid|struck|hospital|clinic|admit|ambulance|infect|tested|diagnos|lay|occup|pack|cramm"
    r"|redundan|sack|dismiss|fir(?:ed|ing|es)|furlough|job|post|position|role|work|notice|letter"
    r"|ax|shed|deploy|mobili|strand|stuck|board|aboard|carry|carri|ferr|transport|deport|expel"
    r"|travel|rid|expul|unhoused|quit|abandon|airlift|bus|return|reunit|took|taken|tak|left|camp"
    r"|out|becom|becam|regain|gain|won|succumb|virus|confirm|with|cost|turn|net|bag|snar)"
)


@dataclass(frozen=True, slots=True)
class Headcount:
    """A number's deed, the end of its noun, and whether it adds to others: "nine more"."""

    deed: str
    end: int
    added: bool = False


@dataclass(frozen=True, slots=True)
class _Tape:
    """A sentence in lower case, with its words."""

    text: str
    low: str
    words: list[Token]

    def at(self, position: int) -> int:
        """The index of the first word that starts at or behind `position`."""
        return next(
            (i for i, word in enumerate(self.words) if word.start >= position), len(self.words)
        )

    def word(self, index: int) -> str:
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def start(self, index: int) -> int:
        return self.words[index].start if index < len(self.words) else len(self.low)


@dataclass(frozen=True, slots=True)
class _Group:
    """A number with its noun: words `first:last`, the noun `head` ("" for none); `before` is the
    index of the word before it and its hedges."""

    first: int
    last: int
    head: str
    loose: bool
    before: int
    added: bool
    mixed: bool = False


@lru_cache(maxsize=16)
def _tape(text: str) -> _Tape | None:
    """None for a sentence that tells of no deed."""
    low = re.sub(r"\s", " ", text.lower().replace("’", "'"))
    if len(low) != len(text) or not _FORMS.search(low):
        return None
    return _Tape(text, low, tokens_of(text))


def headcount_at(text: str, start: int, end: int) -> Headcount | None:
    """What is done to the people whose number stands at `start:end` of a sentence, where they are
    all to whom it was done; None for an addition or a part."""
    tape = _tape(text)
    if tape is None or _AGED.match(tape.low, end) or _is_age(tape.low, start, end):
        return None
    found = _headcount(tape, tape.at(start), tape.at(end))
    return None if found is None or found.added else found


# "18-year-old", "in their 20s", "the 76ers".
_AGED = re.compile(r"[\w-]|['’]s\b| to \d| years? old")


def _is_age(low: str, start: int, end: int) -> bool:
    """ "James Oler, 44, was arrested": no 44 people."""
    return low[max(0, start - 2) : start] == ", " and low[end : end + 1] == ","


def adds(text: str, deed: str) -> bool:
    """Whether a sentence tells of more people to whom the same was done."""
    if not _MORE.search(text):
        return False
    tape = _tape(text)
    return tape is not None and any(
        found.deed == deed and found.added for found in _additions(tape)
    )


# "A third was arrested later", "police detained two more": some beside those counted.
_MORE = re.compile(
    r"(?i)\b(?:another|an additional|a (?:second|third|fourth|fifth|sixth|further)|more|others?"
    r"|further)\b"
)


def _additions(tape: _Tape) -> Iterator[Headcount]:
    for i, word in enumerate(tape.words):
        ordinal = word.low in _ORDINALS and tape.word(i - 1) == "a"
        more = tape.word(i + 1) in _ADDED
        if not (ordinal or word.low == "another" or (more and _numeral(word))):
            continue
        last = i + 1
        if word.low == "another" and last < len(tape.words) and _numeral(tape.words[last]):
            last += 1
        found = _headcount(tape, i, last)
        if found:
            yield Headcount(found.deed, found.end, added=True)


_ORDINALS = frozenset("second third fourth fifth sixth further".split())


def _numeral(word: Token) -> bool:
    low = word.low
    return low[0].isdigit() or low in NUMERALS or low in ("dozen", "hundred", "thousand", "dozens")


def _headcount(tape: _Tape, first: int, last: int) -> Headcount | None:
    group = _group(tape, first, last)
    if group is None or _NOT_NOW.search(tape.low):
        return None
    if not group.head and tape.word(first) in ("one", "both"):
        return None
    deed = _deed(tape, group, last)
    if deed is None or not _fits(deed, group):
        return None
    if deed == "release" and group.head in STAFF and _LET_GO.search(tape.low):
        deed = "layoff"
    end = tape.words[group.last - 1].end
    return Headcount(deed, end, group.added)


def _fits(deed: str, group: _Group) -> bool:
    if group.head in JOBS:
        return deed == "layoff"
    return not (deed == "boarding" and group.head in _RIDERS and not group.mixed)


def _group(tape: _Tape, first: int, last: int) -> _Group | None:
    """The number at the words `first:last` with its noun; None where it counts some of others."""
    before, added, of_the = _back(tape, first)
    if of_the:
        return None
    at = last
    if tape.word(at) in _ADDED:
        added = True
        at += 1
    if tape.word(at) == "of" and tape.word(at + 1) in _WHOLE | {"them"}:
        there = (tape.word(before), tape.word(before - 1)) == ("were", "there")
        if tape.word(first - 1) != "all" and not there:
            return None
        at += 2
        if tape.word(at - 1) in ("those", "them"):
            return _Group(first, at, "people", False, before, added)
    head, loose, end = "", False, at
    for i in range(at, min(at + 6, len(tape.words))):
        word = tape.words[i]
        if not word.low[0].isalpha():
            break
        if word.low in _ADDED:
            added = True
        if is_people(word.low) or word.low in JOBS or is_person(word.low):
            head, loose, end = word.low, False, i + 1
        elif (head and not loose) or word.low in _FUNCTION or (head and not word.capital):
            break
        elif word.capital and i and not _numeral(word):
            head, loose, end = word.low, True, i + 1
    if _second_of_two(tape, before):
        return None
    mixed = False
    if tape.word(end) == "and" and head:
        if _goes_on(tape, end + 1):
            return None
        mixed = is_people(tape.word(end + 1)) or is_person(tape.word(end + 1))
    return _Group(first, end + 2 * mixed, head, loose, before, added, mixed)


def _goes_on(tape: _Tape, at: int) -> bool:
    """Whether a second number stands at `at` whose people share the verb: "and two guides"."""
    if at >= len(tape.words) or not _numeral(tape.words[at]):
        return False
    after = tape.word(at + 1)
    return after not in _PLURAL and not _DONE.match(tape.low, tape.start(at + 1))


def _second_of_two(tape: _Tape, before: int) -> bool:
    """Whether a number follows another with its people that opens the clause: "two climbers and
    two guides were flown"."""
    if tape.word(before) != "and":
        return False
    for i in range(before - 1, max(-1, before - 5), -1):
        if _numeral(tape.words[i]):
            opens = _back(tape, i)[0]
            return opens < 0 or tape.word(opens) in _OPENING
        if not tape.word(i)[0].isalpha() or tape.word(i) in _FUNCTION:
            return False
    return False


def _back(tape: _Tape, first: int) -> tuple[int, bool, bool]:
    """The word before a number and its hedges, whether these add, and whether the number is that
    of a whole of which some are told: "three of the 12"."""
    i, added = first - 1, False
    while i >= 0:
        word, back = tape.word(i), tape.word(i - 1)
        if word == "of":
            if back in _OF_NUMBERS:
                i -= 2
                continue
            whole = tape.word(i + 1) in _WHOLE and i + 1 < first
            return i, added, whole and back not in ("all", "arrest", "release", "rescue", "return")
        known = word in _HEDGES or (word == "total" and back == "a")
        known = known or ("up to" in (f"{back} {word}", f"{word} {tape.word(i + 1)}"))
        if tape.word(i - 2 + (word == "up")) in ("add", "adds", "added", "adding"):
            known = False
        known = known or (word == "more" and tape.word(i + 1) == "than")
        known = known or (word == "at" and tape.word(i + 1) in ("least", "most"))
        known = known or (word == "as" and "many" in (back, tape.word(i + 1)))
        if not known:
            break
        added = added or word in ("another", "further", "additional", "other")
        i -= 1
    return i, added, False


def _deed(tape: _Tape, group: _Group, last: int) -> str | None:
    return (
        _between(tape, group, last)
        or _put(tape, group)
        or _acted_on(tape, group)
        or _boarded(tape, group)
        or _behind(tape, group)
        or _named(tape, group, last)
        or _summed(tape, group)
        or _of_all(tape, group)
    )


def _of_all(tape: _Tape, group: _Group) -> str | None:
    """ "Two climbers and two guides were flown to hospital, four in all": what befell these."""
    if not _IN_ALL.match(tape.low, tape.words[group.last - 1].end):
        return None
    for i in range(group.first - 1, -1, -1):
        if _numeral(tape.words[i]):
            head = i + 1 + (tape.word(i + 1) in _ADDED)
            part = _Group(i, min(head + 1, group.first), "people", False, i - 1, False)
            deed = _behind(tape, part)
            if deed:
                return deed
    return None


def _named(tape: _Tape, group: _Group, last: int) -> str | None:
    """ "39 arrests", "300 compulsory redundancies"."""
    for i in range(last, min(last + 3, len(tape.words))):
        found = _NAMES.match(tape.low, tape.start(i))
        if found and not tape.low[found.end() : found.end() + 1].isalpha():
            around = {tape.word(j) for j in range(group.first - 6, group.first)}
            return None if around & _MODALS else found.lastgroup
        if tape.word(i) in _FUNCTION or not tape.word(i)[0].isalpha():
            return None
    return None


def _between(tape: _Tape, group: _Group, last: int) -> str | None:
    """ "the nine arrested marchers", "12 displaced families"."""
    for i in range(last, group.last - 1):
        for pattern in (_DONE, _STATE):
            found = pattern.fullmatch(tape.low, tape.start(i), tape.words[i].end)
            if found:
                return found.lastgroup
    return None


def _acted_on(tape: _Tape, group: _Group) -> str | None:
    """ "rounded up at least 12 fans", "the release of 40 prisoners", "axes 55"."""
    if group.before < 0:
        return None
    end = tape.words[group.before].end
    for size in range(4):
        i = group.before - size
        if i < 0 or not tape.word(i)[0].isalpha():
            break
        low = tape.low
        found = None
        if group.head in JOBS:
            if _JOBS_TO.fullmatch(low, tape.start(i), end):
                found = "layoff"
        else:
            match = _TO.fullmatch(low, tape.start(i), end)
            found = match.lastgroup if match else None
        if found is None:
            continue
        if not group.head and not _ENDS.match(low, tape.words[group.last - 1].end):
            return None
        planned = found == "layoff" and tape.word(i - 1) == "would"
        if (_doubted(tape, i) and not planned) or _is_done(tape, i) or _asked_for(tape, i):
            return None
        if found == "arrest" and tape.word(i).startswith("pick") and _AT_SEA.search(tape.low):
            return "rescue"
        return found
    return None


def _doubted(tape: _Tape, verb: int) -> bool:
    """Whether a verb tells of what may be: "could rescue 400", "did not arrest"."""
    return not _DOUBTFUL.isdisjoint(tape.word(i) for i in (verb - 1, verb - 2))


def _asked_for(tape: _Tape, noun: int) -> bool:
    """Whether a deed is only wished for: "called for the release of 40 prisoners"."""
    return not _WISHES.isdisjoint(tape.word(i) for i in range(noun - 4, noun))


def _is_done(tape: _Tape, verb: int) -> bool:
    """Whether the verb before a number is a passive, and the number no object of it."""
    if tape.word(verb).endswith("ing") or tape.word(verb - 1) == "to":
        return False
    return not _PASSIVE.isdisjoint(tape.word(i) for i in (verb - 1, verb - 2)) and (
        tape.word(verb) not in ("arrests", "arrest", "release", "return", "evacuation", "loss")
    )


def _put(tape: _Tape, group: _Group) -> str | None:
    """ "took 33 workers into detention", "put 31 pupils from the school in hospital"."""
    if group.before < 0:
        return None
    verb = tape.words[group.before]
    if tape.word(group.before) in ("out", "back", "some"):
        verb = tape.words[max(0, group.before - 1)]
    deeds = [name for name, light in _LIGHT.items() if light.fullmatch(verb.low)]
    if not deeds or _doubted(tape, group.before) or _asked_for(tape, group.before):
        return None
    deeds.sort(key=lambda name: name != "rescue")
    for i in range(group.last, min(group.last + 9, len(tape.words))):
        word = tape.word(i)
        if word in _CLAUSE or word in ".;:" or word == "and" or word in _PLURAL:
            return None
        for name in deeds:
            if re.compile(LEXICON[name].put).match(tape.low, tape.start(i)):
                return name
    return None


def _boarded(tape: _Tape, group: _Group) -> str | None:
    """ "On board the launch were 45 people"."""
    if group.before < 0 or tape.word(group.before) not in ("were", "was", "are"):
        return None
    start = tape.words[group.before].end + 1
    return "boarding" if _BOARDED.search(tape.low, 0, start) else None


def _behind(tape: _Tape, group: _Group) -> str | None:
    """ "12 people were arrested", "62 people named in the case are in custody", "64 homeless"."""
    at = tape.words[group.last - 1].end
    told = _IN_ALL.match(tape.low, at)
    begin = told.end() if told else at
    if tape.word(group.before) == "of" and tape.word(group.before - 1) in ("population", "one"):
        return None
    if not group.head and any(map(_numeral, tape.words[: group.first])):
        # "Two were treated there, two were taken to hospital."
        return None if "hospital" in tape.low else _near(tape, group, begin)
    near = _near(tape, group, begin)
    if near and tape.word(group.last) in _PLURAL | {"who"}:
        return near
    # "12 men held since May were freed": the verb of the sentence before that of the noun.
    return _further_on(tape, group) or near


def _near(tape: _Tape, group: _Group, begin: int) -> str | None:
    if tape.low[begin : begin + 1] != " ":
        return None
    return _phrase(tape, group, begin + 1, near=True)


def _further_on(tape: _Tape, group: _Group) -> str | None:
    """ "62 people named in the case are in custody", "40 pupils, most of them girls, fell ill"."""
    after = tape.word(group.last)
    if _led_by_preposition(tape, group) or not (group.head or after in _FUNCTION or after == ","):
        return None
    relative = after in ("who", "that")
    attached = after in _PREPOSITIONS or after in _TAKEN or after == "," or relative
    listed = False
    for i in range(group.last, min(group.last + _REACH, len(tape.words))):
        word = tape.words[i]
        low = word.low
        if low in _CLAUSE or low in '.;:!?"“”' or (low in _SAYING and not listed):
            return None
        if (low in _MODALS and not word.capital) or low in ("not", "never"):
            return None
        listed = listed or low == ","
        if low in ("and", "or") and tape.word(i + 1) in _OWNED | _CROWDS:
            return None
        if _numeral(word) and not _set_off(tape, i):
            return None
        if i > group.last and low in ("who", "that") and not relative:
            if listed and tape.word(i - 1) == ",":
                relative = True
                continue
            return None
        if low in _SINGULAR and not relative and not listed:
            return None
        begins = low in _PLURAL or tape.word(i - 1) in ("and", "then", ",")
        if begins or (attached and i > group.last and _DOES.match(tape.low, word.start)):
            deed = _phrase(tape, group, word.start, near=False)
            if deed:
                return deed
    return None


def _set_off(tape: _Tape, i: int) -> bool:
    """Whether a second number stands in a phrase of its own: "on May 15", "among them two"."""
    back = tape.word(i - 1)
    return (
        back in _PREPOSITIONS or back in MONTHS or back in ("them", "including", "aged", "mostly")
    )


def _led_by_preposition(tape: _Tape, group: _Group) -> bool:
    word = tape.word(group.before)
    return word in _PREPOSITIONS and word not in ("about", "over", "with")


def _phrase(tape: _Tape, group: _Group, at: int, *, near: bool) -> str | None:
    """The deed of the verb group at `at`, right behind its people or, not `near`, further on."""
    link = _LINKED.match(tape.low, at)
    assert link is not None
    if _STILL.search(link["link"]) or _STILL.match(tape.low, at):
        return None
    aux = set(link["link"].split())
    # An adverb may have been taken for a link: "left prison", "had their homes".
    starts = [link.end()]
    for word in ("left", "had", "have", "are", "were", "got", "will", "to", "must"):
        cut = tape.low.rfind(f"{word} ", at, link.end())
        if cut >= 0 and (cut == at or tape.low[cut - 1] == " "):
            starts.append(cut)
    be = not aux.isdisjoint(_BE)
    if group.loose and not aux and not near:
        return None
    for start in sorted(set(starts), reverse=True):
        if not be and not near and start == link.end():
            pass
        if _MODAL_AFTER.match(tape.low, start):
            return None
        if group.head in JOBS:
            return "layoff" if _JOBS_DONE.match(tape.low, start) else None
        found = _DOES.match(tape.low, start)
        if found and not tape.low[found.end() : found.end() + 1].isalpha():
            return found.lastgroup
        if start != link.end():
            continue
        done = _DONE.match(tape.low, start)
        if done and not tape.low[done.end() : done.end() + 1].isalpha():
            if be or (near and not aux & {"had", "have", "has"}):
                if be or not _OBJECT.match(tape.low, done.end()):
                    return done.lastgroup
        state = _STATE.match(tape.low, start)
        if state and (be or (near and not aux and _stands_free(tape, group, state.lastgroup))):
            return state.lastgroup
    return None


def _stands_free(tape: _Tape, group: _Group, deed: str | None) -> bool:
    """Whether no verb before the people takes them: not "visited 12 people in hospital"."""
    if deed == "boarding":
        # "killing all five on board"
        return True
    return tape.word(group.before) not in _VISITED | {"of", "by", "from", "for", "to"}


def _summed(tape: _Tape, group: _Group) -> str | None:
    """ "The number of displaced stands at 31,000", "job losses will total 400"."""
    if group.before < 0 or not _AT_END.match(tape.low, tape.words[group.last - 1].end):
        return None
    start = tape.words[group.before].end + 1
    link = _COMES_TO.search(tape.low, max(0, start - 24), start)
    if link is None:
        return None
    for head in _SUM.finditer(tape.low, max(0, start - _SIGHT), link.start()):
        if re.search(r"[.;]", tape.low[head.end() : link.start()]):
            continue
        if head["bare"]:
            if link[0] in (", ", "of ", "at "):
                continue
            found = _SUM_NOUNS.match(tape.low, head.start())
            if found:
                return found.lastgroup
            continue
        what = _SUM_OF.match(tape.low, head.end())
        begin = what.end() if what else head.end()
        for pattern in (_SUM_NOUNS, _DONE, _STATE, _DOES):
            found = pattern.match(tape.low, begin)
            if found:
                return found.lastgroup
    return None


# "arrested 12 people in Arden and nine in Dunmere"
_AND_ELSEWHERE = re.compile(
    r"(?:\band|,)\s(?:another\s)?(?:\d+|[a-z]+(?:-[a-z]+)?)\s(?:more\s)?(?:in|at|near|from)\s"
    r"(?:the\s)?[A-Z]"
)


def goes_on_elsewhere(text: str) -> bool:
    """Whether a sentence counts people in a second place, without saying again what was done."""
    return _AND_ELSEWHERE.search(text) is not None
