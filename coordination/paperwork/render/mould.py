"""The mould of a fan-out: the mail of one meeting in one language, with gaps for what is each recipient's own.

Words, headers and the calendar's frame are made once; per recipient only names, addresses and links are filled in and
every part is encoded (about 150 times faster than a message and a calendar built anew: tests/bench/invitations.py).
MIME after docs/rules.md §11: mixed[alternative[plain, html, calendar], calendar file, translation,
letter].
"""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import Any

from ...foundation.i18n import catalogue, say
from ..language import names
from ..papers.invitation import InvitationPaper
from ..papers.parts import Contact, MeetingFacts, Party
from . import bodies, calendar, headers, mime, wording
from .attendees import party_name, who
from .pages import meeting as facts
from .pages.phrases import capital, phrase
from .wire import cleaned, one_line
from .wire import link as checked

INVITATION, REPRESENTED, MANDATE = "invitation", "represented", "mandate"
_TEMPLATES = {INVITATION: "mail/invitation", REPRESENTED: "mail/invitation", MANDATE: "mail/delegation"}

_NAME_LENGTH = 32  # of a title inside a file name, so that the line of the header stays under 78

# Answering machines: RFC 3834 asks the first of them to stay silent, the second is Exchange's own word for it.
_SILENCE = b"Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: OOF, AutoReply, RN, NRN\r\n"


@dataclass(frozen=True, slots=True)
class Shared:
    """What papers must have in common to come out of one mould."""

    meeting: MeetingFacts
    language: str
    issued_at: datetime
    reply_by: date | None
    contact: Contact | None
    letter_number: str
    has_letter: bool
    has_courtesy: bool
    kind: str

    @staticmethod
    def of(paper: InvitationPaper, *, with_letter: bool, with_courtesy: bool) -> Shared:
        return Shared(
            paper.meeting,
            paper.language,
            paper.issued_at,
            paper.reply_by,
            paper.contact,
            paper.letter_number,
            with_letter,
            with_courtesy,
            _kind(paper),
        )


@dataclass(frozen=True, slots=True)
class Mould:
    """Made by `Mould.of` from any one of the papers that belong together; `fill` takes each of them."""

    shared: Shared
    subject: bodies.Gapped
    text: bodies.Gapped
    html: bodies.Gapped
    sheet: calendar.Sheet
    date: bytes

    @staticmethod
    def of(paper: InvitationPaper, *, with_letter: bool | None = None, with_courtesy: bool = False) -> Mould:
        """The mould for this paper, from the last ones made if it fits. Raises ValueError as `calendar.event` does.

        with_letter: whether the letter goes along, for the mail says so; as the paper has it when not given.
        with_courtesy: whether its translation does as well.
        """
        attached = bool(paper.letter) if with_letter is None else with_letter
        shared = Shared.of(paper, with_letter=attached, with_courtesy=with_courtesy)
        return _mould(shared, calendar.Sheet.of(paper))

    def fill(
        self,
        paper: InvitationPaper,
        *,
        link: str,
        message_id: str,
        letter: bytes | None,
        courtesy: bytes | None = None,
    ) -> bytes:
        """The message of one recipient as its final RFC 5322 bytes; the letter (PDF) is its last part.

        courtesy: the letter's translation; then the letter itself is the Indonesian one.
        Raises ValueError: the paper (or the letter) belongs to another mould, there is no mailbox, or an address, link
        or id is none.
        """
        along = {"with_letter": letter is not None, "with_courtesy": courtesy is not None}
        if Shared.of(paper, **along) != self.shared:
            raise ValueError("this paper belongs to another mould")
        event = self.sheet.fill(paper, link=checked(link))
        values = _values(paper, link)
        seed = hashlib.sha256(message_id.encode()).hexdigest()
        outer, inner = (f"=_{seed[at : at + 24]}".encode() for at in (0, 24))
        alternative = mime.multipart(
            inner,
            mime.part(b'text/plain; charset="utf-8"', mime.encoded(self.text.fill(values).encode())),
            mime.part(b'text/html; charset="utf-8"', mime.encoded(self.html.fill(values).encode())),
            # The method makes it an invitation (RFC 6047 §2.4); last in alternative, as every big sender has it.
            mime.part(
                b'text/calendar; charset="utf-8"; method=REQUEST;\r\n component=VEVENT',
                once := mime.encoded(event),
            ),
        )
        parts = [
            mime.container(b"alternative", inner) + b"\r\n" + alternative,
            # A copy for programs that look at attachments only; not text/calendar, or it would count twice.
            mime.part(b"application/ics", once, say("mail", "calendar_file", paper.language)),
        ]
        parts += self._letters(letter, courtesy)
        return b"".join((self._head(paper, values, message_id, outer), mime.multipart(outer, *parts)))

    def _letters(self, letter: bytes | None, courtesy: bytes | None) -> list[bytes]:
        """The translation first, so that the letter that prevails is the last part."""
        meeting, lang = self.shared.meeting, self.shared.language
        named = [
            (courtesy, letter_name(meeting, lang, "courtesy_file")),
            (letter, letter_name(meeting, "id" if courtesy is not None else lang)),
        ]
        return [
            mime.part(b"application/pdf", mime.encoded_file(pdf), name)
            for pdf, name in named
            if pdf is not None
        ]

    def _head(
        self, paper: InvitationPaper, values: dict[str, str], message_id: str, boundary: bytes
    ) -> bytes:
        """From = Reply-To = ORGANIZER, or answers get lost (docs/rules.md §11)."""
        organizer = paper.organizer
        return b"".join(
            (
                headers.mailbox("From", organizer.address, organizer.name),
                headers.mailbox("Reply-To", organizer.address, organizer.name),
                headers.mailbox("To", paper.to.address, paper.to.name),
                headers.unstructured("Subject", self.subject.fill(values)),
                self.date,
                headers.field("Message-ID", headers.message_id(message_id)),
                _SILENCE,
                headers.field("Content-Language", paper.language),
                b"MIME-Version: 1.0\r\n",
                mime.container(b"mixed", boundary),
                b"\r\n",
            )
        )


