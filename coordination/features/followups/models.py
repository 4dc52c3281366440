"""Tables of follow-ups. about: the uid of the meeting that made the item."""

from datetime import date, datetime

from sqlmodel import Field, UniqueConstraint

from ...foundation.db import Versioned, choice
from .states import ActionStatus


class ActionItem(Versioned, table=True):
    """One follow-up with its owner: an office, an agency or a person."""

    __tablename__ = "action_item"
    __table_args__ = (UniqueConstraint("about", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    about: str = Field(index=True)
    key: str
    decision_key: str | None = None
    text: str
    text_en: str = ""
    owner_office_id: int | None = Field(default=None, foreign_key="office.id", index=True)
    owner_agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    owner_person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    due_on: date | None = Field(default=None, index=True)
    status: ActionStatus = Field(default=ActionStatus.OPEN, sa_type=choice(ActionStatus))
    evidence: str = ""
    evidence_en: str = ""
    closed_at: datetime | None = None
