"""The networks of Mini that are trained: an encoder of pictures, and a decoder that links (what spells: `pointer.py`).

A session is a set of demonstrations, each a picture's feature with the concept that it is of. A demonstration stands for
itself alone; a query looks at all that its mask shows. So the order of demonstrations cannot matter, a picture is encoded
once, and leaving one out is a mask.
"""

import math

import torch
from torch import nn

from efficientnet_lite import MAP_WIDTH, POOLED_WIDTH

FEATURE_NORM = 16.0

# --- Encoder ----------------------------------------------------------------------------------------------------------

PLACES = 3  # the last stage's map is also pooled on a grid of so many by so many places
PLACES_SHARE = 0.7  # of its length beside that of the pooled numbers


def pooling(cells, places):
    """[cells, places]: which share of each place every cell of a row of the map holds (adaptive average pooling)."""
    matrix = torch.zeros(cells, places)
    for place in range(places):
        first, last = place * cells // places, math.ceil((place + 1) * cells / places)
        matrix[first:last, place] = 1 / (last - first)
    return matrix


class Descriptor(nn.Module):
    """Pixels in 0..1, [batch, 3, side, side] → what is there, pooled, and where: [batch, 1280 + 9 × 320], two unit vectors
    side by side, the second shorter."""

    def __init__(self, trunk, side):
        super().__init__()
        self.trunk = trunk
        cells = math.ceil(side / 32)
        rows = pooling(cells, PLACES)
        self.register_buffer("grid", torch.einsum("ap,bq->abpq", rows, rows).reshape(cells * cells, PLACES * PLACES))

    def forward(self, pixels):
        maps, pooled = self.trunk(pixels)
        where = (maps.flatten(2) @ self.grid).flatten(1)
        return torch.cat([normalised(pooled), PLACES_SHARE * normalised(where)], 1)


DESCRIPTOR_WIDTH = POOLED_WIDTH + PLACES * PLACES * MAP_WIDTH


class Encoder(nn.Module):
    """Descriptor, then centring, a linear projection fitted to training pictures, and the norm that the decoder expects."""

    def __init__(self, trunk, side, feature_size):
        super().__init__()
        self.side, self.feature_size = side, feature_size
        self.descriptor = Descriptor(trunk, side)
        self.register_buffer("mean", torch.zeros(DESCRIPTOR_WIDTH))
        self.register_buffer("projection", torch.eye(DESCRIPTOR_WIDTH, feature_size))

    def forward(self, pixels):
        return self.project(self.descriptor(pixels))

    def project(self, described):
        return FEATURE_NORM * normalised((described.float() - self.mean) @ self.projection)


def normalised(x):
    return x / x.square().sum(-1, keepdim=True).add(1e-12).sqrt()


# --- Decoder: links ---------------------------------------------------------------------------------------------------

STEPS, RATE, INNER = 2, 2.0, 8.0  # of gradient descent from the centroids, and the sharpness of its softmax
COHORT, COHORT_BY_SHOTS = 0.4, -0.8  # how much of it is taken off with one demonstration of each, and its power of their number
FAR = 1e4  # what is masked out lies this far below, in nats: finite, so that no 0 × infinity arises
ABSENT = 30.0  # nats: a concept without demonstrations lies this far below "none of these"
BANK = 192  # features that stand for all pictures
PEAK = 12.0  # how much the bank's nearest features count beside its others
LEAST_LENGTH = 0.05  # of a squared length that the correction for unequal numbers leaves at the least
ABOUT_QUERY, ABOUT_CONTEXT = 4, 6  # numbers of statistics


