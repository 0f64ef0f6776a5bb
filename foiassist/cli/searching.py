"""The command that searches the library, over all of it or within what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands, a_count, a_date, words
from foiassist.cli.as_json import match_json
from foiassist.cli.evidence import in_short, make_ready
from foiassist.cli.output import put, put_json, say
from foiassist.cli.session import Session
from foiassist.law.answers import Answer

if TYPE_CHECKING:
    from foiassist.case.evidence import Match, Scope

_ROLES = {
    "question": ("QUESTION",),
    "answer": ("ANSWER",),
    "reason": (
        "ENGAGED",
        "HARM",
        "FOR_DISCLOSURE",
        "AGAINST_DISCLOSURE",
        "BALANCE",
        "LEGITIMATE_INTEREST",
        "NECESSITY",
        "FAIRNESS",
    ),
    "advice": ("ADVICE",),
    "guidance": ("GUIDANCE",),
}


def add_to(commands: Commands) -> None:
    """Add the commands of this group."""
    search = commands.add(
        "search",
        search_library,
        "find passages of past responses and guidance, with why they matched",
        "search officers deployed at a protest",
        "search watchlist thresholds -k 3 --exemption '31(1)(a)'",
        "search agency staff costs --real --answer disclosed --since 2023-01-01",
        "search balance of public interest --part reason --authority 'Tarnshire Police'",
    )
    search.add_argument("text", nargs="+", metavar="TEXT", help="what to look for")
    search.add_argument("-k", type=a_count, default=8, metavar="N", help="at most so many (8)")
    search.add_argument(
        "--exemption", default="", metavar="31", help="only about this section or limb"
    )
    search.add_argument("--part", choices=tuple(_ROLES), help="only such parts of a response")
    search.add_argument(
        "--answer", choices=[one.value for one in Answer], help="only questions answered so"
    )
    search.add_argument("--authority", default="", metavar="NAME", help="only of this authority")
    search.add_argument("--kind", default="", help="only of authorities of this kind")
    search.add_argument("--since", type=a_date, metavar="DATE", help="only answers of this day on")
    search.add_argument("--real", action="store_true", help="no invented responses")


def search_library(session: Session) -> int:
    """Search the library."""
    asked, desk = session.asked, session.desk
    scope = _scope(session)
    make_ready(desk)
    matches = desk.evidence.search(words(asked.text), k=asked.k, scope=scope)
    if asked.json:
        put_json({"matches": [match_json(match) for match in matches]})
        return 0
    if not matches:
        say("Nothing relevant in the library.")
    for match in matches:
        _put_match(match)
    return 0


def _scope(session: Session) -> Scope:
    """Return what the search is narrowed to.

    Raises:
        UnknownProvision: The Act has no such section or limb.
    """
    from foiassist.case.evidence import PassageRole, Scope
    from foiassist.law.exemptions import provision

    asked = session.asked
    exemption = provision(asked.exemption).citation if asked.exemption else ""
    return Scope(
        roles=frozenset(PassageRole[name] for name in _ROLES[asked.part])
        if asked.part
        else frozenset(),
        exemption=exemption,
        authority=asked.authority,
        authority_kind=asked.kind,
        answers=frozenset({asked.answer}) if asked.answer else frozenset(),
        since=asked.since,
        real=asked.real,
    )


def _put_match(match: Match) -> None:
    passage = match.passage
    cited = ", ".join(passage.exemptions)
    about = [passage.authority, str(passage.answered or ""), passage.answer, cited]
    put(f"{passage.document}: {', '.join(part for part in about if part) or passage.title}")
    put(f"  {passage.role.value}: {in_short(passage.text)}")
    put(f"  near by {match.score:.2f}: {'; '.join(match.why)}\n")
