"""A byte-level BPE tokenizer with SmolVLM's special tokens and chat template, and few merges: it can spell anything."""

import json
import random

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

from labels import pseudo_word
from tiny.sentences import every_sentence

# The first 17 ids of SmolLM2, and what SmolVLM adds behind its last id.
BASE = [
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<repo_name>", "<reponame>", "<file_sep>", "<filename>",
    "<gh_stars>", "<issue_start>", "<issue_comment>", "<issue_closed>", "<jupyter_start>", "<jupyter_text>",
    "<jupyter_code>", "<jupyter_output>", "<jupyter_script>", "<empty_output>",
]
ROWS = [f"<row_{row}_col_{column}>" for row in range(1, 7) for column in range(1, 7)]
ADDED = ["<global-img>", *ROWS, "<fake_token_around_image>", "<image>", "<end_of_utterance>"]
MERGED = 512  # ids before the added ones

CHAT_TEMPLATE = (
    "<|im_start|>{% for message in messages %}{{message['role'] | capitalize}}"
    "{% if message['content'][0]['type'] == 'image' %}{{':'}}{% else %}{{': '}}{% endif %}"
    "{% for line in message['content'] %}{% if line['type'] == 'text' %}{{line['text']}}"
    "{% elif line['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>\n{% endfor %}"
    "{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}"
)


def make_tokenizer():
    """Merges learnt from the sentences of the lessons (whole words) and from pseudo-words (pieces of labels)."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    draw = random.Random(0)
    texts = every_sentence() * 100 + [pseudo_word(draw, 8) for _ in range(4000)]
    trainer = trainers.BpeTrainer(
        vocab_size=MERGED, special_tokens=BASE, show_progress=False,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in ADDED])
    return tokenizer


def wrapped(tokenizer):
    """The same as transformers' tokenizer, with the chat template."""
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<|im_start|>", eos_token="<end_of_utterance>", pad_token="<|im_end|>",
        unk_token="<|endoftext|>", chat_template=CHAT_TEMPLATE,
    )


def write_tokenizer(tokenizer, folder):
    """tokenizer.json and the JSON files beside it, keys as in SmolVLM's repository."""
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    added = {tokenizer.token_to_id(token): token for token in [*BASE, *ADDED]}
    flags = {"lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True}
    named = {
        "bos_token": "<|im_start|>", "eos_token": "<end_of_utterance>", "pad_token": "<|im_end|>",
        "unk_token": "<|endoftext|>",
    }
    special = ["<fake_token_around_image>", "<image>", "<end_of_utterance>"]
    write(folder / "tokenizer_config.json", {
        "add_prefix_space": False,
        "added_tokens_decoder": {str(id): {"content": token, **flags} for id, token in sorted(added.items())},
        "additional_special_tokens": special,
        **named,
        "chat_template": CHAT_TEMPLATE,
        "clean_up_tokenization_spaces": False,
        "legacy": False,
        "model_max_length": 2048,
        "processor_class": "Idefics3Processor",
        "tokenizer_class": "GPT2Tokenizer",
        "truncation_side": "left",
        "vocab_size": MERGED,
    })
    one = {"lstrip": False, "normalized": False, "rstrip": False, "single_word": False}
    write(folder / "special_tokens_map.json", {
        "additional_special_tokens": [{"content": token, **one} for token in special],
        **{name: {"content": token, **one} for name, token in named.items()},
    })
    write(folder / "added_tokens.json", {token: tokenizer.token_to_id(token) for token in ADDED})
    write(folder / "chat_template.json", {"chat_template": CHAT_TEMPLATE})
    base = json.loads(tokenizer.to_str())["model"]
    write(folder / "vocab.json", base["vocab"])
    merges = "\n".join(merge if isinstance(merge, str) else " ".join(merge) for merge in base["merges"])
    (folder / "merges.txt").write_text(f"#version: 0.2\n{merges}\n")


def write(path, content):
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
