"""Drawings from package registries: one concept in many hands, for each of which the licence allows training.

`fetch.sh` installs the packages by name and version; nothing of them is committed. The key of an emoji is its code points,
that of an icon its name without what only says how it is drawn (bold, outline, ...).
"""

import json
import re
from pathlib import Path

# hand: (collection of @iconify/json, licence)
EMOJI_HANDS = {
    "fluent-flat": ("fluent-emoji-flat", "MIT"),
    "fluent-contrast": ("fluent-emoji-high-contrast", "MIT"),
    "twemoji": ("twemoji", "CC BY 4.0"),
    "emojione": ("emojione", "CC BY 4.0"),
    "emojione-monotone": ("emojione-monotone", "CC BY 4.0"),
}
ICON_HANDS = {
    "phosphor": ("ph", "MIT"),
    "solar": ("solar", "CC BY 4.0"),
    "pepicons-pop": ("pepicons-pop", "CC BY 4.0"),
    "pepicons-pencil": ("pepicons-pencil", "CC BY 4.0"),
    "pepicons-print": ("pepicons-print", "CC BY 4.0"),
    "icon-park": ("icon-park", "Apache 2.0"),
    "icon-park-outline": ("icon-park-outline", "Apache 2.0"),
    "healthicons": ("healthicons", "MIT"),
    "fluent-color": ("fluent-color", "MIT"),
    "flat-color": ("flat-color-icons", "MIT"),
    "tabler": ("tabler", "MIT"),
}
# Families in which equal names are one concept. Each other collection is a family of its own.
FAMILY = {
    "pepicons-pop": "pepicons", "pepicons-pencil": "pepicons", "pepicons-print": "pepicons",
    "icon-park-outline": "icon-park",
}
DRAWN_AS = re.compile(
    r"-(thin|light|bold|fill|filled|duotone|outline|outlined|linear|broken|line-duotone|bold-duotone|line|print|off|negative)$"
)
SIZE = re.compile(r"-(8|10|11|12|15|16|20|24|28|32|48)(px)?$")
ARROWS = re.compile(r"arrow|chevron|caret|align|text-|letter|number|logo|square-rounded|brand-|circle-")


def collection(registry, name):
    return json.loads((Path(registry) / "node_modules/@iconify/json/json" / f"{name}.json").read_text())


def svg(collection, icon):
    width = icon.get("width", collection.get("width", 16))
    height = icon.get("height", collection.get("height", 16))
    left, top = icon.get("left", 0), icon.get("top", 0)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
        f'height="{height}" viewBox="{left} {top} {width} {height}" color="#000">{icon["body"]}</svg>'
    )


def plain_code(code):
    """Code points as `prepare.code_points` writes them; None for flags, keycaps, skin tones and tags."""
    parts = [part.lower().lstrip("0") for part in re.split("[-_]", code) if part.lower() != "fe0f"]
    if any(re.fullmatch("1f1[ef].|1f3f[b-f]|20e3|e00..", part) for part in parts):
        return None
    return "-".join(parts)


def codes_by_name(registry):
    """Names of emoji and their aliases → code points, from two collections that know both."""
    codes = {}
    for name in ("noto", "twemoji"):
        known = collection(registry, name)
        for code, emoji in known["chars"].items():
            codes.setdefault(emoji, code)
        for alias, of in known["aliases"].items():
            if of["parent"] in codes:
                codes.setdefault(alias, codes[of["parent"]])
    return codes


def emoji_drawings(registry):
    """(code points, hand, svg or the path of a picture)"""
    names = codes_by_name(registry)
    for hand, (name, _) in EMOJI_HANDS.items():
        hand_of = collection(registry, name)
        codes = {emoji: code for code, emoji in hand_of.get("chars", {}).items()}
        for emoji, icon in hand_of["icons"].items():
            code = codes.get(emoji) or names.get(emoji)
            code = code and plain_code(code)
            if code and not icon.get("hidden"):
                yield code, hand, svg(hand_of, icon)
    for path in sorted((Path(registry) / "node_modules/@lobehub/fluent-emoji-3d/assets").glob("*.webp")):
        code = plain_code(path.stem)
        if code:
            yield code, "fluent-3d", path


def icon_drawings(registry):
    """(family/name, hand, svg): arrows, letters and other signs that are not of things are left out."""
    for hand, (name, _) in ICON_HANDS.items():
        hand_of = collection(registry, name)
        for icon_name, icon in hand_of["icons"].items():
            if ARROWS.search(icon_name) or icon.get("hidden"):
                continue
            stem = SIZE.sub("", icon_name)
            stem = DRAWN_AS.sub("", DRAWN_AS.sub("", stem))
            yield f"{FAMILY.get(hand, hand)}/{stem}", hand, svg(hand_of, icon)
