"""What was issued stays: a change is a further version that says why."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from coordination.foundation import archive
from coordination.foundation.archive import ArchiveEntry, Origin, Release
from coordination.foundation.db import Database
from coordination.foundation.errors import NotFound

NOW = datetime(2024, 3, 8, 5, 0, tzinfo=UTC)


def issue(
    database: Database, paper: str, about: str = "rapat", kind: str = "minutes", reason: str = ""
) -> ArchiveEntry:
    with database.transaction() as session:
        return archive.issue(session, about=about, kind=kind, version=1, paper=paper, now=NOW, reason=reason)


def test_versions_count_for_each_record_and_kind(database: Database) -> None:
    first, second = issue(database, "satu"), issue(database, "dua", reason="salah nama")
    others = issue(database, "tiga", kind="article"), issue(database, "empat", about="rapat lain")
    assert [entry.number for entry in (first, second, *others)] == [1, 2, 1, 1]
    with database.reading() as session:
        newest = archive.get_issued(session, "rapat", "minutes")
        kept = session.exec(select(ArchiveEntry).order_by(col(ArchiveEntry.id))).first()
    assert (newest.paper, newest.reason, newest.origin) == ("dua", "salah nama", Origin.HERE)
    assert kept is not None
    assert (kept.paper, kept.paper_digest) == ("satu", hashlib.sha256(b"satu").hexdigest())


def test_one_number_is_given_once(database: Database) -> None:
    issue(database, "satu")
    again = {
        "about": "rapat",
        "kind": "minutes",
        "number": 1,
        "paper_version": 1,
        "paper": "x",
        "paper_digest": "y",
    }
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.add(ArchiveEntry(**again, issued_at=NOW))


def test_nothing_issued_is_not_found(memory: Database) -> None:
    with memory.reading() as session:
        assert archive.find_issued(session, "rapat", "minutes") is None
        with pytest.raises(NotFound, match="archive-entry"):
            archive.get_issued(session, "rapat", "minutes")


def test_an_entry_is_released_once(database: Database) -> None:
    entry = issue(database, "satu", kind="article")
    with database.transaction() as session:
        archive.release(session, entry, publish_at=NOW)
    with pytest.raises(IntegrityError), database.transaction() as session:
        archive.release(session, entry, publish_at=NOW)
    with database.reading() as session:
        assert session.exec(select(Release)).one().withdrawn_at is None
