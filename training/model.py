"""The two networks of Mini: an encoder of pictures, and a decoder that links and spells.

A session is a set of demonstrations, each a picture's feature with the concept that it is of. A demonstration is read
alone ("its block") and gives keys and values; a query reads the keys and values of all demonstrations that its mask shows.
So the order of demonstrations cannot matter, and leaving one out is a mask.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from efficientnet_lite import MAP_WIDTH, POOLED_WIDTH, EfficientNetLite0

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


# --- Decoder: a transformer that links --------------------------------------------------------------------------------

LAYERS, HEADS, HEAD_SIZE = 3, 4, 48
WIDTH = HEADS * HEAD_SIZE
STEPS = 2  # of gradient descent from the centroids
FAR = 1e4  # what is masked out lies this far below, in nats: finite, so that no 0 × infinity arises
ABSENT = 30.0  # nats: a concept without demonstrations lies this far below "none of these"
BANK = 128  # pictures that stand for all others
STATISTICS = 9

DEMONSTRATION, QUERY_KIND = 0, 1


class Scale(nn.Module):
    """RMSNorm (Zhang & Sennrich 2019), written out: the exporter does not know PyTorch's own."""

    def __init__(self, width=WIDTH):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        x = x.float()
        return x * (x.square().mean(-1, keepdim=True) + 1e-5).rsqrt() * self.weight


class Attention(nn.Module):
    """A row looks at the demonstrations that its mask shows, and at itself; one softmax over both."""

    def __init__(self):
        super().__init__()
        self.norm = Scale()
        self.query = nn.Linear(WIDTH, WIDTH, bias=False)
        self.key = nn.Linear(WIDTH, WIDTH, bias=False)
        self.value = nn.Linear(WIDTH, WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, WIDTH, bias=False)
        nn.init.orthogonal_(self.query.weight)
        self.key.weight.data.copy_(self.query.weight)  # attention starts as likeness
        nn.init.zeros_(self.out.weight)

    def forward(self, x, memory_keys, memory_values, hidden):
        """x [rows, width]; memory [heads, demonstrations, head size]; hidden [rows, demonstrations], 0 or far below →
        what was read [rows, width], and the row's own key and value [rows, heads, head size]."""
        x = self.norm(x)
        split = (x.shape[0], HEADS, HEAD_SIZE)
        q, k, v = self.query(x).reshape(split), self.key(x).reshape(split), self.value(x).reshape(split)
        q = q / math.sqrt(HEAD_SIZE)
        to_memory = (q.transpose(0, 1) @ memory_keys.transpose(-1, -2)).transpose(0, 1) + hidden[:, None]
        weights = torch.cat([to_memory, (q * k).sum(-1, keepdim=True)], -1).softmax(-1)
        read = (weights[..., :-1].transpose(0, 1) @ memory_values).transpose(0, 1) + weights[..., -1:] * v
        return self.out(read.reshape(x.shape)), k, v


class FeedForward(nn.Module):
    """SwiGLU (Shazeer 2020)."""

    def __init__(self, inner=384):
        super().__init__()
        self.norm = Scale()
        self.gate = nn.Linear(WIDTH, inner, bias=False)
        self.up = nn.Linear(WIDTH, inner, bias=False)
        self.down = nn.Linear(inner, WIDTH, bias=False)
        nn.init.zeros_(self.down.weight)

    def forward(self, x):
        x = self.norm(x)
        return self.down(F.silu(self.gate(x)) * self.up(x))


