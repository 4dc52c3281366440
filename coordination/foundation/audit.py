"""Who did what, in the same transaction as the deed; each entry carries the digest of the one before it.

A changed or removed entry breaks the chain from there on (`verify`). Details name keys and states, never secrets,
addresses or telephone numbers.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlmodel import JSON, Column, Field, Session, SQLModel, col, func, select

GENESIS = "0" * 64
CHAIN = 0x52414B4F52  # "RAKOR": the number of the lock that the end of the chain has on PostgreSQL


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: kind is "user", "link", "clock" or "command"; name is what a reader of the trail recognises."""

    kind: str
    name: str


class AuditEvent(SQLModel, table=True):
    """One line of the trail."""

    __tablename__ = "audit_event"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    actor_kind: str
    actor_name: str
    action: str = Field(index=True)
    subject: str = Field(index=True)
    detail: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    previous: str
    digest: str = Field(unique=True)


def note(session: Session, actor: Actor, action: str, subject: str, *, now: datetime, **detail: Any) -> None:
    """Add one line. `action` is the action's name ("call_meeting"), `subject` the record's key."""
    _queue(session)
    last = session.exec(select(AuditEvent.digest).order_by(col(AuditEvent.id).desc()).limit(1)).first()
    event = AuditEvent(
        at=now,
        actor_kind=actor.kind,
        actor_name=actor.name,
        action=action,
        subject=subject,
        detail=detail,
        previous=last or GENESIS,
        digest="",
    )
    event.digest = _digest(event)
    session.add(event)
    session.flush()


def _queue(session: Session) -> None:
    """Writers stand in line for the end of the chain until they commit: two that read the same end would fork it.

    SQLite has one writer at a time anyway (BEGIN IMMEDIATE); on PostgreSQL this is an advisory lock.
    """
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(select(func.pg_advisory_xact_lock(CHAIN)))


def verify(session: Session) -> int:
    """The number of lines when the chain is whole. Raises ValueError naming the first line that does not fit."""
    previous, count = GENESIS, 0
    for event in session.exec(select(AuditEvent).order_by(col(AuditEvent.id))):
        if event.previous != previous or event.digest != _digest(event):
            raise ValueError(f"the audit trail is broken at line {event.id}")
        previous, count = event.digest, count + 1
    return count


def _digest(event: AuditEvent) -> str:
    # The line number is left out: the database gives it after the digest is made; the chain keeps the order.
    facts = event.model_dump(exclude={"id", "digest", "at"}) | {"at": event.at.astimezone(UTC).isoformat()}
    return hashlib.sha256(json.dumps(facts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
