"""The invitation to one recipient, and the chat texts: what goes out when a meeting is called or an
office delegates.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from .parts import Contact, MeetingFacts, Party, SecretLink


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An e-mail address and the name shown beside it."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Delegation:
    """RFC 5546 §3.2.2.3: the invited office (delegator) and who comes in its place. delegate_address may be empty."""

    delegator: Party
    delegator_address: str
    representative: Party
    representative_address: str


@dataclass(frozen=True, slots=True)
class InvitationPaper:
    """One invitation for one recipient. `to` without an address: a PUBLISH event to hand out, no mail.

    organizer: From, Reply-To and ORGANIZER alike, already carrying the mail token of this recipient.
    letter: key of the paper that becomes the attached letter; empty when none goes along.
    """

    KIND: ClassVar[str] = "invitation"
    VERSION: ClassVar[int] = 1

    meeting: MeetingFacts
    language: str
    issued_at: datetime
    organizer: Mailbox
    to: Mailbox
    invitee: Party
    link: SecretLink
    reply_by: date | None
    contact: Contact | None
    delegation: Delegation | None = None
    letter: str = ""
    letter_number: str = ""
    reply: str = "none"


@dataclass(frozen=True, slots=True)
class ChatPaper:
    """The WhatsApp text. For a group: no invitee and no link (an office's own link never enters a group)."""

    KIND: ClassVar[str] = "chat"
    VERSION: ClassVar[int] = 1

    meeting: MeetingFacts
    invitee: Party | None
    link: SecretLink | None
    reply_by: date | None
    contact: Contact | None
