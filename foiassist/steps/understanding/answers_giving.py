"""Whether an answer gives anything: a figure, a yes, a table, an enclosure, an address."""

from __future__ import annotations

import re

from foiassist.steps.check.giving import gives_a_figure, gives_plainly

_PLAIN = re.compile(
    r"^\W*(?:yes|no|none|nil|zero|n/?a|not\s+applicable|[£$]?\d[\d,.]*(?:\s?%|[kKmM]|\s*(?:p|pence"
    r"|million|hours?|days?))?)\b(?!\s+(?:information|data|records?)\b)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September"
    r"|October|November"
    r"|December)\b(?:\s+\d{4})?|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
    r"|\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?\b",
    re.IGNORECASE,
)
_ROW = re.compile(r"\t.*\d|^[^.]*\S\s+[\d,]+\s*$")
_FIGURE = re.compile(r"\d")
_HANDED = re.compile(
    r"\b(?:attached|enclosed|provided|disclosed|supplied)\b|\b(?:see|find|in|as)\s+(?:the\s+"
    r"|an\s+)?(?:below|attach\w*"
    r"|enclos\w*|table|annex|appendix|spreadsheet)\b|\bset\s+out\s+below\b|\b(?:tables?|figures"
    r"|information|data)\s+below\b"
    r"|\bbelow\s+tables?\b|\bfollowing\s+(?:table|figures|information)\b",
    re.IGNORECASE,
)
_ENCLOSES = re.compile(
    r"\b(?:I|we)\s+(?:\w+\s+)?(?:enclose|attach)\b|\b(?:find|see|is"
    r"|are)\s+(?:\w+\s+){0,2}(?:attached|enclosed)\b"
    r"|\battached\s+(?:all|the|a|an|is|are)\b|\ba\s+copy\s+is\s+attached\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:already|publicly)\s+(?:\w+\s+){0,3}?(?:in\s+the\s+)?(?:public\s+domain|published"
    r"|available)\b"
    r"|\bin\s+the\s+public\s+domain\b|\bpublished\s+(?:\w+\s+){0,4}(?:on|at|online)\b"
    r"|\b(?:is|are)\s+(?:\w+\s+)?(?:published|available)\s+(?:\w+\s+){0,3}(?:on|at|online|via"
    r"|from)\b"
    r"|\bcan\s+be\s+(?:found|accessed|viewed|downloaded)\b|\baccessible\s+(?:to\s+you\s+)?(?:by"
    r"|via)\s+other\s+means\b"
    r"|\bavailable\s+(?:\w+\s+){0,2}(?:on|from|via)\s+(?:our|the)\s+\w*\s*(?:web|site)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"https?:|\bwww\.|\blinks?\b|\bwebsite\b|\bweb\s?page\b|\bonline\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"\b(?:at|to|on|in|from|here|see|link):?\s+(?:https?:|www\.)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_OF_REFUSING = re.compile(
    r"\bexempt|\bwithh[eo]ld\b|\b(?:we|I|are|am|is|by|in)\s+withholding|\brefus|\bsection\b"
    r"|\bs\.?\s?\d\d\b|\bexceed|\blimit\b|\bestimat|\bpublic\s+interest|\bprejudic"
    r"|\bnot\s+(?:\w+\s+)?h[eo]ld\b|\bnot\s+(?:\w+\s+)?(?:recorded|captured)|\bunable\b"
    r"|\bcannot\b|\bwould\b|\bAct\b"
    r"|\bmanual(?:ly)?\b|\bregulations?\b|\bEIR\b|\bnot\s+(?:be\s+)?(?:disclos|provid|releas)\w*"
    r"|\bwill\s+be\s+published\b",
    re.IGNORECASE,
)
_REDACTS = re.compile(
    r"\bredact\w*|\bremoved\b|\btaken\s+out\b|\bin\s+part\b|\bthis\s+part\b|\bthat\s+part\b"
    r"|\bsome\s+of\b|\bless\s+the\b"
    r"|\bexcept\b|\bapart\s+from\b|\bremainder\b|\bthe\s+rest\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:not|never|neither|nor|cannot)\b[^.;\n]{0,30}\b(?:disclos|releas|provid|enclos|attach"
    r"|suppl)\w*",
    re.IGNORECASE,
)
_REFUSES_A_THING = re.compile(r"\bwithh(?:eld|old\w*)\b|\bexempt\b", re.IGNORECASE)
_REFUSES_ALL = re.compile(
    r"\bwithhold(?:ing)?\s+(?:it|them|this|these|both|all)\b"
    r"|(?:^|,|\band\b|\bbut\b)\s*(?:it|they|this|these|both|all\s+of\s+\w+)\b[^.,]{0,40}\b(?:is"
    r"|are)\s+(?:\w+\s+)?"
    r"(?:withheld|exempt)\b|\bis\s+held\s+and\s+is\s+withheld\b",
    re.IGNORECASE,
)
"""Words that withhold what was just spoken of, whole: 'we hold them and withhold them'."""

