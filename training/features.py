"""Features of the prepared pictures, computed once: what the decoder learns from.

    python features.py --encoder DIR --pictures DIR --out FILE [--views 1]

The encoder's projection is fitted here, on the training classes, and saved beside its trunk as DIR/encoder.pt.
FILE (.npz): <source>-<split>-features float16 [n, 256] and -classes int64 [n]; <source>-<split>-names.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from augment import light, line_drawing, on_background, painted, posterised, view
from data import Source, plain
from evaluate import figures, fit_projection, pooled, show, validation_pictures
from model import FEATURE_SIZE, PICTURE_SIDE, Encoder, Trunk

PHOTOS_PER_CLASS = 200
LINES_PER_CLASS = 60
DRAWINGS_PER_CLASS = 20
VIEWS = {"photos": 1, "creatures": 1, "emoji": 3, "icons": 3}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    saved = torch.load(arguments.encoder / "trunk.pt", weights_only=True)
    trunk = Trunk(**saved["shape"])
    trunk.load_state_dict(saved["trunk"])
    trunk = trunk.to(memory_format=torch.channels_last).eval()

    found, names = {}, {}
    for split in ("train", "validation"):
        for name, views in VIEWS.items():
            source = Source(arguments.pictures, name, split)
            per_class = PHOTOS_PER_CLASS if name == "photos" else DRAWINGS_PER_CLASS
            places = np.concatenate([p[:per_class] for p in source.places_by_class()])
            generator = torch.Generator().manual_seed(7)
            for nth in range(views):
                pixels = views_of(source, places, generator if nth > 0 or name == "icons" else None)
                found.setdefault((name, split), []).append((pooled(trunk, pixels), torch.from_numpy(source.of[places])))
            names[name, split] = source.names
            if name == "photos":  # the same photographs as another hand would draw them
                found["lines", split] = [drawn(trunk, source)]
                names["lines", split] = source.names
            print(name, split, len(places) * views, flush=True)
    found = {key: tuple(map(torch.cat, zip(*parts))) for key, parts in found.items()}

    encoder = Encoder(trunk)
    encoder.mean, encoder.projection = best_projection(trunk, found, arguments.pictures)
    torch.save({"encoder": encoder.state_dict(), "shape": saved["shape"]}, arguments.encoder / "encoder.pt")
    arrays = {}
    for (name, split), (x, classes) in found.items():
        arrays[f"{name}-{split}-features"] = encoder.project(x).half().numpy()
        arrays[f"{name}-{split}-classes"] = classes.numpy()
        arrays[f"{name}-{split}-names"] = np.array(names[name, split])
    np.savez(arguments.out, **arrays)


def best_projection(trunk, found, pictures):
    """The projection whose nearest centroids are best on the validation classes, all kinds of picture alike."""
    kinds, pooled_kinds = validation_pictures(pictures), {}
    best = (0.0, None)
    for power, shrink in ((0.0, 0.1), (0.25, 0.1), (0.5, 0.03), (0.5, 0.1), (0.5, 0.3), (0.75, 0.1)):
        mean, projection = projection_of(found, shrink, power)
        result = figures(trunk, kinds, lambda x: (x - mean) @ projection, pooled_kinds)
        score = np.mean([figure for pair in result.values() for figure in pair if figure is not None])
        print(f"power {power} shrink {shrink}: mean {score:.2f}  {show(result)}", flush=True)
        if score > best[0]:
            best = (score, (mean, projection))
    return best[1]


def projection_of(found, shrink, power):
    """Photographs and creatures of the training classes, in equal parts."""
    x, classes = found["photos", "train"]
    y, more = found["creatures", "train"]
    count = min(len(x), len(y))
    pick = lambda n: torch.randperm(n, generator=torch.Generator().manual_seed(3))[:count]
    a, b = pick(len(x)), pick(len(y))
    everything = torch.cat([x[a], y[b]])
    labels = torch.cat([classes[a], more[b] + int(classes.max()) + 1])
    return fit_projection(everything, labels, FEATURE_SIZE, shrink, power)


def drawn(trunk, source):
    """Half as line drawings, half in few flat colours; fewer of each class than there are photographs."""
    places = np.concatenate([p[:LINES_PER_CLASS] for p in source.places_by_class()])
    generator = torch.Generator().manual_seed(8)
    pixels = plain(source, places, PICTURE_SIDE)
    pixels[::2] = line_drawing(pixels[::2], generator)
    pixels[1::2] = posterised(pixels[1::2], generator)
    return pooled(trunk, pixels), torch.from_numpy(source.of[places])


def views_of(source, places, generator):
    """Plain pictures without a generator; else views such as a visitor's next picture of the same thing might be."""
    if generator is None:
        return plain(source, places, PICTURE_SIDE)
    pictures = source.tensor(places)
    if source.name == "icons":
        pictures = painted(pictures, generator)
    parts = []
    for part in pictures.split(512):
        part = view(part, PICTURE_SIDE, generator, area=(0.85, 1.6), turn=15)
        parts.append(light(on_background(part, torch.empty(0), generator), generator, 0.2, 0.0))
    return torch.cat(parts)


if __name__ == "__main__":
    main()
