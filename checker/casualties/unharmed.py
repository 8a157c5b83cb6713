"""Nobody came to harm, told by those who did not: "everyone on board escaped with their lives",
"the whole crew was safe and well", "nobody suffered so much as a scratch".

Only where all are meant: "all three", "the driver" and "those in the second coach" are some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.casualties.lexicon import PEOPLE, Harm
from checker.casualties.mention import Mention
from checker.casualties.people import Group
from checker.casualties.tokens import Token
from checker.types import Count

_NUMBER = r"(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_NOUN = (
    r"(?P<noun>people|persons|passengers|occupants|crew members|crew|crewmen|residents|guests"
    r"|tenants|inhabitants|visitors|spectators|worshippers|shoppers|diners|customers|patients"
    r"|travellers|travelers|holidaymakers|tourists|hikers|climbers|skiers|miners|workers"
    r"|employees|staff|pupils|students|children|sailors|fishermen|seamen|soldiers|hostages)"
)
_ABOARD = r"(?:on board|aboard|involved|concerned)"
# Who is everybody; "all three", "all of them" may be some of more.
_ALL = (
    rf"(?:every(?:one|body)(?: {_ABOARD})?(?! (?:who|in|inside|from|of|else|but|except)\b)"
    rf"|all(?: of)? (?:those )?{_ABOARD}"
    rf"|all(?: of)?(?: the| its| their| those)?(?: {_NUMBER})? {_NOUN}(?: {_ABOARD})?"
    rf"|(?:the |its )?(?:entire|whole|full) (?P<crew>crew)(?: of {_NUMBER})?"
    r"|(?:the )?(?:passengers and crew|crew and passengers)(?: alike)?)"
)
# "All 23 crew members of the cargo ship Amal Star".
_ASIDE = (
    r"(?:,[^.;]{3,80}?,"
    r"|(?: (?:on|of) (?:the|a|an)(?: [a-z0-9’'-]+){1,5})(?= (?:was|were|has|have|had)\b))?"
)
_BE = r"(?:(?:was|were|is|are|has|have|had|been|being|be|got|reported|found|brought) )*"
_UNHURT = (
    r"(?:unhurt|unharmed|uninjured|unscathed|safe and (?:well|sound|unharmed|unhurt)"
    r"|without (?:any )?(?:injur(?:y|ies)|harm)"
    r"|without (?:so much as )?an? (?:single )?(?:scratch|bruise|graze))"
)
_ESCAPED = (
    r"(?:surviv(?:e|es|ed)|escap(?:e|es|ed)|g[eo]ts? (?:out|off|away)|c[ao]mes? (?:out|through)"
    r"(?: it)?|walk(?:s|ed)? (?:away|out|off)|emerg(?:e|es|ed)"
    r"|ma(?:de|kes?) it (?:out|ashore|to safety)"
    r"|(?:rescued|saved|pulled out|brought (?:out|ashore)|evacuated|led out|winched up"
    r"|accounted for))"
)
_ADVERBS = r"(?:(?:all|also|both|later|miraculously|[a-z]+ly|shaken but|in time|and) )*"
_SAFE = re.compile(
    rf"(?<!not )(?<!almost )(?<!nearly )(?<!virtually )\b{_ALL}{_ASIDE} {_BE}{_ADVERBS}"
    rf"(?:{_ESCAPED} ?{_ADVERBS}(?P<how>{_UNHURT}|alive|with their lives)"
    rf"|{_UNHURT}(?P<unhurt>)|(?P<alive>surviv(?:e|es|ed)|lived"
    r"|(?:still )?alive|safe|rescued|saved))"
    r"(?![a-z-]| (?:but|for|until|only|long|the night|a|an|on|their)\b)"
)
# "Eight miners cut off by a roof fall were all brought to the surface alive."
_WERE_ALL = re.compile(
    rf"\b(?!other|more|further){_NUMBER} (?:(?!other|more|further)[a-z-]+ ){{0,2}}?{_NOUN}"
    r"(?: [^.;:,]{1,60}?)?"
    rf" (?:were|have been|had been) all {_ADVERBS}(?:{_ESCAPED}|brought|pulled|dug|lifted|carried)"
    rf"(?: [a-z]+){{0,4}}? {_ADVERBS}(?:(?P<how>{_UNHURT}|alive))\b"
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|not (?:a|one)(?: single)? (?:soul|person|passenger|resident|guest"
    r"|pupil|child|worker))(?: (?:on board|aboard|involved|there))? (?:had )?"
    r"(?:suffered|got|received|sustained|came away with|picked up)"
    r" (?:so much as |as much as |even )?"
    r"(?:a|any)(?: single)? (?:scratch|bruise|graze|injur(?:y|ies))"
)
# "killed eight militants and lost none of their own men"
_LOST_NOBODY = re.compile(
    r"\b(?:lost|losing) (?:none|not one|no one) of (?:its|their|his) (?:own )?"
    r"(?:men|soldiers|troops|fighters|people)\b"
    r"|\b(?:lost|losing) no (?:men|soldiers|troops)(?: of (?:its|their) own)?\b"
)
_NO_LIVES = re.compile(
    r"\b(?:(?:no|without(?: any)?) loss of (?:human )?life|not a single life (?:was|had been) lost"
    r"|without (?:any )?(?:fatalities|deaths))"
)
_ENDED = re.compile(
    r"\b(?:(?:ended|ends|passed off|went off|came off|was over|concluded)(?: [a-z]+ly)?|happened)"
    r" without (?:any )?(?:injur(?:y|ies)|casualties)\b"
)
# What is hoped, feared, doubted, or of one day some other time.
_OPEN = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|pray\w*|wish\w*|if|whether|unless|until|believ\w+|thought|assum\w+"
    r"|unclear|ensure|make sure|would|could|should|may|might|must|can|will|want\w*|unknown)\b"
)
# Words of which one stands in every sentence that tells of it.
CUES = frozenset(
    """survived survive survives alive lived rescued saved unhurt unharmed uninjured unscathed
    safe scratch bruise graze lives life injury injuries casualties fatalities deaths
    harm""".split()
)
# The same of whoever lost none of his men; these words mostly tell of something else.
LOSSES = frozenset(("lost", "losing"))


def by_safety(tokens: Sequence[Token]) -> Iterator[Mention]:
    """The mentions of nobody in one sentence that tells of everybody's escape."""
    if (CUES | LOSSES).isdisjoint(token.low for token in tokens):
        return
    low = _low(tokens)
    for match in _SAFE.finditer(low):
        if _OPEN.search(low, 0, match.start()):
            continue
        how = match["how"]
        harms: tuple[Harm, ...] = ("killed",)
        if match["unhurt"] is not None or (how and how not in ("alive", "with their lives")):
            harms = ("killed", "injured")
        for harm in harms:
            yield _none(tokens, match, harm, _of(match))
    for match in _WERE_ALL.finditer(low):
        if not _OPEN.search(low, 0, match.start()):
            harms = ("killed",) if match["how"] == "alive" else ("killed", "injured")
            for harm in harms:
                yield _none(tokens, match, harm, "people")
    for pattern, harms, of in (
        (_LOST_NOBODY, ("killed",), "soldiers"),
        (_NOBODY, ("injured",), "people"),
        (_NO_LIVES, ("killed",), "people"),
        (_ENDED, ("killed", "injured"), "people"),
    ):
        for match in pattern.finditer(low):
            if not _OPEN.search(low, 0, match.start()):
                for harm in harms:
                    yield _none(tokens, match, harm, of)


def _of(match: re.Match[str]) -> str:
    noun = match["noun"] or match["crew"]
    if not noun or noun.startswith("crew"):
        # Whom a crew of fishermen or a bus's passengers leave out, `reconciled.called` asks.
        return "people"
    known = PEOPLE.get(noun)
    return known.of if known is not None else "people"


def _none(tokens: Sequence[Token], match: re.Match[str], harm: Harm, of: str) -> Mention:
    inside = [i for i, t in enumerate(tokens) if match.start() <= t.start and t.end <= match.end()]
    nobody = Group(inside[0], inside[-1] + 1, Count(0, 0), "none", of)
    return Mention(harm, (nobody,), match.start(), match.end())


def _low(tokens: Sequence[Token]) -> str:
    """The sentence in lower case, each word at its offset."""
    letters = [" "] * (tokens[-1].end if tokens else 0)
    for token in tokens:
        if len(token.low) == token.end - token.start:
            letters[token.start : token.end] = token.low
    return "".join(letters)
