"""Fits the encoder's centring and projection to training pictures, and chooses the projection by the development sets.

    python project.py --trunk FILE --descriptors DIR --sets DIR --side 192 --out DIR [--size 256] [--limit 800]

The encoder is centred on the mean of all kinds, each with the same weight. The spread within classes is whitened to a
power. A concept's hands are mixed for that, so that directions which only tell hands apart count less. Then the
directions along which pictures differ most are kept. DIR/encoder.pt is the encoder.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from dev_figures import features_of, figures, load_kinds, table
from efficientnet_lite import POOLED_WIDTH
from features import described, load_trunk
from model import Descriptor, Encoder

KINDS = ("photos", "clothing", "creatures", "emoji", "pictograms", "icons", "shapes", "clothing-lines")
EACH = 3000
FIRST = 640  # principal directions in which the spread within classes is known well enough to divide by it
CHOICES = ((0.0, 0.1), (0.15, 0.1), (0.3, 0.1))  # power of whitening (0.5: all of it), shrinking of the spread


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trunk", type=Path, required=True)
    parser.add_argument("--descriptors", type=Path, required=True)
    parser.add_argument("--sets", type=Path, required=True, help="what dev_sets.py wrote")
    parser.add_argument("--side", type=int, required=True)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--limit", type=int, default=800, help="development pictures of a kind")
    parser.add_argument("--kinds", help="of the development pictures, with commas between; without it, all")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    trunk = load_trunk(arguments.trunk)
    wanted = arguments.kinds and set(arguments.kinds.split(","))
    kinds = load_kinds(arguments.sets, arguments.side, kinds=wanted, limit=arguments.limit)
    dev = dev_descriptors(trunk, kinds, arguments)
    x, classes = training_descriptors(arguments.descriptors)
    mean = x.mean(0)
    report("pooled alone, centred", {k: (z - mean)[:, :POOLED_WIDTH] for k, z in dev.items()}, kinds)
    report("pooled and places, centred", {k: z - mean for k, z in dev.items()}, kinds)
    best, chosen = 0.0, None
    for power, shrink in CHOICES:
        projection = fit_projection(x - mean, classes, arguments.size, shrink, power)
        score = report(f"{arguments.size} numbers, power {power}", {k: (z - mean) @ projection for k, z in dev.items()}, kinds)
        if score > best:
            best, chosen = score, projection
    encoder = Encoder(trunk, arguments.side, arguments.size)
    encoder.mean, encoder.projection = mean, chosen
    torch.save({"encoder": encoder.state_dict(), "side": arguments.side}, arguments.out / "encoder.pt")


def report(name, features, kinds):
    found = figures(features, kinds, shots=(1, 5), detailed=True)
    score = np.mean([shots[0] for by_shots in found.values() for shots in by_shots.values()])
    print(f"\n{name}: mean {score:.2f}\n{table(found, (1, 5))}", flush=True)
    return score


def dev_descriptors(trunk, kinds, arguments):
    """Computed once for this trunk and side."""
    path = arguments.out / f"dev-{arguments.side}-{arguments.limit}.npz"
    if not path.exists():
        descriptor = Descriptor(trunk, arguments.side).to(memory_format=torch.channels_last).eval()
        found = features_of(kinds, lambda pixels: described(descriptor, pixels))
        np.savez(path, **{kind: z.half().numpy() for kind, z in found.items()})
    file = np.load(path)
    return {kind: torch.from_numpy(file[kind]).float() for kind in kinds}


def training_descriptors(folder):
    """Equal parts of every kind that is there, and its classes, numbered on."""
    parts, labels, count = [], [], 0
    for kind in KINDS:
        path = folder / f"{kind}-train.npz"
        if path.exists():
            file = np.load(path)
            pick = np.random.default_rng(3).permutation(len(file["classes"]))[:EACH]
            parts.append(torch.from_numpy(file["descriptors"][pick]).float())
            labels.append(torch.from_numpy(file["classes"][pick]) + count)
            count += int(file["classes"].max()) + 1
    return torch.cat(parts), torch.cat(labels)


def fit_projection(x, classes, size, shrink, power):
    """x is centred. → [width, size]."""
    _, _, first = torch.svd_lowrank(x, FIRST, niter=3)
    y = (x @ first).double()
    count = int(classes.max()) + 1
    sums = torch.zeros(count, y.shape[1], dtype=y.dtype).index_add_(0, classes, y)
    sizes = torch.bincount(classes, minlength=count).clamp_min(1)[:, None]
    rest = y - (sums / sizes)[classes]
    within = rest.T @ rest / len(y)
    within = (1 - shrink) * within + shrink * within.diagonal().mean() * torch.eye(len(within), dtype=y.dtype)
    values, vectors = torch.linalg.eigh(within)
    whiten = vectors @ torch.diag(values.clamp_min(1e-9) ** -power) @ vectors.T
    z = y @ whiten
    _, directions = torch.linalg.eigh(z.T @ z)
    return first @ (whiten @ directions.flip(1)[:, :size]).float()


if __name__ == "__main__":
    main()
