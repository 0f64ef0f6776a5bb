"""An embedder without a model: words that stand in both texts bring them near."""

from __future__ import annotations

import hashlib
import math
import re


class HashingEmbedder:
    """Counts the stems of words in so many places; same text in, same vector out."""

    dimensions = 64
    longest = 64

    def __init__(self, name: str = "hashing") -> None:
        self.name = name
        self.embedded = []

    def tokens_in(self, text):
        return len(text.split())

    def embed(self, texts):
        self.embedded += texts
        return [self._vector(text) for text in texts]

    def _vector(self, text):
        counts = [0.0] * self.dimensions
        for word in re.findall(r"[a-z]{3,}", text.lower()):
            place = hashlib.sha256(word[:5].encode()).digest()[0] % self.dimensions
            counts[place] += 1.0
        length = math.sqrt(sum(count * count for count in counts)) or 1.0
        return [count / length for count in counts] if any(counts) else [1.0] + [0.0] * 63
