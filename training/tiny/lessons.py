"""Conversations as token ids with their pictures: naming the colour, and link contexts. Loss on the answers only."""

import random as plain_random
from dataclasses import dataclass

import numpy as np
import torch

from labels import any_script, pseudo_word, random_letters, two_words
from tiny.pictures import COLOURS, NEUTRAL, far_apart, near, paint, shade
from tiny.sentences import (
    LINK_QUESTION, LONG_QUESTIONS, SHORT_QUESTIONS, link_answer, long_answer, picture_tokens, short_answer, user_turn,
)

EOU = "<end_of_utterance>"
PIXELS_MEAN = PIXELS_STD = 0.5


@dataclass
class Batch:
    """ids [B, T]; asked [B, T] marks the tokens to predict, linked those of labels that the context determines, and
    first the first token of each such label; nearest [B, T] is the picture a token follows (-1: none or a picture's own
    token); pixels [N, 3, 64, 64]; colours [N, 3]."""

    ids: torch.Tensor
    asked: torch.Tensor
    linked: torch.Tensor
    first: torch.Tensor
    nearest: torch.Tensor
    pixels: torch.Tensor
    colours: torch.Tensor


class Conversation:
    """Text, character spans of answers and of labels, and colours of the pictures in the order of their tokens."""

    def __init__(self, tokens_per_tile):
        self.tokens_per_tile = tokens_per_tile
        self.text, self.answers, self.labels, self.unknown = "<|im_start|>", [], [], []
        self.colours, self.shapes = [], []

    def ask(self, question, colour=None, shaped=True, tiles=(0, 0)):
        picture = ""
        if colour is not None:
            picture = picture_tokens(self.tokens_per_tile, *tiles)
            for _ in range(tiles[0] * tiles[1] + 1):
                self.colours.append(colour)
                self.shapes.append(shaped)
        self.text += user_turn(question, picture)

    def answer(self, text, label=None, known=True):
        self.text += "Assistant:"
        start = len(self.text)
        self.text += f" {text}{EOU}"
        self.answers.append((start, len(self.text)))
        if label is not None:
            at = start + 1 + text.index(f'"{label}"') + 1
            (self.labels if known else self.unknown).append((at, at + len(label) + 1))
        self.text += "\n"


def colour_talk(random, tokens_per_tile, split=False):
    """One to three pictures, each with one to two questions about the nearest one."""
    talk = Conversation(tokens_per_tile)
    for _ in range(1 if split else random.integers(1, 4)):
        name = str(random.choice(list(COLOURS)))
        tiles = (0, 0)
        if split:
            tiles = (int(random.integers(1, 5)), int(random.integers(1, 5)))
            tiles = (0, 0) if tiles == (1, 1) else tiles
        shown = (shade(random, name), name not in NEUTRAL and not split, tiles)
        for _ in range(random.integers(1, 3)):
            kind = random.random()
            if kind < 0.1:
                question, answer = LINK_QUESTION, link_answer(name)
            elif kind < 0.3:
                question, answer = str(random.choice(LONG_QUESTIONS)), long_answer(name)
            else:
                question, answer = str(random.choice(SHORT_QUESTIONS)), short_answer(name)
            talk.ask(question, *(shown or ()))
            talk.answer(answer)
            shown = None
    return talk


def draw_label(draw):
    kind = draw.random()
    if kind < 0.5:
        return pseudo_word(draw, 6)
    if kind < 0.65:
        return pseudo_word(draw, 6).title()
    if kind < 0.8:
        return random_letters(draw, 6)
    if kind < 0.93:
        return two_words(draw, 9).decode()
    return any_script(draw, 8).decode()


def distinct_labels(draw, count, kind=draw_label):
    """Labels that end in `x` are not used here, because the examination needs them."""
    labels = []
    while len(labels) < count:
        label = kind(draw).strip()
        held_out = kind is draw_label and label.endswith("x")
        if label and '"' not in label and label not in labels and not held_out:
            labels.append(label)
    return labels


