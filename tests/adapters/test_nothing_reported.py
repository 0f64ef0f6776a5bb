"""What libraries would report of their use to those who made them: nothing, kept or sent."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import onnxruntime

ON_A_TEST_MACHINE = ("CI", "TF_BUILD", "GITHUB_ACTIONS", "ORT_RUNNING_UNIT_TESTS")
"""Where onnxruntime finds one of these it reports nothing by itself, and would prove nothing."""
EMBEDS = """
import foiassist.adapters.index.onnx_model
import onnxruntime, pathlib, sys
print(pathlib.Path.home())
onnxruntime.InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
"""


def test_onnxruntime_keeps_no_identifier_and_no_events_in_the_home(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    model = next(Path(onnxruntime.__file__).parent.rglob("mul_1.onnx"))
    here = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(ON_A_TEST_MACHINE) and not name.endswith("_TELEMETRY")
    } | {"HOME": str(home), "USERPROFILE": str(home), "XDG_CACHE_HOME": str(home / "cache")}

    done = subprocess.run(
        [sys.executable, "-c", EMBEDS, str(model)],
        env=here,
        check=True,
        capture_output=True,
        text=True,
    )

    assert done.stdout.strip() == str(home)
    assert [path for path in home.rglob("*") if path.is_file()] == []
