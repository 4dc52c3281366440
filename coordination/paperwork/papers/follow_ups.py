"""The follow-up list (daftar tindak lanjut). An empty list says that it is empty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .minutes import ActionLine
from .parts import MeetingFacts, Paperhead


@dataclass(frozen=True, slots=True)
class FollowUpsPaper:
    KIND: ClassVar[str] = "follow-ups"
    VERSION: ClassVar[int] = 1

    head: Paperhead
    meeting: MeetingFacts
    actions: tuple[ActionLine, ...]
    as_of: date
