"""PyTorch against the exported graphs, on pictures and link contexts; and the vectors that the TypeScript tests read.

    python test_parity.py --encoder DIR --decoder DIR --pictures DIR --graphs ../public/models/mini [--write FILE]

Fails if a feature vector turns by more than COSINE allows, if a log-probability moves by more than TOLERANCE, or if
quantised weights choose another label in more than 0.5 % of episodes. --write keeps PyTorch's answers as a fixture.
"""

import argparse
import base64
import json
from pathlib import Path

import numpy as np
import torch

from data import Source, plain
from export_onnx import Graphs, load_decoder, load_encoder
from model import DEMONSTRATION, END, HEAD_SIZE, HEADS, IMG, LAYERS, NONE, PICTURE_SIDE, QUERY, QUERY_KIND

COSINE = 0.999
TOLERANCE = 0.1
LABELS = ["dax", "dax", "blicket", "blicket", "éclair 🦔", "éclair 🦔"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--graphs", type=Path, required=True)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--episodes", type=int, default=400)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    encoder, decoder = load_encoder(arguments.encoder), load_decoder(arguments.decoder)
    graphs = Graphs(arguments.graphs)
    creatures = Source(arguments.pictures, "creatures", "validation")
    kinds = creatures.places_by_class()

    places = np.array([kinds[k][n] for k in (0, 20, 40) for n in (0, 1)] + [kinds[20][2]])
    rgb = (plain(creatures, places, PICTURE_SIDE) * 255).round().byte()
    with torch.no_grad():
        mine = encoder(rgb.float() / 255)
    theirs = torch.from_numpy(graphs.features(rgb.float().numpy() / 255))
    cosine = torch.cosine_similarity(mine, theirs).min().item()
    print(f"features: smallest cosine {cosine:.5f}")
    assert cosine > COSINE

    keys, values = memory(decoder, LABELS, mine[:6])
    quantised_keys, quantised_values = graphs.memory(LABELS, mine[:6].numpy())
    cases, worst = [], 0.0
    for label in dict.fromkeys(LABELS):
        for left_out in (None, 0, 3):
            mask = torch.ones(1, keys.shape[2])
            if left_out is not None:
                start = sum(len(l.encode()) + 2 for l in LABELS[:left_out])
                mask[0, start : start + len(LABELS[left_out].encode()) + 2] = 0
            expected = log_probability(decoder, label, mine[6], keys, values, mask)
            tokens = [[QUERY, *label.encode(), END]]
            logits, _, _ = graphs.run(tokens, mine[6:7].numpy(), 1, quantised_keys, quantised_values, mask.numpy())
            got = read(torch.from_numpy(logits)[0], tokens[0])
            worst = max(worst, *(abs(a - b) for a, b in zip(expected, got)))
            cases.append({"label": label, "leftOut": left_out, "logProbability": expected[0], "none": expected[1]})
    print(f"log-probabilities: largest difference {worst:.4f} nats")
    assert worst < TOLERANCE

    agreed, float_right, quantised_right, total = choices(encoder, decoder, graphs, creatures, arguments.episodes)
    loss = 100 * (float_right - quantised_right) / total
    print(f"the same label in {100 * agreed / total:.1f} %; quantisation costs {loss:.2f} points ({total} queries)")
    assert agreed >= 0.99 * total and loss < 0.5

    if arguments.write:
        arguments.write.parent.mkdir(parents=True, exist_ok=True)
        arguments.write.write_text(json.dumps({
            "pictures": [
                {
                    "rgb": base64.b64encode(p.permute(1, 2, 0).contiguous().numpy().tobytes()).decode(),
                    "features": [round(float(x), 4) for x in f],
                }
                for p, f in zip(rgb, mine)
            ],
            "labels": LABELS,
            "cases": cases,
            "tolerance": TOLERANCE,
        }, ensure_ascii=False))


@torch.no_grad()
def memory(decoder, labels, features):
    nothing = torch.zeros(LAYERS, HEADS, 1, HEAD_SIZE)
    blocks = [
        decoder(
            torch.tensor([[IMG, *label.encode(), END]]), f[None], torch.tensor([DEMONSTRATION]), nothing, nothing,
            torch.zeros(1, 1),
        )[1:]
        for label, f in zip(labels, features)
    ]
    return torch.cat([k[0] for k, _ in blocks], 2), torch.cat([v[0] for _, v in blocks], 2)


@torch.no_grad()
def log_probability(decoder, label, features, keys, values, mask):
    tokens = [QUERY, *label.encode(), END]
    logits, _, _ = decoder(torch.tensor([tokens]), features[None], torch.tensor([QUERY_KIND]), keys, values, mask)
    return read(logits[0], tokens)


def read(logits, tokens):
    logp = logits.log_softmax(-1)
    score = logp[torch.arange(len(tokens) - 1), torch.tensor(tokens[1:])].sum().item()
    return round(score, 5), round(logp[0, NONE].item(), 5)


def choices(encoder, decoder, graphs, source, episodes):
    """Two kinds of creature, one demonstration each: do float and quantised weights choose alike, and rightly?"""
    random = np.random.default_rng(4)
    kinds = source.places_by_class()
    pixels = plain(source, np.arange(len(source.rows)), PICTURE_SIDE)
    with torch.no_grad():
        mine = torch.cat([encoder(part) for part in pixels.split(128)])
    theirs = torch.from_numpy(np.concatenate([graphs.features(part.numpy()) for part in pixels.split(128)]))
    agreed = float_right = quantised_right = 0
    for _ in range(episodes):
        chosen = random.choice(len(kinds), 2, replace=False)
        a, b = (random.choice(kinds[k], 2, replace=False) for k in chosen)
        shown, asked = [a[0], b[0]], a[1]
        keys, values = memory(decoder, ["dax", "wug"], mine[shown])
        mask = torch.ones(1, keys.shape[2])
        scores = [log_probability(decoder, label, mine[asked], keys, values, mask)[0] for label in ("dax", "wug")]
        keys, values = graphs.memory(["dax", "wug"], theirs[shown].numpy())
        others = [graphs.log_probability(label, theirs[asked].numpy(), keys, values)[0] for label in ("dax", "wug")]
        float_right += scores[0] > scores[1]
        quantised_right += others[0] > others[1]
        agreed += (scores[0] > scores[1]) == (others[0] > others[1])
    return agreed, float_right, quantised_right, episodes


if __name__ == "__main__":
    main()
