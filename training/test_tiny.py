"""The tiny hub models: layout, names, the graphs against PyTorch, and what they can do.

    python test_tiny.py --hub ../e2e/fixtures/hub [--model FILE] [--write FILE]

--model: the trained weights; without them nothing is compared with PyTorch. --write: the reference of the TypeScript
tests, tiny-smolvlm-reference.json. Prints the tables of e2e/fixtures/hub/README.md.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F

from tiny.examine_lfm2_vl import lfm2_vl
from tiny.examinations import colours_named, labels_linked
from tiny.export_dinov2 import MEAN, SIDE, STD
from tiny.export_dinov2 import make_model as make_dinov2
from tiny.export_smolvlm import load_model
from tiny.graphs import export_graphs
from tiny.hub import PLAN, Hub
from tiny.lessons import Conversation
from tiny.model import TOKENS_PER_TILE
from tiny.pictures import COLOURS, paint, shade
from tiny.reference import assistant, demonstrated, make_reference

PLANS = {
    "fp16 / q4 / q4": PLAN,
    "fp16 / fp16 / q4f16": {"embed_tokens": "fp16", "vision_encoder": "fp16", "decoder_model_merged": "q4f16"},
}
SMOLVLM = """added_tokens.json chat_template.json config.json generation_config.json merges.txt preprocessor_config.json
processor_config.json special_tokens_map.json tokenizer.json tokenizer_config.json vocab.json onnx/embed_tokens.onnx
onnx/embed_tokens_fp16.onnx onnx/vision_encoder_q4.onnx onnx/vision_encoder_fp16.onnx
onnx/decoder_model_merged_q4.onnx onnx/decoder_model_merged_q4f16.onnx""".split()
DINOV2 = """config.json preprocessor_config.json onnx/model_fp16.onnx onnx/model_q4.onnx
onnx/model_quantized.onnx""".split()

LFM2_VL = """chat_template.jinja config.json generation_config.json preprocessor_config.json processor_config.json
tokenizer.json tokenizer_config.json onnx/embed_tokens.onnx onnx/embed_tokens_fp16.onnx onnx/vision_encoder_q4.onnx
onnx/vision_encoder_fp16.onnx onnx/decoder_model_merged_q4.onnx onnx/decoder_model_merged_q4f16.onnx""".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hub", type=Path, required=True)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--count", type=int, default=120, help="pictures and episodes in a line of the first table")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    smolvlm = arguments.hub / "tiny-smolvlm"
    layout(smolvlm, SMOLVLM, 3_000_000)
    layout(arguments.hub / "tiny-dinov2", DINOV2, 1_000_000)
    layout(arguments.hub / "tiny-lfm2-vl", LFM2_VL, 1_000_000)
    hub = Hub(smolvlm)
    names(hub)
    words(hub)
    chunks(hub)
    if arguments.model:
        parity(arguments.model)
    dinov2(arguments.hub / "tiny-dinov2")
    lfm2_vl()
    for (title, plan), count in zip(PLANS.items(), (arguments.count, max(12, arguments.count // 4))):
        table(title, Hub(smolvlm, plan), count)
    if arguments.write:
        arguments.write.write_text(json.dumps(make_reference(hub), indent=1, ensure_ascii=False) + "\n")


def layout(folder, expected, most):
    files = {str(f.relative_to(folder)): f.stat().st_size for f in folder.rglob("*") if f.is_file()}
    assert sorted(files) == sorted(expected), set(files) ^ set(expected)
    assert sum(files.values()) <= most
    print(f"{folder.name}: {len(files)} files, {sum(files.values())} bytes")


def names(hub):
    def listed(values):
        return {v.name: (v.type, v.shape) for v in values}

    text = hub.config["text_config"]
    past = ["batch_size", text["num_key_value_heads"], "past_sequence_length", text["head_dim"]]
    wanted = {
        "inputs_embeds": ("tensor(float)", ["batch_size", "sequence_length", text["hidden_size"]]),
        "attention_mask": ("tensor(int64)", ["batch_size", "total_sequence_length"]),
        "position_ids": ("tensor(int64)", ["batch_size", "sequence_length"]),
    }
    for layer in range(text["num_hidden_layers"]):
        for kind in ("key", "value"):
            wanted[f"past_key_values.{layer}.{kind}"] = ("tensor(float)", past)
    assert listed(hub.decoder.get_inputs()) == wanted
    outputs = [o.name for o in hub.decoder.get_outputs()]
    assert outputs == ["logits", *(n.replace("past_key_values", "present") for n in list(wanted)[3:])]
    assert listed(hub.embed.get_inputs()) == {"input_ids": ("tensor(int64)", ["batch_size", "sequence_length"])}
    assert [o.name for o in hub.embed.get_outputs()] == ["inputs_embeds"]
    assert {n: t for n, (t, _) in listed(hub.vision.get_inputs()).items()} == {
        "pixel_values": "tensor(float)", "pixel_attention_mask": "tensor(bool)",
    }
    assert [o.name for o in hub.vision.get_outputs()] == ["image_features"]


def words(hub):
    """The lessons follow the chat template, and any text can be spelt."""
    said = Conversation(TOKENS_PER_TILE)
    for label in ("dax", "wug"):
        said.ask("What is in the image?", [0, 0, 0])
        said.answer(f'there is "{label}" in the image.', label)
    messages = [*demonstrated(["dax", "wug"])[:-1]]
    assert said.text == hub.prompt(messages, generate=False)
    said.ask("What is this?")
    messages.append({"role": "user", "content": [{"type": "text", "text": "What is this?"}]})
    assert said.text + "Assistant:" == hub.prompt(messages)
    said.answer("It is red.")
    assert said.text == hub.prompt([*messages, assistant("It is red.")], generate=False)
    for text in ("blicket", "Éclair 🦔 №7", "猫", 'a "quoted" name', "x" * 200):
        assert hub.tokenizer.decode(hub.ids(text)) == text


def chunks(hub):
    """A prompt in two runs gives the same as in one, and a batch gives the same as its rows."""
    random = np.random.default_rng(3)
    embeds = random.normal(size=(2, 40, hub.config["text_config"]["hidden_size"])).astype(np.float32)
    whole, _ = hub.forward(embeds)
    _, past = hub.forward(embeds[:, :25])
    rest, _ = hub.forward(embeds[:, 25:], past)
    assert np.abs(whole[:, 25:] - rest).max() < 1e-3
    alone, _ = hub.forward(embeds[1:])
    assert np.abs(whole[1:] - alone).max() < 1e-3


@torch.no_grad()
def parity(path):
    """The float32 graphs, before they are quantised, against transformers' own forward pass."""
    model, _ = load_model(path)
    with tempfile.TemporaryDirectory() as place:
        export_graphs(model, Path(place))
        embed, vision, decoder = (
            onnxruntime.InferenceSession(Path(place) / f"{name}.onnx")
            for name in ("embed_tokens", "vision_encoder", "decoder_model_merged")
        )
    torch.manual_seed(2)
    ids = torch.randint(17, 500, (2, 30))
    embeds = model.get_input_embeddings()(ids)
    assert np.array_equal(embed.run(None, {"input_ids": ids.numpy()})[0], embeds.numpy())

    pixels = torch.randn(2, 3, 3, 64, 64)
    pixels[1, 2] = 0  # padding of the batch
    seen = torch.ones(2, 3, 64, 64, dtype=torch.bool)
    seen[0, 1, 40:] = False  # a picture whose lower rows are padding
    mine = torch.cat(model.model.get_image_features(pixels, seen).pooler_output)
    theirs = vision.run(None, {"pixel_values": pixels.numpy(), "pixel_attention_mask": seen.numpy()})[0]
    worst = np.abs(mine.numpy() - theirs.reshape(mine.shape)).max()
    print(f"vision encoder, float32: largest difference {worst:.1e}")
    assert theirs.shape[0] == 5 and worst < 1e-3

    mask = torch.ones_like(ids)
    mask[0, :7] = 0  # padding on the left
    position = (mask.cumsum(-1) - 1).clamp_min(0)
    mine = model(inputs_embeds=embeds, attention_mask=mask, position_ids=position, use_cache=False).logits
    text = model.config.text_config
    past = np.zeros((2, text.num_key_value_heads, 0, text.head_dim), np.float32)
    feeds = {n.name: past for n in decoder.get_inputs() if n.name.startswith("past")}
    feeds |= {"inputs_embeds": embeds.numpy(), "attention_mask": mask.numpy(), "position_ids": position.numpy()}
    real = mask.bool().numpy()
    worst = np.abs(mine.numpy() - decoder.run(["logits"], feeds)[0])[real].max()
    print(f"decoder, float32: largest difference {worst:.1e}")
    assert worst < 1e-3


