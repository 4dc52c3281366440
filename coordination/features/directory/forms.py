"""Shapes of what comes into the directory, from a form or a meeting file. Plain pydantic: table models
check nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from ...paperwork.language import ranks
from .states import (
    AddressForm,
    AgencyJoint,
    AgencyKind,
    AgencyLevel,
    Language,
    OfficeLevel,
    StaffNumberKind,
    TenureKind,
)

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that names an entry of another list of the same file: "agencies", "invitations", …"""

    to: str


AgencyKey = Annotated[Key, Refers("agencies")]
OfficeKey = Annotated[Key, Refers("offices")]
PersonKey = Annotated[Key, Refers("people")]
GroupKey = Annotated[Key, Refers("groups")]
InvitationKey = Annotated[Key, Refers("invitations")]
AttendanceKey = Annotated[Key, Refers("attendance")]
AgendaKey = Annotated[Key, Refers("agenda")]
StatementKey = Annotated[Key, Refers("statements")]
DecisionKey = Annotated[Key, Refers("decisions")]
ActionKey = Annotated[Key, Refers("action_items")]
ListedKey = Annotated[Key, Refers("listed")]  # an invitation or an attendance entry

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
Mail = Annotated[
    str, StringConstraints(pattern=r"^[^@\s<>\"(),:;\[\]\\\x00-\x1f]{1,64}@[A-Za-z0-9.-]{1,189}$")
]
Token = Annotated[str, StringConstraints(pattern=r"^[a-z2-7]{12,26}$")]
FileName = Annotated[
    str,
    StringConstraints(pattern=r"^([\w-]+/)*[\w-]+\.(png|jpe?g|svg|pdf|PNG|JPE?G|SVG|PDF)$", max_length=200),
]


def _spelled(pattern: str, kind: str) -> BeforeValidator:
    """Only ISO text, of years that an office writes about: pydantic would take a bare number for seconds since 1970,
    and no time zone can hold the first moment of the year 1.
    """

    def check(value: Any) -> Any:
        if not isinstance(value, date) and not re.match(pattern, str(value)):
            raise PydanticCustomError(kind, "no ISO date")
        return value

    return BeforeValidator(check)


def _local(at: time) -> time:
    if at.tzinfo is not None:
        raise PydanticCustomError("time_with_zone", "the zone is the meeting's")
    return at


Day = Annotated[date, _spelled(r"(19|20|21)\d\d-\d\d-\d\d$", "date_iso")]
Moment = Annotated[AwareDatetime, _spelled(r"(19[4-9]|20\d|21\d)\d-\d\d-\d\d[T ]", "datetime_iso")]
Hour = Annotated[time, AfterValidator(_local)]


def _rank(text: str) -> str:
    if text and text not in ranks.ENGLISH:
        raise PydanticCustomError("rank", "unknown rank", {"given": text})
    return text


def _corps(text: str) -> str:
    if text and text not in ranks.CORPS:
        raise PydanticCustomError("corps", "unknown corps", {"given": text})
    return text


Rank = Annotated[str, AfterValidator(_rank), Field(json_schema_extra={"enum": ["", *ranks.ENGLISH]})]
Corps = Annotated[str, AfterValidator(_corps), Field(json_schema_extra={"enum": ["", *ranks.CORPS]})]


class Form(BaseModel):
    """A shape that refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class LetterheadForm(Form):
    profile: str = "id-pemda-a4"
    lines: list[Line] = Field(min_length=1, max_length=6)
    emblem: FileName | None = Field(default=None, description="picture beside the file: PNG, JPEG or SVG")
    emblem_alt: str = ""
    emblem_alt_en: str = ""


class AgencyForm(Form):
    """An agency."""

    id: Key
    name: Line
    name_en: str = ""
    usual_name: str = Field(default="", description="in minutes; the name when left out")
    usual_name_en: str = ""
    short_name: str = Field(default="", description="in narrow columns; the usual name when left out")
    short_name_en: str = ""
    news_first: str = Field(default="", description="first mention in an article, abbreviation in brackets")
    news_first_en: str = ""
    news_name: str = Field(default="", description="later mentions in an article")
    news_name_en: str = ""
    kind: AgencyKind = AgencyKind.REGIONAL
    level: AgencyLevel = AgencyLevel.PROVINCE
    region: str = ""
    region_en: str = ""
    parent: AgencyKey | None = None
    language: Language = Field(default=Language.INDONESIAN, description="of the papers this agency receives")
    phones: list[str] = []
    letterhead: LetterheadForm | None = None


class OfficeForm(Form):
    """An office (jabatan)."""

    id: Key
    agency: AgencyKey | None = None
    title: Line
    title_en: str = ""
    usual_title: str = ""
    usual_title_en: str = ""
    title_short: str = ""
    title_short_en: str = ""
    news_title: str = Field(default="", description="whole wording in articles when the parts do not give it")
    news_title_en: str = ""
    agency_form: AgencyJoint = AgencyJoint.FOLLOWS
    ends_with_office_word: bool = False
    level: OfficeLevel = OfficeLevel.NONE
    precedence_tier: str = Field(default="", pattern="^[a-q]?$")
    precedence_order: int = 0
    parent_office: OfficeKey | None = None


class PersonForm(Form):
    """A person."""

    id: Key
    full_name: Line
    prefix_titles: str = ""
    suffix_degrees: str = ""
    rank: Rank = ""
    corps: Corps = ""
    short_name: str = ""
    address_form: AddressForm = AddressForm.NONE
    staff_no: str = ""
    staff_no_kind: StaffNumberKind = StaffNumberKind.NIP
    grade: str = ""
    phone: str = ""
    publish_name: bool = True


class TenureForm(Form):
    """Who held which office. Without a person: held in this way by somebody whose name is not recorded."""

    office: OfficeKey
    person: PersonKey | None = None
    kind: TenureKind = TenureKind.DEFINITIVE
    from_on: Day | None = None
    to_on: Day | None = None
    decree: str = ""

    @model_validator(mode="after")
    def ends_after_it_began(self) -> TenureForm:
        if self.from_on and self.to_on and self.to_on < self.from_on:
            raise PydanticCustomError("ends-before-start", "ends before it starts")
        return self


class GroupForm(Form):
    """A collective; members are offices, people or agencies by their id."""

    id: Key
    name: Line
    name_en: str = ""
    news_name: str = ""
    news_name_en: str = ""
    scope: str = Field(default="", description='"se-Kabupaten Kutai Kartanegara"')
    scope_en: str = ""
    language: Language = Language.INDONESIAN
    member_offices: list[OfficeKey] = []
    member_people: list[PersonKey] = []
    member_agencies: list[AgencyKey] = []


class MailboxForm(Form):
    """An address and its owner: exactly one of agency, office, person, group."""

    address: Mail
    mail_token: Token
    agency: AgencyKey | None = None
    office: OfficeKey | None = None
    person: PersonKey | None = None
    group: GroupKey | None = None

    @model_validator(mode="after")
    def has_one_owner(self) -> MailboxForm:
        if sum(owner is not None for owner in (self.agency, self.office, self.person, self.group)) != 1:
            raise PydanticCustomError(
                "one-owner", "exactly one owner", {"choices": "agency, office, person, group"}
            )
        return self


class DirectoryForm(Form):
    """Everything of the directory that one meeting needs."""

    agencies: list[AgencyForm] = []
    offices: list[OfficeForm] = []
    people: list[PersonForm] = []
    tenures: list[TenureForm] = []
    groups: list[GroupForm] = []
    mailboxes: list[MailboxForm] = []
