"""Rehearsing a ten-page letter, warm and cold, in processor time.

python benchmarks/rehearsing.py
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.steps.rehearse_challenges import rehearse_letter
from foiassist.steps.rehearsing import arguments_in_text
from foiassist.steps.rehearsing.letter_sentences import sentences_of
from foiassist.steps.verify.holding import statements_in
from foiassist.steps.verify.reliance import citations_in

ROOT = Path(__file__).resolve().parent.parent
LETTER = ROOT / "tests" / "golden" / "letter_several_exemptions.md"
CHARACTERS = 28_000
"""Some ten pages."""

REPEATS = 15
LIMIT_SECONDS = 0.05


def forget() -> None:
    """Forget every letter that was read before."""
    for remembered in (sentences_of, statements_in, citations_in, arguments_in_text.kind_of):
        remembered.cache_clear()


def median_seconds(work: Callable[[], object], before: Callable[[], None] | None = None) -> float:
    """Return the median processor time of *work*."""
    taken = []
    for _ in range(REPEATS):
        if before is not None:
            before()
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def main() -> None:
    """Print the figures."""
    challenges = CorpusFiles([ROOT / "corpus"]).library().challenges
    text = LETTER.read_text(encoding="utf-8")
    ten_pages = (f"{text}\n\n" * (CHARACTERS // len(text) + 1))[:CHARACTERS]
    put = len(rehearse_letter(ten_pages, challenges))
    warm = median_seconds(lambda: rehearse_letter(ten_pages, challenges))
    cold = median_seconds(lambda: rehearse_letter(ten_pages, challenges), forget)
    verdict = "within" if warm <= LIMIT_SECONDS else "OVER"
    print(f"{len(ten_pages.split())} words, {put} questions of {len(challenges)} in the library")
    limit = f"{verdict} {LIMIT_SECONDS * 1000:.0f} ms"
    print(f"warm {warm * 1000:.0f} ms, {limit}; cold {cold * 1000:.0f} ms")


if __name__ == "__main__":
    main()
