"""Checking a ten-page letter, from a file and of a case, in processor time.

python -m benchmarks.checking, from the root of the checkout
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import _lru_cache_wrapper, partial

from foiassist.case.case import Case
from foiassist.steps.check_response import check_case, check_letter
from foiassist.steps.compose_letter import letter_text
from tests.golden_letters import WRITTEN_WHOLE, drafted, frame_for

NAME = "several_exemptions"
CHARACTERS = 28_000
"""Some ten pages."""

REPEATS = 15
LIMIT_SECONDS = 0.05
_WORD = re.compile(r"\w+")


def median_seconds(work: Callable[[], object]) -> float:
    """Return the median processor time of *work*, once it is warm."""
    work()
    taken = []
    for _ in range(REPEATS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def of_ten_pages(case: Case) -> Case:
    """Return *case* with the reasons of its letter said again and again until it is that long."""
    reasons = [one for one in case.sections if one.id.startswith("reason-")]
    rest = len(letter_text(case)) - sum(len(one.text) for one in reasons)
    times = (CHARACTERS - rest) // sum(len(one.text) for one in reasons)
    longer = {one.id: "\n\n".join([one.text] * times) for one in reasons}
    sections = tuple(replace(one, text=longer.get(one.id, one.text)) for one in case.sections)
    return replace(case, sections=sections)


def forget() -> None:
    """Forget everything that was read before."""
    for name, module in sys.modules.items():
        for one in vars(module).values() if name.startswith("foiassist") else ():
            if isinstance(one, _lru_cache_wrapper):
                one.cache_clear()


def cold(work: Callable[[], object]) -> float:
    """Return the median processor time of *work* where what was read before is forgotten."""
    taken = []
    for _ in range(REPEATS):
        forget()
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def main() -> None:
    """Print the figures."""
    case = of_ten_pages(drafted(WRITTEN_WHOLE[NAME]))
    text, frame = letter_text(case), frame_for(case)
    plain = median_seconds(lambda: [word.lower() for word in _WORD.findall(text)])
    size = f"{len(text)} characters, {len(text.split())} words"
    print(f"{size}; to find the words alone: {plain * 1000:.1f} ms")
    works: dict[str, Callable[[], object]] = {
        "a letter": partial(check_letter, text),
        "a case's letter": partial(check_case, case, frame, ("tarnshire.police.uk",)),
    }
    for name, work in works.items():
        warm = median_seconds(work)
        verdict = "within" if warm <= LIMIT_SECONDS else "OVER"
        print(
            f"{name}: warm {warm * 1000:.0f} ms, {verdict} {LIMIT_SECONDS * 1000:.0f} ms, "
            f"{warm / plain:.0f} times its words; cold {cold(work) * 1000:.0f} ms"
        )


if __name__ == "__main__":
    main()
