"""How minutes put it: the signed list, what somebody said inside a sentence or inside marks, two of one office."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coordination.features.attendance.models import Attendance
from coordination.features.attendance.states import AttendanceKind, Signed, Status
from coordination.features.minutes.compose import signed_list
from coordination.paperwork.papers.minutes import PresenceRow, Said
from coordination.paperwork.papers.parts import Words
from tests import papers
from tests.paperwork.conftest import Draw
from tests.pdf_reading import painted


def printed(draw: Draw, paper: object, lang: str = "id") -> str:
    return painted(draw(paper, lang).pdf)


def test_a_list_that_nobody_signed_is_not_called_signed(draw: Draw) -> None:
    paper = papers.reference_minutes(signed_list=False)
    page = printed(draw, paper)
    assert "tidak hadir 0. Daftar hadir merupakan lampiran notula ini." in page
    assert "ditandatangani" not in page
    english = printed(draw, paper, "en")
    assert "absent 0. The attendance list is attached to these minutes." in english
    assert "signed attendance list" not in english


def test_a_list_is_signed_when_somebody_who_was_there_signed() -> None:
    def row(status: Status, signed: Signed) -> Attendance:
        return Attendance(meeting_id=1, key="a", kind=AttendanceKind.PERSON, status=status, signed=signed)

    assert not signed_list([])
    assert not signed_list([row(Status.PRESENT, Signed.NONE), row(Status.ABSENT, Signed.PAPER)])
    assert signed_list([row(Status.PRESENT, Signed.NONE), row(Status.LATE, Signed.PAD)])
    assert signed_list([row(Status.LEFT_EARLY, Signed.PAPER)])


def reported(
    text: str, en: str = "", frame: str = "say", mode: str = "indirect", language: str = "id"
) -> Said:
    speaker = papers.held(papers.KASUBDIT)
    return Said("a", speaker, None, mode, Words(text, en), language=language, frame=frame)


@pytest.mark.parametrize(
    ("said", "lang", "expected"),
    [
        (reported("Kegiatan ini penting"), "id", "Menyampaikan bahwa kegiatan ini penting."),
        (reported("x", "This activity matters"), "en", "Said that this activity matters."),
        (reported("KPU telah siap"), "id", "Menyampaikan bahwa KPU telah siap."),
        (reported("Polda Banten mendukung"), "id", "Menyampaikan bahwa Polda Banten mendukung."),
        (reported("Komar akan hadir"), "id", "Menyampaikan bahwa Komar akan hadir."),
        (reported("x", "I agree"), "en", "Said that I agree."),
        (reported("Pemilu sudah dekat"), "id", "Menyampaikan bahwa Pemilu sudah dekat."),
        (reported("Kami setuju", frame="add"), "en", "Added that: Kami setuju. [in Indonesian]"),
        (
            reported("We agree", language="en"),
            "id",
            "Menyampaikan bahwa: We agree. [dalam bahasa Inggris]",
        ),
        (reported("rapat selesai", frame=""), "id", "Rapat selesai."),
    ],
)
def test_a_reported_clause_reads_as_one_sentence(said: Said, lang: str, expected: str, draw: Draw) -> None:
    page = printed(draw, papers.reference_minutes(said=(said,)), lang)
    _, _, behind = page.partition("JALANNYA RAPAT" if lang == "id" else "PROCEEDINGS")
    assert expected in behind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Beliau berkata "siap" kepada kami', "“Beliau berkata ‘siap’ kepada kami.”"),
        ("Beliau berkata “siap”", "“Beliau berkata ‘siap’.”"),
        ("“Ini “penting”.”", "“Ini ‘penting’.”"),
        ("“Siap” dan “sedia”", "“‘Siap’ dan ‘sedia’.”"),
        ("“Siap.”", "“Siap.”"),
    ],
)
def test_marks_inside_a_quotation_are_single(text: str, expected: str, draw: Draw) -> None:
    page = printed(draw, papers.reference_minutes(said=(reported(text, frame="", mode="direct"),)))
    assert expected in page


def test_two_of_one_office_are_joined_by_a_word(draw: Draw) -> None:
    came = papers.held(papers.KABID, papers.person("Budi", degrees="S.IP."))
    other = papers.held(papers.KABID, papers.person("Dewi", degrees="M.Si."))
    row = PresenceRow(papers.held(papers.KEPALA), "represented", came, members=(other,), is_host=True)
    paper = papers.reference_minutes(presence=(row,))
    assert re.search(r"Budi, S\.IP\. [^;]* serta Dewi, M\.Si\.", printed(draw, paper))
    assert re.search(r"Budi, S\.IP\. [^;]* and Dewi, M\.Si\.", printed(draw, paper, "en"))
    plain = replace(
        row, came=papers.held(papers.STAF_AHLI, papers.KOMAR), members=(papers.held(papers.SEKDA),)
    )
    assert "Komar (Staf Ahli Gubernur) dan " in printed(draw, papers.reference_minutes(presence=(plain,)))
