"""The decoder on the development sets, whose pictures neither it nor the encoder trained on, against nearest centroid on the same episodes.

    python dev_decoder.py --encoder DIR --decoder DIR --sets DIR [--limit 800] [--shots 1,2,5,10] [--kinds ...] [--strange]
    python dev_decoder.py --encoder DIR --decoder DIR --sets DIR --unequal 8:2

For every kind of picture and number of shots: % right, that of nearest centroid, the paired difference with its 95 %
interval, calibration error (below zero: it is too
unsure), and how well two numbers tell queries of a concept that was not taught (AUROC): how far the best name is from certain, which
the doubt between two names raises too, and the share of "none of these" alone. First in Mini's own features; then, with --strange, in two spaces that the decoder was not made for: its own turned at random, and those of the
network as it was before it was adapted, projected at random, as decision 0013 does with pretrained encoders.

With --unequal: one concept has so many demonstrations and the other so many; % right, and by how much the large one is ahead.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from dev_figures import draw, features_of, load_kinds
from efficientnet_lite import pretrained
from export_onnx import load_decoder, load_encoder
from features import described
from model import FEATURE_NORM, Descriptor
from project import dev_descriptors
from train_decoder import auroc, calibration_error, linked

EPISODES = 2000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--decoder", type=Path, required=True)
    parser.add_argument("--sets", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=800)
    parser.add_argument("--shots", default="1,2,5,10")
    parser.add_argument("--kinds", help="with commas between; without it, all")
    parser.add_argument("--strange", action="store_true", help="the strange spaces as well")
    parser.add_argument("--unequal", help="numbers of demonstrations, the larger first: 8:2")
    arguments = parser.parse_args()
    arguments.out = arguments.encoder
    encoder, decoder = load_encoder(arguments.encoder), load_decoder(arguments.decoder)
    arguments.side = encoder.side
    wanted = arguments.kinds and set(arguments.kinds.split(","))
    kinds = load_kinds(arguments.sets, encoder.side, kinds=wanted, limit=arguments.limit)
    described_kinds = dev_descriptors(encoder.descriptor.trunk, kinds, arguments)
    own = {kind: encoder.project(x) for kind, x in described_kinds.items()}
    if arguments.unequal:
        large, small = map(int, arguments.unequal.split(":"))
        return show_unequal(decoder, own, kinds, large, small)
    show("its own features", decoder, own, kinds, arguments.shots)
    if arguments.strange:
        turn = directions(encoder.feature_size, encoder.feature_size)
        show("its own, turned", decoder, {k: x @ turn for k, x in own.items()}, kinds, arguments.shots)
        frozen = Descriptor(pretrained(), encoder.side).to(memory_format=torch.channels_last).eval()
        strange = features_of(kinds, lambda pixels: described(frozen, pixels)[:, :1280])
        centre = torch.cat([x[:20] for x in strange.values()]).mean(0)
        project = directions(1280, encoder.feature_size)
        strange = {k: FEATURE_NORM * F.normalize((x - centre) @ project, dim=-1) for k, x in strange.items()}
        show("the network before its adaptation, projected at random", decoder, strange, kinds, arguments.shots)


def directions(size, kept):
    """Orthonormal directions: [size, kept]."""
    return torch.linalg.qr(torch.randn(size, size, generator=torch.Generator().manual_seed(3)))[0][:, :kept]


def show(name, decoder, features, kinds, shots):
    print(f"\n{name}\n{'kind':<16}{'shots':>6}{'exact':>8}{'centroid':>10}{'difference':>18}{'ece':>7}{'doubt':>7}{'none':>7}")
    for kind, x in features.items():
        for count in map(int, shots.split(",")):
            found = draw(kinds[kind], count, EPISODES, 1)
            if found is not None:
                right, near, difference, half, error, doubt, none = measure(decoder, x, kinds[kind], *found)
                print(
                    f"{kind:<16}{count:>6}{right:>8.1f}{near:>10.1f}{difference:>+9.2f} ± {half:<6.2f}{error:>+7.3f}{doubt:>7.3f}{none:>7.3f}",
                    flush=True,
                )


@torch.no_grad()
def show_unequal(decoder, features, kinds, large, small):
    """In half of the episodes one concept is the large one, and in the other half the other."""
    print(f"{'kind':<16}{'exact':>8}{f'ahead, {large}:{small}':>14}")
    concepts = torch.eye(2).repeat_interleave(torch.tensor([large, small]), 0)
    both = []
    for kind, x in features.items():
        found = draw(kinds[kind], large, EPISODES, 1)
        if found is None:
            continue
        support, queries, _ = found
        support[1::2], queries[1::2] = support[1::2, ::-1].copy(), queries[1::2, ::-1].copy()
        shown = np.concatenate([support[:, 0], support[:, 1, :small]], 1)
        weights = [
            linked(decoder, {
                "features": x[torch.from_numpy(s)], "queries": x[torch.from_numpy(q)],
                "concepts": concepts.expand(len(s), -1, -1), "shown": torch.ones(len(s), large + small),
            })[0]
            for s, q in zip(np.split(shown, 8), np.split(queries, 8))
        ]
        right = 100 * (torch.cat(weights).argmax(-1) == torch.arange(2)).float().mean(0)
        both.append((right.mean().item(), (right[0] - right[1]).item()))
        print(f"{kind:<16}{both[-1][0]:>8.1f}{both[-1][1]:>+14.1f}", flush=True)
    print(f"{'mean':<16}{np.mean(both, 0)[0]:>8.1f}{np.mean(both, 0)[1]:>+14.1f}")


@torch.no_grad()
def measure(decoder, features, kind, support, queries, _):
    """Two queries of an episode, one of each concept, and one of a concept that was not taught, by the same hand."""
    random = np.random.default_rng(5)
    strangers = np.array([stranger(random, kind, shown, asked) for shown, asked in zip(support, queries)])
    rights, nears, claims, confidences, unsure, nones = [], [], [], [], [], []
    for start in range(0, len(support), 250):
        part = slice(start, start + 250)
        shown = features[torch.from_numpy(support[part])]  # [e, 2, shots, F]
        asked = features[torch.from_numpy(np.concatenate([queries[part], strangers[part, None]], 1))]
        shots = shown.shape[2]
        batch = {
            "features": shown.flatten(1, 2), "queries": asked,
            "concepts": torch.eye(2).repeat_interleave(shots, 0).expand(len(shown), -1, -1),
            "shown": torch.ones(len(shown), 2 * shots),
        }
        weights, none = linked(decoder, batch)
        probabilities = torch.cat([weights, none[..., None]], -1).softmax(-1)
        truth = torch.arange(2)
        first = probabilities[:, :2].max(-1)  # "none of these" among the candidates, as the page shows it
        claims.append((first.indices == truth).float())
        confidences.append(first.values)
        rights.append((weights[:, :2].argmax(-1) == truth).float())
        unit = F.normalize(shown, dim=-1)
        centroids = F.normalize(unit.mean(2), dim=-1)
        nears.append((torch.einsum("eqf,ecf->eqc", F.normalize(asked[:, :2], dim=-1), centroids).argmax(-1) == truth).float())
        unsure.append(1 - probabilities[..., :2].amax(-1))
        nones.append(probabilities[..., 2])
    rights, nears, claims, confidences, unsure, nones = map(torch.cat, (rights, nears, claims, confidences, unsure, nones))
    paired = 100 * (rights - nears).mean(-1).numpy()
    return (
        100 * rights.mean().item(), 100 * nears.mean().item(), paired.mean(), 1.96 * paired.std(ddof=1) / len(paired) ** 0.5,
        signed(confidences.flatten(), claims.flatten()), *(auroc(score[:, 2], score[:, :2].flatten()) for score in (unsure, nones)),
    )


def signed(confidences, claims):
    """The calibration error. It is below zero where the decoder is less sure than it could be."""
    error = calibration_error(confidences, claims.bool())
    return error if confidences.mean() > claims.mean() else -error


def stranger(random, kind, shown, asked):
    taught = set(kind.classes[shown].ravel().tolist())
    hand = kind.hands[asked[0]]
    able = np.flatnonzero((kind.hands == hand) & ~np.isin(kind.classes, list(taught)))
    return random.choice(able if len(able) else np.flatnonzero(~np.isin(kind.classes, list(taught))))


if __name__ == "__main__":
    main()
