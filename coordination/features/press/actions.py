"""Preparing, approving and publishing an article."""

from datetime import datetime

from sqlmodel import Session

from ...foundation import archive, audit, outbox
from ...foundation.db import row_id
from ...foundation.errors import Refused
from ...paperwork.papers import PublishedArticle, dump
from ..directory import queries as directory
from ..directory.models import Agency
from ..meetings import queries as meetings
from . import compose, queries, rules
from .forms import ArticleForm
from .models import Article
from .states import ArticleState


def prepare_article(
    session: Session, uid: str, form: ArticleForm, *, actor: audit.Actor, now: datetime
) -> Article:
    """Record the desk's choices; the words are drafted from the record whenever somebody looks."""
    draft = form.model_copy(update={"state": ArticleState.DRAFT, "published_at": None})
    return _record(session, uid, draft, actor, now)


def restore_article(
    session: Session, uid: str, form: ArticleForm, *, actor: audit.Actor, now: datetime
) -> None:
    """Record an article as the file tells it. A published one enters the archive as issued elsewhere."""
    row = _record(session, uid, form, actor, now)
    if row.state is ArticleState.PUBLISHED and form.published_at is not None:
        _issue(session, uid, _published(session, uid), form.published_at, archive.Origin.ELSEWHERE)


def approve_article(session: Session, uid: str, *, actor: audit.Actor, now: datetime) -> None:
    """A second person approves. Raises Refused: own work, or not a draft any more."""
    row = _article(session, uid)
    rules.require_approvable(row.state, prepared_by=row.prepared_by, actor=actor.name)
    row.state, row.approved_by, row.approved_at = ArticleState.APPROVED, actor.name, now
    session.add(row)
    session.flush()
    audit.note(session, actor, "approve_article", uid, now=now)


def publish_article(
    session: Session, uid: str, *, publish_at: datetime | None = None, actor: audit.Actor, now: datetime
) -> archive.ArchiveEntry:
    """Freeze the approved article, facts and words, and let the public see it from `publish_at` (now when left out).

    A language in which something cannot be said is left out; the meeting's own language must be complete.
    """
    row = _article(session, uid)
    meeting = meetings.get_meeting(session, uid)
    rules.require_publishable(row.state, meeting.security_level, meeting.access)
    published = _published(session, uid)
    entry = _issue(session, uid, published, now, archive.Origin.HERE)
    archive.release(session, entry, publish_at=publish_at or now)
    for draft in published.drafts:
        outbox.post(
            session,
            kind=PublishedArticle.KIND,
            version=PublishedArticle.VERSION,
            paper=entry.paper,
            language=draft.lang,
            about=(f"{uid}/article", entry.number),
            not_before=publish_at,
            now=now,
        )
    row.state, row.published_at = ArticleState.PUBLISHED, now
    session.add(row)
    session.flush()
    audit.note(session, actor, "publish_article", uid, now=now, digest=entry.paper_digest)
    return entry


def _record(session: Session, uid: str, form: ArticleForm, actor: audit.Actor, now: datetime) -> Article:
    meeting = meetings.get_meeting(session, uid)
    if queries.find_article(session, row_id(meeting)) is not None:
        raise Refused("article-exists", uid=uid)
    row = Article(
        meeting_id=row_id(meeting),
        publisher_id=directory.id_of(session, Agency, form.publisher),
        statement_keys=form.statements,
        action_keys=form.action_items,
        prepared_by=actor.name,
        **form.model_dump(exclude={"publisher", "statements", "action_items"}),
    )
    session.add(row)
    session.flush()
    audit.note(session, actor, "prepare_article", uid, now=now)
    return row


def _published(session: Session, uid: str) -> PublishedArticle:
    """Facts and words. Raises Refused("article-unsaid") when the meeting's own language lacks words for a fact."""
    desk = queries.find_desk(session, uid)
    if desk is None:
        raise Refused("article-missing", uid=uid)
    own = desk.proceedings.presence.call.record.meeting.language
    published = compose.published_article(desk)
    if published.in_language(own.value) is None:
        unsaid = ", ".join(compose.unsaid(desk, own.value))
        raise Refused("article-unsaid", language=own.value, unsaid=unsaid)
    return published


def _issue(
    session: Session, uid: str, published: PublishedArticle, at: datetime, origin: archive.Origin
) -> archive.ArchiveEntry:
    return archive.issue(
        session,
        about=uid,
        kind=PublishedArticle.KIND,
        version=PublishedArticle.VERSION,
        paper=dump(published),
        now=at,
        origin=origin,
    )


def _article(session: Session, uid: str) -> Article:
    meeting = meetings.get_meeting(session, uid)
    row = queries.find_article(session, row_id(meeting))
    if row is None:
        raise Refused("article-missing", uid=uid)
    return row
