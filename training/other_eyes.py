"""How well the decoder reads features that it was not trained on: what stands behind decision 0013.

    python other_eyes.py --encoder DIR --pictures DIR [--episodes 400]

Prints, for photographs of the test classes and creatures of the validation seeds, two concepts with one and with five
demonstrations of each: the share of queries that the decoder names rightly, in brackets that of nearest centroid and the
share for which "none of these" comes first. First Mini's own features, as they are and changed; then those of its trunk
alone, as if it were a stranger's encoder: projected at random, centred on various pictures.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from data import Source, plain
from evaluate import pooled
from export_onnx import Graphs, load_encoder
from model import END, FEATURE_NORM, FEATURE_SIZE, HEAD_SIZE, HEADS, IMG, LAYERS, NONE, QUERY

MODEL = Path(__file__).parent.parent / "public/models/mini"
LABELS = ("blicket", "dax")
QUERIES = 2  # of each concept


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--episodes", type=int, default=400)
    arguments = parser.parse_args()
    encoder, graphs = load_encoder(arguments.encoder), Graphs(MODEL)

    def seen(name, split, per_class, classes=None):
        source = Source(arguments.pictures, name, split)
        places = np.concatenate([p[:per_class] for p in source.places_by_class()[:classes]])
        return pooled(encoder.trunk, plain(source, places)).numpy(), source.of[places]

    kinds = {"photographs": seen("photos", "test", 40), "creatures": seen("creatures", "validation", 20, 40)}
    creatures, photos = seen("creatures", "train", 1, 400)[0], seen("photos", "train", 5)[0]
    draw = np.random.default_rng(3)
    turn, project = directions(FEATURE_SIZE, draw), directions(creatures.shape[1], draw)
    centres = {
        "nothing": np.zeros(creatures.shape[1], np.float32),
        "12 creatures": creatures[draw.choice(len(creatures), 12, replace=False)].mean(0),
        "400 creatures": creatures.mean(0),
        f"{len(photos)} photographs": photos.mean(0),
    }
    for kind, (x, classes) in kinds.items():
        own = ((torch.from_numpy(x) - encoder.mean) @ encoder.projection).detach().numpy()
        few = own @ np.linalg.svd(own, full_matrices=False)[2][:64].T
        spaces = {
            "its own": own,
            "its own, turned": own @ turn,
            "64 of its own, embedded": few @ turn[:64],
            **{f"trunk, centred on {name}": (x - centre) @ project for name, centre in centres.items()},
        }
        for name, features in spaces.items():
            show(f"{kind}, {name}", graphs, features, classes, arguments.episodes)
        show(f"{kind}, its own, of length one", graphs, own, classes, arguments.episodes, norm=1.0)


def directions(size, draw):
    """At right angles, of length one: [size, FEATURE_SIZE]."""
    return np.linalg.qr(draw.standard_normal((size, size)))[0][:, :FEATURE_SIZE].astype(np.float32)


def show(name, graphs, features, classes, episodes, norm=FEATURE_NORM):
    figures = [measure(graphs, features, classes, shots, episodes, norm) for shots in (1, 5)]
    print(f"{name}: " + "  ".join(f"{a:.1f} (centroid {b:.1f}, none {c:.1f})" for a, b, c in figures), flush=True)


def measure(graphs, features, classes, shots, episodes, norm):
    """→ percent right, percent right of nearest centroid, percent none; the same episodes for every space."""
    draw = np.random.default_rng(1)
    by_class = [np.flatnonzero(classes == c) for c in np.unique(classes)]
    unit = (features / np.linalg.norm(features, axis=-1, keepdims=True)).astype(np.float32)
    truth = np.repeat([0, 1], QUERIES)
    found = np.zeros(3)
    for _ in range(episodes):
        pair = draw.choice(len(by_class), 2, replace=False)
        places = np.stack([draw.choice(by_class[c], shots + QUERIES, replace=False) for c in pair])
        shown, asked = unit[places[:, :shots]], unit[places[:, shots:].ravel()]
        first = first_bytes(graphs, shown * norm, asked * norm)
        named = first[:, [ord(label[0]) for label in LABELS]]
        centroids = shown.mean(1)
        centroids /= np.linalg.norm(centroids, axis=-1, keepdims=True)
        found += [
            (named.argmax(-1) == truth).mean(),
            ((asked @ centroids.T).argmax(-1) == truth).mean(),
            (first[:, NONE] > named.max(-1)).mean(),
        ]
    return 100 * found / episodes


def first_bytes(graphs, shown, asked):
    """shown [2, shots, 256], asked [queries, 256] → log-probabilities of the first token [queries, 264]."""
    nothing = np.zeros((LAYERS, HEADS, 1, HEAD_SIZE), np.float32)
    keys, values = [], []
    for label, features in zip(LABELS, shown):
        rows = [[IMG, *label.encode(), END]] * len(features)
        _, k, v = graphs.run(rows, features, 0, nothing, nothing, np.zeros((len(rows), 1)))
        keys.extend(k), values.extend(v)
    keys, values = np.concatenate(keys, 2), np.concatenate(values, 2)
    logits, _, _ = graphs.run([[QUERY]] * len(asked), asked, 1, keys, values, np.ones((len(asked), keys.shape[2])))
    return logits[:, 0]


if __name__ == "__main__":
    main()
