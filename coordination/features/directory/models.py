"""Tables of the directory. Names are kept in the lengths that print: short names cannot be computed.

A tenure without a person says that the office is held in that way by somebody whose name is not recorded (a release
prints "Pj. Sekretaris Daerah" and no name). docs/decisions/0004.
"""

from datetime import date

from sqlmodel import JSON, Column, Field, SQLModel, UniqueConstraint

from ...foundation.db import Versioned, choice
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


class Agency(Versioned, table=True):
    """An agency (instansi). language: of the papers it receives. profile: format profile of the papers it issues."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    name_en: str = ""
    usual_name: str = ""
    usual_name_en: str = ""
    short_name: str = ""
    short_name_en: str = ""
    news_first: str = ""
    news_first_en: str = ""
    news_name: str = ""
    news_name_en: str = ""
    kind: AgencyKind = Field(default=AgencyKind.REGIONAL, sa_type=choice(AgencyKind))
    level: AgencyLevel = Field(default=AgencyLevel.PROVINCE, sa_type=choice(AgencyLevel))
    region: str = ""
    region_en: str = ""
    parent_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    language: Language = Field(default=Language.INDONESIAN, sa_type=choice(Language))
    phones: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Letterhead(Versioned, table=True):
    """The head of an agency's papers (kop): printed lines, emblem, format profile."""

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", unique=True)
    profile: str
    lines: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    emblem: str | None = Field(default=None, foreign_key="stored_file.digest")
    emblem_file: str = ""
    emblem_alt: str = ""
    emblem_alt_en: str = ""


class Office(Versioned, table=True):
    """An office (jabatan). precedence_tier: letter of UU 9/2010 Art. 10 or 11; precedence_order: rank within it."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    title: str
    title_en: str = ""
    usual_title: str = ""
    usual_title_en: str = ""
    title_short: str = ""
    title_short_en: str = ""
    news_title: str = ""
    news_title_en: str = ""
    agency_form: AgencyJoint = Field(default=AgencyJoint.FOLLOWS, sa_type=choice(AgencyJoint))
    ends_with_office_word: bool = False
    level: OfficeLevel = Field(default=OfficeLevel.NONE, sa_type=choice(OfficeLevel))
    precedence_tier: str = ""
    precedence_order: int = 0
    parent_office_id: int | None = Field(default=None, foreign_key="office.id", index=True)


class Person(Versioned, table=True):
    """A person. short_name is confirmed by an editor, never derived. staff_no, phone and grade print on
    signatures only.
    """

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    full_name: str
    prefix_titles: str = ""
    suffix_degrees: str = ""
    rank: str = ""
    corps: str = ""
    short_name: str = ""
    address_form: AddressForm = Field(default=AddressForm.NONE, sa_type=choice(AddressForm))
    staff_no: str = ""
    staff_no_kind: StaffNumberKind = Field(default=StaffNumberKind.NIP, sa_type=choice(StaffNumberKind))
    grade: str = ""
    phone: str = ""
    publish_name: bool = True


class Tenure(Versioned, table=True):
    """Who held which office, how, from when to when. An open end is None."""

    id: int | None = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    kind: TenureKind = Field(default=TenureKind.DEFINITIVE, sa_type=choice(TenureKind))
    from_on: date | None = None
    to_on: date | None = None
    decree: str = ""


class InviteeGroup(Versioned, table=True):
    """A collective: a team, Forkopimda, "Camat se-Kabupaten …". Usable as a preset of invitees."""

    __tablename__ = "invitee_group"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    name_en: str = ""
    news_name: str = ""
    news_name_en: str = ""
    scope: str = ""
    scope_en: str = ""
    language: Language = Field(default=Language.INDONESIAN, sa_type=choice(Language))


class GroupMember(SQLModel, table=True):
    """A member of a group: an office (whoever holds it), a person, or an agency."""

    __tablename__ = "group_member"

    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(foreign_key="invitee_group.id", index=True)
    office_id: int | None = Field(default=None, foreign_key="office.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    agency_id: int | None = Field(default=None, foreign_key="agency.id")


class Mailbox(Versioned, table=True):
    """One address and whose it is. mail_token marks replies: one per invited address, stable, 12 or more
    of a–z and 2–7.
    """

    __table_args__ = (UniqueConstraint("address"), UniqueConstraint("mail_token"))

    id: int | None = Field(default=None, primary_key=True)
    address: str
    mail_token: str
    agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    office_id: int | None = Field(default=None, foreign_key="office.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    group_id: int | None = Field(default=None, foreign_key="invitee_group.id", index=True)
