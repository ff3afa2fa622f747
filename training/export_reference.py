"""The exported graphs as the application uses them, and the vectors that every device must reproduce with them."""

import base64
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from data import Source, plain

TOLERANCE = 0.02
REFERENCE_SIDE = 64


class Graphs:
    """The exported graphs in onnxruntime on one thread, used as the application uses them."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        # Its further optimisations multiply dequantised weights in 8 bits, which the builds for the browser do not.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self.encoder, self.decoder, self.pointer = (
            onnxruntime.InferenceSession(Path(folder) / f"{name}.onnx", options) for name in ("encoder", "decoder", "pointer")
        )

    def features(self, pixels):
        return self.encoder.run(["features"], {"pixels": np.ascontiguousarray(pixels, np.float32)})[0]

    def log_probabilities(self, features, demonstrations, concepts, mask=None):
        """[rows, concepts + 1] in nats; the last is "none of these"."""
        mask = np.ones((len(features), len(concepts))) if mask is None else mask
        weights, none = self.decoder.run(None, {
            "features": features.astype(np.float32), "memory_features": demonstrations.astype(np.float32),
            "concepts": concepts.astype(np.float32), "memory_mask": mask.astype(np.float32),
        })
        scores = np.concatenate([weights, none[:, None]], 1)
        return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)

    def spell(self, tokens, labels, concept_logits, none_logit):
        return self.pointer.run(None, {
            "tokens": tokens, "labels": labels, "concept_logits": concept_logits, "none_logit": none_logit,
        })[0]


def enlarged(rgb, side):
    """uint8 [n, 3, s, s] → the same pixels repeated, [n, 3, side, side]."""
    place = torch.arange(side) * rgb.shape[-1] // side
    return rgb[..., place, :][..., place]


def reference_pictures(pictures, kinds, each):
    """Creatures, because this project may give away their pictures: uint8 [n, 3, 64, 64], kind after kind."""
    creatures = Source(pictures, "creatures", "validation")
    by_class = creatures.places_by_class()
    places = np.array([by_class[kind][n] for kind, count in zip(kinds, each) for n in range(count)])
    return (plain(creatures, places, REFERENCE_SIDE) * 255).round().byte()


def described(rgb, features):
    return {
        "rgb": base64.b64encode(rgb.permute(1, 2, 0).contiguous().numpy().tobytes()).decode(),
        "features": [round(float(x), 5) for x in features],
    }


def make_reference(folder, pictures, side):
    """Two kinds, two demonstrations of one and one of the other, and a query: the page waits while a device does it all."""
    rgb = reference_pictures(pictures, (-1, -2), (3, 1))
    order = [0, 1, 3, 2]
    graphs = Graphs(folder)
    features = graphs.features(enlarged(rgb, side).float().numpy() / 255)
    labels = ["blicket", "blicket", "dax"]
    concepts = np.array([[1, 0], [1, 0], [0, 1]])
    scores = graphs.log_probabilities(features[order[3:]], features[order[:3]], concepts)[0]
    return {
        "demonstrations": [{"label": label, **described(rgb[i], features[i])} for i, label in zip(order, labels)],
        "query": described(rgb[2], features[2]),
        "log_probabilities": {label: round(float(score), 5) for label, score in zip(("blicket", "dax"), scores)},
        "none_log_probability": round(float(scores[2]), 5),
        "tolerance": TOLERANCE,
    }
