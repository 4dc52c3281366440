"""The invitation as a mail: shape, headers, words, attachments, and one mould for a whole fan-out."""

from __future__ import annotations

import email.utils
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coordination.paperwork.papers import InvitationPaper, dump, load
from coordination.paperwork.papers.invitation import Mailbox
from coordination.paperwork.papers.parts import SecretLink, Words
from coordination.paperwork.render import calendar, headers, mail, mould
from coordination.paperwork.render.wire import one_line
from tests.golden_files import Golden
from tests.invitation_papers import (
    AGENDA,
    APART,
    HYBRID,
    LETTER,
    LINK,
    MANDATE,
    MESSAGE_ID,
    OFFICE_BOX,
    OPEN_END,
    SAMPLES,
    TWO_DAYS,
    called,
    invitation,
    mandate,
    many,
)
from tests.papers import HERI, HOLIL, KABID, KASUBDIT, SEKDA, STAF_AHLI, held
from tests.paperwork.mail_reading import anatomy, decoded, header, parsed, part, unpacked

OUTGOING = Path(__file__).parent.parent / "fixtures" / "outgoing"
MAILED = {name: paper for name, paper in SAMPLES.items() if paper.to.address}


def made(paper: InvitationPaper, *, letter: bytes | None = LETTER, link: str = LINK) -> bytes:
    return mail.message(paper, link=link, message_id=MESSAGE_ID, letter=letter)


def text(paper: InvitationPaper) -> str:
    return part(made(paper), "text/plain").decode().replace("\r\n", "\n")


def html(paper: InvitationPaper) -> str:
    return part(made(paper), "text/html").decode()


@pytest.mark.parametrize(
    ("sample", "file"),
    [
        ("reference", "invitation.id"),
        ("english", "invitation.en"),
        ("mandate", "mandate.id"),
        ("mandate in English", "mandate.en"),
        ("hybrid", "hybrid.id"),
        ("hybrid in English", "hybrid.en"),
        ("to the represented office", "represented.id"),
        ("open end", "open-end.id"),
        ("two days", "two-days.id"),
    ],
)
def test_message_golden(golden: Golden, sample: str, file: str) -> None:
    golden(f"mail/{file}.txt", unpacked(made(SAMPLES[sample])))


# --- Shape -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "paper"),
    [("g01-request-to-a", invitation()), ("g03-delegated-request-to-representative", mandate())],
)
def test_message_has_the_model_s_shape(file: str, paper: InvitationPaper) -> None:
    model, ours = (OUTGOING / f"{file}.eml").read_bytes(), made(paper, letter=None)
    assert anatomy(ours).parts == anatomy(model).parts
    assert set(parsed(model).keys()) <= set(parsed(ours).keys())
    (theirs,) = (p for p in parsed(model).walk() if p.get_content_type() == "text/calendar")
    (own,) = (p for p in parsed(ours).walk() if p.get_content_type() == "text/calendar")
    assert own["Content-Type"].params == theirs["Content-Type"].params
    assert own["Content-Transfer-Encoding"] == theirs["Content-Transfer-Encoding"] == "base64"


@pytest.mark.parametrize("name", MAILED)
def test_bytes_are_well_formed(name: str) -> None:
    data = made(MAILED[name])
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert anatomy(data).defects == ()


def test_letter_is_the_last_part_and_whole() -> None:
    last = list(parsed(made(invitation())).walk())[-1]
    assert (last.get_content_type(), last.get_payload(decode=True)) == ("application/pdf", LETTER)
    assert last.get_filename() == "Surat-Undangan_Rapat-Koordinasi-Bidang-Politik_2023-12-11.pdf"


