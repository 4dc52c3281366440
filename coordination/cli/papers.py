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
from ..foundation import archive, files
from ..foundation.i18n import LANGUAGES
from ..paperwork.drafting import Article as Draft
from ..paperwork.drafting import draft, house_style
from ..paperwork.papers import (
    ArticlePaper,
    AttendanceListPaper,
    ChatPaper,
    FollowUpsPaper,
    LetterPaper,
    MinutesPaper,
    PublishedArticle,
    load,
)


@dataclass(frozen=True, slots=True)
class Missing:
    """An output that is not written, and why: a key of locale/cli.yaml with its values."""

    output: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Papers:
    """What can be rendered. drafts: the article's words by language; assets: files that the papers name by digest."""

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
    drafts: dict[str, Draft] = field(default_factory=dict)
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
        _words(papers, press_queries.desk_of(session, of, article), session, style)


def _words(papers: Papers, desk: Desk, session: Session, style: str | None) -> None:
    """The words that were published, where there are any; a language or style that was not is drafted now."""
    issued = archive.find_issued(session, papers.uid, PublishedArticle.KIND)
    published = load(PublishedArticle, issued.paper) if issued and style is None else None
    facts = published.facts if published else article_paper(desk)
    papers.article = replace(facts, style=style) if style else facts
    for lang in LANGUAGES:
        frozen = published.in_language(lang) if published else None
        papers.drafts[lang] = frozen or draft(papers.article, lang, house_style(papers.article.style))
