"""What is learnt while the trunk is adapted: the pictures that the student sees, and its losses (see `adapt_encoder.py`)."""

import copy

import torch
import torch.nn.functional as F
from torch import nn

from augment import (
    brushed, coarser, ink, light, line_drawing, on_background, painted, posterised, random_convolution, styled, textured, view,
)
from data import Shuffled, Source
from efficientnet_lite import POOLED_WIDTH, pretrained

PHOTOGRAPHS = ("photos", "clothing")
HANDS = (line_drawing, ink, brushed, posterised, random_convolution)
SHARPNESS = 16.0  # of the softmax over photographs whose relations the student takes over


class Adaptation(nn.Module):
    """Teacher, student, and the heads for the drawings' classes and for the turn."""

    def __init__(self, config, pictures):
        super().__init__()
        self.config = config
        self.teacher = pretrained().to(memory_format=torch.channels_last).requires_grad_(False)
        self.student = copy.deepcopy(self.teacher)
        for block in self.student._blocks[config["frozen"] :]:
            block.requires_grad_(True)
        self.student._conv_head.requires_grad_(True)
        self.student._bn1.requires_grad_(True)
        self.trained = [p for p in self.student.parameters() if p.requires_grad]
        self.sources = {name: Source(pictures, name).load() for name in {**config["distilled"], **config["classified"]}}
        self.order = {n: Shuffled(s, config["seed"] + i) for i, (n, s) in enumerate(self.sources.items())}
        self.heads = nn.ModuleDict({
            name: nn.Sequential(nn.BatchNorm1d(POOLED_WIDTH, affine=False), nn.Linear(POOLED_WIDTH, source.class_count))
            for name, source in self.sources.items() if name in config["classified"]
        })
        self.turn = nn.Sequential(nn.BatchNorm1d(POOLED_WIDTH, affine=False), nn.Linear(POOLED_WIDTH, 4))
        self.register_buffer("mean", torch.zeros(POOLED_WIDTH))
        self.register_buffer("seen", torch.zeros(()))
        self.generator = torch.Generator().manual_seed(config["seed"])

    def train(self, mode=True):
        """Only the heads are in training mode, because the batch statistics of both networks stay those of ImageNet."""
        super().train(mode)
        self.teacher.eval()
        self.student.eval()
        return self

    def losses(self, side):
        with torch.no_grad():
            clean = self.clean(side)
            kept = int(len(clean) * self.config["clean"])
            pictures = {"clean": torch.cat([self.lit(clean[:kept]), self.drawn(clean[kept:])])}
            classes = {}
            for name, count in self.config["classified"].items():
                drawings, classes[name] = self.drawings(name, count, side, clean)
                pictures[name] = styled(light(drawings, self.generator), self.generator, 0.4)
            turns = {name: self.turned(pictures, name, count) for name, count in self.config["rotated"].items()}
            with torch.autocast("cpu", torch.bfloat16):
                wanted = self.teacher(channels_last(clean))[1].float()
            self.follow_mean(wanted)
        sizes = [len(p) for p in pictures.values()]
        found = dict(zip(pictures, self.seen_by_student(torch.cat(list(pictures.values()))).split(sizes)))
        turned = torch.cat([found[name][: len(quarters)] for name, quarters in turns.items()])
        return {
            **self.distilled(found["clean"], wanted, kept),
            "classes": self.classified(found, classes),
            "rotation": F.cross_entropy(self.turn(turned), torch.cat(list(turns.values()))),
        }

    def clean(self, side):
        """Photographs, and drawings as their own hand made them; half of them no sharper than an enlarged thumbnail."""
        parts = []
        for name, count in self.config["distilled"].items():
            if name in PHOTOGRAPHS:
                raw = self.sources[name].tensor(self.order[name].take(count))
                parts.append(view(raw, side, self.generator, area=(0.3, 1.0), turn=8))
            else:
                parts.append(self.drawings(name, count, side, torch.cat(parts))[0])
        pictures = torch.cat(parts)[torch.randperm(sum(map(len, parts)), generator=self.generator)]
        half = len(pictures) // 2
        pictures = torch.cat([coarser(pictures[:half], self.generator), pictures[half:]])
        return pictures[torch.randperm(len(pictures), generator=self.generator)]

    def lit(self, pictures):
        return light(pictures, self.generator, strength=0.2, grey=0.05)

    def drawn(self, pictures):
        """Each part of the batch is redrawn by another hand. One part only gets other light."""
        parts = pictures.chunk(len(HANDS) + 1)
        result = [hand(light(part, self.generator, 0.3), self.generator) for hand, part in zip(HANDS, parts)]
        return torch.cat(result + [light(part, self.generator) for part in parts[len(HANDS) :]])

    def drawings(self, name, count, side, scenes):
        """`count` drawings of a source on paper, colours or scenes, and their classes."""
        source, generator = self.sources[name], self.generator
        places = self.order[name].take(count)
        pictures = source.tensor(places)
        if name == "creatures":
            pictures = view(pictures, side, generator, area=(0.5, 1.05))
        elif name == "icons":
            pictures = view(pictures, side, generator, area=(0.8, 1.8), turn=25)
            half = len(pictures) // 2
            pictures = torch.cat([
                on_background(painted(pictures[:half], generator), scenes, generator),
                textured(pictures[half:], scenes, generator),
            ])
        else:
            black = pictures[:, :3].amax((1, 2, 3)) == 0
            pictures[black] = painted(pictures[black], generator)
            pictures = on_background(view(pictures, side, generator, area=(0.8, 1.8), turn=25), scenes, generator)
        return pictures, torch.from_numpy(source.of[places])

    def turned(self, pictures, name, count):
        """Turns the first `count` by 0 to 3 quarters, in place. Returns the quarters."""
        quarters = torch.randint(4, (count,), generator=self.generator)
        for index, quarter in enumerate(quarters.tolist()):
            pictures[name][index] = torch.rot90(pictures[name][index], quarter, (1, 2))
        return quarters

    def follow_mean(self, pooled):
        if self.seen < 200:
            self.seen += 1
            self.mean += (pooled.mean(0) - self.mean) / self.seen

    def seen_by_student(self, pixels):
        frozen = self.config["frozen"]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            x = self.student.first(channels_last(pixels), frozen)
        return self.student.rest(x.float(), frozen)[1]

    def distilled(self, student, teacher, kept):
        mine = F.normalize(student - self.mean, dim=1)
        its = F.normalize(teacher - self.mean, dim=1)
        away = 1 - (mine * its).sum(1)
        likeness = (SHARPNESS * mine[kept:] @ its.T).log_softmax(1)
        wanted = (SHARPNESS * its[kept:] @ its.T).log_softmax(1)
        return {
            "keep": away[:kept].mean(),
            "cross": away[kept:].mean(),
            "relation": F.kl_div(likeness, wanted, log_target=True, reduction="batchmean"),
        }

    def classified(self, found, classes):
        losses = [
            F.cross_entropy(self.heads[name](found[name]), wanted, label_smoothing=0.1) * len(wanted)
            for name, wanted in classes.items()
        ]
        return sum(losses) / sum(map(len, classes.values()))


def channels_last(pixels):
    return pixels.contiguous(memory_format=torch.channels_last)
