"""Descriptors of the prepared pictures, computed once. The projection is fitted to them, and the decoder learns from
them.

    python features.py --trunk FILE --pictures DIR --out DIR [--side 192]

DIR/<kind>-<split>.npz: descriptors float16 [n, 4160], classes int64 [n], hands int64 [n], names. A kind is a source, or a
source in another hand: "lines" are photographs as a pen or a brush would have made them, "shapes" silhouettes filled with
pieces of photographs. What is there already is not computed again.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from augment import brushed, ink, light, line_drawing, on_background, painted, posterised, textured, view
from data import Source
from efficientnet_lite import EfficientNetLite0
from model import Descriptor

# kind: (source, pictures of a class, views of a picture, classes at most)
KINDS = {
    "photos": ("photos", 20, 1, None),
    "clothing": ("clothing", 133, 1, None),
    "lines": ("photos", 8, 1, None),
    "clothing-lines": ("clothing", 66, 1, None),
    "creatures": ("creatures", 5, 1, 400),
    "emoji": ("emoji", 9, 1, 260),
    "pictograms": ("pictograms", 6, 1, 260),
    "icons": ("icons", 1, 4, 260),
    "shapes": ("icons", 1, 4, 260),
}
BATCH = 128


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trunk", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--side", type=int, default=192)
    parser.add_argument("--kinds", help="with commas between; without it, all")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    descriptor = Descriptor(load_trunk(arguments.trunk), arguments.side).to(memory_format=torch.channels_last).eval()
    scenes = Source(arguments.pictures, "clothing").load()
    for kind in arguments.kinds.split(",") if arguments.kinds else KINDS:
        for split in ("train", "validation"):
            path = arguments.out / f"{kind}-{split}.npz"
            if path.exists():
                continue
            source, places, views = chosen(arguments.pictures, kind, split)
            generator = torch.Generator().manual_seed(7)
            parts = []
            for _ in range(views):
                for some in np.array_split(places, max(1, len(places) // BATCH)):
                    pixels = pictures_of(kind, source, some, arguments.side, scenes, generator)
                    parts.append(described(descriptor, pixels))
            hands = source.hand[places]
            np.savez(
                path, descriptors=torch.cat(parts).half().numpy(), classes=np.tile(source.of[places], views),
                hands=np.tile(hands, views), names=np.array(source.names),
            )
            print(kind, split, len(places) * views, flush=True)


def load_trunk(path):
    trunk = EfficientNetLite0()
    state = torch.load(path, weights_only=True)
    trunk.load_state_dict({name: value.float() for name, value in state.items() if not name.startswith("_fc.")})
    return trunk.eval()


def chosen(pictures, kind, split):
    name, each, views, classes = KINDS[kind]
    source = Source(pictures, name, split)
    draw = np.random.default_rng(3)
    by_class = source.places_by_class()
    if classes is not None and len(by_class) > classes:
        by_class = [by_class[c] for c in draw.permutation(len(by_class))[:classes]]
    return source, np.concatenate([draw.permutation(p)[:each] for p in by_class]), views


@torch.no_grad()
def described(descriptor, pixels):
    with torch.autocast("cpu", torch.bfloat16):
        return descriptor(pixels.contiguous(memory_format=torch.channels_last)).float()


def pictures_of(kind, source, places, side, scenes, generator):
    """Pictures like a visitor's next picture of the same thing, [n, 3, side, side]."""
    raw = source.tensor(places)
    if kind in ("photos", "clothing"):
        return view(raw, side, generator, area=(0.7, 1.0), turn=4)
    if kind in ("lines", "clothing-lines"):
        pixels = view(raw, side, generator, area=(0.7, 1.0), turn=4)
        hands = (line_drawing, ink, brushed, posterised)
        return torch.cat([hand(part, generator) for hand, part in zip(hands, pixels.chunk(len(hands)))])
    if kind == "creatures":
        return view(raw, side, generator, area=(0.85, 1.05), turn=0, flip=False)
    if kind == "shapes":
        backgrounds = view(scenes.tensor(np.arange(64)), side, generator)
        return textured(view(raw, side, generator, area=(0.9, 2.2), turn=40), backgrounds, generator)
    black = raw[:, :3].amax((1, 2, 3)) == 0
    raw[black] = painted(raw[black], generator)
    pixels = view(raw, side, generator, area=(0.9, 1.8), turn=12, flip=False)
    return light(on_background(pixels, torch.empty(0), generator), generator, 0.2, 0.0)


if __name__ == "__main__":
    main()
