"""The tests' own tools keep their promises: real databases, each its own; golden files; no network."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from coordination.foundation.db import Database
from tests.golden_files import Golden


@pytest.mark.parametrize("_again", range(2))
def test_every_test_finds_an_empty_migrated_database(database: Database, _again: int) -> None:
    with database.transaction() as session:
        tables = set(sa.inspect(session.connection()).get_table_names())
        assert {"audit_event", "alembic_version"} <= tables
        assert session.connection().scalar(sa.text("SELECT count(*) FROM audit_event")) == 0
        session.connection().execute(
            sa.text(
                "INSERT INTO audit_event"
                " (id, at, actor_kind, actor_name, action, subject, detail, previous, digest)"
                " VALUES (1, '2023-12-11 02:00:00', 'command', 'test', 'a', 'b', '{}', '0', '1')"
            )
        )


def test_both_databases_are_real(database: Database, request: pytest.FixtureRequest) -> None:
    version = {"sqlite": "SELECT sqlite_version()", "postgresql": "SHOW server_version"}
    with database.reading() as session:
        kind = session.connection().dialect.name
        assert kind in request.node.name
        assert str(session.connection().scalar(sa.text(version[kind])))[0].isdigit()


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("192.0.2.1", 80), timeout=0.1),
        lambda: socket.getaddrinfo("example.org", 80),
    ],
)
def test_a_test_cannot_leave_this_machine(reach: Callable[[], object]) -> None:
    with pytest.raises(RuntimeError, match="nothing but this machine"):
        reach()


def test_golden_accepts_what_is_equal_and_shows_what_is_not(tmp_path: Path) -> None:
    Golden(tmp_path, update=True)("letter.txt", "Yth. Bupati\r\nSerang\r\n")
    Golden(tmp_path)("letter.txt", b"Yth. Bupati\r\nSerang\r\n")
    with pytest.raises(AssertionError, match=r"-Serang\\r\\n\n\+Serang\\n"):
        Golden(tmp_path)("letter.txt", "Yth. Bupati\r\nSerang\n")


def test_golden_refuses_a_name_it_has_never_seen(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="does not exist yet"):
        Golden(tmp_path)("new.pdf", b"\xff")
