"""Fixed prompts, whose tokens and answers the TypeScript tests compare with; their pictures are plain colours."""

import numpy as np

from tiny.pictures import SIDE
from tiny.sentences import LINK_QUESTION, link_answer


def user(question, picture=True):
    return {"role": "user", "content": [*([{"type": "image"}] if picture else []), {"type": "text", "text": question}]}


def assistant(text):
    return {"role": "assistant", "content": [{"type": "text", "text": text}]}


def demonstrated(labels):
    turns = [turn for label in labels for turn in (user(LINK_QUESTION), assistant(link_answer(label)))]
    return [*turns, user(LINK_QUESTION)]


RED, BLUE, GREEN = [220, 20, 20], [30, 40, 220], [30, 160, 50]
FOUR = ["dax", "wug", "dax", "wug"]
FOUR_COLOURS = [[220, 20, 20], [30, 40, 220], [200, 30, 10], [40, 50, 200]]
CASES = [
    {"name": "a colour", "messages": [user("What colour is this?")], "colours": [RED]},
    {
        "name": "a colour, split into tiles", "messages": [user("What colour is this?")], "colours": [BLUE],
        "split": True,
    },
    {"name": "a long answer", "messages": [user("Describe the picture.")], "colours": [GREEN]},
    {
        "name": "a second turn about the same picture",
        "messages": [
            user("What colour is this?"), assistant("It is green."), user("Describe the picture.", picture=False),
        ],
        "colours": [GREEN],
    },
    {
        "name": "a link context, first label", "messages": demonstrated(FOUR), "labels": ["dax", "wug"],
        "colours": [*FOUR_COLOURS, [230, 10, 30]],
    },
    {
        "name": "a link context, second label", "messages": demonstrated(FOUR), "labels": ["dax", "wug"],
        "colours": [*FOUR_COLOURS, [20, 30, 230]],
    },
]


def plain_pixels(colours):
    flat = (np.asarray(colours, np.float32) / 255 - 0.5) / 0.5
    return np.tile(flat[:, :, None, None], (1, 1, SIDE, SIDE))


def make_reference(hub):
    """The answers of the q4 files on one thread of onnxruntime."""
    cases = []
    for case in CASES:
        split = case.get("split", False)
        tiles = (4, 4) if split else (0, 0)
        prompt = hub.prompt(case["messages"], tiles)
        ids = hub.ids(prompt)
        features = hub.features(plain_pixels([c for c in case["colours"] for _ in range(17 if split else 1)]))
        logits, _ = hub.forward(hub.embeds(ids, features))
        answer = hub.generate(ids, features)
        made = {
            "name": case["name"],
            "messages": case["messages"],
            "colours": case["colours"],
            "split": split,
            "prompt": prompt,
            "promptTokens": ids,
            "nextToken": int(logits[0, -1].argmax()),
            "nextLogit": round(float(logits[0, -1].max()), 4),
            "answer": hub.tokenizer.decode(answer),
            "answerTokens": answer,
        }
        if labels := case.get("labels"):
            opened = hub.ids(f'{prompt} there is "')
            rest = {label: hub.ids(f'{prompt} there is "{label}"')[len(opened) :] for label in labels}
            made["opening"] = ' there is "'
            made["labels"] = [
                {
                    "label": label,
                    "tokensWithQuote": tokens,
                    "logProbability": round(hub.log_probability(opened, features, tokens), 4),
                }
                for label, tokens in rest.items()
            ]
        cases.append(made)
    return {
        "model": "tiny-smolvlm",
        "dtype": {"embed_tokens": "fp16", "vision_encoder": "q4", "decoder_model_merged": "q4"},
        "pictures": f"plain RGB colours (0..255), one for each picture, {SIDE} x {SIDE} pixels",
        "tolerance": {"logit": 0.1, "logProbability": 0.1},
        "cases": cases,
    }
