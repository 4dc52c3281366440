"""Tables of invitations. A representation is a chain: each link names the one it replaced; print shows the last."""

from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from ...foundation.db import Versioned, choice
from ..directory.states import OfficeLevel
from .states import Capacity, Reply, Source, Target


class Invitation(Versioned, table=True):
    """One invited office, person, agency or group. key is stable: reply links and papers name it.

    link_generation: raising it revokes every link given out before.
    """

    __table_args__ = (
        UniqueConstraint("meeting_id", "key"),
        UniqueConstraint("meeting_id", "target", "office_id", "person_id", "agency_id", "group_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    key: str
    target: Target = Field(sa_type=choice(Target))
    office_id: int | None = Field(default=None, foreign_key="office.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    group_id: int | None = Field(default=None, foreign_key="invitee_group.id", index=True)
    capacity: Capacity = Field(default=Capacity.PARTICIPANT, sa_type=choice(Capacity))
    minimum_level: OfficeLevel | None = Field(default=None, sa_type=choice(OfficeLevel))
    attention_office_id: int | None = Field(default=None, foreign_key="office.id")
    link_generation: int = 1
    reply: Reply = Field(default=Reply.NONE, sa_type=choice(Reply))
    reply_at: datetime | None = None
    reply_note: str = ""


class Representation(SQLModel, table=True):
    """Who comes for an invitation, and how we know. No person and no office: announced, but not yet known who.

    named_at: None when a record made elsewhere does not tell.
    """

    id: int | None = Field(default=None, primary_key=True)
    invitation_id: int = Field(foreign_key="invitation.id", index=True)
    previous_id: int | None = Field(default=None, foreign_key="representation.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    office_id: int | None = Field(default=None, foreign_key="office.id")
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    link_generation: int = 1
    source: Source = Field(sa_type=choice(Source))
    letter_no: str = ""
    named_at: datetime | None = None
    confirmed_at: datetime | None = None
