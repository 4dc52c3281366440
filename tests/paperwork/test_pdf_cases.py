"""The meetings that are not like the reference: one invitee, nobody, everybody represented, open end, days, zones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from coordination.foundation.errors import Broken, Invalid, NotFound
from coordination.foundation.sandbox import Sandbox
from coordination.paperwork.papers.minutes import PresenceRow, Recap, Said
from coordination.paperwork.papers.parts import Day, LegalBasis, Party, SignBlock, Words
from tests import papers
from tests.paperwork.conftest import DRAW, Draw, draw_in
from tests.pdf_reading import flat, painted, text, words

MONDAY = date(2023, 12, 11)


def printed(draw: Draw, paper: object, lang: str = "id") -> str:
    return painted(draw(paper, lang).pdf)


def test_one_invitee_is_addressed_by_office_and_gets_no_list(draw: Draw) -> None:
    drawn = draw(
        papers.reference_letter(invitees=(papers.held(papers.KETUA_KPU),), attention=Words("Kasubbag Umum"))
    )
    assert drawn.pages == 1
    page = flat(text(drawn.pdf))
    assert "Yth. Ketua Komisi Pemilihan Umum Provinsi Banten u.p. Kasubbag Umum" in page
    assert "Lampiran : –" in page
    assert "DAFTAR UNDANGAN" not in page


def test_a_letter_without_invitees_says_so(draw: Draw) -> None:
    assert "DAFTAR UNDANGAN Belum ada undangan yang tercatat." in printed(
        draw, papers.reference_letter(invitees=())
    )


def test_a_long_list_of_invitees_is_counted_in_sheets(draw: Draw) -> None:
    invitees = tuple(row.invited for row in papers.many_rows(60))
    drawn = draw(papers.reference_letter(invitees=invitees))
    assert drawn.pages == 3
    assert "Lampiran : dua lembar" in flat(text(drawn.pdf))
    assert "Encl. : 2 pages" in printed(draw, papers.reference_letter(invitees=invitees), "en")


def test_nobody_came(draw: Draw) -> None:
    rows = tuple(replace(row, how="absent", came=None) for row in papers.reference_minutes().presence)
    page = printed(
        draw,
        papers.reference_minutes(presence=rows, recap=Recap(4, 1, 0, 0, 0, 5, 0), said=(), closed_at=None),
    )
    assert "hadir sendiri 0; diwakili 0; tim/kelompok 0; tidak hadir 5." in page
    assert "yang telah ditandatangani" not in page, "there is no signed list of a meeting that nobody came to"
    assert "Belum ada pernyataan yang tercatat." in page
    assert "Waktu penutupan rapat belum tercatat." in page


def test_everybody_is_represented_and_nobody_takes_a_prefix_over(draw: Draw) -> None:
    rows = tuple(
        PresenceRow(papers.held(office), "represented", papers.held(papers.STAF_AHLI, papers.KOMAR))
        for office in (papers.SEKDA, papers.KEPALA, papers.KETUA_KPU)
    )
    page = printed(draw, papers.reference_minutes(presence=rows, recap=Recap(2, 1, 0, 3, 0, 0, 0)))
    assert page.count("Komar (Staf Ahli Gubernur)") == 3
    assert "Pj. Komar" not in page
    assert "Plt. Staf Ahli" not in page


def test_presence_in_every_shade(draw: Draw) -> None:
    sekda, kpu, team = (row.invited for row in (papers.reference_minutes().presence[i] for i in (0, 1, 4)))
    came = papers.held(papers.STAF_AHLI, papers.KOMAR)
    rows = (
        PresenceRow(sekda, "in_person", came=None),
        PresenceRow(
            kpu,
            "in_person",
            papers.held(papers.KETUA_KPU, papers.AAS),
            online=True,
            late=True,
            left_early=True,
        ),
        PresenceRow(team, "group", papers.TIM, count=7),
        PresenceRow(papers.held(papers.KASUBDIT), "excused"),
        PresenceRow(papers.held(papers.KEPALA), "open", is_host=True),
        PresenceRow(
            came, "in_person", came, walk_in=True, accompanying=(papers.held(papers.KABID, papers.HOLIL),)
        ),
    )
    recap = Recap(4, 1, 2, 0, 1, 1, 1, walk_ins=1)
    page = printed(draw, papers.reference_minutes(presence=rows, recap=recap))
    for phrase in (
        "nama menurut daftar hadir",
        "7 orang, nama menurut daftar hadir",
        "berhalangan",
        "hadir, daring, terlambat, pulang lebih awal",
        "(penyelenggara)",
        "(di luar daftar undangan)",
        "didampingi H. Holil",
        "belum tercatat 1; di luar daftar undangan 1.",
    ):
        assert phrase in page


def test_no_end_time_and_no_time_at_all(draw: Draw) -> None:
    open_end = papers.reference_meeting(days=(Day(MONDAY, time(9)),))
    assert "waktu : pukul 09.00 WIB s.d. selesai" in printed(draw, papers.reference_letter(meeting=open_end))
    assert "09:00 WIB (UTC+7) until finished" in printed(
        draw, papers.reference_letter(meeting=open_end), "en"
    )
    unknown = papers.reference_meeting(days=(Day(MONDAY),))
    assert "waktu" not in printed(draw, papers.reference_letter(meeting=unknown))


def test_several_days(draw: Draw) -> None:
    days = (Day(MONDAY, time(9), time(12)), Day(date(2023, 12, 12), time(13), time(16)))
    page = printed(draw, papers.reference_letter(meeting=papers.reference_meeting(days=days)))
    assert "Senin, 11 Desember 2023 s.d. Selasa, 12 Desember 2023" in page
    assert "Senin pukul 09.00 s.d. 12.00 WIB; Selasa pukul 13.00 s.d. 16.00 WIB" in page


@pytest.mark.parametrize(
    ("zone", "printed_as"), [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
)
def test_three_zones(zone: str, printed_as: str, draw: Draw) -> None:
    meeting = papers.reference_meeting(time_zone=zone)
    assert f"pukul 09.00 s.d. 12.00 {printed_as} " in printed(draw, papers.reference_letter(meeting=meeting))
    assert f"pukul 12.00 {printed_as}." in printed(draw, papers.reference_minutes(meeting=meeting))


def test_an_online_meeting_has_no_venue_and_no_address(draw: Draw) -> None:
    meeting = papers.reference_meeting(mode="online", venue=Words())
    page = printed(draw, papers.reference_letter(meeting=meeting))
    assert "tempat" not in page
    assert "daring : tautan dalam surel undangan masing-masing" in page
    assert "daring : tautan diperoleh dari narahubung" in printed(
        draw, papers.reference_letter(meeting=meeting, has_links=False)
    )


def test_the_sentence_on_replies_names_only_the_ways_there_are(draw: Draw) -> None:
    no_link = printed(draw, papers.reference_letter(has_links=False))
    assert "8 Desember 2023 melalui narahubung Rudi Hartawan, 0800-0000-0000." in no_link
    assert "tautan" not in no_link
    nothing = printed(draw, papers.reference_letter(has_links=False, contact=None, reply_by=None))
    assert "menyampaikan nama serta jabatannya." in nothing


def test_basis_dress_and_secrecy(draw: Draw) -> None:
    law = LegalBasis(Words("Peraturan Gubernur Banten"), "12", date(2023, 3, 1), Words("Tata Kerja"))
    meeting = papers.reference_meeting(legal_basis=(law,), dress_code=Words("batik lengan panjang"))
    paper = papers.reference_letter(
        meeting=meeting,
        head=papers.reference_head(security_level="secret"),
        copies=(Words("Gubernur"), Words("Arsip")),
    )
    page = printed(draw, paper)
    assert (
        "Berdasarkan Peraturan Gubernur Banten Nomor 12 tanggal 1 Maret 2023 tentang Tata Kerja, dalam rangka"
        in page
    )
    assert "pakaian : batik lengan panjang" in page
    assert "Sifat : Segera/Rahasia" in page
    assert page.count("RAHASIA") == 2, "on every page"
    assert "Tembusan: 1. Gubernur 2. Arsip" in page
    english = printed(draw, paper, "en")
    assert "Legal basis : Peraturan Gubernur Banten Nomor 12" in english, (
        "untranslated: not inside an English sentence"
    )
    assert "[in Indonesian]" in english


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (
            SignBlock("a.n.", ("GUBERNUR BANTEN", "SEKRETARIS DAERAH,"), "Nama"),
            "a.n. GUBERNUR BANTEN SEKRETARIS DAERAH,",
        ),
        (
            SignBlock("a.n.", ("BUPATI LEBAK", "SEKRETARIS DAERAH", "u.b.", "ASISTEN PEMERINTAHAN,"), "Nama"),
            "a.n. BUPATI LEBAK SEKRETARIS DAERAH u.b. ASISTEN PEMERINTAHAN,",
        ),
        (SignBlock("", ("SEKRETARIS DAERAH,",), "Nama"), "terima kasih. SEKRETARIS DAERAH, Nama"),
    ],
)
def test_signature_blocks_hang_their_prefix(block: SignBlock, lines: str, draw: Draw) -> None:
    drawn = draw(papers.reference_letter(signer=block))
    assert lines in flat(text(drawn.pdf))
    if block.prefix:
        first, second = (
            next(w for w in words(drawn.pdf) if w.text == line.split()[0]) for line in block.lines[:2]
        )
        assert abs(first.left - second.left) < 0.5, (
            "the second line stands under the office, not under the prefix"
        )


def test_a_statement_for_somebody_else_and_one_in_english(draw: Draw) -> None:
    said = (
        Said(
            "a",
            papers.held(papers.STAF_AHLI, papers.KOMAR),
            papers.held(papers.SEKDA),
            "direct",
            Words("“Siap.”"),
        ),
        Said(
            "b", Party(kind="group", group=papers.TIM.group), None, "direct", Words("We agree"), language="en"
        ),
    )
    page = printed(draw, papers.reference_minutes(said=said))
    assert "Staf Ahli Gubernur, Komar, mewakili Pj. Sekretaris Daerah Provinsi Banten “Siap.”" in page
    assert "“We agree.” [dalam bahasa Inggris]" in page
    english = printed(draw, papers.reference_minutes(said=said), "en")
    assert "“Siap.” [in Indonesian]" in english
    assert "“We agree.”" in english
    assert "“We agree.” [" not in english


@pytest.mark.parametrize("profile", ["id-pemda-f4", "id-polri"])
def test_other_profiles_are_data(profile: str, draw: Draw) -> None:
    drawn = draw(papers.reference_letter(head=papers.reference_head(profile=profile)))
    width = words(drawn.pdf)[0].width
    assert round(width) == {"id-pemda-f4": 609, "id-polri": 595}[profile]
    assert ("Perihal" in text(drawn.pdf)) == (profile == "id-polri")


def test_what_cannot_be_drawn_is_refused_in_words(sandbox: Sandbox) -> None:
    letter = papers.reference_letter()
    with pytest.raises(Broken, match="paper-asset"):
        draw_in(sandbox, letter, "id", {})
    with pytest.raises(NotFound, match="format-profile"):
        draw_in(sandbox, papers.reference_letter(head=papers.reference_head(profile="../../etc")), "id")
    for header in (
        {"kind": "article", "version": 1, "lang": "id", "paper": "{}"},
        {"kind": "letter", "version": 9, "lang": "id", "paper": "{}"},
        {"kind": "letter", "version": 1, "lang": "de", "paper": "{}"},
        {"kind": "letter", "version": 1, "lang": "id", "paper": '{"head": 1}'},
        {"kind": "letter", "version": 1, "lang": "id", "paper": "nonsense"},
    ):
        with pytest.raises(Invalid):
            sandbox.run(DRAW, header)
