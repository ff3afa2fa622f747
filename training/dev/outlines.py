"""Outlines of leaves, keys and cut-outs: the numbers of a class, and the points of one instance that shakes them a little."""

import numpy as np


def shaken(value, random, by):
    return value * (1 + by * random.uniform(-1, 1))


# Leaves: a midrib of length 2; the width along it, teeth and lobes. Points go up one side and down the other.


def leaf_traits(random):
    return {
        "width": random.uniform(0.22, 0.75),
        "broadest": random.uniform(0.25, 0.7),
        "tip": random.uniform(0.6, 2.2),
        "base": random.uniform(0.4, 1.6),
        "lobes": int(random.choice([0, 0, 0, 3, 4, 5, 7])),
        "depth": random.uniform(0.25, 0.65),
        "teeth": int(random.choice([0, 0, 12, 18, 26])),
        "bite": random.uniform(0.05, 0.12),
        "notch": random.choice([0, 0, 0.15, 0.3]),
        "bend": random.uniform(-0.25, 0.25),
        "stalk": random.uniform(0.15, 0.5),
    }


def leaf(traits, random):
    t = np.linspace(0, 1, 160)
    broadest = np.clip(shaken(traits["broadest"], random, 0.06), 0.1, 0.9)
    rise, fall = shaken(traits["base"], random, 0.08), shaken(traits["tip"], random, 0.08)
    width = shaken(traits["width"], random, 0.08)
    profile = np.where(
        t < broadest, np.sin(np.pi / 2 * np.clip(t / broadest, 0, 1)) ** rise,
        np.cos(np.pi / 2 * np.clip((t - broadest) / (1 - broadest), 0, 1)) ** fall,
    )
    sides = []
    for side in (-1, 1):
        edge = width * profile
        if traits["lobes"]:
            phase = t * traits["lobes"] + 0.05 * random.uniform(-1, 1)
            edge = edge * (1 - shaken(traits["depth"], random, 0.1) * (0.5 + 0.5 * np.cos(2 * np.pi * phase)) ** 1.5)
        if traits["teeth"]:
            edge = edge + width * traits["bite"] * ((t * traits["teeth"] + random.uniform()) % 1) * (profile > 0.1)
        edge = edge * (1 + 0.03 * smooth_noise(len(t), random))
        along = 2 * t - 1 - traits["notch"] * np.clip(edge / max(width, 1e-6), 0, 1) * (1 - t) ** 4
        sides.append(np.stack([side * edge, along], 1))
    outline = np.concatenate([sides[0], sides[1][::-1]])
    bend = traits["bend"] + 0.08 * random.uniform(-1, 1)
    outline[:, 0] += bend * (outline[:, 1] ** 2)
    thin, foot = 0.03, bend + bend * 0.5
    end = -1 - traits["stalk"]
    stem = np.array([[bend - thin, -1], [bend + thin, -1], [foot + thin, end], [foot - thin, end]])
    midrib = np.stack([bend * np.linspace(-1, 0.95, 40) ** 2, np.linspace(-1, 0.95, 40)], 1)
    return {"filled": [outline, stem], "holes": [], "creases": [midrib]}


def smooth_noise(count, random, waves=5):
    t = np.linspace(0, 2 * np.pi, count)
    return sum(random.normal() / wave * np.sin(wave * t + random.uniform(0, 6.3)) for wave in range(1, waves + 1))


# Keys: a bow with a hole, a shaft, and a bit with cuts on one side or on both.


def key_traits(random):
    cuts = random.integers(3, 7)
    return {
        "bow": str(random.choice(["round", "oval", "square", "trefoil", "hexagon", "heart"])),
        "size": random.uniform(0.36, 0.6),
        "hole": random.uniform(0.3, 0.65),
        "shaft": random.uniform(0.08, 0.2),
        "length": random.uniform(1.3, 1.9),
        "cuts": random.uniform(0.15, 1.0, cuts),
        "bit": random.uniform(0.15, 0.4),
        "bit_from": random.uniform(0.35, 0.65),
        "both": bool(random.random() < 0.35),
        "collar": bool(random.random() < 0.4),
    }


