"""What was published stays as it was: the record may change afterwards, the printed words do not."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import Session, select

from coordination.cli import papers
from coordination.features.exchange.actions import import_meeting
from coordination.features.exchange.schema import read_file
from coordination.features.minutes.models import Statement
from coordination.foundation import archive
from coordination.foundation.audit import Actor
from coordination.foundation.db import Database
from coordination.paperwork.papers import PublishedArticle, dump, load
from tests.journeys.command import REFERENCE

NOW = datetime(2024, 1, 1, tzinfo=UTC)


def restored(session: Session) -> str:
    file, _, _ = read_file(REFERENCE.read_bytes())
    assert file is not None
    emblem = {"emblem.svg": (REFERENCE.parent / "emblem.svg").read_bytes()}
    import_meeting(session, file, emblem, actor=Actor("command", "test"), now=NOW)
    return file.meeting.uid


def change_a_statement(session: Session) -> None:
    row = session.exec(select(Statement).where(Statement.key == "mutu")).one()
    row.text = "rapat itu sudah diubah sesudah terbit"
    session.add(row)
    session.flush()


def test_published_words_outlive_a_change_of_the_record(database: Database) -> None:
    with database.transaction() as session:
        uid = restored(session)
        change_a_statement(session)
        gathered = papers.gather(session, uid)
        redrafted = papers.gather(session, uid, style="neutral")
    printed = " ".join(gathered.drafts["id"].paragraph_texts())
    assert "menyinergikan" in printed
    assert "sesudah terbit" not in printed
    # The twin: drafted anew, the change shows. So it is the archive that keeps the words.
    assert "sesudah terbit" in " ".join(redrafted.drafts["id"].paragraph_texts())


def test_both_languages_are_frozen_with_their_facts(database: Database) -> None:
    with database.transaction() as session:
        entry = archive.get_issued(session, restored(session), PublishedArticle.KIND)
        published = load(PublishedArticle, entry.paper)
    assert [draft.lang for draft in published.drafts] == ["id", "en"]
    assert all(sentence.facts for draft in published.drafts for sentence in draft.sentences())
    assert dump(published) == entry.paper


def test_a_language_that_cannot_say_everything_is_not_published(database: Database) -> None:
    file, _, _ = read_file(REFERENCE.read_bytes())
    assert file is not None
    for statement in file.statements:
        statement.text_en = ""
    emblem = {"emblem.svg": (REFERENCE.parent / "emblem.svg").read_bytes()}
    with database.transaction() as session:
        import_meeting(session, file, emblem, actor=Actor("command", "test"), now=NOW)
        entry = archive.get_issued(session, file.meeting.uid, PublishedArticle.KIND)
        gathered = papers.gather(session, file.meeting.uid)
    assert [draft.lang for draft in load(PublishedArticle, entry.paper).drafts] == ["id"]
    assert {of.address for of in gathered.drafts["en"].unsaid} >= {
        f"statement.{s.id}.text.en" for s in file.statements
    }
