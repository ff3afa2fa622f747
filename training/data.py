"""The prepared pictures."""

import json
from pathlib import Path

import numpy as np
import torch



class Source:
    """One array of pictures with classes. `classes` renumbers the classes of a split from 0."""

    def __init__(self, folder, name, split="train"):
        self.name = name
        self.pictures = np.load(Path(folder) / f"{name}.npy", mmap_mode="r")
        facts = json.loads((Path(folder) / f"{name}.json").read_text())
        wanted = [index for index, of in enumerate(facts["split"]) if of == split]
        renumbered = {old: new for new, old in enumerate(wanted)}
        classes = np.array([renumbered.get(old, -1) for old in facts["of"]])
        self.rows = np.flatnonzero(classes >= 0)
        self.of = classes[self.rows]
        self.hand = np.array(facts["hand"])[self.rows]
        self.names = [facts["classes"][old] for old in wanted]
        self.class_count = len(wanted)

    def load(self):
        """Copies the split's pictures into memory, because reading a mapped file at random is slow."""
        self.pictures = np.ascontiguousarray(self.pictures[self.rows])
        self.rows = np.arange(len(self.rows))
        return self

    def tensor(self, places):
        """Places among this split's pictures → float [n, channels, s, s] in 0..1."""
        return torch.from_numpy(self.pictures[self.rows[places]]).permute(0, 3, 1, 2).float() / 255

    def places_by_class(self):
        order = np.argsort(self.of, kind="stable")
        return np.split(order, np.flatnonzero(np.diff(self.of[order])) + 1)


class Shuffled:
    """Places of a source, every picture once before any a second time."""

    def __init__(self, source, seed):
        self.random = np.random.default_rng(seed)
        self.count = len(source.rows)
        self.left = np.empty(0, dtype=np.int64)

    def take(self, count):
        while len(self.left) < count:
            self.left = np.concatenate([self.left, self.random.permutation(self.count)])
        taken, self.left = self.left[:count], self.left[count:]
        return taken


@torch.no_grad()
def plain(source, places, side):
    """Pictures as the application would show them: no augmentation; drawings on paper. [n, 3, side, side]."""
    pictures = source.tensor(places)
    if pictures.shape[1] == 4:
        pictures = pictures[:, :3] * pictures[:, 3:] + (1 - pictures[:, 3:])
    if pictures.shape[-1] != side:
        pictures = torch.nn.functional.interpolate(pictures, (side, side), mode="area")
    return pictures
