"""Every naughty string and every attack through every door, in the real program on a real terminal.

Stored first, through the desk: as request, as search, advice and fact of a decision, as section, as
remark, as reference, as name of a person, and as past response. Then the program is opened on it in
a terminal, everything is paged through, and the same texts are pasted into the prompt, into a
section, into the filter, and given as the name of a file to log, to bring in and to write. Every
byte that it paints is read: nothing may steer the terminal but what Textual itself sends, nothing
may be invisible, nothing may have been recorded, written or ended.

    python -m benchmarks.hostile [--few] [--injections]
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
import time
from collections import Counter
from pathlib import Path
from subprocess import Popen

from benchmarks import hostile_texts as texts_of
from benchmarks.terminal import Terminal, running
from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.bootstrap import desk_for
from foiassist.desk import Desk
from foiassist.desk.past import import_job
from foiassist.settings import Settings
from tests.tui.terminal_bytes import strays

SIZES = ((80, 24), (160, 48))
DOWN, PAGE_DOWN, ESCAPE = "\x1b[B", "\x1b[6~", "\x1b[27u"
QUIET_SECONDS = 0.06
PATIENCE_SECONDS = 5.0
"""How long a key may take to lead elsewhere before it is pressed again."""

AT_PROMPT = ("CaseScreen", "prompt")
FEW = 60
CACHES = (".cache",)
"""What the program itself keeps in an empty home; each file in it is printed."""
TOGETHER = 8
"""Texts that are given as one line where each would take too long."""

COMMANDS = {
    "search": "/find ",
    "export path": "/export ",
    "import path": "/import ",
    "decision refused": "/decide 99 ",
    "detail refused": "/detail 99 searches: ",
    "decisions file": "/load ",
    "passage": "/asked ",
    "place in a question": "/split 1 ",
}
CHILD = """
import asyncio, sys
from pathlib import Path
from foiassist.tui.app import Workspace
from foiassist.cli.main import main

state, before = Path(sys.argv.pop(1)), Workspace.on_mount

async def tell(app):
    while True:
        named = (app.focused.id or type(app.focused).__name__) if app.focused else ""
        new = state.with_suffix(".new")
        new.write_text(f"{type(app.screen).__name__} {named}")
        new.replace(state)
        await asyncio.sleep(0.02)

def on_mount(self):
    before(self)
    self.run_worker(tell(self))

