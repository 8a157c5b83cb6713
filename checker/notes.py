"""Corrections and editor's notes inside a text: what an article says about itself.

"An earlier version of this article said that 15 people died" states a figure that the article
takes back. Such a paragraph is read by nobody as the story, so nothing in it is a claim of it.
"""

from __future__ import annotations

import re

_LABEL = (
    r"corrections?(?: and clarifications?)?|clarifications?|corrected (?:version|story)"
    r"|(?:editor|ed|eds|desk)(?:s|['’]s|s['’])?\.? note|editors|eds"
    r"|note (?:to|from) (?:editors?|readers?|the editors?)|retractions?"
)
_TIME = r"(?:[ ,]+(?:\(?\w+\.? \d{1,2}(?:, \d{4})?\)?|\(?\d{1,2} \w+(?: \d{4})?\)?|\d[\d/:.apm ]*))"
# "CORRECTION:", "Editor's note —", "Clarification (May 4, 2021):", "[Correction: …]"
_LABELLED = re.compile(rf"[\W_]*(?:{_LABEL}){_TIME}?\s*(?::|[-–—]{{1,2}}\s)", re.IGNORECASE)
# "(Corrects the number of dead in paragraph 3)", "(This version corrects …)"
_WIRE = re.compile(
    r"[\W_]*(?:\((?:corrects|correcting|clarifies|refiles|recasts|fixes|amends|adds dropped)\b"
    r"|(?:in )?(?:this|the) (?:version|refiled story) (?:of the story )?(?:corrects|refiles)\b)",
    re.IGNORECASE,
)
_ITEM = r"(?:story|article|report|post|page|piece|item|headline|dispatch|caption)"
_OWN = rf"(?:this {_ITEM}|the (?:story|article))"
# "An earlier version of this article misstated …", "This story has been corrected to …"
_ITSELF = re.compile(
    rf"\b(?:(?:an?|the|in an?) (?:earlier|previous|original|initial|prior|first) "
    rf"(?:version|draft|edition)s? of (?:this|the|our) {_ITEM}"
    rf"|{_OWN} (?:has been|was|had been) (?:corrected|amended|clarified|retracted"
    rf"|updated to (?:correct|clarify|reflect|remove))"
    rf"|{_OWN} (?:originally|initially|previously|incorrectly|wrongly|mistakenly) "
    rf"(?:said|stated|reported|gave|misstated|misspelled|misidentified|listed|named))\b",
    re.IGNORECASE,
)


# A longer paragraph is a story that came without its line ends; its sentences are asked one by one.
LONGEST = 800


def is_note(text: str) -> bool:
    """Whether a paragraph or sentence is a correction or an editor's note on its own article."""
    if len(text) > LONGEST:
        return False
    return bool(_LABELLED.match(text) or _WIRE.match(text) or _ITSELF.search(text))
