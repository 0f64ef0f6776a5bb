from __future__ import annotations

import base64
import hashlib
import math
import re
from html.parser import HTMLParser
from itertools import pairwise

import lxml.html
import pytest

from foiassist.case.clean_text import clean
from foiassist.case.finding import Finding, Severity
from foiassist.case.suggestion import Because, Confidence, RankedProvision, Suggestion
from foiassist.evaluation.case_result import Shown, Texts
from foiassist.evaluation.comparing import compared
from foiassist.evaluation.earlier import read_earlier
from foiassist.evaluation.page.whole import as_html
from foiassist.evaluation.report_json import as_json
from foiassist.law.answers import Answer
from tests.evaluation.reports import SEED, a_report, a_result
from tests.test_attacks import ALL, by, some, unseen

HIT, RECALL = "suggestion.hit@1", "suggestion.recall@3"
PLAIN = "How many boats? Which harbour?"
ATTRIBUTES = frozenset(
    """lang charset http-equiv content name class href id aria-label aria-labelledby aria-describedby
    role tabindex scope type checked xmlns viewbox width height x y x1 y1 x2 y2 cx cy r
    text-anchor""".split()
)


def said(text=PLAIN):
    return Suggestion(
        "1",
        Answer.WITHHELD,
        (RankedProvision("40", 0.7), RankedProvision("31", 0.2)),
        Confidence.HIGH,
        (Because(text, text, text),),
    )


def a_case(row_id="1", text=PLAIN, hit=1.0, **more):
    fields = {
        "suggestions": (said(text),),
        "relied_on": frozenset({"40"} if hit else {"31"}),
        "outcome": "refused",
        "findings": (Finding("s17-1-b", Severity.BLOCKER, text, "FOIA 2000 s.17(1)(b)"),),
        "stated": ((Confidence.HIGH, bool(hit)),),
        "shown": (Shown("1", text, text, 0.5, text),),
        "texts": Texts(clean(text), text, f"Ours. {text}", (clean(text)[:15],)),
        "baselines": {"bm25": {HIT: 0.0}},
        "learned_from": 10,
        **more,
    }
    return a_result(row_id, {HIT: hit, RECALL: hit}, **fields)


def page(*cases, **more):
    return as_html(a_report(*(cases or (a_case(),)), seed=SEED), **more)


def parsed(html):
    return lxml.html.document_fromstring(html.encode(), lxml.html.HTMLParser(encoding="utf-8"))


