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


# --- Decoder: a transformer that links, and a pointer that spells -----------------------------------------------------

IMG, QUERY, END, NONE, PAD = 256, 257, 258, 259, 260
VOCABULARY = 264
LAYERS = 6  # slots of memory: four of attention, two that hold what the pointer reads
HEADS, HEAD_SIZE = 4, 48
WIDTH = HEADS * HEAD_SIZE
CODE_SIZE = 64
LONGEST = 34  # tokens of a block: opening, 32 bytes, end
FAR = 1e4  # what is masked out lies this far below, in nats: finite, so that no 0 × infinity arises
APART = 60.0  # nats for each unit of squared distance between codes: other bytes are another prefix, for certain
LEAST = 14.0  # nats: behind the first byte, what nobody votes for keeps e^-14 in all

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
    """A row looks at the demonstrations that its mask shows, and at itself; one softmax over both."""

    def __init__(self):
        super().__init__()
        self.norm = Scale()
        self.query = nn.Linear(WIDTH, WIDTH, bias=False)
        self.key = nn.Linear(WIDTH, WIDTH, bias=False)
        self.value = nn.Linear(WIDTH, WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, WIDTH, bias=False)
        nn.init.orthogonal_(self.query.weight)
        self.key.weight.data.copy_(self.query.weight)  # attention starts as likeness: what made v0 link at all
        nn.init.zeros_(self.out.weight)

    def forward(self, x, memory_keys, memory_values, hidden):
        """x [rows, width]; memory [heads, memory, head size]; hidden [rows, memory], 0 or far below → what was read
        [rows, width], and the row's own key and value [rows, heads, head size]."""
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


