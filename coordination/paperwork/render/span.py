"""The days of a meeting as one calendar event: when it starts, when it ends, how often it repeats.

An open end ("s.d. selesai") blocks the planned duration; a day without a start is a whole day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from ..language.dates import follow
from ..papers.parts import Day, MeetingFacts
from .timezones import is_steady, zone

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """start and end: two dates (end exclusive, RFC 5545 §3.6.1), or two instants in the meeting's zone or UTC.

    count: the days of a daily series. 1: no series. also: the starts of the other days when they make no series; each
    is as long as the first, for a calendar knows no other way to say it.
    """

    start: date | datetime
    end: date | datetime
    count: int = 1
    also: tuple[date | datetime, ...] = ()


def of(meeting: MeetingFacts) -> Span:
    """Raises ValueError when the meeting has no day, or its zone is unknown."""
    if not meeting.days:
        raise ValueError("a meeting without a day is no calendar event")
    days = sorted(meeting.days, key=lambda day: (day.on, day.start or time.min))
    where = zone(meeting.time_zone)
    if any(day.start is None for day in days):
        return _whole_days(sorted({day.on for day in days}))
    hours = [_hours(day, meeting.planned_minutes, where) for day in days]
    steady = is_steady(meeting.time_zone, days[0].on.year, days[-1].on.year)
    if len(days) > 1 and steady and _is_daily(days):
        return Span(*hours[0], count=len(days))
    if not steady:  # A zone with summer time cannot be told to Outlook, and instants need no zone.
        hours = [(start.astimezone(UTC), end.astimezone(UTC)) for start, end in hours]
    (start, end), others = hours[0], sorted({start for start, _ in hours[1:]} - {hours[0][0]})
    return Span(start, end, also=tuple(others))


def is_uneven(meeting: MeetingFacts) -> bool:
    """Whether the days are not equally long, so that the calendar shows a wrong end on some of them."""
    days = [day for day in meeting.days if day.start is not None]
    if len(days) < len(meeting.days):
        return False
    hours = (_hours(day, meeting.planned_minutes, UTC) for day in days)
    return len({end - start for start, end in hours}) > 1


def _whole_days(days: list[date]) -> Span:
    """Days in a row are one block; others repeat the first."""
    if follow(days):
        return Span(days[0], days[-1] + _ONE_DAY)
    return Span(days[0], days[0] + _ONE_DAY, also=tuple(days[1:]))


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
