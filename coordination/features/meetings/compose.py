"""Rows of a meeting become the facts that every paper about it repeats."""

from dataclasses import replace

from ...paperwork.papers.parts import AgendaLine, Contact, Day, LegalBasis, MeetingFacts, Party, Words
from ..directory.compose import Names
from . import rules
from .models import AgendaItem
from .queries import MeetingRecord


def meeting_facts(record: MeetingRecord, names: Names) -> MeetingFacts:
    """Everything, the online link and passcode included: for mail, calendar and reply page only."""
    m = record.meeting
    return MeetingFacts(
        uid=m.uid,
        sequence=m.sequence,
        title=Words(m.title, m.title_en),
        fiscal_year=m.fiscal_year,
        purpose=Words(m.purpose, m.purpose_en),
        subject=Words(m.subject, m.subject_en),
        days=tuple(
            Day(
                on=d.on_date,
                start=d.start_time,
                end=d.end_time,
                part_of_day=d.part_of_day.value if d.part_of_day else "",
            )
            for d in record.days
        ),
        time_zone=m.time_zone,
        planned_minutes=m.planned_minutes,
        mode=m.mode.value,
        venue=_venue(record),
        city=m.city,
        region=Words(m.region, m.region_en),
        host=names.agency(m.host_agency_id) if m.host_agency_id else None,
        agenda=_agenda(record, names),
        legal_basis=tuple(
            LegalBasis(Words(b.kind, b.kind_en), b.number, b.dated_on, Words(b.about, b.about_en))
            for b in record.legal_basis
        ),
        dress_code=Words(m.dress_code, m.dress_code_en),
        map_link=m.map_link,
        online_link=m.online_link,
        passcode=m.online_passcode,
        security_level=m.security_level.value,
        language=m.language.value,
    )


def public_facts(record: MeetingRecord, names: Names) -> MeetingFacts:
    """The same without online link and passcode: for papers that many people or the public will see."""
    return replace(meeting_facts(record, names), online_link="", passcode="")


def contact(record: MeetingRecord) -> Contact | None:
    m = record.meeting
    return Contact(m.contact_name, m.contact_phone) if m.contact_name else None


def _venue(record: MeetingRecord) -> Words:
    m = record.meeting
    if not m.room:
        return Words(m.venue, m.venue_en)
    return Words(
        ", ".join(part for part in (m.room, m.venue) if part), f"{m.room}, {m.venue_en}" if m.venue_en else ""
    )


def _agenda(record: MeetingRecord, names: Names) -> tuple[AgendaLine, ...]:
    first = record.days[0].start_time if record.days else None
    hours = rules.starts(first, [item.minutes for item in record.agenda])
    return tuple(
        AgendaLine(
            no=item.position,
            title=Words(item.title, item.title_en),
            kind=item.kind.value,
            minutes=item.minutes,
            start=start,
            presenter=_presenter(item, names),
        )
        for item, start in zip(record.agenda, hours, strict=True)
    )


def _presenter(item: AgendaItem, names: Names) -> Party | None:
    if item.presenter_person_id:
        offices = (item.presenter_office_id,) if item.presenter_office_id else ()
        return names.person_party(item.presenter_person_id, offices)
    if item.presenter_office_id:
        return names.office_party(item.presenter_office_id)
    return names.agency_party(item.presenter_agency_id) if item.presenter_agency_id else None
