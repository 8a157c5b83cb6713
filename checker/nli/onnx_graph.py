"""A BERT or MPNet cross-encoder as an ONNX graph, built from its own weights without torch.

The graph takes one pair, without batch and without padding: `ids`, and for BERT `types`, both int64
of shape (tokens,), give `logits`, float32 of shape (labels,). What a pair scores can therefore not
depend on what is judged beside it. In the last layer only the row of [CLS] is computed, since
nothing else is read.

Built by hand rather than exported: an export needs torch, which the check path does without, and
the forty lines of a BERT change less often than the exporters do.

In int8 the weights are rounded by column, and activations by row, at scales found at run time: one
scale for all tokens, as ONNX Runtime has it, wastes the range on the few large values of [CLS] and
[SEP] (mean error of a probability on 250 dev pairs 0.015 against 0.0075, largest 0.30 against 0.10,
2026-11-22, with six layers). With twelve it takes smaller blocks and evener columns as well
(SmoothQuant; Xiao et al. 2022, arXiv:2211.10438, from the norms' gains alone): mean error on 200
dev pairs 0.0066 instead of 0.0146, largest 0.08 instead of 0.31, for a fifth more time
(2026-11-29). Pooler and classifier stay in single precision. Otherwise packed weights of four bits
stay packed and are multiplied in single precision.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from checker.nli.onnx_names import NAMES
from checker.nli.packed import Floats, Grouped, Matrix, dense, stacked, times

# LayerNormalization came with 17, Gelu with 20.
OPSET = 20
# Seven bits of a weight: AVX2 adds two products of u8 and s8 in sixteen bits, which eight overflow.
LIMIT = 63
TINY = 1e-8  # of a row of zeros
BLOCK = 384  # columns of the activations that share a scale
SMALL = 1e-3  # reach of a column that a norm leaves out


def build(
    config: Mapping[str, Any], weights: Mapping[str, Matrix], int8: bool = False
) -> onnx.ModelProto:
    """The graph of a config.json and its tensors. Raises KeyError where one is missing."""
    graph = _Graph(config, weights, int8)
    layers = int(config["num_hidden_layers"])
    state, added = graph.embedded(), graph.distances()
    for layer in range(layers):
        state = graph.layer(state, added, layer, last=layer == layers - 1)
    pooled = graph.node("Tanh", graph.head(state, graph.names.pooler))
    logits = graph.head(pooled, graph.names.classifier)
    graph.nodes.append(
        helper.make_node("Reshape", [logits, graph.constant(np.array([-1]))], ["logits"])
    )
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["tokens"])
        for name in ("ids", "types")
        if name == "ids" or graph.names.types
    ]
    outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["labels"])]
    return helper.make_model(
        helper.make_graph(graph.nodes, "nli", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)],
        ir_version=10,
    )


class _Graph:
    """Nodes and constants as they are added; every method gives the name of what it computes."""

    def __init__(
        self, config: Mapping[str, Any], weights: Mapping[str, Matrix], int8: bool
    ) -> None:
        self.names = NAMES[config["model_type"]]
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._weights, self._int8 = weights, int8
        self._reach: dict[str, Floats] = {}  # how large a norm makes each column of what it gives
        self._epsilon = float(config["layer_norm_eps"])
        self._heads = int(config["num_attention_heads"])
        self._positions = int(config["max_position_embeddings"])

    def weight(self, name: str) -> Floats:
        """A tensor of the checkpoint in single precision."""
        return dense(self._weights[name])

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

    def matmul(self, value: str, weight: Matrix, bias: Floats) -> str:
        """value · weightᵀ + bias; `weight` is (out, in), as checkpoints have it."""
        if self._int8:
            product = self._rounded(value, dense(weight).T)
        elif isinstance(weight, Grouped) and weight.fits_nibbles:
            product = self._nibbles(value, weight)
        else:
            product = self.node("MatMul", value, self.constant(dense(weight).T))
        return self.node("Add", product, self.constant(bias))

    def _nibbles(self, value: str, weight: Grouped) -> str:
        rows, columns = weight.whole.shape
        octets = (weight.whole + 8).astype(np.uint8).reshape(rows, -1, weight.size // 2, 2)
        return self.node(
            "MatMulNBits",
            value,
            self.constant(octets[..., 0] | (octets[..., 1] << 4)),
            self.constant(weight.scales),
            domain="com.microsoft",
            K=columns,
            N=rows,
            bits=4,
            block_size=weight.size,
        )

    def _rounded(self, value: str, weight: Floats) -> str:
        if value in self._reach:
            # What a norm makes large is divided by part of that, the weights are multiplied by it.
            share = np.sqrt(np.maximum(self._reach[value], SMALL))
            share = (share / share.mean()).astype(np.float32)
            value, weight = self.node("Div", value, self.constant(share)), weight * share[:, None]
        parts = len(weight) // BLOCK if len(weight) % BLOCK == 0 else 1
        values = self.split(value, parts) if parts > 1 else [value]
        total, *others = map(self._product, values, np.split(weight, parts))
        for other in others:
            total = self.node("Add", total, other)
        return total

    def _product(self, value: str, weight: Floats) -> str:
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
        return self.matmul(value, self._weights[f"{name}.weight"], self.weight(f"{name}.bias"))

    def head(self, value: str, name: str) -> str:
        """A dense layer for one row only, always in single precision."""
        product = self.node("MatMul", value, self.constant(self.weight(f"{name}.weight").T))
        return self.node("Add", product, self.constant(self.weight(f"{name}.bias")))

    def normed(self, value: str, name: str) -> str:
        """A layer norm of the checkpoint."""
        gain, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        found = self.node(
            "LayerNormalization",
            value,
            self.constant(gain),
            self.constant(bias),
            axis=-1,
            epsilon=self._epsilon,
        )
        self._reach[found] = 2 * np.abs(gain) + np.abs(bias)
        return found

    def looked_up(self, name: str, ids: str) -> str:
        """Rows of a table of the checkpoint, as small as the file has it until they are read."""
        table = self._weights[name]
        if isinstance(table, Grouped):
            whole = self.node("Gather", self.constant(table.whole), ids)
            parts = self.node(
                "Reshape",
                self.node("Cast", whole, to=TensorProto.FLOAT),
                self.constant(np.array([-1, table.scales.shape[1], table.size])),
            )
            scales = self.node("Gather", self.constant(table.scales[:, :, None]), ids)
            flat = self.constant(np.array([-1, table.whole.shape[1]]))
            return self.node("Reshape", self.node("Mul", parts, scales), flat)
        rows = self.node("Gather", self.constant(table), ids)
        return self.node("Cast", rows, to=TensorProto.FLOAT)

    def embedded(self) -> str:
        """Words, positions and types of the pair, summed and normed: (tokens, width)."""
        prefix = self.names.embeddings
        total = self.looked_up(f"{prefix}word_embeddings.weight", "ids")
        if self.names.types:
            kinds = self.constant(self.weight(f"{prefix}token_type_embeddings.weight"))
            total = self.node("Add", total, self.node("Gather", kinds, "types"))
        places = self.weight(f"{prefix}position_embeddings.weight")
        places = places[self.names.position :]
        start = self.constant(np.array([0]))
        here = self.node("Slice", self.constant(places), start, self.node("Shape", "ids"))
        return self.normed(self.node("Add", total, here), f"{prefix}LayerNorm")

    def distances(self) -> str | None:
        """What attention's scores get for the distance of two tokens: (heads, tokens, tokens)."""
        if self.names.distances is None:
            return None
        bias = self.weight(self.names.distances)
        reach = self._positions - 1
        table = bias[buckets(np.arange(-reach, reach + 1), len(bias))].T
        zero, one = (self.constant(np.array(n, np.int64)) for n in (0, 1))
        length = self.node("Squeeze", self.node("Shape", "ids"))
        place = self.node("Range", zero, length, one)
        columns = self.node("Unsqueeze", place, self.constant(np.array([0])))
        rows = self.node("Unsqueeze", place, self.constant(np.array([1])))
        far = self.node("Add", self.node("Sub", columns, rows), self.constant(np.array(reach)))
        return self.node("Gather", self.constant(table), far, axis=1)

    def layer(self, state: str, added: str | None, number: int, last: bool) -> str:
        """One encoder layer; the last one only for the first token."""
        names, prefix = self.names, self.names.layer.format(number)
        parts = [prefix + part for part in (names.query, names.key, names.value)]
        q, k, v = (self._weights[f"{part}.weight"] for part in parts)
        bq, bk, bv = (self.weight(f"{part}.bias") for part in parts)
        width = len(bq)
        share = np.float32(1 / np.sqrt(width // self._heads))
        q, bq = times(q, share), bq * share
        top = state
        if last:
            first = [self.constant(np.array([i])) for i in (0, 1)]
            top = self.node("Slice", state, *first)
            self._reach[top] = self._reach[state]
            queries = self.matmul(top, q, bq)
            both = self.matmul(state, stacked([k, v]), np.concatenate([bk, bv]))
            keys, values = self.split(both, 2)
            if added is not None:
                added = self.node("Slice", added, *first, self.constant(np.array([1])))
        else:
            every = self.matmul(state, stacked([q, k, v]), np.concatenate([bq, bk, bv]))
            queries, keys, values = self.split(every, 3)
        by_head = self.constant(np.array([-1, self._heads, width // self._heads]))

        def turned(value: str, order: list[int]) -> str:
            return self.node("Transpose", self.node("Reshape", value, by_head), perm=order)

        scores = self.node("MatMul", turned(queries, [1, 0, 2]), turned(keys, [1, 2, 0]))
        if added is not None:
            scores = self.node("Add", scores, added)
        shares = self.node("Softmax", scores, axis=-1)
        mixed = self.node("MatMul", shares, turned(values, [1, 0, 2]))
        together = self.node("Transpose", mixed, perm=[1, 0, 2])
        flat = self.node("Reshape", together, self.constant(np.array([-1, width])))
        seen = self.linear(flat, prefix + names.attended)
        state = self.normed(self.node("Add", top, seen), prefix + names.attended_norm)
        wide = self.node("Gelu", self.linear(state, f"{prefix}intermediate.dense"))
        back = self.linear(wide, f"{prefix}output.dense")
        return self.normed(self.node("Add", state, back), f"{prefix}output.LayerNorm")


def buckets(distance: NDArray[np.int64], count: int, reach: int = 128) -> NDArray[np.int64]:
    """The bucket of a distance in tokens, key less query, as MPNet took it over from T5.

    Half of the `count` buckets for either side; of these half for single distances, the rest for
    ever wider ones up to `reach` (Raffel et al. 2020, arXiv:1910.10683, section 2.1).
    """
    side = count // 2
    single = side // 2
    far = np.abs(distance)
    wide = np.log(np.maximum(far, 1).astype(np.float32) / single) / np.log(reach / single)
    wider = np.minimum(single + (wide * (side - single)).astype(np.int64), side - 1)
    found: NDArray[np.int64] = np.where(far < single, far, wider) + np.where(distance > 0, side, 0)
    return found
