"""Which deed the words around a day or a place in a sentence tell of: the shooting or the trial."""

from __future__ import annotations

import re

from checker.types import Claim, Fact

# What a story is about. Two articles may differ on the day or the place of one of these.
HAPPENINGS: dict[str, str] = {
    "shooting": "shot shooting shootings gunfire gunned fired shootout gunshot gunshots",
    "stabbing": "stabbed stabbing knifed",
    "bombing": "bomb bombed bombing blast explosion exploded detonated blew bombings",
    "strike": "airstrike airstrikes strike strikes struck shelling shelled bombardment bombarded",
    "attack": "attack attacked attacks ambush ambushed assault assaulted stormed raided raid"
    " rampage",
    "kidnapping": "kidnapped kidnapping abducted abduction",
    "killing": "killed killing killings murdered murder slain massacre massacred assassinated"
    " assassination homicide wounded injured",
    "robbery": "robbed robbery",
    "earthquake": "quake earthquake tremor",
    "crash": "crash crashed collided collision derailed derailment capsized sank sinking",
    "collapse": "collapse collapsed collapses",
    "fire": "fire blaze wildfire burned",
    "incident": "happened occurred",
    "storm": "tornado hurricane flood flooding landslide cyclone typhoon avalanche",
}
# What follows on it, or stands beside it: days and places of its own.
# "It happened on Friday": whatever it was.
ANY = "incident"
# Ways to tell of one deed: a bomb kills, a shooting is an attack.
_VIOLENT = frozenset(("shooting", "stabbing", "bombing", "strike", "attack", "killing"))
_BROAD = frozenset(("attack", "killing"))
_OTHERS = """arrest arrested charged court sentenced convicted trial pleaded indicted hearing died
dead death deaths funeral buried vigil said says told announced statement released named identified
appointed resigned met talks visit visited signed began launched interview interviewed
custody detained surrendered extradited born hospital condemned vowed reopened closed memorial
anniversary autopsy investigation investigating investigate search searched warrant found
accused accuses accusing warned denied conference briefing
claimed claim claims responsibility blamed charge charges filed filing preparing chase courtroom
life-support upgraded downgraded prosecutors testified clash clashed clashes protested
protesters rally marched demonstrators demonstration taking resignation presented
election elected vote voted fled flew arrived traveled travelled returned moved lived""".split()
_DEED_OF = {
    word: deed for deed, words in HAPPENINGS.items() for word in words.split()
} | dict.fromkeys(_OTHERS, "")
_DEED = frozenset(word for word, deed in _DEED_OF.items() if deed not in ("", ANY))
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
# Characters that a deed told after the range is farther away than one told before it.
AFTER = 6
# Where one clause ends and another begins.
_BORDER = re.compile(
    r"[;—–()]|:(?!\d)|--|,\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    r"|Sep|Oct|Nov|Dec|\d{4}))"
    r"|\b(?:after|before|since|while|when|who|which|where|whose|following|as|until|that|but"
    r"|because|\w+ (?:days?|weeks?|hours|months) (?=after|before))\b"
)
# "and flooded another 2,000" counts on, and tells of no other happening.
_ANOTHER = r"another(?!\s(?:\d|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred))"
# Another happening than the one that the story tells of.
_ASIDE = re.compile(
    rf"\b(?:earlier|previous(?:ly)?|similar|{_ANOTHER}|anniversary|years? ago|months? ago|last year"
    r"|a year|since|first|second|third|history|series of|string of|wave of|unrelated|prior"
    r"|past (?:week|month|year)s?|in the past|ever|once|former|meanwhile|elsewhere|latest"
    r"|aftershocks?|preliminary|revised|usually|average|per)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:[Nn]ot|[Nn]ever|[Dd]eni\w+|[Ii]f|would|could|may|might|[Pp]lann\w+|[Tt]hreat\w*|[Ww]arn\w*)\b"
)
# "The shooting came a day after a boy was shot in Norvik": what it came after is another one.
_CAME_AFTER = re.compile(
    r"\b(?:came|comes|happened|occurred|follows) (?:just |only |less than )?\w+"
    r" (?:hours?|days?|weeks?|months?) (?:after|before)\b"
)
# Of whatever clause, these make the day of a sentence that of another happening.
_ELSEWHERE = re.compile(
    rf"\b(?:similar|{_ANOTHER}|anniversary|years? ago|months? ago|last year|a year|since|history"
    r"|series of|string of|wave of|unrelated|previous(?:ly)?|elsewhere|earlier (?:this|in|shooting"
    r"|attack|attacks|incident)|aftershocks?"
    r"|(?:week|month|year|war|region|country)['’]s (?:worst|deadliest|bloodiest|biggest|first))\b",
    re.IGNORECASE,
)
# Whoever is called to a shooting on Sunday morning comes as it has just happened.
_CALLED = re.compile(
    r"\b(?:called (?:out )?to|call (?:about|of|for|reporting)|responded|responding to"
    r"|dispatched|reports? of|shots (?:were )?fired|opened fire|gunshots|went off|broke out"
    r"|turned (?:deadly|fatal|violent)"
    r"|was hit|were hit|took place|unfolded|left (?:\w+ ){1,4}(?:dead|injured|wounded))\b",
    re.IGNORECASE,
)
# Of the words of `_OTHERS`, those that go with the hour of the deed.
_SOFT = frozenset("found dead death died".split())
# "he was fired from his job on Thursday": shots are fired, people are not.
_DISMISSED = re.compile(r"(?<!shots )(?<!rounds )(?<!bullets )\b(?:was|been|being|got) $")
# No blow: "the tram drivers have gone on strike".
_LABOUR = re.compile(
    r"(?i)\b(?:on strike|strikes? (?:of|by|among) (?:the |all )?(?:[\w-]+ ){0,3}?(?:drivers|workers"
    r"|teachers|nurses|doctors|pilots|staff|crews?|dockers|miners|controllers|lecturers|lawyers"
    r"|farmers|porters|cleaners|couriers|firefighters|employees|actors|writers)\b|call(?:ed|s)? off"
    r"|unions?|walk-?outs?|pickets?|strike (?:ballot|vote|action|pay|call)"
    r"|(?:general|hunger|rail|bus|tram|teachers['’]?|wildcat) strikes?)\b"
)
_NAMED = re.compile(r" [A-Z]")
_TO_DEATH = re.compile(r"\b(?:to|shot|stabbed|left (?:\w+ ){1,4}|found) ?$")
_FOUND = re.compile(
    r" (?:\w+ ){0,3}?(?:dead|shot|wounded|injured|suffering|with|lying|bleeding|victims?|man|woman"
    r"|people|adults?)\b"
)
# "The wildfire that has eaten into the pine woods began on Sunday": the fire's own day.
_BLAZE = re.compile(
    r"\b(?:[Ww]ild|[Bb]ush|[Ff]orest )?(?:fire|[Bb]laze)\b(?! chief| service)[^,;]* $"
)
_NATURE = re.compile(
    r"\b(?:quake|earthquake|tremor|tornado|hurricane|cyclone|typhoon|landslide|avalanche)\b", re.I
)
# Forms that tell the deed itself. A noun may be what another verb speaks of: "condemned the blast".
_TELLS = re.compile(r"\w+ed|shot|struck|slain|blew|sank|gunfire")


