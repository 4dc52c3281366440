"""Every paper that the record of one meeting allows, and for each that it does not, the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session

from ..features.attendance.compose import attendance_list_paper
from ..features.documents.rules import may_publish
from ..features.invitations import compose as invitations
from ..features.meetings.rules import was_held
from ..features.meetings.states import MeetingState
from ..features.minutes import compose as minutes
from ..features.minutes import queries as minutes_queries
from ..features.minutes.queries import Proceedings
from ..features.press import queries as press_queries
from ..features.press.compose import article_paper
from ..features.press.models import Article
from ..features.press.queries import Desk
from ..foundation import files
from ..paperwork.papers import (
    ArticlePaper,
    AttendanceListPaper,
    ChatPaper,
    FollowUpsPaper,
    LetterPaper,
    MinutesPaper,
)


@dataclass(frozen=True, slots=True)
class Missing:
    """An output that is not written, and why: a key of locale/cli.yaml with its values."""

    output: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Papers:
    """What can be rendered. assets: files that the papers name by digest."""

    uid: str
    title: str
    letter: LetterPaper | None = None
    invitations: list[invitations.Addressed] = field(default_factory=list)
    attendance_list: AttendanceListPaper | None = None
    minutes: MinutesPaper | None = None
    follow_ups: FollowUpsPaper | None = None
    group_chat: ChatPaper | None = None
    chats: list[tuple[str, ChatPaper]] = field(default_factory=list)
    article: ArticlePaper | None = None
    missing: list[Missing] = field(default_factory=list)
    assets: dict[str, bytes] = field(default_factory=dict)


def gather(session: Session, uid: str, now: datetime, *, style: str | None = None) -> Papers:
    """All papers of one meeting as its record stands. now: only for what was not issued yet. Raises NotFound."""
    of = minutes_queries.load_proceedings(session, uid)
    meeting = of.presence.call.record.meeting
    papers = Papers(uid=uid, title=meeting.title)
    _call(papers, of, meeting.called_at or now)
    _held(papers, of, now)
    article = press_queries.find_article(session, of.presence.call.record.id)
    _published(papers, session, of, article, style)
    head = of.presence.call.letterhead
    if head and head.emblem:
        papers.assets[head.emblem] = files.read(session, head.emblem).content
    return papers


def _call(papers: Papers, of: Proceedings, called_at: datetime) -> None:
    call = of.presence.call
    if not call.invitations:
        papers.missing += [
            Missing(output, "why-nobody-invited") for output in ("letter", "invitations", "attendance-list")
        ]
        return
    papers.attendance_list = attendance_list_paper(call, called_at)
    if call.letter is None:
        papers.missing.append(Missing("letter", "why-no-letter"))
    else:
        papers.letter = invitations.letter_paper(call, called_at)
    if call.record.meeting.state is MeetingState.CANCELLED:
        papers.missing.append(Missing("invitations", "why-cancelled"))
    elif invitations.organizer_box(call) is None:
        papers.missing.append(Missing("invitations", "why-no-organizer"))
    else:
        letter = "letter" if papers.letter else ""
        first = invitations.invitation_papers(call, called_at, letter=letter)
        papers.invitations = first + invitations.representative_papers(call, called_at, letter=letter)
    if may_publish(call.record.meeting.security_level):
        papers.group_chat, papers.chats = invitations.chat_papers(call)
    else:
        papers.missing.append(Missing("whatsapp", "why-secret"))


def _held(papers: Papers, of: Proceedings, now: datetime) -> None:
    state = of.presence.call.record.meeting.state
    if not was_held(state):
        papers.missing += [Missing(output, "why-not-held") for output in ("minutes", "follow-ups")]
        return
    issued_at = of.minutes.issued_at if of.minutes else None
    paper = minutes.minutes_paper(of, issued_at or now)
    papers.minutes = paper if issued_at else replace(paper, head=replace(paper.head, draft=True))
    papers.follow_ups = minutes.follow_ups_paper(of, issued_at or now)


def _published(
    papers: Papers, session: Session, of: Proceedings, article: Article | None, style: str | None
) -> None:
    meeting = of.presence.call.record.meeting
    if not was_held(meeting.state):
        papers.missing.append(Missing("article", "why-not-held"))
    elif not may_publish(meeting.security_level):
        papers.missing.append(Missing("article", "why-secret"))
    elif article is None:
        papers.missing.append(Missing("article", "why-no-article"))
    else:
        desk: Desk = press_queries.desk_of(session, of, article)
        paper = article_paper(desk)
        papers.article = replace(paper, style=style) if style else paper
