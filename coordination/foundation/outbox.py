"""The promise: `post` is the only way a feature causes an effect. The paper waits in a row of the same transaction.

Delivery (a door) claims rows, renders, freezes the bytes and sends. It knows no feature, so `post` says everything:
when not before, until when it makes sense, after which other row, and what it is about. A newer revision of the same
`about` cancels what is still unsent.
"""

import hashlib
from datetime import datetime
from enum import StrEnum

from sqlalchemy import update
from sqlmodel import Field, Session, SQLModel, Text, UniqueConstraint, col

from .db import choice


class OutboxState(StrEnum):
    QUEUED = "queued"
    HELD = "held"
    SENDING = "sending"
    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"
    CANCELLED = "cancelled"


UNSENT = (OutboxState.QUEUED, OutboxState.HELD, OutboxState.DEFERRED)


class OutboxRow(SQLModel, table=True):
    """One effect that was promised. paper: the frozen facts as JSON; message_id: fixed before the first attempt."""

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("about_key", "about_revision", "kind", "recipient", "language"),)

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    kind: str
    paper_version: int
    paper: str = Field(sa_type=Text)
    language: str
    recipient: str = ""
    message_id: str = Field(unique=True)
    about_key: str = Field(index=True)
    about_revision: int
    after_key: str | None = None
    not_before: datetime
    until: datetime | None = None
    held: str = ""
    state: OutboxState = Field(default=OutboxState.QUEUED, sa_type=choice(OutboxState), index=True)
    posted_at: datetime


def post(
    session: Session,
    *,
    kind: str,
    version: int,
    paper: str,
    language: str,
    about: tuple[str, int],
    now: datetime,
    to: str = "",
    domain: str = "rakor.invalid",
    not_before: datetime | None = None,
    until: datetime | None = None,
    after: str | None = None,
    held: str = "",
) -> str:
    """Promise one effect and return its key.

    kind, version, paper: the paper by name, version and canonical JSON. about: (key, revision): the same pair to the
    same recipient is one message for ever; a higher revision cancels unsent lower ones. after: key of a row that must
    be done first (a mail waits for its letter). held: a reason in words holds the row until a person releases it.
    """
    _cancel_older(session, kind, about, to)
    identity = message_identity(kind, about, to, language)
    row = OutboxRow(
        key=identity,
        kind=kind,
        paper_version=version,
        paper=paper,
        language=language,
        recipient=to,
        message_id=message_id(identity, domain),
        about_key=about[0],
        about_revision=about[1],
        after_key=after,
        not_before=not_before or now,
        until=until,
        held=held,
        state=OutboxState.HELD if held else OutboxState.QUEUED,
        posted_at=now,
    )
    session.add(row)
    session.flush()
    return row.key


def message_identity(kind: str, about: tuple[str, int], to: str, language: str) -> str:
    """One name per recipient and revision: 32 hex digits. Derived, so a repeat cannot become a second message."""
    text = "\x1f".join((kind, about[0], str(about[1]), to.lower(), language))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def message_id(identity: str, domain: str) -> str:
    """The Message-ID (RFC 5322 §3.6.4) with its angle brackets."""
    return f"<{identity}@{domain}>"


def _cancel_older(session: Session, kind: str, about: tuple[str, int], to: str) -> None:
    session.execute(
        update(OutboxRow)
        .where(col(OutboxRow.kind) == kind)
        .where(col(OutboxRow.about_key) == about[0])
        .where(col(OutboxRow.recipient) == to)
        .where(col(OutboxRow.about_revision) < about[1])
        .where(col(OutboxRow.state).in_(UNSENT))
        .values(state=OutboxState.CANCELLED)
    )
