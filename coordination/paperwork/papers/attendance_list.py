"""The attendance list for the door (daftar hadir), pre-filled, with the column "Mewakili" that no other product has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .parts import MeetingFacts, Paperhead, Party, Words


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One line to sign. name: who is expected (person or empty); party: own office or group; instead_of:
    represented.
    """

    party: Party
    instead_of: Party | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class DoorSection:
    """Rows under one heading; no title for a short list. Titles appear above 20 rows, one per agency level."""

    title: Words
    rows: tuple[DoorRow, ...]


@dataclass(frozen=True, slots=True)
class AttendanceListPaper:
    KIND: ClassVar[str] = "attendance-list"
    VERSION: ClassVar[int] = 1

    head: Paperhead
    meeting: MeetingFacts
    sections: tuple[DoorSection, ...]
    walk_in_rows: int = 5