class Decoder(nn.Module):
    """
    What links is a transformer in which every demonstration is one token, its picture with a code of its whole label,
    that sees itself alone, and the query is one token that sees them all. It gives each demonstration a likeness s to
    the query, in this context, and from them each concept c its weight

        S(c) = (1 - a) log mean exp(s) + a mean(s)   over the demonstrations of c

    The first term is a kernel density (one near demonstration suffices), the second nearest centroid. Both are means:
    a concept with more demonstrations has no head start. Against them stands a sentinel, "none of these".

    What spells is a pointer (Merity et al. 2016): every position of a demonstration whose prefix equals the bytes so
    far votes for its own byte, with the weight of its concept. So the bytes' probabilities multiply to exactly the
    softmax over S, whatever the labels are: their length, script and common prefixes cannot move an answer. Prefixes
    and labels are told apart by sums of fixed random codes, so copying is exact for any bytes.
    """

    def __init__(self):
        super().__init__()
        self.feature = nn.Linear(FEATURE_SIZE, WIDTH, bias=False)
        nn.init.orthogonal_(self.feature.weight)
        self.kind = nn.Embedding(2, WIDTH)
        nn.init.normal_(self.kind.weight, std=0.5)
        self.whole_label = nn.Linear(CODE_SIZE, WIDTH, bias=False)
        nn.init.orthogonal_(self.whole_label.weight)
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
        self.turns = nn.Linear(WIDTH, 2)  # of sharpness and of the blend a, by what the context looks like
        nn.init.zeros_(self.turns.weight), nn.init.zeros_(self.turns.bias)
        self.blend = nn.Parameter(torch.tensor(1.0))
        self.sentinel = nn.Sequential(nn.Linear(WIDTH + 4, 64), nn.SiLU(), nn.Linear(64, 1))
        nn.init.zeros_(self.sentinel[2].weight), nn.init.zeros_(self.sentinel[2].bias)
        codes = torch.Generator().manual_seed(2308_07891)
        code = torch.randn(VOCABULARY, CODE_SIZE, generator=codes) / math.sqrt(CODE_SIZE)
        code[IMG:] = 0
        self.register_buffer("code", code)
        self.register_buffer("sign", torch.randint(0, 2, (LONGEST, CODE_SIZE), generator=codes) * 2.0 - 1)
        self.register_buffer("frequency", 3 * torch.randn(CODE_SIZE, CODE_SIZE, generator=codes))
        self.register_buffer("phase", 2 * math.pi * torch.rand(CODE_SIZE, generator=codes))

    def forward(self, tokens, features, kind, memory_keys, memory_values, memory_mask):
        """
        tokens int64 [rows, length]; features float [rows, 256]; kind int64 [rows]; memory_keys, memory_values float
        [6, 4, memory, 48]; memory_mask float [rows, memory] → logits [rows, length, 264] (log-probabilities), keys and
        values [rows, 6, 4, length, 48] of the row's own block.
        """
        length = tokens.shape[1]
        prefix, label = self.codes(tokens)
        pointer_keys, pointer_values = unslotted(memory_keys), unslotted(memory_values)[:, :VOCABULARY]
        seen = memory_mask * pointer_values[:, IMG]  # one position of each demonstration carries its picture
        h, keys, values = self.link(features, kind, label, memory_keys, memory_values, seen)

        like, before, whole = pointer_keys.split([FEATURE_SIZE, CODE_SIZE, CODE_SIZE], -1)
        concept, log_count, null = self.weigh(h, features, like, whole, seen)
        votes = (concept - log_count) - FAR * (1 - memory_mask + pointer_values[:, IMG])
        logits = self.spell(votes, null, prefix + self.code_at(tokens), before, pointer_values)

        keys = [F.pad(k[:, :, None], (0, 0, 0, length - 1)) for k in keys]
        values = [F.pad(v[:, :, None], (0, 0, 0, length - 1)) for v in values]
        mine = torch.cat([
            self.pointer_key(h, features)[:, None].expand(-1, length, -1), prefix,
            label[:, None].expand(-1, length, -1),
        ], -1)
        spelt = (tokens[..., None] == torch.arange(VOCABULARY, device=tokens.device)).float()
        return logits, torch.stack(keys + slots(mine), 1), torch.stack(values + slots(spelt), 1)

    def link(self, features, kind, label, memory_keys, memory_values, seen):
        """→ hidden states [rows, width], and each layer's keys and values [rows, heads, head size]."""
        demonstration = (kind == DEMONSTRATION).to(features.dtype)[:, None]
        named = math.sqrt(2) * (label @ self.frequency + self.phase).cos()  # alike labels get unlike codes
        x = self.feature(features) + self.kind(kind) + demonstration * self.whole_label(named)
        hidden = (1 - seen) * -FAR
        keys, values = [], []
        for layer, (attention, feed) in enumerate(zip(self.attention, self.feed)):
            read, k, v = attention(x, memory_keys[layer], memory_values[layer], hidden)
            x = x + read
            x = x + feed(x)
            keys.append(k)
            values.append(v)
        return self.norm(x), keys, values

    def pointer_key(self, h, features):
        return self.likeness(features / FEATURE_NORM) + self.shift_key(h)

    def weigh(self, h, features, like, label, seen):
        """like [memory, 256] and label [memory, 64] of every memory position; seen [rows, memory], one position of each
        demonstration → S of each position's concept and the logarithm of its number of demonstrations, both
        [rows, memory], and the sentinel's weight [rows, 1]."""
        same = (-APART * distance(label, label)).exp()  # [memory, memory]
        number = (seen @ same).clamp_min(1e-6)
        total = seen.sum(-1, keepdim=True).clamp_min(0.1)
        concepts = (seen / number).sum(-1, keepdim=True).clamp_min(0.1)
        sharper, blended = self.turns(h).split([1, 1], -1)
        sharp = (self.sharpness + self.sharpness_by_shots * (total / concepts).log() + sharper).exp()
        s = sharp * ((self.likeness(features / FEATURE_NORM) + self.shift_query(h)) @ like.T)
        top = (s * seen - FAR * (1 - seen)).amax(-1, keepdim=True)
        density = top + ((seen * (s - top).clamp(-40, 0).exp()) @ same / number).clamp_min(1e-20).log()
        mean = (seen * s) @ same / number
        blend = (self.blend + blended).sigmoid()
        concept = (1 - blend) * density + blend * mean
        best = (concept * seen - FAR * (1 - seen)).amax(-1, keepdim=True).clamp_min(-40)
        average = (concept * seen / number).sum(-1, keepdim=True) / concepts
        statistics = torch.cat([best, best - average, concepts.log(), total.log()], -1)
        return concept, number.log(), best + self.sentinel(torch.cat([h, statistics], -1))

    def spell(self, votes, null, so_far, before, bytes_of):
        """votes [rows, memory]; so_far [rows, length, 64], the code of the bytes up to here; before [memory, 64], that
        of the bytes before each memory position; bytes_of [memory, 264], the token that stands there → log-probabilities
        of the next token [rows, length, 264]."""
        votes = votes[:, None] - APART * distance(so_far, before)
        highest = votes.amax(-1, keepdim=True)
        total = highest + (votes - highest).exp().sum(-1, keepdim=True).log()
        first = (torch.arange(so_far.shape[1], device=votes.device) == 0)[None, :, None]
        null = torch.where(first, null[:, None], torch.maximum(total - LEAST, null[:, None] - 2 * LEAST))
        token = torch.arange(VOCABULARY, device=votes.device)
        at_first, later = (token == NONE).float(), (token < IMG).float() / IMG
        other = torch.where(first, at_first, later)
        top = torch.maximum(highest, null)
        return ((votes - top).exp() @ bytes_of + (null - top).exp() * other).clamp_min(1e-30).log()

    def code_at(self, tokens):
        return self.code[tokens] * self.sign[: tokens.shape[-1]]

    def codes(self, tokens):
        """Codes of the bytes before each position [..., length, 64], and of the whole label [..., 64]."""
        code = self.code_at(tokens)
        place = torch.arange(tokens.shape[-1], device=tokens.device)
        earlier = (place[None] < place[:, None]).float()
        return earlier @ code, code.sum(-2)


def distance(a, b):
    """Squared distances between codes: [..., 64] and [memory, 64] → [..., memory]."""
    return ((a * a).sum(-1, keepdim=True) + (b * b).sum(-1) - 2 * (a @ b.transpose(-1, -2))).clamp_min(0)


def slots(x):
    """[rows, length, up to 384] → two slots of memory [rows, heads, length, head size]."""
    x = F.pad(x, (0, 2 * WIDTH - x.shape[-1]))
    return [half.reshape(x.shape[0], x.shape[1], HEADS, HEAD_SIZE).transpose(1, 2) for half in x.split(WIDTH, -1)]


def unslotted(memory):
    """[6, heads, memory, head size] → the pointer's [memory, 384]."""
    return torch.cat([memory[layer].transpose(0, 1).flatten(1) for layer in (LAYERS - 2, LAYERS - 1)], -1)
