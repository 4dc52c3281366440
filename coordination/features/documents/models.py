"""The invitation letter as a document: its number, its date, who signs it on whose behalf, who gets a copy."""

from datetime import date

from sqlmodel import JSON, Column, Field, UniqueConstraint

from ...foundation.db import Versioned, choice
from .states import DocumentKind, NumberState, Urgency


class Document(Versioned, table=True):
    """One official document of a meeting. about: the meeting's uid. A printed number is never used twice
    by an agency.
    """

    __table_args__ = (UniqueConstraint("agency_id", "number"), UniqueConstraint("about", "kind", "revision"))

    id: int | None = Field(default=None, primary_key=True)
    about: str = Field(index=True)
    kind: DocumentKind = Field(sa_type=choice(DocumentKind))
    revision: int = 1
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    number: str | None = None
    number_state: NumberState = Field(default=NumberState.DRAFT, sa_type=choice(NumberState))
    classification_code: str = ""
    dated_on: date | None = None
    place: str = ""
    subject: str = ""
    subject_en: str = ""
    urgency: Urgency = Field(default=Urgency.ROUTINE, sa_type=choice(Urgency))
    signer_office_id: int | None = Field(default=None, foreign_key="office.id")
    signer_person_id: int | None = Field(default=None, foreign_key="person.id")
    on_behalf_of: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    copies: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    copies_en: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
