"""Run by Alembic: applies the migrations on the connection that `migrate` was given.

The transaction is the caller's, so that a migration that fails leaves the file as it was.
"""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
