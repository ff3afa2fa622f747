"""The pictures that `framing.py` measures with, each set as (pictures, classes): clothes, and creatures laid on photographs."""

import io
import tarfile

import numpy as np
from PIL import Image

SHORTER = 192


def clothes(data, each):
    by_class = {}
    with tarfile.open(data / "clothing-192.tar") as archive:
        for member in sorted((m for m in archive if m.isfile()), key=lambda m: m.name):
            found = by_class.setdefault(member.name.split("/")[-2], [])
            if len(found) < each:
                found.append(opened(archive, member))
    pictures = [picture for found in by_class.values() for picture in found]
    return pictures, np.repeat(np.arange(len(by_class)), [len(found) for found in by_class.values()])


def photographs(data):
    with tarfile.open(data / "imagenet-samples-192.tar") as archive:
        return [opened(archive, member) for member in archive if member.isfile()]


def opened(archive, member):
    return Image.open(io.BytesIO(archive.extractfile(member).read())).convert("RGB")


def laid(creatures, grounds, proportions, where, each, draw):
    """Every species' drawings on photographs of these proportions, lying or standing; `where` says how far along the longer side, or "square"."""
    pictures, classes = [], []
    species = sorted(path for path in creatures.iterdir() if path.name.startswith("species"))
    for number, folder in enumerate(species):
        for path in sorted(folder.glob("*.png"))[:each]:
            ratio = 1.0 if where == "square" else draw.choice(proportions)
            width, height = round(SHORTER * ratio), SHORTER
            if draw.random() < 0.5:
                width, height = height, width
            ground = covering(grounds[draw.integers(len(grounds))], width, height)
            drawing = Image.open(path).convert("RGBA")
            drawing = drawing.resize((round(SHORTER * draw.uniform(0.5, 0.85)),) * 2, Image.Resampling.BICUBIC)
            along, across = share(where, draw), draw.random()
            x, y = (along, across) if width > height else (across, along)
            place = (round(x * (width - drawing.width)), round(y * (height - drawing.height)))
            ground.paste(drawing, place, drawing)
            pictures.append(ground)
            classes.append(number)
    return pictures, np.array(classes)


def share(where, draw):
    if where == "middle":
        return 0.5
    return float(draw.integers(2)) if where == "end" else draw.random()


def covering(photograph, width, height):
    """The middle of a photograph, in these proportions."""
    scale = max(width / photograph.width, height / photograph.height)
    w, h = min(width / scale, photograph.width), min(height / scale, photograph.height)
    left, top = (photograph.width - w) / 2, (photograph.height - h) / 2
    return photograph.resize((width, height), Image.Resampling.BILINEAR, (left, top, left + w, top + h))