def letter_name(meeting: MeetingFacts, lang: str, kind: str = "letter_file") -> str:
    """A file name that can be read and sent anywhere: "Surat-Undangan_Rapat-Koordinasi_2023-12-11.pdf"."""
    plain = unicodedata.normalize("NFKD", names.pick(meeting.title, lang)).encode("ascii", "ignore").decode()
    title = ""
    for word in re.findall(r"[A-Za-z0-9]+", plain):
        if len(title) + len(word) >= _NAME_LENGTH:
            break
        title = f"{title}-{word}" if title else word
    day = meeting.days[0].on.isoformat() if meeting.days else ""
    return "_".join(part for part in (say("mail", kind, lang), title, day) if part) + ".pdf"


@functools.lru_cache(maxsize=16)
def _mould(shared: Shared, sheet: calendar.Sheet) -> Mould:
    if sheet.method != "REQUEST":
        raise ValueError("without a mailbox there is nothing to send")
    if shared.has_courtesy and not shared.has_letter:
        raise ValueError("a translation goes only along with the letter itself")
    words, folder, lang = _words(shared), _TEMPLATES[shared.kind], shared.language
    at = format_datetime(shared.issued_at.astimezone(UTC))
    return Mould(
        shared=shared,
        subject=bodies.gapped(f"{folder}/subject.txt", lang, **words),
        text=bodies.gapped(f"{folder}/body.txt", lang, **words),
        html=bodies.gapped(f"{folder}/body.html", lang, **words),
        sheet=sheet,
        date=headers.field("Date", at),
    )


def _words(shared: Shared) -> dict[str, Any]:
    """What the templates print, apart from the gaps."""
    lang, meeting = shared.language, cleaned(shared.meeting)
    title, rows = facts.titled(meeting, lang), wording.rows(meeting, lang, private=True)
    purpose = phrase(meeting.purpose, lang)
    clause = say("mail", "in_order_to", lang, purpose=purpose.text) if purpose and not purpose.lang else ""
    sentence = catalogue("mail", lang)["appointed_end" if shared.kind == MANDATE else "we_invite"]
    before, _, after = sentence.partition("{title}")
    number = one_line(shared.letter_number)
    return {
        "title": wording.mentioned(title),
        "short_title": names.pick(meeting.title, lang) or title.text,
        "said_title": title,
        "date": wording.day_of(meeting, lang),
        "opening": capital(clause + before),
        "before": before,
        "after": after,
        "rows": rows,
        "width": bodies.aligned([say("mail", row.key, lang) for row in rows]),
        "steps": wording.programme(meeting, lang),
        "represented": shared.kind == REPRESENTED,
        "confirm": _confirm(shared),
        "choices": say("mail", _choices(shared), lang),
        "letter": _letter_sentence(number, shared),
        "contact": wording.contact_line(cleaned(shared.contact)),
        "host": names.agency(meeting.host, lang, names.USUAL) if meeting.host else "",
    }


def _confirm(shared: Shared) -> str:
    """By when to answer; a representative is often named after that day, and then asked to hurry."""
    key, lang, by = (
        "confirm_mandate" if shared.kind == MANDATE else "confirm",
        shared.language,
        shared.reply_by,
    )
    if by is None:
        return say("mail", key, lang)
    if wording.is_late(by, shared.issued_at, shared.meeting.time_zone):
        return say("mail", f"{key}_soon", lang)
    return say("mail", f"{key}_by", lang, date=wording.until(by, lang))


def _choices(shared: Shared) -> str:
    """Only a meeting that can be joined online offers to attend online."""
    base = "choices_mandate" if shared.kind == MANDATE else "choices"
    return f"{base}_online" if shared.meeting.mode in ("online", "hybrid") else base


def _letter_sentence(number: str, shared: Shared) -> str:
    if not shared.has_letter:
        return say("mail", "letter_no", shared.language, number=number) if number else ""
    key = "letter_courtesy" if shared.has_courtesy else "letter_attached"
    return say("mail", f"{key}_no" if number else key, shared.language, number=number)


def _kind(paper: InvitationPaper) -> str:
    if paper.delegation is None:
        return INVITATION
    return MANDATE if paper.to.address == paper.delegation.representative_address else REPRESENTED


def _values(paper: InvitationPaper, link: str) -> dict[str, str]:
    lang, deputed = paper.language, paper.delegation
    office = party_name(deputed.delegator if deputed else paper.invitee, lang)
    deputy = _addressed(deputed.representative, lang) if deputed else ""
    is_mandate = _kind(paper) == MANDATE
    return {
        "addressee": deputy if is_mandate else office,
        "office": office,
        "representative": who(deputed.representative, lang) if deputed else "",
        "link": link,
    }


def _addressed(party: Party, lang: str) -> str:
    """ "Bapak Aas, Anggota KPU Provinsi Banten". No form of address before a rank or a title (docs/rules.md §4)."""
    person = party.person
    if person is None:
        return party_name(party, lang)
    forms = catalogue("mail", lang)["address_forms"]
    form = "" if person.rank or person.prefix_titles else forms.get(person.address_form, "")
    known = party.offices or party.agency or party.text
    office = party_name(party, lang) if known else ""
    return one_line(", ".join(part for part in (form + names.person(person, lang), office) if part))
