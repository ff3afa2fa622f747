"""An exported tiny SmolVLM in onnxruntime, used as transformers.js uses it: only files of the repository are read."""

import json

import numpy as np
import onnxruntime
from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerFast

from tiny.sentences import picture_tokens

PLAN = {"embed_tokens": "fp16", "vision_encoder": "q4", "decoder_model_merged": "q4"}


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options)


class Hub:
    """One repository folder in the dtypes of `plan`."""

    def __init__(self, folder, plan=PLAN):
        self.config = json.loads((folder / "config.json").read_text())
        self.tokens_per_tile = json.loads((folder / "processor_config.json").read_text())["image_seq_len"]
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.template = PreTrainedTokenizerFast(
            tokenizer_object=self.tokenizer,
            chat_template=json.loads((folder / "tokenizer_config.json").read_text())["chat_template"],
        )
        self.embed, self.vision, self.decoder = (
            session(folder / "onnx" / f"{name}{'' if dtype == 'fp32' else '_' + dtype}.onnx")
            for name, dtype in plan.items()
        )
        self.past_names = [i for i in self.decoder.get_inputs() if i.name.startswith("past")]
        self.eos = json.loads((folder / "generation_config.json").read_text())["eos_token_id"]

    def prompt(self, messages, tiles=(0, 0), generate=True):
        """Messages of role and content -> the text with its pictures' tokens, as Idefics3's processor writes it."""
        text = self.template.apply_chat_template(messages, add_generation_prompt=generate, tokenize=False)
        return text.replace("<image>", picture_tokens(self.tokens_per_tile, *tiles))

    def ids(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def features(self, pixels):
        """[N, 3, 64, 64], normalised -> [N, tokens, hidden]."""
        mask = np.ones((1, len(pixels), *pixels.shape[2:]), bool)
        feeds = {"pixel_values": pixels[None].astype(np.float32), "pixel_attention_mask": mask}
        return self.vision.run(["image_features"], feeds)[0]

    def embeds(self, ids, features=None):
        embeds = self.embed.run(["inputs_embeds"], {"input_ids": np.asarray([ids])})[0]
        at = np.asarray(ids) == self.config["image_token_id"]
        assert at.sum() == (0 if features is None else features.shape[0] * features.shape[1])
        if features is not None:
            embeds[0, at] = features.reshape(-1, features.shape[-1])
        return embeds

    def empty(self, batch=1):
        types = {"tensor(float)": np.float32, "tensor(float16)": np.float16}
        return {i.name: np.zeros((batch, i.shape[1], 0, i.shape[3]), types[i.type]) for i in self.past_names}

    def forward(self, embeds, past=None):
        """-> logits [B, T, V] and the past that follows."""
        past = past or self.empty(len(embeds))
        before = next(iter(past.values())).shape[2]
        total = before + embeds.shape[1]
        position = np.tile(np.arange(before, total), (len(embeds), 1))
        feeds = {
            "inputs_embeds": embeds, "attention_mask": np.ones((len(embeds), total), np.int64),
            "position_ids": position, **past,
        }
        logits, *present = self.decoder.run(None, feeds)
        names = [o.name.replace("present", "past_key_values") for o in self.decoder.get_outputs()[1:]]
        return logits, dict(zip(names, present))

    def generate(self, ids, features=None, longest=100):
        """The most likely next token until the end of the utterance."""
        logits, past = self.forward(self.embeds(ids, features))
        answer = []
        while len(answer) < longest:
            answer.append(int(logits[0, -1].argmax()))
            if answer[-1] == self.eos:
                break
            logits, past = self.forward(self.embeds(answer[-1:]), past)
        return answer

    def log_probability(self, ids, features, continuation):
        """Of the tokens `continuation` behind the prompt `ids`."""
        logits, _ = self.forward(self.embeds([*ids, *continuation], features))
        logits = logits[0, len(ids) - 1 : -1].astype(np.float64)
        logp = logits - np.logaddexp.reduce(logits, axis=-1, keepdims=True)
        return float(logp[np.arange(len(continuation)), continuation].sum())
