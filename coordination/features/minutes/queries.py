"""Reads of minutes: presence, statements, decisions, follow-ups and every name they need."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from ..attendance import queries as attendance
from ..attendance.queries import Presence
from ..directory.compose import Names
from ..directory.queries import load_roster, offices_held
from ..followups.models import ActionItem
from ..followups.queries import list_actions
from .models import Decision, Minutes, Statement


@dataclass(slots=True)
class Proceedings:
    """Everything that the minutes of one meeting may say."""

    presence: Presence
    statements: list[Statement]
    decisions: list[Decision]
    actions: list[ActionItem]
    minutes: Minutes | None
    names: Names


def load_proceedings(session: Session, uid: str) -> Proceedings:
    """In a fixed number of queries. Raises NotFound("meeting")."""
    presence = attendance.load_presence(session, uid)
    meeting_id = presence.call.record.id
    statements = list_statements(session, meeting_id)
    actions = list_actions(session, uid)
    minutes = find_minutes(session, meeting_id)
    known = presence.names.roster
    offices = [i for s in statements for i in (s.speaker_office_id, s.on_behalf_of_office_id)]
    people = [s.speaker_person_id for s in statements] + [a.owner_person_id for a in actions]
    signers = [i for i in (minutes.chair_id, minutes.note_taker_id) if i] if minutes else []
    people += signers
    offices += offices_held(session, signers)
    roster = load_roster(
        session,
        agencies={*known.agencies, *(a.owner_agency_id for a in actions if a.owner_agency_id)},
        offices={*known.offices, *(i for i in [*offices, *(a.owner_office_id for a in actions)] if i)},
        people={*known.people, *(i for i in people if i)},
        groups=known.groups,
    )
    names = Names(roster, presence.names.day)
    presence.names = presence.call.names = names
    return Proceedings(presence, statements, list_decisions(session, meeting_id), actions, minutes, names)


def list_statements(session: Session, meeting_id: int) -> list[Statement]:
    query = select(Statement).where(Statement.meeting_id == meeting_id).order_by(col(Statement.id))
    return list(session.exec(query))


def list_decisions(session: Session, meeting_id: int) -> list[Decision]:
    query = select(Decision).where(Decision.meeting_id == meeting_id).order_by(col(Decision.id))
    return list(session.exec(query))


def find_minutes(session: Session, meeting_id: int) -> Minutes | None:
    return session.exec(select(Minutes).where(Minutes.meeting_id == meeting_id)).first()
