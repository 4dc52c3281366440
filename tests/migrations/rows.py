"""Rows for tables that are known only by looking at them: two in every table, so that migrations meet data.

In: a connection to a database at any revision. Out: the same with rows that satisfy its keys, checks and
uniqueness. The models are not asked: they describe today, and the database may be of an earlier day.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import Any

import sqlalchemy as sa

ROWS = 2
LONG_ENOUGH = 200


def fill(connection: sa.Connection) -> dict[str, int]:
    """Put two rows into every table; the number of rows by table. Tables come before those that point to them."""
    metadata = sa.MetaData()
    metadata.reflect(connection)
    tables = [table for table in metadata.sorted_tables if table.name != "alembic_version"]
    for table in tables:
        words = _allowed_words(connection, table)
        for number in range(1, ROWS + 1):
            connection.execute(table.insert().values(_row(table, number, words)))
    return count(connection)


def count(connection: sa.Connection) -> dict[str, int]:
    """The number of rows of every table."""
    metadata = sa.MetaData()
    metadata.reflect(connection)
    return {
        table.name: connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
        for table in metadata.sorted_tables
        if table.name != "alembic_version"
    }


def _allowed_words(connection: sa.Connection, table: sa.Table) -> dict[str, str]:
    """Column to its first allowed word, from checks that both databases write down as a list of words."""
    words: dict[str, str] = {}
    for check in sa.inspect(connection).get_check_constraints(table.name):
        text = str(check["sqltext"])
        found = re.match(r'\(*"?(\w+)"?\)?(?:::\w+)*\)? (?:IN|= ANY)\b.*?\'([^\']*)\'', text)
        if found:
            words[found[1]] = found[2]
    return words


def _row(table: sa.Table, number: int, words: dict[str, str]) -> dict[str, Any]:
    return {
        column.name: words[column.name] if column.name in words else _value(table, column, number)
        for column in table.columns
    }


def _value(table: sa.Table, column: sa.Column[Any], number: int) -> Any:
    for key in column.foreign_keys:
        if key.column.table is not table:
            # Row 2 points to row 2, so that a key which may occur only once does.
            return _value(key.column.table, key.column, number)
        # A row may point to an earlier one of its own table; the first has none.
        return _value(table, key.column, 1) if number > 1 or not column.nullable else None
    match column.type:
        case sa.Boolean():
            return number % 2 == 0
        case sa.Integer():
            return number
        case sa.Numeric() | sa.Float():
            return number / 2
        case sa.DateTime():
            return datetime(2023, 12, 10 + number, 2, 0, tzinfo=UTC)
        case sa.Date():
            return date(2023, 12, 10 + number)
        case sa.Time():
            return time(8 + number)
        case sa.JSON():
            return {}
        case sa.LargeBinary():
            return b"%d" % number
        case sa.String(length=length):
            return f"{column.name} {number}"[: length or LONG_ENOUGH]
    # A kind of column that no table had before: every migration test fails until it gets a value above.
    raise TypeError(f"no value for {table.name}.{column.name}: {column.type!r}")
