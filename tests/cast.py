"""The named cast of the feature tests, and one meeting that they prepare.

Ratna (secretariat) calls the meeting, Dewi takes the minutes, Agus chairs, Hendi writes for the press, Wulan edits.
The offices and people invited are those of tests.exchange.record.small: Budi heads Badan Contoh, Siti is its
secretary, Dinas Contoh is the host.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from coordination.features.exchange.schema import MeetingFile
from coordination.features.meetings.models import Meeting
from coordination.features.meetings.queries import get_meeting
from coordination.foundation.audit import Actor
from coordination.foundation.db import Database
from tests.exchange.record import read, small, take_in, text_of

RATNA, AGUS, DEWI, HENDI, WULAN = (
    Actor("user", name) for name in ("Ratna", "Agus", "Dewi", "Hendi", "Wulan")
)
LINK, CLOCK = Actor("link", "kepala"), Actor("clock", "clock")

CALLED_AT = datetime(2024, 3, 1, 2, 0, tzinfo=UTC)
HELD_AT = datetime(2024, 3, 8, 5, 0, tzinfo=UTC)

BOXES = [
    {"address": "rapat@dinas.contoh.example", "mail_token": "dinascontoh2a3b4", "agency": "dinas-contoh"},
    {"address": "surat@badan.contoh.example", "mail_token": "badancontoh5c6d7", "agency": "badan-contoh"},
    {"address": "siti@badan.contoh.example", "mail_token": "sitibadan2a3b4c5", "person": "siti"},
]


def meeting_of(state: str = "draft", boxes: bool = True, **parts: Any) -> MeetingFile:
    """The meeting in one state of its life, with mailboxes and without an article."""
    data = small(**parts)
    data["meeting"] |= {"state": state}
    if state == "draft":
        del data["meeting"]["called_at"]
    data["directory"]["mailboxes"] = BOXES if boxes else []
    if "article" not in parts:
        del data["article"]
    return read(text_of(data))


def prepare(database: Database, state: str = "draft", boxes: bool = True, **parts: Any) -> str:
    """Put that meeting on record; its uid."""
    file = meeting_of(state, boxes, **parts)
    take_in(database, file)
    return file.meeting.uid


def meeting(database: Database, uid: str) -> Meeting:
    with database.reading() as session:
        return get_meeting(session, uid)