class Decoder(nn.Module):
    """
    Links a query to the demonstrations by gradient descent in context (von Oswald et al. 2023: what linear attention
    learns to do). Every demonstration i stands for itself, as its feature z(i) of length one. The weights w(c) of concept c
    begin at the mean of c's demonstrations. Each step lowers the cross-entropy of the demonstrations' own concepts; all are
    sums over demonstrations, so that leaving one out is a mask and the order cannot matter:

        w(c) += rate × mean over i of ((1 if i is of c, else 0) - softmax over c of sharpness × cos(z(i), w(c))) z(i)

    (the direction of the gradient with the length of w held fixed; its factors are in the rate), where every concept
    weighs the same in the mean, however many demonstrations it has.

    A mean of n vectors of length one, t alike in pairs, has the squared length t + (1 - t) / n, and a demonstration is by
    (1 - t) / n nearer to a mean that it is part of than another picture would be. Both make a concept with few demonstrations
    look other than one with many. So what a demonstration's own share does to lengths and to its own likeness is replaced
    by what it would do if all concepts had the harmonic mean of their numbers (`excess`). In a balanced context that is nothing.

    The score is a cosine with a cohort taken off, as in speaker verification (score normalisation; for few shots:
    Fei et al. 2021, "Z-score normalization, hubness, and few-shot learning"): weights near which many pictures lie, whatever
    they show, draw every query, so their likeness counts less.

        S(c) = temperature × (cos(z, w(c)) - cohort × how near w(c) is to a bank of background features)

    With rate and cohort at zero it is exactly nearest centroid in a balanced context. Both were chosen on the development sets and
    do not learn: a learned metric lost up to four points on classes that it was not trained on. The cohort counts less the more demonstrations
    there are (COHORT_BY_SHOTS is its power of their number). What learns is how sure to be. The temperature follows from what
    the context looks like: how tight the support set, how near the background. The sentinel "none of these" stands above or
    below the best concept and follows from the query as well: how near that concept is, beside how near the query is to
    the background and how alike that concept's own demonstrations are.

    The labels' bytes play no part: the probability of a label is its concept's share of the softmax over S and the
    sentinel. What spells is `Pointer`, and only where spelling is asked for.
    """

    def __init__(self, feature_size):
        super().__init__()
        self.feature_size = feature_size
        self.sharpness = nn.Parameter(torch.tensor(math.log(10.0)))
        self.by_shots, self.by_ways = nn.Parameter(torch.tensor(0.2)), nn.Parameter(torch.tensor(0.0))
        self.turns = nn.Sequential(nn.Linear(ABOUT_CONTEXT, 32), nn.SiLU(), nn.Linear(32, 1))
        self.sentinel = nn.Sequential(nn.Linear(ABOUT_QUERY + ABOUT_CONTEXT, 48), nn.SiLU(), nn.Linear(48, 1))
        for head in (self.turns, self.sentinel):
            nn.init.zeros_(head[2].weight), nn.init.zeros_(head[2].bias)
        self.register_buffer("bank", torch.zeros(BANK, feature_size))

    def forward(self, features, memory_features, concepts, memory_mask):
        """
        features [rows, F] of queries; memory_features [demonstrations, F]; concepts [demonstrations, concepts], one-hot;
        memory_mask [rows, demonstrations], 1 where a row may look → S [rows, concepts] and the sentinel's weight [rows],
        in nats.
        """
        z, demonstrations = normalised(features), normalised(memory_features)
        rows, ways = features.shape[0], concepts.shape[1]
        member = memory_mask.T[:, :, None] * concepts[:, None]  # [M, rows, C]
        number = member.sum(0)  # [rows, C]
        present = (number > 0.5).to(z.dtype)
        of_each = present.sum(-1, keepdim=True).clamp_min(1)  # [rows, 1]
        total = number.sum(-1, keepdim=True).clamp_min(1)
        turned = demonstrations.T

        share = member / number.clamp_min(1)  # of each demonstration in each concept's weights
        weights = product(turned, share)  # [F, rows, C]
        square = weights.square().sum(0)  # [rows, C]: squared lengths of the means
        tight, apart, several, tight_each = spread(weights, square, number, present)
        even = (present / number.clamp_min(1)).sum(-1, keepdim=True) / of_each  # one over the harmonic mean of the numbers
        excess = (1 - tight) * (1 - (member * number).sum(-1, keepdim=True) * even)  # [M, rows, 1]

        hidden = (1 - present) * -FAR
        rate = RATE * (member / (number * of_each).clamp_min(1)).sum(-1, keepdim=True)  # [M, rows, 1]
        length = corrected(square, share, excess)
        for _ in range(STEPS):
            likeness = product(demonstrations, weights) - excess * share
            step = rate * (member - (likeness * (INNER / length) + hidden).softmax(-1))
            share, weights = share + step, weights + product(turned, step)
            square = weights.square().sum(0)
            length = corrected(square, share, excess)
        cosine = (weights * z.T[:, :, None]).sum(0) / length  # [rows, C]

        shots = (total / of_each).clamp_min(1).log()
        near = (weights.flatten(1).T @ self.bank.T).reshape(rows, ways, BANK)
        background = peak(near / square.clamp_min(1e-6).sqrt()[:, :, None])  # [rows, C]
        familiar = peak(z @ self.bank.T)[:, None]  # [rows, 1]
        score = cosine - COHORT * (COHORT_BY_SHOTS * shots).exp() * background

        likely = cosine * present - 2 * (1 - present)
        best = likely.amax(-1, keepdim=True)
        nearest = (likely >= best).to(z.dtype)  # one of them, or as many as are exactly alike
        nearest = nearest / nearest.sum(-1, keepdim=True)
        about_context = torch.cat([
            4 * tight, several, 4 * apart, 4 * (background * present).sum(-1, keepdim=True) / of_each, shots, of_each.log(),
        ], -1)
        about_query = torch.cat([
            4 * best, 4 * familiar, 4 * (nearest * tight_each).sum(-1, keepdim=True),
            4 * (nearest * background).sum(-1, keepdim=True),
        ], -1)
        times = (self.sharpness + self.by_shots * shots + self.by_ways * of_each.log() + self.turns(about_context)).exp()
        weight = times * score
        none = (weight * present - FAR * (1 - present)).amax(-1, keepdim=True).clamp_min(-40)
        none = none + self.sentinel(torch.cat([about_query, about_context], -1))
        return weight * present + (none - ABSENT) * (1 - present), none.squeeze(-1)


