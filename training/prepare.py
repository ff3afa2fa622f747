"""Reads the picture archives and folders, renders the drawings, and writes one array of pictures for each source.

    python prepare.py --data DIR --registry DIR --creatures DIR --creatures-validation DIR --out DIR [--only SOURCE,...]

DIR/<source>.npy          uint8 [pictures, side, side, 3], or 4 with the coverage of a drawing without background
DIR/<source>.json         {"classes": [name, ...], "split": [per class], "of": [class of each picture],
                          "hands": [name, ...], "hand": [of each picture]}
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

from hands import emoji_drawings, icon_drawings, plain_code
from splits import split_of_clothing, split_of_name, split_of_wnid

PHOTO_SIDE = 64
SHARP_SIDE = 192
DRAWING_SIDE = 128
DRAWINGS_OF_A_PICTOGRAM = 6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the picture archives")
    parser.add_argument("--registry", type=Path, required=True, help="where fetch.sh installed its packages")
    parser.add_argument("--creatures", type=Path, required=True)
    parser.add_argument("--creatures-validation", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", help="sources, with commas between")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    sources = {
        "creatures": lambda pool: creatures(pool, arguments.creatures, arguments.creatures_validation),
        "emoji": lambda pool: emoji(pool, arguments.data, arguments.registry),
        "pictograms": lambda pool: pictograms(pool, arguments.registry),
        "icons": lambda pool: icons(pool, arguments.data),
        "clothing": lambda pool: clothing(pool, arguments.data),
        "photos": lambda pool: photos(pool, arguments.data),
    }
    wanted = arguments.only.split(",") if arguments.only else list(sources)
    with ProcessPoolExecutor(2) as pool:
        for name in wanted:
            write(arguments.out, name, *sources[name](pool))


def write(out, source, items, split, pictures):
    """`items` are (class name, hand) in the order of `pictures`; a class's number is its place in the sorted names."""
    names, hands = sorted({name for name, _ in items}), sorted({hand for _, hand in items})
    number = {name: index for index, name in enumerate(names)}
    np.save(out / f"{source}.npy", np.stack(pictures))
    (out / f"{source}.json").write_text(json.dumps({
        "classes": names,
        "split": [split(name) for name in names],
        "of": [number[name] for name, _ in items],
        "hands": hands,
        "hand": [hands.index(hand) for _, hand in items],
    }))
    print(f"{source}: {len(pictures)} pictures of {len(names)} classes in {len(hands)} hands", flush=True)


def members(archive, suffix):
    """(path inside the archive, bytes) of every file that ends in `suffix`."""
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile() and member.name.endswith(suffix):
                yield member.name.removeprefix("./"), tar.extractfile(member).read()


def photos(pool, data):
    found = [
        (name.split("/")[-2], content)
        for archive in sorted(data.glob("tiny-imagenet-64-*.tar.gz"))
        for name, content in members(archive, ".webp")
    ]
    pictures = list(pool.map(decode_photo, [content for _, content in found], chunksize=500))
    return [(name, "photograph") for name, _ in found], split_of_wnid, pictures


def decode_photo(content):
    return squeezed(Image.open(io.BytesIO(content)).convert("RGB"), PHOTO_SIDE)


def clothing(pool, data):
    """Sharp photographs, the whole of each squeezed to a square; half of the classes are kept for choosing."""
    found = [(name.split("/")[-2], content) for name, content in members(data / "clothing-192.tar", ".webp")]
    pictures = list(pool.map(decode_sharp, [content for _, content in found], chunksize=100))
    return [(name, "photograph") for name, _ in found], split_of_clothing, pictures


def decode_sharp(content):
    return squeezed(Image.open(io.BytesIO(content)).convert("RGB"), SHARP_SIDE)


def squeezed(picture, side):
    return np.asarray(picture.resize((side, side), Image.Resampling.BOX))


