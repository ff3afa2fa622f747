"""Writes a tiny SigLIP 2, laid out as onnx-community/siglip2-base-patch16-224-ONNX: the tower that sees, and the one that reads.

    python -m tiny.export_siglip2 --out ../e2e/fixtures/hub/tiny-siglip2

SigLIP has no class token. A head pools all patches by attention, and the graph gives that as `pooler_output`.
`reference.json` in the folder is what the files make of two pictures and a few names in Python. The float32 graphs are held
to transformers' own forward pass. The weights are random, but for the head of the text tower (`siglip2_text.py`).
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnxruntime
import torch
from torch import nn
from transformers import SiglipVisionConfig, SiglipVisionModel

from tiny.graphs import write as write_graph
from tiny.graphs import write_dtypes
from tiny.siglip2_text import TextTower, make_text_model, make_tokenizer, text_config, text_reference, write_tokenizer
from tiny.tokenizer import write

SEED = 9
SIDE, PATCH, HIDDEN, LAYERS, HEADS = 48, 16, 64, 2, 2


class PictureTower(nn.Module):
    """pixel_values [B, 3, side, side] -> last_hidden_state [B, patches, hidden], pooler_output [B, hidden]."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pixel_values):
        inner = getattr(self.model, "vision_model", self.model)
        patches = inner.embeddings.patch_embedding(pixel_values).flatten(2).transpose(1, 2)
        hidden = patches + inner.embeddings.position_embedding(inner.embeddings.position_ids)
        for layer in inner.encoder.layers:
            hidden = layer(hidden, None)
        hidden = inner.post_layernorm(hidden)
        return hidden, pooled(inner.head, hidden)


def pooled(head, hidden):
    """The head's attention in plain products, because the exporter writes torch's own in one block."""
    attention, count = head.attention, hidden.shape[0]
    queries, keys, values = attention.in_proj_weight.chunk(3)
    biases = attention.in_proj_bias.chunk(3)

    def split(numbers, weight, bias):
        return (numbers @ weight.T + bias).unflatten(-1, (attention.num_heads, -1)).transpose(1, 2)

    q = split(head.probe.repeat(count, 1, 1), queries, biases[0])
    k, v = split(hidden, keys, biases[1]), split(hidden, values, biases[2])
    shares = (q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5).softmax(-1)
    state = attention.out_proj((shares @ v).transpose(1, 2).flatten(2))
    return (state + head.mlp(head.layernorm(state)))[:, 0]


def make_model():
    torch.manual_seed(SEED)
    model = SiglipVisionModel(SiglipVisionConfig(
        hidden_size=HIDDEN, intermediate_size=2 * HIDDEN, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
        image_size=SIDE, patch_size=PATCH, attn_implementation="eager",
    )).eval()
    for weight in model.parameters():
        if weight.ndim == 2:
            nn.init.normal_(weight, std=1.2 * weight.shape[1] ** -0.5)
    inner = getattr(model, "vision_model", model)
    nn.init.normal_(inner.embeddings.patch_embedding.weight, std=2 * (3 * PATCH * PATCH) ** -0.5)
    nn.init.normal_(inner.embeddings.position_embedding.weight, std=0.1)
    return model


def write_configuration(folder):
    write(folder / "config.json", {
        "architectures": ["SiglipModel"],
        "initializer_factor": 1.0,
        "model_type": "siglip",
        "text_config": text_config(HIDDEN, LAYERS, HEADS),
        "vision_config": {
            "hidden_size": HIDDEN, "image_size": SIDE, "intermediate_size": 2 * HIDDEN,
            "model_type": "siglip_vision_model", "num_attention_heads": HEADS, "num_hidden_layers": LAYERS,
            "patch_size": PATCH,
        },
    })
    write(folder / "preprocessor_config.json", {
        "do_convert_rgb": None,
        "do_normalize": True,
        "do_rescale": True,
        "do_resize": True,
        "image_mean": [0.5, 0.5, 0.5],
        "image_processor_type": "SiglipImageProcessor",
        "image_std": [0.5, 0.5, 0.5],
        "processor_class": "SiglipProcessor",
        "resample": 2,
        "rescale_factor": 1 / 255,
        "size": {"height": SIDE, "width": SIDE},
    })


def pixels_of(colours):
    """Plain pictures of colours [n, 3] in 0..1, as the processor gives them."""
    return colours[:, :, None, None].expand(-1, -1, SIDE, SIDE) * 2 - 1


@torch.no_grad()
def reference(model, graph):
    """What the graph pools for two plain pictures, and their pixels."""
    colours = [[214, 40, 40], [40, 70, 214]]
    pixels = pixels_of(torch.tensor(colours, dtype=torch.float32) / 255)
    assert (model(pixel_values=pixels).pooler_output - PictureTower(model)(pixels)[1]).abs().max() < 1e-4
    theirs = onnxruntime.InferenceSession(graph).run(["pooler_output"], {"pixel_values": pixels.numpy()})[0]
    return {"colours": colours, "pooled": [[round(float(n), 5) for n in one] for one in theirs]}, pixels


def write_tower(module, example, name, inputs, dtype, folder):
    """FOLDER/onnx/NAME in one dtype. Returns its path."""
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        write_graph(
            module, (example,), place / f"{name}.onnx", inputs,
            {"last_hidden_state": ("batch_size",), "pooler_output": ("batch_size",)},
        )
        write_dtypes(place, name, [dtype])
        graph = folder / "onnx" / f"{name}_{dtype}.onnx"
        shutil.copyfile(place / graph.name, graph)
    return graph


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    write_configuration(out)
    model = make_model()
    example = torch.randn(2, 3, SIDE, SIDE)
    graph = write_tower(PictureTower(model), example, "vision_model", {"pixel_values": ("batch_size",)}, "q4", out)
    pictures, pixels = reference(model, graph)

    tokenizer = make_tokenizer()
    write_tokenizer(tokenizer, out)
    seen = PictureTower(model)
    text = make_text_model(text_config(HIDDEN, LAYERS, HEADS), tokenizer, lambda colours: seen(pixels_of(colours))[1])
    ids = torch.ones(2, 64, dtype=torch.long)
    graph = write_tower(TextTower(text), ids, "text_model", {"input_ids": ("batch_size",)}, "quantized", out)
    names = text_reference(text, model, tokenizer, graph, pixels, pictures["pooled"])
    (out / "reference.json").write_text(json.dumps({**pictures, **names}) + "\n")


if __name__ == "__main__":
    main()
