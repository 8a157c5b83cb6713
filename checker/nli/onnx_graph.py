"""A BERT cross-encoder as an ONNX graph, built from the checkpoint's own weights without torch.

The graph takes one pair, without batch and without padding: `ids` and `types`, both int64 of
shape (tokens,), give `logits`, float32 of shape (labels,). What a pair scores can therefore not
depend on what is judged beside it. In the last layer only the row of [CLS] is computed, since
nothing else is read.

Built by hand rather than exported: an export needs torch, which the check path does without, and
the forty lines of a BERT change less often than the exporters do.

In int8 the weights are rounded by column, and activations by row, at scales found at run time: one
scale for all tokens, as ONNX Runtime has it, wastes the range on the few large values of [CLS] and
[SEP] (mean error of a probability on 250 dev pairs 0.015 against 0.0075, largest 0.30 against 0.10,
2026-11-22). Pooler and classifier stay in single precision.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Weights = Mapping[str, NDArray[Any]]
Floats = NDArray[np.float32]

# LayerNormalization came with 17, Gelu with 20.
OPSET = 20
# Seven bits of a weight: AVX2 adds two products of u8 and s8 in sixteen bits, which eight overflow.
LIMIT = 63
TINY = 1e-8  # of a row of zeros


def build(config: Mapping[str, Any], weights: Weights, int8: bool = False) -> onnx.ModelProto:
    """The graph of a BERT's config.json and tensors. Raises KeyError where one is missing."""
    graph = _Graph(weights, float(config["layer_norm_eps"]), int8)
    heads = int(config["num_attention_heads"])
    layers = int(config["num_hidden_layers"])
    state = graph.embedded()
    for layer in range(layers):
        state = graph.layer(state, f"bert.encoder.layer.{layer}.", heads, last=layer == layers - 1)
    pooled = graph.node("Tanh", graph.head(state, "bert.pooler.dense"))
    logits = graph.head(pooled, "classifier")
    graph.nodes.append(
        helper.make_node("Reshape", [logits, graph.constant(np.array([-1]))], ["logits"])
    )
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["tokens"])
        for name in ("ids", "types")
    ]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["labels"])]
    return helper.make_model(
        helper.make_graph(graph.nodes, "nli", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
        ir_version=10,
    )


class _Graph:
    """Nodes and constants as they are added; every method gives the name of what it computes."""

    def __init__(self, weights: Weights, epsilon: float, int8: bool) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._weights, self._epsilon, self._int8 = weights, epsilon, int8

    def weight(self, name: str) -> Floats:
        """A tensor of the checkpoint in single precision."""
        return self._weights[name].astype(np.float32)

    def constant(self, value: NDArray[Any]) -> str:
        """The value as an initializer."""
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """One node with one output."""
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], domain=domain, **attributes))
        return name

    def split(self, value: str, parts: int) -> list[str]:
        """Equal parts along the last axis."""
        names = [f"n{len(self.nodes)}_{i}" for i in range(parts)]
        self.nodes.append(helper.make_node("Split", [value], names, axis=-1, num_outputs=parts))
        return names

    def matmul(self, value: str, weight: Floats, bias: Floats) -> str:
        """value · weight + bias; `weight` is (in, out)."""
        product = (self._rounded if self._int8 else self._exact)(value, weight)
        return self.node("Add", product, self.constant(bias))

    def _exact(self, value: str, weight: Floats) -> str:
        return self.node("MatMul", value, self.constant(weight))

    def _rounded(self, value: str, weight: Floats) -> str:
        scale = np.maximum(np.abs(weight).max(axis=0), TINY) / LIMIT
        whole = np.clip(np.rint(weight / scale), -LIMIT, LIMIT).astype(np.int8)
        last, tiny = self.constant(np.array([-1])), self.constant(np.array(TINY, np.float32))
        largest = self.node("ReduceMax", self.node("Abs", value), last, keepdims=1)
        row = self.node("Max", largest, tiny)
        product = self.node(
            "DynamicQuantizeMatMul",
            self.node("Div", value, row),
            self.constant(whole),
            self.constant(scale.astype(np.float32)),
            self.constant(np.zeros(weight.shape[1], dtype=np.int8)),
            domain="com.microsoft",
        )
        return self.node("Mul", product, row)

    def linear(self, value: str, name: str) -> str:
        """A dense layer of the checkpoint."""
        return self.matmul(value, self.weight(f"{name}.weight").T, self.weight(f"{name}.bias"))

    def head(self, value: str, name: str) -> str:
        """A dense layer for one row only, always in single precision."""
        product = self._exact(value, self.weight(f"{name}.weight").T)
        return self.node("Add", product, self.constant(self.weight(f"{name}.bias")))

    def normed(self, value: str, name: str) -> str:
        """A layer norm of the checkpoint."""
        return self.node(
            "LayerNormalization",
            value,
            self.constant(self.weight(f"{name}.weight")),
            self.constant(self.weight(f"{name}.bias")),
            axis=-1,
            epsilon=self._epsilon,
        )

    def embedded(self) -> str:
        """Words, positions and types of the pair, summed and normed: (tokens, width)."""
        prefix = "bert.embeddings."
        # As the file holds it, in half precision at best: only the rows of the pair are cast.
        table = self.constant(self._weights[f"{prefix}word_embeddings.weight"])
        words = self.node("Cast", self.node("Gather", table, "ids"), to=TensorProto.FLOAT)
        kinds = self.constant(self.weight(f"{prefix}token_type_embeddings.weight"))
        places = self.constant(self.weight(f"{prefix}position_embeddings.weight"))
        here = self.node("Slice", places, self.constant(np.array([0])), self.node("Shape", "ids"))
        total = self.node("Add", words, self.node("Gather", kinds, "types"))
        return self.normed(self.node("Add", total, here), f"{prefix}LayerNorm")

    def layer(self, state: str, prefix: str, heads: int, last: bool) -> str:
        """One encoder layer; the last one only for the first token."""
        own = f"{prefix}attention.self."
        q, k, v = (self.weight(f"{own}{n}.weight").T for n in ("query", "key", "value"))
        bq, bk, bv = (self.weight(f"{own}{n}.bias") for n in ("query", "key", "value"))
        width = q.shape[1]
        share = np.float32(1 / np.sqrt(width // heads))
        q, bq = q * share, bq * share
        if last:
            first = [self.constant(np.array([i])) for i in (0, 1)]
            top = self.node("Slice", state, *first)
            queries = self.matmul(top, q, bq)
            both = self.matmul(state, np.concatenate([k, v], 1), np.concatenate([bk, bv]))
            keys, values = self.split(both, 2)
        else:
            top = state
            every = self.matmul(state, np.concatenate([q, k, v], 1), np.concatenate([bq, bk, bv]))
            queries, keys, values = self.split(every, 3)
        by_head = self.constant(np.array([-1, heads, width // heads]))

        def turned(value: str, order: list[int]) -> str:
            return self.node("Transpose", self.node("Reshape", value, by_head), perm=order)

        scores = self.node("MatMul", turned(queries, [1, 0, 2]), turned(keys, [1, 2, 0]))
        shares = self.node("Softmax", scores, axis=-1)
        mixed = self.node("MatMul", shares, turned(values, [1, 0, 2]))
        together = self.node("Transpose", mixed, perm=[1, 0, 2])
        flat = self.node("Reshape", together, self.constant(np.array([-1, width])))
        seen = self.linear(flat, f"{prefix}attention.output.dense")
        state = self.normed(self.node("Add", top, seen), f"{prefix}attention.output.LayerNorm")
        wide = self.node("Gelu", self.linear(state, f"{prefix}intermediate.dense"))
        back = self.linear(wide, f"{prefix}output.dense")
        return self.normed(self.node("Add", state, back), f"{prefix}output.LayerNorm")
