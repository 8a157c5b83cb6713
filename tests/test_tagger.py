"""The tagger of perpetrators: what it learns from, and how its labels become names."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from transformers import BertConfig, BertModel

from models.event_encoder import Base
from models.tagger import (
    INDIVIDUAL,
    ORGANISATION,
    OUTSIDE,
    Window,
    labels_of,
    parties_in,
    read,
    windows,
)
from models.train_tagger import Recipe, loss_of, trained, trained_on

TEXT = "Gunmen of the Red Dawn shot the mayor . The Red Dawn denied it ."
WORDS = TEXT.split()


def window() -> Window:
    offsets, at = [], 0
    for word in WORDS:
        at = TEXT.index(word, at)
        offsets.append((at, at + len(word)))
        at += len(word)
    return Window("a", TEXT, tuple(range(len(WORDS))), tuple(offsets))


def base_of(folder: Path) -> Base:
    words = {word: place for place, word in enumerate(["[PAD]", "[UNK]", *sorted(set(WORDS))])}
    tokenizer = Tokenizer(WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=6,
        num_attention_heads=2,
        intermediate_size=32,
    )
    BertModel(config).save_pretrained(folder)
    return Base(folder)


def test_every_place_of_a_partys_wording_is_labelled() -> None:
    labels = labels_of(window(), {ORGANISATION: {"RED DAWN"}, INDIVIDUAL: {"GUNMEN", "RED"}})
    told = [(word, label) for word, label in zip(WORDS, labels, strict=True) if label != OUTSIDE]
    assert told == [
        ("Gunmen", INDIVIDUAL),
        ("Red", ORGANISATION),
        ("Dawn", ORGANISATION),
        ("Red", ORGANISATION),
        ("Dawn", ORGANISATION),
    ]


def test_neighbouring_tokens_of_a_party_are_one_name() -> None:
    outside = [0.2 if word in ("Gunmen", "Red", "Dawn") else 0.9 for word in WORDS]
    assert list(parties_in(window(), outside, least=0.5)) == ["Gunmen", "Red Dawn", "Red Dawn"]
    assert list(parties_in(window(), outside, least=0.9)) == []


def test_windows_hold_whole_sentences(tmp_path: Path) -> None:
    text = " ".join(["The Red Dawn shot the mayor of the Red Dawn ."] * 20)
    found = list(windows(base_of(tmp_path), "a", text))
    assert len(found) == 2
    assert all(one.text.startswith("The") and one.text.endswith(".") for one in found)
    assert all(len(one.ids) <= 128 for one in found)
    assert " ".join(one.text for one in found) == text


def test_a_tenth_of_the_training_articles_is_held_out() -> None:
    names = [f"muc:DEV-{number:04}" for number in range(20)] + ["muc:TST1-0001"]
    assert trained_on(names) == [n for n in names[:20] if n not in ("muc:DEV-0000", "muc:DEV-0010")]


def test_padding_counts_for_nothing_in_the_loss() -> None:
    logits = torch.randn(2, 5, 3)
    short = torch.cat([logits[:1, :3], torch.full((1, 2, 3), 50.0)], 1)
    alone = loss_of(logits[:1, :3], [[0, 1, 2]], 2.0)
    assert torch.allclose(loss_of(short, [[0, 1, 2]], 2.0), alone)


def test_a_tagger_learns_its_parties(tmp_path: Path, capsys) -> None:
    base = base_of(tmp_path)
    told = [window()] * 4
    ids = tuple(base.ids([TEXT])[0])
    told = [Window("a", TEXT, ids, one.offsets) for one in told]
    labels = [labels_of(one, {ORGANISATION: {"Red Dawn"}}) for one in told]
    recipe = Recipe(passes=60, batch=4, rate=1e-2, head_rate=1e-2, warmup=1)
    model = trained(base, told, labels, recipe)
    assert read(model, base, told[:1], least=0.5) == {"a": ["Red Dawn", "Red Dawn"]}
    assert "pass 60 loss" in capsys.readouterr().out
