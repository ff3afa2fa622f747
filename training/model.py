"""The two networks of the Mini model (docs/model-card.md): an encoder of pictures and a decoder of bytes."""

import math

import torch
import torch.nn.functional as F
from torch import nn

PICTURE_SIDE = 64
FEATURE_SIZE = 256
FEATURE_NORM = 16.0


# --- Encoder: a residual convolutional network of the ResNet-12 family (He et al. 2015; Oreshkin et al. 2018) ---------


class Block(nn.Module):
    """Two 3×3 convolutions and a shortcut; where the picture shrinks, the shortcut averages before it projects."""

    def __init__(self, width_in, width, stride):
        super().__init__()
        self.first = nn.Conv2d(width_in, width, 3, stride, 1, bias=False)
        self.first_norm = nn.BatchNorm2d(width)
        self.second = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.second_norm = nn.BatchNorm2d(width)
        self.shortcut = nn.Identity()
        if stride > 1 or width_in != width:
            self.shortcut = nn.Sequential(
                nn.AvgPool2d(stride, ceil_mode=True) if stride > 1 else nn.Identity(),
                nn.Conv2d(width_in, width, 1, bias=False),
                nn.BatchNorm2d(width),
            )

    def forward(self, x):
        y = F.relu(self.first_norm(self.first(x)), inplace=True)
        return F.relu(self.second_norm(self.second(y)) + self.shortcut(x), inplace=True)


class Trunk(nn.Module):
    """Pixels in 0..1, [batch, 3, side, side] → [batch, width]: the average over places of the last stage."""

    def __init__(self, stem=32, widths=(64, 128, 256, 448), depths=(1, 1, 2, 1)):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, stem, 3, 2, 1, bias=False), nn.BatchNorm2d(stem), nn.ReLU(inplace=True))
        self.stages = nn.ModuleList()
        width_in = stem
        for stage, (width, depth) in enumerate(zip(widths, depths)):
            blocks = []
            for index in range(depth):
                blocks.append(Block(width_in, width, 2 if stage > 0 and index == 0 else 1))
                width_in = width
            self.stages.append(nn.Sequential(*blocks))
        self.width = width_in

    def forward(self, pixels):
        x = self.stem((pixels - 0.5) * 4.0)
        for stage in self.stages:
            x = stage(x)
        return x.mean((2, 3))


class ClassHead(nn.Sequential):
    """Classes of one source, on standardised features: a cosine head took three times as long to begin to learn."""

    def __init__(self, width, classes):
        super().__init__(nn.BatchNorm1d(width, affine=False), nn.Linear(width, classes))


class Encoder(nn.Module):
    """Trunk, then centring, a linear projection fitted to the training classes, and the norm that the decoder expects."""

    def __init__(self, trunk):
        super().__init__()
        self.trunk = trunk
        self.register_buffer("mean", torch.zeros(trunk.width))
        self.register_buffer("projection", torch.eye(trunk.width, FEATURE_SIZE))

    def forward(self, pixels):
        return self.project(self.trunk(pixels))

    def project(self, pooled):
        x = (pooled.float() - self.mean) @ self.projection
        return FEATURE_NORM * x / x.norm(dim=-1, keepdim=True).clamp_min(1e-6)


# --- Decoder: a causal transformer over bytes whose answer is a pointer into the demonstrations ---------------------

IMG, QUERY, END, NONE, PAD = 256, 257, 258, 259, 260
VOCABULARY = 264
LAYERS = 6  # slots of memory: four of attention, two that hold what the pointer reads
HEADS, HEAD_SIZE = 4, 48
WIDTH = HEADS * HEAD_SIZE
CODE_SIZE = 64
LONGEST = 34  # tokens of a block: opening, 32 bytes, end
FAR = 1e4  # what is masked out lies this far below, in nats: finite, so that no 0 × infinity arises

DEMONSTRATION, QUERY_KIND = 0, 1


