"""Keep which letter of a case it is, what a fact is to that letter, and the mosaic of a reason.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Text

revision = "0002"
down_revision = "0001"

_NEW = (("cases", "letter"), ("facts", "about"), ("reasons", "mosaic"))


def upgrade() -> None:
    """Add a column of text, empty in the rows that there are, to each of three tables."""
    for table, column in _NEW:
        op.add_column(table, Column(column, Text, nullable=False, server_default=""))
