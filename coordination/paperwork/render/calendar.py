"""Invitations and meetings as iCalendar objects (RFC 5545, RFC 5546): facts -> bytes with CRLF, folded at 75 octets.

The frame of a meeting's event (zone, times, UID) is built by the icalendar library once; texts and people are written
line by line, because each recipient has others. What mail programs make of it: docs/rules.md §11.
Never: attendees other than the recipient's own, a link in LOCATION or URL, calendar-level properties of RFC 7986
(a UID there breaks vdirsyncer #1222).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ...foundation.i18n import say
from ..language import names
from ..papers.invitation import InvitationPaper
from ..papers.parts import Contact, MeetingFacts
from . import icstext, span, timezones, wording
from .attendees import attendee_line, attendees, organizer_line, party_name, who
from .pages.phrases import capital
from .wire import cleaned, one_line
from .wire import link as checked

PRODID = "-//Rakor//Rakor//ID"
_END = b"END:VEVENT\r\nEND:VCALENDAR\r\n"


def event(paper: InvitationPaper, *, link: str) -> bytes:
    """The invitation of one recipient: METHOD:REQUEST, or PUBLISH without ATTENDEE when there is no mailbox.

    link: the reply link as the recipient gets it. Raises ValueError: no day, unknown zone, or an address or link that
    is none; a naive `issued_at`.
    """
    return Sheet.of(paper).fill(paper, link=link)


def published(meeting: MeetingFacts, lang: str, stamp: datetime) -> bytes:
    """The meeting for everybody: METHOD:PUBLISH, no people, no online address. stamp: time of issue, with its zone.

    RFC 5546 §3.2.1 wants an ORGANIZER; a public file has none on purpose, and readers do not miss it.
    """
    facts = cleaned(meeting)
    frame = _frame(facts, lang, stamp, "PUBLISH")
    about = "\n".join(_about(facts, lang, private=False))
    return frame + _text("DESCRIPTION", about) + _END


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is the same for every recipient of a meeting in one language: the frame, and the common description.

    frame: ends inside the VEVENT. about: TEXT, escaped. closing: the same, behind the link. method: REQUEST or PUBLISH.
    """

    frame: bytes
    about: str
    closing: str
    method: str

    @staticmethod
    def of(paper: InvitationPaper) -> Sheet:
        """The sheet of this paper's meeting, from the last ones made when it is the same."""
        method = "REQUEST" if paper.to.address else "PUBLISH"
        return _sheet(paper.meeting, paper.language, paper.issued_at, method, paper.contact)

    def fill(self, paper: InvitationPaper, *, link: str) -> bytes:
        """The event of one recipient. Raises ValueError as `event` does."""
        if self.method == "REQUEST" and not paper.organizer.address:
            raise ValueError("an invitation needs an organizer whom the recipient can answer")
        people = b"".join(attendee_line(person) for person in attendees(paper))
        first, last = (icstext.escaped("\n".join(lines)) for lines in (_mandate(paper), _answer(paper, link)))
        description = "\\n".join(part for part in (first, self.about, last, self.closing) if part)
        return b"".join(
            (self.frame, people, icstext.line("DESCRIPTION", description), organizer_line(paper), _END)
        )


@functools.lru_cache(maxsize=16)
def _sheet(
    meeting: MeetingFacts, lang: str, issued_at: datetime, method: str, contact: Contact | None
) -> Sheet:
    facts, person = cleaned(meeting), wording.contact_line(cleaned(contact))
    return Sheet(
        frame=_frame(facts, lang, issued_at, method),
        about=icstext.escaped("\n".join(_about(facts, lang, private=True))),
        closing=icstext.escaped(say("mail", "questions", lang, contact=person)) if person else "",
        method=method,
    )


