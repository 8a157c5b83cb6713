"""Whom "he", "her" or "the 19-year-old" means: the one person whom the sentence before names.

"He has been named as Omar Hale. His coach, Jon Dahl, said the nineteen-year-old …": Omar Hale
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.speech import by_surname
from checker.types import Claim

# Sentences without anybody that may stand between a name and a pronoun.
FAR = 3
_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w"
_SAYS = (
    r"(?:said|says|told|added|adds|recalled|explained|confirmed|wrote|insisted|admitted|called"
    r"|described)"
)
_RUN = re.compile(rf"{_PART}(?:\s(?:[A-Z]\.\s)?{_PART})*")
_OWN = re.compile(r"['’]s$")
_SPEAKS = re.compile(rf"(?:,[^,.]*)?,? (?:\w+ )?{_SAYS}\b")
_SPOKEN_BY = re.compile(rf"\b{_SAYS} (?:[\w’'-]+ )?$|[Aa]ccording to (?:[\w’'-]+ ){{0,3}}$")
# Somebody else, without a name, whom a pronoun may mean as well.
_OTHERS = re.compile(
    r"(?i)\b(?:(?:a|an|the|another|one|two|three|second|third|\d+)(?: [\w-]+){0,2}?"
    r" (?:man|men|woman|women|boys?|girls?|teenagers?|drivers?|suspects?|gunm[ae]n|attackers?"
    r"|shooters?"
    r"|passengers?|victims?|children|child|officers?|students?|pupils?|couple|motorists?|riders?"
    r"|pedestrians?|cyclists?|workers?|persons?|people|others?)"
    r"|(?:his|her|their|whose|[\w’-]+['’]s) (?:[\w-]+ ){0,2}?(?:brother|sister|mother|father|son"
    r"|daughter|wife|husband|girlfriend|boyfriend|partner|cousin|uncle|aunt|friend|twin|grand\w+"
    r"|neighbou?r|parents|children|colleague)s?(?!,? [A-Z]))\b"
)
# "the Elm Street", "University Hospital": nobody.
_NOBODY = re.compile(
    r"\b(?:Street|Road|Avenue|Lane|Square|Park|Bridge|Hospital|University|School|College|Court"
    r"|Police"
    r"|Council|Ministry|Department|Party|Centre|Center|Airport|Church|River|Lake|Mount|County|City"
    r"|State|Station|Club|Union|Group|Company|Agency|Authority|Office|House|Hall|Bank|Prize"
    r"|Award|News"
    r"|North|South|East|West|New|Saint|St|San|Santa|The|Association|Board|Society|Institute"
    r"|Museum)\b"
)

# "known to millions as Inspector Falk": nobody beside him.
_ALIAS = re.compile(
    r"\b(?:known|famous|billed|loved|remembered|playing|who played) (?:[a-z]+ ){0,4}?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
)
# "Police named the victim as Omar Hale": one person.
_NAMING = re.compile(r"\b(?:named|identified) (?:the|a|an) (?:[\w-]+ ){1,3}?as\b")


def people_of(claims: Sequence[Claim]) -> Mapping[str, str]:
    """Last name -> full name of those who look like people: titled, aged, speaking, or called by
    the last name alone elsewhere in the article."""
    names = dict.fromkeys(n for c in claims for n in c.names if not _NOBODY.search(n))
    text = "\n".join(claim.text for claim in claims)
    found = by_surname(names)
    return {last: name for last, name in found.items() if name and _is_person(name, last, text)}


def called(claims: Sequence[Claim], at: int, last: str) -> str:
    """The full name of whom a last name alone means in a claim: the only bearer named so far, ""
    where there are two. A husband may be named later on."""
    sofar = by_surname(n for c in claims[: at + 1] for n in c.names if not _NOBODY.search(n))
    name = sofar.get(last, "")
    if last not in sofar:
        # "Zora, who is 11,": a child by its first name.
        firsts = {name for name in sofar.values() if name.split()[:1] == [last]}
        name, last = (firsts.pop(), last) if len(firsts) == 1 else ("", last)
    text = "\n".join(claim.text for claim in claims)
    return name if name and _is_person(name, last, text) else ""


def _is_person(name: str, last: str, text: str) -> bool:
    whole, alone = re.escape(name), re.escape(last)
    # The cheap test first: a pattern for each name has to be compiled.
    if re.search(rf"(?<!\w )\b{alone}\b", text.replace(name, "")):
        return True
    titled = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Hon|Sir|Dame|Sgt|Alhaji|Madam)\.?\s"
    shows = (
        rf"{titled}{whole}|{titled}{alone}|{whole},? (?:aged )?\(?\d\d\b|{whole}, (?:who|whose"
        rf"|the|an?|"
        rf"his|her|of|from)\b|\b{alone}, who (?:is|was|has|had)\b|{whole},? (?:\w+ )?{_SAYS}\b"
        rf"|{_SAYS} {whole}|(?:named"
        rf"|identified) (?:\w+ )*?as"
        rf" {whole}|year-old (?:[a-z-]+ )?{whole}|{whole} (?:has |have )?(?:died|was born)"
        rf"|^(?:\w+ )?{whole} [^\n]*\n(?:He|She|His|Her)\b|{whole}['’]s? (?:family|wife|husband"
        rf"|mother|father|body|death)"
    )
    return re.search(shows, text, re.MULTILINE) is not None


def bearer_of(claims: Sequence[Claim], at: int, start: int, people: Mapping[str, str]) -> str:
    """The full name of whoever a pronoun or description at `start` of a claim's text means, ""
    where several come into question.

    Whoever speaks in the claim is not whom he speaks of.
    """
    here = claims[at]
    if _told_of(here.text[:start], here.text, people)[0] or _OTHERS.search(here.text[:start]):
        return ""
    for before in range(at - 1, max(at - 2 - FAR, -1), -1):
        claim = claims[before]
        if claim.span.field != here.span.field:
            return ""
        told, spoke = _told_of(claim.text, claim.text, people)
        if _OTHERS.search(_NAMING.sub("as", claim.text)):
            return ""
        if told:
            return told[0] if len(told) == 1 else ""
        if spoke:
            return ""
    return ""


def _told_of(part: str, text: str, people: Mapping[str, str]) -> tuple[list[str], bool]:
    """The people of a part of a sentence, in order, but for those who speak in it and for kin;
    and whether somebody speaks."""
    found: list[str] = []
    spoke = False
    part = _ALIAS.sub(lambda alias: " " * len(alias.group()), part)
    for match in _RUN.finditer(part):
        last = _OWN.sub("", match.group()).split()[-1]
        name = people.get(last)
        before, after = text[: match.start()], text[match.end() :]
        if name is None and _may_be_somebody(match.group(), before):
            name = match.group()
        if name is None or name in found:
            continue
        if _SPEAKS.match(after) or _SPOKEN_BY.search(before):
            spoke = True
        elif _OWN.search(match.group()):
            # "Hale's mother": whoever of the two is meant.
            found += [name, ""]
        else:
            found.append(name)
    return found, spoke


# "in Norvik Bay", "the Norvik Bay", "“Night Shift”", "by her son, Marek Hale".
_NO_PERSON_AFTER = re.compile(r"(?:\b(?:in|at|from|of|to|near|on|the|outside|across)|[“\"‘'])\s?$")


def _may_be_somebody(words: str, before: str) -> bool:
    """Whether capitalised words that nothing shows to be a person may be one: "met Pia Lund"."""
    several = " " in words and not words.isupper() and not _NOBODY.search(words)
    return several and not _NO_PERSON_AFTER.search(before)
