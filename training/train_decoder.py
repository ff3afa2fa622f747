"""Trains the decoder on cached features.

    python train_decoder.py config/decoder-cpu.json --encoder DIR --descriptors DIR --out DIR

A run that was cut off goes on from DIR/last.pt when it is started again.
"""

import argparse
import json
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from episodes import Episodes, Features
from export_onnx import load_encoder
from model import BANK, Decoder
from schedule import follow, rate, save


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--descriptors", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(config["seed"])

    encoder = load_encoder(arguments.encoder)
    kinds = config["kinds"]
    sources = {name: Features(arguments.descriptors, name, "train", encoder.project) for name in kinds}
    validation = {name: Features(arguments.descriptors, name, "validation", encoder.project) for name in kinds}
    episodes = Episodes(sources, config["seed"], config["tokens"])
    decoder = Decoder(encoder.feature_size)
    decoder.bank.copy_(background(sources))
    average = Decoder(encoder.feature_size)
    average.load_state_dict(decoder.state_dict())
    optimiser = make_optimiser(decoder, config)
    step, spent, total = 0, 0.0, config["steps"]
    last = arguments.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        decoder.load_state_dict(state["decoder"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step, spent = state["step"], state["seconds"]
        episodes = Episodes(sources, config["seed"] + 1000 * step, config["tokens"])
        print(f"goes on at step {step}", flush=True)
    else:
        print("before:", show(measure(average, validation)), flush=True)

    started, running = time.time() - spent, None
    while step < total:
        for group in optimiser.param_groups:
            group["lr"] = group["times"] * config["rate"] * max(0.02, rate(step / total, config["warm_up"]))
        loss = loss_of(decoder, episodes.next())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(decoder.parameters(), 1.0)
        optimiser.step()
        step += 1
        follow(average, decoder, min(config["average"], (1 + step) / (10 + step)))
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        if step % 50 == 0:
            print(f"step {step}/{total}  loss {running:.3f}  {time.time() - started:.0f} s", flush=True)
        if step % config["measure_every"] == 0 or step == total:
            print("  ", show(measure(average, validation)), flush=True)
            save(last, {
                "decoder": decoder.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
                "step": step, "seconds": time.time() - started,
            })
    calibrate(average, validation, config["calibration"], config["absent"])
    print("temperature:", {n: [round(v, 3) for v in p.flatten().tolist()] for n, p in average.named_parameters() if p.numel() < 3})
    save(arguments.out / "decoder.pt", average.state_dict())
    found = measure(average, validation, episodes=300)
    print(show(found))
    figures = {"steps": step, "seconds": round(time.time() - started), "validation": found}
    (arguments.out / "figures.json").write_text(json.dumps(figures, indent=1))


def make_optimiser(decoder, config):
    """The few parameters of the temperature get a higher rate than the layers."""
    few = [p for p in decoder.parameters() if p.ndim == 0]
    rest = [p for p in decoder.parameters() if all(p is not q for q in few)]
    return torch.optim.AdamW(
        [{"params": few, "times": 5.0}, {"params": rest, "times": 1.0}], lr=config["rate"], betas=(0.9, 0.98), weight_decay=0.0
    )


def background(sources, rounds=10):
    """The centres of k-means over all kinds alike [BANK, F], each of length one."""
    draw = torch.Generator().manual_seed(4)
    x = torch.cat([s.features[torch.randperm(len(s.features), generator=draw)[:1500]] for s in sources.values()])
    x = F.normalize(x, dim=-1)
    centres = x[torch.randperm(len(x), generator=draw)[:BANK]]
    for _ in range(rounds):
        nearest = (x @ centres.T).argmax(-1)
        sums = torch.zeros_like(centres).index_add_(0, nearest, x)
        centres = F.normalize(torch.where(sums.norm(dim=-1, keepdim=True) > 0, sums, centres), dim=-1)
    return centres


def linked(decoder, batch):
    """S [episodes, queries, concepts] and the sentinel [episodes, queries] of a batch of episodes."""

    def episode(features, queries, concepts, shown):
        return decoder(queries, features, concepts, shown[None].expand(len(queries), -1))

    return torch.vmap(episode)(batch["features"], batch["queries"], batch["concepts"], batch["shown"])


def loss_of(decoder, batch):
    """Cross-entropy of the right concept, or of "none", per query. A label's bytes need no loss of their own, because
    their probabilities multiply to the concept's share, which is trained."""
    weights, none = linked(decoder, batch)
    scores = torch.cat([weights, none[..., None]], -1)
    losses = F.cross_entropy(scores.flatten(0, 1), batch["asked"].flatten(), reduction="none")
    return losses.clamp(max=20).mean()


def calibrate(decoder, sources, steps, absent):
    """Fits how sure the model is, and nothing else, on classes that it was not trained on: on its training classes the
    encoder separates better than it will ever do again. `absent` is the share of queries of a concept that nobody taught: it
    is what "none of these" is held to be worth before anything is seen. Concepts that are as good as alike are one kind more:
    without them, a pair of near concepts makes the model less sure than its answers deserve. `turns` begins anew: what it learnt
    under the noise of training is a worse start than nothing."""
    nn.init.zeros_(decoder.turns[2].weight), nn.init.zeros_(decoder.turns[2].bias)
    chosen = [
        decoder.sharpness, decoder.by_shots, decoder.by_ways, *decoder.turns.parameters(), decoder.sentinel[2].bias,
    ]
    for p in decoder.parameters():
        p.requires_grad_(any(p is q for q in chosen))
    optimiser = torch.optim.Adam(chosen, lr=0.03)
    sampler = Episodes(sources, 5, 4000)
    kinds = [(name, 0) for name in sources] + [(name, 2) for name, source in sources.items() if source.kin]
    for step in range(steps):
        shots, ways = int(sampler.draw.choice([1, 2, 5, 10])), int(sampler.draw.choice([2, 2, 2, 3, 5]))
        name, hardness = kinds[sampler.draw.integers(len(kinds))]
        ways = min(ways, len(sources[name].rows) - 1)
        batch = sampler.batch(
            name, 64, ways, shots, 16, absent=absent, noise=False, balanced=True, hardness=hardness
        )
        for group in optimiser.param_groups:
            group["lr"] = 0.03 * (1 - step / steps)
        loss = loss_of(decoder, batch)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
    for p in decoder.parameters():
        p.requires_grad_(True)


@torch.no_grad()
def measure(decoder, sources, episodes=150):
    """Two concepts, balanced, no noise, on classes that the decoder was not trained on: {kind and shots: figures}."""
    found = {}
    for name, source in sources.items():
        for hardness, label in ((0, name), (2, "hybrids")):
            if hardness == 2 and not source.kin:
                continue
            for shots in (1, 5):
                sampler = Episodes({name: source}, 11)
                batch = sampler.batch(name, episodes, 2, shots, 8, noise=False, balanced=True, hardness=hardness)
                found[f"{label} {shots}"] = scored(decoder, batch)
    return found


def scored(decoder, batch):
    weights, none = linked(decoder, batch)
    ways = weights.shape[-1]
    present = batch["asked"] < ways
    right = weights.argmax(-1) == batch["asked"]
    x = F.normalize(batch["features"], dim=-1)
    means = torch.einsum("emc,emf->ecf", batch["concepts"] * batch["shown"][..., None], x)
    near = torch.einsum("eqf,ecf->eqc", F.normalize(batch["queries"], dim=-1), F.normalize(means, dim=-1)).argmax(-1)
    probabilities = torch.cat([weights, none[..., None]], -1).softmax(-1)
    confidence, answer = probabilities.max(-1)  # "none of these" among the candidates, as the page shows it
    doubt = 1 - probabilities[..., :ways].amax(-1)
    return {
        "over": round((confidence[present].mean() - (answer == batch["asked"])[present].float().mean()).item(), 3),
        "decoder": percent(right[present]),
        "centroid": percent((near == batch["asked"])[present]),
        "auroc": round(auroc(doubt[~present], doubt[present]), 3),
        "ece": round(calibration_error(confidence[present], (answer == batch["asked"])[present]), 3),
    }


def percent(right):
    return round(100 * right.float().mean().item(), 1)


def auroc(positive, negative):
    both = torch.cat([positive, negative])
    ranks = both.argsort().argsort().float() + 1
    n, m = len(positive), len(negative)
    return ((ranks[:n].sum() - n * (n + 1) / 2) / (n * m)).item()


def calibration_error(confidence, right, bins=15):
    place = (confidence * bins).long().clamp(max=bins - 1)
    total = 0.0
    for b in range(bins):
        inside = place == b
        if inside.any():
            total += inside.float().mean().item() * abs(confidence[inside].mean() - right[inside].float().mean()).item()
    return total


def show(found):
    return "  ".join(f"{k}: {v['decoder']} ({v['centroid']}) a{v['auroc']:.2f} e{v['ece']:.2f}{'+' if v['over'] > 0 else '-'}" for k, v in found.items())


if __name__ == "__main__":
    main()