class Tags(HTMLParser):
    """Holds what was opened against what was closed."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_every_tag_is_closed_where_it_was_opened():
    tags = Tags()
    tags.feed(page(a_case(), a_case("2", hit=0.0), a_result("3"), times=True))
    tags.close()
    assert tags.open == []


def test_it_fetches_and_runs_nothing():
    root = parsed(page())
    assert not root.xpath("//script|//iframe|//object|//embed|//img|//link|//form|//base")
    assert all(one.startswith("#") for one in root.xpath("//@href"))
    assert not root.xpath("//@src|//@style")
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_its_own_style_is_the_one_that_its_policy_lets_through():
    html = page()
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in html
    assert "url(" not in style
    assert "@import" not in style


@ALL
def test_text_from_outside_is_shown_as_text_and_never_obeyed(shared_data, attacks):
    for texts in by(40, some(attacks(shared_data), 400)):
        cases = [a_case(str(n), text, outcome=clean(text)) for n, text in enumerate(texts)]
        html = as_html(a_report(*cases, hostile=clean(texts[0]), seed=SEED))
        root = parsed(html)
        assert not root.xpath("//script|//iframe|//object|//embed|//img|//link|//form|//base")
        assert {name for one in root.iter() for name in one.attrib} <= ATTRIBUTES
        assert not unseen(html)
        assert len(root.xpath("//details[contains(@class, 'case')]")) == len(texts)


@pytest.mark.parametrize(
    "hostile",
    [
        "</div></details><script>alert(1)</script>",
        "{{ 7 * 7 }}{% raw %}",
        '"><b onclick="x()">',
        "&lt;",
    ],
)
def test_hostile_text_is_read_back_as_it_was_given(hostile):
    text = f"Please answer this at last. {hostile}"
    shown = [
        one.text_content() for one in parsed(page(a_case(text=text))).xpath("//*[@class='text']")
    ]
    assert any(hostile in one for one in shown)


def test_a_dataset_may_have_any_name():
    html = page(a_case(dataset="<b>x</b>"), a_case("2", dataset="y"))
    labels = [one.text_content().strip() for one in parsed(html).xpath("//fieldset[2]/label")]
    assert labels == ["all", "<b>x</b>", "y"]
    assert "body:has(#dataset-1:checked) .case:not(.dataset-1)" in html


def test_every_plot_has_a_title_a_summary_and_its_figures_as_a_table():
    root = parsed(page(a_case(), a_case("2", hit=0.0), times=True))
    figures = root.xpath("//figure")
    names = {one.get("id") for one in figures}
    assert {
        "bars-suggestion",
        "confusion",
        "calibration",
        "learning",
        "provisions",
        "time",
    } <= names
    for one in figures:
        (svg,) = one.xpath(".//svg")
        described = [svg.get("aria-labelledby"), svg.get("aria-describedby")]
        assert all(root.get_element_by_id(name).text_content().strip() for name in described)
        assert one.xpath(".//table//tbody/tr")


def test_every_mark_of_a_plot_lies_on_its_sheet():
    root = parsed(
        page(*(a_case(str(n), hit=float(n % 2), seconds=n / 7) for n in range(9)), times=True)
    )
    for svg in root.xpath("//svg"):
        width, height = float(svg.get("width")), float(svg.get("height"))
        for mark in svg:
            for name, value in mark.attrib.items():
                if name in {"class", "text-anchor"}:
                    continue
                most = width if name in {"x", "x1", "x2", "cx", "width"} else height
                assert math.isfinite(float(value))
                assert -1.0 <= float(value) <= most + 1.0


def test_ids_are_unique_and_every_link_leads_somewhere():
    root = parsed(page(times=True))
    names = root.xpath("//@id")
    assert len(names) == len(set(names))
    assert {one[1:] for one in root.xpath("//@href")} <= set(names)


def test_headings_go_down_step_by_step():
    levels = [int(one.tag[1]) for one in parsed(page()).xpath("//h1|//h2|//h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_case_shows_request_ours_theirs_difference_and_evidence():
    (case,) = parsed(page()).xpath("//details[contains(@class, 'case')]")
    text = case.text_content()
    assert case.xpath(".//mark")[0].text_content() == f"1{PLAIN[:15]}"
    heads = [one.text_content() for one in case.xpath(".//h3")]
    for begins in ("Request", "Ours", "Theirs", "Difference", "Evidence"):
        assert any(head.startswith(begins) for head in heads)
    assert "confidence high" in text
    assert case.xpath(".//del")[1].text_content().strip() == "Ours."


def test_cases_can_be_chosen_by_what_came_of_them():
    root = parsed(page(a_case(), a_case("2", hit=0.0), a_result("3")))
    verdicts = [
        one.get("class").split()[1]
        for one in root.xpath("//details[@class]")
        if "case" in one.get("class")
    ]
    assert verdicts == ["right", "wrong", "unknown"]
    assert "wrong (1)" in root.xpath("//fieldset[1]")[0].text_content()


def test_times_are_left_out_unless_they_are_asked_for():
    slow, quick = (a_report(a_case(seconds=each), seed=SEED) for each in (9.0, 0.1))
    assert as_html(slow) == as_html(quick)
    assert "--times" in as_html(slow)
    assert "longest 1.50 s" in as_html(slow, times=True)


def test_a_comparison_is_part_of_the_page(tmp_path):
    path = tmp_path / "earlier.json"
    path.write_text(as_json(a_report(*(a_case(str(n), hit=0.0) for n in range(6)), seed=SEED)))
    now = a_report(*(a_case(str(n)) for n in range(6)), seed=SEED, corpus_sha256="second")
    html = as_html(now, compared(now, read_earlier(path), SEED))
    section = parsed(html).get_element_by_id("compared").text_content()
    assert "better" in section
    assert "corpus: first then, second now." in section


def test_a_report_with_nothing_to_plot_is_a_page_all_the_same():
    assert not parsed(page(a_result("1", {"draft.blockers": 1.0}))).xpath("//figure")
