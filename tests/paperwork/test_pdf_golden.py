"""What stands on each paper, as text: the goldens of the reference meeting in both languages, and the larger cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coordination.paperwork.papers import dump, type_of
from coordination.paperwork.papers.jsonform import load
from tests import papers
from tests.golden_files import Golden
from tests.paperwork.conftest import Draw
from tests.pdf_reading import flat, text

REFERENCE = {
    "letter": papers.reference_letter(),
    "attendance-list": papers.reference_attendance_list(),
    "minutes": papers.reference_minutes(),
    "follow-ups": papers.reference_follow_ups(),
}
LARGE = {
    "letter-draft": papers.reference_letter(head=papers.reference_head(draft=True), number=""),
    "attendance-list-60": papers.large_attendance_list(),
    "minutes-60": papers.large_minutes(),
    "follow-ups-rows": papers.reference_follow_ups(actions=papers.ACTIONS),
}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", [*REFERENCE, *LARGE])
def test_the_text_of_each_paper(name: str, lang: str, draw: Draw, golden: Golden) -> None:
    drawn = draw((REFERENCE | LARGE)[name], lang)
    assert drawn.boxes == []
    golden(f"pdf/{name}.{lang}.txt", text(drawn.pdf))


@pytest.mark.parametrize("kind", REFERENCE)
def test_the_samples_beside_the_reports_are_real_papers(kind: str) -> None:
    stored = (Path("reports") / kind / "sample.json").read_text("utf-8")
    assert json.loads(stored) == json.loads(dump(REFERENCE[kind]))
    assert load(type_of[kind], stored) == REFERENCE[kind]


# The sentences of the reference meeting's papers, word for word: the golden files must not drift away from them.
SENTENCES: list[tuple[str, str, list[str]]] = [
    (
        "letter",
        "id",
        [
            "Sifat : Segera Lampiran : satu lembar Hal : Undangan Rapat Koordinasi Bidang Politik",
            "Yth. Pejabat pada daftar undangan terlampir",
            "Dalam rangka mempersiapkan Pemilihan Umum (Pemilu) dan Pemilihan Kepala Daerah (Pilkada) Serentak 2024 di "
            "Provinsi Banten, kami mengundang Bapak/Ibu untuk menghadiri Rapat Koordinasi Bidang Politik Tahun "
            "Anggaran 2023 yang akan dilaksanakan pada:",
            "hari, tanggal : Senin, 11 Desember 2023 waktu : pukul 09.00 s.d. 12.00 WIB tempat : Ballroom "
            "Horison Ultima Ratu, Serang acara : persiapan Pemilu dan Pilkada Serentak 2024",
            "Apabila berhalangan, Bapak/Ibu dimohon menunjuk pejabat yang mewakili dan menyampaikan nama serta "
            "jabatannya paling lambat Jumat, 8 Desember 2023 melalui tautan dalam surel undangan masing-masing atau "
            "narahubung Rudi Hartawan, 0800-0000-0000.",
            "Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih.",
            "Plt. KEPALA BADAN KESATUAN BANGSA DAN POLITIK PROVINSI BANTEN, Arif Rahardian, S.Sos., M.Si. Pembina",
            "Tembusan: Penjabat Gubernur Banten (sebagai laporan)",
            "DAFTAR UNDANGAN 1. Pj. Sekretaris Daerah Provinsi Banten 2. Ketua Komisi Pemilihan Umum Provinsi Banten "
            "3. Kepala Subdirektorat 1 Direktorat Intelijen Keamanan Kepolisian Daerah Banten "
            "4. Tim Monitoring Pemilu dan Pilkada Banten",
        ],
    ),
    (
        "letter",
        "en",
        [
            "Handling : Urgent Encl. : 1 page Subject : Invitation to the Political Affairs Coordination Meeting",
            "To: the officials on the attached list",
            "To prepare for the 2024 General Election and Simultaneous Regional Head Elections in Banten Province, we "
            "invite you to the Political Affairs Coordination Meeting (fiscal year 2023):",
            "Date : Monday, 11 December 2023 Time : 09:00–12:00 WIB (UTC+7) Venue : Ballroom, Horison Ultima "
            "Ratu, Serang Agenda : Preparations for the 2024 General Election and Regional Head Elections",
            "If you cannot attend, please name an official to represent you, with his or her position, by Friday, "
            "8 December 2023",
            "Acting (Plt.) Head, National Unity and Politics Agency of Banten Province Copies: Acting (Pj.) Governor "
            "of Banten (for information) This is a courtesy translation; the Indonesian text prevails.",
        ],
    ),
    (
        "minutes",
        "id",
        [
            "NOTULA RAPAT KOORDINASI BIDANG POLITIK TAHUN ANGGARAN 2023",
            "Surat undangan : nomor 200.2/123/Kesbangpol tanggal 4 Desember 2023",
            "Tempat : Ballroom Horison Ultima Ratu Acara",
            "Rekapitulasi: diundang 4, penyelenggara 1; hadir sendiri 1; diwakili 3; tim/kelompok 1; tidak hadir 0. "
            "Daftar hadir yang telah ditandatangani merupakan lampiran notula ini.",
            "“Kegiatan ini berfungsi untuk mempersiapkan Pemilu dan Pilkada serentak 2024.”",
            "Belum ada keputusan yang tercatat.",
            "Belum ada tindak lanjut yang tercatat.",
            "Rapat ditutup oleh pimpinan rapat pukul 12.00 WIB.",
        ],
    ),
    ("follow-ups", "id", ["Belum ada tindak lanjut yang tercatat."]),
    ("follow-ups", "en", ["No follow-up has been recorded."]),
]


@pytest.mark.parametrize(("kind", "lang", "sentences"), SENTENCES)
def test_the_sentences_of_the_domain(kind: str, lang: str, sentences: list[str], draw: Draw) -> None:
    printed = flat(text(draw(REFERENCE[kind], lang).pdf)).replace("Serang, 4 Desember 2023 ", "")
    for sentence in sentences:
        assert sentence in printed.replace("Serang, 4 December 2023 ", "")


def test_nothing_of_a_signature_is_on_the_english_copies(draw: Draw) -> None:
    for paper in (REFERENCE["letter"], REFERENCE["minutes"]):
        printed = text(draw(paper, "en").pdf)
        assert "NIP" not in printed
        assert "Arif Rahardian" not in printed
        assert "courtesy translation" in printed


def test_what_nobody_translated_stays_as_it_was_said_and_says_so(draw: Draw) -> None:
    printed = flat(text(draw(REFERENCE["minutes"], "en").pdf))
    assert "Added that: rapat juga dimaksudkan untuk" in printed
    assert "Menambahkan" not in printed
    assert "Pilkada Serentak 2024. [in Indonesian]" in printed
    assert "Regional Head Elections.” (translated from Indonesian)" in printed


def all_papers() -> list[tuple[str, Any]]:
    return list((REFERENCE | LARGE).items())


def test_a_letter_for_all_names_no_address_that_is_somebodys_own(draw: Draw) -> None:
    meeting = papers.reference_meeting(
        mode="hybrid",
        online_link="https://rapat.example/j/987",
        passcode="sandi-rahasia",
        map_link="https://peta.example/1",
    )
    drawn = draw(papers.reference_letter(meeting=meeting))
    printed = flat(text(drawn.pdf))
    assert "daring : tautan dalam surel undangan masing-masing" in printed
    for secret in (b"987", b"sandi-rahasia", b"peta.example"):
        assert secret.decode() not in printed
        assert secret not in drawn.pdf
