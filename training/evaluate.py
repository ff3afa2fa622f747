"""Quick figures on the validation classes: nearest centroid, two concepts, by kind of picture.

The figures of the model card come from `npm run evaluate`; these are for choosing a recipe while it trains.
"""

import json

import numpy as np
import torch
import torch.nn.functional as F

from augment import line_drawing, painted, view
from data import Source, plain

PER_CLASS = 40


def validation_pictures(folder, split="validation"):
    """{kind: (pixels [n, 3, 64, 64], classes [n], group [n] or None)}; pictures of one group never meet as
    demonstration and query."""
    generator = torch.Generator().manual_seed(5)
    kinds = {}
    photos = Source(folder, "photos", split)
    places = np.concatenate([p[:PER_CLASS] for p in photos.places_by_class()])
    pixels = plain(photos, places)
    kinds["photos"] = (pixels, photos.of[places])
    kinds["lines"] = (line_drawing(pixels), photos.of[places])
    emoji = Source(folder, "emoji", split)
    places = np.concatenate([p for p in emoji.places_by_class() if len(p) > 1])
    kinds["emoji"] = (plain(emoji, places), emoji.of[places])
    icons = Source(folder, "icons", split)
    places = np.arange(len(icons.rows))
    views = [view(painted(icons.tensor(places), generator), 64, generator, area=(0.9, 1.5), turn=20) for _ in range(3)]
    kinds["icons"] = (
        torch.cat([v[:, :3] * v[:, 3:] + 1 - v[:, 3:] for v in views]),
        np.tile(icons.of[places], 3),
    )
    if split == "validation":
        creatures = Source(folder, "creatures", split)
        places = np.arange(len(creatures.rows))
        kinds["creatures"] = (plain(creatures, places), creatures.of[places])
        parents = [
            (creatures.names.index(name), creatures.names.index("species-" + name.split("-")[1]))
            for name in creatures.names
            if name.startswith("hybrid")
        ]
        kinds["hybrids"] = (kinds["creatures"][0], creatures.of[places], parents)
    return kinds


@torch.no_grad()
def pooled(trunk, pixels, batch=256):
    trunk.eval()
    found = []
    for part in pixels.split(batch):
        with torch.autocast("cpu" if part.device.type == "cpu" else "cuda", torch.bfloat16):
            found.append(trunk(part.contiguous(memory_format=torch.channels_last)).float())
    return torch.cat(found)


def centroid_accuracy(features, classes, shots, pairs=None, episodes=4000, seed=1):
    """Two concepts, `shots` demonstrations of each, one query of each: the share of queries nearest to their own."""
    random = np.random.default_rng(seed)
    by_class = [np.flatnonzero(classes == c) for c in np.unique(classes)]
    known = {int(c): index for index, c in enumerate(np.unique(classes))}
    features = F.normalize(features, dim=-1)
    able = [i for i, places in enumerate(by_class) if len(places) > shots]
    if len(able) < 2:
        return None
    support, queries = [], []
    for _ in range(episodes):
        if pairs is None:
            a, b = random.choice(able, 2, replace=False)
        else:
            a, b = (known[c] for c in pairs[random.integers(len(pairs))])
        draw = [random.choice(by_class[c], shots + 1, replace=False) for c in (a, b)]
        support.append([draw[0][:shots], draw[1][:shots]])
        queries.append([draw[0][shots], draw[1][shots]])
    support, queries = torch.from_numpy(np.array(support)), torch.from_numpy(np.array(queries))
    centroids = F.normalize(features[support].mean(2), dim=-1)
    likeness = torch.einsum("eqd,ecd->eqc", features[queries], centroids)
    right = (likeness.argmax(-1) == torch.arange(2)).float().mean()
    return round(100 * right.item(), 1)


def figures(trunk, kinds, project=lambda x: x, cache=None):
    """{kind: [1-shot, 5-shot]} in percent; None where a class has too few pictures."""
    result = {}
    for kind, (pixels, classes, *pairs) in kinds.items():
        key = "creatures" if kind == "hybrids" else kind
        if cache is not None and key in cache:
            x = cache[key]
        else:
            x = pooled(trunk, pixels)
            if cache is not None:
                cache[key] = x
        x = project(x)
        result[kind] = [centroid_accuracy(x, classes, shots, *pairs) for shots in (1, 5)]
    return result


def fit_projection(x, classes, size, shrink, within_power=0.5):
    """Centring and a linear map fitted to training features: divides by the spread within classes (to `within_power`,
    after shrinking it towards its mean), then keeps the `size` directions along which all pictures differ most."""
    mean = x.mean(0)
    y = (x - mean).double()
    count = int(classes.max()) + 1
    sums = torch.zeros(count, y.shape[1], dtype=y.dtype).index_add_(0, classes, y)
    sizes = torch.bincount(classes, minlength=count).clamp_min(1)[:, None]
    rest = y - (sums / sizes)[classes]
    within = rest.T @ rest / len(y)
    within = (1 - shrink) * within + shrink * within.diagonal().mean() * torch.eye(len(within), dtype=y.dtype)
    values, vectors = torch.linalg.eigh(within)
    whiten = vectors @ torch.diag(values.clamp_min(1e-9) ** -within_power) @ vectors.T
    z = y @ whiten
    _, directions = torch.linalg.eigh(z.T @ z)
    return mean.float(), (whiten @ directions.flip(1)[:, :size]).float()


def show(result):
    return "  ".join(f"{kind} {one}/{five}" for kind, (one, five) in result.items())
