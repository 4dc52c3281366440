"""No text of a record can put a header, a part, a property or a tag into a mail; and the checks would see one.

Every text field of the paper is filled with the same hostile text; the message must keep the anatomy that it has when
each holds a harmless word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coordination.paperwork.papers.invitation import InvitationPaper, Mailbox
from coordination.paperwork.render import bodies, calendar, headers, icstext, mail, mould
from coordination.paperwork.render.wire import is_web_address
from tests.invitation_papers import HYBRID, LETTER, LINK, MESSAGE_ID, invitation, mandate
from tests.papers import AAS, ANGGOTA_KPU
from tests.paperwork.mail_reading import Anatomy, anatomy, parsed

# Words of the program, not of people; addresses have a check of their own (test_calendar_text.py).
CLOSED = {
    "language", "mode", "kind", "time_zone", "agency_form", "acting", "reply", "part_of_day", "security_level",
    "address", "delegator_address", "representative_address", "address_form", "letter", "rank",
}  # fmt: skip

ATTACKS = (
    "\r\nBcc: x@y.example\r\n\r\n<script>",
    "\nATTENDEE:mailto:x@y.example\n",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2",
    "\r\n--=_438f8da4172dcd9c0e226b84\r\nContent-Type: text/html\r\n\r\n",
    "=?utf-8?q?=0D=0ABcc:_x=40y.example?=",
    '"><img src=x onerror=alert(1)>',
    "'><!-- -->{{ 7*7 }}{% raw %}",
    "\x1alink\x1a",
    "\u2028\u2029\x85\x0b\x0c\x1e",
    '":mailto:x@y.example\r\nX-A;B="',
    "\\\\n\\N;,^n^'^^",
    "\ud800 \u202eك🏛",
)
HOSTILE = st.lists(st.one_of(st.sampled_from(ATTACKS), st.text(max_size=8)), min_size=1, max_size=6).map(
    "".join
)


def filled(value: Any, text: str, name: str = "") -> Any:
    """A paper whose every open text is `text`. Starts with a letter, so that nothing counts as missing."""
    if isinstance(value, str):
        return value if name in CLOSED or not value else text
    if isinstance(value, tuple):
        return tuple(filled(item, text, name) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(**{f.name: filled(getattr(value, f.name), text, f.name) for f in fields(value)})
    return value


def message(paper: InvitationPaper) -> bytes:
    return mail.message(paper, link=LINK, message_id=MESSAGE_ID, letter=LETTER)


PAPERS = {
    "invitation": invitation(meeting=HYBRID),
    "mandate in English": mandate(language="en", meeting=HYBRID),
}
EXPECTED: dict[str, Anatomy] = {name: anatomy(message(filled(paper, "x"))) for name, paper in PAPERS.items()}


@pytest.mark.parametrize("name", PAPERS)
@settings(max_examples=40)
@given(HOSTILE)
@example("".join(ATTACKS))
def test_no_text_changes_the_anatomy_of_a_message(name: str, text: str) -> None:
    assert anatomy(message(filled(PAPERS[name], "x" + text))) == EXPECTED[name]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_link_that_attacks_is_refused_or_harmless(attack: str) -> None:
    link = LINK + attack
    if is_web_address(link):
        data = mail.message(invitation(), link=link, message_id=MESSAGE_ID, letter=LETTER)
        assert anatomy(data) == anatomy(message(invitation()))
    else:
        with pytest.raises(ValueError, match="not a web address"):
            mail.message(invitation(), link=link, message_id=MESSAGE_ID, letter=LETTER)


# --- The same with one guard taken away: the check must see it ----------------------------------------------


@pytest.fixture
def fresh() -> Iterator[None]:
    """Moulds made with or without a guard do not outlive the test."""
    calendar._sheet.cache_clear()
    mould._mould.cache_clear()
    yield
    calendar._sheet.cache_clear()
    mould._mould.cache_clear()


def hostile(name: str, attack: str) -> Anatomy:
    return anatomy(message(filled(PAPERS[name], "x" + attack)))


@pytest.mark.usefixtures("fresh")
def test_calendar_that_does_not_escape_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icstext, "escaped", lambda text: text)
    monkeypatch.setattr(calendar, "cleaned", lambda value: value)
    found = hostile("invitation", "\r\nATTENDEE:mailto:x@y.example")
    assert found.properties["ATTENDEE"] > EXPECTED["invitation"].properties["ATTENDEE"]


@pytest.mark.usefixtures("fresh")
def test_page_that_does_not_escape_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "html", SimpleNamespace(escape=lambda text: text))
    found = hostile("invitation", "<img src=x>")
    assert found.tags["img src"] > 0
    assert EXPECTED["invitation"].tags["img src"] == 0


@pytest.mark.usefixtures("fresh")
def test_name_that_poses_as_a_gap_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mould, "cleaned", lambda value: value)
    with pytest.raises(KeyError):
        hostile("invitation", "\x1aanything\x1a")


@pytest.mark.usefixtures("fresh")
def test_header_that_is_not_guarded_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two guards stand one behind the other: names lose their line ends, and a field refuses one."""
    monkeypatch.setattr(headers, "one_line", lambda text: text)
    monkeypatch.setattr(headers, "encoded", lambda text, before: text)
    monkeypatch.setattr(headers, "field", lambda name, value: f"{name}: {value}\r\n".encode())
    sender = Mailbox("rapat@a.example", "x" * 80 + "\r\nBcc: y@z.example\r\nX: ")
    assert "Bcc" in parsed(message(invitation(organizer=sender)))


def test_every_open_text_was_filled() -> None:
    """The list of closed words hides no field that a person fills in."""
    said = {text for paper in PAPERS.values() for text in _texts(filled(paper, "x")) if text != "x"}
    names = {
        AAS.full_name,
        ANGGOTA_KPU.title.id,
        "Ballroom Horison Ultima Ratu",
        "Rudi Hartawan",
        "sandi-rahasia",
    }
    assert said & names == set()
    assert len(said) < 20


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))
