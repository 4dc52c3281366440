"""Reads of the press desk: the proceedings and the desk's own choices."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from ..directory.compose import Names
from ..directory.models import Tenure
from ..directory.queries import load_roster
from ..minutes import queries as minutes
from ..minutes.queries import Proceedings
from .models import Article


@dataclass(slots=True)
class Desk:
    """Everything an article of one meeting may be drafted from."""

    proceedings: Proceedings
    article: Article
    names: Names


def find_article(session: Session, meeting_id: int) -> Article | None:
    return session.exec(select(Article).where(Article.meeting_id == meeting_id)).first()


def find_desk(session: Session, uid: str) -> Desk | None:
    """The desk of a meeting, or None when it has no article. Raises NotFound("meeting")."""
    proceedings = minutes.load_proceedings(session, uid)
    article = find_article(session, proceedings.presence.call.record.id)
    if article is None:
        return None
    return desk_of(session, proceedings, article)


def desk_of(session: Session, proceedings: Proceedings, article: Article) -> Desk:
    """The desk over proceedings that are loaded already; the publisher need not take part in the meeting."""
    roster = proceedings.names.roster
    if article.publisher_id not in roster.agencies:
        roster.agencies |= load_roster(session, agencies=[article.publisher_id]).agencies
    _load_offices_of_speakers(session, proceedings)
    return Desk(proceedings, article, proceedings.names)


def _load_offices_of_speakers(session: Session, of: Proceedings) -> None:
    """The offices of speakers for whom neither the statement nor the attendance list has one."""
    known = {row.person_id for row in of.presence.rows if of.presence.own_offices(row)}
    bare = {s.speaker_person_id for s in of.statements if not s.speaker_office_id} - known - {None}
    if not bare:
        return
    held = session.exec(select(Tenure.office_id).where(col(Tenure.person_id).in_(bare)))
    roster = of.names.roster
    found = load_roster(session, offices=set(held) - roster.offices.keys())
    roster.offices |= found.offices
    roster.agencies |= found.agencies
    roster.tenures |= found.tenures
    roster.people |= {id_: who for id_, who in found.people.items() if id_ not in roster.people}
