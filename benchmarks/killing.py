"""Kills an import of past responses a hundred times, resumes it, and looks at what came of it.

Prints: how many kills; whether passages, vectors and the ten best of two hundred searches are those
of an import that nobody disturbed; how many texts were embedded again after they had been kept; and
whether every record finds itself. Then ten rounds of churn: half leaves, a third comes.

    python -m benchmarks.killing --kills 100
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from foiassist.adapters.index import near_vectors
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.adapters.index.index_build import ROWS, TEXTS
from foiassist.adapters.index.passage_file import mark_of
from foiassist.adapters.index.vector_rows import VectorRows
from foiassist.case.evidence import Library, PastQuestion, PastResponse
from foiassist.errors import IndexBusy

ROOT = Path(__file__).resolve().parent.parent
DIMENSIONS = 64
WORDS = [
    first + second
    for first in "bar cor del fen gal hol".split()
    for second in "ton wick mere".split()
]


class Logged:
    """An embedder without a model that notes each text before it gives its vector."""

    longest = 400
    dimensions = DIMENSIONS
    name = "logged"

    def __init__(self, log: Path) -> None:
        self._log = log

    def tokens_in(self, text: str) -> int:
        """Return how many words *text* has."""
        return len(text.split())

    def embed(self, texts: Sequence[str]) -> Any:
        """Return one vector a text: chance, but the same for the same text."""
        with self._log.open("a", encoding="utf-8") as log:
            log.writelines(f"{mark_of(text).hex()}\n" for text in texts)
        return np.array([vector_of(text) for text in texts])


def vector_of(text: str) -> Any:
    """Return the vector of a text."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
    vector = np.random.default_rng(seed).normal(size=DIMENSIONS).astype(np.float32)
    return vector / np.linalg.norm(vector)


class Past:
    """Invented responses, by number and edition."""

    def __init__(self, held: dict[int, int]) -> None:
        self._held = held

    def revision(self) -> str:
        """Return what changes with every response."""
        return hashlib.sha256(repr(sorted(self._held.items())).encode()).hexdigest()

    def digests(self) -> dict[str, str]:
        """Return a digest of each response, by reference."""
        return {f"P/{number}": str(edition) for number, edition in self._held.items()}

    def responses(self, references: Sequence[str]) -> Iterator[PastResponse]:
        """Yield these responses."""
        for reference in references:
            number = int(reference.removeprefix("P/"))
            yield response(number, self._held[number])


class Nothing:
    """A corpus without a document."""

    def library(self) -> Library:
        """Return nothing, with a digest."""
        return Library(digest="none")

    def digest(self) -> str:
        """Return the digest of nothing."""
        return "none"


def response(number: int, edition: int) -> PastResponse:
    """Return an invented response of two passages."""
    chance = random.Random(number)
    said = " ".join(chance.choices(WORDS, k=30))
    question = PastQuestion(
        "1", f"Request {number}: {said}?", "disclosed", (), f"Edition {edition}, {number}: {said}."
    )
    return PastResponse(f"P/{number}", "Vale", "council", "Names", "", (question,))


