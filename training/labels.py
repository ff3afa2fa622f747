"""Labels that mean nothing. They are drawn anew for every episode, so that only the context can say what they stand for."""

import random

CONSONANTS, VOWELS = "bcdfghjklmnprstvwz", "aeiou"
SCRIPTS = [
    (0x61, 0x7A), (0x41, 0x5A), (0x30, 0x39), (0xE0, 0xFF), (0x3B1, 0x3C9), (0x430, 0x44F), (0x5D0, 0x5EA),
    (0x621, 0x64A), (0x905, 0x939), (0xE01, 0xE2E), (0x3041, 0x3093), (0x4E00, 0x9FA5), (0xAC00, 0xD7A3),
    (0x1F400, 0x1F43F), (0x1F600, 0x1F64F),
]
WORDS = (
    "cat dog house tree car fish bird star moon sun river stone apple bread water chair table lamp door king queen "
    "red blue green big small left right north south yes no one two three zebra tiger piano guitar robot planet"
).split()


def pseudo_word(draw, longest):
    letters = draw.randint(1, max(1, min(10, longest)))
    start = draw.randint(0, 1)
    return "".join(draw.choice((CONSONANTS, VOWELS)[(start + i) % 2]) for i in range(letters))


def random_letters(draw, longest):
    return "".join(draw.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(draw.randint(1, min(10, longest))))


def random_bytes(draw, longest):
    return bytes(draw.randint(0, 255) for _ in range(draw.randint(1, longest)))


def any_script(draw, longest):
    low, high = draw.choice(SCRIPTS)
    return fitted("".join(chr(draw.randint(low, high)) for _ in range(draw.randint(1, 12))), longest)


def two_words(draw, longest):
    parts = [pseudo_word(draw, 6), draw.choice([pseudo_word(draw, 6), str(draw.randint(0, 99)), draw.choice(WORDS)])]
    return fitted(draw.choice([" ", "-", ""]).join(draw.choice([str.lower, str.title, str.upper])(p) for p in parts), longest)


def real_word(draw, longest):
    """A wrong word, because it is drawn without regard to the picture."""
    return fitted(draw.choice(WORDS), longest)


KINDS = [(pseudo_word, 40), (random_letters, 15), (random_bytes, 10), (any_script, 15), (two_words, 10), (real_word, 10)]


def fitted(text, longest):
    """At most `longest` bytes, cut between characters; at least one character that fits."""
    content = text.encode()
    while len(content) > longest:
        text = text[:-1]
        content = text.encode()
    return content or b"x"


def draw_labels(draw, count, longest):
    """`count` different labels of 1 to `longest` bytes; one episode in twenty has labels that share a prefix."""
    labels = []
    shared = b""
    if longest >= 4 and draw.random() < 0.05:
        shared = fitted(pseudo_word(draw, longest // 2), longest // 2)
    while len(labels) < count:
        (kind,) = draw.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])
        label = kind(draw, longest - len(shared))
        label = shared + (label.encode() if isinstance(label, str) else label)
        if label not in labels:
            labels.append(label)
    if shared and longest > len(shared) and draw.random() < 0.3 and shared not in labels:
        labels[0] = shared  # "cat" beside "catfish"
    return labels


if __name__ == "__main__":
    print(draw_labels(random.Random(), 12, 12))