def _frame(meeting: MeetingFacts, lang: str, stamp: datetime, method: str) -> bytes:
    """Everything from BEGIN:VCALENDAR to the meeting's own texts, without the ends."""
    import icalendar

    if stamp.tzinfo is None:
        raise ValueError("the time of issue needs a zone")
    when = span.of(meeting)
    calendar, made = icalendar.Calendar(), icalendar.Event()
    for name, value in (
        ("version", "2.0"),
        ("prodid", PRODID),
        ("calscale", "GREGORIAN"),
        ("method", method),
    ):
        calendar.add(name, value)
    made.add("dtstart", when.start)
    made.add("dtend", when.end)
    made.add("dtstamp", stamp.astimezone(UTC))
    made.add("sequence", meeting.sequence)
    made.add("status", "CONFIRMED")
    made.add("transp", "OPAQUE")
    made.add("x-microsoft-cdo-busystatus", "BUSY")
    # Beside RDATE as well: without RRULE ical.js leaves the first day out (kewisch/ical.js #534).
    if when.count > 1 or when.also:
        made.add("rrule", {"freq": "daily", "count": when.count})
    if when.also:
        made.add("rdate", list(when.also))
    if _needs_zone(when.start):
        calendar.add_component(timezones.component(meeting.time_zone, when.start.year))
    calendar.add_component(made)
    made_once: bytes = calendar.to_ical()
    return made_once.removesuffix(_END) + b"".join(_texts(meeting, lang))


def _needs_zone(start: date | datetime) -> bool:
    return isinstance(start, datetime) and start.tzinfo is not UTC


def _texts(meeting: MeetingFacts, lang: str) -> Iterable[bytes]:
    """UID and the texts. Not through the library: it reads a backslash and an N inside a name as a line end."""
    title = meeting.title.en if lang == "en" else ""
    yield _text("UID", meeting.uid)
    language = "en" if title or not meeting.title.id else "id"
    summary = title or names.pick(meeting.title, "id") or say("paper", "untitled", lang)
    yield icstext.line("SUMMARY", icstext.escaped(summary), (("LANGUAGE", language),))
    if place := wording.place(meeting, lang):
        yield _text("LOCATION", place)


def _text(name: str, value: str) -> bytes:
    return icstext.line(name, icstext.escaped(value))


def _about(meeting: MeetingFacts, lang: str, *, private: bool) -> list[str]:
    """The meeting in words: the hours as well, for a calendar shows them in the reader's own zone."""
    lines = [
        f"{capital(say('mail', row.key, lang))}: {wording.mentioned(row.value)}"
        for row in wording.rows(meeting, lang, private=private)
        if row.key != "venue"  # that is LOCATION
    ]
    if steps := wording.programme(meeting, lang):
        lines += [say("mail", "programme", lang), *(wording.spoken(step) for step in steps)]
    if wording.has_open_end(meeting):
        lines.append(say("mail", "open_end", lang))
    if span.is_uneven(meeting):
        lines.append(say("mail", "uneven", lang))
    return lines


def _mandate(paper: InvitationPaper) -> list[str]:
    """Who comes for whom, first of all: Outlook and Google drop DELEGATED-TO and DELEGATED-FROM."""
    if paper.delegation is None:
        return []
    lang, office = paper.language, party_name(paper.delegation.delegator, paper.language)
    deputy = who(paper.delegation.representative, lang)
    return [say("mail", "mandate_calendar", lang, who=deputy, office=office)]


def _answer(paper: InvitationPaper, link: str) -> list[str]:
    """How to answer, and how to send somebody else; a representative is not asked to send another one."""
    lang, zone = paper.language, paper.meeting.time_zone
    late = wording.is_late(paper.reply_by, paper.issued_at, zone)
    by = "" if late else wording.until(paper.reply_by, lang)
    key = "confirm_calendar_by" if by else "confirm_calendar"
    lines = [] if paper.delegation else [say("mail", "send_somebody", lang)]
    return [*lines, one_line(say("mail", key, lang, date=by, link=checked(link)))] if link else lines
