"""Reads of attendance: the call plus everybody who came, with all names loaded."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from ...foundation.db import row_id
from ..directory.compose import Names
from ..directory.queries import load_roster
from ..invitations import queries as invitations
from ..invitations.models import Invitation
from ..invitations.queries import Call
from .models import Attendance, AttendanceOffice
from .states import THERE


@dataclass(slots=True)
class Presence:
    """The call, and the rows of the attendance list; offices: own offices by attendance id."""

    call: Call
    rows: list[Attendance]
    offices: dict[int, tuple[int, ...]]
    names: Names

    def of(self, invitation: Invitation) -> list[Attendance]:
        return [row for row in self.rows if row.invitation_id == invitation.id]

    def companions(self, row: Attendance) -> list[Attendance]:
        """Who came with this one. A companion who was expected and stayed away is none."""
        return [other for other in self.rows if other.with_key == row.key and other.status in THERE]

    def own_offices(self, row: Attendance) -> tuple[int, ...]:
        return self.offices.get(row_id(row), ())


def load_presence(session: Session, uid: str) -> Presence:
    """In a fixed number of queries. Raises NotFound("meeting")."""
    call = invitations.load_call(session, uid)
    rows = list_attendance(session, call.record.id)
    offices = _offices(session, call.record.id)
    known = call.names.roster
    roster = load_roster(
        session,
        agencies={*known.agencies, *(i for r in rows for i in (r.agency_id, r.represents_agency_id) if i)},
        offices={
            *known.offices,
            *(o for held in offices.values() for o in held),
            *(r.represents_office_id for r in rows if r.represents_office_id),
        },
        people={*known.people, *(r.person_id for r in rows if r.person_id)},
        groups={*known.groups, *(r.group_id for r in rows if r.group_id)},
    )
    names = Names(roster, call.names.day)
    call.names = names
    return Presence(call=call, rows=rows, offices=offices, names=names)


def list_attendance(session: Session, meeting_id: int) -> list[Attendance]:
    query = select(Attendance).where(Attendance.meeting_id == meeting_id).order_by(col(Attendance.id))
    return list(session.exec(query))


def find_attendance(session: Session, meeting_id: int, key: str) -> Attendance | None:
    query = select(Attendance).where(Attendance.meeting_id == meeting_id, Attendance.key == key)
    return session.exec(query).first()


def _offices(session: Session, meeting_id: int) -> dict[int, tuple[int, ...]]:
    query = (
        select(AttendanceOffice)
        .join(Attendance, col(Attendance.id) == AttendanceOffice.attendance_id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(col(AttendanceOffice.attendance_id), col(AttendanceOffice.position))
    )
    held: dict[int, tuple[int, ...]] = {}
    for row in session.exec(query):
        held[row.attendance_id] = (*held.get(row.attendance_id, ()), row.office_id)
    return held
