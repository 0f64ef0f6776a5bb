"""Plain words that only look: 'why 43?', 'what is missing?', 'how long have I got?', 'find …'.

A question is read here and nowhere else, so that asking whether something should be done never
does it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from foiassist.conversation.plain_words.exemptions_named import exemptions_named
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.meaning import AskBack, Give, Meaning, Option, Slot
from foiassist.conversation.plain_words.orders import Named
from foiassist.law.exemptions import find_provision, section_of

_SHOW = r"(?:(?:show|give|read|tell|let)(?: me| us)?(?: see)? |what is |what's |see |open |list )?"
_IT = r"(?:it|this|that|the (?:letter|case|response|reply)|we|i)"

FIXED = (
    (
        "/missing",
        r"(?:what|anything|what else|is there anything)(?:'s| is| are| do (?:i|we))?(?: still| left)?(?: to)? "
        r"?(?:missing|left|left to do|to do|outstanding|open|undecided|unfinished|needed|need|remaining|"
        r"be done|blocking(?: it| the letter| me)?|not done|to accept)(?: to do)?(?: in (?:the letter|this case))?"
        r"|what (?:blocks|stops|holds up|is stopping|is holding up|stands in the way of)(?: (?:it|us|me|the letter|"
        r"the case|this))?|what (?:remains|next|now)|what (?:do|should|must|can) (?:i|we) do(?: now| next)?|"
        r"why (?:can't|can not|cannot) (?:it|this|the letter|i|we) (?:go|leave|send|be sent).*|"
        r"what's next|what is next|missing|where (?:am i|are we|was i)|how far (?:am i|are we)|status",
    ),
    (
        "/ready",
        rf"(?:is|are|am) {_IT} (?:all )?(?:ready|finished|done|complete)(?: to (?:go|leave|send|be sent))?|"
        rf"can {_IT} (?:go|leave|be sent|send it|be exported|export it)(?: out| now| off)?|ready|ready check|"
        r"is everything (?:ready|done|there)",
    ),
    (
        "/due",
        r"how (?:long|much time|many (?:working )?days) (?:have|do|are|is)(?: (?:i|we|there))?(?: still)?"
        r"(?: got| have| left| there)*(?: left)?|(?:when|why|what day) (?:is|must|does) "
        r"(?:it|this|that|the (?:letter|response|answer|case|reply))?(?: have to)?(?: be)? ?(?:due|sent|go|leave|"
        r"answered|out)(?: (?:then|and why|why|out|by when|on that day))?|"
        rf"{_SHOW}(?:the )?(?:deadline|due date|clock|time limit|days left|time left)(?: and why)?|"
        r"when (?:is|are) (?:the|our|my) (?:deadline|due date)|am i late|are we late|is it late|is this late|"
        r"when do (?:i|we) (?:have|need) to (?:answer|reply|respond|send it)(?: by)?",
    ),
    (
        "/letter",
        rf"{_SHOW}(?:the )?(?:whole |full |entire )?letter(?: (?:please|as it stands|so far|now))?|"
        r"what does the letter say|how does the letter (?:look|read)",
    ),
    (
        "/request",
        rf"{_SHOW}(?:the )?(?:whole |full |original )?request(?: as it came(?: in)?)?|"
        r"what (?:did|do|does) (?:they|he|she|the applicant|the requester) (?:ask|want|write|say)(?: for)?|"
        r"what was asked(?: for)?|what is being asked(?: for)?",
    ),
    (
        "/history",
        rf"{_SHOW}(?:the )?(?:history|record|log)(?: of (?:the|this) case)?|what (?:has )?happened(?: so far)?|"
        r"what (?:was|has been) done(?: so far)?|who (?:did|has done) what|what did (?:i|we) do(?: last)?",
    ),
    (
        "/check",
        rf"check(?: {_IT})?|run the checks|{_SHOW}(?:the )?(?:findings|checks|problems|mistakes|errors)|"
        r"what (?:do|did) the checks (?:find|say)|(?:are there )?any (?:problems|findings|mistakes|errors)|"
        r"what (?:is|are) (?:the )?(?:findings|problems)|what(?:'s| is) wrong(?: with (?:it|this|the letter))?",
    ),
    (
        "/rehearse",
        rf"rehearse(?: {_IT})?|what (?:will|would|could|might) (?:they|he|she|the (?:applicant|requester|regulator|"
        r"reviewer|commissioner|ico)|ico|somebody) (?:ask|say|challenge|complain about)(?: (?:next|about it|to it))?|"
        r"what will (?:i|we) be asked|how could (?:it|this|the letter) be challenged",
    ),
    ("/compare", rf"compare(?: {_IT})?|(?:have|did) we answer(?:ed)? (?:this|it|these|them) before|compare with the past|"
        r"are we consistent|is this consistent|what did we say last time|what did we do last time"),
    (
        "/suggest",
        rf"suggest(?: something| decisions)?|{_SHOW}(?:the |your )?suggestions|what (?:do|would|can) you (?:suggest|"
        r"recommend|advise|think)|what (?:should|shall|could|can|do) (?:i|we) (?:decide|say|answer)",
    ),
    (
        "/question",
        rf"{_SHOW}(?:(?:all )?the )?(?:questions|decisions|answers)(?: so far)?|what (?:did|have|has) "
        r"(?:i|we|they) (?:decided|decide|ask|asked)(?: so far)?|what (?:is|was|has been) decided(?: so far)?|"
        r"who decided(?: what)?|what are the (?:questions|decisions)|which questions(?: are there)?",
    ),
    ("/help", r"help(?: me)?|what can (?:i|you) (?:say|do|type|ask)|commands|how does (?:this|it) work|which commands are there"),
    ("/next", r"next|next one|next please|go on|continue|go to the next (?:one|thing)"),
    ("/quit", r"quit|exit|bye|goodbye|close(?: it)?|leave foiassist"),
)  # fmt: skip
"""A command that takes no words, and the ways in which it is asked for."""

_FIXED = tuple((line, re.compile(words)) for line, words in FIXED)
_WHY = re.compile(
    r"why (?:is |did you (?:suggest|say|think of) |do you (?:suggest|say|think of) |would (?:it|we|you) (?:be|use) |"
    r"might it be |should (?:it|we) (?:be|use) |not )?(?P<e>.+?)(?: suggested| (?:for|on|in) (?P<q>.+))?"
)
_GUIDANCE = re.compile(
    r"(?:what (?:is|are|does)|what's|explain|guidance (?:on|for|about)|(?:tell|remind) me about|"
    r"how does|how do|help with|when (?:does|can)|show(?: me)?(?: the)? guidance (?:on|for|about)|"
    r"what do we need (?:for|to use)|what does it take to use) (?:the )?(?P<e>.+?)"
    r"(?: (?:say|mean|need|ask|ask for|require|work|about|apply|be used|cover|exemption))*"
)
_QUESTION = re.compile(
    r"(?:(?:show|read|tell)(?: me| us)?(?: about)?|what (?:is|was|does|did|about|do we know about|facts do we have (?:on|for|about))|"
    r"what's|who (?:decided|answered|withheld|disclosed|wrote)|how (?:is|was|did (?:i|we) (?:decide|answer))|"
    r"when was|what (?:did|have|has) (?:i|we|they|anybody|somebody) (?:decided?|said?|say|answer(?:ed)?)"
    r"(?: (?:on|about|for|to|in))?|"
    r"what (?:is|was|has been) (?:decided|said|recorded|known) (?:on|about|for|to)|"
    r"(?:(?:show|list)(?: me)? )?(?:the )?(?:facts|decisions?|sources?|searches) (?:for|on|about)|"
    r"(?:do|did|have|has|is|are|was|were) (?:we|i|you|anybody|somebody|they)?(?: already)? ?(?:hold|held|have|decide|decided|"
    r"withheld|withhold|disclosed|disclose|answered|answer|refused|published)?|go to|question) "
    r"(?P<q>.+?)(?: (?:ask(?: for)?|say|decided|about|so far|withheld|disclosed|held|published|refused|answered))?"
)
_SHOULD = re.compile(
    r"(?:should|shall|could|can|may|might|would|must|ought|do (?:i|we) (?:need|have) to|what (?:if|about)|whether|"
    r"is it (?:right|ok|fine|possible|safe)|do you think|what do you (?:suggest|recommend|think)|"
    r"what (?:should|shall|could|would|can|do) (?:i|we|you)|would it)\b.*"
)
_LAST_TIME = re.compile(
    r"(?:what|how) (?:did|have|has) (?:we|the force|the council|the trust|the authority|anybody|others|other forces) "
    r"(?:say|said|do|done|answer(?:ed)?|decided?|treat(?:ed)?|handled?)"
    r"(?: (?P<b>.+?))?(?: (?:last time|before|in the past|earlier|previously))+"
    r"(?:,? (?:about|on|for|to|with|in) (?P<t>.+))?"
    r"|(?:have|did) (?:we|i) (?:ever )?(?:been asked|get asked|answer(?:ed)?|said?|say|have|had|handled?|decided?)"
    r"(?: anything| something)?(?: (?:about|for|on))? (?P<a>.+?)(?: (?:before|in the past|last time|already))?"
    r"|compare (?:our answers? (?:to|on) )?(?P<c>.+)"
)
_REHEARSE = re.compile(r"(?:rehearse|challenge|what will they ask (?:about|on)) (?P<e>.+)")
_SEARCH = re.compile(
    r"(?:find|look for|look up|search(?: the library)?(?: for)?|is there anything (?:on|about)|anything (?:on|about)|"
    r"(?:what|anything) (?:do we have|have we(?: got)?|is there) (?:on|about)|past (?:responses|answers|letters) (?:on|about))"
    r"(?: (?:past (?:responses|answers|letters)|anything|something) (?:on|about))? (?P<t>.+)"
)

Reader = Callable[[Heard], "Meaning | None"]


def look(said: Heard) -> Meaning | None:
    """Return the command that only looks and that the whole of the words asks for, or None."""
    bare = Heard(said.words.rstrip("?!. "), said.case, said.place)
    readers: tuple[Reader, ...] = (
        _fixed, _why, _last_time, _about_question, _about_provision, _rehearsed, _should, _searched
    )  # fmt: skip
    return next((meant for read in readers if (meant := read(bare)) is not None), None)


def search_line(words: str) -> str:
    """Return the line that looks for *words* in the library."""
    return f"/find {words.strip(' ?')}"


def _fixed(said: Heard) -> Meaning | None:
    return next((Give(line) for line, pattern in _FIXED if said.fits(pattern)), None)


def _why(said: Heard) -> Meaning | None:
    fit = said.fits(_WHY)
    section = _section(fit["e"]) if fit else ""
    if fit is None or not section:
        return None
    named = said.questions(fit["q"] or "")
    return Give(f"/why {section}") if named is not None else None


def _section(words: str) -> str:
    """Return the one section of the Act that *words* name, or empty."""
    cited = exemptions_named(words)
    if cited is None or cited.unknown or len(cited.citations) != 1:
        return ""
    return section_of(cited.citations[0])


def _last_time(said: Heard) -> Meaning | None:
    """Return a comparison with what was said before, of a question or of a subject."""
    fit = said.fits(_LAST_TIME)
    if fit is None:
        return None
    group = next((name for name in "tabc" if fit[name]), "")
    words = said.as_typed(fit, group) if group else ""
    named = said.questions(words)
    if named is not None and len(named.labels) == 1:
        return Give(f"/compare {named.labels[0]}")
    if not words:
        return Give("/compare")
    return None if group == "c" else Give(search_line(words))


def _about_question(said: Heard) -> Meaning | None:
    """Return a look at one question; where a number could be a section too, ask which."""
    fit = said.fits(_QUESTION)
    named = said.questions(fit["q"]) if fit and fit["q"] else None
    if fit is None or named is None or not named.labels:
        return None
    if len(named.labels) > 1:
        return Give("/question")
    label = named.labels[0]
    if (
        fit["q"].strip() == label
        and find_provision(label)
        and said.low.startswith(("what is", "what's"))
    ):
        return AskBack("Which do you mean?", tuple(_either(label)), Slot.READING)
    return Give(f"/question {label}")


def _either(number: str) -> Iterator[Option]:
    yield Option("1", f"1  question {number} of the request", (f"/question {number}",))
    yield Option("2", f"2  section {number} of the Act", (f"/guidance {number}",))


def _about_provision(said: Heard) -> Meaning | None:
    fit = said.fits(_GUIDANCE)
    section = _section(fit["e"]) if fit else ""
    return Give(f"/guidance {section}") if section else None


def _rehearsed(said: Heard) -> Meaning | None:
    fit = said.fits(_REHEARSE)
    section = _section(fit["e"]) if fit else ""
    return Give(f"/rehearse {section}") if section else None


def _should(said: Heard) -> Meaning | None:
    """Return suggestions where somebody asks what to do: never the thing itself."""
    fit = said.fits(_SHOULD)
    return Give("/suggest") if fit and _names_something(said) else None


def _names_something(said: Heard) -> bool:
    """Return whether a question or a provision is spoken of at all."""
    words = said.low.split()
    pieces = (
        " ".join(words[start:end])
        for start in range(len(words))
        for end in (start + 1, start + 2, start + 3)
    )
    return any(_is_named(said, piece) for piece in pieces)


def _is_named(said: Heard, piece: str) -> bool:
    named = said.questions(piece)
    return bool(named is not None and named != Named() and named.labels) or bool(_section(piece))


def _searched(said: Heard) -> Meaning | None:
    fit = said.fits(_SEARCH)
    return Give(search_line(said.as_typed(fit, "t"))) if fit else None
