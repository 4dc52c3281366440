"""Runs the migrations against one database.

In: config.attributes["connection"], an open connection that is not inside a transaction (`migrate` hands one
over), or else config.attributes["url"]. Out: the schema at the revision that was asked for, or, when anything
fails, the schema as it was: on both databases the whole journey is one transaction.

No __init__.py may ever stand beside this file: the folder would then hide the library of the same name.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlalchemy.types import DateTime, TypeDecorator
from sqlmodel.sql.sqltypes import AutoString

from coordination.tables import metadata


def plain_type(kind: str, item: Any, _autogen: AutogenContext) -> str | Literal[False]:
    """Write SQLModel's own column types as the plain ones beneath, so that an old revision never needs it."""
    if kind != "type":
        return False
    if isinstance(item, AutoString):
        return f"sa.String(length={item.length})" if item.length else "sa.String()"
    if isinstance(item, TypeDecorator) and isinstance(item.impl, DateTime):
        return "sa.DateTime(timezone=True)"
    return False


@contextmanager
def foreign_keys_at_rest(connection: Connection) -> Iterator[None]:
    """Let SQLite rebuild a table that others point to, and check every key once it is done.

    SQLite alters most things by copying a table and dropping the old one. With foreign keys on, the drop
    would delete the rows that point to it. The pragma is ignored inside a transaction, so it is said around.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def check_foreign_keys(connection: Connection) -> None:
    """Refuse the journey when a row points to nothing."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(
                f"the migration would leave {len(broken)} rows without what they point to: {broken[0]}"
            )


def run(connection: Connection) -> None:
    """Go to the revision that the command names."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=plain_type,
        # Alembic takes SQLite for a database whose DDL cannot be rolled back. With our own BEGIN it can.
        transactional_ddl=True,
    )
    with foreign_keys_at_rest(connection), context.begin_transaction():
        context.run_migrations()
        check_foreign_keys(connection)


def run_from_url(url: str) -> None:
    """Open the database the way the program does: same driver, same pragmas, same BEGIN."""
    from coordination.foundation.db import open_database

    database = open_database(url)
    try:
        with database.writer.connect() as connection:
            run(connection)
    finally:
        database.close()


if context.is_offline_mode():
    raise SystemExit("Rakor migrates a database it can see; there is no SQL script to print.")
if (given := context.config.attributes.get("connection")) is not None:
    run(given)
else:
    run_from_url(context.config.attributes["url"])