# "killed on the road which the army had cut on Thursday": the day of the cutting.
_WHICH_DID = re.compile(r"\b(?:which|that|who) [^,;]*\b[a-z]{3,}ed (?:\w+ ){0,3}$")


# "those killed in the raid were cremated on Tuesday": the day of what was done to them.
_WAS_DONE = re.compile(
    r"(?<!was )(?<!were )\b(?:killed|injured|wounded|shot)\b(?: (?!(?:and|was|were)\b)\w+)*"
    r" (?:was|were) (?:\w+ly )?(?P<verb>[a-z]{3,}ed) (?:\w+ ){0,3}$"
)


# "who was shot on Monday has been named": the main clause goes on after the day.
_RELATIVE = re.compile(r"\b(?:who|which|that)$")
_GOES_ON = re.compile(r"\s(?:(?:night|morning|afternoon|evening)\s)?(?:has|have|is|are|was|were)\b")
# "robbed the shop on Monday and fled": the day is that of the first verb.
_AND = re.compile(r"(?:\s(?:night|morning|afternoon|evening))?\sand\s")


def _tells_of_any(sentence: str, low: int, high: int) -> bool:
    return any(
        match.group().lower() in _DEED_OF and not _skipped(sentence, match)
        for match in _WORD.finditer(sentence, low, high)
    )


