"""A database in memory, for what does not depend on the kind of database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from coordination.foundation.db import Database, memory_database


@pytest.fixture
def memory() -> Iterator[Database]:
    """The database of the stateless command: same tables, no file."""
    opened = memory_database()
    yield opened
    opened.close()
