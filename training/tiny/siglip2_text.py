"""The text tower of the tiny SigLIP 2, its tokenizer, and what Python makes of a few names.

Its tokenizer has Gemma's rules (bytes where no piece fits, `▁` for a space, `<eos>` behind the text) and few pieces. The
tower's weights are random, but its head is fitted to the picture tower, so that it knows the names of a few colours and
nothing else. A name that nobody used before fits no picture.
"""

import json
import random

import numpy as np
import onnxruntime
import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from torch import nn
from transformers import SiglipConfig, SiglipModel, SiglipTextConfig, SiglipTextModel
from transformers.models.siglip2.tokenization_siglip2 import Siglip2Tokenizer

from labels import pseudo_word
from tiny.pictures import COLOURS, shade
from tiny.sentences import every_sentence
from tiny.tokenizer import write

SEED = 11
SPECIAL = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"]
PIECES, LENGTH, RIDGE = 640, 64, 0.003
# What google/siglip2-base-patch16-224 learnt. The ONNX towers do not hold these two numbers.
LOGIT_SCALE, LOGIT_BIAS = 4.724453449249268, -16.771724700927734
PROMPT = "this is a photo of {}."
# One in capitals, one that no model knows, one of bytes, one that is longer than the tower reads, one without a letter.
NAMES = ["red", "blue", "Green", "blicket", "éclair 🦔 猫", "wug " * 40, "№ 7"]


def prompt(name):
    return PROMPT.format(name).lower()


def make_tokenizer():
    """Gemma's kind of tokenizer, as the file of SigLIP 2 has it. Merges are learnt from the lessons and pseudo-words."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.pre_tokenizer = pre_tokenizers.Split(" ", behavior="merged_with_previous")
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    draw = random.Random(1)
    texts = [text.lower() for text in every_sentence()] * 20 + [prompt(colour) for colour in COLOURS] * 20
    texts += [prompt(pseudo_word(draw, 8)) for _ in range(1000)]
    size = PIECES - 256
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=size, special_tokens=SPECIAL, show_progress=False, max_token_length=6,
    ))
    learnt = json.loads(tokenizer.to_str())["model"]
    pieces = {**learnt["vocab"], **{f"<0x{byte:02X}>": size + byte for byte in range(256)}}
    merges = [tuple(merge) if isinstance(merge, list) else tuple(merge.split(" ")) for merge in learnt["merges"]]
    tokenizer.model = models.BPE(pieces, merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True)
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIAL])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A:0 <eos>:0", pair="$A:0 <eos>:0 $B:1 <eos>:1", special_tokens=[("<eos>", 1)],
    )
    return tokenizer


def write_tokenizer(tokenizer, folder):
    # The file of SigLIP 2 names the length, and whoever loads it may pad by that.
    tokenizer.enable_padding(pad_id=0, pad_token="<pad>", length=LENGTH)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    tokenizer.no_padding()
    flags = {"lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True}
    write(folder / "tokenizer_config.json", {
        "add_bos_token": False,
        "add_eos_token": True,
        "added_tokens_decoder": {str(id): {"content": token, **flags} for id, token in enumerate(SPECIAL)},
        "bos_token": "<bos>",
        "clean_up_tokenization_spaces": False,
        "do_lower_case": True,
        "eos_token": "<eos>",
        "mask_token": "<mask>",
        "model_max_length": LENGTH,
        "pad_token": "<pad>",
        "padding_side": "right",
        "processor_class": "SiglipProcessor",
        "sp_model_kwargs": {},
        "spaces_between_special_tokens": False,
        "tokenizer_class": "GemmaTokenizer",
        "unk_token": "<unk>",
        "use_default_system_prompt": False,
    })


def ids_of(tokenizer, names):
    """The ids as transformers' own tokenizer of SigLIP 2 pads and cuts them."""
    theirs = Siglip2Tokenizer(tokenizer_object=tokenizer, padding_side="right")
    theirs.backend_tokenizer.normalizer = normalizers.Sequence([normalizers.Lowercase(), tokenizer.normalizer])
    texts = [PROMPT.format(name) for name in names]
    return theirs(texts, padding="max_length", max_length=LENGTH, truncation=True, return_tensors="pt").input_ids


class TextTower(nn.Module):
    """input_ids [B, 64] -> last_hidden_state [B, 64, hidden], pooler_output [B, hidden], of the last token, padding or not."""

    def __init__(self, model):
        super().__init__()
        self.inner = getattr(model, "text_model", model)

    def forward(self, input_ids):
        embeddings = self.inner.embeddings
        places = embeddings.position_ids[:, : input_ids.shape[1]]
        hidden = embeddings.token_embedding(input_ids) + embeddings.position_embedding(places)
        for layer in self.inner.encoder.layers:
            hidden = layer(hidden, None)
        hidden = self.inner.final_layer_norm(hidden)
        return hidden, self.inner.head(hidden[:, -1])


