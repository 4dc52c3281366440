"""Adding to the directory. Every entry is checked by its form first; references are keys of entries that exist already.

An entry whose key is there with the same content is left alone; with another content the addition is refused:
a meeting file never rewrites the directory behind the secretariat's back.
"""

from datetime import datetime
from typing import Any, TypeVar

from sqlmodel import Session, SQLModel

from ...foundation import audit
from ...foundation.db import row_id
from ...foundation.errors import Refused
from . import queries
from .forms import (
    AgencyForm,
    DirectoryForm,
    GroupForm,
    LetterheadForm,
    MailboxForm,
    OfficeForm,
    PersonForm,
    TenureForm,
)
from .models import Agency, GroupMember, InviteeGroup, Letterhead, Mailbox, Office, Person, Tenure

REFERENCES = {"id", "agency", "office", "person", "group", "parent", "parent_office", "letterhead"}
NewRow = TypeVar("NewRow", bound=SQLModel)

MEMBERS = {"member_offices", "member_people", "member_agencies"}


def add_directory(
    session: Session, form: DirectoryForm, *, emblems: dict[str, str], actor: audit.Actor, now: datetime
) -> None:
    """Add what is new, in an order that lets parents come first. emblems: file name -> digest of a stored picture."""
    agencies = [a for a in form.agencies if queries.find_by_key(session, Agency, a.id) is None]
    for agency in agencies:
        add_agency(session, agency, emblems=emblems)
    for agency in agencies:
        _set_parent(session, agency)
    offices = [o for o in form.offices if queries.find_by_key(session, Office, o.id) is None]
    for office in offices:
        add_office(session, office.model_copy(update={"parent_office": None}))
    for office in offices:
        _set_parent_office(session, office)
    for person in form.people:
        if queries.find_by_key(session, Person, person.id) is None:
            add_person(session, person)
    for tenure in form.tenures:
        add_tenure(session, tenure)
    for group in form.groups:
        if queries.find_by_key(session, InviteeGroup, group.id) is None:
            add_group(session, group)
    for mailbox in form.mailboxes:
        if queries.find_mailbox(session, mailbox.address) is None:
            add_mailbox(session, mailbox)
    audit.note(session, actor, "add_directory", "directory", now=now, agencies=len(form.agencies))


def add_agency(session: Session, form: AgencyForm, *, emblems: dict[str, str]) -> Agency:
    row = _save(session, Agency(key=form.id, **_columns(form)))
    if form.letterhead:
        _add_letterhead(session, row, form.letterhead, emblems)
    return row


def add_office(session: Session, form: OfficeForm) -> Office:
    return _save(
        session,
        Office(
            key=form.id,
            agency_id=queries.id_of(session, Agency, form.agency),
            parent_office_id=queries.id_of(session, Office, form.parent_office),
            **_columns(form),
        ),
    )


def add_person(session: Session, form: PersonForm) -> Person:
    return _save(session, Person(key=form.id, **_columns(form)))


def add_tenure(session: Session, form: TenureForm) -> Tenure | None:
    """Record who holds an office; None when this very tenure is on record already.

    Raises Refused("tenure-contradicts"): of two tenures with the same start nobody could say which one holds.
    """
    office_id, person_id = (
        queries.id_of(session, Office, form.office),
        queries.id_of(session, Person, form.person),
    )
    row = Tenure(office_id=office_id, person_id=person_id, **_columns(form))
    same = row.model_dump(exclude={"id"})
    held = queries.list_tenures(session, row.office_id)
    if any(tenure.model_dump(exclude={"id"}) == same for tenure in held):
        return None
    if any(tenure.from_on == row.from_on for tenure in held):
        raise Refused("tenure-contradicts", office=form.office, since=form.from_on or "–")
    return _save(session, row)


def add_group(session: Session, form: GroupForm) -> InviteeGroup:
    row = _save(session, InviteeGroup(key=form.id, **_columns(form)))
    members = (
        [
            GroupMember(group_id=row_id(row), office_id=queries.id_of(session, Office, key))
            for key in form.member_offices
        ]
        + [
            GroupMember(group_id=row_id(row), person_id=queries.id_of(session, Person, key))
            for key in form.member_people
        ]
        + [
            GroupMember(group_id=row_id(row), agency_id=queries.id_of(session, Agency, key))
            for key in form.member_agencies
        ]
    )
    session.add_all(members)
    session.flush()
    return row


def add_mailbox(session: Session, form: MailboxForm) -> Mailbox:
    """Raises Refused("mail-token-taken"): a token marks the replies of one address only."""
    other = queries.find_mail_token(session, form.mail_token)
    if other is not None:
        raise Refused("mail-token-taken", address=form.address, token=form.mail_token, other=other.address)
    return _save(
        session,
        Mailbox(
            agency_id=queries.id_of(session, Agency, form.agency),
            office_id=queries.id_of(session, Office, form.office),
            person_id=queries.id_of(session, Person, form.person),
            group_id=queries.id_of(session, InviteeGroup, form.group),
            **_columns(form),
        ),
    )


def _add_letterhead(session: Session, agency: Agency, form: LetterheadForm, emblems: dict[str, str]) -> None:
    columns = form.model_dump(exclude={"emblem"})
    digest = emblems[form.emblem] if form.emblem else None
    _save(
        session, Letterhead(agency_id=row_id(agency), emblem=digest, emblem_file=form.emblem or "", **columns)
    )


def _set_parent(session: Session, form: AgencyForm) -> None:
    row = queries.find_by_key(session, Agency, form.id)
    if row is not None and form.parent:
        row.parent_id = queries.id_of(session, Agency, form.parent)
        _save(session, row)


def _set_parent_office(session: Session, form: OfficeForm) -> None:
    row = queries.find_by_key(session, Office, form.id)
    if row is not None and form.parent_office:
        row.parent_office_id = queries.id_of(session, Office, form.parent_office)
        _save(session, row)


def _columns(form: SQLModel | Any) -> dict[str, Any]:
    """The fields of a form that are columns of the same name."""
    columns: dict[str, Any] = form.model_dump(exclude=REFERENCES | MEMBERS)
    return columns


def _save(session: Session, row: NewRow) -> NewRow:
    session.add(row)
    session.flush()
    return row
