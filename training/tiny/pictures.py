"""Small pictures of one colour each: plain or with one shape, shaded and noisy. RGB in 0..1."""

import colorsys
import math

import numpy as np
import torch

SIDE = 64

# Hue in degrees, saturation, value: the shades that carry each name. Gaps between the names are on purpose.
COLOURS = {
    "red": [((-12, 10), (0.75, 1.0), (0.6, 1.0))],
    "orange": [((22, 38), (0.85, 1.0), (0.88, 1.0))],
    "yellow": [((50, 64), (0.7, 1.0), (0.85, 1.0))],
    "green": [((85, 150), (0.5, 1.0), (0.35, 1.0))],
    "cyan": [((172, 190), (0.6, 1.0), (0.6, 1.0))],
    "blue": [((212, 245), (0.6, 1.0), (0.45, 1.0))],
    "purple": [((265, 290), (0.5, 1.0), (0.45, 0.95))],
    "pink": [((300, 338), (0.35, 1.0), (0.88, 1.0)), ((338, 352), (0.22, 0.45), (0.95, 1.0))],
    "brown": [((15, 34), (0.55, 0.9), (0.28, 0.55))],
    "black": [((0, 360), (0.0, 0.3), (0.0, 0.1))],
    "white": [((0, 360), (0.0, 0.04), (0.95, 1.0))],
    "grey": [((0, 360), (0.0, 0.06), (0.38, 0.72))],
}
NEUTRAL = ("black", "white", "grey")


def shade(random, name):
    """One RGB triple that carries the name."""
    hue, saturation, value = COLOURS[name][random.integers(len(COLOURS[name]))]
    return colorsys.hsv_to_rgb((random.uniform(*hue) / 360) % 1, random.uniform(*saturation), random.uniform(*value))


def far_apart(random, count, distance=0.45):
    """`count` RGB triples of no particular name, each pair at least `distance` apart."""
    chosen = []
    while len(chosen) < count:
        candidate = random.uniform(0, 1, 3)
        if all(np.linalg.norm(candidate - other) > distance for other in chosen):
            chosen.append(candidate)
    return chosen


def near(random, rgb, spread=0.05):
    return np.clip(np.asarray(rgb) + random.normal(0, spread, 3), 0, 1)


_axis = (torch.arange(SIDE) + 0.5) / SIDE * 2 - 1
_noise = torch.randn(64, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
_down, _across = torch.meshgrid(_axis, _axis, indexing="ij")


def paint(random, rgbs, may_have_shape):
    """[N] colours -> pictures [N, 3, 64, 64]; where a shape is allowed half of them show one on a neutral ground."""
    count = len(rgbs)
    rgb = torch.from_numpy(np.asarray(rgbs, np.float32))[:, :, None, None]
    shaped = torch.from_numpy((random.random(count) < 0.5) & np.asarray(may_have_shape))
    ground = torch.from_numpy(random.choice([0.0, 0.04, 0.5, 0.9, 1.0], count).astype(np.float32))[:, None, None, None]

    def drawn(low, high):
        return torch.from_numpy(random.uniform(low, high, count).astype(np.float32))[:, None, None]

    size, angle = drawn(0.55, 0.95), drawn(0, 2 * math.pi)
    x, y = _across - drawn(-0.2, 0.2), _down - drawn(-0.2, 0.2)
    x, y = x * angle.cos() + y * angle.sin(), y * angle.cos() - x * angle.sin()
    disc, square = (x * x + y * y).sqrt(), torch.maximum(x.abs(), y.abs()) * 1.2
    triangle = torch.maximum(y, x.abs() * 1.6 - y * 0.9) * 1.1
    kind = torch.from_numpy(random.integers(0, 3, count))[:, None, None]
    inside = (torch.where(kind == 0, disc, torch.where(kind == 1, square, triangle)) < size)[:, None]
    covered = torch.where(shaped[:, None, None, None], inside, torch.ones_like(inside))
    slope = (drawn(-0.12, 0.12) * _across + drawn(-0.12, 0.12) * _down)[:, None]
    plain = torch.from_numpy(random.random(count) < 0.3)[:, None, None, None]
    noise = _noise[torch.from_numpy(random.integers(0, len(_noise), count))] * drawn(0, 0.05)[:, None]
    lit = rgb * (1 + torch.where(plain, 0.0, slope)) + torch.where(plain, 0.0, noise)
    return (torch.where(covered, lit, ground).clamp(0, 1) * 255).round() / 255