def before(size: int) -> dict[int, int]:
    """Return what was in the index before the import."""
    return dict.fromkeys(range(size // 4), 1)


def after(size: int) -> dict[int, int]:
    """Return what the import makes of it: a part gone, a part changed, most of it new."""
    return {number: 1 + (number % 5 == 0) for number in range(size // 20, size)}


def index_of(folder: Path, held: dict[int, int]) -> ChromaIndex:
    """Return the index in *folder* over these responses."""
    return ChromaIndex(folder / "index", Nothing(), Logged(folder / "log"), past=Past(held))


def import_here(folder: Path, size: int) -> None:
    """Import to the end, saying each step."""
    for progress in index_of(folder, after(size)).build():
        print(progress.doing, flush=True)


def kept(folder: Path) -> set[str]:
    """Return the marks of the texts that the index holds."""
    (build,) = (folder / "index").glob("build-*")
    with sqlite3.connect(build / TEXTS) as connection:  # rolls back what a kill left half done
        return {row[0].hex() for row in connection.execute("SELECT mark FROM passages")}


def kill_one(folder: Path, size: int, chance: random.Random) -> bool:
    """Start the import, kill it somewhere; return whether it was killed before it was done."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.killing",
        "--child",
        str(folder),
        "--size",
        str(size),
    ]
    steps = chance.randrange(6)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        for _ in range(steps):
            child.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        if chance.random() < 0.1 and steps > 2:
            try_second_writer(folder, size)
        child.kill()
        return child.wait() < 0


def try_second_writer(folder: Path, size: int) -> None:
    """Try to build beside a running import; it may be refused, and must harm nothing."""
    try:
        for _ in index_of(folder, after(size)).build():
            break
    except IndexBusy:
        return


def found(folder: Path, held: dict[int, int]) -> tuple[list[Any], list[list[str]], float]:
    """Return all passages, the ten best of some searches, and how many records find themselves."""
    index = index_of(folder, held)
    if not index.state().ready:
        raise SystemExit(index.state().why_not)
    reader = index._reader_of(index._ready_record())
    live = reader.texts.live()
    passages = reader.texts.passages(live.tolist())
    asked = [passages[place].text for place in live.tolist()[:: max(1, len(live) // 200)]]
    best = [[match.passage.id for match in index.find(text, k=10)] for text in asked]
    texts = sorted((one.id, one.text) for one in passages.values())
    return texts, best, share_finding_themselves(folder, reader)


def share_finding_themselves(folder: Path, reader: Any) -> float:
    """Return the share of the live records that are the nearest to their own vector."""
    (build,) = (folder / "index").glob("build-*")
    rows = VectorRows(build / ROWS, DIMENSIONS).read(reader.texts.rows)
    live = reader.texts.live().tolist()
    return sum(place in reader.vectors.nearest(rows[place], 1) for place in live) / len(live)


def killed(scratch: Path, size: int, kills: int) -> None:
    """Kill and resume, and print what came of it."""
    chance = random.Random(3)
    undisturbed, disturbed = scratch / "undisturbed", scratch / "disturbed"
    for folder in (undisturbed, disturbed):
        folder.mkdir()
        list(index_of(folder, before(size)).build())
        (folder / "log").unlink()
    list(index_of(undisturbed, after(size)).build())
    done, again, had = 0, 0, kept(disturbed)
    while done < kills and kill_one(disturbed, size, chance):
        done += 1
        log = disturbed / "log"
        embedded = set(log.read_text(encoding="utf-8").split()) if log.exists() else set()
        again += len(embedded & had)
        log.unlink(missing_ok=True)
        had = kept(disturbed)
    list(index_of(disturbed, after(size)).build())
    (texts, best, own), (their_texts, their_best, _) = (
        found(folder, after(size)) for folder in (disturbed, undisturbed)
    )
    print(f"kills: {done}; passages: {len(texts)}")
    print(f"the same passages: {texts == their_texts}; the same ten best: {best == their_best}")
    print(f"kept texts that were embedded again: {again}; records that find themselves: {own:.2%}")


def churned(scratch: Path, size: int) -> None:
    """Let half leave and a third come, ten times, and print who finds itself by signature."""
    near_vectors.EXACT_UP_TO = 100
    chance = random.Random(5)
    scratch.mkdir()
    held = dict.fromkeys(range(size), 1)
    number = size
    for turn in range(10):
        list(index_of(scratch, held).build())
        share = found(scratch, held)[2]
        print(f"churn, round {turn}: {2 * len(held)} records, {share:.2%} find themselves")
        held = dict.fromkeys(chance.sample(sorted(held), len(held) // 2), 1)
        held.update(dict.fromkeys(range(number, number + size // 3), 1))
        number += size // 3


def main() -> None:
    """Kill, resume, churn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--size", type=int, default=0)
    parser.add_argument("--child", type=Path)
    given = parser.parse_args()
    size = given.size or given.kills * 150
    if given.child:
        import_here(given.child, size)
        return
    with tempfile.TemporaryDirectory() as scratch:
        killed(Path(scratch), size, given.kills)
        churned(Path(scratch) / "churned", 3_000)


if __name__ == "__main__":
    main()
