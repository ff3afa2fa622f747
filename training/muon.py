"""Muon (Jordan et al. 2024), for the convolutions. The matrix of the momentum is made orthogonal before the step."""

import torch


def orthogonal(matrix, steps=4):
    """Approximates the nearest half-orthogonal matrix by a quintic Newton-Schulz iteration in bfloat16."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = matrix.bfloat16()
    x = x / (x.norm() + 1e-7)
    if x.shape[0] > x.shape[1]:
        x = x.T
    for _ in range(steps):
        gram = x @ x.T
        x = a * x + (b * gram + c * (gram @ gram)) @ x
    return x.T if matrix.shape[0] > matrix.shape[1] else x


class Muon(torch.optim.Optimizer):
    """Filters keep their norm (batch normalisation makes it free); `lr` is the step relative to it."""

    def __init__(self, parameters, lr, momentum=0.9):
        super().__init__(parameters, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state["momentum"] = torch.zeros_like(p.grad)
                    p.mul_(len(p) ** 0.5 / p.norm())
                state["momentum"].mul_(group["momentum"]).add_(p.grad)
                direction = p.grad.add(state["momentum"], alpha=group["momentum"])
                flat = direction.reshape(len(p), -1)
                update = orthogonal(flat).to(p.dtype).reshape(p.shape)
                p.add_(update * (len(p) ** 0.5 / update.norm().clamp_min(1e-7)), alpha=-group["lr"])
                p.mul_(len(p) ** 0.5 / p.norm())
