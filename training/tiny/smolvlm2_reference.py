"""What transformers' own SmolVLM processor makes of a chat about three pictures, for the tests of the page's path.

    python -m tiny.smolvlm2_reference --hub ../e2e/fixtures/hub --write ../e2e/fixtures/hub/tiny-smolvlm2-reference.json

It needs the package `num2words`, which the processor asks for. No network, and no torchvision.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from PIL import Image
from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerFast
from transformers.models.smolvlm.image_processing_pil_smolvlm import SmolVLMImageProcessorPil
from transformers.models.smolvlm.processing_smolvlm import SmolVLMProcessor

from tiny.pictures import SIDE
from tiny.sentences import LINK_QUESTION, link_answer

LABELS = ["dax", "wug"]
# Channel, row and column of the pixels that are written down.
PLACES = [(c, y, x) for c in range(3) for y, x in ((0, 0), (0, 63), (17, 5), (63, 0), (63, 63))]


class ForPictures(SmolVLMProcessor):
    """Without the part for videos, which needs torchvision."""

    def check_argument_for_proper_class(self, name, argument):
        return type(argument)


def processor_of(hub):
    def read(name):
        return json.loads((hub / "tiny-smolvlm2" / name).read_text())

    settings = {k: v for k, v in read("preprocessor_config.json").items() if not k.startswith(("image_proc", "proc"))}
    config = read("tokenizer_config.json")
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer.from_file(str(hub / "tiny-smolvlm" / "tokenizer.json")),
        chat_template=config["chat_template"],
        **{name: config[name] for name in ("bos_token", "eos_token", "pad_token", "unk_token")},
    )
    length = read("processor_config.json")["image_seq_len"]
    return ForPictures(SmolVLMImageProcessorPil(**settings), tokenizer, None, image_seq_len=length)


def picture(number):
    """Every pixel differs from its neighbours, so that rows, columns and channels cannot be mistaken."""
    y, x, c = np.meshgrid(range(SIDE), range(SIDE), range(3), indexing="ij")
    return Image.fromarray(((3 * x + 5 * y + 50 * c + 40 * number) % 256).astype(np.uint8))


def asked():
    return {"role": "user", "content": [{"type": "image"}, {"type": "text", "text": LINK_QUESTION}]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hub", type=Path, required=True)
    parser.add_argument("--write", type=Path, required=True)
    arguments = parser.parse_args()
    processor = processor_of(arguments.hub)
    said = [{"role": "assistant", "content": [{"type": "text", "text": link_answer(label)}]} for label in LABELS]
    messages = [message for answer in said for message in (asked(), answer)] + [asked()]
    text = processor.tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
    pictures = [picture(number) for number in range(3)]
    out = processor(
        text=text, images=[pictures], do_image_splitting=False, size={"longest_edge": SIDE}, return_tensors="np",
    )
    pixels = out["pixel_values"]
    arguments.write.write_text(json.dumps({
        "about": "transformers' SmolVLMProcessor on the tiny SmolVLM2; pixel [row y, column x, channel c] of picture n "
        "is (3 x + 5 y + 50 c + 40 n) % 256",
        "text": text,
        "labels": LABELS,
        "inputIds": out["input_ids"][0].tolist(),
        "pixelShape": list(pixels.shape),
        "pixelMaskSum": int(out["pixel_attention_mask"].sum()),
        "places": PLACES,
        "pixels": [[round(float(one[place]), 6) for place in PLACES] for one in pixels[0]],
    }) + "\n")


if __name__ == "__main__":
    main()
