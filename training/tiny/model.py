"""SmolVLM's architecture, tiny: Idefics3 with SigLIP tower, pixel shuffle and a Llama with grouped queries."""

from dataclasses import dataclass

import torch
from torch import nn
from transformers import Idefics3Config, Idefics3ForConditionalGeneration

from tiny.pictures import SIDE

PATCH = 16


@dataclass(frozen=True)
class Sizes:
    """Of the picture's tower first, then of the text's. A head of the text has `head` numbers."""

    side: int
    shuffle: int
    vision: int
    vision_mlp: int
    vision_layers: int
    vision_heads: int
    text: int
    text_mlp: int
    layers: int
    heads: int
    key_heads: int
    head: int
    positions: int

    @property
    def tokens_per_tile(self):
        return (self.side // PATCH // self.shuffle) ** 2


TINY = Sizes(SIDE, 2, 64, 128, 2, 2, 128, 192, 3, 4, 2, 32, 2048)
# From the configurations of HuggingFaceTB/SmolVLM2-{256M,500M}-Video-Instruct.
SMOLVLM2_256M = Sizes(512, 4, 768, 3072, 12, 12, 576, 1536, 30, 9, 3, 64, 8192)
SMOLVLM2_500M = Sizes(512, 4, 768, 3072, 12, 12, 960, 2560, 32, 15, 5, 64, 8192)
TOKENS_PER_TILE = TINY.tokens_per_tile


def make_config(vocabulary, ids, sizes=TINY):
    """`ids`: token -> id of the special tokens."""
    return Idefics3Config(
        image_token_id=ids["<image>"],
        pad_token_id=ids["<|im_end|>"],
        scale_factor=sizes.shuffle,
        tie_word_embeddings=True,
        text_config={
            "model_type": "llama",
            "vocab_size": vocabulary,
            "hidden_size": sizes.text,
            "intermediate_size": sizes.text_mlp,
            "num_hidden_layers": sizes.layers,
            "num_attention_heads": sizes.heads,
            "num_key_value_heads": sizes.key_heads,
            "head_dim": sizes.head,
            "max_position_embeddings": sizes.positions,
            "rms_norm_eps": 1e-5,
            "rope_parameters": {"rope_type": "default", "rope_theta": 100000.0},
            "tie_word_embeddings": True,
            "bos_token_id": ids["<|im_start|>"],
            "eos_token_id": ids["<end_of_utterance>"],
            "pad_token_id": ids["<|im_end|>"],
        },
        vision_config={
            "hidden_size": sizes.vision,
            "intermediate_size": sizes.vision_mlp,
            "num_hidden_layers": sizes.vision_layers,
            "num_attention_heads": sizes.vision_heads,
            "image_size": sizes.side,
            "patch_size": PATCH,
        },
    )


def make_model(config, seed):
    """Random weights that favour linking. Queries equal keys, and attention passes its values on unchanged."""
    torch.manual_seed(seed)
    model = Idefics3ForConditionalGeneration(config)
    text = config.text_config
    groups = text.num_attention_heads // text.num_key_value_heads
    for layer in model.model.text_model.layers:
        attention = layer.self_attn
        nn.init.orthogonal_(attention.k_proj.weight)
        nn.init.orthogonal_(attention.v_proj.weight)

        def repeated(weight):
            heads = weight.reshape(text.num_key_value_heads, 1, text.head_dim, -1)
            return heads.expand(-1, groups, -1, -1).reshape(-1, weight.shape[1])

        with torch.no_grad():
            attention.q_proj.weight.copy_(repeated(attention.k_proj.weight))
            attention.o_proj.weight.copy_(repeated(attention.v_proj.weight).T * 0.5)
            for linear in (layer.mlp.gate_proj, layer.mlp.up_proj, layer.mlp.down_proj):
                nn.init.normal_(linear.weight, std=linear.in_features**-0.5 * 0.5)
    nn.init.normal_(model.get_input_embeddings().weight, std=0.1)
    nn.init.orthogonal_(model.model.connector.modality_projection.proj.weight)
    nn.init.normal_(model.model.vision_model.embeddings.patch_embedding.weight, std=0.03)
    model.tie_weights()
    return model


def hidden_of(model, ids, pixels):
    """[B, T] ids, right-padded, and the pictures [N, 3, 64, 64] of all rows in order -> [B, T, 128] behind the first
    layer, and what the head reads."""
    inner = model.model
    embeds = inner.text_model.embed_tokens(ids)
    features = inner.connector(inner.vision_model(pixels).last_hidden_state)
    at = (ids == model.config.image_token_id)[..., None].expand_as(embeds)
    embeds = embeds.masked_scatter(at, features.to(embeds.dtype))
    output = inner.text_model(inputs_embeds=embeds, use_cache=False, output_hidden_states=True)
    return output.hidden_states[1], output.last_hidden_state
