"""One message on a socket: a JSON header and byte blobs, each with its length in front.

4 bytes: length of the header · 4 bytes: number of blobs · 8 bytes per blob: its length · header · blobs
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Sequence
from typing import Any

_START = struct.Struct(">II")
_LENGTH = struct.Struct(">Q")
MOST_BLOBS = 1000
COMMAND = 64  # bytes of one command to the nursery: a fixed length, so that descriptors arrive with their own


class Closed(Exception):
    """The other side went away in the middle of, or instead of, a message."""


class TooLarge(Exception):
    """A message above the limit; args: its length and the limit, in bytes."""


def packed(header: Any, blobs: Sequence[bytes], limit: int) -> bytes:
    """The bytes of a message. Raises TooLarge. ASCII JSON, so that even a lone surrogate survives."""
    text = json.dumps(header, default=str).encode("ascii")
    size = len(text) + sum(map(len, blobs))
    if size > limit or len(blobs) > MOST_BLOBS:
        raise TooLarge(size, limit)
    lengths = b"".join(_LENGTH.pack(len(blob)) for blob in blobs)
    return b"".join((_START.pack(len(text), len(blobs)), lengths, text, *blobs))


def send(connection: socket.socket, message: bytes, deadline: float | None = None) -> None:
    """Raises Closed, and TimeoutError after `deadline` (of time.monotonic)."""
    connection.settimeout(_left(deadline))
    try:
        connection.sendall(message)
    except (BrokenPipeError, ConnectionError) as error:
        raise Closed from error


def receive(connection: socket.socket, limit: int, deadline: float | None = None) -> tuple[Any, list[bytes]]:
    """The next message. Raises Closed, TooLarge (before reading it), and TimeoutError after `deadline`."""
    text_length, count = _START.unpack(_exactly(connection, _START.size, deadline))
    if count > MOST_BLOBS or text_length > limit:
        raise TooLarge(text_length, limit)
    packed_lengths = _exactly(connection, _LENGTH.size * count, deadline)
    lengths = [length for (length,) in _LENGTH.iter_unpack(packed_lengths)]
    if text_length + sum(lengths) > limit:
        raise TooLarge(text_length + sum(lengths), limit)
    header = json.loads(_exactly(connection, text_length, deadline))
    return header, [_exactly(connection, length, deadline) for length in lengths]


def _exactly(connection: socket.socket, count: int, deadline: float | None) -> bytes:
    got = bytearray()
    while len(got) < count:
        connection.settimeout(_left(deadline))
        try:
            piece = connection.recv(min(count - len(got), 1 << 20))
        except ConnectionError as error:
            raise Closed from error
        if not piece:
            raise Closed
        got += piece
    return bytes(got)


def _left(deadline: float | None) -> float | None:
    """Seconds until the deadline, for settimeout: never 0, which would mean "do not block"."""
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
