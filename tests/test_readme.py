"""The README says what is so."""

import ast
import itertools
import re
import shlex
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path

import pytest

from foiassist import settings
from foiassist.cli.main import parser
from foiassist.cli.plain.begin import as_command

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLES = {
    "": settings.Settings,
    "authority.": settings.Authority,
    "regulators.": settings.Regulator,
}


def docstrings(kind):
    """Return the docstring under each field of a class, by the field's name."""
    tree = ast.parse(Path(settings.__file__).read_text(encoding="utf-8"))
    (body,) = (
        node.body
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )
    said = {}
    for field, text in itertools.pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            said[field.target.id] = " ".join(ast.literal_eval(text.value).split())
    return said


def default_of(field):
    value = field.default
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return "`[]`"
    return f"`{value}`" if value not in {"", MISSING} else ""


def settings_table():
    """Return the table of every setting, made from the settings themselves."""
    rows = ["| Setting | Without it | What it does |", "|---|---|---|"]
    for prefix, kind in TABLES.items():
        said = docstrings(kind)
        for field in fields(kind):
            if is_dataclass(field.default) or field.name == "regulators":
                continue
            words = said.get(field.name, "As a letter names it.")
            rows.append(f"| `{prefix}{field.name}` | {default_of(field)} | {words} |")
    return "\n".join(rows)


def shell_lines():
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


def test_every_setting_stands_in_the_table_as_the_code_explains_it():
    written = README.split("<!-- settings -->\n")[1].split("\n<!-- /settings -->")[0]
    assert written == settings_table(), f"write this into the README:\n{settings_table()}"


@pytest.mark.parametrize("line", [line for line in shell_lines() if line.startswith("foiassist")])
def test_every_command_of_the_readme_is_one(line):
    words = as_command(shlex.split(line)[1:])
    assert parser().parse_args(words).command == (words[0] if words else None)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`?make (\w+)", README))))
def test_every_target_of_the_readme_is_in_the_makefile(target):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert target in {"make", *re.findall(r"^(\w+):", makefile, re.MULTILINE)}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\]\(([^)h][^)]*)\)", README))))
def test_every_file_that_the_readme_links_to_is_there(name):
    assert (ROOT / name).exists()
