"""The day on which somebody died, of whom two articles tell: "died at home on Saturday 3 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.events.words import words_of
from checker.particulars.act_words import main_acts_in
from checker.particulars.acts import Act
from checker.particulars.gazetteer import known
from checker.particulars.happenings import one_story
from checker.particulars.marks import head_of, marks_of
from checker.types import Claim

_DIED = re.compile(
    r"\b(?:died|dies|passed away|breathed (?:his|her) last|drew (?:his|her) last|death came)\b"
)
# "A stroke ended the life of the actor on 4 January."
_ENDED = re.compile(
    r"\b(?:ended|claimed|took|cut short) (?:the life of|his life|her life)\b|\bsuccumbed\b"
    r"|\b(?:[Hh]is|[Hh]er) death\b|\blost (?:his|her) (?:fight|battle|life)\b|\bdead on\b"
)
# Another death than the one that the article is of.
_KIN = re.compile(
    r"\b(?:wife|widow|husband|widower|partner|son|daughter|brother|sister|mother|father|parents?"
    r"|twin|cousin|uncle|aunt|friend|people|others|victims?|both|two|three|four|five)\b",
    re.IGNORECASE,
)
# What is said of the dead and of those who bury them, in the head of an article.
_MOURNED = re.compile(
    r"\b(?:died|dies|dead|death|obituary|farewell|funeral|buried|cremated|rest|mourn\w*|tributes?"
    r"|passed away|passes away|late|remembered)\b",
    re.IGNORECASE,
)
# Sentences after the title that say whose obituary it is.
_HEAD = 3


def one_death(
    left: Act, right: Act, both: tuple[Sequence[Claim], Sequence[Claim]], *, sure: bool = False
) -> bool:
    """Whether two clauses tell of the end of one person, whom both articles are about.

    `sure` where the two articles are known to be of one story.

    Where many are killed one may die on another day than the rest.
    """
    if any(_violent(told) for told in both) or not (sure or one_story(both)):
        return False
    subjects = [_subject(act) for act in (left, right)]
    if any(subject is None or _KIN.search(subject) for subject in subjects):
        return False
    one, two = (
        {word for name in act.claim.names if name in (subject or "") for word in words_of(name)}
        for act, subject in zip((left, right), subjects, strict=True)
    )
    if one and two and one.isdisjoint(two):
        return False
    if not all(any(_MOURNED.search(c.text) for c in head_of(t)[: _HEAD + 1]) for t in both):
        return False
    ages = [marks_of(told).ages for told in both]
    if all(ages) and ages[0].isdisjoint(ages[1]):
        return False
    named = [
        {name for c in head_of(t)[: _HEAD + 1] for name in c.names if not known(name)} for t in both
    ]
    return any(" " in name for name in named[0] & named[1])


# "a heart attack", "collapsed on stage": an illness, and no attack and no fallen roof.
_ILL = re.compile(
    r"\b(?:heart|panic|asthma) attacks?\b|\b(?:he|she|who|and) collapsed\b|\bcollapsed (?:at|on"
    r"|during|in (?:his|her)|while|shortly)\b",
    re.IGNORECASE,
)


def _violent(told: Sequence[Claim]) -> bool:
    """Whether an article is of an attack, a crash or the like, by its first sentences."""
    return any(main_acts_in(_ILL.sub("", claim.text)) for claim in head_of(told)[: _HEAD + 1])


def _subject(act: Act) -> str | None:
    """What stands before the verb in the sentence, None where no verb tells of the death."""
    match = _DIED.search(act.claim.text)
    if match is None:
        return act.claim.text if _ENDED.search(act.claim.text) else None
    return act.claim.text[: match.start()]
