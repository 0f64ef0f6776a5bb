"""What kind of public authority a name tells."""

from __future__ import annotations

import re
from functools import lru_cache

_KINDS = {
    "police": "police|constabulary|crown prosecution",
    "council": "council|borough|city of london",
    "nhs": "nhs|hospital|health board|integrated care|ambulance",
    "university": "university|college",
    "transport": "transport|rail|highways",
    "government": "department|ministry|office|agency|commission|hm ",
}
"""Words in an authority's name, in lower case, that tell its kind; the first that fits."""


@lru_cache(maxsize=1024)
def kind_of_authority(name: str) -> str:
    """Return the kind of authority that *name* tells, or an empty string."""
    low = name.lower()
    return next((kind for kind, words in _KINDS.items() if re.search(words, low)), "")
