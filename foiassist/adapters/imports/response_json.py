"""A past response as JSON, and back: how the store keeps what was understood."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from foiassist.case.evidence import PastQuestion, PastReason, PastResponse, Standing


def written(response: PastResponse) -> str:
    """Return *response* as JSON, the same text for the same response."""
    return json.dumps(_without_empty(asdict(response)), ensure_ascii=False, default=str)


def read(text: str) -> PastResponse:
    """Return the response that `written` made *text* of."""
    given: dict[str, Any] = json.loads(text)
    for name in ("received", "answered"):
        if name in given:
            given[name] = date.fromisoformat(given[name])
    for name in ("trips", "exemptions", "exceptions", "unsorted"):
        given[name] = tuple(given.get(name, ()))
    given["standing"] = Standing(given.get("standing", Standing.STANDS))
    given["questions"] = tuple(_question(one) for one in given.get("questions", ()))
    given["reasons"] = tuple(_reason(one) for one in given.get("reasons", ()))
    required = ("reference", "authority", "authority_kind", "subject", "request")
    return PastResponse(**{**dict.fromkeys(required, ""), **given})


def _question(given: dict[str, Any]) -> PastQuestion:
    given["exemptions"] = tuple(given.get("exemptions", ()))
    return PastQuestion(**{"label": "", "text": "", **given})


def _reason(given: dict[str, Any]) -> PastReason:
    lists = ("exemptions", "questions", "for_disclosure", "against_disclosure")
    return PastReason(**{**given, **{name: tuple(given.get(name, ())) for name in lists}})


def _without_empty(value: Any) -> Any:
    """Return *value* without what a reader of it fills in: most fields of most responses."""
    if isinstance(value, dict):
        return {name: _without_empty(one) for name, one in value.items() if one}
    if isinstance(value, list | tuple):
        return [_without_empty(one) for one in value]
    return value
