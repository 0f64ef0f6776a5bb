"""Plain words that point elsewhere: published, to be published, transferred, a question back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiassist.conversation.plain_words.forms import Forms
from foiassist.conversation.plain_words.heard import Heard
from foiassist.conversation.plain_words.orders import DecideOrder, Named
from foiassist.conversation.plain_words.questions_named import all_undecided
from foiassist.conversation.plain_words.sentence import folded
from foiassist.law.answers import Answer

_THEY = "(they|he|she|people|anybody|anyone|the applicant|the requester|the public)"
_THEM = "(them|him|her|the applicant|the requester)"
_FOUND = Forms(f"""
    {_THEY} (can|could|may) [already] (find|see|read|get|download|have|access) {{rest}}
""")
_PUBLISHED = Forms(f"""
    {{q}} [(is|are|was|were|has been|have been)] [all] [already] published [already] [{{t}}]
    {{q}} [(is|are)] [all] [already] (publicly available|available|public|accessible) [already]
    + [{{t}}]
    {{q}} (is|are) to be found {{t}}
    {{q}} [(is|are)] [already] published: {{t}}
    published: {{q}}
    (point|refer|direct|signpost) {_THEM} to {{t}} for {{q}}
    [the] (link|page|web address|url) (for|to) {{q}} is {{t}}
    [the] (link|page|web address|url) (for|to) {{q}}: {{t}}
    {{q}} (is|are) [already] {{t}}
""")
_IT_IS_ALL = re.compile(
    r"(?:it|that|this|these|those|they)(?:'s|'re| is| are| was| were)( already)? all(?: of it)?\b"
)
"""How 'all of it is' is said too: 'it is all on our website'."""

_TO_BE_PUBLISHED = Forms("""
    {q} (will be|is to be|are to be|is going to be|is due to be|are due to be) published [{t}]
    publish {q} {t}
    publish {q}
    release {q} {t}
""")
_TRANSFERRED = Forms("""
    (transfer|pass|forward|refer|redirect) {q} (to|on to|over to) {t}
    {q} (is|are) held by {t}
    {q} (is|are) a matter for {t}
    {q} (is|are) [to be] transferred to {t}
""")
_ASKED_BACK = Forms(f"""
    (ask|write to|write back to|go back to) {_THEM} [back] {{t}} (in|for) (question|q) {{q}}
    (ask|write to|write back to|go back to) {_THEM} [back] {{t}} (in|for) {{q}}
    (ask|write to|write back to|go back to) {_THEM} [back] {{t}}
""")
_CLARIFIED = Forms(f"""
    [ask {_THEM} to] clarify {{q}}: {{t}}
    [ask {_THEM} to] clarify {{q}}
    ask {_THEM} for clarification (of|on|for|about) {{q}}
    {{q}} (needs|need) (to be clarified|clarifying|clarification): {{t}}
    {{q}} (needs|need) (to be clarified|clarifying|clarification)