class Scale(nn.Module):
    """RMSNorm (Zhang & Sennrich 2019), written out: the exporter does not know PyTorch's own."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        x = x.float()
        return x * (x.square().mean(-1, keepdim=True) + 1e-5).rsqrt() * self.weight


class Attention(nn.Module):
    """The row's own block, causally, and the memory that its mask lets it see; one softmax over both."""

    def __init__(self):
        super().__init__()
        self.norm = Scale()
        self.query = nn.Linear(WIDTH, WIDTH, bias=False)
        self.key = nn.Linear(WIDTH, WIDTH, bias=False)
        self.value = nn.Linear(WIDTH, WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, WIDTH, bias=False)
        nn.init.orthogonal_(self.query.weight)
        self.key.weight.data.copy_(self.query.weight)  # attention starts as likeness (design: what made it link)
        nn.init.zeros_(self.out.weight)

    def project(self, x, turn):
        """x [rows, length, width] → queries, keys, values [rows, heads, length, head size], turned by position."""
        x = self.norm(x)
        split = (x.shape[0], x.shape[1], HEADS, HEAD_SIZE)
        q = turned(self.query(x).reshape(split).transpose(1, 2), turn)
        k = turned(self.key(x).reshape(split).transpose(1, 2), turn)
        return q, k, self.value(x).reshape(split).transpose(1, 2)


class FeedForward(nn.Module):
    """SwiGLU (Shazeer 2020)."""

    def __init__(self, inner=512):
        super().__init__()
        self.norm = Scale()
        self.gate = nn.Linear(WIDTH, inner, bias=False)
        self.up = nn.Linear(WIDTH, inner, bias=False)
        self.down = nn.Linear(inner, WIDTH, bias=False)
        nn.init.zeros_(self.down.weight)

    def forward(self, x):
        x = self.norm(x)
        return self.down(F.silu(self.gate(x)) * self.up(x))


def turned(x, turn):
    """Rotary positions (Su et al. 2021); they restart in every block."""
    cosine, sine = turn
    one, two = x[..., ::2], x[..., 1::2]
    return torch.stack([one * cosine - two * sine, one * sine + two * cosine], -1).flatten(-2)


