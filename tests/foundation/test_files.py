"""Files are told by their first bytes, measured before they are opened, and kept once."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordination.foundation import files
from coordination.foundation.db import Database
from coordination.foundation.errors import Invalid, NotFound
from coordination.foundation.files import StoredFile
from tests.exchange.record import rows
from tests.exchange.test_pictures import png


def jpeg(width: int, height: int) -> bytes:
    """As much of a JPEG as says how large it is."""
    segment = struct.pack(">BBHBHH", 0xFF, 0xE0, 4, 0, 0, 0)[:6]
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC0, 17, 8, height, width, 3)
    return b"\xff\xd8" + segment + frame + b"\0" * 10


SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (png(), "image/png"),
        (jpeg(640, 480), "image/jpeg"),
        (SVG, "image/svg+xml"),
        (b"\xef\xbb\xbf  <svg/>", "image/svg+xml"),
        (b"%PDF-1.7\n", "application/pdf"),
    ],
    ids=["png", "jpeg", "svg", "svg-bom", "pdf"],
)
def test_kind_is_told_by_the_first_bytes(content: bytes, kind: str) -> None:
    assert files.check(content) == kind
    if kind == "application/pdf":
        with pytest.raises(Invalid, match="file-kind"):
            files.check(content, pictures_only=True)


def test_size_of_a_picture_comes_from_its_head() -> None:
    assert files.picture_size(png(30, 20)) == (30, 20)
    assert files.picture_size(jpeg(640, 480)) == (640, 480)


@pytest.mark.parametrize(
    "content", [png(8000, 5001), jpeg(8000, 5001), jpeg(0, 5)], ids=["png", "jpeg", "empty"]
)
def test_too_many_pixels_are_refused_unopened(content: bytes) -> None:
    with pytest.raises(Invalid, match="file-pixels"):
        files.check(content)


def test_largest_allowed_picture_is_taken() -> None:
    assert files.check(png(8000, 5000)) == "image/png"


@pytest.mark.parametrize("kind", files.LIMITS)
def test_every_kind_has_its_limit(kind: str) -> None:
    head = {
        "image/png": png(),
        "image/jpeg": jpeg(9, 9),
        "image/svg+xml": b"<svg/>",
        "application/pdf": b"%PDF-",
    }[kind]
    size = files.LIMITS[kind]
    assert files.check(head + b"\0" * (size - len(head))) == kind
    with pytest.raises(Invalid, match="file-size"):
        files.check(head + b"\0" * (size - len(head) + 1))


HEADS = st.sampled_from(
    [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\0\4", b"%PDF-", b"<svg", b"GIF89a"]
)


@given(HEADS, st.binary(max_size=80))
def test_any_bytes_are_kept_or_refused_in_words(head: bytes, rest: bytes) -> None:
    try:
        assert files.check(head + rest) in files.LIMITS
    except Invalid as refusal:
        assert refusal.code in ("file-kind", "file-pixels")  # noqa: PT017 -- reason: either outcome is right


def test_same_content_is_kept_once(database: Database) -> None:
    with database.transaction() as session:
        first, second = files.keep(session, png()), files.keep(session, png())
    assert first == second
    assert rows(database)["stored_file"] == 1
    with database.reading() as session:
        found = files.read(session, first)
        assert (found.content, found.size, found.media_type) == (png(), len(png()), "image/png")
        assert session.get(StoredFile, "0" * 64) is None
        with pytest.raises(NotFound, match="file"):
            files.read(session, "0" * 64)
