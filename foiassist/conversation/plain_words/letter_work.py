"""Plain words about the letter: draft it, redraft a section, accept it, send it, export it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from foiassist.case.section import Section
from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import Give, Meaning, Tell
from foiassist.conversation.plain_words.orders import ExtendOrder, LineOrder
from foiassist.conversation.plain_words.sections_named import section_named

_IT = r"(?:it|this|that|the letter|the response|the whole letter|the reply|the case)"
_DRAFT = re.compile(
    rf"(?:draft|write|compose|prepare) (?:{_IT}|the draft|a draft|everything|the rest|a letter)"
    r"(?: up)?|draft|start drafting|write it up"
)
_REDRAFT = re.compile(
    r"(?:redraft|re-draft|rewrite|reword|rephrase|draft again|write again)(?: (?P<s>.+?))?(?: again)?"
    r"(?:,? (?:so that it is |to be |and make it |more )?(?P<h>shorter|plainer|longer|clearer|simpler|"
    r"softer|firmer|kinder))?"
)
_MAKE = re.compile(
    r"(?:make|turn) (?P<s>.+?)(?: into something)? (?P<h>(?:(?:much |a bit |a little )?"
    r"(?:shorter|plainer|longer|clearer|simpler|softer|firmer|kinder))(?: and "
    r"(?:shorter|plainer|longer|clearer|simpler))?)"
)
_VERBS = {
    "shorten": "shorter",
    "cut down": "shorter",
    "trim": "shorter",
    "simplify": "plainer",
    "clarify the words of": "plainer",
    "expand": "longer",
    "lengthen": "longer",
}
_SHAPE = re.compile(rf"(?P<v>{'|'.join(_VERBS)}) (?P<s>.+)")
_EDIT = re.compile(r"(?:edit|open|change the (?:words|text|wording) of|write in)(?: (?P<s>.+))?")
_ACCEPT = re.compile(
    r"(?:accept|adopt|sign off|tick off)(?: (?P<s>.+?))?(?: as it (?:is|stands))?"
    r"|(?P<r>.+?) (?:is|are) (?:accepted|fine|good|right|done)"
)
_SEND = re.compile(
    rf"(?:send|submit|pass|put|forward) {_IT}(?: (?:off|on|in|up))?"
    r"(?: (?:for|to) (?:review|approval|(?:the |my |a )?(?:supervisor|manager|reviewer)))?"
    r"|send for review|submit for (?:review|approval)"
)
_APPROVE = re.compile(rf"approve(?: {_IT})?|{_IT} is approved|sign {_IT}")
_EXPORT = re.compile(
    r"(?:export|save|write)(?: (?P<d>a draft(?: copy)?(?: of)?))?"
    rf"(?: (?:{_IT}|out))*(?: out)? (?:to|as|into) (?:the file )?(?P<f>\S+\.\w{{2,4}})"
    r"(?P<e>,? (?:as a draft|marked as a draft|draft))?"
)
_EXTEND = re.compile(
    r"(?:take|give (?:us|me)|allow|record|have|use)(?: some| a bit)? (?:more|extra|further) time"
    r"(?: (?:for|on|to weigh|under) (?P<e>.+?))?(?: (?:until|till|to|by) (?P<d>[^a-z].*|.*\d.*))?"
    r"|extend(?: (?:the )?(?:time|deadline|case|it))?(?: (?:for|under) (?P<x>.+?))?"
    r"(?: (?:until|till|to|by) (?P<y>.*\d.*))?"
)
_CLARIFIED = re.compile(
    r"(?:they|he|she|the applicant|the requester) (?:have |has )?(?:clarified|answered|replied|explained)"
    r"(?: (?:it|us|the request))?(?: (?:on )?(?P<d>.*\d.*))?"
    r"|(?:the )?clarification (?:came|arrived|was received|is here)(?: (?:on )?(?P<e>.*\d.*))?"
)
_SENT_BACK = re.compile(
    r"(?:we|i)(?: have)?(?:'ve)? asked (?:them|him|her|the applicant|the requester) (?:to clarify|for "
    r"(?:a )?clarification)(?: (?:on )?(?P<d>.*\d.*))?"
    r"|stop the clock(?: (?:on |from )?(?P<e>.*\d.*))?"
)
_REMOVE = re.compile(r"(?:remove|delete|take out|drop|leave out) (?P<s>.+?)(?: from the letter)?")
_UNDO = re.compile(
    r"undo(?: (?:that|it|the last (?:one|thing|step|decision)|my last (?:step|decision)))?|"
    r"take (?:that|it) back|revert(?: (?:it|that))?|go back a step"
)
_REMARK = re.compile(r"(?:remark|comment)(?: that|:) (?P<t>.+)")
_RETURN = re.compile(
    rf"(?:return|send|give) {_IT} (?:back )?(?:to the officer|back)(?: because|:|,)? (?P<t>.+)"
)
_DAY = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)? (?P<m>[a-z]{3,9})\.?,?(?: (?P<y>\d{4}))?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
UNDO = (
    "Nothing that was recorded is taken back: what is decided again replaces what was decided, and "
    "the record keeps both. Decide the question again, or say 'edit' for the words of a section; the "
    "earlier versions of a section stay in the record."
)
_NO_LETTER = "There is no letter yet: 'draft it' has one drafted."

Reader = Callable[[Heard], "LineOrder | ExtendOrder | Meaning | None"]


def letter_order(said: Heard) -> LineOrder | ExtendOrder | Meaning | None:
    """Return what the whole of the words has done to the letter, or None."""
    readers: tuple[Reader, ...] = (
        _whole_letter, _redrafted, _accepted, _extended, _clock, _reviewed, _removed
    )  # fmt: skip
    return next((order for reader in readers if (order := reader(said)) is not None), None)


def _whole_letter(said: Heard) -> LineOrder | Meaning | None:
    if said.fits(_DRAFT):
        changes = (
            "Every section that no person has written or accepted is drafted afresh.",
            "What a person has written or accepted stays as it is.",
        )
        return LineOrder("/draft", "Draft the letter", changes)
    if said.fits(_SEND):
        changes = ("The letter goes to a supervisor, and cannot be edited until it comes back.",)
        return LineOrder("/send", "Send for review", changes)
    if said.fits(_APPROVE):
        changes = ("The whole letter is shown first; an approval holds for exactly that text.",)
        return LineOrder("/approve", "Approve the letter", changes)
    if said.fits(_UNDO):
        return Tell(UNDO)
    return _exported(said)


def _exported(said: Heard) -> LineOrder | None:
    fit = said.fits(_EXPORT)
    if fit is None:
        return None
    name = said.as_typed(fit, "f")
    draft = bool(fit["d"] or fit["e"])
    what = "A watermarked draft" if draft else "The letter"
    return LineOrder(
        f"/export {name}{' draft' if draft else ''}",
        f"Export to {name}",
        (f"{what} is written to {name}; a file of that name is replaced.",),
    )


def _redrafted(said: Heard) -> Meaning | None:
    """Return the redraft that was asked for; it shows the difference before it changes anything."""
    for form in (_MAKE, _SHAPE, _REDRAFT):
        fit = said.fits(form)
        section = section_named(said, fit["s"] or "") if fit else None
        if fit is not None and section is not None:
            how = _VERBS[fit["v"]] if form is _SHAPE else (fit["h"] or "")
            return _redraft(section, how)
        if fit is not None and not said.case.sections:
            return Tell(_NO_LETTER)
    fit = said.fits(_EDIT)
    section = section_named(said, fit["s"] or "") if fit else None
    return (
        Give(f"/edit {section.id}" if section.id != said.place.section else "/edit")
        if section
        else None
    )


def _redraft(section: Section, how: str) -> Meaning:
    if section.is_accepted:
        return Tell(
            f"“{section.title}” is accepted, so it is not drafted again. Edit it yourself; that takes "
            "the acceptance back."
        )
    return Give(f"/redraft {section.id} {how}".rstrip())


def _accepted(said: Heard) -> LineOrder | Meaning | None:
    fit = said.fits(_ACCEPT)
    section = section_named(said, fit["s"] or fit["r"] or "") if fit else None
    if fit is None or (fit["r"] and section is None):
        return None
    if section is None:
        return Tell(_NO_LETTER) if not said.case.sections else None
    if section.id != said.place.section:
        return Tell(
            f"A section is accepted where it is read: go to “{section.title}”, and say 'accept this'."
        )
    if section.is_accepted:
        return Tell(f"“{section.title}” is accepted already.")
    changes = (f"“{section.title}” is accepted as it stands, as your own words.",)
    return LineOrder(f"/accept {section.id}", f"Accept “{section.title}”", changes)


def _extended(said: Heard) -> ExtendOrder | None:
    fit = said.fits(_EXTEND)
    if fit is None:
        return None
    cited = exemptions_named(fit["e"] or fit["x"] or "")
    if cited is None and (fit["e"] or fit["x"]):
        return None
    return ExtendOrder(
        day_said(fit["d"] or fit["y"] or "", said), cited.citations[:1] if cited else ()
    )


def _clock(said: Heard) -> LineOrder | None:
    if fit := said.fits(_CLARIFIED):
        day = day_said(fit["d"] or fit["e"] or "", said)
        changes = (
            f"The clarification came {_on(day)}: the clock starts afresh that day (s.10(6)).",
        )
        return LineOrder(f"/clarified {day}".rstrip(), "Clarification received", changes)
    if fit := said.fits(_SENT_BACK):
        day = day_said(fit["d"] or fit["e"] or "", said)
        changes = (
            f"The applicant was asked to clarify {_on(day)}; the clock waits for them (s.1(3)).",
            "Nothing can be decided or drafted until the clarification comes.",
        )
        return LineOrder(f"/clarify {day}".rstrip(), "Clarification asked for", changes)
    return None


def _on(day: str) -> str:
    if not day:
        return "today"
    on = date.fromisoformat(day)
    return f"on {on.day} {on:%B %Y}"


def _reviewed(said: Heard) -> LineOrder | None:
    if fit := said.fits(_REMARK):
        text = said.as_typed(fit, "t")
        return LineOrder(f"/remark {text}", "Remark", (f"A remark is left here: “{text}”",))
    if fit := said.fits(_RETURN):
        text = said.as_typed(fit, "t")
        changes = (f"The case goes back to the officer, who reads: “{text}”",)
        return LineOrder(f"/return {text}", "Return to the officer", changes)
    return None


def _removed(said: Heard) -> LineOrder | None:
    fit = said.fits(_REMOVE)
    section = section_named(said, fit["s"]) if fit else None
    if section is None:
        return None
    changes = (f"“{section.title}” is taken out of the letter; its versions stay in the record.",)
    return LineOrder(f"/remove {section.id}", f"Remove “{section.title}”", changes)


def day_said(words: str, said: Heard) -> str:
    """Return a day that was typed as '5 May', '5 May 2024' or '2024-05-05', as 2024-05-05.

    Without a year it is the first such day after the request came.
    """
    bare = words.strip().rstrip(".")
    try:
        return date.fromisoformat(bare).isoformat()
    except ValueError:
        pass
    fit = _DAY.fullmatch(bare)
    if fit is None or fit["m"][:3] not in _MONTHS:
        return ""
    month, day = _MONTHS.index(fit["m"][:3]) + 1, int(fit["d"])
    years = [int(fit["y"])] if fit["y"] else [said.case.received.year, said.case.received.year + 1]
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if fit["y"] or found >= said.case.received:
            return found.isoformat()
    return ""
