"""Trains the tiny SmolVLM to name colours and to take over labels from demonstrations.

    python -m tiny.train --out FILE
"""

import argparse
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from muon import orthogonal
from tiny import fake_quantise
from tiny.export_smolvlm import load_model
from tiny.lessons import Lessons
from tiny.model import TOKENS_PER_TILE, logits_of

SEED = 11
TOKENS = 6000  # of link contexts in one step
TALKS = 24
ROUND_FROM = 0.7  # share of the training after which the weights are rounded to 4 bits


class Muon(torch.optim.Optimizer):
    """Momentum made orthogonal, for matrices: `lr` is the spectral norm of a step."""

    def __init__(self, parameters, lr, momentum=0.95):
        super().__init__(parameters, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                past = self.state[p].setdefault("momentum", torch.zeros_like(p))
                past.mul_(group["momentum"]).add_(p.grad)
                update = orthogonal(p.grad.add(past, alpha=group["momentum"]).flatten(1)).to(p.dtype).reshape(p.shape)
                p.mul_(1 - 0.02 * group["lr"])
                p.add_(update, alpha=-group["lr"] * max(1, len(p) / p[0].numel()) ** 0.5)


def loss_of(model, batch):
    """Mean over the tokens of answers, and apart from them over the label tokens that the context determines."""
    logits = logits_of(model, batch.ids, batch.pixels)[:, :-1]
    target, weight, linked = batch.ids[:, 1:], batch.weight[:, 1:], batch.linked[:, 1:]
    each = F.cross_entropy(logits.flatten(0, 1), target.flatten(), reduction="none").reshape(target.shape)
    other = weight * ~linked
    loss = (each * other).sum() / other.sum().clamp_min(1)
    if not linked.any():
        return loss, None, None
    label = each[linked].mean()
    right = (logits.argmax(-1) == target)[linked].float().mean().item()
    return loss + label, label.item(), right


def stage(progress, random):
    """Concepts and demonstrations of this step: two concepts and few turns at first."""
    if progress < 0.2:
        return 2, int(random.integers(2, 6))
    concepts = int(random.integers(2, 5))
    return concepts, int(random.integers(concepts, 13 if progress > 0.5 else 9))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rate", type=float, default=0.02)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model, tokenizer = load_model()
    model.train()
    lessons = Lessons(tokenizer, TOKENS_PER_TILE, SEED)
    matrices = [m.weight for m in model.modules() if isinstance(m, nn.Linear) and m is not model.lm_head]
    taken = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in taken]
    muon = Muon(matrices, arguments.rate)
    adam = torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)
    rates = [(group, group["lr"]) for optimiser in (muon, adam) for group in optimiser.param_groups]

    started, seen, rounding = time.time(), {}, False
    for step in range(arguments.steps):
        progress = step / arguments.steps
        for group, rate in rates:
            group["lr"] = rate * min(1, step / 40 + 0.05) * (1 if progress < 0.4 else (1 - progress) / 0.6 + 0.02)
        if progress >= ROUND_FROM and not rounding:
            rounding = True
            fake_quantise.begin(model)
        concepts, demonstrations = stage(progress, lessons.random)
        count = max(4, TOKENS // (30 * (demonstrations + 1)))
        talks = lessons.colour_talks(4 if (split := step % 10 == 9) else TALKS, split)
        linking, label, right = loss_of(model, lessons.link_contexts(count, concepts, demonstrations))
        talking, _, _ = loss_of(model, talks)
        (linking + talking).backward()
        nn.utils.clip_grad_norm_(rest, 1.0)
        for optimiser in (muon, adam):
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        for name, value in (("talk", talking.item()), ("label", label), ("right", right)):
            seen[name] = value if name not in seen else 0.95 * seen[name] + 0.05 * value
        if step % 25 == 24:
            shown = "  ".join(f"{name} {value:.3f}" for name, value in seen.items())
            print(f"{step + 1}/{arguments.steps}  {shown}  {time.time() - started:.0f} s", flush=True)
    if rounding:
        fake_quantise.end(model)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), arguments.out)


if __name__ == "__main__":
    main()
