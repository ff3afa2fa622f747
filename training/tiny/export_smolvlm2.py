"""Writes what differs in a tiny SmolVLM2 from the tiny SmolVLM: names and the template. The graphs and words are shared.

    python -m tiny.export_smolvlm2 --hub ../e2e/fixtures/hub
"""

import argparse
import json
from pathlib import Path

from transformers.models.smolvlm.processing_smolvlm import DEFAULT_CHAT_TEMPLATE

from tiny.tokenizer import write

# What each file calls itself in the repositories of HuggingFaceTB/SmolVLM2-{256M,500M}-Video-Instruct.
CHANGES = {
    "config.json": {"architectures": ["SmolVLMForConditionalGeneration"], "model_type": "smolvlm"},
    "preprocessor_config.json": {
        "image_processor_type": "SmolVLMImageProcessor", "processor_class": "SmolVLMProcessor",
    },
    "processor_config.json": {"processor_class": "SmolVLMProcessor"},
    "tokenizer_config.json": {"processor_class": "SmolVLMProcessor", "chat_template": DEFAULT_CHAT_TEMPLATE},
    "chat_template.json": {"chat_template": DEFAULT_CHAT_TEMPLATE},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hub", type=Path, required=True)
    hub = parser.parse_args().hub
    (hub / "tiny-smolvlm2").mkdir(exist_ok=True)
    for name, changes in CHANGES.items():
        content = json.loads((hub / "tiny-smolvlm" / name).read_text()) | changes
        if name == "config.json":
            content["vision_config"]["model_type"] = "smolvlm_vision"
        write(hub / "tiny-smolvlm2" / name, content)


if __name__ == "__main__":
    main()