def corrected(square, share, excess):
    """The lengths of the weights [rows, C] as they would be if every concept had equally many demonstrations."""
    return torch.maximum(square - (share.square() * excess).sum(0), LEAST_LENGTH * square).clamp_min(1e-6).sqrt()


def product(matrix, columns):
    """[N, M] times [M, rows, C], as one matrix product → [N, rows, C]."""
    rows, ways = columns.shape[1:]
    return (matrix @ columns.reshape(columns.shape[0], rows * ways)).reshape(matrix.shape[0], rows, ways)


def peak(cosines):
    """A soft maximum over the last axis that also depends on the other values, like the mean of the few largest: log mean
    exp."""
    return (PEAK * cosines).exp().mean(-1).log() / PEAK


def spread(weights, square, number, present):
    """How alike the demonstrations of a concept are and how alike the concepts, as mean cosines of pairs [rows, 1]: the squared
    lengths of the means tell; whether there are any two of a concept; and for each concept how alike its own are [rows, C],
    the mean of the others where it has but one."""
    several = (number > 1.5).to(square.dtype)
    pairs = several * (square * number - 1) / (number - 1).clamp_min(1)
    tight = pairs.sum(-1, keepdim=True) / several.sum(-1, keepdim=True).clamp_min(1)
    of_each = present.sum(-1, keepdim=True)
    whole = weights.sum(-1).square().sum(0)[:, None]
    apart = (whole - (present * square).sum(-1, keepdim=True)) / (of_each * (of_each - 1)).clamp_min(1)
    return tight, apart, several.amax(-1, keepdim=True), pairs + (1 - several) * tight
