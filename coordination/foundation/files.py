"""Files by digest: pictures, an emblem, signed letters. Kind and size are checked on the way in; content never changes.

Kind is told by the first bytes, never by the name. Content lies in the database, so one backup holds everything
(docs/decisions/0007).
"""

import hashlib
import struct

from sqlmodel import Field, Session, SQLModel

from .errors import Invalid, NotFound

LIMITS = {
    "image/png": 10_000_000,
    "image/jpeg": 15_000_000,
    "image/svg+xml": 200_000,
    "application/pdf": 30_000_000,
}
MAX_PIXELS = 40_000_000


class StoredFile(SQLModel, table=True):
    """One file, named by the SHA-256 of its content."""

    __tablename__ = "stored_file"

    digest: str = Field(primary_key=True)
    media_type: str
    size: int
    content: bytes


def keep(session: Session, content: bytes, *, pictures_only: bool = False) -> str:
    """Store content and return its digest; the same content is stored once. Raises Invalid when kind or
    size is wrong.
    """
    media_type = check(content, pictures_only=pictures_only)
    digest = hashlib.sha256(content).hexdigest()
    if session.get(StoredFile, digest) is None:
        session.add(StoredFile(digest=digest, media_type=media_type, size=len(content), content=content))
        session.flush()
    return digest


def check(content: bytes, *, pictures_only: bool = False) -> str:
    """The media type of content that may be kept. Raises Invalid: unknown kind, too many bytes or pixels."""
    media_type = media_type_of(content)
    if media_type is None or (pictures_only and not media_type.startswith("image/")):
        raise Invalid("file-kind")
    if len(content) > LIMITS[media_type]:
        raise Invalid("file-size", size=len(content), limit=LIMITS[media_type])
    if media_type in ("image/png", "image/jpeg"):
        _check_pixels(content, media_type)
    return media_type


def read(session: Session, digest: str) -> StoredFile:
    """The file of that digest. Raises NotFound."""
    found = session.get(StoredFile, digest)
    if found is None:
        raise NotFound("file", digest=digest)
    return found


def media_type_of(content: bytes) -> str | None:
    """The kind told by the first bytes, or None when it is none that we keep."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    head = content[:1000].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith((b"<svg", b"<?xml")) and b"<svg" in content[:4000]:
        return "image/svg+xml"
    return None


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels from the header alone; nothing is decoded. Raises Invalid("file-kind")."""
    try:
        return _png_size(content) if content.startswith(b"\x89PNG") else _jpeg_size(content)
    except (struct.error, IndexError) as error:
        raise Invalid("file-kind") from error


def _check_pixels(content: bytes, media_type: str) -> None:
    width, height = picture_size(content)
    if width * height > MAX_PIXELS or not width * height:
        raise Invalid("file-pixels", width=width, height=height)


def _png_size(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Walk the segments to the first start-of-frame marker (ITU T.81, B.2.2)."""
    at = 2
    while at < len(content):
        marker, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        if content[at] != 0xFF:
            break
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise Invalid("file-kind")
