"""Starts foiassist, as `foiassist` or as `python -m foiassist`."""

from __future__ import annotations

import sys

from foiassist.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
