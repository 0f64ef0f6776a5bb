"""Plain words about the letter: draft it, redraft a section, accept it, send it, export it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from foiassist.case.section import Section
from foiassist.conversation.days_in_words import long_day
from foiassist.conversation.plain_words.days_said import day_said
from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import Give, Meaning, Tell
from foiassist.conversation.plain_words.orders import ExtendOrder, LineOrder
from foiassist.conversation.plain_words.sections_named import section_named

_IT = "(it|this|that|this letter|the letter|the response|the whole letter|the reply|the case)"
_THEM = "(them|him|her|the applicant|the requester)"
_DRAFT = Forms(f"""
    (draft|write|compose|prepare) ({_IT}|a letter|the draft|a draft|everything|the rest) [up]
    (draft|start drafting|write it up)
""")
_SEND = Forms(f"""
    (send|submit|pass|put|forward) {_IT} [(off|on|in|up)]
    (send|submit|pass|put|forward) {_IT} [(off|on|in|up)] (for|to) [(the|my|a)]
    + (review|approval|supervisor|manager|reviewer)
    (send|submit) for (review|approval)
""")
_APPROVE = Forms(f"approve [{_IT}]")
_EXPORT = Forms(f"""
    (export|save|write) [{_IT}] [out] (to|as|into) [the file] {{f}}
    (export|save|write) (a draft|a draft copy) [of {_IT}] (to|as|into) {{d}}
    (export|save|write) [{_IT}] [out] (to|as|into) [the file] {{d}} (as a draft|marked as a draft)
""")
_REDRAFT = Forms("""
    (redraft|rewrite|reword|rephrase) [{s}]
    (draft|write) {s} (again|afresh)
    (draft|write) {s}
""")
_MAKE = Forms("\n".join(
    f"{verb} {{s}} [(much|a bit|a little)] {how}"
    for verb in ("make", "redraft", "rewrite")
    for how in ("shorter", "plainer", "longer", "clearer", "simpler", "softer", "firmer",
                "shorter and plainer", "plainer and shorter")
))  # fmt: skip
_SHAPES = (
    ("shorter", Forms("(shorten|cut down|trim) {s}")),
    ("plainer", Forms("simplify {s}")),
    ("longer", Forms("(expand|lengthen) {s}")),
)
_EXPORT_WHERE = Forms(f"(export|save) [{_IT}]")
_HOWS = ("shorter", "plainer", "longer", "clearer", "simpler", "softer", "firmer")
_EDIT = Forms("""
    (edit|open|write in) [{s}]
    change the (words|text|wording) of {s}
""")
_ACCEPT = Forms("""
    (accept|adopt|sign off) [{s}] [(as it is|as it stands)]
    {s} is (accepted|fine as it is|fine as it stands)
""")
_ACCEPT_ALL = Forms("(accept|adopt|sign off) [(all|every)] (all|everything|sections|section|of it)")
_EXTEND = Forms("""
    (take|give us|allow|record|use) [(some|a bit)] (more|extra|further) time
    + (for|on|to weigh|under) {e} (until|till|to) {d}
    (take|give us|allow|record|use) [(some|a bit)] (more|extra|further) time [(until|till|to) {d}]
    (take|give us|allow|record|use) [(some|a bit)] (more|extra|further) time
    + (for|on|to weigh|under) {e}
    extend [the] [(time|deadline|case)] (for|under) {e} (until|till|to) {d}
    extend (it|the time|the deadline|the case) [(until|till|to) {d}]
    extend [the] [(time|deadline|case)] (for|under) {e}
    extend
""")
_CLARIFIED = Forms("""
    (they|he|she|the applicant|the requester) [(have|has)] clarified [it] [{d}]
    [the] clarification (came|arrived|was received) [{d}]
""")
_CLARIFY = Forms(f"""
    (we|i) [have] asked {_THEM} (to clarify|for clarification|for a clarification) [{{d}}]
    stop the clock [{{d}}]
""")
_REMOVE = Forms("(remove|delete|take out|drop|leave out) {s} [from the letter]")
_REMARK = Forms("""
    (remark|comment) that {t}
    (remark|comment): {t}
""")
_RETURN = Forms(f"""
    (return|send back|give back) {_IT} [to the officer] because {{t}}
    (return|send back|give back) {_IT} to the officer: {{t}}
    (send|give) {_IT} back because {{t}}