@torch.no_grad()
def dinov2(folder):
    """Each file against PyTorch, and whether shades of one colour are nearer to each other than to other colours."""
    random = np.random.default_rng(4)
    names = list(COLOURS) * 10
    pixels = F.interpolate(paint(random, [shade(random, n) for n in names], [False] * len(names)), size=(SIDE, SIDE))
    pixels = (pixels - torch.tensor(MEAN)[:, None, None]) / torch.tensor(STD)[:, None, None]
    mine = make_dinov2()(pixels).last_hidden_state
    same = torch.tensor([[a == b for a in names] for b in names])
    print("tiny-dinov2         cosine to PyTorch   nearest other picture has the same colour   cosines: same, other")
    for dtype in ("fp16", "q4", "quantized"):
        theirs = torch.from_numpy(
            onnxruntime.InferenceSession(folder / "onnx" / f"model_{dtype}.onnx").run(
                ["last_hidden_state"], {"pixel_values": pixels.numpy()}
            )[0]
        )
        cosine = torch.cosine_similarity(mine, theirs, -1).min().item()
        each = F.normalize(theirs[:, 0], dim=-1)
        near = (each @ each.T).fill_diagonal_(-2)
        right = same.gather(1, near.argmax(1, keepdim=True)).float().mean().item()
        off = same & (near > -2)
        print(f"{dtype:19} {cosine:.4f}              {right:.1%}       {near[off].mean():.2f}, {near[~same].mean():.2f}")
        assert cosine > 0.95 and right > 0.9


def table(title, hub, count):
    print(f"tiny-smolvlm, {title} ({count} pictures, {count} episodes a line)")
    named = colours_named(hub, count)
    print("  colour named: " + ", ".join(f"{kind} {share:.1%}" for kind, share in named.items()))
    assert min(named.values()) >= 0.9
    for concepts, demonstrations in ((2, 2), (2, 4), (2, 8), (3, 6), (4, 8), (4, 12)):
        scored, said = labels_linked(hub, concepts, demonstrations, count)
        print(f"  {concepts} labels, {demonstrations:2} demonstrations: scored {scored:.1%}, said {said:.1%}", flush=True)
        assert scored >= 1 / concepts + 0.2


if __name__ == "__main__":
    main()
