"""Pairs of texts as token ids: every text is tokenised once, however many pairs it is in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from checker.nli import TextPair

# The special tokens of a pair: [CLS] a [SEP] b [SEP].
SPECIAL = 3
WITH_TYPES = ("BertTokenizer", "BertTokenizerFast")
PROBE = ("A first text, of eleven words, to be read aloud.", "And a second, shorter one.")

Joined = tuple[list[int], list[int]]


class PairTokenizer:
    """Joins the ids of two texts as the checkpoint's own tokenizer would encode the pair.

    Raises ValueError where it would do so in another way than [CLS] a [SEP] b [SEP], OSError
    where the folder holds no `tokenizer.json`.
    """

    def __init__(self, folder: Path, max_length: int) -> None:
        file = folder / "tokenizer.json"
        if not file.is_file():
            raise OSError(f"{file} is missing")
        settings = folder / "tokenizer_config.json"
        known = json.loads(settings.read_text(encoding="utf-8")) if settings.is_file() else {}
        if known.get("tokenizer_class") not in WITH_TYPES and "token_type_ids" not in known.get(
            "model_input_names", ()
        ):
            raise ValueError(f"{settings} does not say that the model is given token types")
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        whole = self._tokenizer.encode(*PROBE)
        self._first, self._last = whole.ids[0], whole.ids[-1]
        self._room = max_length - SPECIAL
        if self.joined([PROBE]) != [(whole.ids, whole.type_ids)]:
            raise ValueError(f"{file} does not encode a pair as [CLS] a [SEP] b [SEP]")

    @property
    def vocabulary(self) -> dict[str, int]:
        """Every token, added ones too, and its id."""
        return dict(self._tokenizer.get_vocab(with_added_tokens=True))

    def joined(self, pairs: Sequence[TextPair]) -> list[Joined]:
        """(ids, types) of every pair in order, at most `max_length` long."""
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        plain = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        encoded = self._tokenizer.encode_batch(plain, add_special_tokens=False)
        ids = {text: encoding.ids for text, encoding in zip(texts, encoded, strict=True)}
        return [self._pair(ids[premise], ids[hypothesis]) for premise, hypothesis in pairs]

    def _pair(self, one: list[int], two: list[int]) -> Joined:
        first, second = kept(len(one), len(two), self._room)
        left = [self._first, *one[:first], self._last]
        right = [*two[:second], self._last]
        return left + right, [0] * len(left) + [1] * len(right)


def kept(one: int, two: int, room: int) -> tuple[int, int]:
    """How many tokens of each text stay in `room`: the longer one is cut first, then both.

    As the truncation "longest_first" of the tokenizers library, to the token.
    """
    if one + two <= room:
        return one, two
    short = min(one, two)
    if short <= room - short:
        return (short, room - short) if one <= two else (room - short, short)
    half = room // 2
    return (half, room - half) if one <= two else (room - half, half)
