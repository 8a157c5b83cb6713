"""Runs the migrations on the connection that `checker.review.database` hands over."""

from __future__ import annotations

from alembic import context

from checker.review.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
