"""Putting meeting files on record, as the command line does: what most tests of the exchange begin with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import yaml

from coordination import tables
from coordination.features.attendance.compose import attendance_list_paper
from coordination.features.exchange import actions, schema
from coordination.features.exchange.lines import Problem
from coordination.features.exchange.schema import MeetingFile
from coordination.features.invitations.compose import letter_paper
from coordination.features.minutes.compose import minutes_paper
from coordination.features.minutes.queries import load_proceedings
from coordination.features.press.compose import article_paper
from coordination.features.press.queries import find_desk
from coordination.foundation.audit import Actor
from coordination.foundation.db import Database
from coordination.paperwork.papers import (
    ArticlePaper,
    AttendanceListPaper,
    LetterPaper,
    MinutesPaper,
    dump,
    load,
)

NOW = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
SITI = Actor("command", "Siti")
REFERENCE = Path(__file__).parents[1] / "fixtures" / "reference" / "meeting.yaml"


def read(text: str | bytes) -> MeetingFile:
    """The meeting of a file that must be right."""
    data = text.encode() if isinstance(text, str) else text
    file, problems, _ = schema.read_file(data)
    assert problems == []
    assert file is not None
    return file


def mistakes(text: str | bytes) -> list[Problem]:
    """The problems of a file that must be refused."""
    data = text.encode() if isinstance(text, str) else text
    file, problems, _ = schema.read_file(data)
    assert file is None
    assert problems
    return problems


def told(text: str | bytes) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.path, problem.code) for problem in mistakes(text)]


def reference() -> tuple[MeetingFile, dict[str, bytes]]:
    file = read(REFERENCE.read_bytes())
    return file, {name: (REFERENCE.parent / name).read_bytes() for _, name in actions.picture_names(file)}


def take_in(database: Database, file: MeetingFile, contents: dict[str, bytes] | None = None) -> bool:
    """Import in one transaction."""
    with database.transaction() as session:
        return actions.import_meeting(session, file, contents or {}, actor=SITI, now=NOW)


def given_back(database: Database, uid: str) -> MeetingFile:
    """The record as a file, read in a session that has seen nothing of it yet."""
    with database.reading() as session:
        return actions.export_meeting(session, uid)


def rows(database: Database) -> dict[str, int]:
    """The number of rows of every table."""
    with database.reading() as session:
        return {
            table.name: session.connection().scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for table in tables.metadata.sorted_tables
        }


def composed(
    database: Database, uid: str
) -> tuple[LetterPaper, AttendanceListPaper, MinutesPaper, ArticlePaper]:
    """The four papers of a meeting; each of them is the same again after it was JSON."""
    with database.reading() as session:
        of, desk = load_proceedings(session, uid), find_desk(session, uid)
        assert desk is not None
        call = of.presence.call
        papers = (
            letter_paper(call, NOW),
            attendance_list_paper(call, NOW),
            minutes_paper(of, NOW),
            article_paper(desk),
        )
    for paper in papers:
        assert load(type(paper), dump(paper)) == paper
    return papers


def small(**parts: Any) -> dict[str, Any]:
    """A meeting of two agencies that was held: what a test adds to is all it has to say.

    Siti is the secretary of Badan Contoh; Budi heads it; Dinas Contoh is the host.
    """
    agency = {"level": "regency"}
    base: dict[str, Any] = {
        "format": "rakor-meeting/1",
        "directory": {
            "agencies": [
                {"id": "dinas-contoh", "name": "Dinas Contoh", **agency},
                {"id": "badan-contoh", "name": "Badan Contoh", **agency},
            ],
            "offices": [
                {"id": "kepala-badan", "agency": "badan-contoh", "title": "Kepala"},
                {"id": "sekretaris-badan", "agency": "badan-contoh", "title": "Sekretaris"},
            ],
            "people": [{"id": "siti", "full_name": "Siti"}, {"id": "budi", "full_name": "Budi"}],
            "tenures": [
                {"office": "kepala-badan", "person": "budi"},
                {"office": "sekretaris-badan", "person": "siti"},
            ],
        },
        "meeting": {
            "uid": "0f3c9e51b8d24a60a1c2e3f405162738@dinas.contoh.example",
            "state": "held",
            "called_at": "2024-03-01T09:00:00+07:00",
            "title": "Rapat Koordinasi Contoh",
            "host": "dinas-contoh",
            "days": [{"date": "2024-03-08", "start_time": "09:00"}],
        },
        "invitations": [
            {"id": "kepala", "office": "kepala-badan"},
            {"id": "sekretaris", "office": "sekretaris-badan"},
        ],
        "article": {"publisher": "dinas-contoh"},
    }
    for part, value in parts.items():
        if isinstance(value, dict) and part in base:
            base[part] = {**base[part], **value}
        else:
            base[part] = value
    return base


def text_of(data: dict[str, Any]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
