"""`rakor migrate`, `import`, `export`: a meeting in and out of a database on disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journeys.command import REFERENCE, rakor
from tests.journeys.test_demo import UID


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path / 'rakor.db'}"
    assert rakor("migrate", RAKOR_DATABASE=made).code == 0
    return made


def test_a_database_that_was_not_made_is_named_not_made(tmp_path: Path) -> None:
    outcome = rakor("import", REFERENCE, RAKOR_DATABASE=f"sqlite:///{tmp_path / 'none.db'}")
    assert outcome.code == 1
    assert "rakor migrate" in outcome.err
    assert not (tmp_path / "none.db").exists()


def test_a_dry_run_changes_nothing_and_the_real_one_once(url: str) -> None:
    assert "Would go on record" in rakor("import", REFERENCE, "--dry-run", RAKOR_DATABASE=url).out
    assert "On record:" in rakor("import", REFERENCE, RAKOR_DATABASE=url).out
    assert "On record already, and the same" in rakor("import", REFERENCE, RAKOR_DATABASE=url).out


def test_another_version_of_the_meeting_is_refused_with_the_differences(url: str, tmp_path: Path) -> None:
    rakor("import", REFERENCE, RAKOR_DATABASE=url)
    changed = tmp_path / "meeting.yaml"
    changed.write_text(REFERENCE.read_text("utf-8").replace("city: Serang", "city: Cilegon"), "utf-8")
    shutil.copy(REFERENCE.parent / "emblem.svg", tmp_path)
    outcome = rakor("import", changed, RAKOR_DATABASE=url)
    assert outcome.code == 1
    assert "meeting.city: on record “Serang”, in the file “Cilegon”" in outcome.err


def test_export_gives_the_file_back_with_its_pictures(url: str, tmp_path: Path) -> None:
    rakor("import", REFERENCE, RAKOR_DATABASE=url)
    out = tmp_path / "exported" / "meeting.yaml"
    assert rakor("export", UID, "--out", out, RAKOR_DATABASE=url).code == 0
    given = "".join(
        line for line in REFERENCE.read_text("utf-8").splitlines(True) if not line.startswith("#")
    )
    assert out.read_text("utf-8") == given
    assert (out.parent / "emblem.svg").read_bytes() == (REFERENCE.parent / "emblem.svg").read_bytes()
    assert rakor("export", "no-such-meeting", RAKOR_DATABASE=url).code == 1


def test_a_bad_setting_stops_the_start_and_is_named(tmp_path: Path) -> None:
    outcome = rakor("render", REFERENCE, "--out", tmp_path, RAKOR_SECRET_KEY="short")
    assert outcome.code == 1
    assert "RAKOR_SECRET_KEY" in outcome.err
    assert rakor("migrate", RAKOR_LANGUAGE="fr").code == 1
