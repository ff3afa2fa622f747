"""Writes a trained tiny SmolVLM as a hub repository: graphs, configuration, processor and tokenizer.

    python -m tiny.export_smolvlm --model FILE --out ../e2e/fixtures/hub/tiny-smolvlm
"""

import argparse
from pathlib import Path

import torch

from tiny.graphs import export_graphs, write_hub_graphs
from tiny.model import make_config, make_model
from tiny.tokenizer import ADDED, BASE, make_tokenizer, write, write_tokenizer

SEED = 7
TILES = 4  # a picture is enlarged to so many tiles along its longer edge before it is split, as SmolVLM does


def load_model(path=None):
    """The model from `path`, or with random weights; and its tokenizer."""
    tokenizer = make_tokenizer()
    ids = {token: tokenizer.token_to_id(token) for token in [*BASE, *ADDED]}
    model = make_model(make_config(tokenizer.get_vocab_size(), ids), SEED)
    if path:
        model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval(), tokenizer


# The names by which each generation calls itself: `model_type`, and what its classes begin with.
FAMILIES = {"idefics3": "Idefics3", "smolvlm": "SmolVLM"}


def write_configuration(model, folder, family="idefics3"):
    text, vision = model.config.text_config, model.config.vision_config
    side, shuffle, named = vision.image_size, model.config.scale_factor, FAMILIES[family]
    bos, eos, pad = text.bos_token_id, text.eos_token_id, text.pad_token_id
    write(folder / "config.json", {
        "architectures": [f"{named}ForConditionalGeneration"],
        "bos_token_id": bos,
        "eos_token_id": eos,
        "image_token_id": model.config.image_token_id,
        "model_type": family,
        "pad_token_id": pad,
        "scale_factor": shuffle,
        "text_config": {
            "architectures": ["VLlama3ForCausalLM"],
            "attention_bias": False,
            "attention_dropout": 0.0,
            "bos_token_id": bos,
            "eos_token_id": eos,
            "head_dim": text.head_dim,
            "hidden_act": "silu",
            "hidden_size": text.hidden_size,
            "intermediate_size": text.intermediate_size,
            "max_position_embeddings": text.max_position_embeddings,
            "mlp_bias": False,
            "model_type": "llama",
            "num_attention_heads": text.num_attention_heads,
            "num_hidden_layers": text.num_hidden_layers,
            "num_key_value_heads": text.num_key_value_heads,
            "pad_token_id": pad,
            "pixel_shuffle_factor": shuffle,
            "rms_norm_eps": text.rms_norm_eps,
            "rope_scaling": None,
            "rope_theta": text.rope_parameters["rope_theta"],
            "tie_word_embeddings": True,
            "torch_dtype": "float32",
            "use_cache": True,
            "vocab_size": text.vocab_size,
        },
        "tie_word_embeddings": True,
        "torch_dtype": "float32",
        "transformers.js_config": {"kv_cache_dtype": {"fp16": "float16", "q4f16": "float16"}},
        "use_cache": True,
        "vision_config": {
            "hidden_size": vision.hidden_size,
            "image_size": vision.image_size,
            "intermediate_size": vision.intermediate_size,
            "max_image_size": {"longest_edge": side},
            "model_type": family if family == "idefics3" else "smolvlm_vision",
            "num_attention_heads": vision.num_attention_heads,
            "num_hidden_layers": vision.num_hidden_layers,
            "patch_size": vision.patch_size,
            "size": {"longest_edge": TILES * side},
        },
        "vocab_size": text.vocab_size,
    })
    write(folder / "generation_config.json", {
        "_from_model_config": True, "bos_token_id": bos, "eos_token_id": eos, "pad_token_id": pad,
    })
    write(folder / "preprocessor_config.json", {
        "do_convert_rgb": True,
        "do_image_splitting": True,
        "do_normalize": True,
        "do_pad": True,
        "do_rescale": True,
        "do_resize": True,
        "image_mean": [0.5, 0.5, 0.5],
        "image_processor_type": f"{named}ImageProcessor",
        "image_std": [0.5, 0.5, 0.5],
        "max_image_size": {"longest_edge": side},
        "processor_class": f"{named}Processor",
        "resample": 1,
        "rescale_factor": 1 / 255,
        "size": {"longest_edge": TILES * side},
    })
    write(folder / "processor_config.json", {
        "image_seq_len": (side // vision.patch_size // shuffle) ** 2, "processor_class": f"{named}Processor",
    })


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, help="random weights if none")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model, tokenizer = load_model(arguments.model)
    arguments.out.mkdir(parents=True, exist_ok=True)
    write_configuration(model, arguments.out)
    write_tokenizer(tokenizer, arguments.out)
    write_hub_graphs(model, export_graphs, arguments.out)


if __name__ == "__main__":
    main()
