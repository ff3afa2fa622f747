"""Kind `shape`: leaves, keys and cut-outs close up, whose outline alone tells them apart.

A class is the numbers of an outline. An instance shakes these numbers a little and has its own turn, size, colour, cloth or
ground beneath it, light, shadow, blur and noise, all drawn alike for every class. Only classes of one family meet.
"""

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from dev.outlines import OUTLINES, TRAITS
from drawings import SIDE
from prepare import members

INSTANCES = 24
FINE = 2  # outlines are drawn so many times larger
FAMILIES = {"leaf": 20, "key": 14, "cutout": 16}


def shape(sources, random):
    grounds = cloths(sources)
    pairs = []
    for family, count in FAMILIES.items():
        names = [f"{family}-{index:02}" for index in range(count)]
        pairs += [[a, b] for index, a in enumerate(names) for b in names[:index]]
        for name in names:
            traits = TRAITS[family](random)
            for _ in range(INSTANCES):
                yield name, "photograph", photographed(OUTLINES[family](traits, random), grounds, random)
    return pairs


def cloths(sources):
    """Pieces of cloth, floor and wall from photographs of clothes that may not be trained on: the middle of each."""
    from dev.photos import HELD_OUT_CLOTHES

    found = []
    for path, content in sorted(members(sources.data / "clothing-192.tar", ".webp")):
        if path.split("/")[-2] in HELD_OUT_CLOTHES and len(found) < 400:
            picture = Image.open(io.BytesIO(content)).convert("RGB")
            if min(picture.size) >= SIDE:
                left, top = (picture.width - SIDE) // 2, (picture.height - SIDE) // 2
                found.append(picture.crop((left + 48, top + 48, left + 144, top + 144)))
    return found


def photographed(outline, grounds, random):
    """The thing on a ground under a light from one side: RGB."""
    side = SIDE * FINE
    points = np.concatenate(outline["filled"])
    centre = (points.max(0) + points.min(0)) / 2
    reach = np.abs(points - centre).max()
    scale = side * random.uniform(0.33, 0.46) / reach
    angle = random.uniform(-np.pi, np.pi) if random.random() < 0.35 else random.normal() * 0.35
    # Seen a little from the side, so that angles and lengths are not the same in two pictures.
    tilt = np.array([[1, random.uniform(-0.12, 0.12)], [0, random.uniform(0.85, 1.0)]])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    at = side / 2 + random.uniform(-0.06, 0.06, 2) * side
    place = lambda part: [tuple(point) for point in ((part - centre) * [1, -1]) @ turn.T @ tilt.T * scale + at]
    mask = Image.new("L", (side, side))
    draw = ImageDraw.Draw(mask)
    for part in outline["filled"]:
        draw.polygon(place(part), fill=255)
    for part in outline["holes"]:
        draw.polygon(place(part), fill=0)
    creases = Image.new("L", (side, side))
    for part in outline["creases"]:
        ImageDraw.Draw(creases).line(place(part), fill=255, width=max(2, side // 110))
    small = lambda layer: layer.resize((SIDE, SIDE), Image.Resampling.BOX)
    return finished(small(mask), small(creases), grounds, random)


def finished(mask, creases, grounds, random):
    blurred = lambda layer, by: np.asarray(layer.filter(ImageFilter.GaussianBlur(by)), np.float32) / 255
    cover = np.asarray(mask, np.float32)[..., None] / 255
    thick = random.uniform(2, 7)
    height = blurred(mask, thick) + 0.5 * blurred(mask, 2 * thick) - 0.25 * blurred(creases, 1)
    light = random.uniform(0, 2 * np.pi)
    slope = np.gradient(height * random.uniform(4, 12))
    shade = 1 + 0.35 * (np.cos(light) * slope[1] + np.sin(light) * slope[0])
    grain = noise((SIDE, SIDE), random, random.uniform(1, 4)) * random.uniform(0, 0.12)
    colour = hsv(random.uniform(), random.uniform(0.05, 0.8), random.uniform(0.25, 0.95))
    thing = colour * np.clip(shade + grain, 0.3, 1.8)[..., None]
    ground = laid_ground(grounds, random)
    away = (int(-6 * np.cos(light)), int(-6 * np.sin(light)))
    shadow = np.roll(blurred(mask, random.uniform(2, 6)), (away[1], away[0]), (0, 1))[..., None]
    ground = ground * (1 - random.uniform(0.2, 0.6) * shadow)
    picture = thing * cover + ground * (1 - cover)
    across = np.linspace(-1, 1, SIDE)
    fall = 1 + random.uniform(0, 0.3) * (np.cos(light) * across[None] + np.sin(light) * across[:, None])
    picture = picture * fall[..., None] * random.uniform(0.75, 1.15)
    whole = Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8))
    whole = whole.filter(ImageFilter.GaussianBlur(random.uniform(0, 1.3)))
    noisy = np.asarray(whole, np.float32) + random.normal(size=(SIDE, SIDE, 3)) * random.uniform(0, 9)
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def laid_ground(grounds, random):
    """Cloth, floor or wall of a photograph, made wider; at times wood, at times paper. Float [side, side, 3]."""
    which = random.random()
    if which < 0.55:
        piece = grounds[random.integers(len(grounds))]
        piece = piece.rotate(90 * int(random.integers(4)))
        enlarged = piece.resize((SIDE, SIDE), Image.Resampling.BICUBIC)
        return np.asarray(enlarged, np.float32) / 255
    if which < 0.8:
        rings = noise((SIDE, SIDE), random, (1.5, 24)) * random.uniform(4, 9)
        stripes = 0.5 + 0.5 * np.sin(rings * 3 + np.linspace(0, random.uniform(5, 40), SIDE)[:, None])
        colour = hsv(random.uniform(0.05, 0.12), random.uniform(0.2, 0.6), random.uniform(0.35, 0.85))
        wood = colour * (0.8 + 0.2 * stripes + 0.08 * noise((SIDE, SIDE), random, 1))[..., None]
        return wood.transpose(1, 0, 2) if random.random() < 0.5 else wood
    colour = hsv(random.uniform(), random.uniform(0, 0.3), random.uniform(0.5, 1))
    return colour * (1 + 0.04 * noise((SIDE, SIDE), random, random.uniform(0.5, 3)))[..., None]


def noise(size, random, smooth):
    """Smooth noise of deviation 1. Two numbers give different smoothness down and across."""
    raw = random.normal(size=size).astype(np.float32)
    smooth = smooth if isinstance(smooth, tuple) else (smooth, smooth)
    for axis, sigma in enumerate(smooth):
        reach = np.arange(-int(3 * sigma) - 1, int(3 * sigma) + 2)
        weights = np.exp(-0.5 * (reach / sigma) ** 2)
        spectrum = np.fft.rfft(raw, axis=axis)
        kernel = np.zeros(size[axis])
        kernel[reach % size[axis]] = weights / weights.sum()
        shape_of = [-1 if a == axis else 1 for a in range(2)]
        raw = np.fft.irfft(spectrum * np.fft.rfft(kernel).reshape(shape_of), size[axis], axis=axis)
    return raw / raw.std()


def hsv(hue, saturation, value):
    k = (np.array([5, 3, 1]) + hue * 6) % 6
    return value - value * saturation * np.clip(np.minimum(k, 4 - k), 0, 1)
