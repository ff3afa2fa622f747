"""The pictures by which everything is chosen while a model is made: OUT/<kind>/<concept>/<hand>--<n>.png.

    python dev_sets.py --data DIR --registry DIR --debian DIR --creatures DIR --out OUT [--only kind,kind]

--data       the picture archives            --registry   a node_modules folder with @iconify/json and openmoji
--debian     /usr/share of openclipart-svg and tuxpaint-stamps-default, unpacked
--creatures  drawn by `npm run creatures -- --from 900000 --species 60 --hybrids 30 --each 20`

No concept here is trained on in any hand, or no hand here is; see README.md for what each kind is, whose pictures they are
and under which licence. Squares of 192 pixels; photographs keep their shape, 192 on their shorter side. The same pictures on
every machine. `pairs.json` in a kind's folder lists the concepts that may meet, where not any two may.
"""

import argparse
import json
import shutil
import zlib
from pathlib import Path

import numpy as np

from dev.clipart import clipart, lines_clipart
from dev.drawn import freehand, hands, lines
from dev.painted import painted
from dev.parts import part
from dev.photos import creatures, hybrids, lines_photos, photos, photos_tiny
from dev.shapes import shape

EACH = 60

# Every kind is a function of the sources and a random generator: it yields (concept, hand, picture), and may at last return
# the pairs that meet.
KINDS = {
    "hands": hands,
    "freehand": freehand,
    "clipart": clipart,
    "lines": lines,
    "lines-clipart": lines_clipart,
    "lines-photos": lines_photos,
    "photos": photos,
    "photos-tiny": photos_tiny,
    "creatures": creatures,
    "hybrids": hybrids,
    "shape": shape,
    "part": part,
    "painted": painted,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "registry", "debian", "creatures", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--only", help="these kinds, with commas between")
    arguments = parser.parse_args()
    for kind in arguments.only.split(",") if arguments.only else KINDS:
        # A kind's pictures must not change because another kind did.
        random = np.random.default_rng(zlib.crc32(kind.encode()))
        write(arguments.out / kind, KINDS[kind](arguments, random))


def write(folder, pictures):
    """Writes beside the kind's folder first, so that a measurement under way finds the old or the new pictures, and not
    half of them."""
    new = folder.parent / "pixels" / folder.name
    shutil.rmtree(new, ignore_errors=True)
    counts = {}
    pairs = None
    pictures = iter(pictures)
    while True:
        try:
            concept, hand, picture = next(pictures)
        except StopIteration as end:
            pairs = end.value
            break
        so_far = counts.setdefault(concept, {})
        number = so_far.get(hand, 0)
        if sum(so_far.values()) >= EACH:
            continue
        so_far[hand] = number + 1
        (new / concept).mkdir(parents=True, exist_ok=True)
        picture.save(new / concept / f"{hand}--{number:02}.png")
    if pairs is not None:
        (new / "pairs.json").write_text(json.dumps(pairs))
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)
    sizes = [sum(of.values()) for of in counts.values()]
    by = sorted({hand for of in counts.values() for hand in of})
    print(
        f"{folder.name}: {sum(sizes)} pictures of {len(sizes)} concepts ({min(sizes)} to {max(sizes)} each) "
        f"by {len(by)} hands: {', '.join(by)}" + (f"; {len(pairs)} pairs meet" if pairs is not None else ""),
        flush=True,
    )


if __name__ == "__main__":
    main()
