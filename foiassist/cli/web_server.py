"""The web server that shows the workspace in a browser, to whoever has the key and no other page.

Nothing that it prints or logs says anything of a case.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from rich.console import Console
from textual_serve.server import Server

from foiassist.cli.served_workspace import ServedWorkspace

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src {sockets}; frame-ancestors 'none'; base-uri 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
"""What a browser is told: take nothing from elsewhere, be shown in no other page, keep nothing."""

WRONG_ADDRESS = "This is not the address that foiassist is served under."
NO_KEY = "Open the address that `foiassist serve` printed: the key in it lets you in."


class WorkspaceServer(Server):
    """Serves one workspace for each page that is opened with the key."""

    def __init__(self, command: str, *, host: str, port: int, address: str) -> None:
        super().__init__(
            command,
            host=host,
            port=port,
            title="foiassist",
            public_url=address,
            templates_path=Path(__file__).with_name("web"),
        )
        self.console = Console(quiet=True)  # the command itself has said where it serves
        self.key = secrets.token_urlsafe(24)
        """What somebody must have been given to be let in."""

        self._workspaces: set[ServedWorkspace] = set()
        """Those that are open."""

    @property
    def address_with_key(self) -> str:
        """What is opened in the browser first; the key is then kept as a cookie."""
        return f"{self.public_url}/?key={self.key}"

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._door)
        app.on_response_prepare.append(self._tell_browser)
        app.on_shutdown.append(self._end_all)
        return app

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Open a workspace for a page, and end it when the page is closed."""
        socket = web.WebSocketResponse(heartbeat=15)
        await socket.prepare(request)

        async def close() -> None:
            await socket.close()

        workspace = ServedWorkspace(
            self.command,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=close,
            download_manager=self.download_manager,
        )
        self._workspaces.add(workspace)
        width, height = (request.query.get(name, "") for name in ("width", "height"))
        try:
            await workspace.start(_number(width, 80), _number(height, 24))
            await self._process_messages(socket, workspace)
        finally:
            await workspace.stop()
            self._workspaces.discard(workspace)
        return socket

    async def _end_all(self, _: web.Application) -> None:
        """End every workspace, so that none keeps the server waiting."""
        await asyncio.gather(*(workspace.end() for workspace in self._workspaces))

    def initialize_logging(self) -> None:
        """Log the kind of a fault alone, never the words that came with it."""
        handler = logging.StreamHandler()
        handler.setFormatter(_KindOnly())
        logging.basicConfig(level=logging.ERROR, handlers=[handler], force=True)

    @property
    def _cookie(self) -> str:
        return f"foiassist-{self.port}"

    @web.middleware
    async def _door(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who came by this address with the key; another site's page did not."""
        own = urlsplit(self.public_url)
        origin = request.headers.get("Origin", "" if request.path == "/ws" else self.public_url)
        if request.host != own.netloc or urlsplit(origin).netloc != own.netloc:
            raise web.HTTPForbidden(text=WRONG_ADDRESS)
        if request.path == "/" and self._is_key(request.query.get("key", "")):
            answer = web.HTTPFound("/")
            is_secure = own.scheme == "https"
            answer.set_cookie(
                self._cookie, self.key, httponly=True, samesite="Strict", secure=is_secure
            )
            return answer
        if not self._is_key(request.cookies.get(self._cookie, "")):
            raise web.HTTPForbidden(text=NO_KEY)
        return await handler(request)

    def _is_key(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self.key.encode())

    async def _tell_browser(self, _: web.Request, response: web.StreamResponse) -> None:
        sockets = f"'self' ws{self.public_url.removeprefix('http')}"
        for name, value in _HEADERS.items():
            response.headers[name] = value.format(sockets=sockets)


def _number(words: str, otherwise: int) -> int:
    return int(words) if words.isdecimal() else otherwise


class _KindOnly(logging.Formatter):
    """Formats a fault by its kind and the place that told of it."""

    def format(self, record: logging.LogRecord) -> str:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else "a fault"
        return f"foiassist serve: {kind} in {record.name}, line {record.lineno}"
