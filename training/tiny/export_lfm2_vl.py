"""Writes a tiny LFM2-VL with random weights as a hub repository: a cache of keys, values and convolution states.

    python -m tiny.export_lfm2_vl --out ../e2e/fixtures/hub/tiny-lfm2-vl

It says nothing sensible. It is there for what SmolVLM does not have: pictures cut into patches before the graph,
`past_conv.{i}` beside `past_key_values.{i}`, and `num_logits_to_keep`.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from torch import nn
from transformers import Lfm2VlConfig, Lfm2VlForConditionalGeneration

from tiny.graphs import FORBIDDEN, PAST, PRESENT, EmbedTokens, GrowingCache, causal_bias, write_dtypes
from tiny.graphs import write as write_graph
from tiny.tokenizer import write

SEED = 3
PATCH, DOWN, TILE = 16, 2, 128
FEWEST_TOKENS, MOST_TOKENS = 4, 16
ROWS = [f"<|img_row_{row}_col_{column}|>" for row in range(1, 5) for column in range(1, 5)]
SPECIAL = [
    "<|pad|>", "<|startoftext|>", "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<image>", "<|image_start|>",
    "<|image_end|>", "<|img_thumbnail|>", *ROWS,
]
CHAT_TEMPLATE = (
    "{{- bos_token -}}{%- for message in messages -%}{{- '<|im_start|>' + message['role'] + '\n' -}}"
    "{%- if message['content'] is string -%}{{- message['content'] -}}{%- else -%}"
    "{%- for item in message['content'] -%}{%- if item['type'] == 'image' -%}{{- '<image>' -}}"
    "{%- elif item['type'] == 'text' -%}{{- item['text'] -}}{%- endif -%}{%- endfor -%}{%- endif -%}"
    "{{- '<|im_end|>\n' -}}{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\n' -}}{%- endif -%}"
)


def make_tokenizer():
    """Bytes and special tokens, no merges."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate([*SPECIAL, *alphabet])}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIAL])
    return tokenizer


def make_model(tokenizer):
    torch.manual_seed(SEED)
    bos, eos, pad = (tokenizer.token_to_id(t) for t in ("<|startoftext|>", "<|im_end|>", "<|pad|>"))
    model = Lfm2VlForConditionalGeneration(Lfm2VlConfig(
        image_token_id=tokenizer.token_to_id("<image>"),
        downsample_factor=DOWN,
        projector_hidden_size=64,
        text_config={
            "model_type": "lfm2", "vocab_size": tokenizer.get_vocab_size(), "hidden_size": 64, "intermediate_size": 96,
            "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 2,
            "max_position_embeddings": 2048, "conv_L_cache": 3, "block_auto_adjust_ff_dim": False,
            "layer_types": ["conv", "full_attention", "conv"], "bos_token_id": bos, "eos_token_id": eos,
            "pad_token_id": pad,
        },
        vision_config={
            "model_type": "siglip2_vision_model", "hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1,
            "num_attention_heads": 2, "num_patches": 16, "patch_size": PATCH, "vision_use_head": False,
        },
    )).eval()
    model.set_attn_implementation("eager")
    for weight in model.parameters():
        if weight.ndim == 2:
            nn.init.normal_(weight, std=weight.shape[1] ** -0.5)
    model.tie_weights()
    return model


