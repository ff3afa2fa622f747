"""Writes a tiny DINOv2 with random weights as a hub repository, laid out as onnx-community/dinov2-small.

    python -m tiny.export_dinov2 --out ../e2e/fixtures/hub/tiny-dinov2

A random network still sends pictures of different colours to different features: enough to test an encoder's path.
"""

import argparse
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from transformers import Dinov2Config, Dinov2Model

from tiny.graphs import write as write_graph
from tiny.graphs import write_dtypes
from tiny.tokenizer import write

SEED = 5
PATCH = 14


@dataclass(frozen=True)
class Sizes:
    """`side` is that of the square that is read; the positions are those of a square of `trained` pixels."""

    side: int
    edge: int
    trained: int
    hidden: int
    layers: int
    heads: int
    mlp: int


TINY = Sizes(56, 64, 56, 64, 2, 2, 2)
# From the configuration of facebook/dinov2-small.
SMALL = Sizes(224, 256, 518, 384, 12, 6, 4)
SIDE = TINY.side
MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]


class Encoder(nn.Module):
    """pixel_values [B, 3, side, side] -> last_hidden_state [B, 1 + patches, hidden]; for one size of pictures alone."""

    def __init__(self, model, sizes=TINY):
        super().__init__()
        self.model, self.sizes = model, sizes

    def positions(self):
        """As they are, or resampled from the size that the model was trained with."""
        learnt = self.model.embeddings.position_embeddings
        if self.sizes.side == self.sizes.trained:
            return learnt
        grid = self.sizes.trained // PATCH
        places = learnt[:, 1:].reshape(1, grid, grid, -1).permute(0, 3, 1, 2)
        places = F.interpolate(places, size=(self.sizes.side // PATCH,) * 2, mode="bicubic", align_corners=False)
        return torch.cat([learnt[:, :1], places.flatten(2).transpose(1, 2)], 1)

    def forward(self, pixel_values):
        embeddings, encoder = self.model.embeddings, self.model.encoder
        patches = embeddings.patch_embeddings(pixel_values)
        first = embeddings.cls_token.expand(pixel_values.shape[0], -1, -1)
        hidden = torch.cat([first, patches], 1) + self.positions()
        for layer in encoder.layer:
            hidden = layer(hidden)
        return self.model.layernorm(hidden)


def make_model(sizes=TINY):
    """Random weights in which the content of a patch has more weight than its place."""
    torch.manual_seed(SEED)
    model = Dinov2Model(Dinov2Config(
        hidden_size=sizes.hidden, num_hidden_layers=sizes.layers, num_attention_heads=sizes.heads, mlp_ratio=sizes.mlp,
        image_size=sizes.trained, patch_size=PATCH, attn_implementation="eager",
    )).eval()
    for name, weight in model.named_parameters():
        if weight.ndim == 2:
            nn.init.normal_(weight, std=1.2 * weight.shape[1] ** -0.5)
    nn.init.normal_(model.embeddings.patch_embeddings.projection.weight, std=2 * (3 * PATCH * PATCH) ** -0.5)
    nn.init.normal_(model.embeddings.position_embeddings, std=0.1)
    nn.init.normal_(model.embeddings.cls_token, std=0.1)
    return model


def write_configuration(folder, sizes=TINY):
    write(folder / "config.json", {
        "architectures": ["Dinov2Model"],
        "apply_layernorm": True,
        "attention_probs_dropout_prob": 0.0,
        "drop_path_rate": 0.0,
        "hidden_act": "gelu",
        "hidden_dropout_prob": 0.0,
        "hidden_size": sizes.hidden,
        "image_size": sizes.trained,
        "initializer_range": 0.02,
        "layer_norm_eps": 1e-6,
        "layerscale_value": 1.0,
        "mlp_ratio": sizes.mlp,
        "model_type": "dinov2",
        "num_attention_heads": sizes.heads,
        "num_channels": 3,
        "num_hidden_layers": sizes.layers,
        "out_features": [f"stage{sizes.layers}"],
        "out_indices": [sizes.layers],
        "patch_size": PATCH,
        "qkv_bias": True,
        "reshape_hidden_states": True,
        "stage_names": ["stem", *(f"stage{i + 1}" for i in range(sizes.layers))],
        "torch_dtype": "float32",
        "use_swiglu_ffn": False,
    })
    write(folder / "preprocessor_config.json", {
        "crop_size": {"height": sizes.side, "width": sizes.side},
        "do_center_crop": True,
        "do_convert_rgb": True,
        "do_normalize": True,
        "do_rescale": True,
        "do_resize": True,
        "image_mean": MEAN,
        "image_processor_type": "BitImageProcessor",
        "image_std": STD,
        "resample": 3,
        "rescale_factor": 1 / 255,
        "size": {"shortest_edge": sizes.edge},
    })


def export(model, place, sizes=TINY):
    """The float32 graph, `model.onnx`."""
    write_graph(
        Encoder(model, sizes), (torch.randn(2, 3, sizes.side, sizes.side),), place / "model.onnx",
        {"pixel_values": ("batch_size",)}, {"last_hidden_state": ("batch_size",)},
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    graphs = arguments.out / "onnx"
    graphs.mkdir(parents=True, exist_ok=True)
    write_configuration(arguments.out)
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        export(make_model(), place)
        write_dtypes(place, "model", ["fp16", "q4", "quantized"])
        (place / "model.onnx").unlink()
        for file in sorted(place.iterdir()):
            shutil.copyfile(file, graphs / file.name)
            print(f"{file.stat().st_size:8} {file.name}")


if __name__ == "__main__":
    main()
