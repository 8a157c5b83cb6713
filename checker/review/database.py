"""Opens the queue's database: SQLite in one file, or PostgreSQL by URL; brings it up to date."""

from __future__ import annotations

import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from checker.config import UsageError
from checker.review.tables import clock

FLAG = "--database"
_MIGRATIONS = Path(__file__).with_name("migrations")


class Database:
    """An engine, with one door for reading and one for writing.

    SQLite has one writer at a time; a lock in here queues the writers of this process fairly
    instead of letting them poll the file.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        # PostgreSQL's default shows each statement the database of its own moment.
        steady = {"isolation_level": "REPEATABLE READ"}
        postgresql = engine.dialect.name == "postgresql"
        self._steady = engine.execution_options(**steady) if postgresql else engine
        self._turn: Any = threading.Lock() if engine.dialect.name == "sqlite" else nullcontext()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the database throughout."""
        with self._steady.connect() as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it lands, or nothing where an exception leaves the block."""
        with (
            self._turn,
            self.engine.connect() as db,
            db.execution_options(checker_writes=True).begin(),
        ):
            yield db

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def open_database(where: str, *, create: bool = True) -> Database:
    """The database at a URL or file name, its schema brought up to date.

    Raises UsageError where it cannot be opened, or was written by a newer checker. With `create`
    False a file that is not there is an error too.
    """
    url = url_of(where)
    _check_file(url, where, create)
    engine = _engine(url)
    try:
        with engine.connect() as db:
            db.execute(text("SELECT 1"))
        _upgrade(engine, shown_url(url))
    except (DBAPIError, sqlite3.Error) as problem:
        reason = " ".join(str(getattr(problem, "orig", problem)).split())
        raise UsageError(f"database: {reason}", shown_url(url), f"check {FLAG}") from None
    except ImportError as problem:
        raise UsageError(
            f"no driver for this database ({problem})",
            shown_url(url),
            "install it with: pip install 'newschecker[review]'",
        ) from None
    except CommandError:
        raise UsageError(
            "database: written by a newer checker", shown_url(url), "update checker"
        ) from None
    return Database(engine)


def url_of(where: str) -> URL:
    """A URL as SQLAlchemy has it; what is no URL is the name of an SQLite file."""
    if "://" not in where:
        return URL.create("sqlite", database=where)
    try:
        url = make_url(where)
    except ArgumentError:
        raise UsageError("no database URL", where, "write postgresql://… or a file") from None
    if url.get_backend_name() in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite":
        todo = "use SQLite (a file) or PostgreSQL (postgresql://…)"
        raise UsageError("database of another kind", shown_url(url), todo)
    return url


def shown_url(url: URL) -> str:
    """The URL without its password; of SQLite the file."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.render_as_string(hide_password=True).replace("postgresql+psycopg", "postgresql")


def secret_of(db: Connection) -> str:
    """The secret that this database's forms are signed with."""
    return str(db.execute(select(clock.c.secret)).scalar_one())


def fresh_secret() -> str:
    """256 bits, as text."""
    return secrets.token_hex(32)


def _check_file(url: URL, where: str, create: bool) -> None:
    if url.get_backend_name() != "sqlite":
        return
    if not url.database or url.database == ":memory:":
        raise UsageError("database without a file", where, f"name a file with {FLAG}")
    file = Path(url.database)
    if not file.exists():
        if not create:
            raise UsageError("no such database", where, "write it with `checker review`")
        if not file.parent.is_dir():
            raise UsageError("folder does not exist", str(file.parent), f"check {FLAG}")
        return
    try:
        with file.open("rb") as opened:
            head = opened.read(16)
    except OSError as problem:
        raise UsageError(
            f"database: {problem.strerror or 'cannot be read'}", where, f"check {FLAG}"
        ) from None
    if head not in (b"", b"SQLite format 3\0"):
        raise UsageError("no SQLite database", where, f"name another file with {FLAG}")


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_size=10, max_overflow=30, pool_pre_ping=True)
    engine = create_engine(url, pool_size=40, max_overflow=20)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions begin below, not where the driver guesses
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # an acknowledged decision survives a power cut as well
        "busy_timeout = 20000",
        "foreign_keys = ON",
        "cache_size = -8000",  # KiB for each connection
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(db: Connection) -> None:
    # A writer takes the lock at once: a reader that turns writer may be refused half-way.
    writes = db.get_execution_options().get("checker_writes")
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _upgrade(engine: Engine, where: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    newest = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as db, db.execution_options(checker_writes=True).begin():
        if db.dialect.name == "postgresql":  # two starts at once: one of them migrates
            db.execute(text("SELECT pg_advisory_xact_lock(20261122)"))
        tables = inspect(db).get_table_names() if db.dialect.name == "sqlite" else []
        if tables and "alembic_version" not in tables:  # somebody's, and not ours to add to
            raise UsageError("database of something else", where, f"name another file with {FLAG}")
        config.attributes["connection"] = db
        config.attributes["newest"] = newest
        command.upgrade(config, "head")
        if db.execute(select(clock.c.id)).first() is None:
            db.execute(clock.insert().values(id=1, seq=0, secret=fresh_secret()))
