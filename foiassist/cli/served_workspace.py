"""One workspace that is shown in a browser: a program of its own, which ends when it is told to."""

from __future__ import annotations

import asyncio
import os
import signal
from asyncio.subprocess import Process
from contextlib import suppress

from textual_serve.app_service import AppService

_SECONDS_TO_END = 2.0
"""How long a workspace may take to keep what was typed and end; what it loads is then cut off."""


class ServedWorkspace(AppService):
    """Runs a workspace in a session of its own, so that Ctrl+C is the server's alone."""

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        self._process = process = await asyncio.create_subprocess_shell(
            self.command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=self._build_environment(width, height),
            start_new_session=True,
        )
        self._stdin = process.stdin
        return process

    async def end(self) -> None:
        """Have the workspace keep what was typed and end; cut it off where it takes long."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        await self.send_meta({"type": "quit"})
        try:
            await asyncio.wait_for(process.wait(), _SECONDS_TO_END)
        except TimeoutError:
            _cut_off(process)
            await process.wait()
        await self.remote_close()


def _cut_off(process: Process) -> None:
    """End a program and all that it has started."""
    with suppress(ProcessLookupError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
