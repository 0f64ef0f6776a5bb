"""How much memory an evaluation takes."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource

_UNIT = 1 if sys.platform == "darwin" else 1024
"""What the system counts in, in bytes."""


def peak_bytes() -> int:
    """Return the most memory that this process has had; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT
