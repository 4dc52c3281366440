"""The built wheel works where no checkout is: it renders the reference meeting from another folder.

The wheel is built by the pinned builder and installed into an environment of its own, without network. That
environment borrows the dependencies of this one, but not its editable install: the program can only come from
the wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEETING = ROOT / "tests" / "fixtures" / "reference"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
OFFLINE = ["--no-deps", "--no-index"]


@dataclass(frozen=True)
class Installation:
    """Rakor as a user has it: its command, and an empty folder to call it from."""

    rakor: Path
    folder: Path

    def run(self, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("RAKOR_", "PYTHON"))
        }
        return subprocess.run(
            [self.rakor, *words],
            cwd=self.folder,
            env=clean | environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [*PIP, "wheel", *OFFLINE, "--no-build-isolation", "--wheel-dir", folder, ROOT]
    subprocess.run(command, check=True, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    home = tmp_path_factory.mktemp("installed")
    venv.create(home / "venv", symlinks=True)
    python = home / "venv" / "bin" / "python"
    subprocess.run([*PIP, "--python", python, "install", *OFFLINE, wheel], check=True, cwd=home)
    # A .pth file inside a folder that a .pth file names is not read: the editable install stays out of sight.
    site = next((home / "venv" / "lib").glob("python*/site-packages"))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    (home / "elsewhere").mkdir()
    return Installation(home / "venv" / "bin" / "rakor", home / "elsewhere")


def test_it_carries_its_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    folders = {name.split("/")[0] for name in names}
    assert {folder.partition("-")[0] for folder in folders} == {"coordination", "rakor"}
    assert "coordination/_bundled/alembic/env.py" in names
    for data in ("alembic", "reports", "templates"):
        ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / data).rglob("*") if path.is_file()}
        packed = {
            name.removeprefix("coordination/_bundled/") for name in names if f"_bundled/{data}/" in name
        }
        assert packed == {name for name in ours if "__pycache__" not in name}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "__pycache__" in name or name.startswith("coordination/tests")]


def test_it_is_the_wheel_that_runs(installed: Installation) -> None:
    python = installed.rakor.with_name("python")
    where = subprocess.run(
        [python, "-c", "import coordination; print(coordination.__file__)"],
        cwd=installed.folder, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    assert Path(where.strip()).is_relative_to(installed.rakor.parents[1])


def test_it_renders_the_reference_meeting(installed: Installation) -> None:
    # Copied, so that nothing beside the meeting file can be found by accident.
    meeting = Path(shutil.copytree(MEETING, installed.folder / "meeting")) / "meeting.yaml"
    done = installed.run("render", meeting, "--out", "papers")
    assert done.returncode == 0, done.stdout + done.stderr
    kinds = {path.suffix for path in (installed.folder / "papers").rglob("*") if path.is_file()}
    assert {".pdf", ".ics"} <= kinds
    assert all(path.stat().st_size for path in (installed.folder / "papers").rglob("*") if path.is_file())


def test_it_migrates_a_database(installed: Installation) -> None:
    done = installed.run("migrate", RAKOR_DATABASE="sqlite:///new.db")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (installed.folder / "new.db").stat().st_size