def concept_colours(random, concepts):
    """For each concept a function that draws a colour of it, and whether a shape may carry that colour."""
    if random.random() < 0.7:
        names = [str(name) for name in random.choice(list(COLOURS), concepts, replace=False)]
        return [(lambda name=name: shade(random, name)) for name in names], [name not in NEUTRAL for name in names]
    centres = far_apart(random, concepts)
    return [(lambda centre=centre: near(random, centre)) for centre in centres], [False] * concepts


def link_context(random, draw, tokens_per_tile, concepts, demonstrations, label_kind=draw_label):
    """`demonstrations` turns and a query. Every turn whose concept was shown before is itself a query."""
    context = Conversation(tokens_per_tile)
    labels = distinct_labels(draw, concepts, label_kind)
    colour_of, may = concept_colours(random, concepts)
    order = list(range(concepts)) + [int(random.integers(concepts)) for _ in range(demonstrations - concepts)]
    random.shuffle(order)
    shown = [[] for _ in range(concepts)]
    for concept in [*order, int(random.integers(concepts))]:
        seen = shown[concept]
        colour = seen[random.integers(len(seen))] if seen and random.random() < 0.3 else colour_of[concept]()
        context.ask(LINK_QUESTION, colour, may[concept])
        context.answer(link_answer(labels[concept]), labels[concept], known=bool(seen))
        seen.append(colour)
    context.choices, context.right = labels, labels[concept]
    return context


class Lessons:
    """Draws batches; everything from one seed."""

    def __init__(self, tokenizer, tokens_per_tile, seed):
        self.tokenizer, self.tokens_per_tile = tokenizer, tokens_per_tile
        self.random, self.draw = np.random.default_rng(seed), plain_random.Random(seed)

    def colour_talks(self, count, split=False):
        return self.batch([colour_talk(self.random, self.tokens_per_tile, split) for _ in range(count)])

    def link_contexts(self, count, concepts, demonstrations):
        return self.batch([
            link_context(self.random, self.draw, self.tokens_per_tile, concepts, demonstrations) for _ in range(count)
        ])

    def batch(self, talks):
        encodings = self.tokenizer.encode_batch([talk.text for talk in talks], add_special_tokens=False)
        longest = max(len(encoding.ids) for encoding in encodings)
        ids = np.full((len(talks), longest), self.tokenizer.token_to_id("<|im_end|>"))
        asked, linked, first = (np.zeros(ids.shape, bool) for _ in range(3))
        nearest, before = np.full(ids.shape, -1), 0
        picture = self.tokenizer.token_to_id("<image>")
        for row, (talk, encoding) in enumerate(zip(talks, encodings)):
            length = len(encoding.ids)
            ids[row, :length] = encoding.ids
            starts = np.array([start for start, _ in encoding.offsets])

            def inside(span):
                return (starts >= span[0]) & (starts < span[1])

            for span in talk.answers:
                asked[row, :length] |= inside(span)
            for span in talk.unknown:
                asked[row, :length] &= ~inside(span)
            for span in talk.labels:
                linked[row, :length] |= inside(span)
                first[row, np.argmax(inside(span))] = True
            seen = (ids[row, :length] == picture).cumsum() // self.tokens_per_tile
            follows = (seen > 0) & (ids[row, :length] != picture)
            nearest[row, :length][follows] = before + seen[follows] - 1
            before += len(talk.colours)
        colours = np.asarray([colour for talk in talks for colour in talk.colours], np.float32)
        shapes = [shape for talk in talks for shape in talk.shapes]
        pixels = (paint(self.random, colours, shapes) - PIXELS_MEAN) / PIXELS_STD
        masks = (torch.from_numpy(mask) for mask in (ids, asked, linked, first, nearest))
        return Batch(*masks, pixels, torch.from_numpy(colours))
