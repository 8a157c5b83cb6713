"""All mentions of one sentence: who is said to have been killed, hurt, lost or taken."""

from __future__ import annotations

from collections.abc import Sequence

from checker.casualties import nouns, treatment
from checker.casualties.lexicon import VERBS
from checker.casualties.mention import Mention
from checker.casualties.tape import tape_of
from checker.casualties.tokens import Token
from checker.casualties.verbs import by_verb

_CUES = VERBS.keys() | nouns.CUES | treatment.CUES


def mentions_of(
    tokens: Sequence[Token], known: frozenset[str] = frozenset(), free: bool = True
) -> list[Mention]:
    """The casualties of one sentence in order; names as in `named_at`."""
    if not any(token.low in _CUES for token in tokens):
        return []
    tape = tape_of(tokens, known, free)
    found = [*by_verb(tape), *nouns.by_noun(tape), *treatment.by_treatment(tape)]
    return sorted(found, key=lambda m: (m.start, m.end))
