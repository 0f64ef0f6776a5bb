"""Building an index: one process at a time, in a folder that is its owner's alone."""

from __future__ import annotations

import os
import stat

import pytest

from foiassist.adapters.index.index_build import alone
from foiassist.errors import IndexBusy


def test_the_folder_of_the_index_is_for_its_owner_alone(tmp_path):
    with alone(tmp_path / "index"):
        pass
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "index").stat().st_mode) == 0o700


def test_two_cannot_build_the_same_index_at_once(tmp_path):
    with (
        alone(tmp_path / "index"),
        pytest.raises(IndexBusy, match="another foiassist"),
        alone(tmp_path / "index"),
    ):
        pass
