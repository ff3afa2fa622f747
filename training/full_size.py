"""Writes hub models at their real size with random weights: what a device needs to keep, open and run them.

    python full_size.py --model smolvlm2-256m --out $WORK/hub/smolvlm2-256m

The configuration, the file layout, the dtypes and the sizes are those of the real repository. What such a model says
means nothing. Time and memory do not depend on the weights.
"""

import argparse
import json
import random
import shutil
import tempfile
from pathlib import Path

import torch
from tokenizers import AddedToken, Tokenizer, models
from transformers import Idefics3ForConditionalGeneration

from tiny import export_dinov2, export_smolvlm
from tiny.graphs import export_graphs, write_dtypes
from tiny.model import SMOLVLM2_256M, SMOLVLM2_500M, make_config
from tiny.tokenizer import ADDED, BASE, make_tokenizer, write_tokenizer

VOCABULARY, LAST = 49152, "<end_of_utterance>"
SMOLVLM = {"smolvlm2-256m": SMOLVLM2_256M, "smolvlm2-500m": SMOLVLM2_500M}


def full_tokenizer():
    """The tiny tokenizer with merges up to SmolLM2's number of tokens, and the added tokens at SmolVLM2's ids."""
    small = make_tokenizer()
    vocabulary = {token: id for token, id in small.get_vocab().items() if token not in ADDED}
    merges, draw = merges_of(small), random.Random(0)
    pieces = [token for token in vocabulary if token not in BASE]
    while len(vocabulary) < VOCABULARY:
        left, right = draw.choice(pieces), draw.choice(pieces)
        if len(left + right) < 16 and left + right not in vocabulary:
            vocabulary[left + right] = len(vocabulary)
            merges.append((left, right))
            pieces.append(left + right)
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    tokenizer.pre_tokenizer, tokenizer.decoder = small.pre_tokenizer, small.decoder
    named = [token for token in ADDED if token != LAST]
    reserved = [f"<|reserved_special_token_{i}|>" for i in range(128 - len(ADDED))]
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True, normalized=False) for token in [*BASE, *named, *reserved, LAST]]
    )
    return tokenizer


def merges_of(tokenizer):
    return [tuple(m if isinstance(m, list) else m.split(" ")) for m in json.loads(tokenizer.to_str())["model"]["merges"]]


def write_smolvlm(sizes, folder):
    tokenizer = full_tokenizer()
    ids = {token: tokenizer.token_to_id(token) for token in [*BASE, *ADDED]}
    torch.manual_seed(1)
    model = Idefics3ForConditionalGeneration(make_config(tokenizer.get_vocab_size(), ids, sizes)).eval()
    export_smolvlm.write_configuration(model, folder, family="smolvlm")
    write_tokenizer(tokenizer, folder)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        place = Path(place)
        export_graphs(model, place)
        del model
        write_dtypes(place, "embed_tokens", ["fp16"])
        for name in ("vision_encoder", "decoder_model_merged"):
            write_dtypes(place, name, ["q4"])
            (place / f"{name}.onnx").unlink()
        keep(place, folder / "onnx")


def write_dinov2(folder):
    model = export_dinov2.make_model(export_dinov2.SMALL)
    export_dinov2.write_configuration(folder, export_dinov2.SMALL)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        place = Path(place)
        export_dinov2.export(model, place, export_dinov2.SMALL)
        write_dtypes(place, "model", ["q4"])
        (place / "model.onnx").unlink()
        keep(place, folder / "onnx")


def keep(place, graphs):
    graphs.mkdir(exist_ok=True)
    for file in sorted(place.glob("*.onnx")):
        shutil.move(file, graphs / file.name)
        print(f"{(graphs / file.name).stat().st_size:10} {file.name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", choices=[*SMOLVLM, "dinov2-small"], required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.model in SMOLVLM:
        write_smolvlm(SMOLVLM[arguments.model], arguments.out)
    else:
        write_dinov2(arguments.out)


if __name__ == "__main__":
    main()
