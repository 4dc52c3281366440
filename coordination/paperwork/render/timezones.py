"""Time zone -> VTIMEZONE, once per zone and process; and the zones for which a calendar had better use UTC.

Indonesia's zones have one offset and no summer time: one STANDARD says it all (docs/rules.md §11). Others change, and
Outlook ignores RDATE in VTIMEZONE (MS-STANOICAL 2.2.47), so their events are written in UTC.
"""

from __future__ import annotations

import functools
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..language.dates import ZONES

if TYPE_CHECKING:
    from icalendar import Timezone

_WEEK = timedelta(days=7)


@functools.cache
def zone(name: str) -> ZoneInfo:
    """The zone of that name. Raises ValueError: "Asia" alone is a folder of the tz database, "" is nothing."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("this is not a time zone") from error


@functools.cache
def is_steady(name: str, first_year: int, last_year: int) -> bool:
    """Whether the zone keeps one offset from the year before to the year after these."""
    at, end = datetime(first_year - 1, 1, 1, tzinfo=UTC), date(last_year + 2, 1, 1)
    offsets = set()
    while at.date() < end:
        offsets.add(at.astimezone(zone(name)).utcoffset())
        at += _WEEK
    return len(offsets) == 1


@functools.cache
def component(name: str, year: int) -> Timezone:
    """The VTIMEZONE of a steady zone: one STANDARD with the offset of that year.

    Not icalendar's from_tzid: that searches 1970 to 2038 for changes, and add_missing_timezones puts a COMMENT into it
    which libical rejects.
    """
    import icalendar

    at = datetime(year, 7, 1, tzinfo=zone(name))
    made, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    made.add("tzid", name)
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 -- local by definition, RFC 5545 §3.6.5
    standard.add("tzname", ZONES.get(name) or at.tzname() or name)
    standard.add("tzoffsetfrom", at.utcoffset())
    standard.add("tzoffsetto", at.utcoffset())
    made.add_component(standard)
    return made
