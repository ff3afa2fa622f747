"""Reads the picture archives and folders, renders what is drawn, and writes one array of pictures for each source.

    python prepare.py --data ../../shared/data --creatures DIR --creatures-validation DIR --out DIR

DIR/<source>.npy          uint8 [pictures, side, side, 3], or 4 with the coverage of a drawing without background
DIR/<source>.json         {"classes": [name, ...], "split": [per class], "of": [class of each picture]}
"""

import argparse
import io
import json
import re
import tarfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from splits import split_of_name, split_of_wnid

PHOTO_SIDE = 64
DRAWING_SIDE = 80


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--creatures", type=Path, required=True)
    parser.add_argument("--creatures-validation", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(2) as pool:
        write(arguments.out, "creatures", *creatures(pool, arguments.creatures, arguments.creatures_validation))
        write(arguments.out, "emoji", *emoji(pool, arguments.data))
        write(arguments.out, "icons", *icons(pool, arguments.data))
        write(arguments.out, "photos", *photos(pool, arguments.data))


def write(out, source, items, split, pictures):
    """`items` are (class name, ...) in the order of `pictures`; a class's number is its place in the sorted names."""
    names = sorted({name for name, *_ in items})
    number = {name: index for index, name in enumerate(names)}
    np.save(out / f"{source}.npy", np.stack(pictures))
    (out / f"{source}.json").write_text(json.dumps({
        "classes": names,
        "split": [split(name) for name in names],
        "of": [number[name] for name, *_ in items],
    }))
    print(f"{source}: {len(pictures)} pictures of {len(names)} classes", flush=True)


def members(archive, suffix):
    """(path inside the archive, bytes) of every file that ends in `suffix`."""
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile() and member.name.endswith(suffix):
                yield member.name.removeprefix("./"), tar.extractfile(member).read()


def photos(pool, data):
    items = [
        (name.split("/")[-2], content)
        for archive in sorted(data.glob("tiny-imagenet-64-*.tar.gz"))
        for name, content in members(archive, ".webp")
    ]
    return items, split_of_wnid, list(pool.map(decode_photo, [content for _, content in items], chunksize=500))


def decode_photo(content):
    return np.asarray(Image.open(io.BytesIO(content)).convert("RGB").resize((PHOTO_SIDE, PHOTO_SIDE), Image.Resampling.BOX))


def creatures(pool, train, validation):
    """Hybrids are classes of their own; the folder of a class tells whether it was drawn for training."""
    held_out = {path.name for path in validation.iterdir() if path.is_dir()}
    files = sorted(path for root in (train, validation) for path in root.glob("*/*.png"))
    items = [(path.parent.name, path) for path in files]
    pictures = pool.map(decode_creature, files, chunksize=500)
    return items, lambda name: "validation" if name in held_out else "train", list(pictures)


def decode_creature(path):
    return np.asarray(Image.open(path).convert("RGB").resize((DRAWING_SIDE, DRAWING_SIDE), Image.Resampling.BOX))


def emoji(pool, data):
    """One code point sequence in three hands is one class. Flags, keycaps and skin tones are left out."""
    items = []
    for archive, suffix in (("noto-emoji-96", ".webp"), ("emojitwo-96", ".webp"), ("fxemoji-svg", ".svg")):
        for name, content in members(data / f"{archive}.tar.gz", suffix):
            code = code_points(name, archive)
            if code is not None:
                items.append((code, content, suffix))
    pictures = list(pool.map(decode_drawing, items, chunksize=50))
    kept = [(item[:1], picture) for item, picture in zip(items, pictures) if picture is not None]
    return [item for item, _ in kept], split_of_name, [picture for _, picture in kept]


def code_points(name, archive):
    stem = Path(name).stem
    if archive == "fxemoji-svg":
        found = re.fullmatch(r"[uU]([0-9A-Fa-f]{4,5}(?:[-_][0-9A-Fa-f]{4,5})*)(?:-[^.]*)?", stem)
        code = found and found[1]
    else:
        code = stem.removeprefix("emoji_u")
    if not code:
        return None
    parts = [part.lower().lstrip("0") for part in re.split("[-_]", code) if part.lower() not in ("fe0f",)]
    if any(re.fullmatch("1f1[ef].|1f3f[b-f]|20e3|e00..", part) for part in parts):
        return None
    return "-".join(parts)


def icons(pool, data):
    """A silhouette, white on black in its file, becomes coverage alone: the colour is drawn anew in training."""
    items = [(name.removesuffix(".svg"), content, "icon") for name, content in members(data / "game-icons-svg.tar.gz", ".svg")]
    pictures = list(pool.map(decode_drawing, items, chunksize=50))
    kept = [(item[:1], picture) for item, picture in zip(items, pictures) if picture is not None]
    return [item for item, _ in kept], split_of_name, [picture for _, picture in kept]


def decode_drawing(item):
    *_, content, kind = item
    if kind == ".webp":
        picture = Image.open(io.BytesIO(content)).convert("RGBA")
    else:
        import resvg_py

        text = content.decode()
        try:
            picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=text, width=DRAWING_SIDE))))
        except Exception as error:  # a few files of the collections are not valid SVG
            print("left out:", item[0], str(error)[:80])
            return None
        picture = picture.convert("RGBA")
        if kind == "icon":
            coverage = picture.convert("L")
            picture = Image.merge("RGBA", (*[Image.new("L", picture.size, 0)] * 3, coverage))
    side = max(picture.size)
    square = Image.new("RGBA", (side, side))
    square.paste(picture, ((side - picture.width) // 2, (side - picture.height) // 2))
    return np.asarray(square.resize((DRAWING_SIDE, DRAWING_SIDE), Image.Resampling.BOX))


if __name__ == "__main__":
    main()
