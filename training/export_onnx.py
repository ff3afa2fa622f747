"""Writes the two graphs with quantised weights, their manifest and the vectors that every device must reproduce.

    python export_onnx.py --encoder DIR --decoder DIR --pictures DIR --out ../public/models/mini

Encoder: 8-bit weights, one scale for each output channel, batch normalisation folded in. Decoder: MatMulNBits, 8 or 4
bits, blocks of 32. Activations are float32.
"""

import argparse
import base64
import copy
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import nn

from data import Source, plain
from model import END, FEATURE_SIZE, HEAD_SIZE, HEADS, IMG, LAYERS, NONE, PAD, PICTURE_SIDE, QUERY, VOCABULARY
from model import Decoder, Encoder, Trunk

OPSET = 18
TOLERANCE = 0.02
LICENCE = (
    "Weights: for research and teaching. Trained on Tiny ImageNet (Stanford CS231n, from ImageNet: research use), "
    "Noto Emoji (SIL OFL 1.1), EmojiTwo (CC BY 4.0), FxEmoji (CC BY 4.0), game-icons.net (CC BY 3.0 and CC0) and "
    "creatures drawn by this project."
)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="mini-v1")
    parser.add_argument("--version", type=int, default=1)
    parser.add_argument("--bits", type=int, default=8, choices=(4, 8), help="of the decoder's weights")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    encoder, decoder = load_encoder(arguments.encoder), load_decoder(arguments.decoder)
    export_encoder(encoder, arguments.out / "encoder.onnx")
    export_decoder(decoder, arguments.out / "decoder.onnx", arguments.bits)
    reference = make_reference(arguments.out, arguments.pictures)
    (arguments.out / "reference.json").write_text(json.dumps(reference, ensure_ascii=False))
    files = {name: describe(arguments.out / name) for name in ("encoder.onnx", "decoder.onnx")}
    manifest = {
        "name": arguments.name,
        "version": arguments.version,
        "pictureSize": PICTURE_SIDE,
        "featureSize": FEATURE_SIZE,
        "vocabulary": VOCABULARY,
        "layers": LAYERS,
        "heads": HEADS,
        "headSize": HEAD_SIZE,
        "tokens": {"img": IMG, "query": QUERY, "end": END, "none": NONE, "pad": PAD},
        "maxLabelBytes": 32,
        "files": files,
        "reference": "reference.json",
        "normalisation": "RGB in 0..1; centre square, area averaging; the rest is inside the encoder",
        "quantisation": {
            "encoder": "int8 weights, one scale per output channel",
            "decoder": f"MatMulNBits, {arguments.bits} bit, blocks of 32",
        },
        "licence": LICENCE,
        "training": {
            "encoder": figures_of(arguments.encoder),
            "decoder": figures_of(arguments.decoder),
        },
    }
    (arguments.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    total = sum(file["bytes"] for file in files.values())
    print(f"{total / 1e6:.2f} MB: " + ", ".join(f"{n} {f['bytes']}" for n, f in files.items()))


def load_encoder(folder):
    saved = torch.load(folder / "encoder.pt", weights_only=True)
    encoder = Encoder(Trunk(**saved["shape"]))
    encoder.load_state_dict(saved["encoder"])
    return encoder.eval()


def load_decoder(folder):
    decoder = Decoder()
    decoder.load_state_dict(torch.load(folder / "decoder.pt", weights_only=True))
    return decoder.eval()


def figures_of(folder):
    path = folder / "figures.json"
    return json.loads(path.read_text()) if path.exists() else {}


def describe(path):
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


# --- Encoder ----------------------------------------------------------------------------------------------------------


def folded(encoder):
    """A copy whose batch normalisations are part of the convolutions before them."""
    encoder = copy.deepcopy(encoder)

    def fold(owner, convolution, norm):
        fused = torch.nn.utils.fusion.fuse_conv_bn_eval(owner[convolution], owner[norm])
        owner[convolution], owner[norm] = fused, nn.Identity()

    trunk = encoder.trunk
    fold(trunk.stem, 0, 1)
    for block in (block for stage in trunk.stages for block in stage):
        fold(block._modules, "first", "first_norm")
        fold(block._modules, "second", "second_norm")
        if isinstance(block.shortcut, nn.Sequential):
            fold(block.shortcut, 1, 2)
    return encoder


def export_encoder(encoder, path):
    pixels = torch.rand(2, 3, PICTURE_SIDE, PICTURE_SIDE)
    encoder = folded(encoder)
    torch.onnx.export(
        encoder, (pixels,), path, input_names=["pixels"], output_names=["features"], opset_version=OPSET,
        dynamic_axes={"pixels": {0: "batch"}, "features": {0: "batch"}}, dynamo=False,
    )
    model = onnx.load(path)
    quantise_convolutions(model)
    onnx.save(model, path)


def quantise_convolutions(model):
    """Stores the weights of every convolution, and the projection, as int8 with one scale for each output channel."""
    graph = model.graph
    stored = {initializer.name: initializer for initializer in graph.initializer}
    nodes = []
    for node in graph.node:
        weight = stored.get(node.input[1]) if node.op_type in ("Conv", "MatMul") else None
        if weight is not None:
            values = numpy_helper.to_array(weight)
            axis = 0 if node.op_type == "Conv" else values.ndim - 1
            others = tuple(a for a in range(values.ndim) if a != axis)
            scale = np.maximum(np.abs(values).max(others) / 127, 1e-12).astype(np.float32)
            shape = [1] * values.ndim
            shape[axis] = -1
            rounded = np.clip(np.rint(values / scale.reshape(shape)), -127, 127).astype(np.int8)
            name = weight.name
            graph.initializer.remove(weight)
            graph.initializer.extend([
                numpy_helper.from_array(rounded, name + "_q"),
                numpy_helper.from_array(scale, name + "_s"),
                numpy_helper.from_array(np.zeros(len(scale), np.int8), name + "_z"),
            ])
            nodes.append(
                helper.make_node("DequantizeLinear", [name + "_q", name + "_s", name + "_z"], [name], axis=axis)
            )
    for node in reversed(nodes):
        graph.node.insert(0, node)


# --- Decoder ----------------------------------------------------------------------------------------------------------


def decoder_inputs(rows=3, length=5, memory=7):
    return (
        torch.randint(0, 256, (rows, length)),
        torch.randn(rows, FEATURE_SIZE),
        torch.ones(rows, dtype=torch.long),
        torch.randn(LAYERS, HEADS, memory, HEAD_SIZE),
        torch.randn(LAYERS, HEADS, memory, HEAD_SIZE),
        torch.ones(rows, memory),
    )


DECODER_INPUTS = ("tokens", "features", "kind", "memory_keys", "memory_values", "memory_mask")


def export_decoder(decoder, path, bits):
    with tempfile.TemporaryDirectory() as folder:
        plain_path = Path(folder) / "decoder.onnx"
        torch.onnx.export(
            decoder, decoder_inputs(), plain_path, input_names=list(DECODER_INPUTS),
            output_names=["logits", "keys", "values"], opset_version=OPSET, dynamo=False,
            dynamic_axes={
                "tokens": {0: "rows", 1: "length"}, "features": {0: "rows"}, "kind": {0: "rows"},
                "memory_keys": {2: "memory"}, "memory_values": {2: "memory"},
                "memory_mask": {0: "rows", 1: "memory"},
                "logits": {0: "rows", 1: "length"}, "keys": {0: "rows", 3: "length"},
                "values": {0: "rows", 3: "length"},
            },
        )
        quantiser = MatMulNBitsQuantizer(onnx.load(plain_path), bits=bits, block_size=32, is_symmetric=True)
        quantiser.process()
        model = quantiser.model.model
        del model.metadata_props[:]
        onnx.save(model, path)


# --- Reference --------------------------------------------------------------------------------------------------------


class Graphs:
    """The exported pair in onnxruntime on one thread, used as the application uses it."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # Its further optimisations multiply dequantised weights in 8 bits; the builds for the browser do not.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self.encoder = onnxruntime.InferenceSession(folder / "encoder.onnx", options)
        self.decoder = onnxruntime.InferenceSession(folder / "decoder.onnx", options)

    def features(self, pixels):
        return self.encoder.run(["features"], {"pixels": np.ascontiguousarray(pixels, np.float32)})[0]

    def run(self, tokens, features, kind, keys, values, mask):
        feeds = {
            "tokens": np.asarray(tokens, np.int64), "features": features.astype(np.float32),
            "kind": np.full(len(features), kind, np.int64),
            "memory_keys": keys, "memory_values": values, "memory_mask": mask.astype(np.float32),
        }
        return self.decoder.run(["logits", "keys", "values"], feeds)

    def memory(self, labels, features):
        """Blocks one behind the other: keys and values [6, 4, positions, 48]."""
        nothing = np.zeros((LAYERS, HEADS, 1, HEAD_SIZE), np.float32)
        blocks = [
            self.run([[IMG, *label.encode(), END]], f[None], 0, nothing, nothing, np.zeros((1, 1)))[1:]
            for label, f in zip(labels, features)
        ]
        keys, values = zip(*blocks)
        return np.concatenate([k[0] for k in keys], 2), np.concatenate([v[0] for v in values], 2)

    def log_probability(self, label, features, keys, values):
        tokens = [QUERY, *label.encode(), END]
        logits, _, _ = self.run([tokens], features[None], 1, keys, values, np.ones((1, keys.shape[2])))
        logp = logits[0] - np.logaddexp.reduce(logits[0], axis=-1, keepdims=True)
        return float(logp[np.arange(len(tokens) - 1), tokens[1:]].sum()), float(logp[0, NONE])


def make_reference(folder, pictures):
    """Creatures, whose pictures this project may give away: two kinds, two demonstrations each, and a query."""
    creatures = Source(pictures, "creatures", "validation")
    kinds = [p for p in creatures.places_by_class()][-2:]
    places = np.array([kinds[0][0], kinds[0][1], kinds[1][0], kinds[1][1], kinds[0][2]])
    rgb = (plain(creatures, places, PICTURE_SIDE) * 255).round().byte()
    graphs = Graphs(folder)
    features = graphs.features(rgb.float().numpy() / 255)
    labels = ["blicket", "blicket", "dax", "dax"]
    keys, values = graphs.memory(labels, features[:4])
    scores = {label: graphs.log_probability(label, features[4], keys, values) for label in ("blicket", "dax")}

    def picture(index):
        return {
            "rgb": base64.b64encode(rgb[index].permute(1, 2, 0).contiguous().numpy().tobytes()).decode(),
            "features": [round(float(x), 5) for x in features[index]],
        }

    return {
        "demonstrations": [{"label": label, **picture(i)} for i, label in enumerate(labels)],
        "query": picture(4),
        "log_probabilities": {label: round(score, 5) for label, (score, _) in scores.items()},
        "none_log_probability": round(scores["dax"][1], 5),
        "tolerance": TOLERANCE,
    }


if __name__ == "__main__":
    main()
