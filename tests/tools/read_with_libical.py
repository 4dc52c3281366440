"""Reads calendars with libical (KDE, Evolution, Cyrus), under the system's Python: gir1.2-ical-3.0, python3-gi.

In: a JSON list of calendar texts on stdin. Out: for each {"errors": […], "events": [{uid, summary, description,
location, start, starts, attendees: [[address, name, partstat]]}]}; start is a Unix time, starts has one for each day.
errors: what libical's own table of RFC 5546 says.
"""

import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402 -- the version has to be chosen first


def read(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None:
        return {"errors": ["not a calendar"], "events": []}
    ICalGLib.restriction_check(calendar)
    events = [event(calendar, part) for part in parts(calendar, ICalGLib.ComponentKind.VEVENT_COMPONENT)]
    return {"errors": errors(calendar), "events": events}


def parts(component, kind):
    part = component.get_first_component(kind)
    while part is not None:
        yield part
        part = component.get_next_component(kind)


def properties(component, kind):
    found = component.get_first_property(kind)
    while found is not None:
        yield found
        found = component.get_next_property(kind)


def errors(component):
    own = [error.get_xlicerror() for error in properties(component, ICalGLib.PropertyKind.XLICERROR_PROPERTY)]
    inner = [
        error for part in parts(component, ICalGLib.ComponentKind.ANY_COMPONENT) for error in errors(part)
    ]
    return own + inner


def starts(part, zone):
    """The first day, the days of its rule, the further days; libical's own expansion confuses UTC and the zone."""
    found = [part.get_dtstart()]
    for rule in properties(part, ICalGLib.PropertyKind.RRULE_PROPERTY):
        days = ICalGLib.RecurIterator.new(rule.get_rrule(), found[0])
        found += [days.next() for _ in range(rule.get_rrule().get_count())]
    found += [day.get_rdate().get_time() for day in properties(part, ICalGLib.PropertyKind.RDATE_PROPERTY)]
    return sorted({day.as_timet_with_zone(zone) for day in found})


def event(calendar, part):
    start = part.get_dtstart()
    tzid = next(properties(part, ICalGLib.PropertyKind.DTSTART_PROPERTY)).get_first_parameter(
        ICalGLib.ParameterKind.TZID_PARAMETER
    )
    zone = calendar.get_timezone(tzid.get_tzid()) if tzid else ICalGLib.Timezone.get_utc_timezone()
    people = properties(part, ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
    return {
        "uid": part.get_uid(),
        "summary": part.get_summary(),
        "description": part.get_description(),
        "location": part.get_location(),
        "start": start.as_timet_with_zone(zone),
        "starts": starts(part, zone),
        "attendees": [
            [
                person.get_attendee(),
                person.get_first_parameter(ICalGLib.ParameterKind.CN_PARAMETER).get_cn(),
                person.get_parameter_as_string("PARTSTAT"),
            ]
            for person in people
        ],
    }


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
