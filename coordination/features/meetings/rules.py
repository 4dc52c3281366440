"""Pure decisions about a meeting: life cycle, when a reply is still taken, which hours an item has, protocol order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from ...foundation.errors import Refused
from .states import MeetingState

Item = TypeVar("Item")

NEXT = {
    MeetingState.DRAFT: {MeetingState.CALLED, MeetingState.CANCELLED},
    MeetingState.CALLED: {MeetingState.POSTPONED, MeetingState.CANCELLED, MeetingState.HELD},
    MeetingState.POSTPONED: {MeetingState.CALLED, MeetingState.CANCELLED},
    MeetingState.CANCELLED: set(),
    MeetingState.HELD: {MeetingState.CLOSED},
    MeetingState.CLOSED: set(),
}

TIERS = "abcdefghijklmnopq"


def advance(current: MeetingState, to: MeetingState) -> MeetingState:
    """The new state. Raises Refused("meeting-state") naming what is possible from here."""
    if to not in NEXT[current]:
        possible = ", ".join(sorted(state.value for state in NEXT[current])) or "–"
        raise Refused("meeting-state", current=current.value, wanted=to.value, possible=possible)
    return to


def was_called(state: MeetingState) -> bool:
    return state not in (MeetingState.DRAFT,)


def was_held(state: MeetingState) -> bool:
    return state in (MeetingState.HELD, MeetingState.CLOSED)


def may_reply(state: MeetingState, last_day: date, zone: str, now: datetime) -> bool:
    """Whether an office may still answer: while the meeting is called and its last day is not over there."""
    return state is MeetingState.CALLED and now.astimezone(ZoneInfo(zone)).date() <= last_day


def rises(days: Sequence[date]) -> bool:
    """Whether each day of a meeting comes after the one before."""
    return all(earlier < later for earlier, later in itertools.pairwise(days))


def starts(first: time | None, minutes: Sequence[int | None]) -> tuple[time | None, ...]:
    """The start of each agenda item: known while every item before it has a duration."""
    at: time | None = first
    found: list[time | None] = []
    for length in minutes:
        found.append(at)
        moment = datetime.combine(date(2000, 1, 1), at) if at is not None else None
        later = moment + timedelta(minutes=length) if moment is not None and length else None
        at = later.time() if later is not None and later.day == 1 else None
    return tuple(found)


def in_order(items: Iterable[Item], keys: Sequence[str], of: dict[str, Item]) -> list[Item]:
    """A manual order first, in its sequence; whatever it does not name follows as it was."""
    first: list[Item] = []
    for key in keys:
        if key in of and not any(of[key] is named for named in first):
            first.append(of[key])
    return first + [item for item in items if not any(item is named for named in first)]


def protocol_key(
    tier: str, order: int, *, is_group: bool, is_host: bool, name: str
) -> tuple[bool, int, int, bool, str]:
    """Sort key of UU 9/2010 Art. 10 and 11: tier of the invited office; groups last; the host last among equals."""
    rank = TIERS.index(tier) if tier else len(TIERS)
    return (is_group, rank, order, is_host, name)
