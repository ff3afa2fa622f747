"""Episodes of the link context: demonstrations with new labels, and queries that only they can answer."""

import random

import numpy as np
import torch

from labels import draw_labels
from model import END, FEATURE_NORM, FEATURE_SIZE, IMG, PAD

SHARES = {"photos": 0.45, "lines": 0.15, "creatures": 0.2, "emoji": 0.1, "icons": 0.1}
SHOTS = (1, 2, 3, 4, 6, 8, 12, 20)
ABSENT = 0.15


class Features:
    """Cached features of one source and split, with its classes' nearest neighbours and families."""

    def __init__(self, file, name, split):
        self.features = torch.from_numpy(file[f"{name}-{split}-features"].astype(np.float32))
        classes = file[f"{name}-{split}-classes"]
        names = list(file[f"{name}-{split}-names"])
        order = np.argsort(classes, kind="stable")
        self.rows = np.split(order, np.flatnonzero(np.diff(classes[order])) + 1)
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
    """A hybrid's parents, and a parent's hybrids: the hardest negatives there are."""
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
        self.text = random.Random(seed)
        self.tokens = tokens
        self.steps = 0

    def next(self, progress=1.0):
        draw = self.draw
        self.steps += 1
        if self.steps % 50 == 1:
            for source in self.sources.values():
                source.shuffle(draw)
        ways = int(draw.choice([2, draw.integers(3, 6), draw.integers(6, 9)], p=[0.5, 0.4, 0.1]))
        shots = int(draw.choice(SHOTS))
        while ways * shots > 64:
            shots = int(draw.choice(SHOTS))
        queries = 16
        count = max(8, int(self.tokens / (ways * shots + queries)))
        reference = draw.random() < 0.1 and ways * shots <= 32
        name = str(draw.choice(list(self.sources), p=[SHARES[n] / sum(SHARES[m] for m in self.sources) for n in self.sources]))
        return self.batch(name, min(count, 256), ways, shots, queries, reference, progress)

    def batch(self, name, count, ways, shots, queries, reference, progress, *, absent=ABSENT, noise=True, balanced=False, hardness=None):
        draw, source = self.draw, self.sources[name]
        concepts = np.stack([self.concepts(source, ways + 1, hardness) for _ in range(count)])  # the last is never shown
        demonstrations = ways * shots
        of = np.tile(np.repeat(np.arange(ways), shots), (count, 1))
        shown = np.ones((count, demonstrations), bool)
        if not balanced and shots > 1:
            kept = draw.integers(1, shots + 1, (count, ways))
            kept[draw.random(count) < 0.5] = shots
            shown = (np.arange(shots)[None, None] < kept[..., None]).reshape(count, -1)
        asked = np.where(draw.random((count, queries)) < absent, ways, draw.integers(0, ways, (count, queries)))

        start = draw.integers(0, 10_000, (count, ways + 1))
        place = start[np.arange(count)[:, None], of] + np.tile(np.arange(shots), ways)
        picture = self.pick(source, concepts[np.arange(count)[:, None], of], place)
        query_place = start[np.arange(count)[:, None], asked] + shots + np.arange(queries)
        if noise and progress < 0.5:  # another view of a demonstration, made by noise below
            copy = draw.random((count, queries)) < 0.1
            query_place = np.where(copy, start[np.arange(count)[:, None], asked], query_place)
        query = self.pick(source, concepts[np.arange(count)[:, None], asked], query_place)
        features = source.features[torch.from_numpy(picture)]
        query_features = source.features[torch.from_numpy(query)]
        if noise:
            features, query_features = self.another_space(features, query_features)

        named = of.copy()
        if noise and shots >= 3 and not reference:
            wrong = draw.random(of.shape) < 0.05 * (draw.random((count, 1)) < 0.5)
            named = np.where(wrong, draw.integers(0, ways, of.shape), of)
        right = of[:, None] == asked[..., None]
        if reference:  # every demonstration has a name of its own: which of them are of the query's kind?
            named = np.tile(np.arange(demonstrations), (count, 1))
        else:
            right = named[:, None] == asked[..., None]
        labels = [draw_labels(self.text, int(named.max()) + 1, 12) for _ in range(count)]
        return {
            "features": features,
            "query_features": query_features,
            "labels": torch.from_numpy(written(labels)),
            "named": torch.from_numpy(named),
            "shown": torch.from_numpy(shown.astype(np.float32)),
            "asked": torch.from_numpy(asked),
            "right": torch.from_numpy(right),
            "ways": ways,
        }

    def concepts(self, source, ways, hardness):
        """A third any classes, a third near ones by rank (the paper's rule), a third families where there are any."""
        draw = self.draw
        kind = draw.integers(3) if hardness is None else hardness
        anchor = int(draw.integers(len(source.rows)))
        chosen = [anchor]
        pool = []
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

    @staticmethod
    def pick(source, concepts, places):
        flat = [source.rows[c][p % len(source.rows[c])] for c, p in zip(concepts.ravel(), places.ravel())]
        return np.array(flat).reshape(concepts.shape)

    def another_space(self, features, queries):
        """Half of the episodes in a turned feature space, so that the link is learnt and not this encoder; noise
        stands for the wider spread of classes that the encoder has never seen."""
        draw, count = self.draw, len(features)
        both = torch.cat([features, queries], 1)
        turned = torch.from_numpy(draw.random(count) < 0.5)
        rotation, _ = torch.linalg.qr(torch.from_numpy(draw.standard_normal((FEATURE_SIZE, FEATURE_SIZE))).float())
        both[turned] = both[turned] @ rotation
        spread = torch.from_numpy(draw.uniform(0.0, 0.8, (count, 1, 1))).float() * FEATURE_NORM / FEATURE_SIZE**0.5
        both = both + spread * torch.from_numpy(draw.standard_normal(both.shape, dtype=np.float32))
        both = FEATURE_NORM * both / both.norm(dim=-1, keepdim=True)
        return both.split([features.shape[1], queries.shape[1]], 1)


def written(labels):
    """Labels of every episode as tokens [episodes, labels, length]."""
    longest = max(len(label) for some in labels for label in some)
    tokens = np.full((len(labels), max(map(len, labels)), longest + 2), PAD)
    tokens[:, :, 0] = IMG
    for e, some in enumerate(labels):
        for n, label in enumerate(some):
            tokens[e, n, 1 : 1 + len(label)] = np.frombuffer(label, np.uint8)
            tokens[e, n, 1 + len(label)] = END
    return tokens
