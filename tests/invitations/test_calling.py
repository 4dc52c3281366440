"""Calling a meeting, answering, sending somebody else: what goes on record, and what is promised in the same breath."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from coordination.features.directory.states import OfficeLevel
from coordination.features.invitations import actions
from coordination.features.invitations.actions import CallResult
from coordination.features.invitations.forms import InvitationForm, RepresentationForm
from coordination.features.invitations.models import Invitation, Representation
from coordination.features.invitations.rules import MAX_CHAIN, is_below, require_representative
from coordination.features.invitations.states import Reply, Source
from coordination.features.meetings.actions import set_state
from coordination.features.meetings.queries import get_meeting
from coordination.features.meetings.states import MeetingState
from coordination.foundation.db import Database
from coordination.foundation.errors import Refused
from coordination.foundation.outbox import OutboxRow, OutboxState
from tests.cast import CALLED_AT, HELD_AT, LINK, RATNA, meeting, prepare
from tests.exchange.record import rows


def call(database: Database, uid: str) -> CallResult:
    with database.transaction() as session:
        return actions.call_meeting(session, uid, actor=RATNA, now=CALLED_AT)


def outbox(database: Database) -> list[OutboxRow]:
    with database.reading() as session:
        return list(session.exec(select(OutboxRow).order_by(col(OutboxRow.id))))


def send_instead(database: Database, uid: str, form: dict[str, Any], at: datetime = CALLED_AT) -> str | None:
    with database.transaction() as session:
        shape = RepresentationForm.model_validate(form)
        return actions.nominate_representative(session, uid, "kepala", shape, actor=LINK, now=at)


def reply(database: Database, uid: str, at: datetime) -> None:
    with database.transaction() as session:
        actions.record_reply(session, uid, "kepala", Reply.ATTENDING, actor=LINK, now=at)


# --- The call ------------------------------------------------------------------------------------------------------


def test_call_promises_the_letter_and_then_each_invitation(database: Database) -> None:
    uid = prepare(database)
    result = call(database, uid)
    letter, *invitations = outbox(database)
    assert (letter.key, letter.kind, letter.recipient) == (result.letter, "letter", "")
    assert tuple(row.key for row in invitations) == result.posted
    assert {row.after_key for row in invitations} == {letter.key}
    assert {row.recipient for row in invitations} == {"surat@badan.contoh.example"}
    assert meeting(database, uid).state is MeetingState.CALLED
    assert meeting(database, uid).called_at == CALLED_AT


def test_mail_is_of_no_use_after_the_last_day(database: Database) -> None:
    uid = prepare(database)
    call(database, uid)
    end = datetime(2024, 3, 8, 16, 59, tzinfo=UTC)  # 23.59 in Jakarta: the meeting lasts until it is finished
    assert {row.until for row in outbox(database)} == {None, end}


def test_office_without_mailbox_is_named_and_gets_no_mail(database: Database) -> None:
    uid = prepare(
        database, invitations=[{"id": "kepala", "office": "kepala-badan"}, {"id": "budi", "person": "budi"}]
    )
    assert call(database, uid).without_mailbox == ("budi",)


@pytest.mark.parametrize(
    ("boxes", "parts", "code"),
    [
        (False, {}, "organizer-mailbox-missing"),
        (True, {"invitations": []}, "nobody-invited"),
        (
            True,
            {"invitations": [{"id": "kepala", "office": "kepala-badan", "capacity": "host"}]},
            "nobody-invited",
        ),
    ],
)
def test_call_that_cannot_be_sent_is_refused_and_changes_nothing(
    database: Database, boxes: bool, parts: dict[str, Any], code: str
) -> None:
    uid = prepare(database, boxes=boxes, **parts)
    before = rows(database)
    with pytest.raises(Refused, match=code):
        call(database, uid)
    assert rows(database) == before
    assert meeting(database, uid).state is MeetingState.DRAFT


def test_second_call_is_refused(database: Database) -> None:
    uid = prepare(database)
    call(database, uid)
    with pytest.raises(Refused, match="meeting-state"):
        call(database, uid)


def test_meeting_called_again_after_a_postponement_is_a_new_revision(database: Database) -> None:
    uid = prepare(database)
    call(database, uid)
    with database.transaction() as session:
        set_state(session, get_meeting(session, uid), MeetingState.POSTPONED, actor=RATNA, now=CALLED_AT)
    call(database, uid)
    assert meeting(database, uid).sequence == 1
    states = {(row.about_revision, row.state) for row in outbox(database)}
    assert states == {(0, OutboxState.CANCELLED), (1, OutboxState.QUEUED)}


class PowerCut(Exception):
    """The process ends here."""


def call_and_lose_power(database: Database, uid: str) -> None:
    with database.transaction() as session:
        actions.call_meeting(session, uid, actor=RATNA, now=CALLED_AT)
        raise PowerCut


def call_in_two_transactions_and_lose_power(database: Database, uid: str) -> None:
    """The twin without the guard: the state is committed before the messages are promised."""
    with database.transaction() as session:
        get_meeting(session, uid).state = MeetingState.CALLED
    with database.transaction():
        raise PowerCut


def test_state_and_messages_come_together_or_not_at_all(database: Database) -> None:
    uid = prepare(database)
    with pytest.raises(PowerCut):
        call_and_lose_power(database, uid)
    assert (meeting(database, uid).state, outbox(database)) == (MeetingState.DRAFT, [])


def test_twin_in_two_transactions_is_called_and_told_to_nobody(database: Database) -> None:
    uid = prepare(database)
    with pytest.raises(PowerCut):
        call_in_two_transactions_and_lose_power(database, uid)
    assert (meeting(database, uid).state, outbox(database)) == (MeetingState.CALLED, [])


# --- Answers -------------------------------------------------------------------------------------------------------


def test_reply_may_change_until_the_last_day_is_over(database: Database) -> None:
    uid = prepare(database)
    call(database, uid)
    end_of_day = datetime(2024, 3, 8, 16, 59, 59, tzinfo=UTC)
    reply(database, uid, CALLED_AT + timedelta(hours=1))
    reply(database, uid, end_of_day)
    with database.reading() as session:
        row = session.exec(select(Invitation).where(Invitation.key == "kepala")).one()
    assert (row.reply, row.reply_at) == (Reply.ATTENDING, end_of_day)
    with pytest.raises(Refused, match="reply-closed"):
        reply(database, uid, end_of_day + timedelta(seconds=1))


@pytest.mark.parametrize("state", ["draft", "cancelled", "held"])
def test_reply_is_closed_unless_the_meeting_is_called(memory: Database, state: str) -> None:
    uid = prepare(memory, state)
    with pytest.raises(Refused, match="reply-closed"):
        reply(memory, uid, CALLED_AT)


def test_the_same_party_is_not_invited_twice(memory: Database) -> None:
    uid = prepare(memory)
    form = InvitationForm.model_validate({"id": "lagi", "office": "kepala-badan"})
    with memory.rehearsal() as session, pytest.raises(Refused, match="invited-twice"):
        actions.invite(session, uid, form, actor=RATNA, now=CALLED_AT)


# --- Representation ------------------------------------------------------------------------------------------------


def test_representative_gets_a_mandate_of_his_own(database: Database) -> None:
    uid = prepare(database)
    call(database, uid)
    key = send_instead(database, uid, {"person": "siti", "office": "sekretaris-badan"})
    mandate = outbox(database)[-1]
    assert (mandate.key, mandate.recipient) == (key, "siti@badan.contoh.example")
    paper = json.loads(mandate.paper)
    assert paper["delegation"]["representative_address"] == "siti@badan.contoh.example"
    assert paper["link"]["purpose"] == "representative"


def test_representative_without_mailbox_gets_none(memory: Database) -> None:
    uid = prepare(memory)
    call(memory, uid)
    assert send_instead(memory, uid, {"person": "budi", "office": "sekretaris-badan"}) is None


def test_chain_grows_link_by_link_and_remembers_its_sources(database: Database) -> None:
    uid = prepare(database)
    call(database, uid)
    send_instead(database, uid, {"person": "siti", "source": "reply"})
    send_instead(database, uid, {"person": "budi", "source": "door"}, HELD_AT)
    with database.reading() as session:
        first, second = session.exec(select(Representation).order_by(col(Representation.id))).all()
    assert (second.previous_id, first.previous_id) == (first.id, None)
    assert [link.source for link in (first, second)] == [Source.REPLY, Source.DOOR]
    assert [link.named_at for link in (first, second)] == [CALLED_AT, HELD_AT]


@pytest.mark.parametrize(
    ("chain", "new", "code"),
    [
        ([], ("budi", None), "represents-himself"),
        ([], ("budi", "sekretaris"), "represents-himself"),
        ([], (None, "kepala"), "represents-himself"),
        ([("siti", None)], ("siti", None), "represents-twice"),
        ([("siti", "x"), ("ayu", "y")], ("siti", "x"), "represents-twice"),
        ([("a", None), ("b", None), ("c", None)], ("d", None), "representation-too-long"),
    ],
)
def test_impossible_representative_is_refused(chain: list[Any], new: Any, code: str) -> None:
    with pytest.raises(Refused, match=code):
        require_representative("budi", "kepala", chain, new)


def test_possible_representatives_are_taken() -> None:
    require_representative("budi", "kepala", [], ("siti", "kepala"))  # somebody of the same office
    require_representative("budi", "kepala", [(None, None)], (None, None))  # still not known who
    require_representative("budi", "kepala", [("a", None)] * (MAX_CHAIN - 1), ("siti", None))


@pytest.mark.parametrize(
    ("level", "minimum", "below"),
    [
        ("III.a", "II.b", True),
        ("II.b", "III.a", False),
        ("III.a", "III.a", False),
        ("none", "IV.b", True),
        ("functional", "I.a", False),
        ("IV.b", None, False),
    ],
)
def test_level_below_the_asked_one_is_warned_about(level: str, minimum: str | None, below: bool) -> None:
    assert is_below(OfficeLevel(level), OfficeLevel(minimum) if minimum else None) is below
