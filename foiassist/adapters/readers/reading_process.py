"""The process that opens files from outside, seen from here: asked, waited for, ended, renewed.

A file can be made to cost hours and gigabytes; it costs only that process. It lives on from file
to file, since a fresh one takes longer to start than most letters take to read.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
import weakref
from collections.abc import Iterator
from importlib.util import find_spec
from queue import Empty, Queue
from typing import Any

from foiassist.adapters.child_process import start_child

MOST_SECONDS = 10
"""The most processor time that a file, or one entry of a large one, may take to read."""
_PATIENCE = 2 if find_spec("resource") else 1
"""So many times as long it is waited for: where the system counts processor time and ends the
process by that, a machine that is busy with other things costs no letter."""
START_SECONDS = 60.0
"""How long the process may take to start, on a machine that is busy."""
WAITING_ANSWERS = 64
"""So many answers may wait to be taken before the process is held up."""

Answer = dict[str, Any]


class ReadingEnded(Exception):
    """The process was ended, or ended itself, before it had answered."""


class ReadingProcess:
    """Has files read, one after another; not to be shared between threads.

    Args:
        seconds: The most processor time between two answers.
    """

    def __init__(self, seconds: int = MOST_SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: Queue[Answer | None] = Queue()
        self._ending: weakref.finalize[Any, Any] | None = None

    def ask(self, question: Answer, data: bytes) -> Iterator[Answer]:
        """Yield the answers to *question* about *data*.

        Raises:
            ReadingEnded: There will be no further one. The next question starts a fresh process.
        """
        complete = False
        try:
            self._send(question, data)
            while "done" not in (answer := self._next(self._seconds * _PATIENCE)):
                yield answer
            complete = not answer["tired"]
        finally:
            if not complete:
                self.close()

    def close(self) -> None:
        """End the process, where there is one."""
        if self._ending is not None:
            self._ending()
        self._child = self._ending = None

    def _send(self, question: Answer, data: bytes) -> None:
        child = self._child or self._started()
        line = (
            json.dumps({**question, "bytes": len(data), "seconds": self._seconds}).encode("ascii")
            + b"\n"
        )
        try:
            if child.stdin is not None:
                child.stdin.write(line)
                child.stdin.write(data)
                child.stdin.flush()
        except OSError as error:
            raise ReadingEnded from error

    def _started(self) -> subprocess.Popen[bytes]:
        child = start_child("foiassist.adapters.readers.child", "serve")
        answers: Queue[Answer | None] = Queue(WAITING_ANSWERS)
        taker = threading.Thread(target=_take_answers, args=(child, answers), daemon=True)
        taker.start()
        self._child, self._answers = child, answers
        self._ending = weakref.finalize(self, _end, child, answers, taker)
        self._next(START_SECONDS)
        return child

    def _next(self, timeout_seconds: float) -> Answer:
        try:
            answer = self._answers.get(timeout=timeout_seconds)
        except Empty as error:
            raise ReadingEnded from error
        if answer is None:
            raise ReadingEnded
        return answer


def _take_answers(child: subprocess.Popen[bytes], answers: Queue[Answer | None]) -> None:
    """Take lines from the process until it ends; then None."""
    with contextlib.suppress(ValueError, OSError):
        for line in child.stdout or ():
            answers.put(json.loads(line))
    answers.put(None)


def _end(
    child: subprocess.Popen[bytes], answers: Queue[Answer | None], taker: threading.Thread
) -> None:
    """Kill the process, and let go of what it had still to say."""
    child.kill()
    child.wait()
    while taker.is_alive():
        with contextlib.suppress(Empty):
            answers.get(timeout=0.05)
    for stream in (child.stdin, child.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
