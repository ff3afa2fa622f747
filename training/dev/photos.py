"""Kinds of photographs and of the generator's creatures: `photos`, `photos-tiny`, `lines-photos`, `creatures`, `hybrids`."""

import io

import numpy as np
import torch
from PIL import Image

from augment import line_drawing
from drawings import SIDE
from prepare import members
from splits import split_of_wnid

# Half of the classes of clothes; the others may be trained on.
HELD_OUT_CLOTHES = ("dress", "hat", "outwear", "shorts", "skirt")
TINY_EACH = 40


def clothes(sources):
    """{class: pictures in the order of their names}, 60 of each at most, sharp and whole."""
    found = {name: [] for name in HELD_OUT_CLOTHES}
    for path, content in sorted(members(sources.data / "clothing-192.tar", ".webp")):
        name = path.split("/")[-2]
        if name in found and len(found[name]) < 60:
            found[name].append(Image.open(io.BytesIO(content)).convert("RGB"))
    return found


def tiny(sources):
    """{class: pictures} of Tiny ImageNet's validation branches, enlarged from 64 pixels."""
    found = {}
    for archive in sorted(sources.data.glob("tiny-imagenet-64-*.tar.gz")):
        for path, content in members(archive, ".webp"):
            wnid = path.split("/")[-2]
            if split_of_wnid(wnid) == "validation" and len(found.setdefault(wnid, [])) < TINY_EACH:
                picture = Image.open(io.BytesIO(content)).convert("RGB")
                found[wnid].append(picture.resize((SIDE, SIDE), Image.Resampling.BICUBIC))
    return dict(sorted(found.items()))


def photos(sources, random):
    for name, pictures in clothes(sources).items():
        for picture in pictures:
            yield name, "photograph", picture


def photos_tiny(sources, random):
    for name, pictures in tiny(sources).items():
        for picture in pictures:
            yield name, "photograph", picture


def lines_photos(sources, random):
    """The sharp photographs as line drawings. They show every contour that the camera saw, unlike a person's drawing."""
    for name, pictures in clothes(sources).items():
        for picture in pictures:
            pixels = torch.from_numpy(np.array(picture)).permute(2, 0, 1)[None].float() / 255
            drawn = (line_drawing(pixels)[0].permute(1, 2, 0) * 255).round().byte().numpy()
            yield name, "outline", Image.fromarray(drawn)


def creatures(sources, random):
    """Species that training never drew, any two of them."""
    for folder in sorted(sources.creatures.glob("species-*")):
        for path in sorted(folder.glob("*.png")):
            yield folder.name, "creature", square(path)


def hybrids(sources, random):
    """A hybrid and one of its parents."""
    pairs = []
    for folder in sorted(sources.creatures.glob("hybrid-*")):
        pairs += [[folder.name, f"species-{parent}"] for parent in folder.name.split("-")[1:]]
    for name in sorted({name for pair in pairs for name in pair}):
        for path in sorted((sources.creatures / name).glob("*.png")):
            yield name, "creature", square(path)
    return pairs


def square(path):
    return Image.open(path).convert("RGB").resize((SIDE, SIDE), Image.Resampling.LANCZOS)
