"""The editors' queue: a page where findings are settled, and decisions that the checks honour.

The web server and the database layer are the extra `checker[review]`; nothing in here is imported
by `import checker` or `checker --help`.

    states      what can be decided, in an editor's words
    tables      the schema; migrations/ brings a database there
    database    opens one, SQLite or PostgreSQL
    merging     a report in: new, known and vanished findings
    spool       the report read through before anybody waits for it
    records     what it needs of a report; retiring, what a report no longer has
    ledger      decide, undo, redo: one transaction each, and an append-only log
    queue       filters, counts and the order in which findings come up
    app         the pages and the REST API on top
"""

from __future__ import annotations

from importlib.util import find_spec

from checker.config import UsageError

EXTRA = ("sqlalchemy", "alembic", "fastapi", "uvicorn", "argon2", "ijson")


def require_extra(where: str) -> None:
    """Raises UsageError where the packages of the extra are missing, and says what to install."""
    missing = [name for name in EXTRA if find_spec(name) is None]
    if missing:
        todo = "install them with: pip install 'newschecker[review]'"
        raise UsageError(f"the review queue needs {', '.join(missing)}", where, todo)
