"""A call to forty offices, as bytes ready to send; against a message and a calendar built anew for each recipient.

The other side writes the same words into the same parts, with the two libraries that one would take first: the
standard library's EmailMessage, and icalendar with `add_missing_timezones`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zoneinfo import ZoneInfo

import icalendar

from coordination.paperwork.papers.invitation import InvitationPaper
from coordination.paperwork.render import calendar, mail, mould
from tests.bench.harness import Row, faster_than, interleaved, per
from tests.invitation_papers import LINK, many

OFFICES = 40
GOAL = 20.0


def rows() -> list[Row]:
    papers = many(OFFICES)
    texts = [_texts(paper) for paper in papers]
    measured = interleaved(
        lambda: call(papers), lambda: [_built(p, *t) for p, t in zip(papers, texts, strict=True)]
    )
    return [faster_than("foundation", "invitation-build", per(OFFICES, measured), GOAL)]


def call(papers: list[InvitationPaper]) -> list[bytes]:
    """Every message of one call, the mould included: nothing is left over from the round before."""
    mould._mould.cache_clear()
    calendar._sheet.cache_clear()
    return [
        mail.message(paper, link=LINK, message_id=_message_id(number), letter=None)
        for number, paper in enumerate(papers)
    ]


def _message_id(number: int) -> str:
    return f"<{number:032x}@kesbangpol.banten.example>"


def _texts(paper: InvitationPaper) -> tuple[str, str, str, str]:
    """Plain text, HTML, description and name: the other side gets them for nothing."""
    from tests.paperwork.mail_reading import part

    data = mail.message(paper, link=LINK, message_id=_message_id(0), letter=None)
    event = icalendar.Calendar.from_ical(part(data, "text/calendar")).events[0]
    plain, html = (part(data, kind).decode() for kind in ("text/plain", "text/html"))
    return plain, html, str(event["description"]), str(event["attendee"].params["CN"])


def _built(paper: InvitationPaper, plain: str, html: str, description: str, name: str) -> bytes:
    event = _calendar(paper, description, name)
    message = EmailMessage(policy=SMTP)
    sender = f"{paper.organizer.name} <{paper.organizer.address}>"
    message["From"] = sender
    message["Reply-To"] = sender
    message["To"] = paper.to.address
    message["Subject"] = f"Undangan: {paper.meeting.title.id}"
    message["Date"] = format_datetime(paper.issued_at)
    message["Message-ID"] = _message_id(0)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(plain, cte="base64")
    message.add_alternative(html, subtype="html", cte="base64")
    message.add_alternative(event, maintype="text", subtype="calendar", params={"method": "REQUEST"})
    message.add_attachment(event, maintype="application", subtype="ics", filename="undangan.ics")
    return message.as_bytes()


def _calendar(paper: InvitationPaper, description: str, name: str) -> bytes:
    meeting = paper.meeting
    made, event = icalendar.Calendar(), icalendar.Event()
    for key, value in (("version", "2.0"), ("prodid", calendar.PRODID), ("method", "REQUEST")):
        made.add(key, value)
    day, zone = meeting.days[0], ZoneInfo(meeting.time_zone)
    if day.start is None:
        raise ValueError("the measured meeting has hours")
    start = datetime.combine(day.on, day.start, zone)
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", paper.issued_at)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(hours=3))
    event.add("summary", meeting.title.id)
    event.add("location", meeting.venue.id)
    event.add("description", description)
    organizer = icalendar.vCalAddress.new(paper.organizer.address, cn=paper.organizer.name)
    event.add("organizer", organizer)
    event.add(
        "attendee",
        icalendar.vCalAddress.new(
            paper.to.address,
            cn=name,
            cutype="INDIVIDUAL",
            partstat="NEEDS-ACTION",
            role="REQ-PARTICIPANT",
            rsvp=True,
        ),
    )
    made.add_component(event)
    made.add_missing_timezones()
    return bytes(made.to_ical())