def test_translation_goes_before_the_letter_that_prevails() -> None:
    paper, copy = invitation(language="en"), b"%PDF-1.7 stands in for the translation\n"
    data = mail.message(paper, link=LINK, message_id=MESSAGE_ID, letter=LETTER, courtesy=copy)
    first, last = list(parsed(data).walk())[-2:]
    assert [p.get_payload(decode=True) for p in (first, last)] == [copy, LETTER]
    assert [p.get_filename() for p in (first, last)] == [
        "Courtesy-Copy_Political-Affairs-Coordination_2023-12-11.pdf",
        "Surat-Undangan_Rapat-Koordinasi-Bidang-Politik_2023-12-11.pdf",
    ]
    assert max(map(len, data.split(b"\r\n"))) <= 78
    said = "The invitation letter, number 200.2/123/Kesbangpol, is attached, with a courtesy translation; the letter in"
    for kind in ("text/plain", "text/html"):
        assert f"{said} Indonesian prevails." in part(data, kind).decode()
    assert data == mail.message(paper, link=LINK, message_id=MESSAGE_ID, letter=LETTER, courtesy=copy)
    with pytest.raises(ValueError, match="only along with the letter"):
        mail.message(paper, link=LINK, message_id=MESSAGE_ID, letter=None, courtesy=copy)
    with pytest.raises(ValueError, match="another mould"):
        mail.Mould.of(paper).fill(paper, link=LINK, message_id=MESSAGE_ID, letter=LETTER, courtesy=copy)


def test_without_letter_there_is_no_such_part() -> None:
    assert anatomy(made(invitation(), letter=None)).parts[-1] == "application/ics"


@pytest.mark.parametrize("name", MAILED)
def test_calendar_part_is_the_calendar_file(name: str) -> None:
    data = made(MAILED[name])
    expected = calendar.event(MAILED[name], link=LINK)
    assert part(data, "text/calendar") == part(data, "application/ics") == expected


def test_sender_is_the_organizer() -> None:
    data = made(invitation())
    assert header(data, "From") == header(data, "Reply-To")
    sender = email.utils.parseaddr(header(data, "From"))[1]
    organizer = re.search(
        r"ORGANIZER[^\r]*:mailto:(\S+)", part(data, "text/calendar").decode().replace("\r\n ", "")
    )
    assert organizer
    assert organizer[1] == sender


def test_answering_machines_stay_silent() -> None:
    data = made(invitation())
    assert header(data, "Auto-Submitted") == "auto-generated"
    # Bounces are wanted: DR and NDR are not suppressed.
    assert header(data, "X-Auto-Response-Suppress") == "OOF, AutoReply, RN, NRN"


def test_date_is_the_time_of_issue() -> None:
    assert header(made(invitation()), "Date") == "Mon, 04 Dec 2023 02:00:00 +0000"


# --- Words -------------------------------------------------------------------------------------------------


def test_representative_is_told_for_whom_and_takes_no_prefix() -> None:
    deputed = replace(MANDATE, delegator=held(SEKDA), representative=held(STAF_AHLI, replace(HOLIL, rank="")))
    body = text(mandate(invitee=held(SEKDA), delegation=deputed))
    assert body.startswith("Yth. H. Holil, Staf Ahli Gubernur\n")
    assert "Bapak/Ibu ditunjuk mewakili Pj. Sekretaris Daerah Provinsi Banten dalam Rapat" in body
    assert "wakil tidak memakai sebutan jabatan yang diwakili" in body
    assert "Pj. H. Holil" not in body


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (HERI, "Yth. Kompol Heri Purnomo, Kasubdit 1 Ditintelkam Polda Banten\n"),
        (replace(HERI, rank=""), "Yth. Bapak/Ibu Heri Purnomo, Kasubdit 1 Ditintelkam Polda Banten\n"),
        (replace(HERI, rank="", address_form="ibu"), "Yth. Ibu Heri Purnomo, Kasubdit 1 "),
        (replace(HERI, rank="", address_form="none"), "Yth. Heri Purnomo, Kasubdit 1 "),
        (None, "Yth. Kasubdit 1 Ditintelkam Polda Banten\n"),
    ],
)
def test_form_of_address_stands_before_no_rank_and_no_office(person: object, line: str) -> None:
    deputed = replace(MANDATE, representative=held(KASUBDIT, person))  # type: ignore[arg-type]  # -- reason: a table
    assert text(mandate(delegation=deputed)).startswith(line)


def test_only_a_meeting_with_a_link_offers_to_attend_online() -> None:
    assert "hadir daring" not in text(invitation())
    assert "hadir, hadir daring, diwakilkan, belum pasti, atau berhalangan" in text(
        invitation(meeting=HYBRID)
    )


def test_open_end_and_two_days_are_said() -> None:
    assert "pukul 09.00 WIB s.d. selesai" in text(invitation(meeting=OPEN_END))
    assert "Senin, 11 Desember 2023 s.d. Selasa, 12 Desember 2023" in text(invitation(meeting=TWO_DAYS))


