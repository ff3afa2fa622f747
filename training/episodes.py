"""Episodes of the link context: demonstrations of a few concepts, and queries that only they can answer."""

from pathlib import Path

import numpy as np
import torch

from model import FEATURE_NORM

SHARES = {
    "photos": 0.2, "clothing": 0.12, "lines": 0.1, "clothing-lines": 0.08, "creatures": 0.16, "emoji": 0.12,
    "pictograms": 0.1, "icons": 0.05, "shapes": 0.07,
}
SHOTS = (1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12, 20)
ABSENT = 0.3
MOST = 64  # demonstrations of an episode


class Features:
    """Features of one kind and split, with its classes' nearest neighbours and families."""

    def __init__(self, folder, kind, split, project):
        file = np.load(Path(folder) / f"{kind}-{split}.npz")
        self.features = project(torch.from_numpy(file["descriptors"]).float())
        classes, names = file["classes"], list(file["names"])
        order = np.argsort(classes, kind="stable")
        self.rows = [r for r in np.split(order, np.flatnonzero(np.diff(classes[order])) + 1) if len(r) > 1]
        self.names = [names[classes[rows[0]]] for rows in self.rows]
        means = torch.stack([self.features[rows].mean(0) for rows in self.rows])
        means = torch.nn.functional.normalize(means, dim=-1)
        near = (means @ means.T).topk(min(37, len(means)), dim=-1).indices.numpy()
        self.near = near[:, 1:]
        self.kin = families(self.names)

    def shuffle(self, draw):
        for rows in self.rows:
            draw.shuffle(rows)


def families(names):
    """A hybrid's parents, and a parent's hybrids. They are the hardest negatives."""
    number = {name: index for index, name in enumerate(names)}
    kin = {}
    for name, index in number.items():
        if name.startswith("hybrid-"):
            for seed in name.split("-")[1:]:
                parent = number.get(f"species-{seed}")
                if parent is not None:
                    kin.setdefault(index, []).append(parent)
                    kin.setdefault(parent, []).append(index)
    return kin