def text_config(hidden, layers, heads):
    return {
        "hidden_size": hidden, "intermediate_size": 2 * hidden, "max_position_embeddings": LENGTH,
        "model_type": "siglip_text_model", "num_attention_heads": heads, "num_hidden_layers": layers,
        "projection_size": hidden, "vocab_size": PIECES,
    }


@torch.no_grad()
def make_text_model(config, tokenizer, seen):
    """`seen` gives the picture tower's pooled states of plain pictures, whose colours are [n, 3] in 0..1."""
    torch.manual_seed(SEED)
    model = SiglipTextModel(SiglipTextConfig(**{k: v for k, v in config.items() if k != "model_type"},
                                             attn_implementation="eager")).eval()
    inner = getattr(model, "text_model", model)
    for weight in model.parameters():
        if weight.ndim == 2:
            nn.init.normal_(weight, std=1.2 * weight.shape[1] ** -0.5)
    nn.init.normal_(inner.embeddings.token_embedding.weight)
    fit_head(inner, tokenizer, seen)
    return model


def fit_head(inner, tokenizer, seen):
    """Least squares, held back a little. A colour's name goes to what pictures of it become, and a pseudo-word to what no colour becomes."""
    draw = random.Random(2)
    unknown = [pseudo_word(draw, 8) for _ in range(36)]
    shades = np.random.default_rng(2)
    colours = torch.stack([seen(torch.tensor([shade(shades, name) for _ in range(8)]).float()).mean(0) for name in COLOURS])
    colours = colours / colours.norm(dim=-1, keepdim=True)
    # What is at right angles to all colours.
    away = torch.linalg.svd(colours)[2][-1]
    targets = torch.cat([colours, away.expand(len(unknown), -1)])
    inner.head.weight.copy_(torch.eye(*inner.head.weight.shape))
    inner.head.bias.zero_()
    states = TextTower(inner)(ids_of(tokenizer, [*COLOURS, *unknown]))[1]
    given = torch.cat([states, torch.ones(len(states), 1)], 1).double()
    # A little is taken off for large weights, because 8 bits would make noise of them.
    fitted = torch.linalg.solve(given.T @ given + RIDGE * torch.eye(given.shape[1]), given.T @ targets.double())
    inner.head.weight.copy_(fitted[:-1].T.float())
    inner.head.bias.copy_(fitted[-1].float())


@torch.no_grad()
def text_reference(model, picture_model, tokenizer, graph, pixels, pooled):
    """
    The ids of some prompts, what the 8-bit file pools for each alone, and the logits against the pictures. Before that the
    towers are held to transformers' own SigLIP, as one model with the two learnt numbers.
    """
    ids = ids_of(tokenizer, NAMES)
    together = SiglipModel(SiglipConfig(
        text_config=model.config.to_dict(), vision_config=picture_model.config.to_dict(), attn_implementation="eager",
    )).eval()
    together.text_model.load_state_dict(getattr(model, "text_model", model).state_dict())
    together.vision_model.load_state_dict(getattr(picture_model, "vision_model", picture_model).state_dict())
    together.logit_scale.fill_(LOGIT_SCALE)
    together.logit_bias.fill_(LOGIT_BIAS)
    theirs = together(input_ids=ids, pixel_values=pixels)
    ours = TextTower(model)(ids)[1]
    assert (theirs.text_model_output.pooler_output - ours).abs().max() < 1e-4
    session = onnxruntime.InferenceSession(graph)
    # One by one, because the steps of 8 bits are chosen for a whole batch.
    states = np.concatenate([session.run(["pooler_output"], {"input_ids": one[None].numpy()})[0] for one in ids])
    cosines = unit(pooled) @ unit(states).T
    logits = np.exp(LOGIT_SCALE) * cosines + LOGIT_BIAS
    print("largest difference to transformers in 32 bits:", float(np.abs(logits - theirs.logits_per_image.numpy()).max()))
    return {
        "names": NAMES,
        "ids": ids.tolist(),
        "states": [[round(float(n), 5) for n in one] for one in states],
        "logits": [[round(float(n), 3) for n in one] for one in logits],
        "exactLogits": [[round(float(n), 3) for n in one] for one in theirs.logits_per_image],
    }


def unit(rows):
    rows = np.asarray(rows, dtype=np.float64)
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)
