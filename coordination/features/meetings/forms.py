"""Shape of a meeting in a form or a meeting file."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from ..directory.forms import (
    AgencyKey,
    Day,
    FileName,
    Form,
    Hour,
    Key,
    Line,
    ListedKey,
    Moment,
    OfficeKey,
    PersonKey,
)
from ..directory.states import Language
from ..documents.states import SecurityLevel
from . import rules
from .states import Access, AgendaKind, MeetingKind, MeetingState, Mode, OrderedPaper, PartOfDay

Uid = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{16,200}(@[A-Za-z0-9.-]+)?$", max_length=255)]
Link = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s<>\"{}|\\^`]+)?$", max_length=2000)]


def _zone(name: str) -> str:
    if name not in available_timezones():  # an allow-list: zoneinfo itself would open any path it is given
        raise PydanticCustomError("time-zone", "unknown time zone", {"given": name})
    return name


Zone = Annotated[str, AfterValidator(_zone)]


class DayForm(Form):
    """One day. Without end_time: "s.d. selesai". Without start_time: not known, at most a part of the day."""

    date_: Day = Field(alias="date")
    start_time: Hour | None = None
    end_time: Hour | None = None
    part_of_day: PartOfDay | None = None

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> DayForm:
        if self.end_time and (self.start_time is None or self.end_time <= self.start_time):
            raise PydanticCustomError("ends-before-start", "ends before it starts")
        return self


class LegalBasisForm(Form):
    kind: Line
    kind_en: str = ""
    number: str = ""
    dated_on: Day | None = None
    about: str = ""
    about_en: str = ""


class AgendaItemForm(Form):
    id: Key
    title: Line
    title_en: str = ""
    kind: AgendaKind = AgendaKind.PAPER
    minutes: int | None = Field(default=None, ge=1, le=1440)
    presenter_office: OfficeKey | None = None
    presenter_person: PersonKey | None = None
    presenter_agency: AgencyKey | None = None


class OrderForm(Form):
    """A manual order, for one kind of paper: ids of invitations and attendance entries."""

    paper: OrderedPaper
    order: list[ListedKey]


class PhotoForm(Form):
    id: Key
    file: FileName
    caption: str = ""
    caption_en: str = ""
    credit: str = ""
    alt: str = ""
    alt_en: str = ""


class MeetingForm(Form):
    """The meeting with its calendar state: uid, sequence, time of issue (called_at)."""

    uid: Uid
    sequence: int = Field(default=0, ge=0)
    state: MeetingState = MeetingState.DRAFT
    called_at: Moment | None = None
    kind: MeetingKind = MeetingKind.COORDINATION
    title: Line
    title_en: str = ""
    fiscal_year: int | None = Field(default=None, ge=1945, le=2200)
    purpose: str = Field(default="", description='after "Dalam rangka …" in the letter')
    purpose_en: str = Field(default="", description='"to prepare for …"')
    subject: str = Field(default="", description='the line "acara"')
    subject_en: str = ""
    host: AgencyKey | None = Field(
        default=None, description="agency that holds the meeting; left out when not stated"
    )
    co_hosts: list[AgencyKey] = []
    legal_basis: list[LegalBasisForm] = []
    days: list[DayForm] = Field(min_length=1, max_length=31)
    time_zone: Zone = "Asia/Jakarta"
    planned_minutes: int = Field(default=180, ge=5, le=14400)
    mode: Mode = Mode.IN_PERSON
    venue: str = ""
    venue_en: str = ""
    room: str = ""
    city: str = ""
    region: str = ""
    region_en: str = ""
    map_link: Link = ""
    online_link: Link = ""
    online_passcode: str = ""
    dress_code: str = ""
    dress_code_en: str = ""
    access: Access = Access.OPEN
    security_level: SecurityLevel = SecurityLevel.OPEN
    language: Language = Language.INDONESIAN
    reply_by: Day | None = None
    contact_name: str = ""
    contact_phone: str = ""
    previous_meeting: str | None = Field(default=None, description="uid of the meeting this one continues")
    agenda: list[AgendaItemForm] = []
    orders: list[OrderForm] = []
    photos: list[PhotoForm] = []

    @model_validator(mode="after")
    def called_meetings_say_when(self) -> MeetingForm:
        if self.state is not MeetingState.DRAFT and self.called_at is None:
            raise PydanticCustomError(
                "called-at-missing", "a meeting that was called says when", {"state": self.state.value}
            )
        return self

    @model_validator(mode="after")
    def days_rise(self) -> MeetingForm:
        if not rules.rises([day.date_ for day in self.days]):
            raise PydanticCustomError("days-order", "days must rise")
        return self
