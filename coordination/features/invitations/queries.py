"""Reads of a call: the meeting, its invitations in printed order, representations, and the names they all need."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from ...foundation.db import row_id
from ...foundation.errors import NotFound
from ..directory.compose import Names
from ..directory.models import Letterhead, Office
from ..directory.queries import Roster, find_letterhead, load_roster
from ..documents.models import Document
from ..documents.queries import find_document
from ..documents.states import DocumentKind
from ..meetings import queries as meetings
from ..meetings import rules as meeting_rules
from ..meetings.queries import MeetingRecord
from ..meetings.states import OrderedPaper
from .models import Invitation, Representation
from .states import Capacity


@dataclass(slots=True)
class Call:
    """Everything that a paper about the call of one meeting may need. chains: representations, oldest first."""

    record: MeetingRecord
    invitations: list[Invitation]
    chains: dict[int, list[Representation]]
    names: Names
    letter: Document | None
    letterhead: Letterhead | None

    def last(self, invitation: Invitation) -> Representation | None:
        """Who comes for this invitation, as far as is known."""
        chain = self.chains.get(row_id(invitation))
        return chain[-1] if chain else None

    def ordered(self, paper: OrderedPaper) -> list[Invitation]:
        """Invitations in the order of this paper: by hand when somebody fixed it, else by protocol."""
        by_protocol = sorted(self.invitations, key=self._protocol)
        keys = self.record.orders.get(paper, [])
        return meeting_rules.in_order(by_protocol, keys, {i.key: i for i in self.invitations})

    def _protocol(self, invitation: Invitation) -> tuple[bool, int, int, bool, str]:
        office = self._office_of(invitation)
        return meeting_rules.protocol_key(
            office.precedence_tier if office else "",
            office.precedence_order if office else 0,
            is_group=invitation.group_id is not None,
            is_host=invitation.capacity is Capacity.HOST,
            name=f"{row_id(invitation):09}" if office is None else office.title,
        )

    def _office_of(self, invitation: Invitation) -> Office | None:
        return self.names.roster.offices[invitation.office_id] if invitation.office_id else None


def load_call(session: Session, uid: str) -> Call:
    """The call of one meeting, in a number of queries that does not grow with it. Raises NotFound("meeting")."""
    record = meetings.load_meeting(session, uid)
    invitations = list_invitations(session, record.id)
    chains = _chains(session, record.id)
    letter = find_document(session, uid, DocumentKind.INVITATION_LETTER)
    roster = _roster(session, record, invitations, chains, letter)
    host = record.meeting.host_agency_id
    return Call(
        record=record,
        invitations=invitations,
        chains=chains,
        names=Names(roster, record.meeting.starts_on),
        letter=letter,
        letterhead=find_letterhead(session, host) if host else None,
    )


def list_invitations(session: Session, meeting_id: int) -> list[Invitation]:
    query = select(Invitation).where(Invitation.meeting_id == meeting_id).order_by(col(Invitation.id))
    return list(session.exec(query))


def get_invitation(session: Session, meeting_id: int, key: str) -> Invitation:
    """Raises NotFound("invitation")."""
    query = select(Invitation).where(Invitation.meeting_id == meeting_id, Invitation.key == key)
    found = session.exec(query).first()
    if found is None:
        raise NotFound("invitation", key=key)
    return found


def list_chain(session: Session, invitation_id: int) -> list[Representation]:
    query = select(Representation).where(Representation.invitation_id == invitation_id)
    return list(session.exec(query.order_by(col(Representation.id))))


def _chains(session: Session, meeting_id: int) -> dict[int, list[Representation]]:
    query = (
        select(Representation)
        .join(Invitation, col(Invitation.id) == Representation.invitation_id)
        .where(Invitation.meeting_id == meeting_id)
        .order_by(col(Representation.id))
    )
    chains: dict[int, list[Representation]] = {}
    for row in session.exec(query):
        chains.setdefault(row.invitation_id, []).append(row)
    return chains


def _roster(
    session: Session,
    record: MeetingRecord,
    invitations: list[Invitation],
    chains: dict[int, list[Representation]],
    letter: Document | None,
) -> Roster:
    links = [link for chain in chains.values() for link in chain]
    offices = [i.office_id for i in invitations] + [i.attention_office_id for i in invitations]
    offices += [link.office_id for link in links] + [a.presenter_office_id for a in record.agenda]
    people = [i.person_id for i in invitations] + [link.person_id for link in links]
    people += [a.presenter_person_id for a in record.agenda]
    agencies = [i.agency_id for i in invitations] + [link.agency_id for link in links]
    agencies += [a.presenter_agency_id for a in record.agenda] + [c.agency_id for c in record.co_hosts]
    if letter:
        offices.append(letter.signer_office_id)
        people.append(letter.signer_person_id)
        offices += _ids(session, letter.on_behalf_of)
    return load_roster(
        session,
        agencies=_known([*agencies, record.meeting.host_agency_id]),
        offices=_known(offices),
        people=_known(people),
        groups=_known([i.group_id for i in invitations]),
    )


def _ids(session: Session, keys: list[str]) -> list[int | None]:
    if not keys:
        return []
    return list(session.exec(select(Office.id).where(col(Office.key).in_(keys))))


def _known(ids: list[int | None]) -> set[int]:
    return {row_id for row_id in ids if row_id is not None}
