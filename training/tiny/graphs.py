"""The three graphs of an image-text-to-text model, inputs and outputs as in its hub repository, and their dtypes."""

import shutil
import tempfile
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.transformers.float16 import convert_float_to_float16
from torch import nn

OPSET = 18
# Added to attention scores where a query may not look; inside the range of float16.
FORBIDDEN = -1e4


class EmbedTokens(nn.Module):
    """input_ids [B, T] -> inputs_embeds [B, T, hidden]."""

    def __init__(self, model):
        super().__init__()
        self.embeddings = model.get_input_embeddings()

    def forward(self, input_ids):
        return self.embeddings(input_ids)


class VisionEncoder(nn.Module):
    """pixel_values [B, images, 3, H, W], pixel_attention_mask [B, images, H, W] -> image_features [images, T, hidden].

    Pictures that are zero everywhere are padding of the batch and are left out, as in transformers.
    """

    def __init__(self, model):
        super().__init__()
        self.tower, self.connector = model.model.vision_model, model.model.connector

    def forward(self, pixel_values, pixel_attention_mask):
        pixels = pixel_values.flatten(0, 1)
        real = (pixels != 0).flatten(1).any(1)
        pixels, mask = pixels[real], pixel_attention_mask.flatten(0, 1)[real]
        patches = F.max_pool2d(mask[:, None].float(), self.tower.patch_size)[:, 0] > 0
        hidden = embedded(self.tower.embeddings, pixels, patches)
        bias = torch.where(patches.flatten(1), 0.0, FORBIDDEN)[:, None, None, :]
        for layer in self.tower.encoder.layers:
            hidden = layer(hidden, bias)
        return self.connector(self.tower.post_layernorm(hidden))


def embedded(embeddings, pixels, patches):
    """Idefics3's patch embeddings in operations of ONNX: a patch's place is its share of the picture's real part."""
    content = embeddings.patch_embedding(pixels).flatten(2).transpose(1, 2)
    side = embeddings.num_patches_per_side

    def places(count, real):
        share = torch.arange(count, dtype=torch.float32)[None] / real[:, None]
        return (share.clamp(max=1 - 1e-6) * side + 1e-4).floor()

    down = places(patches.shape[1], patches[:, :, 0].float().sum(1))
    across = places(patches.shape[2], patches[:, 0, :].float().sum(1))
    place = (down[:, :, None] * side + across[:, None, :]).flatten(1)
    return content + embeddings.position_embedding((place * patches.flatten(1)).long())


class GrowingCache:
    """The part of a cache that a Llama layer needs. It puts the past in front of the present, and records both."""

    def __init__(self, past):
        self.past, self.present = past, []

    def update(self, keys, values, layer, *_):
        past_keys, past_values = self.past[layer]
        self.present.append((torch.cat([past_keys, keys], 2), torch.cat([past_values, values], 2)))
        return self.present[-1]


def causal_bias(attention_mask, length):
    """[B, past + T] of 0 and 1 -> [B, 1, T, past + T] to add to the scores."""
    total = attention_mask.shape[1]
    position = torch.arange(total)
    may = (position[None, :] <= position[total - length :, None])[None, None] & (attention_mask > 0)[:, None, None, :]
    return torch.where(may, 0.0, FORBIDDEN)


class Decoder(nn.Module):
    """inputs_embeds, attention_mask, position_ids and the past -> logits of every position and the present."""

    def __init__(self, model):
        super().__init__()
        self.text, self.head = model.model.text_model, model.lm_head

    def forward(self, inputs_embeds, attention_mask, position_ids, *past):
        cache = GrowingCache(list(zip(past[::2], past[1::2])))
        bias = causal_bias(attention_mask, inputs_embeds.shape[1])
        rotary = self.text.rotary_emb(inputs_embeds, position_ids)
        hidden = inputs_embeds
        for layer in self.text.layers:
            hidden = layer(hidden, attention_mask=bias, position_embeddings=rotary, past_key_values=cache)
        return self.head(self.text.norm(hidden)), *(tensor for pair in cache.present for tensor in pair)