class VisionEncoder(nn.Module):
    """pixel_values [tiles, patches, 768], pixel_attention_mask [tiles, patches], spatial_shapes [tiles, 2]
    -> image_features [tokens of all tiles, hidden]."""

    def __init__(self, model):
        super().__init__()
        tower = model.model.vision_tower
        self.tower = getattr(tower, "vision_model", tower)
        self.projector = model.model.multi_modal_projector

    def forward(self, pixel_values, pixel_attention_mask, spatial_shapes):
        tiles, patches = pixel_values.shape[:2]
        high, wide = (spatial_shapes[:, i : i + 1].float() for i in (0, 1))
        embeddings = self.tower.embeddings
        hidden = embeddings.patch_embedding(pixel_values) + self.positions(torch.arange(patches), high, wide)
        bias = torch.where(pixel_attention_mask > 0, 0.0, FORBIDDEN)[:, None, None, :]
        for layer in self.tower.encoder.layers:
            hidden = layer(hidden, bias)
        hidden = self.tower.post_layernorm(hidden)
        # Each token is made of 2 x 2 patches, whose places depend on the width of its tile.
        token = torch.arange(patches // 4)[None].float()
        first = (token / (wide / 2)).floor() * 2 * wide + (token - (token / (wide / 2)).floor() * (wide / 2)) * 2
        corners = torch.stack([first, first + 1, first + wide, first + wide + 1], -1).clamp(max=patches - 1)
        at = corners.long() + (torch.arange(tiles) * patches)[:, None, None]
        merged = hidden.flatten(0, 1)[at.flatten()].reshape(tiles, patches // 4, -1)
        real = token < high * wide / 4
        projector = self.projector
        return projector.linear_2(projector.act(projector.linear_1(projector.layer_norm(merged[real]))))

    def positions(self, patch, high, wide):
        """The table of positions, resampled to each tile's shape: linear and antialiased, as SigLIP 2 does it."""
        side = self.tower.embeddings.position_embedding_size
        row = (patch[None].float() / wide).floor()
        column = patch[None].float() - row * wide

        def weights(place, count):
            scale = side / count
            centre = ((place + 0.5) * scale)[..., None] - 0.5
            reach = scale.clamp_min(1)[..., None]
            near = (1 - (torch.arange(side).float() - centre).abs() / reach).clamp_min(0)
            return near / near.sum(-1, keepdim=True).clamp_min(1e-6)

        both = weights(row, high)[..., :, None] * weights(column, wide)[..., None, :]
        return both.flatten(2) @ self.tower.embeddings.position_embedding.weight


class Decoder(nn.Module):
    """As SmolVLM's, with a state [B, hidden, 3] for each convolution."""

    def __init__(self, model):
        super().__init__()
        self.text, self.head = model.model.language_model, model.lm_head
        self.kinds = model.config.text_config.layer_types

    def forward(self, inputs_embeds, attention_mask, position_ids, num_logits_to_keep, *past):
        past = iter(past)
        length = inputs_embeds.shape[1]
        bias = causal_bias(attention_mask, length)
        rotary = self.text.rotary_emb(inputs_embeds, position_ids)
        hidden, present = inputs_embeds, []
        for layer, kind in zip(self.text.layers, self.kinds):
            normed = layer.operator_norm(hidden)
            if kind == "conv":
                mixed, state = self.convolved(layer.conv, normed, next(past), attention_mask[:, -length:])
                present.append(state)
            else:
                cache = GrowingCache({layer.self_attn.layer_idx: (next(past), next(past))})
                mixed, _ = layer.self_attn(normed, rotary, bias, past_key_values=cache)
                present.extend(cache.present[0])
            hidden = hidden + mixed
            hidden = hidden + layer.feed_forward(layer.ffn_norm(hidden))
        first = torch.where(num_logits_to_keep > 0, length - num_logits_to_keep, 0)
        return self.head(self.text.embedding_norm(hidden)[:, first:]), *present

    @staticmethod
    def convolved(conv, hidden, state, mask):
        before, after, content = conv.in_proj(hidden * mask[..., None]).transpose(1, 2).chunk(3, 1)
        line = torch.cat([state, before * content], 2)
        read = F.conv1d(line[:, :, 1:], conv.conv.weight, groups=conv.conv.groups)
        return conv.out_proj((after * read).transpose(1, 2)), line[:, :, -conv.conv_kernel_size :]


def cache_names(config):
    """(input, output, axes) of each cached tensor, in the order of the layers."""
    names = []
    for layer, kind in enumerate(config.layer_types):
        if kind == "conv":
            names.append((f"past_conv.{layer}", f"present_conv.{layer}", ("batch_size",), ("batch_size",)))
        else:
            for part in ("key", "value"):
                names.append((f"past_key_values.{layer}.{part}", f"present.{layer}.{part}", PAST, PRESENT))
    return names


def export_graphs(model, folder):
    text = model.config.text_config
    write_graph(
        EmbedTokens(model), (torch.ones(2, 5, dtype=torch.long),), folder / "embed_tokens.onnx",
        {"input_ids": ("batch_size", "sequence_length")}, {"inputs_embeds": ("batch_size", "sequence_length")},
    )
    patches = TILE // PATCH * TILE // PATCH
    write_graph(
        VisionEncoder(model),
        (torch.randn(2, patches, 3 * PATCH * PATCH), torch.ones(2, patches, dtype=torch.long), torch.tensor([[8, 8], [4, 6]])),
        folder / "vision_encoder.onnx",
        {
            "pixel_values": ("num_tiles", "num_patches"), "pixel_attention_mask": ("num_tiles", "num_patches"),
            "spatial_shapes": ("num_tiles",),
        },
        {"image_features": ("num_image_tokens",)},
    )
    names = cache_names(text)
    head = text.hidden_size // text.num_attention_heads
    past = [
        torch.randn(2, text.hidden_size, text.conv_L_cache) if len(axes) == 1
        else torch.randn(2, text.num_key_value_heads, 3, head)
        for _, _, axes, _ in names
    ]
    write_graph(
        Decoder(model),
        (
            torch.randn(2, 5, text.hidden_size), torch.ones(2, 8, dtype=torch.long), torch.arange(3, 8).repeat(2, 1),
            torch.tensor(1), *past,
        ),
        folder / "decoder_model_merged.onnx",
        {
            "inputs_embeds": ("batch_size", "sequence_length"),
            "attention_mask": ("batch_size", "total_sequence_length"),
            "position_ids": ("batch_size", "sequence_length"), "num_logits_to_keep": (),
            **{name: axes for name, _, axes, _ in names},
        },
        {"logits": ("batch_size", "num_logits"), **{name: axes for _, name, _, axes in names}},
    )


def write_configuration(model, tokenizer, folder):
    text, vision = model.config.text_config, model.config.vision_config
    bos, eos, pad = text.bos_token_id, text.eos_token_id, text.pad_token_id
    write(folder / "config.json", {
        "architectures": ["Lfm2VlForConditionalGeneration"],
        "do_image_splitting": True,
        "downsample_factor": DOWN,
        "encoder_patch_size": PATCH,
        "image_token_id": model.config.image_token_id,
        "max_image_tokens": MOST_TOKENS,
        "min_image_tokens": FEWEST_TOKENS,
        "model_type": "lfm2_vl",
        "projector_bias": True,
        "projector_hidden_act": "gelu",
        "projector_hidden_size": model.config.projector_hidden_size,
        "text_config": {
            "architectures": ["Lfm2ForCausalLM"],
            "block_auto_adjust_ff_dim": False,
            "bos_token_id": bos,
            "conv_L_cache": text.conv_L_cache,
            "conv_bias": False,
            "eos_token_id": eos,
            "hidden_size": text.hidden_size,
            "intermediate_size": text.intermediate_size,
            "layer_types": text.layer_types,
            "max_position_embeddings": text.max_position_embeddings,
            "model_type": "lfm2",
            "norm_eps": text.norm_eps,
            "num_attention_heads": text.num_attention_heads,
            "num_hidden_layers": text.num_hidden_layers,
            "num_key_value_heads": text.num_key_value_heads,
            "pad_token_id": pad,
            "rope_theta": text.rope_parameters["rope_theta"],
            "tie_word_embeddings": True,
            "use_cache": True,
            "vocab_size": text.vocab_size,
        },
        "tie_word_embeddings": True,
        "tile_size": TILE,
        "torch_dtype": "float32",
        "transformers.js_config": {"kv_cache_dtype": {"fp16": "float16", "q4f16": "float16"}},
        "vision_config": {
            "hidden_size": vision.hidden_size,
            "intermediate_size": vision.intermediate_size,
            "model_type": "siglip2_vision_model",
            "num_attention_heads": vision.num_attention_heads,
            "num_hidden_layers": vision.num_hidden_layers,
            "num_patches": vision.num_patches,
            "patch_size": PATCH,
        },
    })
    write(folder / "generation_config.json", {"bos_token_id": bos, "eos_token_id": eos, "pad_token_id": pad})
    write(folder / "preprocessor_config.json", {
        "do_convert_rgb": True,
        "do_image_splitting": True,
        "do_normalize": True,
        "do_pad": True,
        "do_rescale": True,
        "downsample_factor": DOWN,
        "encoder_patch_size": PATCH,
        "image_mean": [0.5, 0.5, 0.5],
        "image_processor_type": "Lfm2VlImageProcessorFast",
        "image_std": [0.5, 0.5, 0.5],
        "max_image_tokens": MOST_TOKENS,
        "max_num_patches": TILE // PATCH * TILE // PATCH,
        "max_pixels_tolerance": 2.0,
        "max_tiles": 4,
        "min_image_tokens": FEWEST_TOKENS,
        "min_tiles": 2,
        "processor_class": "Lfm2VlProcessor",
        "resample": 2,
        "rescale_factor": 1 / 255,
        "tile_size": TILE,
        "use_thumbnail": True,
    })
    write(folder / "processor_config.json", {"processor_class": "Lfm2VlProcessor"})
    flags = {"lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True}
    write(folder / "tokenizer_config.json", {
        "added_tokens_decoder": {str(tokenizer.token_to_id(t)): {"content": t, **flags} for t in SPECIAL},
        "bos_token": "<|startoftext|>",
        "chat_template": CHAT_TEMPLATE,
        "clean_up_tokenization_spaces": False,
        "eos_token": "<|im_end|>",
        "model_max_length": 2048,
        "pad_token": "<|pad|>",
        "processor_class": "Lfm2VlProcessor",
        "tokenizer_class": "PreTrainedTokenizerFast",
    })
    (folder / "chat_template.jinja").write_text(CHAT_TEMPLATE)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    graphs = arguments.out / "onnx"
    graphs.mkdir(parents=True, exist_ok=True)
    tokenizer = make_tokenizer()
    model = make_model(tokenizer)
    write_configuration(model, tokenizer, arguments.out)
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        export_graphs(model, place)
        write_dtypes(place, "embed_tokens", ["fp16"])
        write_dtypes(place, "vision_encoder", ["fp16", "q4"])
        write_dtypes(place, "decoder_model_merged", ["q4", "q4f16"], half_cache=True)
        for name in ("vision_encoder.onnx", "decoder_model_merged.onnx"):
            (place / name).unlink()
        for file in sorted(place.iterdir()):
            shutil.copyfile(file, graphs / file.name)
            print(f"{file.stat().st_size:8} {file.name}")
    total = sum(file.stat().st_size for file in arguments.out.rglob("*") if file.is_file())
    print(f"{total:8} altogether")


if __name__ == "__main__":
    main()
