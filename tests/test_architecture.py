"""What holds for every file, and what a fresh interpreter may load."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "foiassist").rglob("*.py"))
FILES = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]

MOST_LINES = 300
EXCEPTIONS_FROM_THE_LINTERS = 22
"""How many `noqa` and `type: ignore` the package has. Raising it is a decision."""

_EXCEPTION = re.compile(r"#\s*(noqa|type: ignore).*")
_WELL_FORMED = re.compile(
    r"# (noqa: [A-Z]+\d+(, [A-Z]+\d+)*|type: ignore\[[a-z-]+\])( -| {1,2}#) \S.+"
)

HEAVY = {
    "alembic",
    "chromadb",
    "langchain",
    "langchain_core",
    "numpy",
    "onnxruntime",
    "sentence_transformers",
    "sqlalchemy",
    "textual",
    "torch",
    "transformers",
}


def exceptions():
    return [
        (path.relative_to(ROOT), number, match[0])
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (match := _EXCEPTION.search(line))
    ]


def loaded_by(code):
    """Return the top-level modules that a fresh interpreter has after running *code*."""
    ending = "print('\\n', *sorted({name.split('.')[0] for name in sys.modules}))"
    result = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\n{ending}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return set(result.stdout.splitlines()[-1].split())


def run_command(*words):
    """Return code that runs a command and goes on."""
    return (
        f"from foiassist.cli.main import main\ntry: main({list(words)!r})\nexcept SystemExit: pass"
    )


def test_the_import_contracts_are_kept():
    tool = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([tool], capture_output=True, text=True, check=False, cwd=ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_short_enough_to_read(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "base", "misc"])
def test_no_file_is_a_drawer_for_what_has_no_name(name):
    assert not [path for path in SOURCES if path.stem == name]


def test_every_exception_from_a_linter_has_a_code_and_a_reason():
    assert [one for one in exceptions() if not _WELL_FORMED.fullmatch(one[2])] == []


def test_the_number_of_exceptions_from_the_linters_is_a_decision():
    number = len(exceptions())
    assert number == EXCEPTIONS_FROM_THE_LINTERS


@pytest.mark.parametrize(
    "words", [["--help"], ["draft", "--help"], ["--version"], ["config", "path"]]
)
def test_a_command_that_only_answers_loads_nothing_heavy(words):
    assert not loaded_by(run_command(*words)) & HEAVY


def test_a_due_date_waits_for_no_model_and_no_index():
    assert not loaded_by(run_command("due", "2022-03-01")) & (HEAVY - {"sqlalchemy", "alembic"})


def test_the_law_needs_the_standard_library_and_nothing_else():
    every = "".join(
        f"import foiassist.law.{path.stem}\n"
        for path in sorted((ROOT / "foiassist" / "law").glob("[!_]*.py"))
    )
    before = loaded_by("")
    assert loaded_by(every) - before - set(sys.stdlib_module_names) == {"foiassist"}


def test_the_first_screen_waits_for_no_model_and_no_index():
    assert not loaded_by("import foiassist.tui.app") & (
        HEAVY - {"textual", "sqlalchemy", "alembic"}
    )


def test_the_desk_knows_no_third_party_library():
    assert loaded_by("import foiassist.desk") - loaded_by("") - set(sys.stdlib_module_names) == {
        "foiassist"
    }
