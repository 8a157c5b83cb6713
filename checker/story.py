"""Which paragraphs of a page belong to the story, and which surround it."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What pages of every site say to their readers, in any story.
_FURNITURE = re.compile(
    r"copyright|©|all rights reserved|\bcookies?\b|java ?script|sign (?:in|up)\b|log ?in\b"
    r"|subscri(?:be|ption)|newsletter|terms of (?:service|use)|privacy policy|click (?:here|on)"
    r"|buy photo|advertisement|read more|related:|video:|more on this|e-?mail (?:address|alerts)"
    r"|verification|your (?:account|password|profile|browser)|download the .* app"
    r"|read or share this|follow (?:us|me|\w+) on|like us on|contributed to this (?:report|story)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")


def belongs(paragraphs: Sequence[str], title: str) -> list[bool]:
    """Whether each paragraph, in order, is part of the story that `title` heads."""
    found: list[bool] = []
    seen: set[str] = set()
    for words in paragraphs:
        key = " ".join(words.split()).casefold()
        story = key not in seen and not _FURNITURE.search(words)
        seen.add(key)
        found.append(story and (bool(_ENDS.search(words)) or len(words.split()) > 12))
    return found
