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
from tiny.model import TOKENS_PER_TILE, hidden_of

TOKENS = 4000  # of link contexts in one step
TALKS = 10
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


GRID = torch.cartesian_prod(*[torch.linspace(0, 1, 4)] * 3)


class Hint(nn.Module):
    """An auxiliary task that is discarded later. Behind the first layer every word must know the colour of the picture
    that it follows.

    Without it the labels are spelt right but chosen by chance for a thousand steps. The target is the colour's place in
    RGB space, so that similar colours have similar answers.
    """

    def __init__(self, hidden):
        super().__init__()
        self.place = nn.Linear(hidden, len(GRID))

    def forward(self, hidden, batch):
        follows = batch.nearest >= 0
        wanted = (-torch.cdist(batch.colours, GRID).square() / 0.05).softmax(-1)
        return F.cross_entropy(self.place(hidden[follows]), wanted[batch.nearest[follows]])


def losses_of(model, hint, batch):
    """Means over the tokens of answers; of labels that the context determines; of their first tokens; and the hint's."""
    early, late = hidden_of(model, batch.ids, batch.pixels)
    asked = batch.asked[:, 1:]
    logits, target = model.lm_head(late[:, :-1][asked]), batch.ids[:, 1:][asked]
    linked, first = batch.linked[:, 1:][asked], batch.first[:, 1:][asked]
    each, right = F.cross_entropy(logits, target, reduction="none"), logits.argmax(-1) == target
    losses = {"words": each[~linked].mean(), "hint": hint(early, batch)}
    if linked.any():
        losses |= {"label": each[linked].mean(), "first": each[first].mean()}
    return losses, right[first].float().mean().item()


def stage(progress, random):
    """Concepts and demonstrations of this step: two concepts and few turns at first."""
    if progress < 0.2:
        return 2, int(random.integers(2, 6))
    concepts = int(random.integers(2, 5))
    return concepts, int(random.integers(concepts, 13 if progress > 0.5 else 9))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--steps", type=int, default=1400)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.02)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model, tokenizer = load_model(arguments.start)
    model.train()
    lessons = Lessons(tokenizer, TOKENS_PER_TILE, arguments.seed)
    matrices = [m.weight for m in model.modules() if isinstance(m, nn.Linear) and m is not model.lm_head]
    taken = {id(p) for p in matrices}
    hint = Hint(model.config.text_config.hidden_size)
    rest = [p for p in [*model.parameters(), *hint.parameters()] if id(p) not in taken]
    muon = Muon(matrices, arguments.rate)
    adam = torch.optim.AdamW(rest, lr=3e-3, betas=(0.9, 0.98), weight_decay=0.0)
    rates = [(group, group["lr"]) for optimiser in (muon, adam) for group in optimiser.param_groups]

    arguments.out.parent.mkdir(parents=True, exist_ok=True)
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
        linking, right = losses_of(model, hint, lessons.link_contexts(count, concepts, demonstrations))
        talking, _ = losses_of(model, hint, talks)
        (sum(linking.values()) + sum(talking.values())).backward()
        nn.utils.clip_grad_norm_(rest, 1.0)
        for optimiser in (muon, adam):
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        shown = {"talk": talking["words"], **linking, "right": right}
        for name, value in shown.items():
            value = float(torch.as_tensor(value).detach())
            seen[name] = value if name not in seen else 0.95 * seen[name] + 0.05 * value
        if step % 25 == 24:
            shown = "  ".join(f"{name} {value:.3f}" for name, value in seen.items())
            print(f"{step + 1}/{arguments.steps}  {shown}  {time.time() - started:.0f} s", flush=True)
        if step % 50 == 49 or step + 1 == arguments.steps:
            torch.save(fake_quantise.weights_behind(model), arguments.out)


if __name__ == "__main__":
    main()
