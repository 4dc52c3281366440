"""`post` promises one effect: once per recipient and revision; a newer revision takes the unsent older ones back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from coordination.foundation import outbox
from coordination.foundation.db import Database
from coordination.foundation.outbox import OutboxRow, OutboxState

NOW = datetime(2024, 3, 1, 2, 0, tzinfo=UTC)


def post(session: Session, revision: int = 0, to: str = "kpu@x.example", **more: Any) -> str:
    facts = {"kind": "invitation", "version": 1, "paper": "{}", "language": "id", "now": NOW}
    return outbox.post(session, about=("rapat/kpu", revision), to=to, **(facts | more))


def states(database: Database) -> list[tuple[int, str, str]]:
    with database.reading() as session:
        found = session.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all()
        return [(row.about_revision, row.recipient, row.state.value) for row in found]


def test_newer_revision_cancels_what_is_unsent(database: Database) -> None:
    with database.transaction() as session:
        post(session)
        post(session, to="polda@x.example")
        post(session, kind="letter")
    with database.transaction() as session:
        post(session, revision=1)
    assert states(database) == [
        (0, "kpu@x.example", "cancelled"),
        (0, "polda@x.example", "queued"),
        (0, "kpu@x.example", "queued"),
        (1, "kpu@x.example", "queued"),
    ]


@pytest.mark.parametrize("state", OutboxState)
def test_only_what_is_unsent_can_be_taken_back(memory: Database, state: OutboxState) -> None:
    with memory.transaction() as session:
        key = post(session)
        session.exec(select(OutboxRow).where(OutboxRow.key == key)).one().state = state
    with memory.transaction() as session:
        post(session, revision=1)
    unsent = state in (OutboxState.QUEUED, OutboxState.HELD, OutboxState.DEFERRED)
    assert states(memory)[0][2] == ("cancelled" if unsent else state.value)


def test_older_revision_cancels_nothing(memory: Database) -> None:
    with memory.transaction() as session:
        post(session, revision=2)
        post(session, revision=1)
    assert [state for *_, state in states(memory)] == ["queued", "queued"]


def test_same_message_to_the_same_recipient_is_refused(database: Database) -> None:
    with database.transaction() as session:
        post(session)
    with pytest.raises(IntegrityError), database.transaction() as session:
        post(session)
    assert len(states(database)) == 1


def test_held_row_waits_and_says_why(database: Database) -> None:
    later = NOW + timedelta(hours=5)
    with database.transaction() as session:
        letter = post(session, kind="letter", to="")
        post(session, held="alamat diragukan", not_before=later, until=later, after=letter)
    with database.reading() as session:
        row = session.exec(select(OutboxRow).where(OutboxRow.kind == "invitation")).one()
    assert (row.state, row.held, row.not_before, row.until) == (
        OutboxState.HELD,
        "alamat diragukan",
        later,
        later,
    )
    assert (row.after_key, row.posted_at) == (letter, NOW)


def test_message_id_is_fixed_before_the_first_attempt(database: Database) -> None:
    with database.transaction() as session:
        key = post(session, domain="dinas.example")
    with database.reading() as session:
        row = session.exec(select(OutboxRow)).one()
    assert row.message_id == f"<{key}@dinas.example>"
    assert key == outbox.message_identity("invitation", ("rapat/kpu", 0), "KPU@x.example", "id")


PART = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12)


def identity(message: tuple[str, str, int, str, str]) -> tuple[object, ...]:
    """An address is the same in any case."""
    kind, about, number, to, language = message
    return kind, about, number, to.lower(), language


MESSAGES = st.tuples(PART, PART, st.integers(0, 99), PART, st.sampled_from(["id", "en"]))


@given(st.lists(MESSAGES, unique_by=identity))
def test_two_messages_never_share_a_name(messages: list[tuple[str, str, int, str, str]]) -> None:
    names = {
        outbox.message_identity(kind, (about, number), to, lang) for kind, about, number, to, lang in messages
    }
    assert len(names) == len(messages)
