"""Every paper that the record of one meeting allows, and for each that it does not, the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlmodel import Session

from ..features.attendance.compose import attendance_list_paper
from ..features.documents.rules import may_publish
from ..features.invitations import compose as invitations
from ..features.invitations.queries import Call
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
from ..paperwork.papers.parts import Party

CALL = ("letter", "attendance-list", "invitations", "whatsapp")


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
    below_minimum: list[tuple[Party, Party]] = field(default_factory=list)
    assets: dict[str, bytes] = field(default_factory=dict)


def gather(session: Session, uid: str, *, style: str | None = None) -> Papers:
    """All papers of one meeting as its record stands; no clock is asked, so the same record gives the same papers.

    Raises NotFound.
    """
    of = minutes_queries.load_proceedings(session, uid)
    papers = Papers(uid=uid, title=of.presence.call.record.meeting.title)
    _call(papers, of)
    _held(papers, of)
    article = press_queries.find_article(session, of.presence.call.record.id)
    _published(papers, session, of, article, style)
    head = of.presence.call.letterhead
    if head and head.emblem:
        papers.assets[head.emblem] = files.read(session, head.emblem).content
    return papers


def _call(papers: Papers, of: Proceedings) -> None:
    """Letter and door list also of a draft; what tells somebody only of a meeting that stands as called."""
    call = of.presence.call
    meeting = call.record.meeting
    stopped = {MeetingState.CANCELLED: "why-cancelled", MeetingState.POSTPONED: "why-postponed"}.get(
        meeting.state
    )
    reason = stopped or ("" if call.invitations else "why-nobody-invited")
    if reason:
        papers.missing += [Missing(output, reason) for output in CALL]
        return
    issued_at = meeting.called_at or _midnight(of, call.record.days[0].on_date)
    papers.attendance_list = attendance_list_paper(call, issued_at)
    papers.below_minimum = invitations.below_minimum(call)
    if call.letter is None:
        papers.missing.append(Missing("letter", "why-no-letter"))
    else:
        papers.letter = invitations.letter_paper(call, issued_at)
    if meeting.called_at is None:
        papers.missing += [Missing(output, "why-not-called") for output in ("invitations", "whatsapp")]
        return
    _invitations(papers, call, meeting.called_at)
    if may_publish(meeting.security_level):
        papers.group_chat, papers.chats = invitations.chat_papers(call)
    else:
        papers.missing.append(Missing("whatsapp", "why-secret"))


def _invitations(papers: Papers, call: Call, called_at: datetime) -> None:
    """A letter without a number is a draft: it is not sent along."""
    if invitations.organizer_box(call) is None:
        papers.missing.append(Missing("invitations", "why-no-organizer"))
        return
    letter = "letter" if papers.letter and not papers.letter.head.draft else ""
    first = invitations.invitation_papers(call, called_at, letter=letter)
    papers.invitations = first + invitations.representative_papers(call, called_at, letter=letter)


def _held(papers: Papers, of: Proceedings) -> None:
    record = of.presence.call.record
    if not was_held(record.meeting.state):
        papers.missing += [Missing(output, "why-not-held") for output in ("minutes", "follow-ups")]
        return
    issued_at = of.minutes.issued_at if of.minutes else None
    written_at = issued_at or _midnight(of, record.days[-1].on_date)
    paper = minutes.minutes_paper(of, written_at)
    papers.minutes = paper if issued_at else replace(paper, head=replace(paper.head, draft=True))
    papers.follow_ups = minutes.follow_ups_paper(of, written_at)


def _midnight(of: Proceedings, day: date) -> datetime:
    """The first moment of a day where the meeting is: a stand-in for moments that are not on record yet."""
    return datetime.combine(day, time(), ZoneInfo(of.presence.call.record.meeting.time_zone))


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
