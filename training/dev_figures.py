"""Figures on the development pictures of dev_sets.py, by which a recipe is chosen: nearest centroid, two concepts.

    python dev_figures.py --sets OUT --encoder NAME.npz [--limit 800]      features that were kept, {kind: [n, d]}

As a module: `load_kinds(OUT, side)` gives pixels, `features_of(kinds, encode)` runs any function over them, and
`figures(features)` measures. Half of the episodes draw demonstrations and questions from one hand, the other half let one hand
demonstrate and another ask; both concepts of an episode are always drawn by the same hands, so that the hand gives nothing
away. Seeds are fixed: two encoders meet the same episodes.
"""

import argparse
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

SHOTS = (1, 2, 5, 10)
EPISODES = 2000
FEWEST_PAIRS = 3  # with fewer pairs of concepts that have enough pictures, a number of shots is left out


@dataclass
class Kind:
    """The pictures of one kind. `pixels` uint8 [n, side, side, 3]; `classes` and `hands` are numbers, [n]; `pairs` are those
    of classes that may meet, None for any two."""

    pixels: np.ndarray | None
    classes: np.ndarray
    hands: np.ndarray
    pairs: list | None
    names: list
    hand_names: list


def load_kinds(sets, side, kinds=None, limit=None):
    """{kind: Kind}; every picture whole, squeezed to a square. Decoded pixels are kept beside the pictures for the next time.
    `limit` keeps about so many pictures of a kind: whole concepts, the same ones every time."""
    sets = Path(sets)
    found = {}
    for folder in sorted(path for path in sets.iterdir() if path.is_dir() and path.name != "pixels"):
        if kinds is None or folder.name in kinds:
            found[folder.name] = load_kind(folder, side, limit)
    return found


def load_kind(folder, side, limit=None):
    files = sorted(path for path in folder.glob("*/*.png"))
    names = sorted({path.parent.name for path in files})
    hand_names = sorted({hand_of(path) for path in files})
    classes = np.array([names.index(path.parent.name) for path in files])
    hands = np.array([hand_names.index(hand_of(path)) for path in files])
    pairs_file = folder / "pairs.json"
    pairs = None
    if pairs_file.exists():
        pairs = [tuple(names.index(name) for name in pair) for pair in json.loads(pairs_file.read_text())]
    pixels = kept_pixels(folder, files, side)
    kind = Kind(pixels, classes, hands, pairs, names, hand_names)
    return kind if limit is None or len(files) <= limit else fewer(kind, limit)


def hand_of(path):
    """The part before `--` in the name of the file."""
    return path.name.split("--")[0] if "--" in path.name else ""


def kept_pixels(folder, files, side):
    """uint8 [n, side, side, 3] in the order of `files`, read from disk where they have been decoded before."""
    stamp = zlib.crc32("".join(f"{path.parent.name}/{path.name}{path.stat().st_mtime_ns}" for path in files).encode())
    kept = folder.parent / "pixels" / f"{folder.name}-{side}-{stamp:08x}.npy"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        for old in kept.parent.glob(f"{folder.name}-{side}-????????.npy"):
            old.unlink()
        pixels = np.empty((len(files), side, side, 3), np.uint8)
        for index, path in enumerate(files):
            picture = Image.open(path).convert("RGB")
            if picture.size != (side, side):
                picture = picture.resize((side, side), Image.Resampling.BOX if min(picture.size) >= side else Image.Resampling.BICUBIC)
            pixels[index] = picture
        np.save(kept, pixels)
    return np.load(kept, mmap_mode="r")


def fewer(kind, limit):
    """Whole concepts, or whole pairs of them, until `limit` pictures are reached. Large concepts are cut to 24 pictures
    first, hand by hand."""
    random = np.random.default_rng(3)
    groups = kind.pairs or [(index,) for index in range(len(kind.names))]
    chosen, rows = set(), []
    for index in random.permutation(len(groups)):
        for concept in groups[index]:
            if concept not in chosen:
                chosen.add(concept)
                rows += list(spread(np.flatnonzero(kind.classes == concept), kind.hands, 24))
        if len(rows) >= limit:
            break
    rows = np.array(sorted(rows))
    order = sorted(chosen)
    renumber = {old: new for new, old in enumerate(order)}
    pairs = kind.pairs and [tuple(renumber[c] for c in pair) for pair in kind.pairs if set(pair) <= chosen]
    return Kind(
        kind.pixels[rows], np.array([renumber[c] for c in kind.classes[rows]]), kind.hands[rows], pairs,
        [kind.names[c] for c in order], kind.hand_names,
    )


def spread(rows, hands, most):
    """At most `most` of these rows, as many of each hand as of any other, evenly from each."""
    by_hand = [rows[hands[rows] == hand] for hand in np.unique(hands[rows])]
    each = most // len(by_hand)
    return np.concatenate([part[np.linspace(0, len(part) - 1, min(each, len(part))).astype(int)] for part in by_hand])