class Decoder(nn.Module):
    """
    What links is a transformer in which every demonstration is one token, its picture, that sees itself alone, and the
    query is one token that sees them all. It refines what "alike" means: a demonstration's feature by what it is itself,
    the query's by what the context looks like. Between the refined features, of length one, stands nearest centroid, moved by a
    few steps of gradient descent on the demonstrations' own labels (in function space, so that leaving one out stays a
    mask): w(c) = sum over i of a(i, c) z(i) begins at the mean of c's demonstrations, and each step adds
    rate × (1 if i is of c, else 0, less what softmax of w says of i). Then

        S(c) = sharpness × ((1 - b) cos(z, w(c)) + b × the likeness of c's nearest demonstrations)

    Without training both refinements, the rates and b are zero: exactly nearest centroid. A concept with more demonstrations
    has no head start. Against the concepts stands a sentinel, "none of these", that knows how near the best one is,
    by how much, how tight the support set is, and how near the pictures of a background bank are.

    The labels' bytes play no part: the probability of a label is its concept's share of the softmax over S and the
    sentinel. What spells is `Pointer`, and only where spelling is asked for.
    """

    def __init__(self, feature_size):
        super().__init__()
        self.feature_size = feature_size
        self.feature = nn.Linear(feature_size, WIDTH, bias=False)
        nn.init.orthogonal_(self.feature.weight)
        self.kind = nn.Embedding(2, WIDTH)
        nn.init.normal_(self.kind.weight, std=0.5)
        self.attention = nn.ModuleList(Attention() for _ in range(LAYERS))
        self.feed = nn.ModuleList(FeedForward() for _ in range(LAYERS))
        self.norm = Scale()
        self.shift_query = nn.Linear(WIDTH, feature_size, bias=False)
        self.shift_key = nn.Linear(WIDTH, feature_size, bias=False)
        self.stretch = nn.Linear(WIDTH, feature_size, bias=False)
        for layer in (self.shift_query, self.shift_key, self.stretch):
            nn.init.zeros_(layer.weight)
        self.rates = nn.Parameter(torch.zeros(STEPS))
        self.sharpness = nn.Parameter(torch.tensor(math.log(10.0)))
        self.by_shots, self.by_ways = nn.Parameter(torch.tensor(0.2)), nn.Parameter(torch.tensor(0.0))
        self.blend = nn.Parameter(torch.tensor(-4.0))
        self.turns = nn.Sequential(nn.Linear(WIDTH + STATISTICS, 48), nn.SiLU(), nn.Linear(48, 2))
        self.sentinel = nn.Sequential(nn.Linear(WIDTH + STATISTICS, 64), nn.SiLU(), nn.Linear(64, 1))
        for head in (self.turns, self.sentinel):
            nn.init.zeros_(head[2].weight), nn.init.zeros_(head[2].bias)
        self.register_buffer("bank", torch.zeros(BANK, feature_size))

    def forward(self, features, kind, memory_keys, memory_values, memory_features, concepts, memory_mask):
        """
        features [rows, F]; kind int64 [rows]; memory_keys, memory_values [layers, heads, demonstrations, head size];
        memory_features [demonstrations, F]; concepts [demonstrations, concepts], one-hot; memory_mask [rows, demonstrations]
        → S [rows, concepts] and the sentinel's weight [rows], in nats; keys and values [rows, layers, heads, head size]
        and the refined feature [rows, F] of the row itself.
        """
        h, keys, values = self.link(features, kind, memory_keys, memory_values, memory_mask)
        demonstration = (kind == DEMONSTRATION).to(features.dtype)[:, None]
        refined = demonstration * self.as_demonstration(h, features) + (1 - demonstration) * self.as_query(h, features)
        weights, none = self.weigh(h, features, refined, memory_features, concepts, memory_mask)
        return weights, none, torch.stack(keys, 1), torch.stack(values, 1), refined

    def link(self, features, kind, memory_keys, memory_values, seen):
        """→ hidden states [rows, width], and each layer's keys and values [rows, heads, head size]."""
        x = self.feature(features) + self.kind(kind)
        hidden = (1 - seen) * -FAR
        keys, values = [], []
        for layer, (attention, feed) in enumerate(zip(self.attention, self.feed)):
            read, k, v = attention(x, memory_keys[layer], memory_values[layer], hidden)
            x = x + read
            x = x + feed(x)
            keys.append(k)
            values.append(v)
        return self.norm(x), keys, values

    def as_demonstration(self, h, features):
        return normalised(features / FEATURE_NORM + self.shift_key(h))

    def as_query(self, h, features):
        return normalised(features / FEATURE_NORM * (1 + self.stretch(h)) + self.shift_query(h))

    def weigh(self, h, features, z, demonstrations, concepts, seen):
        """z [rows, F] and demonstrations [M, F], both refined; concepts [M, C]; seen [rows, M] → S [rows, C], none [rows]."""
        rows, (count, ways) = seen.shape[0], concepts.shape
        member = seen.T[:, :, None] * concepts[:, None]  # [M, rows, C]
        number = member.sum(0)  # [rows, C]
        present = (number > 0.5).to(z.dtype)
        of_each = present.sum(-1, keepdim=True).clamp_min(1)  # [rows, 1]
        gram = demonstrations @ demonstrations.T
        share = member / number.clamp_min(1)
        like = (demonstrations @ z.T)[:, :, None]  # [M, rows, 1]
        against = lambda a: (gram @ a.reshape(count, rows * ways)).reshape(count, rows, ways)

        # How tight each concept is, and how near another they stand: the squared lengths of the means tell.
        answers = against(share)
        square = (share * answers).sum(0)  # [rows, C]
        several = (number > 1.5).to(z.dtype)
        pairs = (square * number - 1) / (number - 1).clamp_min(1)
        tight = (several * pairs).sum(-1, keepdim=True) / several.sum(-1, keepdim=True).clamp_min(1)
        whole = ((share * present).sum(-1) * answers.sum(-1)).sum(0)[:, None]
        apart = (whole - (present * square).sum(-1, keepdim=True)) / (of_each * (of_each - 1)).clamp_min(1)

        length = square.add(1e-6).sqrt()
        hidden = (1 - present) * -FAR
        sharp = (self.sharpness + self.by_shots * (number.sum(-1, keepdim=True) / of_each).clamp_min(1).log()).exp()
        for rate in self.rates:
            said = (sharp * answers / length + hidden).softmax(-1)
            share = share + rate * (member - said * seen.T[:, :, None] * present) / number.sum(-1, keepdim=True).clamp_min(1)
            answers = against(share)
            length = (share * answers).sum(0).clamp_min(1e-6).sqrt()
        centroid = (share * like).sum(0) / length  # [rows, C]: a cosine

        nearest = (like.clamp_min(-1) * 8.0).exp() * member
        nearest = (nearest.sum(0) / number.clamp_min(1)).clamp_min(1e-9).log() / 8.0

        best = (centroid * present - 2 * (1 - present)).amax(-1, keepdim=True)
        mean = (centroid * present).sum(-1, keepdim=True) / of_each
        familiar = self.familiar(features)
        shots = number.sum(-1, keepdim=True) / of_each
        statistics = torch.cat([
            4 * best, 4 * (best - mean), 4 * tight, several.amax(-1, keepdim=True), 4 * apart, familiar, shots.clamp_min(1).log(),
            of_each.log(), 4 * (nearest * present - 2 * (1 - present)).amax(-1, keepdim=True),
        ], -1)
        sharper, blended = self.turns(torch.cat([h, statistics], -1)).split([1, 1], -1)
        blend = (self.blend + blended).sigmoid()
        times = (self.sharpness + self.by_shots * shots.clamp_min(1).log() + self.by_ways * of_each.log() + sharper).exp()
        weight = times * ((1 - blend) * centroid + blend * nearest)
        top = (weight * present - FAR * (1 - present)).amax(-1, keepdim=True).clamp_min(-40)
        none = top + self.sentinel(torch.cat([h, statistics], -1))
        return weight * present + (none - ABSENT) * (1 - present), none.squeeze(-1)

    def familiar(self, features):
        """How near the nearest pictures of the background bank are [rows, 1]: a smooth maximum of cosines."""
        return (16 * (features / FEATURE_NORM) @ self.bank.T).logsumexp(-1, keepdim=True) / 4


