"""What was issued: the paper's frozen facts with their digest, and the file when there is one. Never changed.

A new version names the one it replaces and says why. A `Release` says from when the public may see an entry; the
public site joins the two and imports no feature.
"""

import hashlib
from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, Session, SQLModel, Text, UniqueConstraint, col, select

from .db import choice, row_id
from .errors import NotFound


class Origin(StrEnum):
    HERE = "here"
    ELSEWHERE = "elsewhere"


class ArchiveEntry(SQLModel, table=True):
    """One issued paper. about: the record it speaks of (a meeting's uid); number: version from 1."""

    __tablename__ = "archive_entry"
    __table_args__ = (UniqueConstraint("about", "kind", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    about: str = Field(index=True)
    kind: str
    number: int
    paper_version: int
    paper: str = Field(sa_type=Text)
    paper_digest: str
    file_digest: str | None = Field(default=None, foreign_key="stored_file.digest")
    origin: Origin = Field(default=Origin.HERE, sa_type=choice(Origin))
    reason: str = ""
    issued_at: datetime


class Release(SQLModel, table=True):
    """When the public may see an entry, and whether it was withdrawn (with the reason that the page then shows)."""

    __tablename__ = "archive_release"

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="archive_entry.id", unique=True)
    publish_at: datetime
    embargo_until: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawal_reason: str = ""


def issue(
    session: Session,
    *,
    about: str,
    kind: str,
    version: int,
    paper: str,
    now: datetime,
    reason: str = "",
    file_digest: str | None = None,
    origin: Origin = Origin.HERE,
) -> ArchiveEntry:
    """Freeze a paper as the next version of its kind about this record."""
    last = _last(session, about, kind)
    entry = ArchiveEntry(
        about=about,
        kind=kind,
        number=last.number + 1 if last else 1,
        paper_version=version,
        paper=paper,
        paper_digest=hashlib.sha256(paper.encode()).hexdigest(),
        file_digest=file_digest,
        origin=origin,
        reason=reason,
        issued_at=now,
    )
    session.add(entry)
    session.flush()
    return entry


def release(
    session: Session, entry: ArchiveEntry, *, publish_at: datetime, embargo_until: datetime | None = None
) -> None:
    """Let the public see an entry from `publish_at` on, never before `embargo_until`."""
    session.add(Release(entry_id=row_id(entry), publish_at=publish_at, embargo_until=embargo_until))
    session.flush()


def get_issued(session: Session, about: str, kind: str) -> ArchiveEntry:
    """The newest issued version. Raises NotFound."""
    last = _last(session, about, kind)
    if last is None:
        raise NotFound("archive-entry", about=about, kind=kind)
    return last


def find_issued(session: Session, about: str, kind: str) -> ArchiveEntry | None:
    return _last(session, about, kind)


def _last(session: Session, about: str, kind: str) -> ArchiveEntry | None:
    return session.exec(
        select(ArchiveEntry)
        .where(ArchiveEntry.about == about, ArchiveEntry.kind == kind)
        .order_by(col(ArchiveEntry.number).desc())
        .limit(1)
    ).first()
