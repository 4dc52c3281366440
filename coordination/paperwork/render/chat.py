"""The WhatsApp text of an invitation (docs/rules.md §11): for one office with its own link, or for a group without.

Never: online address and passcode (they are on the reply page), an office's own link in a group, a secret meeting.
"""

from __future__ import annotations

import re

from ...foundation.i18n import say
from ..language import names
from ..papers.invitation import ChatPaper
from . import bodies, wording
from .attendees import party_name
from .wire import cleaned
from .wire import link as checked

SECRET_LEVELS = ("secret", "top_secret")

# What WhatsApp takes for bold, italics, strike-through and code, each with the letter that looks most like it.
_PLAIN = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"})
# The address of somebody's own reply page (foundation/links.py).
_OWN_LINK = re.compile(r"/u/[a-z2-7]{26}")


def text(paper: ChatPaper, lang: str, *, link: str = "") -> str:
    """The text, to be copied. link: for an office its reply link; for a group the letter's public one, or empty.

    Raises ValueError: the meeting is secret (docs/rules.md §12), the link is none, or one's own and this is a group.
    """
    if paper.meeting.security_level in SECRET_LEVELS:
        raise ValueError("a secret meeting has no chat text")
    group = paper.invitee is None
    if link and group and _OWN_LINK.search(checked(link)):
        raise ValueError("an office's own link must not enter a group")
    meeting = cleaned(paper.meeting)
    title = names.pick(meeting.title, lang) or say("paper", "untitled", lang)
    return bodies.render(
        "chat/group.txt" if group else "chat/office.txt",
        lang,
        title=plain(title).upper(),
        addressee=plain(party_name(paper.invitee, lang)) if paper.invitee else "",
        rows=_rows(paper, lang),
        is_online=meeting.mode in ("online", "hybrid") and not group,
        link=in_chat(checked(link)) if link else "",
        reply_by=wording.until(paper.reply_by, lang),
        contact=plain(wording.contact_line(cleaned(paper.contact))),
    )


def plain(words: str) -> str:
    """A name that WhatsApp prints as it is: its marks are replaced by letters that look like them."""
    return words.translate(_PLAIN)


def in_chat(link: str) -> str:
    """A link without marks: percent-encoded, which is the same address (RFC 3986 §2.3)."""
    return link.replace("*", "%2A").replace("_", "%5F").replace("~", "%7E")


def _rows(paper: ChatPaper, lang: str) -> list[tuple[str, str]]:
    """Label and value: day, hours, venue, map, subject, dress."""
    rows: list[tuple[str, str]] = []
    for row in wording.rows(cleaned(paper.meeting), lang, private=False):
        if row.key == "elsewhere":
            continue
        value = in_chat(row.value.text) if row.is_link else plain(wording.mentioned(row.value))
        rows.append((say("mail", f"chat_{row.key}", lang), value))
    return rows