@torch.no_grad()
def features_of(kinds, encode, batch=64):
    """{kind: float [n, d]}; `encode` takes float [n, 3, side, side] in 0..1."""
    return {
        name: torch.cat([
            encode(torch.from_numpy(np.array(kind.pixels[start : start + batch])).permute(0, 3, 1, 2).float() / 255).float().cpu()
            for start in range(0, len(kind.classes), batch)
        ])
        for name, kind in kinds.items()
    }


def figures(features_by_kind, kinds, shots=SHOTS, episodes=EPISODES, seed=1, detailed=False):
    """{kind: {shots: (accuracy, half of the 95 % interval)}} in per cent. `detailed` adds two more numbers, the accuracies
    where demonstrations and questions are by the same hand and where they are not (None where there is one hand)."""
    result = {}
    for name, features in features_by_kind.items():
        drawn = {count: draw(kinds[name], count, episodes, seed) for count in shots}
        measured = {count: measure(features, *found) for count, found in drawn.items() if found is not None}
        result[name] = measured if detailed else {count: both[:2] for count, both in measured.items()}
    return result


def draw(kind, shots, episodes, seed):
    """(demonstrations [e, 2, shots], questions [e, 2], whether by one hand [e]) as rows of the kind; None if too few concepts
    have enough pictures."""
    random = np.random.default_rng([seed, shots])
    rows = {}
    for row, key in enumerate(zip(kind.classes.tolist(), kind.hands.tolist())):
        rows.setdefault(key, []).append(row)
    hands = range(len(kind.hand_names))
    pairs = kind.pairs or [(a, b) for a in range(len(kind.names)) for b in range(a)]

    def able(demonstrating, asking):
        """The pairs that these two hands can show."""
        need = lambda hand: (shots if hand == demonstrating else 0) + (hand == asking)
        has = [all(len(rows.get((c, hand), ())) >= need(hand) for hand in {demonstrating, asking}) for c in range(len(kind.names))]
        return [pair for pair in pairs if all(has[c] for c in pair)]

    same = [(hand, hand, found) for hand in hands if len(found := able(hand, hand)) >= FEWEST_PAIRS]
    other = [(one, two, found) for one in hands for two in hands if one != two and len(found := able(one, two)) >= FEWEST_PAIRS]
    if not same and not other:
        return None
    support, queries, by_one = [], [], []
    for episode in range(episodes):
        one_hand = bool(same) and (episode % 2 == 0 or not other)
        choices = same if one_hand else other
        demonstrating, asking, found = choices[random.integers(len(choices))]
        pair = found[random.integers(len(found))]
        shown = [random.permutation(rows[concept, demonstrating])[: shots + one_hand] for concept in pair]
        support.append([part[:shots] for part in shown])
        queries.append([part[shots] if one_hand else random.choice(rows[c, asking]) for c, part in zip(pair, shown)])
        by_one.append(one_hand)
    return np.array(support), np.array(queries), np.array(by_one)


def measure(features, support, queries, by_one):
    features = F.normalize(torch.as_tensor(features).float(), dim=-1)
    right = []
    for start in range(0, len(support), 250):
        part = slice(start, start + 250)
        centroids = F.normalize(features[torch.from_numpy(support[part])].mean(2), dim=-1)
        likeness = torch.einsum("eqd,ecd->eqc", features[torch.from_numpy(queries[part])], centroids)
        right.append((likeness.argmax(-1) == torch.arange(2)).float().mean(-1))
    # The two questions of an episode share its demonstrations, so the episode is the unit.
    right = 100 * torch.cat(right).numpy()
    half = 1.96 * right.std(ddof=1) / np.sqrt(len(right))
    apart = [right[by_one == one].mean() if len(set(by_one)) == 2 else None for one in (True, False)]
    return float(right.mean()), float(half), *apart


def table(result, shots=SHOTS):
    """Lines of text: a row for each kind; where there are several hands, those of one hand and of two in brackets."""
    lines = ["kind".ljust(15) + "".join(f"{count}-shot".rjust(26) for count in shots)]
    for name, by_shots in result.items():
        cells = []
        for count in shots:
            if count not in by_shots:
                cells.append("–")
                continue
            accuracy, half, *apart = by_shots[count]
            hands = f" ({apart[0]:.1f} | {apart[1]:.1f})" if apart and apart[0] is not None else ""
            cells.append(f"{accuracy:.1f} ±{half:.1f}{hands}")
        lines.append(name.ljust(15) + "".join(cell.rjust(26) for cell in cells))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, required=True, help="what dev_sets.py wrote")
    parser.add_argument("--encoder", type=Path, required=True, help=".npz with the features of every kind, in the order of its files")
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    features = np.load(arguments.encoder)
    kinds = load_kinds(arguments.sets, 8, kinds=set(features.files), limit=arguments.limit)
    print(table(figures({name: features[name] for name in features.files}, kinds, detailed=True)))


if __name__ == "__main__":
    main()
