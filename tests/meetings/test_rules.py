"""Life cycle, replies until the last day is over, hours of the agenda, protocol order: pure decisions."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise, product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordination.features.meetings import rules
from coordination.features.meetings.states import MeetingState
from coordination.foundation.errors import Refused

POSSIBLE = {
    ("draft", "called"), ("draft", "cancelled"),
    ("called", "postponed"), ("called", "cancelled"), ("called", "held"),
    ("postponed", "called"), ("postponed", "cancelled"),
    ("held", "closed"),
}  # fmt: skip


@pytest.mark.parametrize(("current", "to"), list(product(MeetingState, MeetingState)), ids=str)
def test_only_these_steps_are_possible(current: MeetingState, to: MeetingState) -> None:
    if (current.value, to.value) in POSSIBLE:
        assert rules.advance(current, to) is to
        return
    with pytest.raises(Refused) as refusal:
        rules.advance(current, to)
    possible = {after for before, after in POSSIBLE if before == current.value}
    assert set(str(refusal.value.values["possible"]).split(", ")) == (possible or {"–"})


@pytest.mark.parametrize(
    "zone", ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Kolkata", "Pacific/Kiritimati"]
)
def test_reply_is_taken_until_midnight_of_the_last_day_there(zone: str) -> None:
    last = date(2023, 12, 11)
    midnight = datetime.combine(last + timedelta(days=1), time(0), ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))
    assert rules.may_reply(MeetingState.CALLED, last, zone, midnight - timedelta(seconds=1))
    assert not rules.may_reply(MeetingState.CALLED, last, zone, midnight)


@pytest.mark.parametrize("state", [state for state in MeetingState if state is not MeetingState.CALLED])
def test_reply_needs_a_meeting_that_is_called(state: MeetingState) -> None:
    noon = datetime(2023, 12, 1, 5, tzinfo=ZoneInfo("UTC"))
    assert not rules.may_reply(state, date(2023, 12, 11), "Asia/Jakarta", noon)


def test_hours_follow_while_durations_are_known() -> None:
    assert rules.starts(time(9), [15, 60, None, 30]) == (time(9), time(9, 15), time(10, 15), None)
    assert rules.starts(None, [15, 60]) == (None, None)
    assert rules.starts(time(23, 30), [45, 10]) == (time(23, 30), None)


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", *rules.TIERS]),
        st.integers(0, 3),
        st.booleans(),
        st.booleans(),
        st.text("abc", max_size=3),
    ),
    max_size=12,
)


@given(ROWS)
def test_protocol_order_is_tier_order_then_host_last_groups_at_the_end(
    rows: list[tuple[str, int, bool, bool, str]],
) -> None:
    def key(row: tuple[str, int, bool, bool, str]) -> tuple[bool, int, int, bool, str]:
        tier, order, is_group, is_host, name = row
        return rules.protocol_key(tier, order, is_group=is_group, is_host=is_host, name=name)

    ordered = sorted(rows, key=key)
    for (tier, order, group, host, name), (tier2, order2, group2, host2, name2) in pairwise(ordered):
        assert group <= group2
        if group == group2:
            rank, rank2 = (rules.TIERS.index(t) if t else 99 for t in (tier, tier2))
            assert (rank, order) <= (rank2, order2)
            if (rank, order) == (rank2, order2):
                assert (host, name) <= (host2, name2)


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 12)))
def test_manual_order_comes_first_and_loses_nobody(items: list[int], wanted: list[int]) -> None:
    boxes = [[item] for item in items]  # lists: members are told apart by identity, as rows are
    ordered = rules.in_order(boxes, [str(w) for w in wanted], {str(box[0]): box for box in boxes})
    assert sorted(box[0] for box in ordered) == sorted(items)
    named = list(dict.fromkeys(w for w in wanted if w in items))
    assert [box[0] for box in ordered[: len(named)]] == named
    assert [box[0] for box in ordered[len(named) :]] == [item for item in items if item not in named]


def test_days_must_rise() -> None:
    assert rules.rises([date(2024, 3, 8), date(2024, 3, 9)])
    assert not rules.rises([date(2024, 3, 8), date(2024, 3, 8)])
