"""What several commands need of a meeting file: read it with its pictures, put it on record, write it again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from .. import tables
from ..features.exchange import actions, schema, writing
from ..features.exchange.schema import MeetingFile
from ..foundation.audit import Actor
from ..foundation.clock import Clock, fixed_clock, system_clock
from ..foundation.db import Database
from ..foundation.settings import Settings, read_settings
from . import telling

COMMAND = Actor("command", "rakor")
LARGEST_PICTURE = 30_000_000

assert tables.metadata.tables  # the tables are registered by now


def settings_and_clock() -> tuple[Settings, Clock]:
    settings = read_settings()
    return settings, fixed_clock(settings.clock) if settings.clock else system_clock


def read_meeting_file(path: Path) -> tuple[MeetingFile, dict[str, bytes]] | None:
    """The file and the pictures beside it, or None after all its mistakes were told."""
    meeting_file, problems, source = schema.read_file(path.read_bytes())
    if meeting_file is not None and source is not None:
        contents = {name: _beside(path, name) for _, name in actions.picture_names(meeting_file)}
        problems = actions.check_pictures(meeting_file, source, contents)
        if not problems:
            return meeting_file, {name: content for name, content in contents.items() if content is not None}
    telling.tell_problems(str(path), problems)
    return None


def put_on_record(database: Database, file: MeetingFile, contents: dict[str, bytes], now: datetime) -> bool:
    """Import in one transaction. False when the very same meeting was on record."""
    with database.transaction() as session:
        return actions.import_meeting(session, file, contents, actor=COMMAND, now=now)


def file_text(session: Session, uid: str) -> str:
    return writing.write(actions.export_meeting(session, uid))


def _beside(path: Path, name: str) -> bytes | None:
    """A file in the meeting file's own folder or below it; a link that leads out of it counts as missing.

    Of a file that is too large only so much is read that its check says so.
    """
    folder = path.resolve().parent
    target = (folder / name).resolve()
    if not target.is_relative_to(folder) or not target.is_file():
        return None
    with target.open("rb") as file:
        return file.read(LARGEST_PICTURE + 1)
