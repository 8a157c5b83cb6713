"""Real Hugging Face checkpoints, a few kilobytes each, made when the tests run."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing
from transformers import (
    BertConfig,
    BertForSequenceClassification,
    PreTrainedTokenizerFast,
    RobertaConfig,
    RobertaForSequenceClassification,
)

WORDS = """
    [PAD] [UNK] [CLS] [SEP] a man dog is not outside asleep twelve people died . ,
""".split()


def tokenizer(folder: Path) -> PreTrainedTokenizerFast:
    """A word-level tokenizer over WORDS, saved into `folder`."""
    plain = Tokenizer(WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="[UNK]"))
    plain.pre_tokenizer = Whitespace()
    plain.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    made = PreTrainedTokenizerFast(
        tokenizer_object=plain,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
    )
    made.save_pretrained(folder)
    return made


def bert(folder: Path, labels: list[str]) -> Path:
    """A BERT of one layer with random weights and these output names."""
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        id2label=dict(enumerate(labels)),
        label2id={name: i for i, name in enumerate(labels)},
    )
    tokenizer(folder)
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def roberta(folder: Path, labels: list[str]) -> Path:
    """A RoBERTa of one layer with random weights and these output names."""
    torch.manual_seed(2)
    config = RobertaConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        type_vocab_size=2,
        pad_token_id=0,
        id2label=dict(enumerate(labels)),
        label2id={name: i for i, name in enumerate(labels)},
    )
    tokenizer(folder)
    RobertaForSequenceClassification(config).save_pretrained(folder)
    return folder
