"""Vector drawings as pixels, and drawings laid on paper."""

import io
import json
import re
from pathlib import Path

import numpy as np
import resvg_py
from PIL import Image

SIDE = 192
FINE = 288  # rendered larger than they are used, so that turning costs no sharpness
WHITE = (255, 255, 255)


def iconify(registry, collection):
    """{name: svg} of an iconify collection; `currentColor` is still in it. Also the collection's own facts."""
    facts = json.loads((Path(registry) / f"@iconify/json/json/{collection}.json").read_text())

    def svg(icon):
        of = lambda key, fallback: icon.get(key, facts.get(key, fallback))
        box = f'{of("left", 0)} {of("top", 0)} {of("width", 16)} {of("height", 16)}'
        xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {xlink} viewBox="{box}">{icon["body"]}</svg>'

    return {name: svg(icon) for name, icon in facts["icons"].items()}, facts


def rendered(svg, ink="#111"):
    """RGBA, cut to the drawn part. None if nothing is drawn, or if the file is not an SVG."""
    try:
        content = bytes(resvg_py.svg_to_bytes(svg_string=sized(svg.replace("currentColor", ink)), width=FINE))
        picture = Image.open(io.BytesIO(content)).convert("RGBA")
    except Exception:  # collections hold a few files that are no valid SVG
        return None
    return trimmed(picture)


UNITS = {"": 1, "px": 1, "pt": 1.25, "pc": 15, "mm": 3.543307, "cm": 35.43307, "in": 90}


def sized(svg):
    """Writes width and height as plain numbers, because the renderer accepts neither "400.00000pt" nor "100%"."""
    tag = re.search(r"<svg\b[^>]*>", svg)
    if tag is None or not re.search(r'\s(width|height)="[^"]*[^\d.]"', tag[0]):
        return svg
    lengths = {}
    for name in ("width", "height"):
        found = re.search(rf'\s{name}="([\d.]+)([a-z]*)"', tag[0])
        lengths[name] = float(found[1]) * UNITS.get(found[2], 1) if found else None
    box = re.search(r'viewBox="([^"]*)"', tag[0])
    numbers = [float(n) for n in re.split(r"[\s,]+", box[1].strip())] if box else None
    width = lengths["width"] or (numbers[2] if numbers else 600)
    height = lengths["height"] or (numbers[3] if numbers else 600)
    kept = re.sub(r'\s(width|height|viewBox|x|y)="[^"]*"', "", tag[0])
    view = box[1] if box else f"0 0 {width} {height}"
    return svg.replace(tag[0], kept.replace("<svg", f'<svg width="{width}" height="{height}" viewBox="{view}"', 1), 1)


def trimmed(picture):
    """RGBA without its empty margin: nothing, or white, all around."""
    on_white = np.asarray(over(picture, WHITE)).astype(int)
    drawn = np.abs(255 - on_white).max(-1) > 12
    rows, columns = np.flatnonzero(drawn.any(1)), np.flatnonzero(drawn.any(0))
    if len(rows) < 8 or len(columns) < 8:
        return None
    return picture.crop((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1))


def over(picture, colour):
    """RGBA laid on one colour, as RGB."""
    paper = Image.new("RGBA", picture.size, (*colour, 255))
    return Image.alpha_composite(paper, picture).convert("RGB")


def paper(random, tinted=0.2):
    """White or nearly white, and sometimes a light colour."""
    if random.random() < tinted:
        return tuple(int(c) for c in random.integers(205, 256, 3))
    return (int(random.integers(243, 256)),) * 3


def pen(random):
    """Mostly black, and sometimes a dark colour."""
    colour = random.integers(0, 40, 3) if random.random() < 0.7 else random.integers(0, 130, 3)
    return "#%02x%02x%02x" % tuple(int(c) for c in colour)


def laid(picture, random, side=SIDE, size=(0.72, 0.94), turn=10.0, colour=None):
    """The drawing somewhere on a square of paper, turned a little: RGB."""
    scale = side * random.uniform(*size) / max(picture.size)
    width, height = (max(4, round(length * scale)) for length in picture.size)
    small = picture.resize((width, height), Image.Resampling.LANCZOS)
    if turn:
        small = small.rotate(random.uniform(-turn, turn), Image.Resampling.BICUBIC, expand=True)
    ground = Image.new("RGBA", (side, side), (*(colour or paper(random)), 255))
    at = [round((side - length) / 2 + random.uniform(-0.5, 0.5) * max(0, side - length)) for length in small.size]
    sheet = Image.new("RGBA", (side, side))
    sheet.paste(small, tuple(at))
    return Image.alpha_composite(ground, sheet).convert("RGB")
