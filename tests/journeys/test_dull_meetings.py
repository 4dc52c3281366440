"""Meetings as offices have them: one office, sixty, nobody came, everybody represented, open end, zones, days."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import event

from coordination.cli import papers, reading
from coordination.cli.outputs import PREPARE, Written, write_outputs
from coordination.cli.papers import Papers
from coordination.features.exchange.schema import read_file
from coordination.foundation.db import Database, memory_database
from coordination.foundation.links import Links
from coordination.foundation.sandbox import Sandbox
from coordination.foundation.settings import Settings
from coordination.paperwork.render import pdf
from tests.journeys.meetings import meeting_file

NOW = datetime(2024, 3, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(preload=(PREPARE,)) as opened:
        yield opened


@contextmanager
def restored(data: dict[str, Any]) -> Iterator[tuple[Database, str]]:
    file, problems, _ = read_file(yaml.safe_dump(data, allow_unicode=True).encode())
    assert problems == []
    assert file is not None
    with closing(memory_database()) as database:
        reading.put_on_record(database, file, {}, NOW)
        yield database, file.meeting.uid


def gathered(data: dict[str, Any]) -> Papers:
    with restored(data) as (database, uid), database.reading() as session:
        return papers.gather(session, uid)


def rendered(data: dict[str, Any], out: Path, sandbox: Sandbox) -> Written:
    return write_outputs(
        gathered(data), out, languages=("id", "en"), links=Links(Settings()), sandbox=sandbox
    )


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s+", " ", done.stdout)


@pytest.mark.parametrize("offices", [1, 60])
def test_every_invited_office_is_on_every_list(offices: int, tmp_path: Path, sandbox: Sandbox) -> None:
    rendered(meeting_file(offices=offices), tmp_path, sandbox)
    letter, door, minutes = (
        text_of(tmp_path / f"{n}.id.pdf") for n in ("letter", "attendance-list", "minutes")
    )
    for number in range(1, offices + 1):
        for text in (letter, door, minutes):
            assert re.search(rf"Dinas Nomor {number}\b", text)
    assert len(list((tmp_path / "invitations").glob("*.eml"))) == offices


@pytest.mark.parametrize("how", ["absent", "represented", "open", "in_person"])
def test_the_figures_add_up_whatever_became_of_the_offices(how: str) -> None:
    made = gathered(meeting_file(offices=7, how=how))
    assert made.minutes is not None
    recap = made.minutes.recap
    assert recap.invited + recap.host == (
        recap.in_person + recap.represented + recap.groups + recap.absent + recap.open
    )
    assert getattr(recap, how) == 7


def test_the_table_of_a_large_meeting_agrees_with_the_sentence_below_it(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    made = gathered(meeting_file(offices=60))
    assert made.minutes is not None
    recap, table = made.minutes.recap, made.minutes.recap_rows
    assert sum(row.absent for row in table) == recap.absent > 0
    assert sum(row.open for row in table) == recap.open > 0
    assert "Belum tercatat</th>" in pdf.html(made.minutes, "id")


def test_nobody_came_and_the_article_names_nobody(tmp_path: Path, sandbox: Sandbox) -> None:
    rendered(meeting_file(offices=4, how="absent"), tmp_path, sandbox)
    article = (tmp_path / "article.id.txt").read_text("utf-8")
    assert "Orang" not in article
    assert "dihadiri" not in article


def test_everybody_is_represented_under_their_own_office(tmp_path: Path, sandbox: Sandbox) -> None:
    rendered(meeting_file(offices=3, how="represented"), tmp_path, sandbox)
    minutes = text_of(tmp_path / "minutes.id.pdf")
    assert minutes.count("diwakili") >= 3
    assert "Sekretaris" in minutes


def test_an_open_end_is_printed_as_such_and_planned_in_the_calendar(tmp_path: Path, sandbox: Sandbox) -> None:
    days = [{"date": "2024-03-08", "start_time": "09:00"}]
    rendered(meeting_file(offices=1, days=days, planned_minutes=150), tmp_path, sandbox)
    assert "pukul 09.00 WIB s.d. selesai" in text_of(tmp_path / "letter.id.pdf")
    event_text = (tmp_path / "invitations" / "01-dinas-1.ics").read_text("utf-8")
    assert "DTEND;TZID=Asia/Jakarta:20240308T113000" in event_text


@pytest.mark.parametrize(
    ("zone", "name"), [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
)
def test_every_time_carries_its_zone(zone: str, name: str, tmp_path: Path, sandbox: Sandbox) -> None:
    rendered(meeting_file(offices=1, time_zone=zone), tmp_path, sandbox)
    assert f"11.30 {name}" in text_of(tmp_path / "letter.id.pdf")
    assert f"TZID={zone}" in (tmp_path / "invitations" / "01-dinas-1.ics").read_text("utf-8")


def test_two_days_are_printed_from_the_first_to_the_last(tmp_path: Path, sandbox: Sandbox) -> None:
    days = [{"date": f"2024-03-0{day}", "start_time": "09:00", "end_time": "15:00"} for day in (7, 8)]
    rendered(meeting_file(offices=1, days=days), tmp_path, sandbox)
    assert "Kamis, 7 Maret 2024 s.d. Jumat, 8 Maret 2024" in text_of(tmp_path / "letter.id.pdf")
    assert "RRULE:FREQ=DAILY;COUNT=2" in (tmp_path / "invitations" / "01-dinas-1.ics").read_text("utf-8")


def test_gathering_asks_the_database_as_often_for_sixty_offices_as_for_three() -> None:
    def statements(offices: int) -> int:
        seen: list[str] = []
        with restored(meeting_file(offices=offices)) as (database, uid):
            event.listen(database.reader, "before_cursor_execute", lambda *call: seen.append(call[2]))
            with database.reading() as session:
                papers.gather(session, uid)
        return len([sql for sql in seen if sql.startswith("SELECT")])

    assert statements(60) == statements(3) <= 40
