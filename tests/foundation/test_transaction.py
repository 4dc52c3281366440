"""One unit of work happens whole or not at all, and no update is lost between two processes."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from coordination.features.meetings.queries import get_meeting
from coordination.foundation.db import Database, memory_database, open_database
from coordination.foundation.errors import Refused
from tests.cast import meeting, prepare


class Pause:
    """Two writers meet after they read, if nothing keeps them apart. patience: seconds that one waits for the other."""

    def __init__(self, patience: float) -> None:
        self.barrier = threading.Barrier(2, timeout=patience)

    def wait_a_moment(self) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            self.barrier.wait()


Opened = Callable[[str], contextlib.AbstractContextManager[Session]]
Write = Callable[[Session, str, Pause], None]


def add_one(session: Session, uid: str, pause: Pause) -> None:
    """Read, think, write: what every form does."""
    row = get_meeting(session, uid)
    pause.wait_a_moment()
    row.sequence += 1
    session.flush()


def add_one_without_version(session: Session, uid: str, pause: Pause) -> None:
    """The same without the version column, as a program without an ORM would write it."""
    connection = session.connection()
    count = connection.scalar(sa.text("SELECT sequence FROM meeting WHERE uid = :uid"), {"uid": uid}) or 0
    pause.wait_a_moment()
    connection.execute(
        sa.text("UPDATE meeting SET sequence = :n WHERE uid = :uid"), {"n": count + 1, "uid": uid}
    )


@contextmanager
def guarded(url: str) -> Iterator[Session]:
    with contextlib.closing(open_database(url)) as database, database.transaction() as session:
        yield session


@contextmanager
def with_the_drivers_default(url: str) -> Iterator[Session]:
    """The twin without the guard: an engine as its driver opens it; SQLite then begins with the first written row."""
    engine = sa.create_engine(
        sa.make_url(url).set(drivername="postgresql+psycopg") if url.startswith("post") else url
    )
    try:
        with Session(engine) as session:
            yield session
            session.commit()
    finally:
        engine.dispose()


def two_clerks(
    url: str, opened: Opened, write: Write, uid: str, patience: float = 0.4
) -> list[BaseException]:
    """Each adds one; who is told that somebody was faster tries once more. What went wrong otherwise."""
    wrong: list[BaseException] = []
    pause = Pause(patience)

    def work() -> None:
        for _ in range(2):
            try:
                with opened(url) as session:
                    write(session, uid, pause)
                return
            except Refused:  # somebody was faster: open it again and repeat the change
                continue
            except sa.exc.OperationalError as error:
                wrong.append(error)
                return

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    return wrong


def test_no_update_is_lost(database: Database, database_url: str) -> None:
    uid = prepare(database)
    assert two_clerks(database_url, guarded, add_one, uid) == []
    assert meeting(database, uid).sequence == 2


def test_twin_with_the_drivers_default_loses_one(database: Database, database_url: str) -> None:
    """On SQLite the second writer overwrites or is thrown out, on PostgreSQL it overwrites: either way one is lost."""
    uid = prepare(database)
    two_clerks(database_url, with_the_drivers_default, add_one_without_version, uid, patience=15)
    assert meeting(database, uid).sequence == 1


def test_sqlite_keeps_writers_apart_even_without_a_version(database: Database, database_url: str) -> None:
    uid = prepare(database)
    two_clerks(database_url, guarded, add_one_without_version, uid)
    kept = (
        2 if database_url.startswith("sqlite") else 1
    )  # BEGIN IMMEDIATE; on PostgreSQL the version is the guard
    assert meeting(database, uid).sequence == kept


class Interrupted(Exception):
    """Something after the last write fails."""


def change_and_fail(database: Database, uid: str) -> None:
    with database.transaction() as session:
        session.connection().execute(
            sa.text("UPDATE meeting SET title = 'lain' WHERE uid = :uid"), {"uid": uid}
        )
        raise Interrupted


def test_exception_undoes_everything(database: Database) -> None:
    uid = prepare(database)
    with pytest.raises(Interrupted):
        change_and_fail(database, uid)
    assert meeting(database, uid).title == "Rapat Koordinasi Contoh"
    assert meeting(database, uid).version == 1


def test_reader_cannot_write(database: Database) -> None:
    uid = prepare(database)
    statement = sa.text("UPDATE meeting SET title = 'lain' WHERE uid = :uid")
    with database.reading() as session, pytest.raises(sa.exc.DBAPIError, match=r"readonly|read-only"):
        session.connection().execute(statement, {"uid": uid})


def test_rehearsal_is_undone_even_when_it_succeeds(database: Database) -> None:
    uid = prepare(database)
    with database.rehearsal() as session:
        session.connection().execute(sa.text("UPDATE meeting SET title = 'lain'"))
    assert meeting(database, uid).title == "Rapat Koordinasi Contoh"


def test_sqlite_is_opened_for_safety_not_for_speed(tmp_path: Path) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 30_000,
        "trusted_schema": 0,
    }
    opened = contextlib.closing(open_database(f"sqlite:///{tmp_path}/rakor.db"))
    with opened as database, database.transaction() as session:
        connection = session.connection()
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
    assert found == expected


def test_memory_database_lives_as_long_as_it_is_open() -> None:
    with contextlib.closing(memory_database()) as database:
        uid = prepare(database)
        assert meeting(database, uid).uid == uid