def creatures(pool, train, validation):
    """Hybrids are classes of their own. The folder of a class shows whether it was drawn for training."""
    held_out = {path.name for path in validation.iterdir() if path.is_dir()}
    files = sorted(path for root in (train, validation) for path in root.glob("*/*.png"))
    pictures = list(pool.map(decode_creature, files, chunksize=500))
    items = [(path.parent.name, "creature") for path in files]
    return items, lambda name: "validation" if name in held_out else "train", pictures


def decode_creature(path):
    return squeezed(Image.open(path).convert("RGB"), DRAWING_SIDE)


def emoji(pool, data, registry):
    """One code point sequence in all hands is one class. Flags, keycaps and skin tones are left out."""
    drawings = list(emoji_drawings(registry))
    for archive, suffix in (("noto-emoji-96", ".webp"), ("emojitwo-96", ".webp"), ("fxemoji-svg", ".svg")):
        for name, content in members(data / f"{archive}.tar.gz", suffix):
            code = code_points(name, archive)
            if code is not None:
                drawings.append((code, archive.rsplit("-", 1)[0], content))
    return drawn(pool, drawings, split_of_name)


def code_points(name, archive):
    stem = Path(name).stem
    if archive == "fxemoji-svg":
        found = re.fullmatch(r"[uU]([0-9A-Fa-f]{4,5}(?:[-_][0-9A-Fa-f]{4,5})*)(?:-[^.]*)?", stem)
        return plain_code(found[1]) if found else None
    return plain_code(stem.removeprefix("emoji_u"))


def pictograms(pool, registry):
    """Icons that several hands, or one hand in several weights, have drawn."""
    by_name = {}
    for name, hand, content in icon_drawings(registry):
        by_name.setdefault(name, []).append((name, hand, content))
    kept = [d for some in by_name.values() if len(some) > 1 for d in some[:DRAWINGS_OF_A_PICTOGRAM]]
    return drawn(pool, kept, split_of_name)


def icons(pool, data):
    """A silhouette, white on black in its file, becomes coverage alone, because the colour is drawn anew in training."""
    found = [
        (name.removesuffix(".svg"), "game-icons", content)
        for name, content in members(data / "game-icons-svg.tar.gz", ".svg")
    ]
    return drawn(pool, found, split_of_name, decode_silhouette)


def drawn(pool, drawings, split, decode=None):
    pictures = list(pool.map(decode or decode_drawing, [content for *_, content in drawings], chunksize=100))
    kept = [((name, hand), picture) for (name, hand, _), picture in zip(drawings, pictures) if picture is not None]
    return [item for item, _ in kept], split, [picture for _, picture in kept]


def decode_silhouette(content):
    picture = rendered(content)
    if picture is None:
        return None
    return square(Image.merge("RGBA", (*[Image.new("L", picture.size, 0)] * 3, picture.convert("L"))))


def decode_drawing(content):
    """SVG as text or bytes, the bytes of a picture, or the path of one → [side, side, 4]; None if it cannot be read."""
    if isinstance(content, Path):
        content = content.read_bytes()
    is_svg = isinstance(content, str) or content.lstrip()[:4] in (b"<svg", b"<?xm", b"<!--")
    picture = rendered(content) if is_svg else Image.open(io.BytesIO(content)).convert("RGBA")
    return None if picture is None else square(picture)


def rendered(content):
    import resvg_py

    text = content if isinstance(content, str) else content.decode()
    try:
        return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=text, width=DRAWING_SIDE)))).convert("RGBA")
    except Exception as error:  # a few files of the collections are not valid SVG
        print("left out:", str(error)[:80])
        return None


def square(picture):
    side = max(picture.size)
    whole = Image.new("RGBA", (side, side))
    whole.paste(picture, ((side - picture.width) // 2, (side - picture.height) // 2))
    return np.asarray(whole.resize((DRAWING_SIDE, DRAWING_SIDE), Image.Resampling.BOX))


if __name__ == "__main__":
    main()
