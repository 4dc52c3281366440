"""The parts of a mail (RFC 2045, RFC 2046): content -> bytes with CRLF, everything in base64.

That keeps the calendar's CRLF and folds, and no line of content can look like a boundary.
"""

from __future__ import annotations

import functools
from base64 import encodebytes


def container(kind: bytes, boundary: bytes) -> bytes:
    return b"Content-Type: multipart/" + kind + b';\r\n boundary="' + boundary + b'"\r\n'


def multipart(boundary: bytes, *parts: bytes) -> bytes:
    opening = b"--" + boundary + b"\r\n"
    return opening + (b"\r\n" + opening).join(parts) + b"\r\n--" + boundary + b"--\r\n"


def part(kind: bytes, content: bytes, name: str = "") -> bytes:
    file = f'Content-Disposition: attachment;\r\n filename="{name}"\r\n'.encode("ascii") if name else b""
    return b"".join(
        (b"Content-Type: ", kind, b"\r\nContent-Transfer-Encoding: base64\r\n", file, b"\r\n", content)
    )


def encoded(data: bytes) -> bytes:
    """base64 in lines of 76 characters that end with CRLF."""
    return encodebytes(data).replace(b"\n", b"\r\n")


@functools.lru_cache(maxsize=4)
def encoded_file(content: bytes) -> bytes:
    """The letter goes to everybody; its hash is kept by the bytes themselves, so asking costs nothing."""
    return encoded(content)
