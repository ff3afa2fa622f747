"""The parts that every training run here needs: its rate over time, a moving average of its weights, and checkpoints."""

import math

import torch


def rate(progress, warm_up):
    """Linear warm-up, then half a cosine to zero."""
    if progress < warm_up:
        return progress / warm_up + 1e-3
    return 0.5 * (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up)))


@torch.no_grad()
def follow(average, network, keep):
    for mine, its in zip(average.state_dict().values(), network.state_dict().values()):
        if mine.is_floating_point():
            mine.lerp_(its, 1 - keep)
        else:
            mine.copy_(its)


def save(path, state):
    """Writes the file whole or not at all, so that a run cut off while it writes keeps its last checkpoint."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)