_ELSEWHERE_IN_IT = re.compile(
    r"\W*(?:please\s+)?(?:see|refer\s+to|as)\s+(?:the\s+|our\s+)?(?:response\s+"
    r"|answer\s+)?(?:above|below)\W*",
    re.IGNORECASE,
)
"""Words that only point up or down in the letter."""

_OF_THE_REQUEST = re.compile(
    r"(?i)\b(?:your\s+(?:request|e-?mail|letter)|you\s+(?:asked|wrote|requested)|received\s+on"
    r"|information\s+(?:\w+\s+){0,4}is\s+(?:\w+\s+)?held"
    r"|thank\s+you|reference)\b"
)
_FEWEST_ROWS = 3


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in _SENTENCE.split(text) if one.strip()]


def gives_surely(text: str) -> bool:
    """Return whether *text* gives information in so many words: yes, no, a figure, an enclosure."""
    is_plain = bool(_PLAIN.match(text)) and not text.rstrip().endswith("?")
    return is_plain or hands_over(text) or gives_a_figure(text)


def hands_over(text: str) -> bool:
    """Return whether *text* hands something over: an enclosure, a table, a document."""
    if gives_plainly(_NOT_GIVEN.sub(" ", text)) or has_table(text):
        return True
    told = (one for one in _sentences(text) if _ENCLOSES.search(one))
    return any(_REDACTS.search(one) or not _OF_REFUSING.search(one) for one in told)


def gives_beside(text: str) -> bool:
    """Return whether *text*, which refuses something, gives something beside it.

    Figures in the paragraph of the refusal itself say what is withheld, or why.
    """
    if hands_over(text) or (_REDACTS.search(text) and gives_surely(text)):
        return True
    paragraphs = [one for one in text.split("\n") if one.strip()]
    if any(gives_anything(one) and not _OF_REFUSING.search(one) for one in paragraphs):
        return True
    return any(_REFUSES_A_THING.search(one) and _gives_first(one) for one in paragraphs)


def _gives_first(paragraph: str) -> bool:
    """Return whether *paragraph* gives something before it withholds another thing."""
    told = _sentences(paragraph)
    refusing = next((n for n, one in enumerate(told) if _REFUSES_A_THING.search(one)), 0)
    is_whole = any(map(_REFUSES_ALL.search, told))
    return not is_whole and any(gives_anything(one) for one in told[:refusing])


def counts_something(text: str) -> bool:
    """Return whether *text* gives a count in figures: 'There were 42', and not 'There is no'."""
    told = (one for one in _sentences(text) if _FIGURE.search(_DATE.sub("", one)))
    return any(map(gives_a_figure, told))


def has_table(text: str) -> bool:
    """Return whether rows of figures stand in *text*."""
    lines = text.split("\n")
    return sum(bool(_ROW.search(one)) for one in lines) >= _FEWEST_ROWS


def gives_anything(text: str) -> bool:
    """Return whether *text* gives information, were it only a figure in a sentence."""
    return gives_surely(text) or any(map(_gives, _sentences(text)))


def _gives(sentence: str) -> bool:
    if _OF_REFUSING.search(sentence):
        return bool(_REDACTS.search(sentence) and _HANDED.search(sentence))
    if _PLAIN.match(sentence):
        return True
    if _names_a_place(sentence) or _OF_THE_REQUEST.search(sentence) or sentence.endswith("?"):
        return False
    return bool(_FIGURE.search(_DATE.sub("", sentence)) or _HANDED.search(sentence))


def _names_a_place(sentence: str) -> bool:
    return bool(_PLACE.search(sentence) or _PUBLISHED.search(sentence))


def points_elsewhere(text: str, *, with_refusals: bool = False) -> bool:
    """Return whether *text* says where the information is published, and gives no more.

    Args:
        text: An answer.
        with_refusals: Whether other grounds stand beside it, so that the place must be given.
    """
    told = _sentences(text)
    if with_refusals:
        return any(
            re.search(
                r"(?i)\b(?:provided|included|following)\b.{0,30}\blinks?\b|https?:|www\.", one
            )
            for one in told
        )
    is_elsewhere = any(_PUBLISHED.search(one) or _ADDRESS.search(one) for one in told)
    return (
        is_elsewhere
        and bool(_PLACE.search(text))
        and not any(
            _PLAIN.match(one) or (_gives(one) and bool(_FIGURE.search(_DATE.sub("", one))))
            for one in told
        )
    )


def says_something(text: str) -> bool:
    """Return whether *text* is a statement that could answer, and not a question or a promise."""
    return any(
        one[-1:] not in "?:" and not _OF_REFUSING.search(one) and not _OF_THE_REQUEST.search(one)
        for one in _sentences(text)
        if not _ELSEWHERE_IN_IT.fullmatch(one) and any(letter.isalpha() for letter in one)
    )
