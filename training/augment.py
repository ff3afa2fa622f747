"""Augmented views of pictures, made on a whole batch at once. Place, light and the hand that drew them vary."""

import math

import torch
import torch.nn.functional as F


def view(pictures, side, generator, *, area=(0.3, 1.0), turn=15.0, flip=True):
    """float [n, channels, s, s] → [n, channels, side, side]: a random crop, turned, stretched and mirrored."""
    n = len(pictures)

    def uniform(low, high):
        return torch.rand(n, generator=generator) * (high - low) + low

    if pictures.shape[-1] >= 2 * side:
        pictures = F.avg_pool2d(pictures, 2)
    scale = uniform(*area).sqrt()
    ratio = (uniform(-1, 1) * math.log(4 / 3) / 2).exp()
    angle = uniform(-turn, turn) * math.pi / 180
    mirror = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0) if flip else torch.ones(n)
    width, height = scale * ratio, scale / ratio
    room_x, room_y = (1 - width).abs(), (1 - height).abs()
    theta = torch.stack([
        torch.stack([width * angle.cos() * mirror, -height * angle.sin(), uniform(-1, 1) * room_x], -1),
        torch.stack([width * angle.sin() * mirror, height * angle.cos(), uniform(-1, 1) * room_y], -1),
    ], 1)
    grid = F.affine_grid(theta, (n, 3, side, side), align_corners=False)
    padding = "reflection" if pictures.shape[1] == 3 else "zeros"
    return F.grid_sample(pictures, grid, mode="bilinear", padding_mode=padding, align_corners=False)


def on_background(drawings, photos, generator):
    """Lays drawings with coverage, [n, 4, s, s], on paper, on a colour, or on a photograph of the same batch."""
    n = len(drawings)
    which = torch.rand(n, generator=generator)
    colour = torch.rand(n, 3, 1, 1, generator=generator)
    background = torch.where((which < 0.4)[:, None, None, None], 0.9 + 0.1 * colour, colour).expand(-1, -1, *drawings.shape[2:])
    if len(photos):
        scenes = photos[torch.randint(len(photos), (n,), generator=generator)]
        background = torch.where((which > 0.75)[:, None, None, None], scenes, background)
    coverage = drawings[:, 3:]
    return drawings[:, :3] * coverage + background * (1 - coverage)


def painted(icons, generator):
    """Silhouettes [n, 4, s, s] in a colour of their own, dark more often than light."""
    colour = torch.rand(len(icons), 3, 1, 1, generator=generator)
    dark = (torch.rand(len(icons), 1, 1, 1, generator=generator) < 0.6).float()
    return torch.cat([(colour * (1 - 0.75 * dark)).expand(-1, -1, *icons.shape[2:]), icons[:, 3:]], 1)


def light(pictures, generator, strength=0.4, grey=0.12):
    """Brightness, contrast, saturation and hue, as one 3×3 matrix and offset for each picture."""
    n = len(pictures)

    def around(spread, centre=1.0):
        return centre + (torch.rand(n, 1, 1, generator=generator) * 2 - 1) * spread

    luminance = torch.tensor([0.299, 0.587, 0.114]).expand(3, 3)
    identity = torch.eye(3)
    saturation = around(strength) * (torch.rand(n, 1, 1, generator=generator) >= grey)
    matrix = identity * saturation + luminance * (1 - saturation)
    axis = torch.tensor([[0.0, -1.0, 1.0], [1.0, 0.0, -1.0], [-1.0, 1.0, 0.0]]) / math.sqrt(3)
    angle = around(0.35, 0.0)
    turn = identity + angle.sin() * axis + (1 - angle.cos()) * (axis @ axis)  # Rodrigues, about the grey axis
    gain = around(strength)
    matrix = gain * (matrix @ turn)
    flat = pictures.flatten(2)
    mean = (matrix @ flat.mean(2, keepdim=True)).mean(1, keepdim=True)
    contrast = around(strength)
    return ((matrix @ flat) * contrast + mean * (1 - contrast)).reshape(pictures.shape).clamp(0, 1)


SOBEL = torch.tensor([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])


def line_drawing(pictures, generator=None):
    """Dark lines on paper where the luminance changes. Without a generator, the strength is the same for all."""
    grey = (pictures * torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)).sum(1, keepdim=True)
    grey = F.avg_pool2d(F.pad(grey, (1, 1, 1, 1), mode="replicate"), 3, 1)
    kernel = torch.stack([SOBEL, SOBEL.T])[:, None]
    slope = F.conv2d(F.pad(grey, (1, 1, 1, 1), mode="replicate"), kernel).norm(dim=1, keepdim=True)
    slope = slope / slope.amax((2, 3), keepdim=True).clamp_min(1e-3)
    low, gain = 0.15, 3.0
    if generator is not None:
        low = 0.05 + 0.2 * torch.rand(len(pictures), 1, 1, 1, generator=generator)
        gain = 1.5 + 4 * torch.rand(len(pictures), 1, 1, 1, generator=generator)
    return (1 - gain * (slope - low).clamp_min(0)).clamp(0, 1).expand(-1, 3, -1, -1)


