"""Commands for letters beside a response: begin one, and say what is particular to it."""

from __future__ import annotations

from foiassist.conversation.asked import Asked, Said
from foiassist.conversation.deciding import day_of
from foiassist.errors import SettingsError
from foiassist.law.letters import BESIDE_THE_RESPONSE, LetterKind

_KINDS = {kind.value.casefold(): kind for kind in BESIDE_THE_RESPONSE}


def write(asked: Asked) -> Said:
    """Begin a letter beside the response and open it: 'extension', 'internal review outcome'.

    Raises:
        SettingsError: There is no such letter.
        WrongStage: The case is itself such a letter.
    """
    words = " ".join(asked.words.casefold().split())
    name, _, day = words.rpartition(" ")
    if name in _KINDS and day[:1].isdigit():
        kind, on = _KINDS[name], day_of(asked, day)
    else:
        kind, on = _kind(asked, words), None
    case = asked.desk.beside.begin(asked.by, asked.reference, kind, on=on)
    for _ in asked.desk.drafting.draft(asked.by, case.reference):
        pass
    missing = asked.desk.beside.missing(case)
    names = ", ".join(dict.fromkeys(one.name for _, one in missing))
    needs = f" It still needs: {names}; say each with /particular." if names else ""
    return Said(f"Begun as {case.reference}.{needs}", opens=case.reference)


def _kind(asked: Asked, words: str) -> LetterKind:
    if not words:
        raise asked.misused(f"Say which: {', '.join(_KINDS)}.")
    found = [kind for name, kind in _KINDS.items() if words in name]
    if len(found) == 1:
        return found[0]
    raise SettingsError(
        f"There is no letter {words!r} beside a response.", hint=f"Known: {', '.join(_KINDS)}."
    )


def particular(asked: Asked) -> Said:
    """Record a particular of the letter: 'fee: £31.20 -- print room', '3 outcome: varied'.

    Raises:
        SettingsError: The letter has no such particular.
    """
    head, mark, rest = asked.words.partition(":")
    label, _, name = head.strip().rpartition(" ")
    text, _, source = rest.partition(" -- ")
    if not (mark and name and text.strip()):
        raise asked.misused("Say which particular, a colon, and then the words.")
    case = asked.desk.beside.say(
        asked.by, asked.reference, {(name.casefold(), label.strip()): text}, source
    )
    missing = asked.desk.beside.missing(case)
    left = ", ".join(f"{label} {one.name}".strip() for label, one in missing)
    return Said(f"Still to say: {left}." if left else "Everything is said.", redraft=True)
