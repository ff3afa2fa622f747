"""Kind `painted`: the held-out photographs as if painted with a brush, after Hertzmann (1998), "Painterly rendering with
curved brush strokes of multiple sizes". A program paints them, not a person. They have strokes, few colours and no fine
detail, but they do not leave out or exaggerate as a painter would.
"""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from dev.photos import clothes, tiny
from drawings import SIDE

OF_CLOTHES, OF_TINY = 24, 24
CANVAS = 256


def painted(sources, random):
    for pictures, most in ((clothes(sources), OF_CLOTHES), (tiny(sources), OF_TINY)):
        for name, of in pictures.items():
            for index, picture in enumerate(of[:most]):
                yield name, "brush", painting(picture, random)


def painting(picture, random):
    side = CANVAS / min(picture.size)
    size = (round(picture.width * side), round(picture.height * side))
    original = picture.resize(size, Image.Resampling.BICUBIC)
    ground = tuple(int(c) for c in random.integers(120, 245, 3))
    canvas = Image.new("RGB", size, ground)
    # A painter's habits: how far colours go astray, how long strokes are, how fine it gets.
    habits = {
        "astray": random.uniform(4, 26),
        "vivid": random.uniform(0.9, 1.5),
        "length": int(random.integers(3, 9)),
        "finest": int(random.integers(2, 5)),
        "patience": random.uniform(18, 40),
    }
    for radius in (14, 7, habits["finest"]):
        brushed(canvas, original, radius, habits, random)
    scale = SIDE / min(size)
    return canvas.resize((round(size[0] * scale), round(size[1] * scale)), Image.Resampling.LANCZOS)


def brushed(canvas, original, radius, habits, random):
    """One layer of strokes of one brush, where the canvas still differs from the photograph; in random order."""
    aim = np.asarray(original.filter(ImageFilter.GaussianBlur(0.6 * radius)), np.float32)
    there = np.asarray(canvas, np.float32)
    grey = aim.mean(-1)
    down, across = np.gradient(grey)
    away = np.abs(aim - there).mean(-1)
    height, width = grey.shape
    step = max(3, round(1.0 * radius))
    spots = [(y, x) for y in range(step // 2, height, step) for x in range(step // 2, width, step)]
    draw = ImageDraw.Draw(canvas)
    grey_level = np.array([0.3, 0.59, 0.11], np.float32)
    for index in random.permutation(len(spots)):
        y, x = spots[index]
        y, x = y + random.integers(-step // 2, step // 2 + 1), x + random.integers(-step // 2, step // 2 + 1)
        y, x = int(np.clip(y, 0, height - 1)), int(np.clip(x, 0, width - 1))
        if radius < 14 and away[y, x] < habits["patience"]:
            continue
        colour = aim[y, x]
        middle = colour @ grey_level
        colour = middle + (colour - middle) * habits["vivid"] + random.normal(size=3) * habits["astray"]
        points = stroke(x, y, radius, aim, down, across, habits["length"])
        filling = tuple(int(c) for c in np.clip(colour, 0, 255))
        if len(points) > 1:
            draw.line(points, fill=filling, width=2 * radius, joint="curve")
        for px, py in (points[0], points[-1]):
            draw.ellipse((px - radius, py - radius, px + radius, py + radius), fill=filling)


def stroke(x, y, radius, aim, down, across, length):
    """Follows the contours until the colour no longer fits."""
    height, width = down.shape
    first = aim[y, x]
    points, last = [(x, y)], (0.0, 0.0)
    for _ in range(length):
        gx, gy = across[int(y), int(x)], down[int(y), int(x)]
        size = np.hypot(gx, gy)
        dx, dy = (-gy / size, gx / size) if size > 0.4 else (last if any(last) else (1.0, 0.0))
        if last[0] * dx + last[1] * dy < 0:
            dx, dy = -dx, -dy
        x, y = x + radius * dx, y + radius * dy
        if not (0 <= x < width and 0 <= y < height) or np.abs(aim[int(y), int(x)] - first).mean() > 35:
            break
        points.append((x, y))
        last = (dx, dy)
    return points