def random_convolution(pictures, generator):
    """RandConv (Xu et al. 2021): texture changed by a random filter, shape kept; mixed with the picture itself."""
    size = (1, 3, 5)[int(torch.randint(3, (1,), generator=generator))]
    kernel = torch.randn(3, 3, size, size, generator=generator) / math.sqrt(3 * size * size)
    changed = F.conv2d(pictures - 0.5, kernel, padding=size // 2)
    changed = changed / changed.std((1, 2, 3), keepdim=True).clamp_min(1e-3) * 0.25
    share = torch.rand(len(pictures), 1, 1, 1, generator=generator)
    return (share * pictures + (1 - share) * (changed + 0.5)).clamp(0, 1)


def posterised(pictures, generator):
    """Few flat colours, as in a cartoon: smoothed, then rounded."""
    levels = 2 + torch.randint(4, (len(pictures), 1, 1, 1), generator=generator).float()
    smooth = F.avg_pool2d(F.pad(pictures, (1, 1, 1, 1), mode="replicate"), 3, 1)
    return ((smooth * levels).round() / levels).clamp(0, 1)


def ink(pictures, generator):
    """A pen's strokes (extended difference of Gaussians, Winnemöller 2012). They are few or many, thin or thick, on paper
    of any light tone, and broken in places."""
    n = len(pictures)
    grey = (pictures * torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)).sum(1, keepdim=True)
    fine = (3, 5, 7)[int(torch.randint(3, (1,), generator=generator))]
    wide = 2 * fine + 1
    blur = lambda x, size: F.avg_pool2d(F.pad(x, [size // 2] * 4, mode="replicate"), size, 1)
    near = blur(blur(grey, fine), 3)
    edge = near - blur(near, wide)
    edge = edge / edge.flatten(1).std(1).clamp_min(1e-3)[:, None, None, None]
    strength = 0.2 + 0.9 * torch.rand(n, 1, 1, 1, generator=generator)
    stroke = ((-edge - strength) * 3).clamp(0, 1)
    gaps = F.interpolate(torch.rand(n, 1, 12, 12, generator=generator), pictures.shape[-2:], mode="bilinear")
    stroke = stroke * (gaps > 0.35 * torch.rand(n, 1, 1, 1, generator=generator)).float()
    paper = 1 - 0.15 * torch.rand(n, 3, 1, 1, generator=generator)
    pen = 0.35 * torch.rand(n, 3, 1, 1, generator=generator)
    return paper * (1 - stroke) + pen * stroke


def brushed(pictures, generator):
    """Dabs of a brush: every spot takes the colour of a place nearby, in fewer colours than there were."""
    n, _, height, width = pictures.shape
    dabs = 12 + int(torch.randint(28, (1,), generator=generator))
    shift = F.interpolate(torch.randn(n, 2, dabs, dabs, generator=generator), (height, width), mode="nearest")
    shift = shift * 0.7 / dabs
    grid = F.affine_grid(torch.eye(2, 3).expand(n, 2, 3), (n, 3, height, width), align_corners=False)
    moved = F.grid_sample(
        pictures, grid + shift.permute(0, 2, 3, 1), mode="bilinear", padding_mode="reflection", align_corners=False
    )
    levels = 4 + torch.randint(8, (n, 1, 1, 1), generator=generator).float()
    grain = 0.02 * torch.randn(n, 1, height, width, generator=generator)
    return ((F.avg_pool2d(F.pad(moved, [1] * 4, mode="replicate"), 3, 1) * levels).round() / levels + grain).clamp(0, 1)


def coarser(pictures, generator, low=48):
    """A blur like that of a small picture that was enlarged, so that blur does not reveal the kind of a picture."""
    side = pictures.shape[-1]
    small = low + int(torch.randint(max(1, side - low), (1,), generator=generator))
    return F.interpolate(F.interpolate(pictures, (small, small), mode="area"), (side, side), mode="bilinear")


def textured(icons, photos, generator):
    """Silhouettes [n, 4, s, s] filled with a piece of a photograph [m, 3, s, s], on another piece. Only the shape
    remains."""
    n, side = len(icons), icons.shape[-1]
    pick = lambda: photos[torch.randint(len(photos), (n,), generator=generator)]
    piece = lambda: view(pick(), side, generator, area=(0.05, 0.4), turn=90)
    coverage = icons[:, 3:]
    tint = lambda x: (x * (0.4 + 0.9 * torch.rand(n, 3, 1, 1, generator=generator))).clamp(0, 1)
    return tint(piece()) * coverage + tint(piece()) * (1 - coverage)


def styled(pictures, generator, share):
    """A share of the batch in another hand: lines, few colours, another texture, channels exchanged."""
    n = len(pictures)
    count = int(n * share) // 5
    if count == 0:
        return pictures
    order = torch.randperm(n, generator=generator)
    parts = order[: 5 * count].split(count)
    result = pictures.clone()
    result[parts[0]] = line_drawing(pictures[parts[0]], generator)
    result[parts[1]] = posterised(pictures[parts[1]], generator)
    result[parts[2]] = random_convolution(pictures[parts[2]], generator)
    result[parts[3]] = random_convolution(pictures[parts[3]], generator)
    result[parts[4]] = pictures[parts[4]][:, torch.randperm(3, generator=generator)]
    return result
