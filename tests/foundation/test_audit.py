"""The trail is a chain: whoever changes, removes or slips in a line breaks it from there on."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from coordination.foundation import audit
from coordination.foundation.audit import GENESIS, AuditEvent
from coordination.foundation.db import Database, open_database
from tests.cast import AGUS, DEWI, RATNA

NOW = datetime(2024, 3, 1, 2, 0, tzinfo=UTC)


def five_lines(database: Database) -> None:
    for number in range(5):
        with database.transaction() as session:
            audit.note(
                session, RATNA, "call_meeting", f"rapat-{number}", now=NOW, state="called", count=number
            )


def execute(database: Database, statement: str) -> None:
    with database.transaction() as session:
        session.connection().execute(sa.text(statement))


def verify_links_only(session: Session) -> int:
    """The twin without the guard: every line names the one before it, and nobody looks at what the lines say."""
    previous = GENESIS
    events = session.exec(select(AuditEvent).order_by(col(AuditEvent.id))).all()
    for event in events:
        if event.previous != previous:
            raise ValueError(f"line {event.id}")
        previous = event.digest
    return len(events)


def test_untouched_trail_is_whole(database: Database) -> None:
    five_lines(database)
    with database.reading() as session:
        assert audit.verify(session) == 5


CHANGES = [
    "UPDATE audit_event SET actor_name = 'Orang lain' WHERE id = 3",
    "UPDATE audit_event SET action = 'cancel_meeting' WHERE id = 3",
    "UPDATE audit_event SET subject = 'rapat-9' WHERE id = 3",
    "UPDATE audit_event SET at = '2024-03-02 02:00:00+00' WHERE id = 3",
    "UPDATE audit_event SET actor_kind = 'clock' WHERE id = 3",
    'UPDATE audit_event SET detail = \'{"state": "held", "count": 2}\' WHERE id = 3',
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.split()[3])
def test_changed_line_is_found_and_the_twin_misses_it(memory: Database, change: str) -> None:
    five_lines(memory)
    execute(memory, change.replace("+00'", ".000000'"))
    with memory.reading() as session:
        assert verify_links_only(session) == 5
        with pytest.raises(ValueError, match="broken at line 3"):
            audit.verify(session)


def test_changed_line_is_found_in_both_databases(database: Database) -> None:
    five_lines(database)
    execute(database, CHANGES[0])
    with database.reading() as session, pytest.raises(ValueError, match="broken at line 3"):
        audit.verify(session)


def test_removed_line_is_found(database: Database) -> None:
    five_lines(database)
    execute(database, "DELETE FROM audit_event WHERE id = 3")
    with database.reading() as session, pytest.raises(ValueError, match="broken at line 4"):
        audit.verify(session)


def test_line_slipped_in_is_found(memory: Database) -> None:
    five_lines(memory)
    with memory.transaction() as session:
        third = session.get(AuditEvent, 3)
        assert third is not None
        row = AuditEvent(id=0, **third.model_dump(exclude={"id", "digest"}), digest="f" * 64)
        session.add(row)
    with memory.reading() as session, pytest.raises(ValueError, match="broken at line 0"):
        audit.verify(session)


# --- Several processes write at once -------------------------------------------------------------------------------


def note_without_a_queue(session: Session, actor: audit.Actor, subject: str) -> None:
    """The twin without the guard: it reads the end of the chain and nobody keeps others from reading the same."""
    last = session.exec(select(AuditEvent.digest).order_by(col(AuditEvent.id).desc()).limit(1)).first()
    facts = {"at": NOW, "actor_kind": actor.kind, "actor_name": actor.name, "action": "x", "detail": {}}
    event = AuditEvent(**facts, subject=subject, previous=last or GENESIS, digest="")
    event.digest = audit._digest(event)
    session.add(event)
    session.flush()


def both_at_once(url: str, write: Callable[[Session, audit.Actor, str], None]) -> None:
    """Two processes (each with a database object of its own) write; each waits a moment for the other."""
    meet = threading.Barrier(2, timeout=0.5)

    def work(actor: audit.Actor) -> None:
        with contextlib.closing(open_database(url)) as database, database.transaction() as session:
            write(session, actor, f"rapat-{actor.name}")
            with contextlib.suppress(threading.BrokenBarrierError):  # the other one queues, as it should
                meet.wait()

    threads = [threading.Thread(target=work, args=(actor,)) for actor in (AGUS, DEWI)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)


def noted(session: Session, actor: audit.Actor, subject: str) -> None:
    audit.note(session, actor, "x", subject, now=NOW)


def test_chain_stays_one_when_two_processes_write(database: Database, database_url: str) -> None:
    both_at_once(database_url, noted)
    with database.reading() as session:
        assert audit.verify(session) == 2


def test_twin_without_a_queue_forks_the_chain_where_writers_run_side_by_side(
    database: Database, database_url: str
) -> None:
    both_at_once(database_url, note_without_a_queue)
    with database.reading() as session:
        if (
            session.connection().dialect.name == "sqlite"
        ):  # one writer at a time is the database's own rule there
            assert audit.verify(session) == 2
        else:
            with pytest.raises(ValueError, match="broken"):
                audit.verify(session)


def test_time_is_kept_as_an_instant(database: Database) -> None:
    """The same moment in another zone has the same digest; a second later has not."""
    with database.transaction() as session:
        audit.note(session, RATNA, "x", "y", now=NOW.astimezone(tz=None))
    with database.reading() as session:
        event = session.exec(select(AuditEvent)).one()
        assert audit._digest(event) == event.digest
        assert event.at == NOW
        event.at += timedelta(seconds=1)
        assert audit._digest(event) != event.digest
