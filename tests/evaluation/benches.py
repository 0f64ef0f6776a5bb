"""A bench over invented parts, and invented rows to put on it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.adapters.index.memory_index import MemoryIndex, RememberingEmbedder
from foiassist.case.evidence import Library
from foiassist.evaluation.bench import Bench
from foiassist.evaluation.report import Report
from foiassist.evaluation.run import evaluate
from tests.adapters.evidence_builders import library
from tests.fakes import FakeCorpus, an_office
from tests.fakes_embedder import HashingEmbedder

REQUESTS = {
    "40": (
        "Who are the staff of the harbour office? I want names and job titles.",
        "Please list names of all staff at the bandstand.",
        "Job titles and names for the staff who run allotments?",
        "Give me staff names, with job titles, for ferry crews.",
        "Which museum staff have left? Names please.",
        "What are the names and titles of lido staff?",
    ),
    "12": (
        "Please send all emails about dredging since records began.",
        "All emails and letters that mention brass bands.",
        "I want copies of emails on plots, every one of them.",
        "Every email between ferry captains and anybody else.",
        "Copies of all letters and emails about fossils.",
        "Emails, letters and notes on swimming: all of them.",
    ),
    "43": (
        "What is the unit price in your contract for buoys?",
        "The contract for deckchairs, with its price for each.",
        "How much does the contract for compost cost, at what price?",
        "Price and term of any fuel contract, please.",
        "Which contract covers glass cases, and what price was bid?",
        "Chlorine: supplier, contract, price.",
    ),
    "21": (
        "Where is your policy on moorings published?",
        "Is the policy for concerts on a website? Which page?",
        "A link to the published policy on vacant plots.",
        "Has your timetable policy been published anywhere?",
        "Your published policy for loans of paintings.",
        "What page of the website has the policy on lanes?",
    ),
}


CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@cache
def bundled() -> Library:
    """Return a small library, with the wording of letters that comes with foiassist."""
    return replace(library(), wording=CorpusFiles([CORPUS]).library().wording)


def a_bench() -> Bench:
    embedder = RememberingEmbedder(HashingEmbedder())
    drafter = PrecedentDrafter()
    office = an_office(corpus=FakeCorpus(bundled()), drafter=drafter, fallback=drafter)
    return Bench(office, embedder, lambda lib, folder: MemoryIndex(lib, embedder, folder))


def a_row(row_id, request, exemptions=(), **more):
    return {
        "id": row_id,
        "authority": "Drymouth Borough Council",
        "request_text": request,
        "response_text": "Dear applicant, here is our answer.",
        "exemptions": list(exemptions),
        **more,
    }


def some_rows():
    return [
        a_row(f"{section}-{number}", request, [section])
        for section, requests in REQUESTS.items()
        for number, request in enumerate(requests)
    ]


def written(path, rows):
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def reported(*given, **named) -> Report:
    *_steps, report = evaluate(*given, **named)
    assert isinstance(report, Report)
    return report
