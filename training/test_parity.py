"""PyTorch against the exported graphs, on pictures and link contexts; and the vectors that the TypeScript tests read.

    python test_parity.py --encoder DIR --decoder DIR --pictures DIR --graphs ../public/models/mini [--write FILE]

Fails if a feature vector turns by more than COSINE allows, if a log-probability moves by more than TOLERANCE, if quantised
weights choose another label in more than 1 % of episodes, or if spelling a label gives another probability than its
concept's share. --write keeps PyTorch's answers as a fixture.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from data import Source, plain
from export_onnx import load_decoder, load_encoder
from export_reference import Graphs, described, enlarged, reference_pictures
from pointer import END, NONE, PAD, QUERY

COSINE = 0.999
TOLERANCE = 0.1
SPELLING = 1e-4
LABELS = ["dax", "dax", "blicket", "blicket", "éclair 🦔", "éclair 🦔"]
SPELT = ["cat", "catfish", "éclair 🦔", "x" * 32]


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

    rgb = reference_pictures(arguments.pictures, (0, 20, 40), (2, 3, 2))
    rgb = rgb[[0, 1, 2, 3, 5, 6, 4]]  # the query, the third picture of the second kind, comes last
    pixels = enlarged(rgb, encoder.side).float() / 255
    with torch.no_grad():
        mine = encoder(pixels)
    theirs = torch.from_numpy(graphs.features(pixels.numpy()))
    cosine = torch.cosine_similarity(mine, theirs).min().item()
    print(f"features: smallest cosine {cosine:.5f}")
    assert cosine > COSINE

    names = list(dict.fromkeys(LABELS))
    concepts = torch.eye(len(names))[[names.index(label) for label in LABELS]]
    cases, worst = [], 0.0
    for left_out in (None, 0, 3):
        mask = torch.ones(1, len(LABELS))
        if left_out is not None:
            mask[0, left_out] = 0
        expected = log_probabilities(decoder, mine[6:], mine[:6], concepts, mask)[0]
        got = graphs.log_probabilities(mine[6:].numpy(), mine[:6].numpy(), concepts.numpy(), mask.numpy())[0]
        worst = max(worst, float(np.abs(expected.numpy() - got).max()))
        cases += [
            {
                "label": label, "leftOut": left_out, "logProbability": round(expected[c].item(), 5),
                "none": round(expected[-1].item(), 5),
            }
            for c, label in enumerate(names)
        ]
    print(f"log-probabilities: largest difference {worst:.4f} nats")
    assert worst < TOLERANCE

    difference = spelling(graphs)
    print(f"spelling: largest difference {difference:.6f} nats")
    assert difference < SPELLING

    agreed, float_right, quantised_right, total = choices(encoder, decoder, graphs, arguments)
    loss = 100 * (float_right - quantised_right) / total
    print(f"the same label in {100 * agreed / total:.1f} %; quantisation costs {loss:.2f} points ({total} queries)")
    assert agreed >= 0.99 * total and loss < 0.5

    if arguments.write:
        arguments.write.parent.mkdir(parents=True, exist_ok=True)
        arguments.write.write_text(json.dumps({
            "pictures": [described(p, f) for p, f in zip(rgb, mine)],
            "labels": LABELS,
            "cases": cases,
            "tolerance": TOLERANCE,
        }, ensure_ascii=False))


@torch.no_grad()
def log_probabilities(decoder, features, demonstrations, concepts, mask=None):
    """[rows, concepts + 1]; the last is "none of these"."""
    mask = torch.ones(len(features), len(concepts)) if mask is None else mask
    weights, none = decoder(features, demonstrations, concepts, mask)
    return torch.cat([weights, none[:, None]], 1).log_softmax(-1)


def spelling(graphs):
    """The product of the bytes' probabilities against the share of the concept, for random weights."""
    draw = np.random.default_rng(2)
    tokens = [[*label.encode(), END] for label in SPELT]
    longest = max(map(len, tokens))
    labels = np.array([t + [PAD] * (longest - len(t)) for t in tokens])
    weights, none = draw.normal(0, 2, (1, len(SPELT))).astype(np.float32), draw.normal(0, 2, 1).astype(np.float32)
    everything = np.concatenate([weights[0], none])
    shares = everything - np.logaddexp.reduce(everything)
    worst = 0.0
    for concept, spelt in enumerate(tokens):
        logits = graphs.spell(np.array([[QUERY, *spelt[:-1]]]), labels, weights, none)[0]
        worst = max(worst, abs(logits[np.arange(len(spelt)), spelt].sum() - shares[concept]))
        worst = max(worst, abs(logits[0, NONE] - shares[-1]))
    return float(worst)


def choices(encoder, decoder, graphs, arguments):
    """Two kinds of creature, one demonstration each. Checks whether float and quantised weights choose alike, and
    correctly."""
    random = np.random.default_rng(4)
    source = Source(arguments.pictures, "creatures", "validation")
    kinds = [p[:8] for p in source.places_by_class()[:40]]
    pixels = plain(source, np.concatenate(kinds), encoder.side)
    with torch.no_grad():
        mine = torch.cat([encoder(part) for part in pixels.split(64)])
    theirs = torch.from_numpy(np.concatenate([graphs.features(part.numpy()) for part in pixels.split(64)]))
    agreed = float_right = quantised_right = 0
    for _ in range(arguments.episodes):
        a, b = random.choice(len(kinds), 2, replace=False)
        one, two = random.choice(8, 2, replace=False)
        shown, asked = [8 * a + one, 8 * b + one], [8 * a + two]
        scores = log_probabilities(decoder, mine[asked], mine[shown], torch.eye(2))[0]
        others = graphs.log_probabilities(theirs[asked].numpy(), theirs[shown].numpy(), np.eye(2))[0]
        float_right += bool(scores[0] > scores[1])
        quantised_right += bool(others[0] > others[1])
        agreed += bool(scores[0] > scores[1]) == bool(others[0] > others[1])
    return agreed, float_right, quantised_right, arguments.episodes


if __name__ == "__main__":
    main()
