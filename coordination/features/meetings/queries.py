"""Reads of one meeting with everything that belongs to it, in a fixed number of queries."""

from dataclasses import dataclass
from typing import TypeVar

from sqlmodel import Session, col, select

from ...foundation.errors import NotFound
from .models import AgendaItem, CoHost, LegalBasis, Meeting, MeetingDay, PaperOrder, Photo
from .states import OrderedPaper

Child = TypeVar("Child", MeetingDay, AgendaItem, LegalBasis, CoHost, PaperOrder, Photo)


@dataclass(slots=True)
class MeetingRecord:
    """The meeting's own rows; lists in printed order."""

    meeting: Meeting
    days: list[MeetingDay]
    agenda: list[AgendaItem]
    legal_basis: list[LegalBasis]
    co_hosts: list[CoHost]
    orders: dict[OrderedPaper, list[str]]
    photos: list[Photo]

    @property
    def id(self) -> int:
        assert self.meeting.id is not None  # a loaded row has its number
        return self.meeting.id


def find_meeting(session: Session, uid: str) -> Meeting | None:
    return session.exec(select(Meeting).where(Meeting.uid == uid)).first()


def get_meeting(session: Session, uid: str) -> Meeting:
    """The meeting of that uid. Raises NotFound("meeting")."""
    found = find_meeting(session, uid)
    if found is None:
        raise NotFound("meeting", uid=uid)
    return found


def load_meeting(session: Session, uid: str) -> MeetingRecord:
    """Raises NotFound("meeting")."""
    meeting = get_meeting(session, uid)
    return MeetingRecord(
        meeting=meeting,
        days=_children(session, MeetingDay, meeting, MeetingDay.on_date),
        agenda=_children(session, AgendaItem, meeting, AgendaItem.position),
        legal_basis=_children(session, LegalBasis, meeting),
        co_hosts=_children(session, CoHost, meeting),
        orders={row.paper: row.keys for row in _children(session, PaperOrder, meeting)},
        photos=_children(session, Photo, meeting),
    )


def _children(session: Session, table: type[Child], meeting: Meeting, *order: object) -> list[Child]:
    query = select(table).where(col(table.meeting_id) == meeting.id)
    return list(session.exec(query.order_by(*[col(column) for column in (*order, table.id)])))
