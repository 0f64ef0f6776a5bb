"""Ctrl+C on the server: it ends at once, and so does every workspace that it opened."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from textual_serve.download_manager import DownloadManager

from foiassist.cli.served_workspace import ServedWorkspace
from tests.cli.test_serving import MODELS, a_free_port

pytestmark = [
    pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="there is no /proc here"),
    pytest.mark.enable_socket,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.timeout(90),
]

AT_ONCE = 10.0
"""Seconds in which all has ended, on a machine that has much else to do."""

THAT_LISTENS = """
import sys
print("__GANGLION__", flush=True)
sys.stdin.buffer.read(5)
"""
THAT_LOADS = """
import signal, subprocess, sys, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
print("__GANGLION__", flush=True)
subprocess.run([sys.executable, "-c", "import time; time.sleep(60)"])
"""


def started_by(pid):
    """Return the processes that a process has started, and those that these have."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [one for child in map(int, listed.split()) for one in (child, *started_by(child))]


def is_running(pid):
    """Return whether a process runs; one that has ended may still stand in the table."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}


def a_workspace(program):
    """Return a program in the place of a workspace, and how often its page was closed."""
    closed = []

    async def take(_):
        return None

    async def close():
        closed.append(True)

    command = shlex.join([sys.executable, "-c", program])
    workspace = ServedWorkspace(
        command, write_bytes=take, write_str=take, close=close, download_manager=DownloadManager()
    )
    return workspace, closed


@pytest.mark.parametrize(
    ("program", "code"),
    [(THAT_LISTENS, 0), (THAT_LOADS, -signal.SIGKILL)],
    ids=["listens", "loads"],
)
async def test_a_workspace_ends_by_itself_or_is_cut_off_with_all_it_started(program, code):
    workspace, closed = a_workspace(program)
    await workspace.start(80, 24)
    await asyncio.sleep(0.5)
    began, opened = time.monotonic(), [workspace._process.pid, *started_by(workspace._process.pid)]
    await workspace.end()
    await workspace.stop()
    assert time.monotonic() - began < AT_ONCE
    assert workspace._process.returncode == code
    assert closed == [True]
    await asyncio.sleep(0.1)
    assert not any(map(is_running, opened))


async def test_one_that_has_ended_is_left_alone():
    workspace, closed = a_workspace("")
    await workspace.start(80, 24)
    await workspace._process.wait()
    await workspace.end()
    assert not closed


async def test_ctrl_c_ends_the_server_while_a_workspace_is_still_loading(tmp_path):
    settings = tmp_path / "team.toml"
    settings.write_text("user = 'A. Officer'\n", encoding="utf-8")
    where = ["--settings", str(settings), "--data", str(tmp_path / "data")]
    server = await asyncio.create_subprocess_exec(
        *[sys.executable, "-m", "foiassist", "serve", "--port", str(a_free_port()), *where],
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "XDG_CACHE_HOME": MODELS},
    )
    address = (await server.stdout.readline()).decode().strip()
    own = f"http://{urlsplit(address).netloc}"
    await asyncio.sleep(0.5)  # the address is printed just before anybody listens
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        await (await browser.get(address)).read()
        async with browser.ws_connect(f"{own}/ws", origin=own) as page:
            await page.receive()
            opened = started_by(server.pid)
            began = time.monotonic()
            server.send_signal(signal.SIGINT)
            await server.wait()
    assert time.monotonic() - began < AT_ONCE
    assert opened
    await asyncio.sleep(0.1)
    assert not any(map(is_running, opened))