def test_subject_names_every_day_that_lies_apart() -> None:
    subject = header(made(invitation(meeting=APART)), "Subject")
    assert subject.endswith(", 11 Desember 2023, 14 Desember 2023, dan 2 Januari 2024")
    assert header(made(invitation(meeting=TWO_DAYS)), "Subject").endswith(
        "11 Desember 2023 – 12 Desember 2023"
    )


@pytest.mark.parametrize(
    ("zone", "name"), [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
)
def test_hours_have_their_zone(zone: str, name: str) -> None:
    assert f"pukul 09.00 s.d. 12.00 {name}\n" in text(invitation(meeting={"time_zone": zone}))


def test_what_is_unknown_is_left_out() -> None:
    bare = invitation(
        contact=None,
        reply_by=None,
        letter="",
        letter_number="",
        meeting={"purpose": Words(), "subject": Words()},
    )
    body = part(made(bare, letter=None), "text/plain").decode().replace("\r\n", "\n")
    assert "Narahubung" not in body
    assert "paling lambat" not in body
    assert "Surat undangan" not in body
    assert "acara " not in body
    assert "Kami mengundang Bapak/Ibu untuk menghadiri" in body
    assert "\n\n\n" not in body


def test_a_representative_named_late_is_asked_to_hurry() -> None:
    on_time, late = (datetime(2023, 12, 8, hour, 30, tzinfo=UTC) for hour in (16, 17))
    assert "kesediaan paling lambat Jumat, 8 Desember 2023" in text(mandate(issued_at=on_time))
    said = text(mandate(issued_at=late))
    assert "Mohon segera mengonfirmasi kesediaan melalui tautan berikut:\n" in said
    assert "8 Desember" not in said
    assert "Please tell us as soon as possible" in text(mandate(issued_at=late, language="en"))
    assert "Mohon segera mengonfirmasi kehadiran" in text(invitation(issued_at=late))


def test_english_marks_what_nobody_translated() -> None:
    paper = invitation(language="en", meeting={"agenda": AGENDA})
    assert "2. 09:15 Kesiapan tahapan pemilu [in Indonesian] (Chair, KPU Banten)" in text(paper)
    assert '<span lang="id">Kesiapan tahapan pemilu</span>' in html(paper)


def test_page_is_small_and_loads_nothing() -> None:
    page = html(invitation(meeting=HYBRID))
    assert len(page) < 12_000
    assert not re.findall(r"<(?:img|script|link|style|iframe|form)\b|url\(|src=", page)
    assert '<meta name="color-scheme" content="light dark">' in page


@pytest.mark.parametrize("name", MAILED)
def test_both_bodies_carry_the_link_and_only_known_addresses(name: str) -> None:
    paper = MAILED[name]
    known = {LINK, paper.meeting.map_link, paper.meeting.online_link}
    page = html(paper)
    assert set(re.findall(r'href="([^"]*)"', page.replace("&amp;", "&"))) <= known
    assert page.count(f'href="{LINK}"') == 2
    assert text(paper).count(LINK) == 1


def test_parts_of_the_secret_link_are_never_written() -> None:
    """Only delivery makes the address; the paper's purpose and subject say nothing to an invitee."""
    shown = unpacked(made(invitation(link=SecretLink("maksud-tautan", "pokok-tautan", 7))))
    assert LINK in shown
    assert "maksud-tautan" not in shown
    assert "pokok-tautan" not in shown


def test_address_that_is_none_becomes_no_link() -> None:
    page = html(
        invitation(
            meeting={**HYBRID, "online_link": "javascript:alert(1)", "map_link": 'https://x" onclick=y'}
        )
    )
    assert re.findall(r'href="([^"]*)"', page) == [LINK, LINK]
    assert "javascript:alert(1)</td>" in page


def test_line_of_stars_does_not_hide_the_mail_in_outlook() -> None:
    starred = invitation(meeting={"host": None, "subject": Words("*~*~*~*~*")}, invitee=called("*~*~*"))
    lines = text(starred).split("\n") + html(starred).split("\n")
    assert not [line for line in lines if re.fullmatch(r"[ *~]*[*~][ *~]*", line.strip("\r"))]


# --- One mould for all -------------------------------------------------------------------------------------


def test_one_mould_gives_each_recipient_the_bytes_of_a_message_of_its_own() -> None:
    papers = many(60)
    one = mail.Mould.of(papers[0])
    from_mould = [one.fill(paper, link=LINK, message_id=MESSAGE_ID, letter=LETTER) for paper in papers]
    for paper, data in zip(papers, from_mould, strict=True):
        mould._mould.cache_clear()
        calendar._sheet.cache_clear()
        assert made(paper) == data
        assert header(data, "To") == paper.to.address
    assert len(set(from_mould)) == 60


@pytest.mark.parametrize("name", MAILED)
def test_stored_paper_gives_the_same_bytes(name: str) -> None:
    paper = MAILED[name]
    again = load(InvitationPaper, dump(paper))
    assert made(again) == made(paper)


def test_mould_refuses_a_paper_of_another_meeting() -> None:
    one = mail.Mould.of(invitation(), with_letter=True)
    for other in (invitation(meeting={"sequence": 1}), invitation(language="en"), mandate()):
        with pytest.raises(ValueError, match="another mould"):
            one.fill(other, link=LINK, message_id=MESSAGE_ID, letter=LETTER)


def test_mail_says_that_a_letter_is_attached_only_when_it_is() -> None:
    with_letter, without = (
        part(made(invitation(), letter=letter), "text/plain").decode() for letter in (LETTER, None)
    )
    assert "Surat undangan nomor 200.2/123/Kesbangpol terlampir." in with_letter
    assert "Surat undangan: nomor 200.2/123/Kesbangpol." in without
    assert "terlampir" not in without
    with pytest.raises(ValueError, match="another mould"):
        mail.Mould.of(invitation(), with_letter=True).fill(
            invitation(), link=LINK, message_id=MESSAGE_ID, letter=None
        )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"to": Mailbox("", "")}, "nothing to send"),
        ({"to": Mailbox("a@b.example\r\nBcc: x@y.example", "")}, "not an e-mail address"),
        ({"organizer": Mailbox("a b@c.example", "")}, "not an e-mail address"),
    ],
)
def test_what_cannot_be_sent_is_refused(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        made(invitation(**changes))


@pytest.mark.parametrize("wrong", ["", "a@b", "<a@b>\r\nX: y", "<a b@c>", "<a@b", "<é@b>"])
def test_message_id_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a Message-ID"):
        mail.message(invitation(), link=LINK, message_id=wrong, letter=None)


def test_importing_the_renderers_costs_little() -> None:
    """A cold start pays for the libraries only when something is rendered."""
    code = (
        "import sys; from coordination.paperwork.render import calendar, chat, mail; "
        "print([name for name in ('icalendar', 'jinja2', 'email.message') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- Names in headers --------------------------------------------------------------------------------------


@given(st.text(max_size=200))
@example("a" * 5000)
@example('Kesbangpol, Provinsi (Banten) "A" \\ <x@y.example>')
@example("=?utf-8?q?x?=")
@example("🏛" * 400)
@example("x" * 60 + "ك")
def test_a_name_in_a_header_survives(name: str) -> None:
    for line in (headers.unstructured("Subject", name), headers.mailbox("From", OFFICE_BOX, name)):
        assert all(len(piece) <= 76 for piece in line.removesuffix(b"\r\n").split(b"\r\n"))
    subject = headers.unstructured("Subject", name).decode().removeprefix("Subject: ").removesuffix("\r\n")
    assert decoded(subject) == one_line(name)
    sender = headers.mailbox("From", OFFICE_BOX, name).decode().removeprefix("From: ").removesuffix("\r\n")
    shown, address = email.utils.parseaddr(sender.replace("\r\n", ""))
    assert (decoded(shown), address) == (one_line(name), OFFICE_BOX)


def test_a_header_with_a_line_end_is_refused() -> None:
    with pytest.raises(ValueError, match="line end"):
        headers.field("Subject", "Rapat\r\nBcc: x@y.example")
    with pytest.raises(ValueError, match="line end"):
        headers.field("Subject", "Rapat\nBcc: x@y.example")


def test_holder_with_a_division_is_addressed_whole() -> None:
    deputed = replace(MANDATE, representative=held(KABID, HOLIL))
    assert "Yth. H. Holil, Kepala Bidang Fasilitasi Pembinaan Politik" in text(mandate(delegation=deputed))
