"""Kinds drawn for emoji and icon fonts, by hands that are never trained on: `hands`, `freehand`, `lines`."""

import json
import re

import numpy as np

from drawings import WHITE, iconify, laid, over, pen, rendered
from prepare import code_points
from splits import split_of_name

VIEWS = 6
SAME = 15  # a redrawn one differs by 38 on average
FEWEST = 8


def hands(sources, random):
    """Emoji of the validation split. A hand has drawn a concept once, or sometimes twice. The pictures are the drawing
    moved, turned and on other paper, so only episodes across hands are hard."""
    drawings = {}
    for hand, suffix in (("openmoji-colour", "color"), ("openmoji-black", "black")):
        for path in sorted((sources.registry / f"openmoji/{suffix}/svg").glob("*.svg")):
            drawings.setdefault(code_points(f"emoji_u{path.stem}", ""), []).append((hand, path.read_text()))
    codes = codes_by_name(sources.registry)
    svgs, _ = iconify(sources.registry, "streamline-emojis")
    for name in sorted(svgs):
        code = codes.get(name) or codes.get(re.sub(r"-\d$", "", name))
        if code:
            drawings.setdefault(code_points(f"emoji_u{code}", ""), []).append(("streamline", svgs[name]))
    for name, svg in old_noto(sources.registry):
        if name in codes:
            drawings.setdefault(code_points(f"emoji_u{codes[name]}", ""), []).append(("noto-2013", svg))
    for code in sorted(code for code in drawings if code):
        # Sequences show people of other professions and families, which are similar by design.
        if split_of_name(code) != "validation" or "200d" in code:
            continue
        for hand, svg in drawings[code]:
            picture = rendered(svg)
            if picture is not None:
                for _ in range(VIEWS // sum(other == hand for other, _ in drawings[code])):
                    yield code, hand, laid(picture, random)


def old_noto(registry):
    """(name, svg) of Noto as it was until 2017, where it was redrawn since, because today's is trained on."""
    old, _ = iconify(registry, "noto-v1")
    new, _ = iconify(registry, "noto")
    codes = codes_by_name(registry)
    for name in sorted(old):
        # An emoji that is left out here does not belong to the validation split either.
        if name not in codes or split_of_name(code_points(f"emoji_u{codes[name]}", "") or "") != "validation":
            continue
        pictures = [rendered(svg) for svg in (old[name], new.get(name, ""))]
        if None in pictures or difference(*pictures) > SAME:
            yield name, old[name]


def difference(one, other):
    """The difference of two drawings, in levels of 256."""
    small = [np.asarray(over(picture, WHITE).resize((48, 48)), float) for picture in (one, other)]
    return np.abs(small[0] - small[1]).mean()


def codes_by_name(registry):
    """{name: code points} as two collections name them."""
    found = {}
    for collection in ("noto", "openmoji"):
        for code, name in iconify(registry, collection)[1]["chars"].items():
            found.setdefault(name, code)
    return found


# Drawings of one thing, by the beginnings and words of their names; the first that fits has it.
FREEHAND = {
    "smiley": r"^smiley-(?!thumbs)",
    "clock": r"^time-(clock|stop)|^timer|^waiting-room-clock|alarm-clock",
    "smart-watch": r"^smart-watch|wrist-watch",
    "basket": r"basket",
    "shopping-bag": r"shopping-bag|products-purse",
    "shopping-cart": r"cart-|-cart|trolley",
    "credit-card": r"^credit-card|^modern-payment-contactless|business-card",
    "money": r"^money-(?!atm|wallet)|^business-cash|^cash-payment-(bill|coin)|^monetization-bill|coin$",
    "camera": r"^camera|modern-camera|vintage-camera|^taking-pictures-circle|video-file-camera",
    "laptop": r"laptop",
    "smartphone": r"smartphone|^mobilephone|^mobile-phone|^phone-(camera|selfie|off|ring)|phone-slider",
    "speech-bubble": r"bubble|^conversation|^collaboration-team-chat",
    "headphones": r"headphone|earpods",
    "envelope": r"^email|^envelope|^read-email|^send-email-(pop|fly)|^mailbox",
    "chip": r"chip|^memory-computer-ram",
    "cloud": r"cloud",
    "clipboard": r"clipboard",
    "keyboard": r"^keyboard|programming-keyboard",
    "lock": r"(^|-)lock(-|$)|^unlock|-locked$",
    "file": r"^(file|coding-file)-|^vide-document",
    "browser-window": r"browser|^app-window|webpage",
    "monitor": r"monitor|^desktop|screen",
    "pen-and-brush": r"pen-|-pen|pencil|quill|brush|crayon",
    "graph": r"(^|-)graph(-|$)|^analytics|stats",
    "database": r"^database|^server",
    "shop": r"^shop(-|$)",
    "magnifier": r"magnifier|search",
    "book": r"book(?!mark)",
    "person": r"^human|^face-id|^user|^composition-man|^disability-(walk|wheel|partially)|person|woman|-man$|-man-",
    "hand": r"hand|^gesture|finger",
    "battery-and-plug": r"battery|^power|^charging",
    "disc": r"^vinyl|^cd-|record",
    "music-note": r"^music|concert",
    "arrow": r"arrow|^data-transfer|^flip|^share-forward|^move|^reorder|^resize|^expand",
}


def freehand(sources, random):
    """Hand-drawn icons, as lines alone and coloured. A drawing is in both collections. Here it is in only one of them, by
    turns, so that no drawing meets itself in another hand."""
    black, _ = iconify(sources.registry, "streamline-freehand")
    coloured, _ = iconify(sources.registry, "streamline-freehand-color")
    found = {concept: [] for concept in FREEHAND}
    for name in sorted({*black, *coloured}):
        concept = next((concept for concept, words in FREEHAND.items() if re.search(words, name)), None)
        if concept:
            found[concept].append(name)
    for concept, names in found.items():
        if len(names) < FEWEST:
            continue
        for turn, name in enumerate(names):
            in_lines = name in black and (turn % 2 == 0 or name not in coloured)
            picture = rendered(black[name] if in_lines else coloured[name], ink=pen(random))
            if picture is not None:
                yield concept, "lines" if in_lines else "coloured", laid(picture, random)



def lines(sources, random):
    """OpenMoji's outlines, grouped by the subject of their subgroup, with many drawings of one sort of thing. The
    concepts of the outlines may be trained on in other hands. This hand and these groups are not."""
    facts = json.loads((sources.registry / "openmoji/data/openmoji.json").read_text())
    groups = {}
    for fact in facts:
        code = code_points(f"emoji_u{fact['hexcode']}", "")
        if fact["group"].startswith("extras") or fact["skintone"] or not code or "200d" in code:
            continue
        if fact["subgroups"] in LINE_GROUPS:
            groups.setdefault(fact["subgroups"], []).append(fact["hexcode"])
    for group in sorted(groups):
        for code in sorted(groups[group]):
            picture = rendered((sources.registry / f"openmoji/black/svg/{code}.svg").read_text(), ink="#111")
            if picture is not None:
                yield group, "openmoji-black", laid(picture, random)


LINE_GROUPS = set(
    "animal-mammal animal-bird animal-marine animal-bug animal-reptile plant-flower plant-other food-fruit food-vegetable "
    "food-prepared food-sweet food-asian drink transport-ground transport-air transport-water place-building sky-weather time "
    "clothing musical-instrument sport tool household office mail book-paper light-video computer hand-fingers-open "
    "hand-fingers-partial face-smiling face-concerned cat-face person-activity person-sport heart arrow zodiac religion "
    "geometric warning transport-sign".split()
)
