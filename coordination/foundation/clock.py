"""The only place that asks what time it is. Demo and tests set the clock with RAKOR_CLOCK (an ISO time with offset)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, aware, in UTC, without microseconds (papers and calendars know seconds)."""
    return datetime.now(UTC).replace(microsecond=0)


def fixed_clock(at: datetime) -> Clock:
    """A clock that stands still."""
    if at.tzinfo is None:
        raise ValueError("a clock needs a time with offset")
    return lambda: at
