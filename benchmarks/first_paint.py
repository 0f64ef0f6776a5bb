"""How long the workspace takes to its first paint, against an empty Textual app.

Both are started as fresh processes on a pseudo-terminal of 80 by 24, in turn, and each says when
its first screen has been painted, counted from before its interpreter was started: the workspace
by itself, and as the command `foiassist` opens it, which reads its words and settings first. The
desk is the real one, over the bundled corpus in a folder that is thrown away, with its index built.
While the library is made ready behind the first screen, a heartbeat on the event loop measures the
largest stall.

    python benchmarks/first_paint.py [pairs]
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAIRS = 15
STARTS = 7
HEARTBEAT_SECONDS = 0.005
ROWS, COLUMNS = 24, 80
TARGET_RATIO = 1.25
TARGET_STALL_SECONDS = 0.1
TARGET_READY_SECONDS = 1.5

EMPTY = """
import os, sys, time
from textual.app import App

class Empty(App):
    def on_mount(self):
        self.call_after_refresh(self.say_painted)

    def say_painted(self):
        os.write(int(sys.argv[1]), b'{"painted": %f}' % time.time())
        self.exit()

Empty().run()
"""

IDLE = """
import asyncio, os, sys, time
from textual.app import App

class Idle(App):
    def on_mount(self):
        self.call_after_refresh(lambda: self.run_worker(self.beat()))

    async def beat(self):
        stall, before, end = 0.0, time.perf_counter(), time.perf_counter() + 1.5
        while before < end:
            await asyncio.sleep(HEARTBEAT)
            now = time.perf_counter()
            stall = max(stall, now - before - HEARTBEAT)
            before = now
        os.write(int(sys.argv[1]), b'{"stall": %f}' % stall)
        self.exit()

Idle().run()
""".replace("HEARTBEAT", str(HEARTBEAT_SECONDS))

MEASURED = """
import asyncio, gc, json, os, sys, time
from pathlib import Path

def measured(kind):
    class Measured(kind):
        painted = stall = ready = 0.0

        def on_mount(self):
            self.call_after_refresh(self.say_painted)

        def say_painted(self):
            self.painted = time.time()
            if len(sys.argv) > 3:
                self.run_worker(self.beat())
            else:
                self.done()

        async def beat(self):
            before = time.perf_counter()
            while not self.library_is_ready:
                await asyncio.sleep(HEARTBEAT)
                now = time.perf_counter()
                self.stall = max(self.stall, now - before - HEARTBEAT)
                before = now
            self.ready = time.time()
            self.done()

        def done(self):
            names = "torch", "transformers", "chromadb", "langchain"
            heavy = [name for name in names if name in sys.modules]
            said = {"painted": self.painted, "stall": self.stall, "ready": self.ready}
            os.write(int(sys.argv[1]), json.dumps({**said, "heavy": heavy}).encode())
            self.exit()

    return Measured
""".replace("HEARTBEAT", str(HEARTBEAT_SECONDS))

WORKSPACE = f"""{MEASURED}
gc.disable()  # as the command does it
from foiassist.case.people import Person
from foiassist.tui.app import Workspace

def the_desk():
    from foiassist.bootstrap import desk_for
    from foiassist.settings import Settings
    return desk_for(Settings(), data_folder=Path(sys.argv[2]))

measured(Workspace)(the_desk, Person("Bench Mark")).run()
"""

COMMAND = f"""{MEASURED}
from foiassist.cli import workspace
from foiassist.cli.main import main

load = workspace.workspace_type
workspace.workspace_type = lambda: measured(load())
settings = Path(sys.argv[2], "settings.toml")
settings.touch()
main(["--data", sys.argv[2], "--settings", str(settings), "--as", "Bench Mark"])
"""


def run(code: str, *words: str) -> dict[str, float]:
    """Run *code* on a terminal of its own and return what it said, with when it was started."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    read, write = os.pipe()
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(HERE.parent)}
    begun = time.time()
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(write), *words],
        stdin=slave, stdout=slave, stderr=slave, env=environment, pass_fds=(write,),
    )  # fmt: skip
    os.close(slave)
    os.close(write)
    printed = _drain(master)
    process.wait()
    os.close(master)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read()
    if not said:
        raise SystemExit(printed.decode(errors="replace")[-2000:])
    return {**json.loads(said), "begun": begun}


def _drain(master: int) -> bytes:
    """Read what a process paints until it ends, as a terminal does."""
    printed = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            return printed
        if not piece:
            return printed
        printed = (printed + piece)[-20000:]


def painted_after(code: str, *words: str) -> float:
    """Return how many seconds *code* takes to its first paint."""
    said = run(code, *words)
    if heavy := said.get("heavy"):
        raise SystemExit(f"loaded before the first paint: {heavy}")
    return said["painted"] - said["begun"]


def main() -> None:
    """Print the ratio of the medians and the largest stall."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    with tempfile.TemporaryDirectory(prefix="foiassist-bench-") as folder:
        build = run(COMMAND, folder, "to the end")
        print(f"library built in {build['ready'] - build['painted']:.1f} s, behind the screen;")
        print(f"largest stall while it was built: {build['stall'] * 1000:.0f} ms")
        empty, ours, typed = [], [], []
        for _ in range(pairs):
            empty.append(painted_after(EMPTY))
            ours.append(painted_after(WORKSPACE, folder))
            typed.append(painted_after(COMMAND, folder))
        idle, loads = [], []
        for _ in range(STARTS):
            idle.append(run(IDLE)["stall"])
            loads.append(run(COMMAND, folder, "to the end"))
    least = statistics.median(empty)
    print(f"empty Textual app: median {least * 1000:.0f} ms of {pairs}")
    print(f"workspace:         {_against(ours, least)} (target at most {TARGET_RATIO})")
    print(f"'foiassist':       {_against(typed, least)}")
    _print_loads(loads, idle)


def _against(paints: list[float], least: float) -> str:
    median = statistics.median(paints)
    return f"median {median * 1000:.0f} ms, ratio {median / least:.2f}"


def _print_loads(loads: list[dict[str, float]], idle: list[float]) -> None:
    after = statistics.median(load["ready"] - load["painted"] for load in loads)
    stalls = sorted(load["stall"] for load in loads)
    print(
        f"library ready:     median {after:.2f} s after the first paint, behind the screen "
        f"(target at most {TARGET_READY_SECONDS})"
    )
    print(
        f"largest stall:     {stalls[-1] * 1000:.0f} ms in {len(loads)} starts, "
        f"median {statistics.median(stalls) * 1000:.0f} ms "
        f"(target at most {TARGET_STALL_SECONDS * 1000:.0f} ms); "
        f"of an idle app beside it: {max(idle) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
