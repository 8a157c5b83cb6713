"""Pairs of texts as token ids: every text is tokenised once, however many pairs it is in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from checker.nli import TextPair

# Tokenizers that tell the two texts of a pair apart by types; RoBERTa's kin do by two separators.
WITH_TYPES = ("BertTokenizer", "BertTokenizerFast")
PROBE = ("A first text, of eleven words, to be read aloud.", "And a second, shorter one.")

Joined = tuple[list[int], list[int]]


class PairTokenizer:
    """Joins the ids of two texts as the checkpoint's own tokenizer would encode the pair.

    `typed` says whether the model is told by token types which text is which; where it is not, all
    types are 0. Raises ValueError where the pair is encoded in another way than `[CLS] a [SEP] b
    [SEP]`, with one or more [SEP] in the middle, OSError where the folder holds no
    `tokenizer.json`.
    """

    def __init__(self, folder: Path, max_length: int, typed: bool = True) -> None:
        file = folder / "tokenizer.json"
        if not file.is_file():
            raise OSError(f"{file} is missing")
        settings = folder / "tokenizer_config.json"
        known = json.loads(settings.read_text(encoding="utf-8")) if settings.is_file() else {}
        told = known.get("tokenizer_class") in WITH_TYPES or "token_type_ids" in known.get(
            "model_input_names", ()
        )
        if typed and not told:
            raise ValueError(f"{settings} does not say that the model is given token types")
        self._typed = typed
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        whole = self._tokenizer.encode(*PROBE)
        one, two = self._tokenizer.encode_batch(list(PROBE), add_special_tokens=False)
        self._first, self._last = whole.ids[0], whole.ids[-1]
        self._between = whole.ids[1 + len(one.ids) : -1 - len(two.ids)]
        self._room = max_length - 2 - len(self._between)
        types = whole.type_ids if typed else [0] * len(whole.ids)
        if set(self._between) != {self._last} or self.joined([PROBE]) != [(whole.ids, types)]:
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
        left = [self._first, *one[:first], *self._between]
        right = [*two[:second], self._last]
        return left + right, [0] * len(left) + [int(self._typed)] * len(right)


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
