"""The facts an article may be drafted from: only what is publishable; every leaf has an address that never moves.

Addresses name records by key, never by position: `party.<key>.came`, `statement.<key>.text`, `meeting.venue`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from .minutes import ActionLine, DecisionLine
from .parts import AgencyName, MeetingFacts, Party, Words


@dataclass(frozen=True, slots=True)
class ArticleParty:
    """One attendee as the article may name it, in the desk's order.

    how: in_person, represented, group, institution, open_end. came is set when represented.
    companions: named after "didampingi".
    """

    key: str
    invited: Party
    how: str
    came: Party | None = None
    companions: tuple[Party, ...] = ()
    is_host: bool = False


@dataclass(frozen=True, slots=True)
class ArticleStatement:
    """A statement chosen for the article.

    mode direct: `text` is quoted word for word and `verified_by` is set. mode indirect: `text` is a clause that follows
    its frame. frame: "explain" ({speaker} menjelaskan, {text}), "according" (Menurut {speaker}, {text}),
    "add" ({speaker} menambahkan, {text}), "say" (default), or "through" (on behalf of a superior).
    tone: only set by a person (stress, hope, ask, urge, admit, announce); never chosen for variety.
    reported: what a direct statement says as a clause, for a language in which its words may not be quoted.
    """

    key: str
    speaker: Party
    on_behalf_of: Party | None
    mode: str
    text: Words
    language: str = "id"
    verified_by: str = ""
    frame: str = ""
    tone: str = ""
    reported: Words = Words()


@dataclass(frozen=True, slots=True)
class ArticlePaper:
    """publisher: the agency whose desk writes. headline_verb and topic: parts of the headline, recorded by the desk.

    purpose: "mempersiapkan …" clause of the lead. host_confirmed: print the host only when true.
    venue: how a sentence names the place ("the Horison Ultima Ratu ballroom"); the meeting's own venue when empty.
    actions: follow-ups that the desk chose to tell; one with an owner and a date may lead.
    """

    KIND: ClassVar[str] = "article-facts"
    VERSION: ClassVar[int] = 1

    meeting: MeetingFacts
    publisher: AgencyName
    headline_verb: str  # attend, hold, discuss, agree …: a key of the closed verb list
    headline_topic: Words  # "Rapat Koordinasi Persiapan Pemilu"
    purpose: Words
    dateline_city: str
    dateline_region: Words
    byline_authors: tuple[str, ...]
    byline_unit: Words
    style: str
    host_confirmed: bool
    parties: tuple[ArticleParty, ...]
    statements: tuple[ArticleStatement, ...]
    decisions: tuple[DecisionLine, ...]
    written_at: datetime | None = None
    venue: Words = Words()
    actions: tuple[ActionLine, ...] = ()