""")
_ASKS = re.compile(r"(?:what|which|who|where|when|whether|how|about|if|why)\b")
_PLACE = re.compile(r"(?:on|at|in|from|via|through|here|online|there)\b|https?://|www\.|:")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_VAGUE = re.compile(
    r"(?:already|on|at|in|from|via|our|the|own|their|website|web ?site|online|internet|domain|"
    r"public|here|there|intranet|web|page|published|available|somewhere|elsewhere|[\s,.:])*"
)
_DOUBT = re.compile(r"\b(?:unless|except|but not|if|perhaps|maybe|i think)\b")
"""What takes half of it back: such words are no place, and the rest is not understood."""

_WHEN = re.compile(r"(?:in|on|by|next|later|with|when|before|after|at|shortly|soon|this)\b")
_NO_AUTHORITY = re.compile(
    r"(?:my |the |our |a )?(?:supervisor|manager|boss|review|reviewer|team|somebody|someone|them|"
    r"him|her|it|me|us|you|everybody|applicant|requester|legal)\b.*"
)
_ADDRESSED = (
    (re.compile(r"\bthey are\b"), "you are"),
    (re.compile(r"\bthey\b"), "you"),
    (re.compile(r"\btheir\b"), "your"),
    (re.compile(r"\b(?:he|she) means\b"), "you mean"),
)


def elsewhere_order(said: Heard) -> DecideOrder | None:
    """Return the decision that the whole of the words gives, or None."""
    readers = (_to_be_published, _found, _transferred, _asked_back, _published)
    return next((order for reader in readers if (order := reader(said)) is not None), None)


def place_in_words(words: str) -> str:
    """Return where something is to be found, as a letter says it; empty where it is too vague."""
    bare = words.strip(" ,:")
    url = _URL.search(bare)
    if url is None:
        is_vague = _VAGUE.fullmatch(folded(bare))
        return "" if is_vague else re.sub(r"^(?:at|via|from)\s+", "", bare, flags=re.IGNORECASE)
    before = bare[: url.start()].strip(" ,:-(")
    name = re.sub(r"^(?:on|at|in|from|via)\b\s*|[\s,:]*\b(?:at|on|here)$", "", before)
    parts = (name, url[0].rstrip(".,;)"), bare[url.end() :].strip(" ,:)"))
    return ", ".join(part for part in parts if part and folded(part) not in {"here", "online"})


def _found(said: Heard) -> DecideOrder | None:
    """Return what 'they can find 1 on our website: https://…' decides."""
    fit = _FOUND.fit(said.low)
    if fit is None:
        return None
    for questions, where in _cuts(said.as_typed(fit, "rest")):
        named = _pointed_to(said, questions)
        if named is not None and named != Named() and not _DOUBT.search(folded(where)):
            return _at(named, where)
    return None


def _pointed_to(said: Heard, words: str) -> Named | None:
    """Return the questions that *words* name; of all of them, those that nobody has decided."""
    return all_undecided(words, said.case) or said.questions(words)


def _cuts(rest: str) -> Iterator[tuple[str, str]]:
    """Yield each way to cut words in two where a place may begin."""
    for cut in _PLACE.finditer(folded(rest)):
        yield rest[: cut.start()], rest[cut.start() :]
    yield rest, ""


def _published(said: Heard) -> DecideOrder | None:
    all_of_it = _IT_IS_ALL.match(said.low)
    if all_of_it:
        rest = f"all of it is{all_of_it[1] or ''}{said.words[all_of_it.end() :]}"
        said = Heard(rest, said.case, said.place)
    for fit in _PUBLISHED.fits(said.low):
        named, where = _pointed_to(said, fit["q"].rstrip(":")), said.as_typed(fit, "t")
        if named is not None and named != Named() and _is_place(where):
            return _at(named, where)
    return None


def _is_place(where: str) -> bool:
    """Return whether words can say where something is; none at all may follow later."""
    low = folded(where)
    return not low or (_PLACE.match(low) is not None and not _DOUBT.search(low))


def _at(named: Named, where: str) -> DecideOrder:
    return DecideOrder(Answer.PUBLISHED, named, detail="where", text=place_in_words(where))


def _to_be_published(said: Heard) -> DecideOrder | None:
    for fit in _TO_BE_PUBLISHED.fits(said.low):
        named, when = said.questions(fit["q"]), said.as_typed(fit, "t")
        if named is not None and named.labels and (not when or _WHEN.match(folded(when))):
            return DecideOrder(Answer.TO_BE_PUBLISHED, named, detail="when", text=when)
    return None


def _transferred(said: Heard) -> DecideOrder | None:
    for fit in _TRANSFERRED.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None and not _NO_AUTHORITY.fullmatch(fit["t"]):
            to = said.as_typed(fit, "t").rstrip(".")
            return DecideOrder(Answer.TRANSFERRED, named, detail="transferred_to", text=to)
    return None


def _asked_back(said: Heard) -> DecideOrder | None:
    for fit in _CLARIFIED.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None:
            return _to_clarify(named, said.as_typed(fit, "t"))
    for fit in _ASKED_BACK.fits(said.low):
        named = said.questions(fit["q"])
        if named is not None and not named.why and _ASKS.match(fit["t"]):
            return _to_clarify(named, said.as_typed(fit, "t"))
    return None


def _to_clarify(named: Named, asked: str) -> DecideOrder:
    return DecideOrder(Answer.CLARIFICATION, named, detail="clarify", text=addressed(asked))


def addressed(words: str) -> str:
    """Return what is asked of the applicant, as it is put to them: 'what you mean by …'."""
    for pattern, instead in _ADDRESSED:
        words = pattern.sub(instead, words)
    return words.strip(" .?")
