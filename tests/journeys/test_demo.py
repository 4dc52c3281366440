"""`rakor demo`: the real actions, from the plan to the published article, twice in the same folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import col, select

from coordination.features.exchange import actions, schema
from coordination.foundation import archive, audit
from coordination.foundation.db import Database, open_database
from coordination.foundation.outbox import OutboxRow, OutboxState
from tests.journeys.command import REFERENCE, ROOT, Outcome, files_in, rakor
from tests.journeys.test_render import EVERYTHING

UID = "7f3c9e51b8d24a60a1c2e3f405162738@kesbangpol.banten.example"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    out = tmp_path_factory.mktemp("demo")
    rakor("demo", "--out", out)
    return out, rakor("demo", "--out", out)


@pytest.fixture(scope="module")
def record(demo: tuple[Path, Outcome]) -> Iterator[Database]:
    with closing(open_database(f"sqlite:///{demo[0] / 'rakor.db'}")) as opened:
        yield opened


def test_a_second_run_works_and_makes_everything(demo: tuple[Path, Outcome]) -> None:
    out, outcome = demo
    assert outcome.code == 0, outcome.err
    assert files_in(out) - {"rakor.db", "rakor.db-wal", "rakor.db-shm"} == EVERYTHING
    assert "[8/8]" in outcome.out
    assert "letter.id.pdf" in outcome.out


def test_the_readme_shows_what_it_says(demo: tuple[Path, Outcome]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    said = demo[1].out.replace(str(demo[0]), "var/demo").splitlines()
    shown = [
        line
        for line in said
        if line.startswith(("[", "The reference meeting")) or line.endswith("index.html.")
    ]
    assert len(shown) == 10
    assert all(line in readme for line in shown)


def test_its_outputs_are_those_of_the_file(demo: tuple[Path, Outcome], tmp_path: Path) -> None:
    """The walked record and the restored one are one record: the same papers, byte for byte, but for moments."""
    rakor("render", REFERENCE, "--out", tmp_path)
    same = EVERYTHING - {"meeting.yaml", "index.html"}
    assert [
        name for name in sorted(same) if (demo[0] / name).read_bytes() != (tmp_path / name).read_bytes()
    ] == []


def test_what_it_posted_waits_in_the_outbox_and_mail_waits_for_the_letter(record: Database) -> None:
    with record.reading() as session:
        rows = session.exec(select(OutboxRow).order_by(col(OutboxRow.id))).all()
    assert {row.state for row in rows} == {OutboxState.QUEUED}
    assert [row.kind for row in rows] == ["letter", *["invitation"] * 5, *["minutes"] * 2, *["article"] * 2]
    letter = rows[0].key
    assert {row.after_key for row in rows[1:6]} == {letter}


def test_the_message_id_in_a_file_is_the_one_that_was_promised(
    demo: tuple[Path, Outcome], record: Database
) -> None:
    with record.reading() as session:
        promised = set(session.exec(select(OutboxRow.message_id).where(OutboxRow.kind == "invitation")).all())
    written = set()
    for path in (demo[0] / "invitations").glob("*.eml"):
        head = path.read_bytes().partition(b"\r\n\r\n")[0].decode()
        written |= {line.partition(": ")[2] for line in head.splitlines() if line.startswith("Message-ID")}
    assert written == promised


def test_minutes_and_article_are_in_the_archive_and_the_trail_is_whole(record: Database) -> None:
    with record.reading() as session:
        assert archive.get_issued(session, UID, "minutes").number == 1
        assert archive.get_issued(session, UID, "article").number == 1
        assert len(session.exec(select(archive.Release)).all()) == 1
        assert audit.verify(session) > 20


def test_the_walked_meeting_exports_as_the_reference_file_but_for_moments(record: Database) -> None:
    given, _, _ = schema.read_file(REFERENCE.read_bytes())
    assert given is not None
    with record.reading() as session:
        walked = actions.export_meeting(session, UID)
    differences = actions.compare(walked, given)
    assert [d.path for d in differences if not d.path.endswith(("].at", "confirmed_at"))] == []
