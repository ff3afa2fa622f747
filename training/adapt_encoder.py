"""Adapts the pretrained EfficientNet-Lite0 to drawings by distillation across hands.

    python adapt_encoder.py config/adapt-cpu.json --pictures DIR --out DIR [--steps N] [--start FILE]

The student sees a photograph as another hand would have drawn it. It must give the feature that the frozen network gives
for the photograph itself ("cross"), with the same relations to other photographs ("relation"). On clean photographs the
feature must not move ("keep"). Drawings are classes by what they show, whoever drew them. Silhouettes filled with pieces
of photographs are classes by their shape alone. The feature must show how far a picture was turned ("rotation"), because
the position of things matters. Batch statistics stay those of ImageNet, and the first blocks do not change.

A run that was cut off goes on from DIR/last.pt when it is started again. --steps ends it earlier, with the rate of the
whole run. --start begins with the trunk of an earlier run in the place of the pretrained one. Its distance to the
pretrained trunk must still stay small.
"""

import argparse
import copy
import json
import time
from pathlib import Path

import torch

from adaptation import Adaptation
from features import load_trunk
from schedule import follow, rate, save


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", type=Path)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, help="end after so many")
    parser.add_argument("--start", type=Path, help="a trunk to go on from")
    parser.add_argument("--save-every", type=int, default=100)
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(config["seed"])

    network = Adaptation(config, arguments.pictures).train()
    if arguments.start:
        network.student.load_state_dict(load_trunk(arguments.start).state_dict())
    average = copy.deepcopy(network.student)
    optimiser = make_optimiser(network, config)
    total = sum(phase["steps"] for phase in config["phases"])
    step, spent = 0, 0.0
    last = arguments.out / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        step, spent = state["step"], state["seconds"]
        network.generator.manual_seed(config["seed"] + 1000 * step)
        print(f"goes on at step {step}", flush=True)

    started, running = time.time() - spent, {}
    end = min(total, arguments.steps or total)
    while step < end:
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * rate(step / total, config["warm_up"])
        losses = network.losses(side_at(config["phases"], step))
        loss = sum(config["weights"][name] * value for name, value in losses.items())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.trained, 1.0)
        optimiser.step()
        step += 1
        follow(average, network.student, min(config["average"], (1 + step) / (10 + step)))
        for name, value in losses.items():
            running[name] = value.item() if name not in running else 0.95 * running[name] + 0.05 * value.item()
        if step % 20 == 0:
            shown = "  ".join(f"{name} {value:.3f}" for name, value in running.items())
            print(f"step {step}/{total}  {shown}  {time.time() - started:.0f} s", flush=True)
        if step % arguments.save_every == 0 or step == end:
            save(arguments.out / "trunk.pt", average.state_dict())
            save(last, {
                "network": network.state_dict(), "average": average.state_dict(), "optimiser": optimiser.state_dict(),
                "step": step, "seconds": time.time() - started,
            })
    (arguments.out / "figures.json").write_text(
        json.dumps({"steps": step, "seconds": round(time.time() - started), "losses": running}, indent=1)
    )


def side_at(phases, step):
    for phase in phases:
        if step < phase["steps"]:
            return phase["side"]
        step -= phase["steps"]
    raise IndexError(step)


def make_optimiser(network, config):
    heads = [p for module in (*network.heads.values(), network.turn) for p in module.parameters()]
    optimiser = torch.optim.AdamW(
        [
            {"params": network.trained, "lr": config["rates"]["trunk"]},
            {"params": heads, "lr": config["rates"]["heads"]},
        ],
        weight_decay=config["decay"],
    )
    for group in optimiser.param_groups:
        group["peak"] = group["lr"]
    return optimiser


if __name__ == "__main__":
    main()
