"""Reads of the directory: single entries by key, and the roster, all that a set of ids needs, in a fixed
number of queries.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar, overload

from sqlmodel import Session, col, or_, select

from ...foundation.db import row_id
from ...foundation.errors import NotFound
from .models import Agency, GroupMember, InviteeGroup, Letterhead, Mailbox, Office, Person, Tenure

Row = TypeVar("Row", Agency, Office, Person, InviteeGroup)


@dataclass(slots=True)
class Roster:
    """Rows by id; tenures by office."""

    agencies: dict[int, Agency] = field(default_factory=dict)
    offices: dict[int, Office] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    groups: dict[int, InviteeGroup] = field(default_factory=dict)
    tenures: dict[int, list[Tenure]] = field(default_factory=dict)
    mailboxes: list[Mailbox] = field(default_factory=list)

    def tenure_on(self, office_id: int, day: date | None) -> Tenure | None:
        """The tenure of an office on a day: the latest that had begun and had not ended."""
        held = [t for t in self.tenures.get(office_id, []) if _covers(t, day)]
        return max(held, key=lambda t: (t.from_on or date.min, row_id(t))) if held else None

    def mailbox_of_office(self, office_id: int) -> Mailbox | None:
        """The office's own mailbox, else its agency's."""
        office = self.offices[office_id]
        own = next((m for m in self.mailboxes if m.office_id == office_id), None)
        return own or (self.mailbox_of_agency(office.agency_id) if office.agency_id else None)

    def mailbox_of_agency(self, agency_id: int) -> Mailbox | None:
        return next((m for m in self.mailboxes if m.agency_id == agency_id), None)

    def mailbox_of_person(self, person_id: int) -> Mailbox | None:
        return next((m for m in self.mailboxes if m.person_id == person_id), None)

    def mailbox_of_group(self, group_id: int) -> Mailbox | None:
        return next((m for m in self.mailboxes if m.group_id == group_id), None)


def _covers(tenure: Tenure, day: date | None) -> bool:
    if day is None:
        return tenure.to_on is None
    return (tenure.from_on is None or tenure.from_on <= day) and (tenure.to_on is None or day <= tenure.to_on)


def load_roster(
    session: Session,
    *,
    agencies: Iterable[int] = (),
    offices: Iterable[int] = (),
    people: Iterable[int] = (),
    groups: Iterable[int] = (),
) -> Roster:
    """Everything that the given ids and what they point to need: parents of agencies, tenures, mailboxes."""
    roster = Roster()
    roster.offices = _by_id(session, Office, set(offices))
    roster.people = _by_id(session, Person, set(people))
    roster.groups = _by_id(session, InviteeGroup, set(groups))
    wanted = set(agencies) | {o.agency_id for o in roster.offices.values() if o.agency_id}
    while wanted:
        found = _by_id(session, Agency, wanted)
        roster.agencies |= found
        wanted = {a.parent_id for a in found.values() if a.parent_id} - roster.agencies.keys()
    if roster.offices:
        for tenure in session.exec(
            select(Tenure).where(col(Tenure.office_id).in_(roster.offices)).order_by(col(Tenure.id))
        ):
            roster.tenures.setdefault(tenure.office_id, []).append(tenure)
    holders = {
        t.person_id for ts in roster.tenures.values() for t in ts if t.person_id
    } - roster.people.keys()
    roster.people |= _by_id(session, Person, holders)
    roster.mailboxes = _mailboxes(session, roster)
    return roster


def _mailboxes(session: Session, roster: Roster) -> list[Mailbox]:
    owned = or_(
        col(Mailbox.agency_id).in_(roster.agencies),
        col(Mailbox.office_id).in_(roster.offices),
        col(Mailbox.person_id).in_(roster.people),
        col(Mailbox.group_id).in_(roster.groups),
    )
    return list(session.exec(select(Mailbox).where(owned).order_by(col(Mailbox.id))))


def _by_id(session: Session, table: type[Row], ids: set[int]) -> dict[int, Row]:
    if not ids:
        return {}
    rows = session.exec(select(table).where(col(table.id).in_(ids)).order_by(col(table.id)))
    return {row.id: row for row in rows if row.id is not None}


def ids_by_key(session: Session, table: type[Row], keys: Iterable[str]) -> dict[str, int]:
    """The ids of existing entries among these keys, in one query."""
    wanted = set(keys)
    if not wanted:
        return {}
    rows = session.exec(select(table).where(col(table.key).in_(wanted)))
    return {row.key: row.id for row in rows if row.id is not None}


def find_by_key(session: Session, table: type[Row], key: str) -> Row | None:
    return session.exec(select(table).where(table.key == key)).first()


@overload
def id_of(session: Session, table: type[Row], key: str) -> int: ...
@overload
def id_of(session: Session, table: type[Row], key: None) -> None: ...
@overload
def id_of(session: Session, table: type[Row], key: str | None) -> int | None: ...
def id_of(session: Session, table: type[Row], key: str | None) -> int | None:
    """The id behind a key that a form names; None for no key. Raises NotFound("directory-entry")."""
    if key is None:
        return None
    row = find_by_key(session, table, key)
    if row is None:
        raise NotFound("directory-entry", key=key)
    return row_id(row)


def find_letterhead(session: Session, agency_id: int) -> Letterhead | None:
    return session.exec(select(Letterhead).where(Letterhead.agency_id == agency_id)).first()


def list_members(session: Session, group_id: int) -> list[GroupMember]:
    query = select(GroupMember).where(GroupMember.group_id == group_id).order_by(col(GroupMember.id))
    return list(session.exec(query))


def offices_held(session: Session, people: Iterable[int]) -> set[int]:
    """The offices that these people hold or held: who chairs a meeting need not be invited to it."""
    wanted = set(people)
    if not wanted:
        return set()
    return set(session.exec(select(Tenure.office_id).where(col(Tenure.person_id).in_(wanted))))


def list_tenures(session: Session, office_id: int) -> list[Tenure]:
    return list(session.exec(select(Tenure).where(Tenure.office_id == office_id).order_by(col(Tenure.id))))


def find_mailbox(session: Session, address: str) -> Mailbox | None:
    return session.exec(select(Mailbox).where(Mailbox.address == address)).first()


def find_mail_token(session: Session, token: str) -> Mailbox | None:
    return session.exec(select(Mailbox).where(Mailbox.mail_token == token)).first()
