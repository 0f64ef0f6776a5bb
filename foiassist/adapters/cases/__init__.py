"""The case database: SQLite through SQLAlchemy Core, migrated by Alembic."""