def export_graphs(model, folder):
    """fp32 graphs: embed_tokens.onnx, vision_encoder.onnx, decoder_model_merged.onnx."""
    model.eval().set_attn_implementation("eager")
    side, layers = model.config.vision_config.image_size, range(model.config.text_config.num_hidden_layers)
    text = model.config.text_config
    past = [torch.randn(2, text.num_key_value_heads, 3, text.head_dim) for _ in layers for _ in range(2)]
    ids = torch.ones(2, 5, dtype=torch.long)
    write(
        EmbedTokens(model), (ids,), folder / "embed_tokens.onnx",
        {"input_ids": ("batch_size", "sequence_length")}, {"inputs_embeds": ("batch_size", "sequence_length")},
    )
    write(
        VisionEncoder(model), (torch.randn(2, 2, 3, side, side), torch.ones(2, 2, side, side, dtype=torch.bool)),
        folder / "vision_encoder.onnx",
        {
            "pixel_values": ("batch_size", "num_images", None, "height", "width"),
            "pixel_attention_mask": ("batch_size", "num_images", "height", "width"),
        },
        {"image_features": ("num_image_features",)},
    )
    write(
        Decoder(model),
        (
            torch.randn(2, 5, text.hidden_size), torch.ones(2, 8, dtype=torch.long), torch.arange(3, 8).repeat(2, 1),
            *past,
        ),
        folder / "decoder_model_merged.onnx",
        {
            "inputs_embeds": ("batch_size", "sequence_length"),
            "attention_mask": ("batch_size", "total_sequence_length"),
            "position_ids": ("batch_size", "sequence_length"),
            **{f"past_key_values.{i}.{k}": PAST for i in layers for k in ("key", "value")},
        },
        {
            "logits": ("batch_size", "sequence_length"),
            **{f"present.{i}.{k}": PRESENT for i in layers for k in ("key", "value")},
        },
    )


# The library fills unknown dimensions of an empty past with 0, and knows only `batch_size` by its name.
PAST = ("batch_size", None, "past_sequence_length")
PRESENT = ("batch_size", None, "total_sequence_length")


def write(module, inputs, path, named_inputs, named_outputs):
    def axes(named):
        return {n: {axis: label for axis, label in enumerate(d) if label} for n, d in named.items()}

    torch.onnx.export(
        module, inputs, path, input_names=list(named_inputs), output_names=list(named_outputs), opset_version=OPSET,
        dynamic_axes={**axes(named_inputs), **axes(named_outputs)}, dynamo=False,
    )
    onnx.save(tidied(onnx.load(path)), path)


def tidied(model):
    """Removes the exporter's metadata, so that the file is the same on every machine."""
    del model.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    onnx.checker.check_model(model)
    return model


# --- dtypes, as transformers.js' conversion makes them ----------------------------------------------------------------


def to_q4(model):
    """MatMulNBits: 4-bit weights in symmetric blocks of 32; activations stay float32."""
    quantiser = MatMulNBitsQuantizer(model, bits=4, block_size=32, is_symmetric=True)
    quantiser.process()
    return quantiser.model.model


def to_fp16(model, half_cache=False):
    """float16 inside. Inputs and outputs stay float32, except the past and the present if `half_cache` is set."""
    kept = [value.name for value in [*model.graph.input, *model.graph.output]]
    kept = [name for name in kept if not (half_cache and name.startswith(("past", "present")))]
    # The products of positions and frequencies do not fit into float16, where a step at 300 is a quarter of a radian.
    rotary = [node.name for node in model.graph.node if node.name.startswith("/rotary_emb/")]
    return convert_float_to_float16(model, keep_io_types=kept, node_block_list=rotary)


def write_dtypes(folder, name, dtypes, half_cache=False):
    """Writes the requested files NAME_{fp16,q4,q4f16,quantized}.onnx beside NAME.onnx."""
    for dtype in dtypes:
        if dtype == "quantized":
            quantize_dynamic(folder / f"{name}.onnx", folder / f"{name}_quantized.onnx", weight_type=QuantType.QUInt8)
            continue
        model = onnx.load(folder / f"{name}.onnx")
        if dtype.startswith("q4"):
            model = to_q4(model)
        if dtype.endswith("f16") or dtype == "fp16":
            model = to_fp16(model, half_cache)
        onnx.save(tidied_quantised(model), folder / f"{name}_{dtype}.onnx")


def tidied_quantised(model):
    del model.metadata_props[:]
    return model


def write_hub_graphs(model, export, folder):
    """The graphs of `model` as `export` writes them, in the dtypes of the studio's plans, in FOLDER/onnx."""
    graphs = folder / "onnx"
    graphs.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        export(model, place)
        write_dtypes(place, "embed_tokens", ["fp16"])
        write_dtypes(place, "vision_encoder", ["fp16", "q4"])
        write_dtypes(place, "decoder_model_merged", ["q4", "q4f16"], half_cache=True)
        for name in ("vision_encoder.onnx", "decoder_model_merged.onnx"):
            (place / name).unlink()
        for file in sorted(place.iterdir()):
            shutil.copyfile(file, graphs / file.name)
            print(f"{file.stat().st_size:8} {file.name}")
    total = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{total:8} altogether")
