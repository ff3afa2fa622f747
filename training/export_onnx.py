"""Writes the graphs with quantised weights, their manifest and the vectors that every device must reproduce.

    python export_onnx.py --encoder DIR --decoder DIR --pictures DIR --out ../public/models/mini

Weights are int8, one scale for each output channel, batch normalisation folded in; activations are float32. onnxruntime
multiplies the weights out once, when a session is created with `disable_quant_qdq`.
"""

import argparse
import copy
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from efficientnet_lite import EfficientNetLite0
from export_reference import REFERENCE_SIDE, make_reference
from model import Decoder, Encoder
from pointer import END, IMG, NONE, PAD, QUERY, VOCABULARY, Pointer

OPSET = 18
SMALL = 20_000  # numbers: smaller weights keep 16 bits; the first stages and the depthwise filters suffer most from 8
LICENCE = (
    "Weights: for research and teaching. Trunk: EfficientNet-Lite0 (Google, Apache 2.0, trained on ImageNet-1k), adapted with "
    "Tiny ImageNet (Stanford CS231n, from ImageNet: research use), the clothing dataset (CC0) and drawings under MIT, Apache "
    "2.0, SIL OFL 1.1, CC BY 3.0 and CC BY 4.0; docs/model-card.md names each."
)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="mini-v2.1")
    parser.add_argument("--version", type=int, default=2)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    encoder, decoder = load_encoder(arguments.encoder), load_decoder(arguments.decoder)
    export_encoder(encoder, arguments.out / "encoder.onnx")
    export_decoder(decoder, arguments.out / "decoder.onnx")
    export_pointer(arguments.out / "pointer.onnx")
    reference = make_reference(arguments.out, arguments.pictures, encoder.side)
    (arguments.out / "reference.json").write_text(json.dumps(reference, ensure_ascii=False))
    files = {name: describe(arguments.out / name) for name in ("encoder.onnx", "decoder.onnx", "pointer.onnx")}
    manifest = {
        "name": arguments.name,
        "version": arguments.version,
        "pictureSize": encoder.side,
        "referenceSize": REFERENCE_SIDE,
        "featureSize": encoder.feature_size,
        "vocabulary": VOCABULARY,
        "tokens": {"img": IMG, "query": QUERY, "end": END, "none": NONE, "pad": PAD},
        "maxLabelBytes": 32,
        "files": files,
        "reference": "reference.json",
        "normalisation": "RGB in 0..1; the whole picture, area averaging; the rest is inside the encoder",
        "quantisation": "int8 weights, one scale per output channel; small ones float16",
        "licence": LICENCE,
        "training": {
            "encoder": figures_of(arguments.encoder),
            "decoder": figures_of(arguments.decoder),
        },
    }
    (arguments.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    total = sum(files[name]["bytes"] for name in ("encoder.onnx", "decoder.onnx"))
    print(f"{total / 1e6:.2f} MB: " + ", ".join(f"{n} {f['bytes']}" for n, f in files.items()))


def load_encoder(folder):
    saved = torch.load(folder / "encoder.pt", weights_only=True)
    encoder = Encoder(EfficientNetLite0(), saved["side"], saved["encoder"]["projection"].shape[1])
    encoder.load_state_dict(saved["encoder"])
    return encoder.eval()


def load_decoder(folder):
    saved = torch.load(folder / "decoder.pt", weights_only=True)
    decoder = Decoder(saved["bank"].shape[1])
    decoder.load_state_dict(saved)
    return decoder.eval()


def figures_of(folder):
    path = folder / "figures.json"
    return json.loads(path.read_text()) if path.exists() else {}


def describe(path):
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


# --- Graphs -----------------------------------------------------------------------------------------------------------


def folded(encoder):
    """A copy whose batch normalisations are part of the convolutions before them."""
    encoder = copy.deepcopy(encoder)

    def fold(module, convolution, norm):
        conv, bn = getattr(module, convolution), getattr(module, norm)
        scale = bn.weight / (bn.running_var + bn.eps).sqrt()
        conv.weight.data *= scale[:, None, None, None]
        conv.bias = nn.Parameter(bn.bias - bn.running_mean * scale)
        setattr(module, norm, nn.Identity())

    trunk = encoder.descriptor.trunk
    fold(trunk, "_conv_stem", "_bn0")
    fold(trunk, "_conv_head", "_bn1")
    for block in trunk._blocks:
        if block.expands:
            fold(block, "_expand_conv", "_bn0")
        fold(block, "_depthwise_conv", "_bn1")
        fold(block, "_project_conv", "_bn2")
    return encoder


def export_encoder(encoder, path):
    export(folded(encoder), (torch.rand(2, 3, encoder.side, encoder.side),), path, {
        "pixels": {0: "batch"},
    }, {"features": {0: "batch"}})


def export_decoder(decoder, path, rows=3, demonstrations=7, ways=2):
    inputs = (
        torch.randn(rows, decoder.feature_size),
        torch.randn(demonstrations, decoder.feature_size),
        torch.eye(ways)[torch.arange(demonstrations) % ways],
        torch.ones(rows, demonstrations),
    )
    export(decoder, inputs, path, {
        "features": {0: "rows"}, "memory_features": {0: "demonstrations"},
        "concepts": {0: "demonstrations", 1: "concepts"}, "memory_mask": {0: "rows", 1: "demonstrations"},
    }, {"concept_logits": {0: "rows", 1: "concepts"}, "none_logit": {0: "rows"}})


def export_pointer(path):
    inputs = (torch.randint(0, 256, (3, 5)), torch.randint(0, 256, (2, 4)), torch.randn(3, 2), torch.randn(3))
    export(Pointer().eval(), inputs, path, {
        "tokens": {0: "rows", 1: "length"}, "labels": {0: "concepts", 1: "label_length"},
        "concept_logits": {0: "rows", 1: "concepts"}, "none_logit": {0: "rows"},
    }, {"logits": {0: "rows", 1: "length"}}, quantised=False)


def export(network, inputs, path, named_inputs, named_outputs, quantised=True):
    torch.onnx.export(
        network, inputs, path, input_names=list(named_inputs), output_names=list(named_outputs), opset_version=OPSET,
        dynamic_axes={**named_inputs, **named_outputs}, dynamo=False,
    )
    model = onnx.load(path)
    if quantised:
        quantise(model)
    del model.metadata_props[:]
    onnx.save(model, path)


def quantise(model):
    """Stores the weights of every convolution and matrix product as int8 with one scale for each output channel, small ones
    as float16."""
    graph = model.graph
    stored = {initializer.name: initializer for initializer in graph.initializer}
    nodes = []
    for node in graph.node:
        weight = stored.get(node.input[1]) if node.op_type in ("Conv", "MatMul", "Gemm") else None
        if weight is None:
            continue
        values = numpy_helper.to_array(weight)
        if values.size < SMALL:
            graph.initializer.remove(weight)
            del stored[weight.name]
            graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), weight.name + "_h"))
            nodes.append(helper.make_node("Cast", [weight.name + "_h"], [weight.name], to=TensorProto.FLOAT))
            continue
        by_rows = node.op_type == "Conv" or any(a.name == "transB" and a.i for a in node.attribute)
        axis = 0 if by_rows else values.ndim - 1
        others = tuple(a for a in range(values.ndim) if a != axis)
        scale = np.maximum(np.abs(values).max(others) / 127, 1e-12).astype(np.float32)
        shape = [1] * values.ndim
        shape[axis] = -1
        rounded = np.clip(np.rint(values / scale.reshape(shape)), -127, 127).astype(np.int8)
        name = weight.name
        graph.initializer.remove(weight)
        del stored[name]
        graph.initializer.extend([
            numpy_helper.from_array(rounded, name + "_q"),
            numpy_helper.from_array(scale, name + "_s"),
        ])
        nodes.append(helper.make_node("DequantizeLinear", [name + "_q", name + "_s"], [name], axis=axis))
    for node in reversed(nodes):
        graph.node.insert(0, node)


if __name__ == "__main__":
    main()
