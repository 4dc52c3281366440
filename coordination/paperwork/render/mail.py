"""An invitation as a mail: paper, link, Message-ID and letter -> the final bytes (RFC 5322, RFC 6047), CRLF throughout.

The same arguments give the same bytes, so a repeat after a crash is the same message. `Mould` is for the fan-out; it
is also what `message` uses, so both ways are one.
"""

from __future__ import annotations

from ..papers.invitation import InvitationPaper
from .mould import Mould

__all__ = ["Mould", "message"]


def message(
    paper: InvitationPaper,
    *,
    link: str,
    message_id: str,
    letter: bytes | None,
    courtesy: bytes | None = None,
) -> bytes:
    """The mail to `paper.to`: From = Reply-To = ORGANIZER, the calendar for programs, the letter (PDF) last.

    link: the final reply link. message_id: with its brackets. letter: None when none goes along.
    courtesy: the translation beside an Indonesian letter; the text says which of them prevails.
    Raises ValueError: no mailbox, no day, a translation without its letter; an address, link, zone or Message-ID
    that is none.
    """
    mould = Mould.of(paper, with_letter=letter is not None, with_courtesy=courtesy is not None)
    return mould.fill(paper, link=link, message_id=message_id, letter=letter, courtesy=courtesy)
