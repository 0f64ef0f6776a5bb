"""Why a file cannot be read, in the words that a person gets to see, and what to do about it."""

from __future__ import annotations

from enum import Enum

from foiassist.case.past_record import NotRead
from foiassist.errors import DocumentUnreadable


class Why(Enum):
    """A reason for not reading a file: what follows its name in a sentence, and a hint."""

    PASSWORD = ("is protected with a password.", "Save it without a password.")
    SCANNED = (
        "holds pictures of pages and no text.",
        "Run text recognition on it, or type what it says into a .txt file.",
    )
    PICTURE = ("is a picture.", "Run text recognition on it, or leave it out.")
    DAMAGED = ("is damaged or not all there.", "Ask for it again, or open and save it.")
    COSTLY = (
        "would take too much memory or time to read.",
        "Open it yourself with care, and save its text as .txt.",
    )
    EMPTY = ("holds no text.", "Check that it is the right file.")
    TOO_LARGE = (
        "is larger than foiassist reads.",
        "The most is 20 MB, and 200 MB for an archive or an export; split it.",
    )
    OLD_WORD = (
        "is an old Word file, a rich text file or a file with a password.",
        "Open it in Word and save it as .docx without a password.",
    )
    OTHER_OFFICE = (
        "is an archive or a file of another program, not a Word document.",
        "Save the text as .docx, .pdf, .eml or .txt.",
    )
    OTHER_ARCHIVE = (
        "is an archive of a kind that is not opened.",
        "Unpack it and give the folder, or pack it as .zip.",
    )
    BINARY = (
        "is not a text that can be read.",
        "Save it as .txt, .docx, .pdf or .eml.",
    )
    ENCODING = ("is in a character encoding that cannot be told.", "Save it as UTF-8 text.")
    TABLE = (
        "is a table, and is not taken for words of the letter.",
        "Import it by itself where it is a register of requests.",
    )
    MAIL = (
        "is an e-mail that cannot be read.",
        "Open it in the mail program and save its text as .txt.",
    )
    NO_OUTLOOK = (
        "is an Outlook message, for which a part of foiassist is missing.",
        "Run: pip install 'foiassist[msg]', or save the message as .eml.",
    )
    TOO_DEEP = (
        "lies deeper in other files than foiassist looks.",
        "Take it out and give it by itself.",
    )
    OUTSIDE = (
        "has a name that leads out of its archive.",
        "Unpack it with care and give the file by itself.",
    )
    LINK = ("is a link and no file.", "Give the file that it stands for.")
    TWICE = (
        "has the name of another file in the same archive.",
        "Rename one of the two if both count.",
    )
    BOMB = (
        "unpacks to far more than it should.",
        "Open it yourself with care; it may be made to do harm.",
    )
    UNOPENED = ("cannot be opened.", "Check that it is there and that you may read it.")

    NO_FILE = ("is no file that can be read.", "Give a file or a folder.")

    @property
    def words(self) -> str:
        """What follows the file's name in a sentence, with its full stop."""
        return self.value[0]

    @property
    def hint(self) -> str:
        """What to do about it."""
        return self.value[1]


class Unread(Exception):
    """A file, or a part of one, cannot be read; caught where the file has a name."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.words)
        self.why = why


def not_read(source: str, why: Why) -> NotRead:
    """Return that *source* gave nothing, and why."""
    return NotRead(source, f"It {why.words}", why.hint)


def unreadable(shown: str, why: Why) -> DocumentUnreadable:
    """Return the error to raise for a request called *shown*."""
    return DocumentUnreadable(f"{shown} {why.words}", hint=why.hint)
