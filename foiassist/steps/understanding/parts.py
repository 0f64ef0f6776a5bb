"""The parts of a past response: what it says of which question, its reasons, its advice.

Read from the first paragraph to the last; what a paragraph is depends on its own words and on
where the letter has got to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiassist.case.evidence import PassageRole
from foiassist.law.exemptions import section_of
from foiassist.steps.understanding.answers_words import is_not_held, refuses
from foiassist.steps.understanding.parts_ending import begins_again, ends_at
from foiassist.steps.understanding.parts_headings import (
    cited_first,
    is_listed,
    names_exemption,
    only_cites,
)
from foiassist.steps.understanding.parts_lines import Paragraph
from foiassist.steps.understanding.parts_places import Part, Place
from foiassist.steps.understanding.parts_words import (
    advises,
    announces,
    begins_request,
    is_procedure,
    is_refusal_heading,
    is_response_heading,
    looks_like_heading,
    warns,
    without_announcement,
)
from foiassist.steps.understanding.questions_asked import Asked, RequestWords
from foiassist.steps.understanding.questions_named import bullet_in, named_in
from foiassist.steps.understanding.questions_opened import Opened, Openings
from foiassist.steps.understanding.reasons_roles import (
    grounds,
    is_over_reasons,
    is_role_heading,
    role_of,
    role_of_heading,
    role_told,
    weighs,
)
from foiassist.steps.understanding.relied_on import relied_on


def parts_of(
    paragraphs: Sequence[Paragraph], questions: Sequence[Asked], request: str
) -> tuple[Part, ...]:
    """Return *paragraphs*, each with what it is.

    Args:
        paragraphs: What the authority wrote, in order.
        questions: Those of the request.
        request: Its words, which the letter may repeat.
    """
    walk = _Walk(paragraphs, questions, request)
    return tuple(walk.part(place, one) for place, one in enumerate(paragraphs))


class _Walk:
    """Where the reading of a letter has got to."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], questions: Sequence[Asked], request: str
    ) -> None:
        self.texts = [one.text for one in paragraphs]
        self.asked = RequestWords(request)
        self.openings = Openings(paragraphs, questions, self.asked)
        self.request_again = self._request_again(paragraphs)
        self.place = Place.SAID
        self.labels: tuple[str, ...] = ()
        self.has_words = False
        """Whether the question that is being answered has been told anything yet."""
        self.told = ""
        """What has been told of it."""
        self.listing = False
        """Whether a list of exemptions has been announced and is going on."""
        self.is_bulleted = False
        """Whether the lines of that list are bullets."""
        self.exemptions: tuple[str, ...] = ()
        self.role: PassageRole | None = None
        self.is_headed = False
        """Whether a heading gives the role, and not the words under it."""
        self.was_point = False
        self.is_listing_points = False
        self.in_points = False
        """Whether items of a list go on with the paragraph that announced them."""

    def _request_again(self, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
        """Return the paragraphs in which the letter repeats all the questions in one piece."""
        run: list[int] = []
        for number, one in enumerate(paragraphs):
            if self.asked.has_line(one.text):
                run.append(number)
            elif self.openings.covers_all(run) and number < len(paragraphs) - 1:
                return frozenset(run)
            else:
                run = []
        return frozenset()

    def part(self, number: int, one: Paragraph) -> Part:
        """Return what the paragraph *one* is, and move on past it."""
        text = one.text
        if number in self.request_again:
            return Part(Place.DROPPED, one)
        opened = self.openings.at(number, strict=self.place in {Place.REASON, Place.DROPPED})
        if opened:
            return self._opens(one, opened)
        if self._over(number):
            self.place, self.labels, self.listing = Place.DROPPED, (), False
            return Part(Place.DROPPED, one)
        if self._lists(text):
            return Part(Place.LISTED, one, self._listed_for(text), cited_first(text))
        return self._headed(one) or self._plain(one)

    def _lists(self, text: str) -> bool:
        """Return whether *text* is a line of the list of exemptions that is going on."""
        is_bullet = bullet_in(text) is not None
        if not (self.listing and is_listed(text)) or (self.is_bulleted and not is_bullet):
            return False
        self.is_bulleted = is_bullet
        return True

    def _listed_for(self, text: str) -> tuple[str, ...]:
        """Return the questions that a line of a list names in brackets, or the one at hand."""
        return self.openings.mentioned(text) or self.labels

    def _over(self, number: int) -> bool:
        """Return whether what was decided is over with paragraph *number*, or was before it."""
        if ends_at(self.texts, number):
            return True
        if self.place is Place.DROPPED and begins_again(self.texts[number]):
            self.place = Place.SAID
        return self.place is Place.DROPPED

    def _opens(self, one: Paragraph, opened: Opened) -> Part:
        if not opened.labels:
            self.place, self.labels, self.listing = Place.SAID, (), False
            return Part(Place.SAID, one)
        self.place, self.labels, self.role = Place.ANSWER, opened.labels, None
        self.has_words = bool(opened.rest)
        self.told = opened.rest
        self.listing = _announces_list(opened.rest)
        place = Place.ANSWER if opened.rest else Place.OPENS
        rest = without_announcement(opened.rest)
        return Part(place, Paragraph(rest, one.gap), opened.labels)

    def _headed(self, one: Paragraph) -> Part | None:
        """Return *one* as what opens another part of the letter, or None where it does not."""
        text = one.text
        if is_over_reasons(text) or is_role_heading(text):
            self._head_reasons(None if is_over_reasons(text) else role_of_heading(text))
            return Part(Place.DROPPED, one)
        if names_exemption(text) and not (self.place is Place.ANSWER and not self.has_words):
            return self._section(one)
        if self.place is Place.ANSWER and not self.has_words and is_response_heading(text):
            return Part(Place.DROPPED, one)
        is_refusal = is_refusal_heading(text)
        if is_refusal or is_response_heading(text) or begins_request(text):
            self.place, self.labels, self.listing = Place.SAID, (), False
            return Part(Place.ANNOUNCED if is_refusal else Place.DROPPED, one)
        return None

    def _head_reasons(self, role: PassageRole | None) -> None:
        if self.place is not Place.REASON and not self._is_of_this_answer():
            self.labels = ()
        self.place, self.role, self.listing = Place.REASON, role, False
        self.is_headed, self.was_point = role is not None, False

    def _is_of_this_answer(self) -> bool:
        """Return whether reasons that follow an answer are those of that answer alone.

        They are where the answer refuses something under a section that they name, or names none.
        """
        named = {section_of(one) for one in relied_on(self.told)}
        here = {section_of(one) for one in self.exemptions}
        return bool(named & here) if named and here else refuses(self.told)

    def _section(self, one: Paragraph) -> Part:
        """Return a paragraph that begins with an exemption: a heading over its reasons, or more."""
        self.exemptions = cited_first(one.text)
        self._head_reasons(None)
        if looks_like_heading(one.text) or only_cites(one.text):
            return Part(Place.LISTED, one, self.labels, self.exemptions)
        self.role = role_of(one.text)
        return Part(Place.REASON, one, self.labels, self.exemptions, self.role)

    def _plain(self, one: Paragraph) -> Part:
        text = one.text
        if advises(text) and not self.openings.interprets(text):
            return Part(Place.ADVICE, one, self.labels)
        if self.place is Place.REASON:
            return self._reason(one)
        self.listing = self.listing or _announces_list(text)
        if self.place is Place.ANSWER:
            return self._answer(one)
        if is_procedure(text) and not is_not_held(text):
            return Part(Place.DROPPED, one)
        if weighs(text) or grounds(text):
            return Part(Place.REASON, one, (), (), role_of(text))
        is_announced = announces(text) or _announces_list(text)
        place = Place.ANNOUNCED if is_announced else Place.SAID
        return Part(place, one)

    def _reason(self, one: Paragraph) -> Part:
        text = one.text
        if warns(text, in_reasons=True):
            self.place, self.labels = Place.SAID, ()
            return Part(Place.SAID, one)
        if is_procedure(text):
            return Part(Place.DROPPED, one)
        if self.is_headed and self._leaves_points(text):
            self.is_headed, self.role = False, role_of(text, PassageRole.BALANCE)
        elif not (self.is_headed or self._goes_on(text)):
            self.role = role_of(text, self.role, personal=self._may_be_personal())
        self.is_listing_points = text.endswith(":")
        return Part(Place.REASON, one, self.labels, self.exemptions, self.role)

    def _leaves_points(self, text: str) -> bool:
        """Return whether *text* comes after the points under a heading, and is none of them."""
        was_point, self.was_point = self.was_point, bullet_in(text) is not None
        of_one_side = self.role in {PassageRole.FOR_DISCLOSURE, PassageRole.AGAINST_DISCLOSURE}
        is_over = was_point and not self.was_point
        return of_one_side and (is_over or role_told(text) is PassageRole.BALANCE)

    def _goes_on(self, text: str) -> bool:
        """Return whether *text* is an item or a heading within the paragraph before."""
        if self.role is None:
            return False
        is_item = named_in(text) is not None or bullet_in(text) is not None
        self.in_points = self.is_listing_points or (self.in_points and is_item)
        return (self.in_points and is_item) or looks_like_heading(text)

    def _may_be_personal(self) -> bool:
        return not self.exemptions or any(one.startswith("40") for one in self.exemptions)

    def _answer(self, one: Paragraph) -> Part:
        text = one.text
        if not self.has_words and self.asked.has_line(text):
            return Part(Place.OPENS, one, self.labels)
        if warns(text) or (self.has_words and self.openings.turns_away(text, self.labels)):
            self.place, self.labels = Place.SAID, ()
            return Part(Place.SAID, one)
        if self.has_words and weighs(text):
            return Part(Place.REASON, one, self.labels, (), role_of(text))
        if not self.has_words:
            one = Paragraph(without_announcement(text), one.gap)
        self.has_words = True
        self.told = f"{self.told}\n{text}"
        return Part(Place.ANSWER, one, self.labels)


_LIST = re.compile(
    r"(?i)\b(?:following|below)\s+(?:\w+\s+)?exemptions?\b|\bexemptions?\b[^.]{0,80}:\s*$"
    r"|\bexempt\b[^.]{0,60}:\s*$|\brely\s+on:\s*$"
)


def _announces_list(text: str) -> bool:
    """Return whether *text* says that the exemptions relied on follow."""
    return bool(_LIST.search(text))
