"""Kind `part`: the same thing with and without one small object. Only the two of a pair meet.

Three sorts of scenes: one photograph seen again and again; clothes of one class, another each time; creatures of one species,
another individual each time. The object is an emoji of the test split, the same in all pictures of a scene, wherever it lies.
"""

import numpy as np
from PIL import Image

from dev.photos import clothes, square
from drawings import SIDE, rendered
from prepare import code_points
from splits import split_of_name

EACH = 16
AREA = (0.03, 0.06)  # of the picture, by the object's own pixels
SINGLE, SPECIES = 20, 16


def part(sources, random):
    objects = small_objects(sources)
    order = random.permutation(len(objects))
    scenes = list(scenes_of(sources, random))
    pairs = []
    for index, (name, pictures) in enumerate(scenes):
        thing = objects[order[index % len(order)]]
        bare, dressed = f"{name}-without", f"{name}-with"
        pairs.append([dressed, bare])
        # No picture is shown both with and without, unless the scene is a single photograph.
        for place, picture in enumerate(pictures[: 2 * EACH]):
            if place % 2:
                yield bare, "scene", picture
            else:
                yield dressed, "scene", with_object(picture, thing, random)
    return pairs


def small_objects(sources):
    """OpenMoji in colour: compact drawings of the test split's code points, without people and signs."""
    found = []
    for path in sorted((sources.registry / "openmoji/color/svg").glob("1F[346]*.svg")):
        code = code_points(f"emoji_u{path.stem}", "")
        if code is None or "-" in code or split_of_name(code) != "test":
            continue
        picture = rendered(path.read_text())
        if picture is None or max(picture.size) > 1.6 * min(picture.size):
            continue
        if (np.asarray(picture)[..., 3] > 128).mean() > 0.45:
            found.append(picture)
    return found


def scenes_of(sources, random):
    by_class = clothes(sources)
    every = [(name, picture) for name, pictures in by_class.items() for picture in pictures]
    for number, index in enumerate(sorted(random.permutation(len(every))[:SINGLE])):
        picture = every[index][1]
        yield f"photograph-{number:02}", [seen(picture, random) for _ in range(2 * EACH)]
    for name, pictures in by_class.items():
        for half in range(2):
            yield f"{name}-{half}", [seen(picture, random, least=0.9) for picture in pictures[half::2][: 2 * EACH]]
    folders = sorted(sources.creatures.glob("species-*"))[:SPECIES]
    for folder in folders:
        paths = sorted(folder.glob("*.png"))
        yield folder.name, [seen(square(path), random, least=0.9) for path in paths]


def seen(picture, random, least=0.7):
    """Most of a picture, squeezed to a square, in other light."""
    share = random.uniform(least, 1)
    width, height = round(picture.width * share), round(picture.height * share)
    left, top = random.integers(picture.width - width + 1), random.integers(picture.height - height + 1)
    view = picture.crop((left, top, left + width, top + height)).resize((SIDE, SIDE), Image.Resampling.BICUBIC)
    light = np.asarray(view, np.float32) * random.uniform(0.8, 1.15) * random.uniform(0.95, 1.05, 3)
    return Image.fromarray(np.clip(light, 0, 255).astype(np.uint8))


def with_object(picture, thing, random):
    covered = (np.asarray(thing)[..., 3] > 128).mean()
    area = random.uniform(*AREA) * SIDE * SIDE / covered
    width = round(np.sqrt(area * thing.width / thing.height))
    height = round(area / width)
    small = thing.resize((width, height), Image.Resampling.LANCZOS)
    small = small.rotate(random.uniform(-20, 20), Image.Resampling.BICUBIC, expand=True)
    at = tuple(int(random.integers(0, max(1, SIDE - length))) for length in small.size)
    result = picture.convert("RGBA")
    result.alpha_composite(small, at)
    return result.convert("RGB")
