"""Trains the decoder on cached features.

    python train_decoder.py config/decoder-cpu.json --features FILE --out DIR

A run that was cut off goes on from DIR/last.pt when it is started again.
"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from episodes import SHARES, Episodes, Features
from model import CODE_SIZE, HEAD_SIZE, HEADS, LAYERS, Decoder
from train_encoder import follow, rate, save


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", type=Path)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(config["seed"])

    file = np.load(arguments.features)
    episodes = Episodes({n: Features(file, n, "train") for n in SHARES}, config["seed"], config["tokens"])
    validation = {n: Features(file, n, "validation") for n in SHARES}
    decoder = Decoder().to(device)
    average = Decoder().to(device)
    average.load_state_dict(decoder.state_dict())
    matrices = [p for p in decoder.parameters() if p.ndim == 2]
    vectors = [p for p in decoder.parameters() if p.ndim == 1]
    scalars = [p for p in decoder.parameters() if p.ndim == 0]
    optimiser = torch.optim.AdamW(
        [
            {"params": matrices, "weight_decay": config["decay"], "times": 1.0},
            {"params": vectors, "weight_decay": 0.0, "times": 1.0},
            {"params": scalars, "weight_decay": 0.0, "times": 10.0},
        ],
        lr=config["rate"], betas=(0.9, 0.98),
    )
    step, spent, total = 0, 0.0, config["steps"]
    last = arguments.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        decoder.load_state_dict(state["decoder"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step, spent = state["step"], state["seconds"]
        episodes = Episodes(episodes.sources, config["seed"] + 1000 * step, config["tokens"])
        print(f"goes on at step {step}")
    print("before:", show(measure(average, validation, device)) if step == 0 else "")

    started = time.time() - spent
    running = None
    while step < total:
        for group in optimiser.param_groups:
            group["lr"] = group["times"] * config["rate"] * max(0.02, rate(step / total, config["warm_up"]))
        loss = loss_of(decoder, moved(episodes.next(step / total), device))
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
            print("  ", show(measure(average, validation, device)), flush=True)
            save(last, {
                "decoder": decoder.state_dict(),
                "average": average.state_dict(),
                "optimiser": optimiser.state_dict(),
                "step": step,
                "seconds": time.time() - started,
            })
    calibrate(average, validation, device, config["calibration"])
    save(arguments.out / "decoder.pt", average.state_dict())
    found = measure(average, validation, device, episodes=400)
    print(show(found))
    (arguments.out / "figures.json").write_text(
        json.dumps({"seconds": round(time.time() - started), "validation": found}, indent=1)
    )


def moved(batch, device):
    return {k: v.to(device) if torch.is_tensor(v) else v for k, v in batch.items()}


def linked(decoder, batch):
    """→ per episode and query: the vote of every demonstration [episodes, queries, demonstrations], its concept's weight
    shared among the concept's demonstrations; the concept's weight itself; the sentinel's [episodes, queries, 1]."""
    device = batch["features"].device.type

    def episode(label, features, shown, queries):
        demonstrations, asked = len(features), len(queries)
        kind = torch.zeros(demonstrations, dtype=torch.long, device=features.device)
        nothing = features.new_zeros(LAYERS, HEADS, 1, HEAD_SIZE)
        with torch.autocast(device, torch.bfloat16):
            h, keys, values = decoder.link(
                features, kind, label, nothing, nothing, features.new_zeros(demonstrations, 1)
            )
            keys, values = [k.transpose(0, 1) for k in keys], [v.transpose(0, 1) for v in values]
            seen = shown[None].expand(asked, -1)
            unnamed = label.new_zeros(asked, CODE_SIZE)
            hq, _, _ = decoder.link(queries, kind.new_ones(asked), unnamed, keys, values, seen)
        with torch.autocast(device, enabled=False):
            like = decoder.pointer_key(h.float(), features)
            concept, log_count, null = decoder.weigh(hq.float(), queries, like, label, seen)
        return concept - log_count, concept, null

    return torch.vmap(episode)(
        whole_labels(decoder, batch), batch["features"], batch["shown"], batch["query_features"]
    )


