"""Tables of statements, decisions and the minutes themselves."""

from datetime import date, datetime, time

from sqlmodel import JSON, Column, Field, Text, UniqueConstraint

from ...foundation.db import Versioned, choice
from ..directory.states import Language
from .states import Frame, MinutesState, StatementMode, Tone


class Statement(Versioned, table=True):
    """What somebody said. text: as said (direct) or as a clause (indirect); text_en: only a human translation.

    reported: what a direct statement says as a clause, for a language in which its words may not be quoted.
    figures: numbers with units inside the text, as facts: [{"amount": "177735", "unit": "ton", "of": "stok beras"}].
    """

    __table_args__ = (UniqueConstraint("meeting_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    key: str
    agenda_key: str | None = None
    speaker_person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    speaker_office_id: int | None = Field(default=None, foreign_key="office.id", index=True)
    on_behalf_of_office_id: int | None = Field(default=None, foreign_key="office.id")
    mode: StatementMode = Field(sa_type=choice(StatementMode))
    text: str = Field(sa_type=Text)
    text_en: str = Field(default="", sa_type=Text)
    reported: str = Field(default="", sa_type=Text)
    reported_en: str = Field(default="", sa_type=Text)
    language: Language = Field(default=Language.INDONESIAN, sa_type=choice(Language))
    frame: Frame = Field(default=Frame.SAY, sa_type=choice(Frame))
    tone: Tone = Field(default=Tone.NONE, sa_type=choice(Tone))
    verified_by: str = ""
    publish: bool = True
    figures: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Decision(Versioned, table=True):
    """A conclusion or decision. basis: the rule or letter it rests on."""

    __table_args__ = (UniqueConstraint("meeting_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    key: str
    agenda_key: str | None = None
    text: str = Field(sa_type=Text)
    text_en: str = Field(default="", sa_type=Text)
    basis: str = ""
    basis_en: str = ""
    publish: bool = True


class Minutes(Versioned, table=True):
    """The minutes of one meeting on their way: written, approved by chair and note-taker, issued."""

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", unique=True)
    chair_id: int | None = Field(default=None, foreign_key="person.id")
    note_taker_id: int | None = Field(default=None, foreign_key="person.id")
    closed_at: time | None = None
    dated_on: date | None = None
    place: str = ""
    state: MinutesState = Field(default=MinutesState.DRAFT, sa_type=choice(MinutesState))
    chair_approved_at: datetime | None = None
    chair_approved_by: str = ""
    note_taker_approved_at: datetime | None = None
    note_taker_approved_by: str = ""
    issued_at: datetime | None = None
    issued_file: str = ""
