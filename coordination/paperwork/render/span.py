"""The days of a meeting as one calendar event: when it starts, when it ends, how often it repeats.

An open end ("s.d. selesai") blocks the planned duration; a day without a start is a whole day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from ..papers.parts import Day, MeetingFacts
from .timezones import is_steady, zone

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """start and end: two dates (end exclusive, RFC 5545 §3.6.1), or two instants in the meeting's zone or UTC.

    count: the days of a daily series. 1: a single event.
    """

    start: date | datetime
    end: date | datetime
    count: int = 1


def of(meeting: MeetingFacts) -> Span:
    """Raises ValueError when the meeting has no day, or its zone is unknown."""
    if not meeting.days:
        raise ValueError("a meeting without a day is no calendar event")
    days = sorted(meeting.days, key=lambda day: day.on)
    where = zone(meeting.time_zone)
    if any(day.start is None for day in days):
        return Span(days[0].on, days[-1].on + _ONE_DAY)
    hours = [_hours(day, meeting.planned_minutes, where) for day in days]
    steady = is_steady(meeting.time_zone, days[0].on.year, days[-1].on.year)
    if len(days) > 1 and steady and _is_daily(days):
        return Span(*hours[0], count=len(days))
    start, end = hours[0][0], max(end for _, end in hours)
    # A zone with summer time cannot be told to Outlook, and one instant needs no zone.
    return Span(start, end) if steady else Span(start.astimezone(UTC), end.astimezone(UTC))


def _is_daily(days: list[Day]) -> bool:
    """Day after day at the same hours: a daily series says that, one long block would claim the nights."""
    first = days[0]
    return all(
        day.on == first.on + _ONE_DAY * at and (day.start, day.end) == (first.start, first.end)
        for at, day in enumerate(days)
    )


def _hours(day: Day, planned_minutes: int, where: tzinfo) -> tuple[datetime, datetime]:
    """Start and end of one day. An end that is not after the start is past midnight."""
    if day.start is None:
        raise ValueError("a day without a start has no hours")
    start = datetime.combine(day.on, day.start, where)
    if day.end is None:
        return start, start + timedelta(minutes=max(planned_minutes, 1))
    end = datetime.combine(day.on, day.end, where)
    return start, end if end > start else end + _ONE_DAY
