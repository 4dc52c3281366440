"""Files beside the meeting file: told with their line when missing, of another kind, too large or elsewhere."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from coordination.cli import reading
from coordination.features.exchange import actions, schema
from coordination.foundation import files
from coordination.foundation.db import Database
from tests.exchange.record import given_back, read, small, take_in, text_of, told

PHOTO = {"id": "f-1", "file": "foto/rapat.png", "caption": "Pembukaan"}


def png(width: int = 8, height: int = 6, padding: int = 0) -> bytes:
    """A picture of one colour, of any size on paper."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (width + 1) * min(height, 64))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", rows)
        + b"\0" * padding
        + chunk(b"IEND", b"")
    )


def text(name: str = "foto/rapat.png") -> str:
    return text_of(small(meeting={"photos": [{**PHOTO, "file": name}]}))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "file-missing"),
        (b"", "file-kind"),
        (b"bukan gambar", "file-kind"),
        (b"GIF89a......", "file-kind"),
        (b"<html><svg></svg></html>", "file-kind"),
        (b"%PDF-1.7 bukan gambar", "file-kind"),
        (b"\x89PNG\r\n\x1a\n", "file-kind"),
        (png(padding=10_000_000), "file-size"),
        (png(20_000, 20_000), "file-pixels"),
        (png(0, 10), "file-pixels"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_wrong_picture_is_told_with_its_line(content: bytes | None, code: str) -> None:
    file, _, source = schema.read_file(text().encode())
    assert file is not None
    assert source is not None
    (problem,) = actions.check_pictures(file, source, {"foto/rapat.png": content})
    assert (problem.code, problem.path) == (code, "meeting.photos[1].file")
    assert text().splitlines()[problem.line - 1].strip() == "file: foto/rapat.png"


@pytest.mark.parametrize(
    "name",
    [
        "../rapat.png",
        "/etc/rapat.png",
        "foto/../../rapat.png",
        "C:\\rapat.png",
        "foto//rapat.png",
        "rapat.exe",
        "rapat",
    ],
)
def test_path_out_of_the_folder_is_refused(name: str) -> None:
    assert [(path, code) for _, path, code in told(text(name))] == [("meeting.photos[1].file", "pattern")]


def test_link_out_of_the_folder_counts_as_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, secret = tmp_path / "rapat", tmp_path / "rahasia.png"
    (folder / "foto").mkdir(parents=True)
    secret.write_bytes(png())
    (folder / "foto" / "rapat.png").symlink_to(secret)
    (folder / "rapat.yaml").write_text(text(), "utf-8")
    assert reading.read_meeting_file(folder / "rapat.yaml") is None
    assert "rapat.yaml:" in capsys.readouterr().err


def test_picture_that_is_too_large_is_told_as_such(tmp_path: Path) -> None:
    """Not as missing, although it is not read to its end."""
    name = tmp_path / "rapat.png"
    with name.open("wb") as file:
        file.write(png())
        file.truncate(reading.LARGEST_PICTURE * 2)
    content = reading._beside(tmp_path / "rapat.yaml", "rapat.png")
    assert content is not None
    with pytest.raises(files.Invalid, match="file-size"):
        files.check(content)


def test_pictures_come_back_with_the_meeting(database: Database) -> None:
    file = read(text())
    take_in(database, file, {"foto/rapat.png": png()})
    assert given_back(database, file.meeting.uid) == file
    with database.reading() as session:
        assert actions.read_pictures(session, file.meeting.uid, file) == {"foto/rapat.png": png()}


def test_camera_names_are_taken() -> None:
    assert read(text("foto/IMG_0042.JPG")).meeting.photos[0].file == "foto/IMG_0042.JPG"