class Decoder(nn.Module):
    """
    The probability of the next byte of the query's label is a pointer's (Merity et al. 2016): memory positions whose
    prefix equals the bytes so far vote for their own byte, each with the weight of its concept. That weight is

        S(c) = (1 - a) log mean exp(b s) + a mean(b s)   over the demonstrations of concept c

    with s the likeness of the query to one demonstration, as the transformer sees them in this context. The first
    term is a kernel density (one near demonstration suffices), the second nearest centroid; both are means, so that
    a concept with more demonstrations has no head start. Against them stands a sentinel with the share of
    "none of these". Prefixes and whole labels are told apart by sums of fixed random codes, so that copying is exact
    for any bytes and a label's length or script cannot move the score.
    """

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, WIDTH)
        nn.init.normal_(self.embedding.weight, std=0.5)
        self.kind = nn.Embedding(2, WIDTH)
        nn.init.normal_(self.kind.weight, std=0.5)
        self.feature = nn.Linear(FEATURE_SIZE, WIDTH, bias=False)
        nn.init.orthogonal_(self.feature.weight)
        self.whole_label = nn.Linear(CODE_SIZE, WIDTH, bias=False)
        self.attention = nn.ModuleList(Attention() for _ in range(LAYERS - 2))
        self.feed = nn.ModuleList(FeedForward() for _ in range(LAYERS - 2))
        self.norm = Scale()
        self.likeness = nn.Linear(FEATURE_SIZE, FEATURE_SIZE, bias=False)
        nn.init.eye_(self.likeness.weight)
        self.shift_query = nn.Linear(WIDTH, FEATURE_SIZE, bias=False)
        self.shift_key = nn.Linear(WIDTH, FEATURE_SIZE, bias=False)
        nn.init.zeros_(self.shift_query.weight)
        nn.init.zeros_(self.shift_key.weight)
        self.sharpness = nn.Parameter(torch.tensor(math.log(12.0)))
        self.sharpness_by_shots = nn.Parameter(torch.tensor(0.2))  # more demonstrations tell more surely
        self.sharpness_by = nn.Linear(WIDTH, 1)
        self.blend = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.sharpness_by.weight), nn.init.zeros_(self.sharpness_by.bias)
        nn.init.zeros_(self.blend.weight), nn.init.constant_(self.blend.bias, 1.0)
        self.sentinel = nn.Sequential(nn.Linear(WIDTH + 4, 64), nn.SiLU(), nn.Linear(64, 1))
        nn.init.zeros_(self.sentinel[2].weight), nn.init.zeros_(self.sentinel[2].bias)
        self.bytes = nn.Linear(WIDTH, VOCABULARY, bias=False)
        nn.init.normal_(self.bytes.weight, std=0.02)
        codes = torch.Generator().manual_seed(2308_07891)
        code = torch.randn(VOCABULARY, CODE_SIZE, generator=codes) / math.sqrt(CODE_SIZE)
        code[IMG:] = 0
        self.register_buffer("code", code)
        self.register_buffer("sign", torch.randint(0, 2, (LONGEST, CODE_SIZE), generator=codes) * 2.0 - 1)
        frequency = 100.0 ** (-torch.arange(0, HEAD_SIZE, 2) / HEAD_SIZE)
        angle = torch.arange(LONGEST)[:, None] * frequency
        self.register_buffer("cosine", angle.cos())
        self.register_buffer("sine", angle.sin())

    def forward(self, tokens, features, kind, memory_keys, memory_values, memory_mask):
        """
        tokens int64 [rows, length]; features float [rows, 256]; kind int64 [rows]; memory_keys, memory_values float
        [6, 4, memory, 48]; memory_mask float [rows, memory] → logits [rows, length, 264] (log-probabilities, up to
        a constant), keys and values [rows, 6, 4, length, 48] of the row's own block.
        """
        prefix, label = self.codes(tokens)
        h, keys, values = self.block(tokens, features, kind, label, memory_keys, memory_values, memory_mask)
        keys += slots(self.pointer_key(h, features, prefix, label))
        values += slots(self.pointer_value(tokens))
        pointer_keys, pointer_values = unslotted(memory_keys), unslotted(memory_values)
        so_far = prefix + self.code_at(tokens)
        logits = self.point(h, features, so_far, pointer_keys, pointer_values, memory_mask)
        return logits, torch.stack(keys, 1), torch.stack(values, 1)

    def block(self, tokens, features, kind, label, memory_keys, memory_values, memory_mask):
        """The four layers of attention → hidden states [rows, length, width], and each layer's keys and values."""
        length = tokens.shape[1]
        turn = self.cosine[:length], self.sine[:length]
        x = self.embed(tokens, features, kind, label)
        hidden = (1 - memory_mask)[:, None, None, :] * -FAR
        ahead = self.later(length) * -FAR
        keys, values = [], []
        for layer, (attention, feed) in enumerate(zip(self.attention, self.feed)):
            q, k, v = attention.project(x, turn)
            to_memory = q @ memory_keys[layer].transpose(-1, -2) / math.sqrt(HEAD_SIZE) + hidden
            to_own = q @ k.transpose(-1, -2) / math.sqrt(HEAD_SIZE) + ahead
            weights = torch.cat([to_memory, to_own], -1).softmax(-1)
            memory = memory_keys.shape[2]
            read = weights[..., :memory] @ memory_values[layer] + weights[..., memory:] @ v
            x = x + attention.out(read.transpose(1, 2).flatten(2))
            x = x + feed(x)
            keys.append(k)
            values.append(v)
        return self.norm(x), keys, values

    def later(self, length):
        """[length, length], 1 where the column is a later position than the row."""
        place = torch.arange(length, device=self.code.device)
        return (place[None] > place[:, None]).float()

    def embed(self, tokens, features, kind, label):
        demonstration = (kind == DEMONSTRATION).to(features.dtype)[:, None]
        whole = self.feature(features) + self.kind(kind) + demonstration * self.whole_label(label)
        return self.embedding(tokens) + whole[:, None]

    def code_at(self, tokens):
        return self.code[tokens] * self.sign[: tokens.shape[1]]

    def codes(self, tokens):
        """Codes of the bytes before each position [rows, length, 64], and of the whole label [rows, 64]."""
        code = self.code_at(tokens)
        length = tokens.shape[1]
        return self.later(length).T @ code, code.sum(1)

    def pointer_key(self, h, features, prefix, label):
        likeness = self.likeness(features / FEATURE_NORM)[:, None] + self.shift_key(h)
        return torch.cat([likeness, prefix, label[:, None].expand(-1, h.shape[1], -1)], -1)

    def pointer_value(self, tokens):
        return (tokens[..., None] == torch.arange(VOCABULARY, device=tokens.device)).float()

    def point(self, h, features, so_far, keys, values, mask):
        """
        h [rows, length, width]; so_far [rows, length, 64], the code of the bytes up to here; keys, values
        [memory, 384]; mask [rows, memory] → log-probabilities [rows, length, 264].
        """
        values = values[:, :VOCABULARY]
        like, prefix, label = keys.split([FEATURE_SIZE, CODE_SIZE, CODE_SIZE], -1)
        opening = values[:, IMG]
        concept, log_count, statistics = self.concepts(h[:, 0], features, like, label, opening, mask)
        null = self.sentinel(torch.cat([h[:, 0], statistics], -1)) + statistics[:, :1]  # [rows, 1]

        apart = distance(so_far, prefix)  # [rows, length, memory]
        votes = (concept - log_count)[:, None] - 60 * apart - FAR * (opening + (1 - mask))[:, None]
        highest = votes.amax(-1, keepdim=True)
        total = highest + (votes - highest).exp().sum(-1, keepdim=True).log()
        # Behind the first byte the sentinel only keeps bytes that nobody votes for from being impossible.
        later = torch.maximum(total - 14, statistics[:, :1, None] - 28)
        first = torch.arange(h.shape[1], device=h.device)[None, :, None] == 0
        null = torch.where(first, null[:, None], later)
        top = torch.maximum(highest, null)
        pointed = (votes - top).exp() @ values
        other = (null - top).exp() * self.bytes(h).float().softmax(-1)
        return (pointed + other).clamp_min(1e-30).log()

    def concepts(self, h, features, like, label, opening, mask):
        """The weight S of the concept of each memory position [rows, memory], the logarithm of its number of
        demonstrations, and what the sentinel weighs [rows, 4]: the best S, the spread, and how many there are."""
        counted = mask * opening  # one position of each demonstration counts
        same = (-60 * distance(label, label)).exp()  # [memory, memory]
        number = (counted @ same).clamp_min(1e-6)
        concepts = (counted / number).sum(-1, keepdim=True).clamp_min(0.1)
        total = counted.sum(-1, keepdim=True).clamp_min(0.1)
        query = self.likeness(features / FEATURE_NORM) + self.shift_query(h)
        sharp = (self.sharpness + self.sharpness_by_shots * (total / concepts).log() + self.sharpness_by(h)).exp()
        s = sharp * (query @ like.T)  # [rows, memory]
        top = (s * counted - FAR * (1 - counted)).amax(-1, keepdim=True)
        density = top + ((counted * (s - top).clamp(-40, 0).exp()) @ same / number).clamp_min(1e-20).log()
        mean = (counted * s) @ same / number
        blend = self.blend(h).sigmoid()
        concept = (1 - blend) * density + blend * mean
        log_count = number.log()
        best = (concept * counted - FAR * (1 - counted)).amax(-1, keepdim=True).clamp_min(-40)
        average = (concept * counted / number).sum(-1, keepdim=True) / concepts
        statistics = torch.cat([best, best - average, concepts.log(), total.log()], -1)
        return concept, log_count, statistics


def distance(a, b):
    """Squared distances between codes: [..., 64] and [memory, 64] → [..., memory]."""
    return ((a * a).sum(-1, keepdim=True) + (b * b).sum(-1) - 2 * (a @ b.transpose(-1, -2))).clamp_min(0)


def slots(x):
    """[rows, length, up to 384] → two slots of memory [rows, heads, length, head size]."""
    x = F.pad(x, (0, 2 * WIDTH - x.shape[-1]))
    return [half.reshape(*x.shape[:2], HEADS, HEAD_SIZE).transpose(1, 2) for half in x.split(WIDTH, -1)]


def unslotted(memory):
    """[6, heads, memory, head size] → the pointer's [memory, 384]."""
    return torch.cat([memory[layer].transpose(0, 1).flatten(1) for layer in (LAYERS - 2, LAYERS - 1)], -1)
