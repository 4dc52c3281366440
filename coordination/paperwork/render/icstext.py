"""Values -> content lines of iCalendar (RFC 5545 §3.1, §3.3.11; RFC 6868): escaped, folded, ended with CRLF.

Fast, because one fan-out writes thousands of lines, and held equal to the icalendar library by a property test.
In: texts of one line or, for DESCRIPTION, of several. Never writes a raw line end inside a value.
"""

from __future__ import annotations

from collections.abc import Iterable

LIMIT = 75  # octets, without the line end


def escaped(text: str) -> str:
    """A TEXT value. Line ends become the two characters backslash and n."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def quoted(text: str) -> str:
    """A parameter value, always in quotation marks: Gmail stops at an unquoted comma, ical4j drops the parameter.

    A quotation mark becomes ” because few readers know RFC 6868's ^' for it (ical4j #83; libical before 3.0.18).
    """
    return '"' + text.replace('"', "”").replace("^", "^^") + '"'


def line(name: str, value: str, parameters: Iterable[tuple[str, str]] = ()) -> bytes:
    """One property. The value is written as it is: escape a TEXT first; parameters that need quotes bring them."""
    words = [name]
    for key, parameter in parameters:
        words += (";", key, "=", parameter)
    words += (":", value)
    return folded("".join(words).encode())


def folded(data: bytes) -> bytes:
    """The line in pieces of at most 75 octets, never cut inside a character or after a backslash or "^".

    RFC 5545 allows the latter, but some readers unescape before they unfold (collective/icalendar #1501).
    """
    if len(data) <= LIMIT:
        return data + b"\r\n"
    at = _cut(data, 0, LIMIT)
    pieces = [data[:at]]
    while len(data) - at > LIMIT - 1:
        end = _cut(data, at, at + LIMIT - 1)
        pieces.append(data[at:end])
        at = end
    pieces.append(data[at:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _cut(data: bytes, start: int, end: int) -> int:
    """Where the piece that begins at `start` ends: at `end`, or a little before."""
    while data[end] & 0xC0 == 0x80:  # inside a character
        end -= 1
    before = end
    while before > start and data[before - 1] in b"\\^":
        before -= 1
    if before > start:
        return before
    # Nothing but escapes in the whole piece: they come in pairs, and so the cut falls between two pairs.
    return end - (end - start) % 2
