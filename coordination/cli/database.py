"""`rakor migrate`, and the open database for the other commands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from .. import tables
from ..foundation.db import Database, is_current, migrate, open_database
from ..foundation.errors import Refused
from ..foundation.settings import read_settings
from . import telling

assert tables.metadata.tables  # the tables are registered by now


@contextmanager
def opened() -> Iterator[Database]:
    """The database of the settings. Raises Refused("database-not-current") unless its tables are up to date."""
    database = open_database(read_settings().database)
    try:
        if not is_current(database):
            raise Refused("database-not-current")
        yield database
    finally:
        database.close()


@click.command("migrate")
def migrate_command() -> int:
    """Make the database, or bring its tables to the newest revision. Existing rows are kept."""
    database = open_database(read_settings().database)
    try:
        migrate(database)
    finally:
        database.close()
    telling.tell("migrated")
    return 0
