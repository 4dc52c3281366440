"""Four eyes on every article; nothing about a secret meeting; what is published is frozen in the archive."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from coordination.features.documents.states import SecurityLevel
from coordination.features.meetings.states import Access
from coordination.features.press import actions, queries, rules
from coordination.features.press.compose import article_paper
from coordination.features.press.forms import ArticleForm
from coordination.features.press.states import ArticleState
from coordination.foundation.archive import ArchiveEntry, Origin, Release
from coordination.foundation.audit import Actor
from coordination.foundation.db import Database
from coordination.foundation.errors import Refused
from coordination.foundation.outbox import OutboxRow
from tests.cast import HELD_AT, HENDI, WULAN, prepare
from tests.exchange.record import rows

LATER = HELD_AT + timedelta(hours=3)


def drafted(database: Database, level: str = "open", access: str = "open") -> str:
    uid = prepare(database, "held", meeting={"security_level": level, "access": access})
    with database.transaction() as session:
        actions.prepare_article(session, uid, ArticleForm(publisher="dinas-contoh"), actor=HENDI, now=HELD_AT)
    return uid


def approve(database: Database, uid: str, actor: Actor) -> None:
    with database.transaction() as session:
        actions.approve_article(session, uid, actor=actor, now=HELD_AT)


def publish(database: Database, uid: str) -> ArchiveEntry:
    with database.transaction() as session:
        return actions.publish_article(session, uid, publish_at=LATER, actor=WULAN, now=HELD_AT)


def test_article_is_approved_by_another_and_released_at_its_time(database: Database) -> None:
    uid = drafted(database)
    approve(database, uid, WULAN)
    entry = publish(database, uid)
    with database.reading() as session:
        release = session.exec(select(Release)).one()
        posted = session.exec(select(OutboxRow)).all()
    assert (release.entry_id, release.publish_at, entry.origin) == (entry.id, LATER, Origin.HERE)
    # Nobody has translated this meeting: it is published in its own language alone.
    assert {(row.language, row.not_before) for row in posted} == {("id", LATER)}


def test_nobody_approves_his_own_article(database: Database) -> None:
    uid = drafted(database)
    with pytest.raises(Refused, match="article-own-approval"):
        approve(database, uid, HENDI)


def test_article_is_not_published_unapproved_nor_twice(memory: Database) -> None:
    uid = drafted(memory)
    with pytest.raises(Refused, match="article-state"):
        publish(memory, uid)
    approve(memory, uid, WULAN)
    publish(memory, uid)
    before = rows(memory)
    with pytest.raises(Refused, match="article-state"):
        publish(memory, uid)
    with pytest.raises(Refused, match="article-state"):
        approve(memory, uid, WULAN)
    assert rows(memory) == before


@pytest.mark.parametrize("level", ["secret", "top_secret"])
def test_nothing_about_a_secret_meeting_is_published(database: Database, level: str) -> None:
    uid = drafted(database, level)
    approve(database, uid, WULAN)
    before = rows(database)
    with pytest.raises(Refused, match="article-secret"):
        publish(database, uid)
    assert rows(database) == before


def test_the_article_of_a_closed_meeting_is_drafted_but_not_published(database: Database) -> None:
    uid = drafted(database, access="closed")
    approve(database, uid, WULAN)
    with database.reading() as session:
        desk = queries.find_desk(session, uid)
        assert desk is not None
        assert article_paper(desk).meeting.title.id == "Rapat Koordinasi Contoh"
    before = rows(database)
    with pytest.raises(Refused, match="article-closed"):
        publish(database, uid)
    assert rows(database) == before


@pytest.mark.parametrize("state", ArticleState)
def test_only_an_approved_article_may_be_published(state: ArticleState) -> None:
    if state is ArticleState.APPROVED:
        rules.require_publishable(state, SecurityLevel.LIMITED, Access.OPEN)
        return
    with pytest.raises(Refused, match="article-state"):
        rules.require_publishable(state, SecurityLevel.OPEN, Access.OPEN)
