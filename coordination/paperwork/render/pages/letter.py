"""The invitation letter: labels, address, opening, content block, the sentence on representatives, signature, list.

Order: docs/rules.md §8. It goes to everybody, so it names no secret link, no online address and
no passcode: those stand in each one's own invitation.
"""

from __future__ import annotations

from typing import Any

from ....foundation.i18n import catalogue, say
from ...language import dates, lists, names
from ...papers.letter import LetterPaper
from ...papers.parts import LegalBasis, Party
from . import meeting as facts
from .phrases import KEPT, Fact, Phrase, capital, fact, is_long, phrase


def view(paper: LetterPaper, lang: str, profile: dict[str, Any], sheets: int = 1) -> dict[str, Any]:
    """sheets: how many sheets the list of invitees fills; the renderer corrects it when the list is longer."""
    listed = not _addressed(paper)
    number = paper.number if paper.number and not paper.head.draft else say("paper", "draft_number", lang)
    day = dates.day(paper.dated_on, lang) if paper.dated_on else "…"
    labels = [line for key in profile["labels"] for line in _label(key, paper, lang, number, sheets * listed)]
    to = say("paper", "listed_officials", lang) if listed else names.party(paper.invitees[0], lang)
    attention = phrase(paper.attention, lang)
    signer = paper.signer_en if lang == "en" else paper.signer
    return {
        "place_date": f"{paper.place}, {day}" if paper.place else day,
        "labels": labels,
        "to": to,
        "attention": attention,
        "long": sum(len(line.value.text) for line in labels) + len(to + attention.text + paper.place) > KEPT,
        "opening": _opening(paper, lang),
        "content": _content(paper, lang),
        "reply": _reply(paper, lang),
        "signer": signer,
        "sign_long": is_long(signer),
        "copies": [phrase(copy, lang) for copy in paper.copies],
        "listed": listed,
        "reference": [
            *fact(say("paper", "number", lang), number),
            *fact(say("paper", "date", lang), day),
        ],
        "invitees": [names.party(invitee, lang) for invitee in paper.invitees],
    }


def title(paper: LetterPaper, lang: str) -> str:
    """The document's title: its "Hal", or the kind of paper when none is recorded."""
    return phrase(paper.subject, lang).text or say("paper", "letter", lang)


def _addressed(paper: LetterPaper) -> Party | None:
    """One invited office is addressed itself (docs/rules.md §8: a list only for many)."""
    if len(paper.invitees) == 1 and (paper.invitees[0].offices or paper.invitees[0].group):
        return paper.invitees[0]
    return None


def _label(key: str, paper: LetterPaper, lang: str, number: str, sheets: int) -> list[Fact]:
    words = catalogue("paper", lang)
    secrecy = words["secrecy"][paper.head.security_level]
    values: dict[str, str | Phrase] = {
        "number": number,
        "handling": _handling(paper, lang),
        "security": secrecy.upper(),
        "enclosure": lists.sheets(sheets, lang) if sheets else "–",
        "subject": phrase(paper.subject, lang),
        "about": phrase(paper.subject, lang),
    }
    return fact(words[key], values[key])


def _handling(paper: LetterPaper, lang: str) -> str:
    """Sifat: urgency and secrecy in one line ("Segera/Rahasia"); the ordinary half of the two is left out."""
    words, head = catalogue("paper", lang), paper.head
    open_level, routine = head.security_level == "open", head.urgency == "routine"
    parts = [words["urgency"][head.urgency]] if open_level or not routine else []
    return "/".join(parts + ([] if open_level else [words["secrecy"][head.security_level]]))


def _opening(paper: LetterPaper, lang: str) -> list[Phrase]:
    """ "Dalam rangka … , kami mengundang …". A purpose or basis without translation moves to the content block."""
    meeting = paper.meeting
    clauses = []
    if (basis := _basis(meeting.legal_basis, lang)) and not basis.lang:
        clauses.append(say("paper", "under_law", lang, what=basis.text))
    if (purpose := phrase(meeting.purpose, lang)) and not purpose.lang:
        clauses.append(say("paper", "in_order_to", lang, purpose=purpose.text))
    before, _, after = catalogue("paper", lang)["we_invite"].partition("{title}")
    return [Phrase(capital(", ".join([*clauses, before]))), facts.titled(meeting, lang), Phrase(after)]


def _basis(laws: tuple[LegalBasis, ...], lang: str) -> Phrase:
    """ "Peraturan Gubernur Nomor 1 tanggal 2 Januari 2023 tentang …"; several with "dan"."""
    kinds = [(law, phrase(law.kind, lang), phrase(law.about, lang)) for law in laws]
    own = "id" if any(kind.lang or about.lang for _, kind, about in kinds) else lang
    texts = [
        "".join(
            (
                say("paper", "law", own, kind=names.pick(law.kind, own)),
                say("paper", "law_number", own, number=law.number) if law.number else "",
                say("paper", "law_date", own, date=dates.day(law.dated_on, own)) if law.dated_on else "",
                say("paper", "law_about", own, about=names.pick(law.about, own)) if law.about else "",
            )
        )
        for law, _, _ in kinds
    ]
    note = say("paper", "in_indonesian", lang) if own != lang else ""
    return Phrase(lists.enumeration(texts, own), own if own != lang else "", note)


def _content(paper: LetterPaper, lang: str) -> list[Fact]:
    words, meeting = catalogue("paper", lang), paper.meeting
    purpose, basis = phrase(meeting.purpose, lang), _basis(meeting.legal_basis, lang)
    return [
        *(fact(words["legal_basis"], basis) if basis.lang else []),
        *(fact(words["purpose"], purpose) if purpose.lang else []),
        *fact(words["when"], facts.when(meeting, lang)),
        *fact(words["hours"], facts.hours(meeting, lang)),
        *(fact(words["venue"], facts.venue(meeting, lang, city=True)) if meeting.mode != "online" else []),
        *_online(paper, lang),
        *fact(words["agenda"], facts.agenda(meeting, lang)),
        *fact(words["dress"], phrase(meeting.dress_code, lang)),
    ]


def _online(paper: LetterPaper, lang: str) -> list[Fact]:
    if paper.meeting.mode not in ("online", "hybrid"):
        return []
    link = "online_mail_link" if paper.by_mail else "online_link"
    key = link if paper.has_links else "online_contact"
    return fact(
        say("paper", "online", lang), say("paper", key, lang) if paper.has_links or paper.contact else "–"
    )


def _reply(paper: LetterPaper, lang: str) -> str:
    """How to name a representative: until when, and through the own link, the contact person or both."""
    by = say("paper", "reply_by", lang, date=dates.long_day(paper.reply_by, lang)) if paper.reply_by else ""
    contact = (
        ", ".join(part for part in (paper.contact.name, paper.contact.phone) if part) if paper.contact else ""
    )
    link = "reply_mail_link" if paper.by_mail else "reply_link"
    how = say("paper", link, lang) if paper.has_links else ""
    if contact:
        how += say("paper", "reply_or_contact" if how else "reply_contact", lang, contact=contact)
    return say("paper", "reply", lang, by=by, how=how)
