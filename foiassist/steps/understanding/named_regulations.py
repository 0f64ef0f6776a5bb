"""The exceptions of the Environmental Information Regulations that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.law.citations import Citation, exists_in_eir
from foiassist.steps.verify.reliance import citations_in

_EXCEPTION = re.compile(r"12\((?:3|4|5|6)\)|13(?:\(|$)")
"""Source: EIR 2004 reg.12(3) to (6), and reg.13 for personal data."""


def named_regulations(text: str) -> Iterator[Citation]:
    """Yield each citation in *text* of a regulation by which information may be withheld."""
    for one in citations_in(text):
        is_exception = one.regime == "EIR" and _EXCEPTION.match(one.section)
        if is_exception and exists_in_eir(one.section):
            yield one
