"""SmolVLM's architecture, tiny: Idefics3 with SigLIP tower, pixel shuffle and a Llama with grouped queries."""

import torch
from torch import nn
from transformers import Idefics3Config, Idefics3ForConditionalGeneration

from tiny.pictures import SIDE

PATCH, SHUFFLE = 16, 2
TOKENS_PER_TILE = (SIDE // PATCH // SHUFFLE) ** 2


def make_config(vocabulary, ids):
    """`ids`: token -> id of the special tokens."""
    return Idefics3Config(
        image_token_id=ids["<image>"],
        pad_token_id=ids["<|im_end|>"],
        scale_factor=SHUFFLE,
        tie_word_embeddings=True,
        text_config={
            "model_type": "llama",
            "vocab_size": vocabulary,
            "hidden_size": 128,
            "intermediate_size": 192,
            "num_hidden_layers": 3,
            "num_attention_heads": 4,
            "num_key_value_heads": 2,
            "head_dim": 32,
            "max_position_embeddings": 2048,
            "rms_norm_eps": 1e-5,
            "rope_parameters": {"rope_type": "default", "rope_theta": 100000.0},
            "tie_word_embeddings": True,
            "bos_token_id": ids["<|im_start|>"],
            "eos_token_id": ids["<end_of_utterance>"],
            "pad_token_id": ids["<|im_end|>"],
        },
        vision_config={
            "hidden_size": 64,
            "intermediate_size": 128,
            "num_hidden_layers": 2,
            "num_attention_heads": 2,
            "image_size": SIDE,
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
