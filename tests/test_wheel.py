"""The wheel holds all that foiassist needs, and what is installed from it works from anywhere.

No network is used: the wheel is installed alone into an empty environment, which is then shown
the libraries of the environment that runs the tests by a `.pth` file.
"""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TRAVELLING = ("corpus", "prompts", "examples")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return the command of a foiassist installed from the wheel."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / Path(sys.executable).name
    options = ["--no-deps", "--no-index", "--quiet", "--disable-pip-version-check"]
    run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel)
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    libraries = Path(packages.strip()) / "libraries_of_the_tests.pth"
    libraries.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts / "foiassist"


def run(*words, cwd=None):
    result = subprocess.run(words, capture_output=True, text=True, check=False, cwd=cwd)
    assert result.returncode == 0, result.stderr
    return result.stdout


def tracked(folder):
    """Return the files of *folder* that are part of the repository."""
    names = run("git", "ls-files", "-z", folder, cwd=ROOT).split("\0")
    return {name for name in names if name and (ROOT / name).is_file()}


def test_the_corpus_the_prompts_and_the_examples_are_in_the_wheel(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder in TRAVELLING:
        assert {f"foiassist/_bundled/{name}" for name in tracked(folder)} <= inside


def test_the_wheel_carries_its_licence_and_its_types(wheel):
    inside = zipfile.ZipFile(wheel).namelist()
    assert "foiassist/py.typed" in inside
    assert any(name.endswith("licenses/LICENSE") for name in inside)


def test_the_installed_command_runs_from_another_folder(installed, tmp_path):
    answer = run(installed, "due", "2022-03-01", "--json", cwd=tmp_path)
    assert json.loads(answer)["due"] == "2022-03-30"


def test_the_installed_command_finds_what_travels_with_it(installed, tmp_path):
    python = installed.with_name(Path(sys.executable).name)
    code = f"""
from foiassist.bootstrap import bundled_folder
print(*(bundled_folder(name) for name in {TRAVELLING!r}), sep="\\n")
"""
    folders = [Path(line) for line in run(python, "-c", code, cwd=tmp_path).split("\n") if line]
    assert all(folder.parent.name == "_bundled" and any(folder.iterdir()) for folder in folders)


def test_the_installed_command_reads_the_bundled_corpus(installed, tmp_path):
    told = run(
        installed, "doctor", "--json", "--data", tmp_path / "data", "--as", "Ola", cwd=tmp_path
    )
    parts = {part["part"]: part for part in json.loads(told)["parts"]}
    assert parts["library"]["state"] == "fine"
