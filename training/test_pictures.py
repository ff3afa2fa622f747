"""The held-out pictures as folders that `npm run evaluate -- --pictures DIR` reads: OUT/<kind>/<concept>/*.png.

    python test_pictures.py --pictures DIR --out DIR [--split test] [--each 60]

Kinds: photos (Tiny ImageNet's test branches), lines (the same photographs as line drawings), emoji (code points that
two or more hands have drawn, each drawing in several places and sizes), icons (silhouettes, likewise).
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from augment import line_drawing, on_background, painted, view
from data import Source, plain
from prepare import DRAWING_SIDE, PHOTO_SIDE

VIEWS = 6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, required=True, help="what prepare.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--split", default="test")
    parser.add_argument("--each", type=int, default=60)
    arguments = parser.parse_args()
    photos = Source(arguments.pictures, "photos", arguments.split)
    for places in photos.places_by_class():
        pixels = plain(photos, places[: arguments.each], PHOTO_SIDE)
        name = photos.names[photos.of[places[0]]]
        write(arguments.out / "photos" / name, pixels)
        write(arguments.out / "lines" / name, line_drawing(pixels))
    generator = torch.Generator().manual_seed(9)
    for kind in ("emoji", "icons"):
        source = Source(arguments.pictures, kind, arguments.split)
        for places in source.places_by_class():
            if kind == "emoji" and len(places) < 2:
                continue
            write(arguments.out / kind / source.names[source.of[places[0]]].replace("/", "-"), views(source, places, generator))


def views(source, places, generator):
    """Each drawing several times, moved, turned a little, and on other paper. So the same pixels never appear twice."""
    found = []
    for _ in range(VIEWS // len(places) + 1):
        pictures = source.tensor(places)
        if source.name == "icons":
            pictures = painted(pictures, generator)
        pictures = view(pictures, DRAWING_SIDE, generator, area=(0.85, 1.5), turn=15)
        found.append(on_background(pictures, torch.empty(0), generator))
    return torch.cat(found)


def write(folder, pixels):
    folder.mkdir(parents=True, exist_ok=True)
    for index, picture in enumerate((pixels * 255).round().byte().permute(0, 2, 3, 1).numpy()):
        Image.fromarray(np.ascontiguousarray(picture)).save(folder / f"{index:03}.png")


if __name__ == "__main__":
    main()
