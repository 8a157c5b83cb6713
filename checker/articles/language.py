"""Is a text English? Asked before it is checked, for grammar and model know nothing else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

# Letters, not characters. On the first 60 characters of 10,428 English articles py3langid named
# another language with certainty 0.5 for 60 of them, on 120 for 27, on 400 and 2,000 for none
# but texts that were indeed foreign; hence nothing is thrown out on less than this.
FEWEST_LETTERS = 100
CERTAIN = 0.5
FIRST_LOOK, SECOND_LOOK = 400, 3000
# Nigerian Pidgin is what headlines and lists of dates are taken for.
NEAR_ENGLISH = frozenset({"en", "pcm"})
LAST_LATIN = "\u024f"


def foreign(text: str) -> str | None:
    """Why `text` is not English, None where it is or where it is too short to tell.

    A text in another script is told by its letters, however short it is.
    """
    letters = [character for character in text[:SECOND_LOOK] if character.isalpha()]
    if 2 * sum(letter > LAST_LATIN for letter in letters) > len(letters):
        return "most letters are not Latin"
    if len(letters) < FEWEST_LETTERS:
        return None
    # The head alone may be a menu; only what fails there pays for the longer look.
    language = _language(text[:FIRST_LOOK]) and _language(text[:SECOND_LOOK])
    return f"the language seems to be {language!r}, not English" if language else None


def _language(text: str) -> str | None:
    """ISO 639 code of the language, None for English and for no certain answer."""
    code, certainty = _identifier().classify(text)
    return None if code in NEAR_ENGLISH or certainty < CERTAIN else str(code)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
