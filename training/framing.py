"""Measures how a picture that is not square should be given to the encoder. Decision 0017 is based on it.

    python framing.py --data DIR --creatures DIR [--trunk FILE] [--side 192] [--each 8]
        [--proportions 1.78,2,3] [--only NAMES]

DIR of --data holds clothing-192.tar and imagenet-samples-192.tar (photographs in their own proportions), --creatures a
folder with a folder of drawings for each species (recipe, step 0). A creature is laid on a photograph of 16:9, 2:1 or 3:1,
lying or standing, at a random place, at an end, or in the middle; and on a square one. Clothes are as they were
photographed, most of them 3:4. Prints, for each framing, the share of queries nearest to their own centroid: two concepts
with one and with five demonstrations of each. Features are what an encoder without a projection gives, centred on the
mean of square pictures, as the shipped encoder is. Without --trunk it is the pretrained network, not adapted.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from efficientnet_lite import pretrained
from features import load_trunk
from framing_scenes import clothes, laid, photographs
from model import Descriptor, normalised

GREY = (127, 127, 127)  # what the network takes for zero
CELL = 32  # pixels of the side of one cell of the last map

# --- framings: a picture → the pictures that the encoder reads of it --------------------------------------------------


def centre_square(picture, side, share=1.0):
    short = round(share * min(picture.size))
    left, top = (picture.width - short) // 2, (picture.height - short) // 2
    return [scaled(picture.crop((left, top, left + short, top + short)), side, side)]


def inner_square(picture, side):
    """As the makers of most pretrained encoders prepare their pictures: 224 of 256 pixels."""
    return centre_square(picture, side, 7 / 8)


def whole(picture, side):
    return [scaled(picture, side, side)]


def fitted(most, ground):
    """The whole picture, squeezed `most`:1 at most along its longer side. The rest of the square is background."""

    def frame(picture, side):
        ratio = picture.width / picture.height
        along = side * min(1.0, most / max(ratio, 1 / ratio))
        width, height = (side, round(along)) if ratio > 1 else (round(along), side)
        square = Image.new("RGB", (side, side), ground(picture))
        square.paste(scaled(picture, width, height), ((side - width) // 2, (side - height) // 2))
        return [square]

    return frame


def two_ends(picture, side):
    """The squares at both ends; a square picture once."""
    short = min(picture.size)
    if max(picture.size) == short:
        return [scaled(picture, side, side)]
    ends = ((0, 0), (picture.width - short, picture.height - short))
    return [scaled(picture.crop((x, y, x + short, y + short)), side, side) for x, y in ends]


def centre_and_whole(picture, side):
    return centre_square(picture, side) + (whole(picture, side) if picture.width != picture.height else [])


def in_proportion(picture, side):
    """Keeps the picture's own proportions, in whole cells, with about as many pixels as the square."""
    root = (picture.width / picture.height) ** 0.5
    width, height = (max(1, round(side * part / CELL)) * CELL for part in (root, 1 / root))
    return [scaled(picture, width, height)]


def grey(_picture):
    return GREY


def border(picture):
    pixels = np.asarray(picture, np.float32)
    edges = [pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]]
    return tuple(int(x) for x in np.concatenate(edges).mean(0).round())


FRAMINGS = {
    "centre square": centre_square,
    "the inner 7/8 of the centre square": inner_square,
    "letterboxed on grey": fitted(1, grey),
    "letterboxed on the border's mean": fitted(1, border),
    "squeezed 4:3 at most, on grey": fitted(4 / 3, grey),
    "squeezed 4:3 at most, on the border's mean": fitted(4 / 3, border),
    "squeezed 2:1 at most, on the border's mean": fitted(2, border),
    "the whole, squeezed": whole,
    "squares at both ends (two runs)": two_ends,
    "centre square and the whole (two runs)": centre_and_whole,
    "in proportion, not a square": in_proportion,
}


def scaled(picture, width, height):
    """Area averaging along a side that gets shorter, bilinear along one that gets longer."""
    box, line = Image.Resampling.BOX, Image.Resampling.BILINEAR
    picture = picture.resize((width, picture.height), box if width < picture.width else line)
    return picture.resize((width, height), box if height < picture.height else line)


# --- figures ----------------------------------------------------------------------------------------------------------