class Episodes:
    """Batches of episodes of one form: so many concepts, so many demonstrations of each at most."""

    def __init__(self, sources, seed, tokens=12_000):
        self.sources = sources
        self.draw = np.random.default_rng(seed)
        self.tokens = tokens
        self.steps = 0

    def next(self):
        draw = self.draw
        self.steps += 1
        if self.steps % 50 == 1:
            for source in self.sources.values():
                source.shuffle(draw)
        shares = np.array([SHARES[name] for name in self.sources])
        name = str(draw.choice(list(self.sources), p=shares / shares.sum()))
        classes = len(self.sources[name].rows)
        ways = min(int(draw.choice([2, draw.integers(3, 6), draw.integers(6, 11)], p=[0.5, 0.35, 0.15])), classes - 1)
        shots = int(draw.choice([s for s in SHOTS if ways * s <= MOST]))
        queries = 16
        count = min(256, max(8, self.tokens // (ways * shots + queries)))
        return self.batch(name, count, ways, shots, queries)

    def batch(self, name, count, ways, shots, queries, *, absent=ABSENT, noise=True, balanced=False, hardness=None):
        """features [E, M, F], queries [E, Q, F], concepts one-hot [E, M, ways], shown [E, M], asked [E, Q]: the number of a
        concept, or `ways` where the query is of none that was taught."""
        draw, source = self.draw, self.sources[name]
        classes = np.stack([self.classes(source, ways + 1, hardness) for _ in range(count)])  # the last is never shown
        of = np.tile(np.repeat(np.arange(ways), shots), (count, 1))
        shown = np.ones(of.shape, bool)
        if not balanced and shots > 1:
            kept = draw.integers(1, shots + 1, (count, ways))
            kept[draw.random(count) < 0.5] = shots
            shown = (np.arange(shots)[None, None] < kept[..., None]).reshape(count, -1)
        asked = np.where(draw.random((count, queries)) < absent, ways, draw.integers(0, ways, (count, queries)))

        start = draw.integers(0, 10_000, (count, ways + 1))
        everyone = np.arange(count)[:, None]
        # The queries' pictures are held out of each class, so that none is a demonstration as well. The demonstrations
        # use the remaining pictures in a cycle.
        sizes = np.array([len(rows) for rows in source.rows])[classes]
        held = np.clip(sizes // 3, 1, queries)
        rest = (sizes - held)[everyone, of]
        place = (start + held)[everyone, of] + np.tile(np.arange(shots), ways) % rest
        queried = start[everyone, asked] + np.arange(queries) % held[everyone, asked]
        features = source.features[torch.from_numpy(pick(source, classes[everyone, of], place))]
        query_features = source.features[torch.from_numpy(pick(source, classes[everyone, asked], queried))]
        if noise:
            features, query_features = self.another_space(features, query_features)
        named = of
        if noise and shots >= 3:
            wrong = draw.random(of.shape) < 0.05 * (draw.random((count, 1)) < 0.3)
            named = np.where(wrong, draw.integers(0, ways, of.shape), of)
        return {
            "features": features,
            "queries": query_features,
            "concepts": torch.from_numpy(np.eye(ways, dtype=np.float32)[named]),
            "shown": torch.from_numpy(shown.astype(np.float32)),
            "asked": torch.from_numpy(asked),
        }

    def classes(self, source, ways, hardness):
        """A third of the episodes has any classes, a third near ones by rank (the paper's rule), and a third families
        where there are any."""
        draw = self.draw
        kind = draw.integers(3) if hardness is None else hardness
        anchor = int(draw.integers(len(source.rows)))
        chosen, pool = [anchor], []
        if kind == 2 and source.kin:
            anchor = int(draw.choice(list(source.kin)))
            chosen, pool = [anchor], list(draw.permutation(source.kin[anchor]))
        elif kind == 1:
            near = source.near[anchor]
            weight = np.arange(len(near), 0, -1.0)
            pool = list(draw.choice(near, min(ways, len(near)), replace=False, p=weight / weight.sum()))
        for other in pool:
            if len(chosen) < ways and int(other) not in chosen:
                chosen.append(int(other))
        while len(chosen) < ways:
            other = int(draw.integers(len(source.rows)))
            if other not in chosen:
                chosen.append(other)
        if kind == 2 or draw.random() < 0.5:
            return np.array(chosen)  # the absent concept is one of the near ones half of the time at most
        return draw.permutation(chosen)

    def another_space(self, features, queries):
        """Half of the episodes are in a feature space that is turned and unevenly stretched, as another encoder's would
        be. So the link is learnt and not this encoder alone. Noise stands for the wider spread of classes that the
        encoder has never seen."""
        draw, (count, size) = self.draw, (len(features), features.shape[-1])
        both = torch.cat([features, queries], 1)
        turned = torch.from_numpy(draw.random(count) < 0.5)
        rotation, _ = torch.linalg.qr(torch.from_numpy(draw.standard_normal((size, size))).float())
        stretch = torch.from_numpy(np.exp(draw.uniform(0, 0.5) * draw.standard_normal(size))).float()
        both[turned] = (both[turned] * stretch) @ rotation
        spread = torch.from_numpy(draw.uniform(0.0, 0.7, (count, 1, 1))).float() * FEATURE_NORM / size**0.5
        spread = spread * torch.from_numpy(draw.random((count, 1, 1)) < 0.7)
        both = both + spread * torch.from_numpy(draw.standard_normal(both.shape, dtype=np.float32))
        both = FEATURE_NORM * both / both.norm(dim=-1, keepdim=True)
        return both.split([features.shape[1], queries.shape[1]], 1)


def pick(source, classes, places):
    flat = [source.rows[c][p % len(source.rows[c])] for c, p in zip(classes.ravel(), places.ravel())]
    return np.array(flat).reshape(classes.shape)
