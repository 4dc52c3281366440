"""Tables of a meeting. Days are local dates and times with the zone's name beside them; an end may be open."""

from datetime import date, datetime, time

from sqlmodel import JSON, Column, Field, SQLModel, UniqueConstraint

from ...foundation.db import Versioned, choice
from ..directory.states import Language
from ..documents.states import SecurityLevel
from .states import Access, AgendaKind, MeetingKind, MeetingState, Mode, OrderedPaper, PartOfDay


class Meeting(Versioned, table=True):
    """One meeting. uid is the calendar's (128 random bits, never reused); sequence counts what calendars must re-read.

    planned_minutes: what a calendar blocks when the end is open ("s.d. selesai").
    fixtures: paths of the meeting file that were made up, kept so that they stay marked.
    """

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True)
    sequence: int = 0
    state: MeetingState = Field(default=MeetingState.DRAFT, sa_type=choice(MeetingState), index=True)
    kind: MeetingKind = Field(default=MeetingKind.COORDINATION, sa_type=choice(MeetingKind))
    title: str
    title_en: str = ""
    fiscal_year: int | None = None
    purpose: str = ""
    purpose_en: str = ""
    subject: str = ""
    subject_en: str = ""
    host_agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    time_zone: str = "Asia/Jakarta"
    planned_minutes: int = 180
    mode: Mode = Field(default=Mode.IN_PERSON, sa_type=choice(Mode))
    venue: str = ""
    venue_en: str = ""
    room: str = ""
    city: str = ""
    region: str = ""
    region_en: str = ""
    map_link: str = ""
    online_link: str = ""
    online_passcode: str = ""
    dress_code: str = ""
    dress_code_en: str = ""
    access: Access = Field(default=Access.OPEN, sa_type=choice(Access))
    security_level: SecurityLevel = Field(default=SecurityLevel.OPEN, sa_type=choice(SecurityLevel))
    language: Language = Field(default=Language.INDONESIAN, sa_type=choice(Language))
    reply_by: date | None = None
    contact_name: str = ""
    contact_phone: str = ""
    previous_uid: str | None = None
    called_at: datetime | None = None
    starts_on: date = Field(index=True)
    fixtures: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class MeetingDay(SQLModel, table=True):
    """One day. Without start the time is not known; without end the meeting lasts until it is finished."""

    __tablename__ = "meeting_day"
    __table_args__ = (UniqueConstraint("meeting_id", "on_date"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    on_date: date
    start_time: time | None = None
    end_time: time | None = None
    part_of_day: PartOfDay | None = Field(default=None, sa_type=choice(PartOfDay))


class CoHost(SQLModel, table=True):
    __tablename__ = "co_host"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    agency_id: int = Field(foreign_key="agency.id")


class LegalBasis(SQLModel, table=True):
    """A letter or rule the meeting rests on, with number and date: facts, not a sentence."""

    __tablename__ = "legal_basis"

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    kind: str
    kind_en: str = ""
    number: str = ""
    dated_on: date | None = None
    about: str = ""
    about_en: str = ""


class AgendaItem(Versioned, table=True):
    """One item. Start times follow from the first start and the durations."""

    __tablename__ = "agenda_item"
    __table_args__ = (UniqueConstraint("meeting_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    key: str
    position: int
    title: str
    title_en: str = ""
    kind: AgendaKind = Field(default=AgendaKind.PAPER, sa_type=choice(AgendaKind))
    minutes: int | None = None
    presenter_office_id: int | None = Field(default=None, foreign_key="office.id")
    presenter_person_id: int | None = Field(default=None, foreign_key="person.id")
    presenter_agency_id: int | None = Field(default=None, foreign_key="agency.id")


class PaperOrder(Versioned, table=True):
    """A manual order of names, kept for one kind of paper only: keys of invitations and attendance rows."""

    __tablename__ = "paper_order"
    __table_args__ = (UniqueConstraint("meeting_id", "paper"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    paper: OrderedPaper = Field(sa_type=choice(OrderedPaper))
    keys: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Photo(SQLModel, table=True):
    """A picture of the meeting, by digest; file: the name it came under."""

    __table_args__ = (UniqueConstraint("meeting_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", index=True)
    key: str
    digest: str = Field(foreign_key="stored_file.digest")
    file: str
    caption: str = ""
    caption_en: str = ""
    credit: str = ""
    alt: str = ""
    alt_en: str = ""
