from __future__ import annotations

import re
from collections import Counter

from foiassist.steps.verify_facts import verify_facts
from tests.cases import a_frame
from tests.steps.planted import PLANTERS, a_true_case, planted

DRAFTS = 350
SURE = {"provision", "law"}


def is_found(one):
    found = verify_facts(one.case, a_frame())
    return any(f.start < one.end and one.start < f.end for f in found)


def test_planted_errors_are_found():
    missed = Counter(one.kind for one in map(planted, range(DRAFTS)) if not is_found(one))
    each = DRAFTS // len(PLANTERS)
    assert not SURE & missed.keys()
    assert {kind: n for kind, n in missed.items() if n > each / 100} == {}


def test_true_sentences_are_left_alone():
    flagged = sentences = 0
    for seed in range(100):
        case = a_true_case(seed)
        sentences += len(re.findall(r"[.!?](?= |$)", case.sections[0].text))
        flagged += len({f.start for f in verify_facts(case, a_frame())})
    assert sentences > 1000
    assert flagged / sentences <= 0.02
