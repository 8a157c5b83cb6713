"""Which deed the words around a day or a place in a sentence tell of: the shooting or the trial."""

from __future__ import annotations

import re

# What a story is about. Two articles may differ on the day or the place of one of these.
HAPPENINGS: dict[str, str] = {
    "shooting": "shot shooting gunfire gunned fired",
    "stabbing": "stabbed stabbing knifed",
    "bombing": "bomb bombed bombing blast explosion exploded detonated blew bombings",
    "strike": "airstrike airstrikes strike strikes struck shelling shelled bombardment bombarded",
    "attack": "attack attacked attacks ambush ambushed assault assaulted stormed raided raid",
    "kidnapping": "kidnapped kidnapping abducted abduction",
    "killing": "killed killing killings murdered murder slain massacre massacred assassinated"
    " assassination homicide",
    "robbery": "robbed robbery",
    "earthquake": "quake earthquake tremor",
    "crash": "crash crashed collided collision derailed capsized sank",
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
appointed resigned met talks visit visited signed began started launched interview interviewed
custody detained surrendered extradited born hospital condemned vowed reopened closed memorial
anniversary autopsy investigation investigating investigate search searched warrant found
claimed claim claims responsibility blamed charges preparing chase
election elected vote voted fled flew arrived traveled travelled returned moved lived""".split()
_DEED_OF = {
    word: deed for deed, words in HAPPENINGS.items() for word in words.split()
} | dict.fromkeys(_OTHERS, "")
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
# Characters that a deed told after the range is farther away than one told before it.
AFTER = 6
# Where one clause ends and another begins.
_BORDER = re.compile(
    r"[;:—–()]|--|,\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
    r"|Sep|Oct|Nov|Dec|\d{4}))"
    r"|\b(?:after|before|since|while|when|who|which|where|whose|following|as|until|that|but"
    r"|because|\w+ (?:days?|weeks?|hours|months) (?=after|before))\b"
)
# Another happening than the one that the story tells of.
_ASIDE = re.compile(
    r"\b(?:earlier|previous(?:ly)?|similar|another|anniversary|years? ago|months? ago|last year"
    r"|a year|since|first|second|third|history|series of|string of|wave of|unrelated|prior|past"
    r"|ever|once|former|meanwhile|elsewhere|latest|aftershocks?|preliminary|revised|usually|average"
    r"|per)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:[Nn]ot|[Nn]ever|[Dd]eni\w+|[Ii]f|would|could|may|might|[Pp]lann\w+|[Tt]hreat\w*|[Ww]arn\w*)\b"
)
# Forms that tell the deed itself. A noun may be what another verb speaks of: "condemned the blast".
_TELLS = re.compile(r"\w+ed|shot|struck|slain|blew|sank|gunfire")


def deed_at(sentence: str, start: int, end: int) -> str:
    """The deed of the clause around `start:end`, "" for none or for one that is no happening.

    The deed word nearest to the range decides: "who was shot on Sunday died on Tuesday".
    """
    low = max((m.end() for m in _BORDER.finditer(sentence, 0, start)), default=0)
    border = _BORDER.search(sentence, end)
    high = border.start() if border else len(sentence)
    best, nearest, told, other = "", len(sentence), False, False
    owned = sentence[end : end + 2] in ("'s", "’s")
    for match in _WORD.finditer(sentence, low, high):
        word = match.group().lower()
        deed = _DEED_OF.get(word)
        if deed is None:
            continue
        other = other or not deed
        after = match.start() >= end
        # "shot on Sunday died": what follows belongs to another verb, but for "Sunday's blast".
        away = match.start() - end + AFTER if after else start - match.end()
        away = 0 if after and owned else away
        if away >= 0 and (away < nearest or best == ANY) and (deed != ANY or not best):
            best, nearest, told = deed, away, _TELLS.fullmatch(word) is not None
    return best if told or not other else ""


def digresses(sentence: str) -> bool:
    """Whether a sentence may speak of another happening than its story, or of none that was."""
    return _ASIDE.search(sentence) is not None or _OPEN.search(sentence) is not None


def one_deed(one: str, two: str) -> bool:
    """Whether two kinds of deed, neither "", may be one: a killing may be told as an attack."""
    if not one or not two:
        return False
    if one == two or ANY in (one, two):
        return True
    return {one, two} <= _VIOLENT and not _BROAD.isdisjoint((one, two))
