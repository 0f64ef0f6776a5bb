"""The first command that a newcomer types."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAKE = shutil.which("make")

pytestmark = pytest.mark.skipif(MAKE is None, reason="there is no make on this machine")


def make(folder, *words):
    """Run make in *folder* where no program can be found but those in its `bin`."""
    return subprocess.run(
        [MAKE, *words],
        cwd=folder,
        env={"PATH": str(folder / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def checkout(tmp_path):
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "bin").mkdir()
    return tmp_path


def program(checkout, name, script):
    path = checkout / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_without_python_it_says_which_one_is_needed(checkout):
    done = make(checkout, "setup")
    assert done.returncode != 0
    assert "foiassist needs Python 3.11 or later" in done.stderr


def test_a_python_that_is_too_old_is_passed_over(checkout):
    program(checkout, "python3", "exit 1")
    assert "foiassist needs Python 3.11 or later" in make(checkout, "setup").stderr


def test_a_python_without_venv_is_said_to_be_that(checkout):
    program(checkout, "python3", 'test "$1" = -c')
    assert "install python3-venv" in make(checkout, "setup").stderr


def test_a_python_may_be_named(checkout):
    program(checkout, "mine", 'test "$1" = -c')
    done = make(checkout, "setup", "PYTHON=mine")
    assert "Setting up .venv with mine" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="file times as make reads them")
def test_what_is_set_up_is_not_set_up_again(checkout):
    ready = checkout / ".venv" / ".ready"
    ready.parent.mkdir()
    ready.touch()
    assert "up to date" in make(checkout, "setup").stdout + make(checkout, ".venv/.ready").stdout


def test_make_alone_lists_the_targets(checkout):
    program(checkout, "echo", 'printf "%s\\n" "$*"')
    shown = make(checkout).stdout
    for target in ("setup", "demo", "test", "check", "bench"):
        assert f"make {target} " in shown
