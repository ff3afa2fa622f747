"""Tiny models in the architectures and the file layout of hub models, for tests without a network."""
