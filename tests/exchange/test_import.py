"""A file goes on record whole or not at all; the same again changes nothing; what is on record is never overwritten."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import select

from coordination.features.directory.models import Agency, Office
from coordination.features.exchange import actions, writing
from coordination.features.exchange.actions import Differs
from coordination.foundation.archive import ArchiveEntry, Origin
from coordination.foundation.audit import verify
from coordination.foundation.db import Database
from coordination.foundation.errors import Refused
from tests.exchange.record import (
    NOW,
    REFERENCE,
    SITI,
    given_back,
    read,
    reference,
    rows,
    small,
    take_in,
    text_of,
)


def another(**parts: Any) -> dict[str, Any]:
    """A second meeting of the same two agencies."""
    meeting = {"uid": "1f3c9e51b8d24a60a1c2e3f405162738@dinas.contoh.example", "title": "Rapat Kedua"}
    return small(meeting={**meeting, **parts.pop("meeting", {})}, **parts)


def test_reference_meeting_comes_back_to_the_byte(database: Database) -> None:
    file, contents = reference()
    assert take_in(database, file, contents)
    remarks = [
        line for line in REFERENCE.read_text("utf-8").splitlines(keepends=True) if not line.startswith("#")
    ]
    assert writing.write(given_back(database, file.meeting.uid)) == "".join(remarks)
    with database.reading() as session:
        assert actions.read_pictures(session, file.meeting.uid, file) == contents
        assert verify(session) > 20


def test_import_sends_nothing_and_archives_what_was_issued_elsewhere(database: Database) -> None:
    file, contents = reference()
    take_in(database, file, contents)
    assert rows(database)["outbox"] == 0
    with database.reading() as session:
        entries = session.exec(select(ArchiveEntry)).all()
    assert {(entry.kind, entry.origin) for entry in entries} == {
        ("minutes", Origin.ELSEWHERE),
        ("article", Origin.ELSEWHERE),
    }


def test_the_same_file_again_changes_nothing(database: Database) -> None:
    file, contents = reference()
    take_in(database, file, contents)
    before = rows(database)
    assert not take_in(database, file, contents)
    assert rows(database) == before


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"meeting": {"title": "Rapat Lain"}}, "meeting.title"),
        ({"meeting": {"days": [{"date": "2024-03-09", "start_time": "09:00"}]}}, "meeting.days[1].date"),
        ({"invitations": [{"id": "kepala", "office": "kepala-badan"}]}, "invitations[sekretaris].id"),
        ({"statements": [{"id": "s", "speaker_person": "siti", "text": "siap"}]}, "statements[s].text"),
    ],
)
def test_another_version_of_a_meeting_is_refused_with_the_differences(
    memory: Database, change: dict[str, Any], path: str
) -> None:
    take_in(memory, read(text_of(small())))
    before = rows(memory)
    with pytest.raises(Differs) as refusal:
        take_in(memory, read(text_of(small(**change))))
    assert path in {difference.path for difference in refusal.value.differences}
    assert refusal.value.values["count"] == len(refusal.value.differences)
    assert rows(memory) == before
    assert given_back(memory, small()["meeting"]["uid"]) == read(text_of(small()))


def test_a_holder_who_differs_is_told(memory: Database) -> None:
    take_in(memory, read(text_of(small())))
    data = small()
    data["directory"]["tenures"][0]["person"] = "siti"
    with pytest.raises(Differs) as refusal:
        take_in(memory, read(text_of(data)))
    (difference,) = refusal.value.differences
    assert (difference.path, difference.recorded, difference.in_file) == (
        "directory.tenures[kepala-badan/].person",
        "budi",
        "siti",
    )


# --- Two meetings share the directory -----------------------------------------------------------------------------


def test_two_meetings_share_agencies_offices_and_people(database: Database) -> None:
    first, second = read(text_of(small())), read(text_of(another()))
    take_in(database, first)
    before = rows(database)
    take_in(database, second)
    after = rows(database)
    for shared in ("agency", "office", "person", "tenure"):
        assert after[shared] == before[shared]
    assert (after["meeting"], after["invitation"]) == (2, 4)
    assert given_back(database, first.meeting.uid) == first
    assert given_back(database, second.meeting.uid) == second


def test_a_second_meeting_may_need_fewer_entries(memory: Database) -> None:
    take_in(memory, read(text_of(small())))
    data = another(invitations=[{"id": "sekretaris", "office": "sekretaris-badan"}])
    form = data["directory"]
    data["directory"] = {
        **form,
        "offices": form["offices"][1:],
        "people": form["people"][:1],
        "tenures": form["tenures"][1:],
    }
    assert take_in(memory, read(text_of(data)))
    assert not take_in(memory, read(text_of(data)))


@pytest.mark.parametrize(
    ("part", "entry", "field", "value"),
    [
        ("agencies", 1, "name", "Badan Lain"),
        ("agencies", 1, "parent", "dinas-contoh"),
        ("offices", 0, "title", "Ketua"),
        ("offices", 1, "parent_office", "kepala-badan"),
        ("people", 0, "full_name", "Siti Aminah"),
    ],
)
def test_an_entry_on_record_is_never_overwritten(
    memory: Database, part: str, entry: int, field: str, value: str
) -> None:
    take_in(memory, read(text_of(small())))
    before = rows(memory)
    data = another()
    data["directory"][part][entry][field] = value
    with pytest.raises(Differs) as refusal:
        take_in(memory, read(text_of(data)))
    (difference,) = refusal.value.differences
    assert (difference.path.rpartition(".")[2], difference.in_file) == (field, value)
    assert rows(memory) == before
    with memory.reading() as session:
        assert {agency.parent_id for agency in session.exec(select(Agency))} == {None}
        assert {office.title for office in session.exec(select(Office))} == {"Kepala", "Sekretaris"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"directory": {"tenures": [{"office": "kepala-badan", "person": "siti"}]}}, "tenure-contradicts"),
        ({"letter": {"number": "005/1/2024", "number_state": "issued"}}, "letter-number-taken"),
        (
            {
                "directory": {
                    "mailboxes": [
                        {
                            "address": "lain@dinas.example",
                            "mail_token": "dinascontoh2a3b4",
                            "agency": "dinas-contoh",
                        }
                    ]
                }
            },
            "mail-token-taken",
        ),
    ],
)
def test_what_belongs_to_another_record_is_refused_in_words(
    memory: Database, change: dict[str, Any], code: str
) -> None:
    box = {"address": "rapat@dinas.example", "mail_token": "dinascontoh2a3b4", "agency": "dinas-contoh"}
    first = small(letter={"number": "005/1/2024", "number_state": "issued"})
    first["directory"]["mailboxes"] = [box]
    take_in(memory, read(text_of(first)))
    before = rows(memory)
    with pytest.raises(Refused) as refusal:
        take_in(memory, read(text_of(another(**change))))
    assert refusal.value.code == code
    assert rows(memory) == before


# --- A dry run ----------------------------------------------------------------------------------------------------


def test_dry_run_goes_the_same_way_and_writes_nothing(database: Database) -> None:
    file, contents = reference()
    before = rows(database)
    with database.rehearsal() as session:
        assert actions.import_meeting(session, file, contents, actor=SITI, now=NOW)
        assert actions.export_meeting(session, file.meeting.uid) == file
    assert rows(database) == before
    assert take_in(database, file, contents)


def test_dry_run_of_another_version_tells_the_differences(database: Database) -> None:
    take_in(database, read(text_of(small())))
    before = rows(database)
    other = read(text_of(small(meeting={"title": "Rapat Lain"})))
    with pytest.raises(Differs), database.rehearsal() as session:
        actions.import_meeting(session, other, {}, actor=SITI, now=NOW)
    assert rows(database) == before


def test_a_failure_at_the_last_step_leaves_nothing(database: Database) -> None:
    """The article's publisher disappears between reading and writing: everything before it is undone."""
    file = read(text_of(small()))
    assert file.article is not None
    lost = file.model_copy(update={"article": file.article.model_copy(update={"publisher": "instansi-lain"})})
    before = rows(database)
    with pytest.raises(Exception, match="directory-entry"):
        take_in(database, lost)
    assert rows(database) == before
