"""The network that spells: what the decoder's scores say of the next byte of a label. Nothing in it is learnt."""

import math

import torch
from torch import nn

from model import FAR

IMG, QUERY, END, NONE, PAD = 256, 257, 258, 259, 260
VOCABULARY = 264
CODE_SIZE = 64
LONGEST = 34  # tokens of a label's row: opening, 32 bytes, end
APART = 60.0  # nats for each unit of squared distance between codes: other bytes are another prefix, for certain
LEAST = 40.0  # nats: behind the first byte, what nobody votes for keeps e^-40 in all


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
        """Codes of the bytes up to and including each token [..., length, 64]. A token that is not a byte adds nothing,
        but takes a place."""
        code = self.code[tokens] * self.sign[: tokens.shape[-1]]
        place = torch.arange(tokens.shape[-1], device=tokens.device)
        return (place[None] <= place[:, None]).to(code.dtype) @ code


def distance(a, b):
    """Squared distances between codes: [..., 64] and [positions, 64] → [..., positions]."""
    return ((a * a).sum(-1, keepdim=True) + (b * b).sum(-1) - 2 * (a @ b.transpose(-1, -2))).clamp_min(0)
