"""The schema of the queue's database; `migrations/` brings a database there.

`entry` is the log: it is only ever added to, and triggers refuse anything else. `finding` holds
what the log adds up to, changed in the transaction that adds the entry. Moments are ISO 8601 in
UTC, as text, so that both databases order and compare them alike.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()
_SMALL = ("shown", "rule", "level", "ours", "assignee")  # filters with few values


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, default=False)


run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("vanished", Integer, nullable=False),
)
event = Table(
    "event",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("about", Text, nullable=False),
)
article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("published", Text),
    Column("url", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("text", Text),
)
finding = Table(
    "finding",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("fingerprint", Text, nullable=False, unique=True),
    # of the newest report that has it
    Column("rule", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("severity", Integer, nullable=False),
    Column("fact", Text),
    Column("confidence", Float),
    Column("score", Float, nullable=False),
    Column("event", Text, nullable=False),
    Column("day", Text),
    _flag("ours"),
    _flag("known"),
    Column("first_run", Integer, ForeignKey("run.id"), nullable=False),
    Column("last_run", Integer, ForeignKey("run.id"), nullable=False),
    _flag("gone"),
    # of the editors
    Column("state", Text, nullable=False, default="open"),
    Column("reason", Text),
    Column("assignee", Text),
    Column("note", Text),
    Column("asked_by", Text),
    Column("decided_by", Text),
    Column("decided_at", Text),
    Column("version", Integer, nullable=False, default=0),
    # derived
    _flag("aside"),
    Column("shown", Text, nullable=False, default="open"),
    Column("by_severity", Integer, nullable=False, default=0),
    Column("by_confidence", Integer, nullable=False, default=0),
    Column("by_age", Integer, nullable=False, default=0),
    Column("outlets", Text, nullable=False),  # names, sorted, one a line
    Column("message", Text, nullable=False),
    Column("words", Text, nullable=False),
    # Each answers one question of the queue, small filters included, without the table itself.
    Index("finding_counts", *_SMALL),
    Index("finding_event", "event", *_SMALL),
    Index("finding_outlets", "outlets", *_SMALL),
    Index("finding_by_severity", "by_severity", *_SMALL),
    Index("finding_by_confidence", "by_confidence", *_SMALL),
    Index("finding_by_age", "by_age", *_SMALL),
    Index("finding_assignee", "assignee"),
)
# The finding as the report has it, apart from the columns that queries scan.
record = Table(
    "record",
    metadata,
    Column("finding", Integer, ForeignKey("finding.id"), primary_key=True),
    Column("json", Text, nullable=False),
)
# Every place that a finding quotes; `article` is its name, which may not be in `article`.
witness = Table(
    "witness",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("finding", Integer, ForeignKey("finding.id"), nullable=False),
    Column("article", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("witness_finding", "finding", "outlet"),
    Index("witness_outlet", "outlet", "finding"),
    Index("witness_article", "article"),
)
entry = Table(
    "entry",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("finding", Integer, ForeignKey("finding.id")),
    Column("fingerprint", Text),
    Column("before", Text, nullable=False),  # JSON: a Standing, or what the action is about
    Column("after", Text, nullable=False),
    Column("of", Integer),  # the entry that an undo or redo is about
    Column("version", Integer, nullable=False),  # of the finding, after it
    Column("key", Text, unique=True),
    Index("entry_finding", "finding", "seq"),
)
# Undo and redo: each editor's own decisions, in order; derived from the log.
step = Table(
    "step",
    metadata,
    Column("seq", Integer, ForeignKey("entry.seq"), primary_key=True),
    Column("actor", Text, nullable=False),
    _flag("undone"),
    Index("step_actor", "actor", "undone", "seq"),
)
# One row; whoever writes the log takes it first, so that numbers have neither gaps nor races.
clock = Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("secret", Text, nullable=False),
)
threshold = Table(
    "threshold",
    metadata,
    Column("rule", Text, primary_key=True),
    Column("value", Float, nullable=False),
    Column("measure", Text, nullable=False),  # "confidence" or "score"
    Column("actor", Text, nullable=False),
    Column("at", Text, nullable=False),
)
account = Table(
    "account",
    metadata,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    _flag("disabled"),
    Column("made", Text, nullable=False),
)
# Sessions and API tokens, by hash: who reads the database cannot log in with it.
ticket = Table(
    "ticket",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),  # "session" or "token"
    Column("account", Text, ForeignKey("account.name"), nullable=False),
    Column("label", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("expires", Text),
)
login_try = Table(
    "login_try",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("login_try_name", "name", "at"),
    Index("login_try_address", "address", "at"),
)