# --- Pointer: spells --------------------------------------------------------------------------------------------------

IMG, QUERY, END, NONE, PAD = 256, 257, 258, 259, 260
VOCABULARY = 264
CODE_SIZE = 64
LONGEST = 34  # tokens of a label's row: opening, 32 bytes, end
APART = 60.0  # nats for each unit of squared distance between codes: other bytes are another prefix, for certain
LEAST = 14.0  # nats: behind the first byte, what nobody votes for keeps e^-14 in all


class Pointer(nn.Module):
    """
    Spells as a pointer network does (Vinyals et al. 2015; Merity et al. 2016): every position of a label whose bytes so far are
    the row's votes for its own next byte, with the weight of its concept. So the bytes' probabilities multiply to exactly the
    softmax over the concepts, whatever the labels are: their length, script and common prefixes cannot move an
    answer. Prefixes are told apart by sums of fixed random codes, so copying is exact for any bytes; nothing is learnt.
    """

    def __init__(self):
        super().__init__()
        codes = torch.Generator().manual_seed(2308_07891)
        code = torch.randn(VOCABULARY, CODE_SIZE, generator=codes) / math.sqrt(CODE_SIZE)
        code[IMG:] = 0
        self.register_buffer("code", code)
        self.register_buffer("sign", torch.randint(0, 2, (LONGEST, CODE_SIZE), generator=codes) * 2.0 - 1)

    def forward(self, tokens, labels, concept_logits, none_logit):
        """
        tokens int64 [rows, length]: QUERY, then bytes; labels int64 [concepts, longest]: bytes, END, PAD...;
        concept_logits [rows, concepts]; none_logit [rows] → log-probabilities of the next token [rows, length, 264].
        """
        so_far = self.prefixes(tokens)  # of the bytes up to and with each token: QUERY itself counts nothing
        opened = torch.cat([torch.full_like(labels[:, :1], IMG), labels[:, :-1]], 1)
        before = self.prefixes(opened).flatten(0, 1)  # of the bytes before each position of a label
        ended = (labels == PAD).flatten()
        positions = labels.shape[1]
        votes = concept_logits[:, :, None].expand(-1, -1, positions).flatten(1)  # [rows, positions]
        votes = votes[:, None] - APART * distance(so_far, before) - FAR * ended.to(votes.dtype)
        highest = votes.amax(-1, keepdim=True)
        total = highest + (votes - highest).exp().sum(-1, keepdim=True).log()
        first = (torch.arange(tokens.shape[1], device=votes.device) == 0)[None, :, None]
        none = none_logit[:, None, None]
        none = torch.where(first, none, torch.maximum(total - LEAST, none - 4 * LEAST))
        token = torch.arange(VOCABULARY, device=votes.device)
        at_first, later = (token == NONE).to(votes.dtype), (token < IMG).to(votes.dtype) / IMG
        other = torch.where(first, at_first, later)
        top = torch.maximum(highest, none)
        spelt = (labels.flatten()[:, None] == token).to(votes.dtype)
        scores = ((votes - top).exp() @ spelt + (none - top).exp() * other).clamp_min(1e-30).log()
        return scores - scores.logsumexp(-1, keepdim=True)

    def prefixes(self, tokens):
        """Codes of the bytes up to and with each token [..., length, 64]; what is no byte counts nothing, but takes a place."""
        code = self.code[tokens] * self.sign[: tokens.shape[-1]]
        place = torch.arange(tokens.shape[-1], device=tokens.device)
        return (place[None] <= place[:, None]).to(code.dtype) @ code


def distance(a, b):
    """Squared distances between codes: [..., 64] and [positions, 64] → [..., positions]."""
    return ((a * a).sum(-1, keepdim=True) + (b * b).sum(-1) - 2 * (a @ b.transpose(-1, -2))).clamp_min(0)