# "a man accused of shooting a clerk on Monday": the gerund tells the deed.
_HELD_TO = re.compile(r"\b(?:accused|suspected) of (?:\w+ly )?$")


# "the April 15 race": of whatever noun comes after it, and of nothing else.
_ATTRIBUTE = re.compile(r"\bthe $")
_TIMES = frozenset(
    "night morning afternoon evening nights at in on near when after before as by and or".split()
)


def names_other(sentence: str, start: int, end: int) -> bool:
    """Whether the day at `start:end` is that of a thing named after it, which is no deed."""
    after = re.compile(r"\s([a-z]+)").match(sentence, end)
    if after is None or not _ATTRIBUTE.search(sentence, 0, start):
        return False
    return after[1] not in _TIMES and after[1] not in _DEED


def deed_at(sentence: str, start: int, end: int, wide: bool = False) -> str:
    """The deed that the words around `start:end` tell of, "" for none or for one that is no
    happening.

    The deed word nearest to the range decides: "who was shot on Sunday died on Tuesday". Where its
    own clause has none and `wide` is set, the clause before it does ("was shot outside a bar, on
    Sunday"), or what it comes after ("was in hospital on Sunday after being shot").
    """
    low = max((m.end() for m in _BORDER.finditer(sentence, 0, start)), default=0)
    border = _BORDER.search(sentence, end)
    high = border.start() if border else len(sentence)
    if _RELATIVE.search(sentence, 0, low) and (further := _GOES_ON.match(sentence, end)):
        high = min(high, further.start())
    if (goes_on := _AND.match(sentence, end)) and _tells_of_any(sentence, low, start):
        high = min(high, goes_on.start())
    found = _nearest(sentence, low, high, start, end)
    done = _WAS_DONE.search(sentence, low, start)
    if done and done["verb"] not in _DEED_OF:
        return ""
    if found is None and _WHICH_DID.search(sentence, max(0, low - 6), start):
        return ""
    if found is None and wide and not low and border and border.group()[0] == ",":
        # "On Monday night, outside a bar in Norvik, a man was shot."
        found = _nearest_clause(sentence, border, start, end)
    if found is None and wide and border and border.group() in ("after", "when", "following"):
        found = _nearest(sentence, high, len(sentence), start, end)
    if found is None and wide:
        for cut in reversed(
            [0, *(m.end() for m in _BORDER.finditer(sentence, 0, max(0, low - 1)))]
        ):
            if low and (found := _nearest(sentence, cut, low, start, end)) is not None:
                break
    return found or ""


def _nearest_clause(sentence: str, border: re.Match[str], start: int, end: int) -> str | None:
    """The deed of the first clause after a comma that has one, as far as commas go."""
    while border.group()[0] == ",":
        after = _BORDER.search(sentence, border.end())
        high = after.start() if after else len(sentence)
        found = _nearest(sentence, border.end(), high, start, end)
        if found is not None or after is None:
            return found
        border = after
    return None


def _skipped(sentence: str, match: re.Match[str]) -> bool:
    """Words of the hour after a deed that are no happening of their own: "shot to death", "rushed
    to hospital", "found shot"."""
    word = match.group().lower()
    if match.group()[0].isupper() and _NAMED.match(sentence, match.end()):
        # "Memorial Drive"
        return True
    if word in ("death", "dead"):
        return _TO_DEATH.search(sentence, 0, match.start()) is not None
    if word == "found":
        return _FOUND.match(sentence, match.end()) is not None
    return word in ("hospital", "hospitalized", "said", "says", "told")