def key(traits, random):
    size = shaken(traits["size"], random, 0.05)
    angle = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    radius = {
        "round": np.ones_like(angle),
        "oval": 1 / np.sqrt((np.cos(angle) / 1.35) ** 2 + np.sin(angle) ** 2),
        "square": 1 / np.maximum(np.abs(np.cos(angle)), np.abs(np.sin(angle))) ** 0.9,
        "trefoil": 0.8 + 0.35 * np.cos(3 * (angle - np.pi / 2)),
        "hexagon": np.cos(np.pi / 6) / np.cos((angle + np.pi / 6) % (np.pi / 3) - np.pi / 6) * 1.05,
        "heart": 0.75 + 0.3 * np.abs(np.cos(angle)) + 0.2 * np.sin(angle),
    }[traits["bow"]]
    circle = np.stack([np.cos(angle), np.sin(angle)], 1)
    bow = size * radius[:, None] * circle
    within = np.minimum(radius, 1)[:, None]
    hole = shaken(traits["hole"], random, 0.06) * size * within * circle
    shaft, length = shaken(traits["shaft"], random, 0.06), shaken(traits["length"], random, 0.04)
    top = -0.85 * size
    bar = np.array([[-shaft, top], [shaft, top], [shaft, top - length], [0, top - length - shaft], [-shaft, top - length]])
    filled = [bow, bar]
    start = top - length * traits["bit_from"]
    ends = np.linspace(start, top - length, len(traits["cuts"]) + 1)
    for side in (1, -1) if traits["both"] else (1,):
        steps = []
        for cut, one, two in zip(traits["cuts"], ends, ends[1:]):
            out = side * (shaft + traits["bit"] * shaken(cut, random, 0.07))
            steps += [[out, one], [out, two]]
        filled.append(np.array([[0, start], *steps, [0, top - length]]))
    if traits["collar"]:
        filled.append(np.array([[-2 * shaft, top], [2 * shaft, top], [2 * shaft, top - 0.1], [-2 * shaft, top - 0.1]]))
    return {"filled": filled, "holes": [hole], "creases": []}


# Cut-outs: a closed curve around a centre.


def cutout_traits(random):
    waves = np.arange(1, 8)
    return {
        "heights": random.normal(size=7) * 0.34 / waves**0.7,
        "phases": random.uniform(0, 2 * np.pi, 7),
        "mirrored": bool(random.random() < 0.5),
        "stretch": random.uniform(0.65, 1.0),
        "corners": int(random.choice([0, 0, 3, 4, 5, 6])),
    }


def cutout(traits, random):
    angle = np.linspace(0, 2 * np.pi, 260, endpoint=False)
    radius = np.ones_like(angle)
    for wave, (height, phase) in enumerate(zip(traits["heights"], traits["phases"]), 1):
        phase = (np.pi / 2 * round(phase / (np.pi / 2)) if traits["mirrored"] else phase) + 0.08 * random.uniform(-1, 1)
        radius += shaken(height, random, 0.1) * np.cos(wave * angle + phase)
    if traits["corners"]:
        step = 2 * np.pi / traits["corners"]
        radius *= 0.75 + 0.25 * np.cos(step / 2) / np.cos(angle % step - step / 2)
    radius = np.clip(radius, 0.18, None) * (1 + 0.015 * smooth_noise(len(angle), random))
    outline = np.stack([radius * np.cos(angle) * traits["stretch"], radius * np.sin(angle)], 1)
    return {"filled": [outline], "holes": [], "creases": []}


TRAITS = {"leaf": leaf_traits, "key": key_traits, "cutout": cutout_traits}
OUTLINES = {"leaf": leaf, "key": key, "cutout": cutout}
