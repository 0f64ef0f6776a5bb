"""The commands of the prompt line: one table for the prompt, the palette and the help."""

from __future__ import annotations

from difflib import get_close_matches

from foiassist.case.people import Act, Role
from foiassist.conversation import (
    comparing,
    correcting,
    deciding,
    looking,
    reviewing,
    where_it_stands,
    writing_beside,
)
from foiassist.conversation.command import Command
from foiassist.conversation.writing import (
    copying,
    inserting,
    replacing,
    spelling,
    unfinished,
    versions,
)
from foiassist.errors import NotPermitted, SettingsError

COMMANDS: tuple[Command, ...] = (
    Command(
        "decide",
        "/decide 3 withheld 31(1)(a) 31(1)(b)",
        "Records your decision on a question; '3 also disclosed part: totals' adds a second part",
        deciding.decide,
        Act.DECIDE,
    ),
    Command(
        "aside",
        "/aside [5]",
        "Takes out of the questions what asks nothing; its words stay in the request",
        correcting.set_aside,
        Act.CORRECT_QUESTIONS,
    ),
    Command(
        "asked",
        "/asked [the cost of each]",
        "Makes a question of words that are in none; alone, lists what is in none",
        correcting.take_up,
        Act.CORRECT_QUESTIONS,
    ),
    Command(
        "join", "/join 4 4.2", "Makes one question of two", correcting.join, Act.CORRECT_QUESTIONS
    ),
    Command(
        "split",
        "/split 3 and how many",
        "Makes two questions of one: the second begins with these words",
        correcting.split,
        Act.CORRECT_QUESTIONS,
    ),
    Command("grid", "/grid [3]", "Opens the decisions as a table to fill in", "grid", Act.DECIDE),
    Command(
        "fact",
        "/fact 1c There were 15 alerts. -- Deployment record",
        "Records a fact for the letter, with where it came from",
        deciding.fact,
        Act.RECORD_FACT,
    ),
    Command(
        "where",
        "/where 1 Drone policy: https://…",
        "Says where published information is to be found",
        deciding.where,
        Act.DECIDE,
    ),
    Command(
        "detail",
        "/detail 3 searches: the complaints register",
        f"Adds to a decision: {', '.join(deciding.DETAILS)}",
        deciding.detail,
        Act.DECIDE,
    ),
    Command(
        "reason",
        "/reason 31 harm: anybody who knows it could …",
        "Gives reasons for an exemption: interest, harm, likelihood, for, against, balance, "
        "information, engaged, legitimate_interest, necessity, fairness, and so on",
        deciding.reason,
        Act.DECIDE,
    ),
    Command(
        "load",
        "/load decisions.toml",
        "Records the decisions, reasons and facts in a file",
        deciding.load,
        Act.DECIDE,
    ),
    Command("draft", "/draft", "Drafts what no person has written", "draft", Act.DRAFT),
    Command(
        "redraft",
        "/redraft [SECTION] [shorter, plainer]",
        "Proposes a section afresh and shows the difference",
        "redraft",
        Act.DRAFT,
    ),
    Command("edit", "/edit", "Edits the section under the cursor", "edit", Act.EDIT_SECTION),
    Command(
        "accept", "/accept", "Accepts the section under the cursor", "accept", Act.ACCEPT_SECTION
    ),
    Command(
        "versions",
        "/versions [SECTION] [2 | restore 2]",
        "Lists every version of a section; a number shows what differs, 'restore' puts it back",
        versions.versions,
        shown_by="versions",
    ),
    Command(
        "replace",
        "/replace old words -> new words",
        "Lists where words stand in the letter, and replaces them where you say so",
        replacing.replace,
        Act.EDIT_SECTION,
        shown_by="replace",
    ),
    Command(
        "insert",
        "/insert",
        "Lists this case's facts, sources and dates that can be put into a section",
        inserting.insert,
        shown_by="insert",
    ),
    Command("spelling", "/spelling", "Lists words that no list knows", spelling.spelling),
    Command(
        "unfinished",
        "/unfinished [drop SECTION]",
        "Shows the words that were being typed when somebody was cut off",
        unfinished.unfinished,
    ),
    Command(
        "copy",
        "/copy [section | letter] [FILE]",
        "Copies the section or the letter to the clipboard, or for certain to a file",
        copying.copy,
    ),
    Command(
        "remove",
        "/remove [redaction]",
        "Takes a section out of the letter; its versions stay in the record",
        where_it_stands.remove,
        Act.REMOVE_SECTION,
    ),
    Command(
        "write",
        "/write extension",
        "Begins a letter beside the response: acknowledgement, fee notice, extension, Scottish "
        "hand-over, internal review outcome",
        writing_beside.write,
        Act.LOG_CASE,
    ),
    Command(
        "particular",
        "/particular fee: £31.20 -- print room",
        "Says what is particular to such a letter; of a question as '3 outcome: varied'",
        writing_beside.particular,
        Act.RECORD_FACT,
    ),
    Command("find", "/find number of officers", "Searches past responses", looking.find),
    Command(
        "import",
        "/import [FOLDER]",
        "Brings past responses in: letters, e-mails, web pages, registers, threads",
        "import_past",
    ),
    Command("guidance", "/guidance [31]", "Shows the guidance on an exemption", looking.guidance),
    Command("suggest", "/suggest [3]", "Suggests decisions, with reasons", looking.suggest),
    Command("check", "/check", "Lists what the checks find", looking.check),
    Command(
        "ready",
        "/ready",
        "Shows what stops the letter and what to look at before it leaves; exports it",
        "ready",
    ),
    Command(
        "rehearse",
        "/rehearse [31]",
        "Puts the questions of a requester, an internal reviewer and the regulator to the letter",
        looking.rehearse,
    ),
    Command(
        "compare",
        "/compare [3]",
        "Holds your answers against your own past answers to the same questions",
        comparing.compare,
    ),
    Command(
        "missing", "/missing", "Says what is still missing in this case", where_it_stands.missing
    ),
    Command("due", "/due", "Says when the response is due, and why", where_it_stands.due),
    Command(
        "question",
        "/question [3]",
        "Shows a question with what was decided and recorded on it, or all of them",
        where_it_stands.question,
    ),
    Command(
        "why",
        "/why 43",
        "Says what an exemption is relied on or suggested for, with the guidance",
        where_it_stands.why,
    ),
    Command("next", "/next", "Goes to the next place where something is NEEDED", "next_needed"),
    Command("request", "/request", "Shows the request as it came in", looking.request),
    Command("letter", "/letter", "Shows the whole letter", looking.letter),
    Command("history", "/history", "Shows the record of the case", looking.history),
    Command(
        "clarify",
        "/clarify [2024-03-05]",
        "Records that the applicant was asked to clarify",
        deciding.clarify,
        Act.ASK_CLARIFICATION,
    ),
    Command(
        "clarified",
        "/clarified [2024-03-12]",
        "Records the clarification; the clock starts afresh",
        deciding.clarified,
        Act.RECEIVE_CLARIFICATION,
    ),
    Command(
        "extend",
        "/extend 31 2024-05-01",
        "Takes more time to weigh the public interest (s.10(3))",
        deciding.extend,
        Act.EXTEND_TIME,
    ),
    Command("send", "/send", "Sends the letter for review", reviewing.send, Act.SEND_FOR_REVIEW),
    Command(
        "remark",
        "/remark Say which force this was",
        "Leaves a remark on the section under the cursor",
        reviewing.remark,
        Act.REMARK,
    ),
    Command(
        "return",
        "/return The harm is not tied to the information",
        "Returns the case to the officer, with reasons",
        reviewing.return_to_officer,
        Act.RETURN_TO_OFFICER,
    ),
    Command("approve", "/approve", "Shows the letter to be approved", "approve", Act.APPROVE),
    Command(
        "override",
        "/override RULE why it may stand",
        "Lets a finding stand, with your reason on the record",
        reviewing.override,
        Act.OVERRIDE_FINDING,
    ),
    Command(
        "export",
        "/export letter.docx [draft] [replace]",
        "Writes the letter as .docx, .md or .txt; replaces no file unless you say so",
        looking.export,
        Act.EXPORT,
    ),
    Command("help", "/help", "Shows the keys and the commands", "app.help"),
    Command("quit", "/quit", "Closes foiassist; everything is saved", "app.quit"),
)
"""In the order in which help lists them."""

_BY_NAME = {command.name: command for command in COMMANDS}


def command_in(line: str, role: Role) -> tuple[Command, str]:
    """Return the command that *line* gives, and the words after its name.

    Words without a slash are looked for in the library; a slash too many does no harm.

    Raises:
        SettingsError: There is no such command; the hint names the nearest.
        NotPermitted: This role may not give it.
    """
    stripped = line.strip()
    if not stripped.startswith("/"):
        return _BY_NAME["find"], stripped
    name, _, words = stripped.lstrip("/").partition(" ")
    command = _BY_NAME.get(name.casefold())
    if command is None:
        near = get_close_matches(name.casefold(), _BY_NAME, n=3, cutoff=0.4)
        names = " or ".join(f"/{one}" for one in near)
        hint = f"Did you mean {names}?" if near else "/help lists them all."
        raise SettingsError(f"There is no command /{name}.", hint=hint)
    if not command.is_for(role):
        raise NotPermitted(
            f"/{command.name} is not for the {role.value}.", hint="/help lists what you can do."
        )
    return command, words.strip()
