"""A real Chromium without a window, driven over its own protocol."""

from __future__ import annotations

import asyncio
import base64
import itertools
import re
import shutil
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome")
_LISTENING = re.compile(rb"DevTools listening on (ws://127\.0\.0\.1:\d+/\S+)")


def where_chromium_is():
    return next(filter(None, map(shutil.which, NAMES)), None)


_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")


class Page:
    """One page of the browser."""

    def __init__(self, socket):
        self._socket = socket
        self._numbers = itertools.count(1)
        self._received = bytearray()
        self.fetched_from = set()
        self.session = None

    async def do(self, method, **parameters):
        """Have something done and return what came of it."""
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": parameters}
        if self.session:
            asked["sessionId"] = self.session
        await self._socket.send_json(asked)
        while True:
            told = await self._socket.receive_json()
            if told.get("method") == "Network.webSocketFrameReceived":
                self._keep(told["params"]["response"])
            if told.get("method") == "Network.requestWillBeSent":
                self.fetched_from.add(urlsplit(told["params"]["request"]["url"]).netloc)
            if told.get("id") == number:
                assert "error" not in told, told
                return told["result"]

    def _keep(self, frame):
        binary = frame["opcode"] == 2
        data = frame["payloadData"]
        self._received += base64.b64decode(data) if binary else data.encode()

    async def shows(self, words):
        """Wait until *words* have come for the page to draw; they are pixels once it has."""
        while words not in _ESCAPES.sub("", self._received.decode(errors="replace")):
            await self.value_of("new Promise(done => setTimeout(done, 50))")
        self._received.clear()

    async def value_of(self, script):
        got = await self.do("Runtime.evaluate", expression=script, awaitPromise=True)
        return got["result"].get("value")

    async def go_to(self, address):
        await self.do("Page.navigate", url=address)

    async def double_click(self, x, y):
        for count in (1, 2):
            for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
                await self.do(
                    "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=count
                )

    async def type(self, words):
        for letter in words:
            await self.do("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            await self.do("Input.dispatchKeyEvent", type="keyUp", key=letter)
            await asyncio.sleep(0.05)  # as fast as a hand types

    async def picture(self, file):
        got = await self.do("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(got["data"]))


@asynccontextmanager
async def a_page(folder, size):
    """Yield a page of this size in a browser that keeps its files in *folder*."""
    browser = await asyncio.create_subprocess_exec(
        where_chromium_is(), "--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--remote-debugging-port=0", f"--user-data-dir={folder}",
        f"--window-size={size[0]},{size[1]}", "about:blank",
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(120), aiohttp.ClientSession() as http:
            address = await _devtools(browser)
            async with http.ws_connect(address, max_msg_size=0) as socket:
                page = Page(socket)
                target = (await page.do("Target.createTarget", url="about:blank"))["targetId"]
                attached = await page.do("Target.attachToTarget", targetId=target, flatten=True)
                page.session = attached["sessionId"]
                await page.do("Page.enable")
                await page.do("Network.enable")
                yield page
    finally:
        browser.terminate()
        await browser.wait()


async def _devtools(browser):
    while line := await browser.stderr.readline():
        if found := _LISTENING.search(line):
            return found[1].decode()
    raise AssertionError("Chromium ended before it could be spoken to")