""")
_WHOLE = (
    (
        _DRAFT,
        LineOrder(
            "/draft",
            "Draft the letter",
            (
                "Every section that no person has written or accepted is drafted afresh.",
                "What a person has written or accepted stays as it is.",
            ),
            rewrites=True,
        ),
    ),
    (
        _SEND,
        LineOrder(
            "/send",
            "Send for review",
            ("The letter goes to a supervisor, and cannot be edited until it comes back.",),
        ),
    ),
    (
        _APPROVE,
        LineOrder(
            "/approve",
            "Approve the letter",
            ("The whole letter is shown first; an approval holds for exactly that text.",),
        ),
    ),
)
"""What is done to the letter as a whole."""

_FILE = (".docx", ".md", ".txt")
NO_LETTER = "There is no letter yet: “draft it” has one drafted."
_NO_WORDS = frozenset({"", "it", "this", "that", "here", "this section", "the section"})

Found = LineOrder | ExtendOrder | Meaning | None
Reader = Callable[[Heard], Found]


def letter_order(said: Heard) -> Found:
    """Return what the whole of the words has done to the letter, or None."""
    readers: tuple[Reader, ...] = (
        _whole_letter, _exported, _redrafted, _edited, _accepted, _extended, _clock, _reviewed,
        _removed,
    )  # fmt: skip
    return next((order for reader in readers if (order := reader(said)) is not None), None)


def _whole_letter(said: Heard) -> LineOrder | None:
    for forms, order in _WHOLE:
        if forms.fit(said.low):
            return order
    return None


def _exported(said: Heard) -> LineOrder | Meaning | None:
    if _EXPORT_WHERE.fit(said.low):
        return Tell("Say to which file: “export it to letter.docx”, .md or .txt.")
    for fit in _EXPORT.fits(said.low):
        name = said.as_typed(fit, "f") or said.as_typed(fit, "d")
        if not name.lower().endswith(_FILE) or name.lower().endswith("draft"):
            continue
        what = "A watermarked draft" if fit["d"] else "The letter"
        return LineOrder(
            f"/export {name}{' draft' if fit['d'] else ''} replace",
            f"Export to {name}",
            (f"{what} is written to {name}; a file of that name is replaced.",),
        )
    return None


def _redrafted(said: Heard) -> Meaning | None:
    """Return the redraft that was asked for; it shows the difference before it changes anything."""
    for how, forms in (("", _MAKE), *_SHAPES, ("", _REDRAFT)):
        for fit in forms.fits(said.low):
            section = section_named(said, fit["s"])
            if section is not None:
                return _redraft(
                    section, how or ", ".join(w for w in said.low.split() if w in _HOWS)
                )
            if not said.case.sections or fit["s"] in _NO_WORDS:
                return Tell(NO_LETTER if not said.case.sections else "Say which section.")
    return None


def _redraft(section: Section, how: str) -> Meaning:
    if section.is_accepted:
        return Tell(
            f"“{section.title}” is accepted, so it is not drafted again. Edit it yourself; that "
            "takes the acceptance back."
        )
    return Give(f"/redraft {section.id} {how}".rstrip())


def _edited(said: Heard) -> Meaning | None:
    """Return the command that opens a section to be written in, where it is read."""
    fit = _EDIT.fit(said.low)
    section = section_named(said, fit["s"]) if fit else None
    if section is None:
        return None
    if section.id == said.place.section:
        return Give("/edit")
    return Tell(f"A section is edited where it is read: go to “{section.title}”, and say “edit”.")


def _accepted(said: Heard) -> LineOrder | Meaning | None:
    if _ACCEPT_ALL.fit(said.low):
        return Tell("Sections are accepted one by one, each where it is read: say “accept this”.")
    for fit in _ACCEPT.fits(said.low):
        section = section_named(said, fit["s"])
        if section is not None:
            return _accept(section, said)
        if fit["s"] in _NO_WORDS:
            return Tell(NO_LETTER if not said.case.sections else "Go to the section first.")
    return None


def _accept(section: Section, said: Heard) -> LineOrder | Meaning:
    """Return the acceptance of the section under the cursor; another one has to be read first."""
    if section.id != said.place.section:
        return Tell(
            f"A section is accepted where it is read: go to “{section.title}”, and say "
            "“accept this”."
        )
    if section.is_accepted:
        return Tell(f"“{section.title}” is accepted already.")
    changes = (f"“{section.title}” is accepted as it stands, as your own words.",)
    return LineOrder(f"/accept {section.id}", f"Accept “{section.title}”", changes, rewrites=True)


def _extended(said: Heard) -> ExtendOrder | None:
    for fit in _EXTEND.fits(said.low):
        cited = exemptions_named(fit["e"]) if fit["e"] else None
        day = day_said(fit["d"], said.case.received) if fit["d"] else None
        if (fit["e"] and cited is None) or (fit["d"] and day is None):
            continue
        return ExtendOrder(day.isoformat() if day else "", cited.citations[:1] if cited else ())
    return None


def _clock(said: Heard) -> LineOrder | None:
    for forms, order in ((_CLARIFIED, _clarified), (_CLARIFY, _clarify)):
        fit = forms.fit(said.low)
        day = day_said(fit["d"], said.case.received) if fit and fit["d"] else None
        if fit is not None and (day is not None or not fit["d"]):
            return order(day)
    return None


def _clarified(day: date | None) -> LineOrder:
    when = f"on {long_day(day)}" if day else "today"
    changes = (f"The clarification came {when}: the clock starts afresh that day (s.10(6)).",)
    return LineOrder(_with_day("/clarified", day), "Clarification received", changes)


def _clarify(day: date | None) -> LineOrder:
    when = f"on {long_day(day)}" if day else "today"
    changes = (
        f"The applicant was asked to clarify {when}; the clock waits for them (s.1(3)).",
        "Nothing can be decided or drafted until the clarification comes.",
    )
    return LineOrder(_with_day("/clarify", day), "Clarification asked for", changes)


def _with_day(line: str, day: date | None) -> str:
    return f"{line} {day.isoformat()}" if day else line


def _reviewed(said: Heard) -> LineOrder | None:
    if fit := _REMARK.fit(said.low):
        text = said.as_typed(fit, "t")
        return LineOrder(f"/remark {text}", "Remark", (f"A remark is left here: “{text}”",))
    if fit := _RETURN.fit(said.low):
        text = said.as_typed(fit, "t")
        changes = (f"The case goes back to the officer, who reads: “{text}”",)
        return LineOrder(f"/return {text}", "Return to the officer", changes)
    return None


def _removed(said: Heard) -> LineOrder | None:
    fit = _REMOVE.fit(said.low)
    section = section_named(said, fit["s"]) if fit else None
    if section is None:
        return None
    changes = (f"“{section.title}” is taken out of the letter; its versions stay in the record.",)
    return LineOrder(f"/remove {section.id}", f"Remove “{section.title}”", changes, rewrites=True)
