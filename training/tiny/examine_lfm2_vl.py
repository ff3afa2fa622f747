"""The tiny LFM2-VL's float32 graphs against transformers' own forward pass."""

import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from tiny.export_lfm2_vl import make_model, make_tokenizer
from tiny.lfm2_vl_graphs import cache_names, export_graphs


@torch.no_grad()
def lfm2_vl():
    model = make_model(make_tokenizer())
    with tempfile.TemporaryDirectory() as place:
        export_graphs(model, Path(place))
        vision, decoder = (
            onnxruntime.InferenceSession(Path(place) / f"{name}.onnx")
            for name in ("vision_encoder", "decoder_model_merged")
        )
    torch.manual_seed(6)
    shapes = torch.tensor([[8, 8], [2, 6], [6, 4]])
    mask = (torch.arange(64)[None] < shapes.prod(1)[:, None]).long()
    pixels = torch.randn(3, 64, 768) * mask[..., None]
    mine = torch.cat(model.model.get_image_features(pixels, shapes, mask).pooler_output)
    theirs = vision.run(None, {
        "pixel_values": pixels.numpy(), "pixel_attention_mask": mask.numpy(), "spatial_shapes": shapes.numpy(),
    })[0]
    worst_picture = np.abs(mine.numpy() - theirs).max()

    text = model.config.text_config
    embeds = torch.randn(2, 20, text.hidden_size)
    mine = model(inputs_embeds=embeds, use_cache=False).logits.numpy()
    cache = {}
    for given, _, axes, _ in cache_names(text):
        shape = (2, text.hidden_size, 3) if len(axes) == 1 else (2, 2, 0, 16)
        cache[given] = np.zeros(shape, np.float32)
    theirs = []
    for start, end in ((0, 12), (12, 13), (13, 20)):
        logits, *present = decoder.run(None, {
            "inputs_embeds": embeds[:, start:end].numpy(), "attention_mask": np.ones((2, end), np.int64),
            "position_ids": np.tile(np.arange(start, end), (2, 1)), "num_logits_to_keep": np.array(0), **cache,
        })
        theirs.append(logits)
        cache = dict(zip((given for given, *_ in cache_names(text)), present))
    worst = np.abs(mine - np.concatenate(theirs, 1)).max()
    print(f"tiny-lfm2-vl, float32: largest difference of features {worst_picture:.1e}, of logits {worst:.1e}")
    assert worst_picture < 1e-3 and worst < 1e-3
