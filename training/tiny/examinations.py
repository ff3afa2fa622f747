"""What the exported files can do on conversations they were never trained on: colours named, labels taken over."""

import random as plain_random

import numpy as np

from tiny.lessons import distinct_labels, link_context
from tiny.pictures import COLOURS, NEUTRAL, paint, shade
from tiny.sentences import LONG_QUESTIONS, SHORT_QUESTIONS, long_answer, short_answer, user_turn, picture_tokens

EOU = "<end_of_utterance>"
HELD_OUT = "aeiouy", "bcdfgklmnprstvz"


def held_out_label(draw):
    """Four or five letters that end in `x`: the lessons leave such labels out."""
    vowels, consonants = HELD_OUT
    middle = "".join(draw.choice(consonants if i % 2 == 0 else vowels) for i in range(draw.randint(2, 3)))
    return draw.choice(vowels) + middle + "x"


def pixels_of(random, colours, shapes):
    return ((paint(random, colours, shapes) - 0.5) / 0.5).numpy()


def colours_named(hub, count, seed=101):
    """Shares of right answers: short, long, the second turn about the same picture, and split into 4 x 4 tiles."""
    random = np.random.default_rng(seed)
    right = {"short": 0, "long": 0, "second turn": 0, "split into 16 tiles": 0}
    for i in range(count):
        name = list(COLOURS)[i % len(COLOURS)]
        colour = shade(random, name)
        features = hub.features(pixels_of(random, [colour], [name not in NEUTRAL]))
        picture = picture_tokens(hub.tokens_per_tile)
        short, long = str(random.choice(SHORT_QUESTIONS)), str(random.choice(LONG_QUESTIONS))

        def answered(text, expected, seen):
            said = hub.tokenizer.decode(hub.generate(hub.ids(text + "Assistant:"), seen), skip_special_tokens=False)
            return said == f" {expected}{EOU}"

        first = "<|im_start|>" + user_turn(short, picture)
        right["short"] += answered(first, short_answer(name), features)
        right["long"] += answered("<|im_start|>" + user_turn(long, picture), long_answer(name), features)
        second = f"{first}Assistant: {short_answer(name)}{EOU}\n" + user_turn(long)
        right["second turn"] += answered(second, long_answer(name), features)
        tiles = hub.features(pixels_of(random, [colour] * 17, [False] * 17))
        split = "<|im_start|>" + user_turn(short, picture_tokens(hub.tokens_per_tile, 4, 4))
        right["split into 16 tiles"] += answered(split, short_answer(name), tiles)
    return {kind: hits / count for kind, hits in right.items()}


def labels_linked(hub, concepts, demonstrations, count, seed=202):
    """Shares of episodes in which the right label has the largest log-probability, and in which it is said."""
    random, draw = np.random.default_rng(seed), plain_random.Random(seed)
    scored = said = 0
    for _ in range(count):
        episode = link_context(random, draw, hub.tokens_per_tile, concepts, demonstrations, held_out_label)
        features = hub.features(pixels_of(random, episode.colours, episode.shapes))
        prompt = episode.text[: episode.text.rindex(" there is")]
        ids = hub.ids(prompt)
        answer = hub.tokenizer.decode(hub.generate(ids, features, 30), skip_special_tokens=False)
        said += answer == f' there is "{episode.right}" in the image.{EOU}'
        opened = hub.ids(prompt + ' there is "')
        scores = {
            label: hub.log_probability(opened, features, hub.ids(f'{prompt} there is "{label}"')[len(opened) :])
            for label in episode.choices
        }
        scored += max(scores, key=scores.get) == episode.right
    return scored / count, said / count