def whole_labels(decoder, batch):
    """Codes of the labels of the demonstrations [episodes, demonstrations, 64]."""
    _, codes = decoder.codes(batch["labels"])
    return torch.gather(codes, 1, batch["named"][..., None].expand(-1, -1, CODE_SIZE))


def loss_of(decoder, batch):
    """Cross-entropy of the right label, or of "none", per query. The bytes of a label need no loss of their own: their
    probabilities multiply to the concept's share (`Decoder.spell`), and that is what is trained."""
    votes, _, null = linked(decoder, batch)
    shown = batch["shown"].bool()[:, None]
    absent = (batch["asked"] == batch["ways"])[..., None]
    scores = torch.cat([votes.masked_fill(~shown, -1e4), null], -1)
    wanted = scores.masked_fill(~torch.cat([batch["right"] & shown, absent], -1), -1e4)
    losses = scores.logsumexp(-1) - wanted.logsumexp(-1)
    return losses.clamp(max=20).mean()


def calibrate(decoder, sources, device, steps):
    """Fits how sure the model is, and nothing else, on classes that neither network was trained on: on its training
    classes the encoder separates better than it will ever do again."""
    chosen = [decoder.sharpness, decoder.sharpness_by_shots, decoder.blend, decoder.sentinel[2].bias]
    for p in decoder.parameters():
        p.requires_grad_(any(p is q for q in chosen))
    optimiser = torch.optim.Adam(chosen, lr=0.02)
    sampler = Episodes(sources, 5, 4000)
    for step in range(steps):
        shots, ways = int(sampler.draw.choice([1, 2, 4, 8])), int(sampler.draw.choice([2, 2, 3, 5]))
        name = str(sampler.draw.choice(["photos", "photos", "lines", "creatures", "emoji"]))
        batch = sampler.batch(
            name, 64, ways, shots, 16, False, 1.0, noise=False, balanced=True, hardness=int(sampler.draw.choice([0, 0, 1, 2]))
        )
        for group in optimiser.param_groups:
            group["lr"] = 0.02 * (1 - step / steps)
        loss = loss_of(decoder, moved(batch, device))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
    for p in decoder.parameters():
        p.requires_grad_(True)
    print("calibrated:", ", ".join(f"{p.item():.3f}" for p in chosen), flush=True)


@torch.no_grad()
def measure(decoder, sources, device, episodes=150):
    """Two concepts, balanced, no noise, on classes that neither network was trained on: {kind and shots: figures}."""
    found = {}
    decoder.eval()
    for name, source in sources.items():
        for hardness, label in ((0, name), (2, "hybrids")):
            if hardness == 2 and not source.kin:
                continue
            for shots in (1, 5):
                if min(len(rows) for rows in source.rows) < 3 and shots > 1:
                    continue
                sampler = Episodes({name: source}, 11)
                batch = moved(sampler.batch(
                    name, episodes, 2, shots, 8, False, 1.0, noise=False, balanced=True, hardness=hardness
                ), device)
                found[f"{label} {shots}"] = scored(decoder, batch)
    return found


def scored(decoder, batch):
    _, weights, null = linked(decoder, batch)
    shots = weights.shape[-1] // 2
    per_concept = weights[..., ::shots]  # the weight of a concept stands at each of its demonstrations
    present = batch["asked"] < 2
    right = per_concept.argmax(-1) == batch["asked"]
    x = F.normalize(batch["features"], dim=-1).unflatten(1, (2, shots)).mean(2)
    centroid = torch.einsum("eqd,ecd->eqc", F.normalize(batch["query_features"], dim=-1), F.normalize(x, dim=-1))
    near = centroid.argmax(-1) == batch["asked"]
    probabilities = torch.cat([per_concept, null], -1).softmax(-1)
    unsure = 1 - probabilities[..., :2].amax(-1)
    confidence, answer = probabilities[..., :2].max(-1)
    error = calibration_error(confidence[present], (answer == batch["asked"])[present])
    return {
        "decoder": percent(right[present]),
        "centroid": percent(near[present]),
        "auroc": round(auroc(unsure[~present], unsure[present]), 3),
        "ece": round(error, 3),
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
    return "  ".join(f"{k}: {v['decoder']} ({v['centroid']}) a{v['auroc']:.2f} e{v['ece']:.2f}" for k, v in found.items())


if __name__ == "__main__":
    main()
