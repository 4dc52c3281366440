"""What an invitation says about the meeting, line by line: shared by the mail's body, the calendar and the chat text.

In: facts whose texts are in one line already (wire.cleaned). Out: phrases; no markup, no escaping. Online address and
passcode appear only where `private` says that one invited office reads this.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ...foundation.i18n import say
from ..language import dates, lists, names
from ..papers.parts import AgendaLine, Contact, Day, MeetingFacts
from .attendees import party_name
from .pages import meeting as facts
from .pages.phrases import Phrase, phrase
from .wire import is_web_address

INDONESIA = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")


@dataclass(frozen=True, slots=True)
class Row:
    """One fact. key: of its label in the catalogue; is_link: the value is a web address."""

    key: str
    value: Phrase
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the agenda. at: its hour as printed, or empty; by: the presenter, or empty."""

    no: int
    title: Phrase
    at: str = ""
    by: str = ""


def rows(meeting: MeetingFacts, lang: str, *, private: bool) -> tuple[Row, ...]:
    """When, where, about what: only what is known, in the order of the letter (docs/rules.md §8)."""
    found = [
        Row("when", Phrase(facts.when(meeting, lang))),
        Row("hours", Phrase(facts.hours(meeting, lang))),
        Row("elsewhere", Phrase(elsewhere(meeting, lang))),
        Row("venue", Phrase(place(meeting, lang))),
        _web("map", meeting.map_link),
        *(
            (_web("online", meeting.online_link), Row("passcode", Phrase(meeting.passcode)))
            if private
            else ()
        ),
        Row("subject", subject(meeting, lang)),
        Row("dress", phrase(meeting.dress_code, lang)),
    ]
    return tuple(row for row in found if row.value)


def subject(meeting: MeetingFacts, lang: str) -> Phrase:
    """The line "acara"; nothing when the order of business below says the same."""
    if not meeting.subject and programme(meeting, lang):
        return Phrase("")
    return facts.agenda(meeting, lang)


def place(meeting: MeetingFacts, lang: str) -> str:
    """Where: "Ballroom Horison Ultima Ratu, Serang, dan daring"; never the online address itself."""
    if meeting.mode == "online":
        return say("mail", "place_online", lang)
    venue = facts.venue(meeting, lang, city=True)
    if meeting.mode == "hybrid":
        return say("mail", "place_hybrid", lang, place=venue) if venue else say("mail", "place_online", lang)
    return venue


def programme(meeting: MeetingFacts, lang: str) -> tuple[Step, ...]:
    """The order of business; a single item is no order, it stands in the line "acara"."""
    if len(meeting.agenda) < 2:
        return ()
    return tuple(_step(line, lang) for line in meeting.agenda)


def has_open_end(meeting: MeetingFacts) -> bool:
    """ "s.d. selesai": the calendar shows an end that nobody promised, and says so."""
    return any(day.start is not None and day.end is None for day in meeting.days)


def elsewhere(meeting: MeetingFacts, lang: str) -> str:
    """For whoever joins online: "10.00 s.d. 13.00 WITA; 11.00 s.d. 14.00 WIT"; empty when nobody does.

    Where a day begins or ends on another date than here, with the date: "12 Desember pukul 00.00 s.d. 01.59 WIT".
    """
    zone, days = meeting.time_zone, meeting.days
    if meeting.mode not in ("online", "hybrid") or zone not in dates.ZONES:
        return ""
    others = (other for other in INDONESIA if dates.ZONES[other] != dates.ZONES[zone])
    found = (_there([day for day in days if day.start is not None], zone, other, lang) for other in others)
    return "; ".join(hours.removeprefix("pukul ") for hours in found if hours)


def contact_line(contact: Contact | None) -> str:
    """ "Rudi Hartawan, 0800-0000-0000"."""
    return ", ".join(part for part in (contact.name, contact.phone) if part) if contact else ""


def mentioned(words: Phrase) -> str:
    """A phrase inside plain text, with its mark: "Rapat Koordinasi [in Indonesian]"."""
    return f"{words.text} {words.note}" if words.note else words.text


def spoken(step: Step) -> str:
    """ "1. 09.00 Pembukaan (Kepala Bappeda Provinsi Banten)"."""
    words = " ".join(part for part in (f"{step.no}.", step.at, mentioned(step.title)) if part)
    return f"{words} ({step.by})" if step.by else words


def day_of(meeting: MeetingFacts, lang: str) -> str:
    """The day for a subject line: "11 Desember 2023"; the first and the last of a row; others one by one."""
    days = list(dict.fromkeys(day.on for day in meeting.days))
    if len(days) > 1 and dates.follow(days):
        return f"{dates.day(days[0], lang)} – {dates.day(days[-1], lang)}"
    return lists.enumeration([dates.day(on, lang) for on in days], lang)


def until(reply_by: date | None, lang: str) -> str:
    return dates.long_day(reply_by, lang) if reply_by else ""


def is_late(reply_by: date | None, issued_at: datetime, zone: str) -> bool:
    """Whether the last day to answer was over, where the meeting is, when the paper was issued."""
    return reply_by is not None and reply_by < issued_at.astimezone(ZoneInfo(zone)).date()


def _web(key: str, address: str) -> Row:
    return Row(key, Phrase(address), is_web_address(address))


def _step(line: AgendaLine, lang: str) -> Step:
    presenter = line.presenter
    by = names.appearance(presenter, lang) if presenter and presenter.person else ""
    if presenter and not by:
        by = party_name(presenter, lang)
    return Step(line.no, phrase(line.title, lang), dates.clock(line.start, lang) if line.start else "", by)


def _there(days: list[Day], zone: str, other: str, lang: str) -> str:
    """The hours of these days on the clocks of another zone."""
    if not days:
        return ""
    moved = [_moved(day, zone, other) for day in days]
    crosses = any(
        there.on != here.on or _is_past_midnight(there) != _is_past_midnight(here)
        for here, there in zip(days, moved, strict=True)
    )
    return dates.times(moved, other, lang, dated=crosses)


def _is_past_midnight(day: Day) -> bool:
    return day.start is not None and day.end is not None and day.end <= day.start


def _moved(day: Day, zone: str, other: str) -> Day:
    start, end = (_on_clock(day.on, at, zone, other) for at in (day.start, day.end))
    return Day(
        start.date() if start else day.on, start.time() if start else None, end.time() if end else None
    )


def _on_clock(on: date, at: time | None, zone: str, other: str) -> datetime | None:
    return datetime.combine(on, at, ZoneInfo(zone)).astimezone(ZoneInfo(other)) if at is not None else None
