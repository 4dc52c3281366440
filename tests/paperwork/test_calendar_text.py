"""Escaping and folding, held against the icalendar library and against a reader written from the RFC alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import icalendar
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from coordination.paperwork.render import icstext
from coordination.paperwork.render.wire import mailto, one_line

NASTY = (
    "\r\nATTENDEE:mailto:x@y.example",
    "\\",
    "\\n",
    "\\N",
    "^",
    "^^",
    "^n",
    "^'",
    '"',
    ";",
    ",",
    ":",
    "ك",
    "🏛",
    "é",
)
TEXTS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=12)), max_size=12).map("".join)


def unfolded(data: bytes) -> str:
    return data.decode().replace("\r\n ", "").removesuffix("\r\n")


def unescaped(value: str) -> str:
    """RFC 5545 §3.3.11, read from left to right."""
    plain = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: plain.get(found[1], found[1]), value)


def parsed(line: bytes) -> icalendar.Event:
    event = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n")
    assert isinstance(event, icalendar.Event)
    return event


def built(name: str, value: object) -> bytes:
    event = icalendar.Event()
    event.add(name, value)
    lines: bytes = event.to_ical()
    return lines.removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n")


def own_text(text: str) -> bytes:
    return icstext.line("DESCRIPTION", icstext.escaped(text))


def own_attendee(name: str) -> bytes:
    return icstext.line("ATTENDEE", mailto("a+b@c.example"), [("CN", icstext.quoted(name))])


@given(TEXTS)
@example("\\" * 400)
@example("a" * 61 + "\\,")
def test_a_text_survives(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    assert unescaped(unfolded(own_text(text)).removeprefix("DESCRIPTION:")) == text


@given(TEXTS)
@example("")
@example("Sekretariat ^ Bidang; X, Y: Z")
@example("ك" * 5000)
def test_a_text_reads_as_the_library_writes_it(text: str) -> None:
    clean = one_line(text)
    assume("\\N" not in clean)  # the library turns these two letters of a name into a line end
    assert parsed(own_text(clean)) == parsed(built("description", clean))


@given(TEXTS.map(one_line))
@example("^^^" * 100)
@example('Sekretariat "A"; Bidang, X')
@example("a" * 5000)
@example("")
def test_a_name_reads_as_the_library_writes_it(name: str) -> None:
    person = icalendar.vCalAddress("mailto:a+b@c.example")
    person.params["CN"] = name.replace('"', "”")
    ours, theirs = parsed(own_attendee(name))["attendee"], parsed(built("attendee", person))["attendee"]
    assert (str(ours), dict(ours.params)) == (str(theirs), dict(theirs.params))


@given(TEXTS.map(one_line))
def test_no_quotation_mark_is_encoded(name: str) -> None:
    """RFC 6868 has ^' for it, and few readers know that."""
    written = unfolded(own_attendee(name))
    assert "^'" not in written.replace("^^", "")
    assert written.count('"') == 2


def complaints(fold: Callable[[bytes], bytes], data: bytes) -> list[str]:
    """What is wrong with the way a line was folded."""
    lines = fold(data).removesuffix(b"\r\n").split(b"\r\n")
    found = []
    if b"".join([lines[0], *(line[1:] for line in lines[1:])]) != data:
        found.append("altered")
    for at, line in enumerate(lines):
        if len(line) > 75:
            found.append("too long")
        if at and not line.startswith(b" "):
            found.append("not a continuation")
        try:
            line.decode()
        except UnicodeDecodeError:
            found.append("inside a character")
        if at < len(lines) - 1 and line.endswith((b"\\", b"^")) and line.strip(b" \\^"):
            found.append("after an escape")
    return found


@given(TEXTS, st.integers(0, 80))
@example("é" * 200, 1)
@example("^" * 300, 3)
@example("\\" * 300 + "n", 0)
@example("🏛\\," * 100, 0)
def test_a_folded_line_is_whole(text: str, shift: int) -> None:
    data = ("SUMMARY:" + "x" * shift + icstext.escaped(text)).encode("utf-8", "replace")
    assert complaints(icstext.folded, data) == []


def test_folding_every_75_octets_would_be_seen() -> None:
    def naive(data: bytes) -> bytes:
        return b"\r\n ".join(data[at : at + 74] for at in range(0, len(data), 74)) + b"\r\n"

    assert "inside a character" in complaints(naive, ("SUMMARY:x" + "é" * 90).encode())
    assert "after an escape" in complaints(naive, ("SUMMARY:" + "x" * 65 + "\\," * 9).encode())


def test_a_text_that_is_not_escaped_would_be_seen() -> None:
    attack = "Rapat\r\nATTENDEE:mailto:x@y.example"
    assert "attendee" in parsed(icstext.line("DESCRIPTION", attack))
    assert "attendee" not in parsed(own_text(attack))


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("rapat+k7q2@a.example", "mailto:rapat+k7q2@a.example"),
        ("o'neil@a.example", "mailto:o'neil@a.example"),
        ("100%?a#b^c@a.example", "mailto:100%25%3Fa%23b%5Ec@a.example"),
    ],
)
def test_an_address_is_a_uri(address: str, written: str) -> None:
    assert mailto(address) == written


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "a@",
        "@b",
        "a b@c",
        "a@b\r\nBcc: x@y",
        "a@b\n",
        '"a"@b',
        "a@b,c@d",
        "<a@b>",
        "a@b;c",
        "é@b",
        "a@[::1]",
        "a@-b",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not an e-mail address"):
        mailto(address)
