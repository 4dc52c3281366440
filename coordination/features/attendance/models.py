"""Tables of attendance. A person may come with several offices (the "cum" of A18); companions point to
whom they are with.
"""

from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from ...foundation.db import Versioned, choice
from .states import AttendanceKind, PresenceMode, Role, Signed, Status


class Attendance(Versioned, table=True):
    """One row of the attendance list. represents_office_id: on whose behalf; the own offices are AttendanceOffice rows.

    is_unnamed: somebody came for the represented office and nobody wrote down who. publish: name may be published.
    """

    __table_args__ = (UniqueConstraint("meeting_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    key: str
    invitation_id: int | None = Field(default=None, foreign_key="invitation.id", index=True)
    kind: AttendanceKind = Field(sa_type=choice(AttendanceKind))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    group_id: int | None = Field(default=None, foreign_key="invitee_group.id")
    text: str = ""
    text_en: str = ""
    represents_office_id: int | None = Field(default=None, foreign_key="office.id")
    represents_agency_id: int | None = Field(default=None, foreign_key="agency.id")
    is_unnamed: bool = False
    role: Role = Field(default=Role.PARTICIPANT, sa_type=choice(Role))
    with_key: str | None = None
    mode: PresenceMode = Field(default=PresenceMode.IN_PERSON, sa_type=choice(PresenceMode))
    status: Status = Field(default=Status.PRESENT, sa_type=choice(Status))
    signed: Signed = Field(default=Signed.NONE, sa_type=choice(Signed))
    at: datetime | None = None
    publish: bool = True
    count: int | None = None


class AttendanceOffice(SQLModel, table=True):
    """An office somebody came with; position orders several."""

    __tablename__ = "attendance_office"
    __table_args__ = (UniqueConstraint("attendance_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    attendance_id: int = Field(foreign_key="attendance.id", index=True)
    position: int
    office_id: int = Field(foreign_key="office.id")