@torch.no_grad()
def described(descriptors, pictures, frame, side):
    """→ [n, width]: the mean of the encoder's features of each of the pictures that it reads."""
    framed = [frame(picture, side) for picture in pictures]
    sizes = sorted({one.size for some in framed for one in some})
    found = [[] for _ in framed]
    for width, height in sizes:
        places = [(i, one) for i, some in enumerate(framed) for one in some if one.size == (width, height)]
        descriptor = descriptors((width, height))
        for start in range(0, len(places), 64):
            part = places[start : start + 64]
            pixels = torch.from_numpy(np.stack([np.asarray(one) for _, one in part])).permute(0, 3, 1, 2) / 255
            with torch.autocast("cpu", torch.bfloat16):
                features = descriptor(pixels.contiguous(memory_format=torch.channels_last)).float()
            for (i, _), feature in zip(part, features):
                found[i].append(feature)
    return torch.stack([torch.stack(some).mean(0) for some in found])


class AnyShape(Descriptor):
    """For pictures that are not square. Places are pooled wherever they are."""

    def forward(self, pixels):
        maps, pooled = self.trunk(pixels)
        where = torch.nn.functional.adaptive_avg_pool2d(maps.float(), 3).flatten(1)
        return torch.cat([normalised(pooled.float()), 0.7 * normalised(where)], 1)


def accuracy(taught, asked, shots, episodes, against=None):
    """Percent right. Each a (features, classes); queries of `asked`. With `against`, the second concept is taught from there and asked
    about from `taught`, the first the other way round: then the format speaks against the class."""
    draw = np.random.default_rng(1)
    count = int(taught[1].max()) + 1
    right = 0.0
    for _ in range(episodes):
        pair = draw.choice(count, 2, replace=False)
        sources = [(taught, asked)] * 2 if against is None else [(taught, against), (against, taught)]
        centroids, queries = [], []
        for c, (shown, asked_of) in zip(pair, sources):
            order = draw.permutation(np.flatnonzero(shown[1] == c))
            centroids.append(shown[0][order[:shots]].mean(0))
            # A drawing is never both a demonstration and a query, because it has the same index in every set.
            queries.append(asked_of[0][order[shots]])
        centroids = [centroid / np.linalg.norm(centroid) for centroid in centroids]
        right += ((np.stack(queries) @ np.stack(centroids).T).argmax(1) == (0, 1)).mean()
    return 100 * right / episodes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trunk", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--creatures", type=Path, required=True)
    parser.add_argument("--side", type=int, default=192)
    parser.add_argument("--each", type=int, default=8, help="drawings of a species; of clothes six times as many")
    parser.add_argument("--episodes", type=int, default=2000)
    parser.add_argument("--proportions", default="1.78,2,3", help="of the longer side to the shorter one")
    parser.add_argument("--only", help="framings, with semicolons between; without it, all")
    arguments = parser.parse_args()
    trunk = load_trunk(arguments.trunk) if arguments.trunk else pretrained()
    side, trunk = arguments.side, trunk.to(memory_format=torch.channels_last)

    def descriptors(size):
        return (Descriptor(trunk, side) if size == (side, side) else AnyShape(trunk, side)).eval()

    draw, grounds = np.random.default_rng(2), photographs(arguments.data)
    places = ("anywhere", "end", "middle", "square")
    proportions = [float(part) for part in arguments.proportions.split(",")]
    sets = {
        where: laid(arguments.creatures, grounds, proportions, where, arguments.each, draw) for where in places
    }
    sets["clothes"] = clothes(arguments.data, 6 * arguments.each)
    squares = {
        "square": described(descriptors, sets["square"][0], whole, side),
        "square clothes": described(descriptors, sets["clothes"][0], centre_square, side),
    }
    mean = torch.cat(list(squares.values())).mean(0)
    print("framing: anywhere, at an end, in the middle | square shown, wide asked; wide shown, square asked; format")
    print("against class | clothes; square shown, whole asked; 1 / 5 demonstrations", flush=True)
    for name in arguments.only.split(";") if arguments.only else FRAMINGS:
        frame = FRAMINGS[name]
        ready = dict(squares)
        for kind in ("square", "anywhere", "end", "middle", "clothes"):
            ready[kind] = described(descriptors, sets[kind][0], frame, side)
        of = {k: (normalised(x - mean).numpy(), sets[k.removeprefix("square ")][1]) for k, x in ready.items()}
        rows = [
            (of["anywhere"], of["anywhere"]), (of["end"], of["end"]), (of["middle"], of["middle"]),
            (of["square"], of["anywhere"]), (of["anywhere"], of["square"]), (of["anywhere"], of["square"], of["square"]),
            (of["clothes"], of["clothes"]), (of["square clothes"], of["clothes"]),
        ]
        figures = [
            " / ".join(f"{accuracy(taught, asked, shots, arguments.episodes, *rest):.1f}" for shots in (1, 5))
            for taught, asked, *rest in rows
        ]
        print(f"{name}: " + " | ".join(figures), flush=True)


if __name__ == "__main__":
    main()
