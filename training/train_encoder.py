"""Trains the encoder: classes of every source, rotation, views in several hands; keeps a moving average.

    python train_encoder.py config/encoder-cpu.json --pictures DIR --out DIR

A run that was cut off goes on from DIR/last.pt when it is started again.
"""

import argparse
import copy
import json
import math
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from data import Batches
from evaluate import figures, show, validation_pictures
from model import ClassHead, Trunk
from muon import Muon


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", type=Path)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--save-every", type=int, default=200, help="steps")
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)

    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(config["seed"])
    batches = Batches(arguments.pictures, config, config["seed"])
    network = Network(config, batches.sources).to(device, memory_format=torch.channels_last)
    average = copy.deepcopy(network.trunk)
    optimisers = make_optimisers(network, config)
    step, spent = 0, 0.0
    last = arguments.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        for optimiser, saved in zip(optimisers, state["optimisers"]):
            optimiser.load_state_dict(saved)
        step, spent = state["step"], state["seconds"]
        batches = Batches(arguments.pictures, config, config["seed"] + 1000 * step)
        print(f"goes on at step {step}")

    total = sum(phase["steps"] for phase in config["phases"])
    started = time.time() - spent
    running = None
    while step < total:
        phase = phase_at(config["phases"], step)
        side, counts = phase["side"], phase.get("batch", config["batch"])
        for optimiser in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * rate(step / total, config["warm_up"])
        batch = {name: (pixels.to(device), classes.to(device)) for name, (pixels, classes) in batches.next(side, counts).items()}
        with torch.autocast(device, torch.bfloat16):
            loss = network.loss(batch, batches.generator)
        for optimiser in optimisers:
            optimiser.zero_grad(set_to_none=True)
        loss.backward()
        for optimiser in optimisers:
            optimiser.step()
        step += 1
        follow(average, network.trunk, min(config["average"], (1 + step) / (10 + step)))
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if step % 20 == 0:
            print(f"step {step}/{total}  side {side}  loss {running:.3f}  {time.time() - started:.0f} s", flush=True)
        if step % arguments.save_every == 0 or step == total:
            save(last, {
                "network": network.state_dict(),
                "average": average.state_dict(),
                "optimisers": [optimiser.state_dict() for optimiser in optimisers],
                "step": step,
                "seconds": time.time() - started,
            })
    seconds = time.time() - started
    save(arguments.out / "trunk.pt", {"trunk": average.state_dict(), "shape": config["trunk"]})
    kinds = {k: (v[0].to(device), *v[1:]) for k, v in validation_pictures(arguments.pictures).items()}
    found = figures(average, kinds)
    print(f"{arguments.config.stem}: {seconds:.0f} s  {show(found)}", flush=True)
    (arguments.out / "figures.json").write_text(json.dumps({"seconds": round(seconds), "validation": found}, indent=1))


class Network(nn.Module):
    """The trunk with a head for each source and one for rotation."""

    def __init__(self, config, sources):
        super().__init__()
        self.config = config
        self.trunk = Trunk(**config["trunk"])
        self.heads = nn.ModuleDict({name: ClassHead(self.trunk.width, s.class_count) for name, s in sources.items()})
        self.rotation = nn.Linear(self.trunk.width, 4)

    def loss(self, batch, generator):
        """Mean over the pictures of cross-entropy of class, with mixed photographs, plus that of rotation."""
        names = list(batch)
        pixels = [batch[name][0] for name in names]
        sizes = [len(p) for p in pixels]
        targets = {name: classes for name, (_, classes) in batch.items()}
        turned = None
        if self.config["rotation"] and "photos" in batch:
            count = int(sizes[names.index("photos")] * self.config["rotated"])
            photos = pixels[names.index("photos")]
            turns = torch.randint(4, (count,), generator=generator).to(photos.device)
            rotated = torch.stack([torch.rot90(p, int(k), (1, 2)) for p, k in zip(photos[:count], turns)])
            pixels[names.index("photos")] = torch.cat([rotated, photos[count:]])
            turned = (count, turns)
        mixed = None
        if self.config["mixup"] and "photos" in batch:
            photos = pixels[names.index("photos")]
            n = len(photos)
            first = n - int(n * self.config["mixup"])  # the rotated come first: a mixture has no rotation
            partner = torch.randperm(n - first, generator=generator).to(photos.device) + first
            share = 0.5 + 0.5 * torch.rand(n - first, generator=generator).to(photos.device)
            mixture = share[:, None, None, None] * photos[first:] + (1 - share[:, None, None, None]) * photos[partner]
            pixels[names.index("photos")] = torch.cat([photos[:first], mixture])
            mixed = (first, partner, share)
        x = self.trunk(torch.cat(pixels).contiguous(memory_format=torch.channels_last))
        total = 0.0
        for name, part in zip(names, x.split(sizes)):
            scores = self.heads[name](part).float()
            losses = F.cross_entropy(scores, targets[name], label_smoothing=self.config["smoothing"], reduction="none")
            if name == "photos" and mixed:
                first, partner, share = mixed
                other = F.cross_entropy(
                    scores[first:], targets[name][partner], label_smoothing=self.config["smoothing"], reduction="none"
                )
                losses = torch.cat([losses[:first], share * losses[first:] + (1 - share) * other])
            total = total + losses.sum()
            if name == "photos" and turned:
                count, turns = turned
                total = total + self.config["rotation"] * F.cross_entropy(
                    self.rotation(part[:count]).float(), turns, reduction="sum"
                )
        return total / len(x)


def make_optimisers(network, config):
    """Muon for the convolutions behind the stem, AdamW for everything else; or SGD or AdamW for all."""
    convolutions = [p for name, p in network.trunk.named_parameters() if p.ndim == 4 and "stem" not in name]
    chosen = {id(p) for p in convolutions}
    rest = [p for p in network.parameters() if id(p) not in chosen]
    rates = config["rates"]
    if "muon" in rates:
        optimisers = [
            Muon(convolutions, lr=rates["muon"], momentum=0.9),
            torch.optim.AdamW(rest, lr=rates["adam"], weight_decay=0.01),
        ]
    elif "sgd" in rates:
        optimisers = [
            torch.optim.SGD(network.parameters(), lr=rates["sgd"], momentum=0.9, nesterov=True, weight_decay=5e-4)
        ]
    else:
        optimisers = [torch.optim.AdamW(network.parameters(), lr=rates["adam"], weight_decay=0.05)]
    for optimiser in optimisers:
        for group in optimiser.param_groups:
            group["peak"] = group["lr"]
    return optimisers


def rate(progress, warm_up):
    """Linear warm-up, then half a cosine to zero."""
    if progress < warm_up:
        return progress / warm_up + 1e-3
    return 0.5 * (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up)))


def phase_at(phases, step):
    """Small pictures first: most of what there is to learn shows at 32 to 48 pixels, at a fraction of the time; and drawings are learnt sooner than photographs."""
    for phase in phases:
        if step < phase["steps"]:
            return phase
        step -= phase["steps"]
    raise IndexError(step)


@torch.no_grad()
def follow(average, network, keep):
    for mine, its in zip(average.state_dict().values(), network.state_dict().values()):
        if mine.is_floating_point():
            mine.lerp_(its, 1 - keep)
        else:
            mine.copy_(its)


def save(path, state):
    """Whole or not at all: a run cut off while it writes keeps its last checkpoint."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


if __name__ == "__main__":
    main()
