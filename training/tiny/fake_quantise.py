"""Training under the rounding of MatMulNBits (4 bits, symmetric blocks of 32), so that q4 files lose little."""

import torch
from torch import nn
from torch.nn.utils import parametrize

BLOCK = 32


def rounded(weight):
    """[out, in], rounded as onnxruntime's quantiser does: the largest entry of a block becomes -8."""
    blocks = weight.reshape(len(weight), -1, BLOCK)
    largest = blocks.gather(-1, blocks.abs().argmax(-1, keepdim=True))
    scale = largest / -8
    scale = torch.where(scale == 0, torch.ones_like(scale), scale)
    return ((blocks / scale).round().clamp(-8, 7) * scale).reshape(weight.shape)


class Rounded(nn.Module):
    """Straight-through estimator. The gradient ignores the rounding."""

    def forward(self, weight):
        return weight + (rounded(weight.detach()) - weight).detach()


def begin(model):
    """From here on every matrix product uses rounded weights. The head is tied to the embeddings and is not changed."""
    for module in linears(model):
        parametrize.register_parametrization(module, "weight", Rounded())


def weights_behind(model):
    """The state without the rounding, under the names that it had before."""
    state = model.state_dict()
    return {name.replace("parametrizations.weight.original", "weight"): value for name, value in state.items()}


def linears(model):
    return [m for m in model.modules() if isinstance(m, nn.Linear) and m is not model.lm_head]
