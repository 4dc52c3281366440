"""Preparing and numbering the invitation letter."""

from datetime import date, datetime

from sqlmodel import Session

from ...foundation import audit
from ...foundation.errors import Refused
from ..directory import queries as directory
from ..directory.models import Office, Person
from . import queries
from .forms import LetterForm
from .models import Document
from .states import DocumentKind, NumberState


def prepare_letter(
    session: Session,
    about: str,
    form: LetterForm,
    *,
    agency_id: int | None,
    actor: audit.Actor,
    now: datetime,
) -> Document:
    """Record the letter of a meeting: subject, signer, copies, number when the register gave one already."""
    _require_free(session, agency_id, form.number)
    offices = directory.ids_by_key(
        session, Office, [k for k in (form.signer_office, *form.on_behalf_of) if k]
    )
    people = directory.ids_by_key(session, Person, [form.signer_person] if form.signer_person else [])
    columns = form.model_dump(exclude={"signer_office", "signer_person"})
    row = Document(
        about=about,
        kind=DocumentKind.INVITATION_LETTER,
        agency_id=agency_id,
        signer_office_id=offices.get(form.signer_office or ""),
        signer_person_id=people.get(form.signer_person or ""),
        **columns,
    )
    session.add(row)
    session.flush()
    audit.note(session, actor, "prepare_letter", about, now=now)
    return row


def issue_number(
    session: Session, about: str, number: str, dated_on: date, *, actor: audit.Actor, now: datetime
) -> None:
    """Give the letter its number and date. A number is given at signing and never given twice."""
    row = queries.find_document(session, about, DocumentKind.INVITATION_LETTER)
    if row is None:
        raise Refused("letter-missing", about=about)
    if row.number_state is NumberState.ISSUED:
        raise Refused("letter-numbered", number=row.number)
    _require_free(session, row.agency_id, number)
    row.number, row.dated_on, row.number_state = number, dated_on, NumberState.ISSUED
    session.add(row)
    session.flush()
    audit.note(session, actor, "issue_number", about, now=now, number=number)


def _require_free(session: Session, agency_id: int | None, number: str | None) -> None:
    """A printed number is never used twice by an agency."""
    taken = queries.find_numbered(session, agency_id, number) if number else None
    if taken is not None:
        raise Refused("letter-number-taken", number=number, about=taken.about)