# "the bombing suspect", "the shooting investigation": what is told is of the suspect.
_OF_WHICH = re.compile(
    r" (?:suspects?|victims?|survivors?|investigation|case|probe|trial|charges?|scene|site|warrant"
    r"|spree suspect|death|deaths|threat|threats|range)\b"
)


def _nearest(sentence: str, low: int, high: int, start: int, end: int) -> str | None:
    """The deed of `low:high` that is nearest to `start:end`; None where no word is of any kind."""
    best, nearest, told, other, any_, hard = "", len(sentence), False, False, False, False
    owned = sentence[end : end + 2] in ("'s", "’s")
    called = _CALLED.search(sentence, low, high) is not None
    for match in _WORD.finditer(sentence, low, high):
        word = match.group().lower()
        deed = _DEED_OF.get(word)
        if deed is None or (not deed and _skipped(sentence, match)):
            continue
        if word == "began" and _BLAZE.search(sentence, 0, match.start()):
            deed = "fire"
        hard = hard or (not deed and word not in _SOFT)
        if deed == "fire" and sentence[: match.start()].endswith(("opened ", "opening ", "open ")):
            deed = "shooting"
        if deed == "strike" and (nature := _NATURE.search(sentence, low, high)):
            # "an earthquake struck"
            deed = _DEED_OF[nature.group().lower()]
        if word in ("strike", "strikes") and _LABOUR.search(sentence):
            deed = ""
        if word == "fired" and _DISMISSED.search(sentence, 0, match.start()):
            deed = ""
        if deed and _OF_WHICH.match(sentence, match.end()):
            deed, hard = "", True
        any_ = True
        other = other or not deed
        after = match.start() >= end
        # "shot on Sunday died": what follows belongs to another verb, but for "Sunday's blast".
        away = match.start() - end + AFTER if after else start - match.end()
        away = 0 if after and owned else away
        if away >= 0 and (away < nearest or best == ANY) and (deed != ANY or not best):
            best, nearest = deed, away
            told = (
                _TELLS.fullmatch(word) is not None
                or _HELD_TO.search(sentence, 0, match.start()) is not None
            )
    # Who comes when called has to have been called to something.
    called = called and (bool(best) or not _DEED.isdisjoint(_WORD.findall(sentence.lower())))
    if not any_:
        return ANY if called else None
    if called and not hard:
        return best or ANY
    return best if told or not other else ""


def clause_at(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around `start:end` begins and ends."""
    low = max((m.end() for m in _BORDER.finditer(sentence, 0, start)), default=0)
    border = _BORDER.search(sentence, end)
    return low, border.start() if border else len(sentence)


def clause_of(told: tuple[Claim, Fact]) -> tuple[int, int]:
    """The same of the clause around a fact, in its sentence."""
    claim, fact = told
    start = fact.span.start - claim.span.start
    return clause_at(claim.text, start, start + len(fact.text))


def digresses(sentence: str) -> bool:
    """Whether a sentence may speak of another happening than its story, or of none that was."""
    return _ASIDE.search(sentence) is not None or _OPEN.search(sentence) is not None


def digresses_at(sentence: str, start: int, end: int) -> bool:
    """The same of the clause around `start:end`; some words tell it of the whole sentence."""
    return _elsewhere_at(sentence, start, end) or _OPEN.search(sentence, 0, end) is not None


def told_elsewhere(told: tuple[Claim, Fact]) -> bool:
    """Whether the clause of a fact may speak of another happening; of its own it may be to come."""
    claim, fact = told
    start = fact.span.start - claim.span.start
    return _elsewhere_at(claim.text, start, start + len(fact.text))


def _elsewhere_at(sentence: str, start: int, end: int) -> bool:
    low, high = clause_at(sentence, start, end)
    return (
        _ELSEWHERE.search(sentence) is not None
        or _CAME_AFTER.search(sentence, 0, start) is not None
        or _ASIDE.search(sentence, low, high) is not None
    )


def one_deed(one: str, two: str) -> bool:
    """Whether two kinds of deed, neither "", may be one: a killing may be told as an attack."""
    if not one or not two:
        return False
    if one == two or ANY in (one, two):
        return True
    return {one, two} <= _VIOLENT and not _BROAD.isdisjoint((one, two))
