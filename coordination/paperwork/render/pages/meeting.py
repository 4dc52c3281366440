"""What every paper prints about the meeting: its title, and the lines day, hours, venue, agenda."""

from __future__ import annotations

from ....foundation.i18n import catalogue, say
from ...language import dates, names
from ...papers.parts import MeetingFacts, Words
from .phrases import Fact, Phrase, capital, fact, phrase


def titled(meeting: MeetingFacts, lang: str) -> Phrase:
    """ "Rapat Koordinasi Bidang Politik Tahun Anggaran 2023"; the year is added once."""
    base = phrase(meeting.title, lang) if meeting.title else Phrase(say("paper", "untitled", lang))
    year = str(meeting.fiscal_year or "")
    if not year or f"Tahun Anggaran {year}" in base.text:
        return base
    if base.lang:  # an Indonesian title stays one whole in the English copy
        return Phrase(
            say("paper", "fiscal_year", base.lang, title=base.text, year=year), base.lang, base.note
        )
    return Phrase(say("paper", "fiscal_year", lang, title=base.text, year=year))


def heading(meeting: MeetingFacts, lang: str) -> Phrase:
    """The title in capitals, as the second line of a heading."""
    base = titled(meeting, lang)
    return Phrase(base.text.upper(), base.lang, base.note)


def when(meeting: MeetingFacts, lang: str) -> str:
    return dates.span(meeting.days, lang) if meeting.days else ""


def hours(meeting: MeetingFacts, lang: str) -> str:
    return dates.times(meeting.days, meeting.time_zone, lang) if meeting.days else ""


def venue(meeting: MeetingFacts, lang: str, *, city: bool) -> str:
    """The venue, in a letter with its city; an online meeting says "daring"."""
    place = names.pick(meeting.venue, lang)
    if not place:
        return say("paper", "online_venue", lang) if meeting.mode == "online" else ""
    if city and meeting.city and meeting.city.lower() not in place.lower():
        return f"{place}, {meeting.city}"
    return place


def agenda(meeting: MeetingFacts, lang: str) -> Phrase:
    """The line "acara": the subject, or the titles of the agenda when no subject is recorded."""
    if meeting.subject or not meeting.agenda:
        return phrase(meeting.subject, lang)
    translated = all(line.title.en for line in meeting.agenda)
    listed = Words(
        "; ".join(line.title.id or line.title.en for line in meeting.agenda),
        "; ".join(line.title.en for line in meeting.agenda) if translated else "",
    )
    return phrase(listed, lang)


def lines(meeting: MeetingFacts, lang: str, *, city: bool = False) -> dict[str, list[Fact]]:
    """when, hours, venue, agenda: each a list of no or one line, with its label in capitals."""
    words = catalogue("paper", lang)
    return {
        "when": fact(capital(words["when"]), when(meeting, lang)),
        "hours": fact(capital(words["hours"]), hours(meeting, lang)),
        "venue": fact(capital(words["venue"]), venue(meeting, lang, city=city)),
        "agenda": fact(capital(words["agenda"]), agenda(meeting, lang)),
    }


def all_lines(meeting: MeetingFacts, lang: str) -> list[Fact]:
    return [line for part in lines(meeting, lang).values() for line in part]
