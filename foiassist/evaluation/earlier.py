"""An earlier report read back from its JSON, to be compared with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foiassist.case.clean_text import clean_line
from foiassist.errors import EvaluationError

CaseName = tuple[str, str]
"""Dataset and id of a case."""


@dataclass(frozen=True, slots=True)
class EarlierCase:
    """What a case added to each measure then."""

    values: Mapping[str, float]
    counts: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier report, as far as it can be compared with."""

    name: str
    record: Mapping[str, Any]
    measures: Mapping[str, float]
    cases: Mapping[CaseName, EarlierCase]


def read_earlier(path: Path) -> Earlier:
    """Return the report that `evaluate --json` wrote to *path*.

    Raises:
        EvaluationError: It cannot be read, or is no such report.
    """
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        return Earlier(
            name=clean_line(path.name),
            record=dict(given["record"]),
            measures={name: float(one["value"]) for name, one in given["measures"].items()},
            cases=dict(map(_case, given["cases"])),
        )
    except OSError as error:
        raise EvaluationError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(
            f"{path} is no report of an evaluation.",
            hint="Give --compare a file that `foiassist evaluate … --json FILE` wrote.",
        ) from error


def _case(given: Mapping[str, Any]) -> tuple[CaseName, EarlierCase]:
    values = {name: float(one) for name, one in given["values"].items()}
    counts = {name: tuple(map(float, one)) for name, one in given.get("counts", {}).items()}
    return (str(given["dataset"]), str(given["id"])), EarlierCase(values, counts)
