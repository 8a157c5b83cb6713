"""Kinds of happenings, by the words that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.events.words import words_of

KINDS: dict[str, str] = {
    "shooting": "shoot shooting shot gunfire gunman gunmen gunshot shooter fired opened",
    "stabbing": "stabbed stabbing knife knifed machete",
    "bombing": "bomb bombing blast explosion exploded detonated explosive dynamite grenade",
    "air strike": "airstrike airstrikes strike shelling shelled bombardment missile rocket drone",
    "fighting": "clash clashes fighting battle offensive ambush troops combat",
    "kidnapping": "kidnapped kidnapping abducted abduction hostage hostages captive",
    "assassination": "assassinated assassination",
    "earthquake": "earthquake quake tremor magnitude epicenter epicentre",
    "storm": "hurricane tornado storm typhoon cyclone flood flooding floods",
    "fire": "fire blaze wildfire arson burned",
    "crash": "crash crashed collision derailed derailment collided capsized sank",
    "court case": "trial sentenced convicted verdict jury lawsuit indicted pleaded court",
    "arrest": "arrested arrest charged custody",
    "protest": "protest protesters protesters demonstration riot rioting rally",
    "election": "election elected vote votes poll ballot primary candidate",
    "talks": "talks negotiations summit treaty agreement ceasefire truce dialogue",
    "death": "obituary died funeral",
    "appointment": "appointed named nominated nominee resigned resignation fired successor",
    "deal": "acquire acquisition merger takeover buy bought deal",
    "sport": "match game season coach championship quarterback team goal victory",
    "launch": "launched launch unveiled release released",
    "outbreak": "outbreak virus epidemic infected vaccine",
    "law": "bill senate congress legislation lawmakers veto supreme",
}
_KIND_OF: dict[str, str] = {stem: kind for kind, words in KINDS.items() for stem in words_of(words)}


def kinds_of(sentences: Sequence[str]) -> frozenset[str]:
    """The kinds that `sentences` speak of, the two most frequent at most."""
    return frozenset(kind for kind, _ in ranked_kinds(sentences)[:2])


def ranked_kinds(sentences: Sequence[str]) -> list[tuple[str, int]]:
    """Kinds with the number of their words in `sentences`, most frequent first."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(_KIND_OF[word] for word in words_of(sentence) if word in _KIND_OF)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