Workspace.on_mount = on_mount
sys.exit(main())
"""
"""The program, saying besides which screen is in front."""


class Session:
    """The program in a terminal, and what came through each door of it."""

    def __init__(self, terminal: Terminal, process: Popen[bytes], state: Path) -> None:
        self._terminal = terminal
        self._process = process
        self._state = state
        self.texts: Counter[str] = Counter()
        self.strays: Counter[str] = Counter()
        self._read = 0

    def press(self, *keys: str, quiet: float = QUIET_SECONDS) -> None:
        """Press keys, and let the program paint after each."""
        for key in keys:
            self._must_live()
            self._terminal.press(key)
            self._terminal.frames(quiet, longest=5.0)

    def where(self) -> tuple[str, str]:
        """Return which screen is in front, and which widget has the keyboard."""
        screen, _, focused = self._state.read_text(encoding="utf-8").partition(" ")
        return screen, focused

    def go_to_prompt(self) -> None:
        """Go to the empty prompt line of a case, from wherever this is."""
        for _ in range(20):
            here = self.where()
            if here == AT_PROMPT:
                self.press("\x15")
                if self.where() == AT_PROMPT:
                    return
                continue  # a key that was pressed twice has led on
            on_case = ESCAPE if here[1] == "LetterArea" else "/"
            self.press({"CaseScreen": on_case, "CasesScreen": "\r"}.get(here[0], ESCAPE))
            self._wait_until_elsewhere(here)
        raise SystemExit(f"there is no way to the prompt from {self.where()}")

    def _wait_until_elsewhere(self, here: tuple[str, str]) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while self.where() == here and time.monotonic() < until:
            self._terminal.frames(QUIET_SECONDS, longest=0.2)

    def paste(self, text: str) -> None:
        """Paste *text* as a terminal does, between marks."""
        whole = text.encode("utf-8", "replace").decode()
        self.press(f"\x1b[200~{whole}\x1b[201~")

    def _must_live(self) -> None:
        if self._process.poll() is not None:
            raise SystemExit(f"it ended: {bytes(self._terminal.painted[-1500:])!r}")

    def read(self, door: str, count: int = 1) -> None:
        """Count what was painted since the last reading, by the door it came in by."""
        self._must_live()
        self.texts[door] += count
        painted = bytes(self._terminal.painted)
        for stray in strays(painted[self._read :]):
            self.strays[f"{door}: {stray}"] += 1
        self._read = len(painted)


def stored(desk: Desk, folder: Path, texts: list[str]) -> None:
    """Put *texts* where they can be stored."""
    for _ in desk.evidence.make_ready():
        pass
    for number, group in enumerate(texts_of.batches(texts)):
        texts_of.store(desk, f"H-{number}", group)
    texts_of.store_names(desk, texts)
    register = folder / "log.csv"
    texts_of.write_register(register, texts)
    for _ in desk.past.bring_in(import_job([str(register)])):
        pass


def page_through(session: Session, texts: list[str]) -> None:
    """Look at the list of cases, and at everything that the large ones show."""
    session.press("\x1b[F", "\x1b[H", quiet=0.3)
    session.press(*[DOWN] * len(texts), quiet=0.02)
    session.read("reference, name, list", len(texts))
    session.press("/")
    session.paste("H-")
    session.press("\r", quiet=0.5)
    for group in texts_of.batches(texts):
        session.press("\r", quiet=1.0)
        session.press(*[DOWN] * 30, *[PAGE_DOWN] * 15)
        session.press("1", *[DOWN] * 24, "2", "4", *[PAGE_DOWN] * 4, "2", quiet=0.1)
        for key in "vwh":
            session.press(key, *[PAGE_DOWN] * 6, ESCAPE, quiet=0.1)
        session.press("s", *[DOWN] * 6, "\r", ESCAPE, "2", quiet=0.2)
        session.read("request, fact, decision, remark, section", len(group))
        session.press(ESCAPE, quiet=0.3)
        session.press(DOWN)


def type_in(session: Session, texts: list[str]) -> None:
    """Paste the texts where somebody can type in a case, and give them as commands."""
    for text in texts:
        give(session, "prompt", "", text)
    for start in range(0, len(texts), TOGETHER):
        together = " ".join(texts[start : start + TOGETHER])
        for door, before in COMMANDS.items():
            give(session, door, before, together, TOGETHER)


def give(session: Session, door: str, before: str, text: str, count: int = 1) -> None:
    """Paste one line, and give it."""
    session.go_to_prompt()
    session.paste(f"{before}{text}")
    session.press("\r", quiet=0.1)
    session.read(door, count)


def edit(session: Session, texts: list[str]) -> None:
    """Paste every text into a section that is being written, and into the filter of the cases."""
    session.go_to_prompt()
    session.press(ESCAPE, "e", quiet=0.3)
    for text in texts:
        session.paste(text)
    session.press(ESCAPE, quiet=1.0)
    session.read("pasted into a section", len(texts))
    while session.where()[0] != "CasesScreen":
        session.press(ESCAPE, quiet=1.0)
    for text in texts:
        session.press("/", "\x15")
        session.paste(text)
    session.read("filter", len(texts))
    session.press(ESCAPE, quiet=0.3)


def recorded(folder: Path) -> str:
    """Return a digest of all that was decided, accepted, approved and said on the record."""
    store = SqlCases(folder / "cases.db")
    said = [
        (case.reference, case.request, case.stage, case.decisions, case.facts, case.approval,
         case.remarks, [section.state for section in case.sections if section.is_accepted])
        for case in store.all()
    ]  # fmt: skip
    store.close()
    return hashlib.sha256(repr(said).encode()).hexdigest()


def main() -> None:
    """Print for each door how many texts came through, and what of them the terminal was sent."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--few", action="store_true", help="a selection, for a quick look")
    asked.add_argument("--injections", action="store_true", help="prompt injections instead")
    asked.add_argument("--data", type=Path, help="a folder that holds the texts already")
    given = asked.parse_args()
    texts = texts_of.injections() if given.injections else texts_of.attacks() + texts_of.naughty()
    texts = texts[:: max(1, len(texts) // FEW)] if given.few else texts
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="foiassist-bench-") as name:
        data = given.data or Path(name) / "data"
        if given.data is None:
            stored(desk_for(Settings(), data_folder=data), Path(name), texts)
        for size in SIZES:
            look(Path(name), data, size, texts)
    print(f"{time.monotonic() - began:.0f} s")


def look(folder: Path, data: Path, size: tuple[int, int], texts: list[str]) -> None:
    """Open the program at one size, go through everything, and print what came of it."""
    state, home = folder / "state", folder / "home"
    home.mkdir(exist_ok=True)
    before, files = recorded(data), set(home.rglob("*"))
    words = ["-c", CHILD, str(state), "--data", str(data), "--as", "Bench Mark"]
    with running(words, size, {"HOME": str(home), "PWD": str(home)}, home) as (terminal, process):
        session = Session(terminal, process, state)
        terminal.wait_for("foiassist")
        while session.where() != ("CasesScreen", "cases"):
            terminal.frames(1.0, longest=1.0)
        page_through(session, texts)
        type_in(session, texts)
        edit(session, texts)
    print(f"\nat {size[0]} by {size[1]}: {len(terminal.painted)} bytes painted")
    for door, count in session.texts.items():
        print(f"{count:>6}  {door}")
    print(f"what steers a terminal or cannot be seen: {sum(session.strays.values())}")
    for stray, count in session.strays.most_common(20):
        print(f"{count:>6}  {stray}")
    print(f"recorded by none of it: {recorded(data) == before}")
    new = sorted(path.relative_to(home) for path in set(home.rglob("*")) - files if path.is_file())
    print(f"files written by none of it: {all(path.parts[0] in CACHES for path in new)}")
    for path in new:
        print(f"        {path}")


if __name__ == "__main__":
    main()
