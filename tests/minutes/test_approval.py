"""Minutes: two people approve, then they are frozen. What is issued is in the archive, and its file is promised."""

from __future__ import annotations

import hashlib

import pytest
from sqlmodel import col, select

from coordination.features.minutes import actions
from coordination.features.minutes.forms import DecisionForm, MinutesForm, StatementForm
from coordination.features.minutes.models import Minutes
from coordination.features.minutes.states import Approver, MinutesState
from coordination.foundation import archive
from coordination.foundation.archive import ArchiveEntry
from coordination.foundation.audit import Actor
from coordination.foundation.db import Database
from coordination.foundation.errors import Refused
from coordination.foundation.outbox import OutboxRow
from coordination.paperwork.papers import MinutesPaper, load
from tests.cast import AGUS, DEWI, HELD_AT, RATNA, prepare


def written(database: Database) -> str:
    """Minutes of a meeting that was held, as a draft."""
    uid = prepare(database, "held")
    with database.transaction() as session:
        actions.write_minutes(session, uid, MinutesForm(chair="budi"), actor=DEWI, now=HELD_AT)
    return uid


def approve(database: Database, uid: str, role: Approver, actor: Actor) -> MinutesState:
    with database.transaction() as session:
        return actions.approve_minutes(session, uid, role, actor=actor, now=HELD_AT)


def issue(database: Database, uid: str) -> ArchiveEntry:
    with database.transaction() as session:
        return actions.issue_minutes(session, uid, actor=RATNA, now=HELD_AT)


def test_chair_and_note_taker_approve_and_then_minutes_are_issued(database: Database) -> None:
    uid = written(database)
    assert approve(database, uid, Approver.NOTE_TAKER, DEWI) is MinutesState.DRAFT
    assert approve(database, uid, Approver.CHAIR, AGUS) is MinutesState.APPROVED
    entry = issue(database, uid)
    with database.reading() as session:
        posted = session.exec(
            select(OutboxRow).where(OutboxRow.kind == "minutes").order_by(col(OutboxRow.id))
        ).all()
        minutes = session.exec(select(Minutes)).one()
    assert (entry.number, entry.paper_digest) == (1, hashlib.sha256(entry.paper.encode()).hexdigest())
    assert {row.language for row in posted} == {"id", "en"}
    assert {row.paper for row in posted} == {entry.paper}
    assert (minutes.state, minutes.issued_at) == (MinutesState.ISSUED, HELD_AT)
    assert load(MinutesPaper, entry.paper).meeting.uid == uid


def test_one_person_cannot_approve_in_both_roles(database: Database) -> None:
    uid = written(database)
    approve(database, uid, Approver.CHAIR, AGUS)
    with pytest.raises(Refused, match="minutes-same-approver"):
        approve(database, uid, Approver.NOTE_TAKER, AGUS)


@pytest.mark.parametrize("roles", [[], [Approver.CHAIR], [Approver.NOTE_TAKER]])
def test_minutes_are_not_issued_before_both_approved(memory: Database, roles: list[Approver]) -> None:
    uid = written(memory)
    for role in roles:
        approve(memory, uid, role, AGUS)
    with pytest.raises(Refused, match="minutes-not-approved"):
        issue(memory, uid)
    with memory.reading() as session:
        assert archive.find_issued(session, uid, "minutes") is None


def test_nobody_approves_twice_or_after_the_issue(memory: Database) -> None:
    uid = written(memory)
    approve(memory, uid, Approver.CHAIR, AGUS)
    with pytest.raises(Refused, match="minutes-approved-already"):
        approve(memory, uid, Approver.CHAIR, DEWI)
    approve(memory, uid, Approver.NOTE_TAKER, DEWI)
    issue(memory, uid)
    for again in (lambda: approve(memory, uid, Approver.CHAIR, RATNA), lambda: issue(memory, uid)):
        with pytest.raises(Refused, match="minutes-issued"):
            again()


def test_there_is_one_set_of_minutes_a_meeting(memory: Database) -> None:
    uid = written(memory)
    with memory.rehearsal() as session, pytest.raises(Refused, match="minutes-exist"):
        actions.write_minutes(session, uid, MinutesForm(), actor=DEWI, now=HELD_AT)


@pytest.mark.parametrize("state", ["draft", "called", "cancelled"])
def test_nothing_is_said_or_decided_before_the_meeting_was_held(memory: Database, state: str) -> None:
    uid = prepare(memory, state)
    said = StatementForm.model_validate({"id": "s", "speaker_person": "budi", "text": "siap"})
    decided = DecisionForm.model_validate({"id": "k", "text": "setuju"})
    with memory.rehearsal() as session:
        with pytest.raises(Refused, match="meeting-not-held"):
            actions.record_statement(session, uid, said, actor=DEWI, now=HELD_AT)
        with pytest.raises(Refused, match="meeting-not-held"):
            actions.record_decision(session, uid, decided, actor=DEWI, now=HELD_AT)
        with pytest.raises(Refused, match="meeting-not-held"):
            actions.write_minutes(session, uid, MinutesForm(), actor=DEWI, now=HELD_AT)


def test_unverified_words_are_never_quoted(memory: Database) -> None:
    uid = written(memory)
    with memory.transaction() as session:
        for key, verified in (("a", "Humas"), ("b", "")):
            form = StatementForm.model_validate(
                {
                    "id": key,
                    "speaker_person": "budi",
                    "mode": "direct",
                    "text": "Kami siap",
                    "verified_by": verified,
                }
            )
            actions.record_statement(session, uid, form, actor=DEWI, now=HELD_AT)
    approve(memory, uid, Approver.CHAIR, AGUS)
    approve(memory, uid, Approver.NOTE_TAKER, DEWI)
    said = load(MinutesPaper, issue(memory, uid).paper).said
    assert [(line.key, line.mode) for line in said] == [("a", "direct"), ("b", "indirect")]
