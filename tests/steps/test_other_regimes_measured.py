"""How far the signs agree with what one council's officers recorded, and where they go wrong.

The words were chosen on one half of the requests, parted by a hash of their ids; the floors stand
a little under what was measured on the other. The officers' own labels set the ceiling: requests
with the same printed sentences on inspections of roads are under either law, and questions on
flood history, noise monitoring and recycling are among those that they put under the Act.
"""

from __future__ import annotations

import hashlib
import json

import pytest

from foiassist.case.other_regime import OtherRegime
from foiassist.case.question import Question
from foiassist.case.request import Request
from foiassist.steps.read_request import read_request
from foiassist.steps.suggesting.other_regimes import regimes_of

PRINTED = "carriageway defects"
"""Words of a form that many claimants send, word for word, to whoever keeps a road."""


def rows_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def plain_regimes(questions, text, leftover=()):
    signs = regimes_of(Request(text, questions, leftover))
    return {sign.regime for sign in signs if sign.is_plain}


def taken_whole(row):
    """Return the text of a request, and the whole of it as one question."""
    text = row["request_text"] or ""
    return text, (Question("1", " ".join(text.split())),)


def looks_environmental(row):
    text, whole = taken_whole(row)
    if not regimes_of(Request(text, whole)):
        return False
    read = read_request(text)
    return OtherRegime.ENVIRONMENTAL in plain_regimes(read.questions, read.text, read.leftover)


def is_held_out(row):
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 1


@pytest.fixture
def held_out(shared_data):
    schemes = {"Environmental Information Regulations": True, "Freedom of Information Act": False}
    return [
        (schemes[row["scheme"]], row)
        for row in rows_of(shared_data / "devon_requests.jsonl")
        if row["scheme"] in schemes and is_held_out(row)
    ]


def test_what_looks_environmental_is_mostly_what_officers_put_under_the_regulations(held_out):
    judged = [(label, looks_environmental(row)) for label, row in held_out]
    right = sum(label and looks for label, looks in judged)
    precision = right / sum(looks for _, looks in judged)
    recall = right / sum(label for label, _ in judged)
    assert len(judged) > 1000
    assert precision >= 0.55, precision
    assert recall >= 0.38, recall


def test_the_officers_put_the_same_printed_words_under_either_law(held_out):
    labels = [label for label, row in held_out if PRINTED in row["request_text"].lower()]
    agreed = max(sum(labels), len(labels) - sum(labels)) / len(labels)
    assert len(labels) > 15
    assert agreed < 0.7, agreed


@pytest.mark.parametrize("name", ["sheffield_pairs", "excerpts", "devon_requests"])
def test_no_request_that_was_published_is_taken_for_one_s_own_data_or_scottish(shared_data, name):
    taken = []
    for row in rows_of(shared_data / f"{name}.jsonl"):
        text, whole = taken_whole(row)
        if plain_regimes(whole, text) & {OtherRegime.OWN_DATA, OtherRegime.SCOTTISH}:
            taken.append(row["id"])
    assert taken == []
