"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("searching", max_examples=2_000, deadline=None)
settings.load_profile("steady")

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture
def shared_data() -> Path:
    """The folder of real cases beside the checkout; the test skips where there is none."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the real cases are not beside this checkout")
    return folder


@pytest.fixture
def shared_law() -> Path:
    """The law tables beside the checkout; the test skips where there are none."""
    folder = SHARED / "law"
    if not folder.is_dir():
        pytest.skip("the law tables are not beside this checkout")
    return folder
