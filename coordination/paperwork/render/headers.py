"""Mail header fields (RFC 5322, RFC 2047): names and texts -> bytes with CRLF.

Written here, not by email.policy: its folding of encoded names differs between Python versions and is read wrongly by
3.11.7 itself, and a message must keep its bytes for ever. In: texts of one line; a line end in a value is refused.
"""

from __future__ import annotations

import re
from base64 import b64encode

from .wire import address, one_line

_WIDTH = 76  # RFC 2047 §2: of a line that carries an encoded word
_FRAME = len("=?utf-8?B??=")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_MESSAGE_ID = re.compile(r"<[!-;=?A-~]+@[!-;=?A-~]+>")


def field(name: str, value: str) -> bytes:
    """One field. `value` is ASCII and may hold folds (CRLF and a space) that this module made."""
    if re.search(r"[\r\n]", value.replace("\r\n ", "")):
        raise ValueError("a line end in a header field")
    return f"{name}: {value}\r\n".encode("ascii")


def unstructured(name: str, text: str) -> bytes:
    """A field of free text, as the Subject."""
    text = one_line(text)
    plain = text.isascii() and "=?" not in text and len(name) + 2 + len(text) <= _WIDTH
    return field(name, text if plain else encoded(text, len(name) + 2))


def mailbox(name: str, text: str, display: str) -> bytes:
    """A field of one address with the name beside it. Raises ValueError when it is no address."""
    bare, display = address(text), one_line(display)
    if not display:
        return field(name, bare)
    phrase = _phrase(display, len(name) + 2)
    joint = " " if len(name) + 5 + len(phrase) + len(bare) <= _WIDTH else "\r\n "
    return field(name, "".join((phrase, joint, "<", bare, ">")))


def message_id(text: str) -> str:
    """The Message-ID as it is, brackets included. Raises ValueError when it has not that form."""
    if not _MESSAGE_ID.fullmatch(text) or len(text) > 250:
        raise ValueError("this is not a Message-ID")
    return text


def encoded(text: str, before: int) -> str:
    """The text as encoded words, each with whole characters only (RFC 2047 §5), folded one to a line.

    before: how much of the first line is taken already.
    """
    words, piece, room = [], b"", _room(before)
    for char in text:
        data = char.encode()
        if len(piece) + len(data) > room:
            words.append(piece)
            piece, room = b"", _room(1)
        piece += data
    words.append(piece)
    return "\r\n ".join(f"=?utf-8?B?{b64encode(word).decode()}?=" for word in words)


def _room(before: int) -> int:
    """Octets of text that one encoded word can hold on a line: base64 makes four characters of three."""
    return (_WIDTH - before - _FRAME) // 4 * 3


def _phrase(display: str, before: int) -> str:
    """Atoms as they are, other ASCII in quotation marks, everything else (and what is too long) encoded."""
    plain = display
    if not _ATOMS.fullmatch(display):
        plain = '"' + display.replace("\\", "\\\\").replace('"', '\\"') + '"'
    fits = plain.isascii() and "=?" not in plain and before + len(plain) <= _WIDTH
    return plain if fits else encoded(display, before)
