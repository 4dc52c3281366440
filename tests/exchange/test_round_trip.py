"""What goes in comes out: hostile names, every kind of text, every length, through file and database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coordination.features.exchange import actions, spans, writing
from coordination.features.exchange.schema import MeetingFile
from coordination.features.minutes.queries import load_proceedings
from coordination.foundation.db import Database, memory_database
from tests.exchange.record import NOW, SITI, given_back, read, small, take_in, text_of

HOSTILE = (
    "null", "~", "Null", "yes", "no", "on", "0", "007", "1e3", "1_000", "12:30:45", "0x1F", "2023-12-11", "=", "<<",
    "- x", "? x", "a: b", "a #b", "#", "&a", "*a", "!tag", "| x", "> x", "% x", "@x", "`x`", "{x}", "[x]", "...", "---",
    "'", '"', "'\"'", "\\", "\\n", "{{ name }}", "${HOME}", "{title}", "<b>", "]]>", "'; DROP TABLE meeting; --",
    "O'Brien: \"Ketua\"", "Nur ‘Aini", "اجتماع تنسيقي", "עברית", "\u202eesrever\u202c", "\u200b.", "🗳️👩🏽‍💼", "e\u0301",
    "\ufeff.",
    "satu\ndua", "satu\r\ndua", "satu\rdua", "satu\n\n  tiga\n", "x\ttab", "\u2028x", " x ",
    "x" * 5000, "kata " * 900 + "x",
)  # fmt: skip
ANY = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t:#'\"-"), max_size=60),
)
NAME = ANY.filter(lambda text: bool(text.strip()) and len(text) <= 5000)
KEYS = st.sampled_from(["siti", "budi"])


@st.composite
def meetings(draw: st.DrawFn) -> dict[str, Any]:
    """A meeting of the small cast whose every text is hostile."""
    data = small()
    for part in ("agencies", "offices", "people"):
        for entry in data["directory"][part]:
            entry["title" if part == "offices" else "full_name" if part == "people" else "name"] = draw(NAME)
    data["directory"]["agencies"][0] |= {"usual_name": draw(ANY), "phones": draw(st.lists(ANY, max_size=2))}
    data["meeting"] |= {
        "title": draw(NAME),
        "purpose": draw(ANY),
        "venue": draw(ANY),
        "contact_name": draw(ANY),
        "sequence": draw(st.integers(0, 50)),
        "days": [{"date": "2024-03-08", "start_time": str(draw(st.times()))}],
        "time_zone": draw(st.sampled_from(["Asia/Jakarta", "Asia/Kolkata", "America/St_Johns", "UTC"])),
        "called_at": str(draw(st.datetimes(*_YEARS, timezones=st.builds(timezone, _OFFSETS)))),
        "legal_basis": [{"kind": draw(NAME), "number": draw(ANY), "about": draw(ANY)}],
    }
    data["letter"] = {"subject": draw(ANY), "number": draw(ANY), "copies": draw(st.lists(ANY, max_size=2))}
    data["invitations"][0] |= {"reply": "attending", "reply_note": draw(ANY)}
    data["statements"] = [
        {"id": f"s-{number}", "speaker_person": draw(KEYS), "text": text, "verified_by": draw(ANY)}
        for number, text in enumerate(draw(st.lists(NAME, max_size=3)))
    ]
    return data


_YEARS = (datetime.fromisoformat("1945-08-17"), datetime.fromisoformat("2199-12-30"))
_OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timedelta(minutes=minutes))


@pytest.fixture(scope="module")
def tried() -> Iterator[Database]:
    """One database for all examples: each of them is undone."""
    opened = memory_database()
    yield opened
    opened.close()


def accepted(data: dict[str, Any]) -> MeetingFile:
    """The shape of the data itself, without any text in between."""
    for office in data["directory"]["offices"]:
        if spans.PREFIX.match(office["title"]):
            office["title"] = "Kepala"
    return MeetingFile.model_validate(data)


@settings(max_examples=40)
@given(meetings())
def test_any_meeting_survives_file_and_database(tried: Database, data: dict[str, Any]) -> None:
    file = accepted(data)
    text = writing.write(file)
    assert read(text) == file
    with tried.rehearsal() as session:
        assert actions.import_meeting(session, file, {}, actor=SITI, now=NOW)
        session.expunge_all()  # read again what was written, not what is still at hand
        again = actions.export_meeting(session, file.meeting.uid)
    assert again == file
    assert writing.write(read(writing.write(again))) == writing.write(again)


@settings(max_examples=150)
@given(meetings())
def test_what_is_written_is_read_as_it_was(data: dict[str, Any]) -> None:
    file = accepted(data)
    assert read(writing.write(file)) == file


@pytest.mark.parametrize("given", HOSTILE, ids=lambda text: repr(text)[:20])
def test_hostile_text_in_every_notation(given: str) -> None:
    """As our writer writes it, as other programs write it in YAML, and as JSON."""
    meant = given.strip()
    data = small(meeting={"title": given})
    texts = [
        text_of(data),
        yaml.safe_dump(data, default_style='"'),
        yaml.safe_dump(data, width=10),
        json.dumps(data),
        json.dumps(data, ensure_ascii=False),
    ]
    titles = {read(text).meeting.title for text in [*texts, writing.write(read(texts[0]))]}
    assert titles == {meant}


def test_hostile_text_in_both_databases(database: Database) -> None:
    data = small()
    data["statements"] = [
        {"id": f"s-{number}", "speaker_person": "siti", "text": text} for number, text in enumerate(HOSTILE)
    ]
    data["directory"]["people"][0]["full_name"] = "Siti 'x' \"y\" : # 🗳️ ابتدا"
    file = read(text_of(data))
    take_in(database, file)
    assert given_back(database, file.meeting.uid) == file
    with database.reading() as session:
        said = [statement.text for statement in load_proceedings(session, file.meeting.uid).statements]
    assert said == [statement.text for statement in file.statements]
