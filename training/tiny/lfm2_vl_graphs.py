"""The graphs of LFM2-VL with the names that transformers.js asks for: `past_conv.{i}` beside keys and values."""

import torch
import torch.nn.functional as F
from torch import nn

from tiny.graphs import FORBIDDEN, PAST, PRESENT, EmbedTokens, GrowingCache, causal_bias, write

PATCHES = 64  # of one padded tile, as the example from which the graph is traced


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
    write(
        EmbedTokens(model), (torch.ones(2, 5, dtype=torch.long),), folder / "embed_tokens.onnx",
        {"input_ids": ("batch_size", "sequence_length")}, {"inputs_embeds": ("batch_size", "sequence_length")},
    )
    vision = model.config.vision_config
    shapes = torch.tensor([[8, 8], [4, 6]])
    write(
        VisionEncoder(model),
        (torch.randn(2, PATCHES, 3 * vision.patch_size**2), torch.ones(2, PATCHES, dtype=torch.long), shapes),
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
    write(
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
