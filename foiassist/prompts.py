"""Prompts are files under `prompts/`: one file, one job, named for the step."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from string import Template

from foiassist.errors import PromptError

_PARTS_AROUND_HEADER = 3


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as it stands on disk, identified by what it says."""

    name: str
    version: int
    variables: frozenset[str]
    template: Template
    sha256: str
    """Digest of the whole file, stored with every section it produced."""

    def fill(self, **values: str) -> str:
        """Return the prompt with every variable filled in.

        Raises:
            PromptError: *values* are not exactly the declared variables.
        """
        if values.keys() != self.variables:
            odd = ", ".join(sorted(values.keys() ^ self.variables))
            raise PromptError(f"Prompt {self.name!r} was filled wrongly: {odd}.")
        return self.template.substitute(values)


def load_prompt(path: Path) -> Prompt:
    """Read one prompt file.

    Raises:
        PromptError: The file is missing, has no header, or uses a variable it does not declare.
    """
    import yaml  # noqa: PLC0415  # read only when a model drafts; keeps the first screen quick

    try:
        raw = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"There is no prompt at {path} that can be read.") from error
    parts = raw.split("---\n", 2)
    if len(parts) != _PARTS_AROUND_HEADER or parts[0]:
        raise PromptError(f"{path.name} does not start with a header between --- lines.")
    try:
        declared = yaml.safe_load(parts[1])
        version, variables = int(declared["version"]), frozenset(declared["variables"])
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise PromptError(
            f"The header of {path.name} must give a version and a list of variables."
        ) from error
    template = Template(parts[2].strip())
    if not template.is_valid():
        raise PromptError(f"{path.name} has a $ that names nothing; write $$ for a dollar.")
    used = frozenset(template.get_identifiers())
    if used != variables:
        odd = ", ".join(sorted(used ^ variables))
        raise PromptError(f"{path.name} declares and uses different variables: {odd}.")
    return Prompt(
        name=path.stem,
        version=version,
        variables=used,
        template=template,
        sha256=hashlib.sha256(raw.encode()).hexdigest(),
    )
