"""Real Hugging Face checkpoints, a few kilobytes each, made when the tests run."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing
from transformers import (
    AutoConfig,
    AutoModelForSequenceClassification,
    PreTrainedTokenizerFast,
)

from models import pack

WORDS = """
    [UNK] [PAD] [CLS] [SEP] a man dog is not outside asleep twelve people died . ,
""".split()
# What each architecture needs beyond the sizes that all share.
ARCHITECTURES: dict[str, dict[str, object]] = {
    "bert": {},
    "mpnet": {},
    "roberta": {"type_vocab_size": 2},
    "xlm-roberta": {"type_vocab_size": 2},
    "deberta": {"relative_attention": True, "pos_att_type": ["p2c", "c2p"]},
    "deberta-v2": {"relative_attention": True, "pos_att_type": ["p2c", "c2p"]},
    "modernbert": {"cls_token_id": 2, "sep_token_id": 3, "bos_token_id": 2, "eos_token_id": 3},
}


def checkpoint(folder: Path, labels: list[str], architecture: str = "bert") -> Path:
    """One layer of an architecture with random weights and these output names, and a tokenizer."""
    torch.manual_seed(1)
    config = AutoConfig.for_model(
        architecture,
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        pad_token_id=1,  # as MPNet's positions take for granted
        id2label=dict(enumerate(labels)),
        label2id={name: i for i, name in enumerate(labels)},
        **ARCHITECTURES[architecture],
    )
    tokenizer(
        folder, types=architecture not in ("mpnet", "modernbert"), twice=architecture == "mpnet"
    )
    model = AutoModelForSequenceClassification.from_config(config)
    with torch.no_grad():
        for weight in model.parameters():  # as made, all pairs would score nearly the same
            weight += 0.3 * torch.randn_like(weight)
    model.save_pretrained(folder)
    return folder


def packed_checkpoint(folder: Path, labels: list[str], architecture: str) -> Path:
    """The same in four bits a weight, as models/pack.py writes it."""
    checkpoint(folder, labels, architecture)
    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    ids = torch.arange(len(WORDS))[None]
    nothing = torch.zeros_like(ids)
    batch = {"input_ids": ids, "token_type_ids": nothing, "attention_mask": nothing + 1}
    pack.write(model, [batch], folder, group=16)
    return folder


def tokenizer(folder: Path, types: bool = True, twice: bool = False) -> PreTrainedTokenizerFast:
    """A word-level tokenizer over WORDS, saved into `folder`.

    Some models take no token types, and some two separators between the texts of a pair.
    """
    plain = Tokenizer(WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="[UNK]"))
    plain.pre_tokenizer = Whitespace()
    plain.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair=f"[CLS] $A [SEP]{' [SEP]' * twice} $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    made = PreTrainedTokenizerFast(
        tokenizer_object=plain,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_input_names=["input_ids", *(["token_type_ids"] if types else []), "attention_mask"],
    )
    made.save_pretrained(folder)
    return made
