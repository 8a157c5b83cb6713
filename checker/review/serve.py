"""Serves the queue."""

from __future__ import annotations

import gc
import getpass
import ipaddress
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import UsageError
from checker.review.access import has_accounts
from checker.review.app import Desk, app_of
from checker.review.database import Database
from checker.review.live import Feed

if TYPE_CHECKING:
    import uvicorn

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
GRACE = 2  # seconds that open requests get when the server stops


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen."""

    host: str
    port: int


def serve(database: Database, address: Address, report: Path | None, quiet: bool) -> None:
    """Serve until interrupted. Raises UsageError where the address is not safe, or taken."""
    import uvicorn

    with database.reading() as db:
        accounts = has_accounts(db)
    local = is_local(address.host)
    if not local and not accounts:
        raise UsageError(
            "everybody who reaches this address could decide",
            address.host,
            "make an account first: `checker review account NAME --role admin`",
        )
    listening = _listen(address)
    port = listening.getsockname()[1]
    # Without accounts the name in the address is what keeps other web pages out.
    hosts = None if accounts else LOCAL | {address.host.lower()}
    app = app_of(Desk(database, editor_here(), hosts, report))
    if not quiet:
        name = f"[{address.host}]" if ":" in address.host else address.host
        print(
            f"checker: the queue is open on http://{name}:{port}/ (Ctrl-C stops)", file=sys.stderr
        )
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE,
        server_header=False,
        # Behind a proxy on this machine (or FORWARDED_ALLOW_IPS) everybody would else have the
        # proxy's address, and the wrong passwords of one would shut the door for all.
        proxy_headers=accounts,
    )
    gc.collect()
    gc.freeze()  # what is there by now stays: looking through it again costs a tenth of a decision
    server = uvicorn.Server(config)
    _end_streams_first(server, app.state.feed)
    server.run(sockets=[listening])


def _end_streams_first(server: uvicorn.Server, feed: Feed) -> None:
    """What every open page listens to never ends by itself: the server would wait for it when it
    stops, then break it off with a complaint for each page."""
    shutdown = server.shutdown

    async def ending(sockets: list[socket.socket] | None = None) -> None:
        feed.close()
        await shutdown(sockets)

    server.shutdown = ending  # type: ignore[method-assign]


def is_local(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def editor_here() -> str:
    """The name of whoever sits at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "editor"


def _listen(address: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((address.host, address.port))
        made.listen(512)  # from here on nobody is refused, even before the server is up
    except (OSError, OverflowError) as problem:  # a port beyond 65535 is too large for it
        made.close()
        reason = getattr(problem, "strerror", None) or "cannot be used"
        where = f"{address.host}:{address.port}"
        raise UsageError(f"address: {reason}", where, "choose another --host or --port") from None
    return made
