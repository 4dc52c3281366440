"""The invitation letter (surat undangan) with its attachment, the list of invitees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .parts import Contact, MeetingFacts, Paperhead, Party, SignBlock, Words


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """One letter for all invitees: it names no secret link, only "the link in each own invitation".

    number: as printed; empty while it is not issued (a draft prints "…/…"). dated_on: None before there is a date.
    has_links: whether replies by link are possible at all (false: only the contact person is named).
    by_mail: whether every invitee has a mailbox; otherwise the link of some stands in a text message or on paper.
    """

    KIND: ClassVar[str] = "letter"
    VERSION: ClassVar[int] = 1

    head: Paperhead
    meeting: MeetingFacts
    number: str
    dated_on: date | None
    place: str
    subject: Words
    invitees: tuple[Party, ...]
    reply_by: date | None
    contact: Contact | None
    signer: SignBlock
    signer_en: SignBlock
    copies: tuple[Words, ...] = ()
    attention: Words = Words()
    has_links: bool = True
    by_mail: bool = True
