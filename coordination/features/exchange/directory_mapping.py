"""The part of the directory that one meeting needs, back as the shapes of a meeting file."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlmodel import Session, SQLModel

from ...foundation.db import row_id
from ..directory import queries
from ..directory.forms import (
    AgencyForm,
    DirectoryForm,
    Form,
    GroupForm,
    LetterheadForm,
    MailboxForm,
    OfficeForm,
    PersonForm,
    TenureForm,
)
from ..directory.queries import Roster

FormT = TypeVar("FormT", bound=Form)


class Keys:
    """Ids of the roster back to the keys of the file."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster

    def agency(self, row_id: int | None) -> Any:
        return self.roster.agencies[row_id].key if row_id else None

    def office(self, row_id: int | None) -> Any:
        return self.roster.offices[row_id].key if row_id else None

    def person(self, row_id: int | None) -> Any:
        return self.roster.people[row_id].key if row_id else None

    def group(self, row_id: int | None) -> Any:
        return self.roster.groups[row_id].key if row_id else None


def directory_form(session: Session, keys: Keys) -> DirectoryForm:
    """Agencies, offices, people, tenures, groups and mailboxes of the roster, members of its groups included."""
    _complete(session, keys.roster)
    roster = keys.roster
    return DirectoryForm(
        agencies=[_agency(session, row, keys) for row in _sorted(roster.agencies)],
        offices=[
            shaped(
                OfficeForm,
                row,
                id=row.key,
                agency=keys.agency(row.agency_id),
                parent_office=keys.office(row.parent_office_id),
            )
            for row in _sorted(roster.offices)
        ],
        people=[shaped(PersonForm, row, id=row.key) for row in _sorted(roster.people)],
        tenures=[
            shaped(TenureForm, row, office=keys.office(row.office_id), person=keys.person(row.person_id))
            for row in sorted((t for held in roster.tenures.values() for t in held), key=lambda t: row_id(t))
        ],
        groups=[_group(session, row, keys) for row in _sorted(roster.groups)],
        mailboxes=[
            shaped(
                MailboxForm,
                row,
                agency=keys.agency(row.agency_id),
                office=keys.office(row.office_id),
                person=keys.person(row.person_id),
                group=keys.group(row.group_id),
            )
            for row in roster.mailboxes
        ],
    )


def shaped(form: type[FormT], row: SQLModel, **given: Any) -> FormT:
    """A form filled from the columns that share its fields' names, and from what is given."""
    columns = row.model_dump()
    names = form.model_fields.keys() & columns.keys()
    aliases = {form.model_fields[name].alias or name: columns[name] for name in names if name not in given}
    return form.model_validate(aliases | given)


def _complete(session: Session, roster: Roster) -> None:
    """Members of groups and superior offices belong to the roster of a file too."""
    members = [m for group in roster.groups for m in queries.list_members(session, group)]
    wanted = {*roster.offices, *(m.office_id for m in members if m.office_id)}
    while True:
        full = queries.load_roster(
            session,
            agencies={*roster.agencies, *(m.agency_id for m in members if m.agency_id)},
            offices=wanted,
            people={*roster.people, *(m.person_id for m in members if m.person_id)},
            groups=roster.groups,
        )
        superiors = {o.parent_office_id for o in full.offices.values() if o.parent_office_id}
        if superiors <= wanted:
            break
        wanted |= superiors
    roster.agencies, roster.offices, roster.people = full.agencies, full.offices, full.people
    roster.tenures, roster.mailboxes = full.tenures, full.mailboxes


def _agency(session: Session, row: Any, keys: Keys) -> AgencyForm:
    head = queries.find_letterhead(session, row.id)
    letterhead = shaped(LetterheadForm, head, emblem=head.emblem_file or None) if head else None
    return shaped(AgencyForm, row, id=row.key, parent=keys.agency(row.parent_id), letterhead=letterhead)


def _group(session: Session, row: Any, keys: Keys) -> GroupForm:
    members = queries.list_members(session, row.id)
    return shaped(
        GroupForm,
        row,
        id=row.key,
        member_offices=[keys.office(m.office_id) for m in members if m.office_id],
        member_people=[keys.person(m.person_id) for m in members if m.person_id],
        member_agencies=[keys.agency(m.agency_id) for m in members if m.agency_id],
    )


def _sorted(rows: dict[int, Any]) -> list[Any]:
    """As they were recorded."""
    return [rows[row_id] for row_id in sorted(rows)]
