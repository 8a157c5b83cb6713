"""The architectures that the graph knows, and what their tensors are called: one entry each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Names of modules in a checkpoint; `layer` takes a number, what follows it stands below it.

    `architecture` is the one of transformers, as a config.json names it.
    `types`: the two texts are told apart by type. `position`: the first token's row in the table of
    positions. `distances`: the table of what attention's scores get for a distance, if any.
    """

    architecture: str
    embeddings: str
    layer: str
    query: str
    key: str
    value: str
    attended: str
    attended_norm: str
    pooler: str
    classifier: str
    types: bool
    position: int
    distances: str | None


NAMES = {
    "bert": Names(
        architecture="BertForSequenceClassification",
        embeddings="bert.embeddings.",
        layer="bert.encoder.layer.{}.",
        query="attention.self.query",
        key="attention.self.key",
        value="attention.self.value",
        attended="attention.output.dense",
        attended_norm="attention.output.LayerNorm",
        pooler="bert.pooler.dense",
        classifier="classifier",
        types=True,
        position=0,
        distances=None,
    ),
    "mpnet": Names(
        architecture="MPNetForSequenceClassification",
        embeddings="mpnet.embeddings.",
        layer="mpnet.encoder.layer.{}.",
        query="attention.attn.q",
        key="attention.attn.k",
        value="attention.attn.v",
        attended="attention.attn.o",
        attended_norm="attention.LayerNorm",
        pooler="classifier.dense",
        classifier="classifier.out_proj",
        types=False,
        position=2,
        distances="mpnet.encoder.relative_attention_bias.weight",
    ),
}
