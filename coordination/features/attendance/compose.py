"""Rows become the attendance list for the door: whom we expect, from answers and representations, before
anybody came.
"""

from datetime import datetime

from ...paperwork.papers import AttendanceListPaper
from ...paperwork.papers.attendance_list import DoorRow, DoorSection
from ...paperwork.papers.parts import Party, Words
from ..directory.states import AgencyLevel
from ..documents.compose import catalogued, paperhead
from ..invitations.compose import party_of, representative_party
from ..invitations.models import Invitation
from ..invitations.queries import Call
from ..meetings.compose import public_facts
from ..meetings.states import OrderedPaper
from .models import Attendance
from .queries import Presence

SECTIONS_ABOVE = 20  # a longer list is easier to find oneself in by level


def attendance_list_paper(call: Call, issued_at: datetime) -> AttendanceListPaper:
    ordered = call.ordered(OrderedPaper.ATTENDANCE_LIST)
    rows = [(door_row(call, i), level_of(call, i)) for i in ordered]
    return AttendanceListPaper(
        head=paperhead(
            call.letterhead, issued_at=issued_at, security_level=call.record.meeting.security_level
        ),
        meeting=public_facts(call.record, call.names),
        sections=_sections(rows),
    )


def door_row(call: Call, invitation: Invitation) -> DoorRow:
    """Who is expected to sign: the representative with his own office, else the holder, else a blank name."""
    invited = party_of(call, invitation)
    link = call.last(invitation)
    if link is not None:
        who = representative_party(call, link) or Party(kind="office")
        return DoorRow(party=who, instead_of=invited)
    if invitation.office_id:
        tenure = call.names.roster.tenure_on(invitation.office_id, call.names.day)
        if tenure and tenure.person_id:
            return DoorRow(party=call.names.person_party(tenure.person_id, (invitation.office_id,)))
    return DoorRow(party=invited)


def appearance(presence: Presence, row: Attendance) -> Party:
    """Who stood there, as the door recorded it."""
    names, offices = presence.names, presence.own_offices(row)
    if row.group_id:
        return names.group_party(row.group_id)
    if row.person_id or offices:
        return names.person_party(row.person_id, offices, row.agency_id)
    if row.agency_id:
        return names.agency_party(row.agency_id)
    return Party(kind="open_end", text=Words(row.text, row.text_en))


def represented(presence: Presence, row: Attendance) -> Party | None:
    """On whose behalf, when the door recorded it."""
    if row.represents_office_id:
        return presence.names.office_party(row.represents_office_id)
    return presence.names.agency_party(row.represents_agency_id) if row.represents_agency_id else None


def level_of(call: Call, invitation: Invitation) -> AgencyLevel | None:
    """The level of the invited agency; None for groups and single persons."""
    roster = call.names.roster
    agency_id = invitation.agency_id
    if invitation.office_id:
        agency_id = roster.offices[invitation.office_id].agency_id
    return roster.agencies[agency_id].level if agency_id else None


def level_title(level: AgencyLevel | None) -> Words:
    """The heading of a level in a long list; None: groups and single persons."""
    return catalogued(f"level-{level or 'none'}")


def _sections(rows: list[tuple[DoorRow, AgencyLevel | None]]) -> tuple[DoorSection, ...]:
    if len(rows) <= SECTIONS_ABOVE:
        return (DoorSection(Words(), tuple(row for row, _ in rows)),) if rows else ()
    sections = []
    for level in (*AgencyLevel, None):
        found = tuple(row for row, of in rows if of is level)
        if found:
            sections.append(DoorSection(level_title(level), found))
    return tuple(sections)
