"""The minutes (notula): who was invited, who came on whose behalf, what was said and decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from .parts import LetterReference, MeetingFacts, Paperhead, Party, PersonName, SignBlock, Words


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """One invited party (or walk-in) and what became of it.

    how: in_person, represented, group, absent, excused, open (nothing recorded).
    came: who stood there (own office and person); count: heads of a group when counted. members: the others who were
    written down for the same invitation, a delegation; they accompany nobody.
    """

    invited: Party
    how: str
    came: Party | None = None
    is_host: bool = False
    online: bool = False
    late: bool = False
    left_early: bool = False
    count: int | None = None
    walk_in: bool = False
    accompanying: tuple[Party, ...] = ()
    members: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Recap:
    """invited + host = in_person + represented + groups + absent + open (a test holds this). Walk-ins are extra."""

    invited: int
    host: int
    in_person: int
    represented: int
    groups: int
    absent: int
    open: int
    walk_ins: int = 0


@dataclass(frozen=True, slots=True)
class RecapRow:
    """One line of the recapitulation table (above 20 rows): a group of invitees in figures."""

    title: Words
    invited: int
    in_person: int
    represented: int
    absent: int
    people: int
    open: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """One statement. Direct ones print inside quotation marks as verified; `text.en` only when a human translated it.

    An indirect text is a clause; frame says how it is introduced: "explain", "add", "say", "according", "through".
    """

    key: str
    speaker: Party
    on_behalf_of: Party | None
    mode: str  # direct, indirect
    text: Words
    language: str = "id"
    agenda_no: int | None = None
    frame: str = ""


@dataclass(frozen=True, slots=True)
class DecisionLine:
    key: str
    text: Words
    basis: Words = Words()


@dataclass(frozen=True, slots=True)
class ActionLine:
    """A follow-up. owner: who is in charge; status: open, in_progress, done, dropped (overdue is derived
    from due_on).
    """

    key: str
    text: Words
    owner: Party | None
    due_on: date | None
    status: str = "open"
    evidence: Words = Words()


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    """signed_list: whether somebody who was there signed the attendance list, on paper or on the pad."""

    KIND: ClassVar[str] = "minutes"
    VERSION: ClassVar[int] = 1

    head: Paperhead
    meeting: MeetingFacts
    letter: LetterReference | None
    chair: PersonName | None
    note_taker: PersonName | None
    presence: tuple[PresenceRow, ...]
    recap: Recap
    recap_rows: tuple[RecapRow, ...]
    said: tuple[Said, ...]
    decisions: tuple[DecisionLine, ...]
    actions: tuple[ActionLine, ...]
    closed_at: time | None
    dated_on: date
    place: str
    chair_sign: SignBlock
    note_taker_sign: SignBlock
    chair_sign_en: SignBlock
    note_taker_sign_en: SignBlock
    signed_list: bool = False
