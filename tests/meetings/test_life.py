"""A meeting's life on record, tried as a model: whatever is asked in whatever order, record and model agree."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlmodel import select

from coordination.features.meetings.actions import set_state
from coordination.features.meetings.queries import get_meeting
from coordination.features.meetings.states import MeetingState
from coordination.foundation import audit
from coordination.foundation.db import Database, memory_database
from coordination.foundation.errors import Refused
from tests.cast import CALLED_AT, RATNA, meeting, prepare

AFTER = {
    "draft": {"called", "cancelled"},
    "called": {"postponed", "cancelled", "held"},
    "postponed": {"called", "cancelled"},
    "held": {"closed"},
    "cancelled": set[str](),
    "closed": set[str](),
}


def move(database: Database, uid: str, *states: MeetingState) -> None:
    """Several steps in one transaction."""
    with database.transaction() as session:
        for state in states:
            set_state(session, get_meeting(session, uid), state, actor=RATNA, now=CALLED_AT)


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.database = memory_database()
        self.uid = prepare(self.database)
        self.state, self.steps = "draft", 0

    @rule(to=st.sampled_from(MeetingState))
    def step(self, to: MeetingState) -> None:
        if to.value in AFTER[self.state]:
            move(self.database, self.uid, to)
            self.state, self.steps = to.value, self.steps + 1
            return
        with pytest.raises(Refused, match="meeting-state"):
            move(self.database, self.uid, to)

    @invariant()
    def record_and_model_agree(self) -> None:
        assert meeting(self.database, self.uid).state.value == self.state
        with self.database.reading() as session:
            trail = session.exec(select(audit.AuditEvent.action)).all()
        assert sum(action.startswith("meeting_") for action in trail) == self.steps

    def teardown(self) -> None:
        with self.database.reading() as session:
            audit.verify(session)
        self.database.close()


Life.TestCase.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
TestLife = Life.TestCase


def test_refused_step_leaves_no_trace(database: Database) -> None:
    uid = prepare(database)
    with pytest.raises(Refused):
        move(database, uid, MeetingState.CALLED, MeetingState.CLOSED)
    assert meeting(database, uid).state is MeetingState.DRAFT
