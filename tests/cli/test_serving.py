"""The workspace in a browser: who is let in, and a real one on a real case."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from foiassist.cli.main import main
from foiassist.cli.web_server import NO_KEY, WRONG_ADDRESS, WorkspaceServer
from tests.cli.chromium import a_page, where_chromium_is

SIZE = (1100, 640)
CELL = (9, 21)
"""Width and height of a cell of the terminal, in pixels."""

MODELS = str(Path(tempfile.gettempdir()) / "foiassist-test-cache")
"""Where the embedding model is made ready once for every run of this test."""

OWN = "127.0.0.1:8000"
in_chromium = [
    pytest.mark.skipif(where_chromium_is() is None, reason="there is no Chromium on this machine"),
    pytest.mark.enable_socket,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.timeout(180),
]


# Where it listens


def test_it_is_served_on_this_machine_alone_unless_the_settings_say_otherwise(foiassist):
    told = foiassist("serve", "--host", "0.0.0.0")  # noqa: S104 - what is refused
    assert told.code == 2
    assert "served on 127.0.0.1 alone" in told.err
    assert "no accounts and no encryption" in told.err
    assert "serve_beyond_this_machine" in told.err


@pytest.mark.parametrize("address", [(), ("--address", "http://foi.example")])
def test_beyond_this_machine_it_wants_the_address_of_a_proxy_with_tls(foiassist, address):
    file = foiassist.file("team.toml", "serve_beyond_this_machine = true")
    told = foiassist("serve", "--host", "10.0.0.4", *address, "--settings", file)
    assert told.code == 2
    assert "A proxy before it must bring both: sign-in and TLS" in told.err


# Who is let in


@pytest.fixture
def server():
    return WorkspaceServer("true", host="127.0.0.1", port=8000, address=f"http://{OWN}")


async def answered(server, path, **headers):
    """Return how the door answers a request, or the words it is refused with."""
    request = make_mocked_request("GET", path, headers={"Host": OWN, **headers})
    try:
        return await server._door(request, lambda _: a_page_of_text())
    except web.HTTPForbidden as refused:
        return refused.text


async def a_page_of_text():
    return "let in"


def cookie(server):
    return {"Cookie": f"foiassist-8000={server.key}"}


async def test_the_key_is_exchanged_for_a_cookie_that_no_script_can_read(server):
    answer = await answered(server, f"/?key={server.key}")
    kept = answer.cookies["foiassist-8000"]
    assert (answer.status, answer.headers["Location"]) == (302, "/")
    assert (kept.value, kept["httponly"], kept["samesite"]) == (server.key, True, "Strict")


async def test_with_the_cookie_the_page_and_its_socket_are_served(server):
    assert await answered(server, "/", **cookie(server)) == "let in"
    origin = {"Origin": f"http://{OWN}"}
    assert await answered(server, "/ws", **cookie(server), **origin) == "let in"


@pytest.mark.parametrize("path", ["/", "/?key=guessed", "/static/js/textual.js"])
async def test_without_the_key_nothing_is_served(server, path):
    assert await answered(server, path) == NO_KEY


async def test_another_name_for_this_machine_is_refused(server):
    refused = await answered(server, "/", Host="evil.example:8000", **cookie(server))
    assert refused == WRONG_ADDRESS


@pytest.mark.parametrize("origin", [{"Origin": "http://evil.example"}, {"Origin": "null"}, {}])
async def test_a_page_elsewhere_cannot_open_the_socket(server, origin):
    assert await answered(server, "/ws", **cookie(server), **origin) == WRONG_ADDRESS


# What is served


def test_the_page_takes_everything_from_here():
    import foiassist.cli.web_server as here  # noqa: PLC0415 - only its place is wanted

    page = (Path(here.__file__).parent / "web" / "app_index.html").read_text(encoding="utf-8")
    assert not re.findall(r"https?://", page)
    assert "<title>foiassist</title>" in page


# In Chromium


def a_free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def a_case_in(tmp_path):
    """The words that say where a case is, and how to work on it without the bundled corpus."""
    settings = tmp_path / "team.toml"
    settings.write_text("bundled_corpus = false\nuser = 'A. Officer'\n", encoding="utf-8")
    request = tmp_path / "request.txt"
    request.write_text("How many drones did you own on 1 January 2024?\n", encoding="utf-8")
    where = ["--settings", str(settings), "--data", str(tmp_path / "data")]
    reference = ["--received", "2024-03-04", "--reference", "FOI-24-0001"]
    assert main(["open", str(request), *reference, *where]) == 0
    return where


@asynccontextmanager
async def served(where):
    """Yield the address that `foiassist serve` prints."""
    command = [sys.executable, "-m", "foiassist", "serve", "--port", str(a_free_port()), *where]
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "XDG_CACHE_HOME": MODELS},
        start_new_session=True,
    )
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # a thread that loads a model outlives the rest
        await process.wait()


class TestInChromium:
    pytestmark = in_chromium

    async def test_a_case_is_opened_by_a_click_and_spoken_to(self, a_case_in, tmp_path):
        async with served(a_case_in) as address, a_page(tmp_path / "browser", SIZE) as page:
            await page.go_to(address)
            await page.shows("How many drones did you own on 1 January 2024?")
            await page.double_click(*cell(column=20, row=3))
            await page.shows("There is no letter yet")
            await page.type("/")
            await page.shows("Complete")
            await page.type("fact 1 There were 15")
            await page.shows("15")
            await page.picture(tmp_path / "case.png")
            assert await page.value_of("document.title") == "foiassist"
            assert urlsplit(await page.value_of("location.href")).query == ""
            assert page.fetched_from - {""} == {urlsplit(address).netloc}


def cell(*, column, row):
    """Return the middle of a cell of the terminal, in pixels."""
    width, height = CELL
    return (column + 0.5) * width, (row + 0.5) * height
