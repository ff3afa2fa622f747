"""Writes a tiny LFM2-VL with random weights as a hub repository: a cache of keys, values and convolution states.

    python -m tiny.export_lfm2_vl --out ../e2e/fixtures/hub/tiny-lfm2-vl

It says nothing sensible. It is there for what SmolVLM does not have: pictures cut into patches before the graph,
`past_conv.{i}` beside `past_key_values.{i}`, and `num_logits_to_keep`.
"""

import argparse
from pathlib import Path

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from torch import nn
from transformers import Lfm2VlConfig, Lfm2VlForConditionalGeneration

from tiny.graphs import write_hub_graphs
from tiny.lfm2_vl_graphs import export_graphs
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
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = make_tokenizer()
    model = make_model(tokenizer)
    write_configuration(model, tokenizer, arguments.out)
    write_hub_graphs(model, export_graphs, arguments.out)


if __name__ == "__main__":
    main()
