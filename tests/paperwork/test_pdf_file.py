"""What the file is: PDF/A-3a by the rules of pikepdf's validator, tagged, in reading order, one set of bytes."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf.pdfa import validate_written

from coordination.paperwork.papers import dump
from coordination.paperwork.render import facts
from tests import papers
from tests.paperwork.conftest import Draw, draw_in, open_sandbox
from tests.paperwork.test_pdf_golden import LARGE, REFERENCE
from tests.pdf_reading import attachments, fonts, painted, spoken, tags, tool, words

EVERY = REFERENCE | LARGE
OUR_FONTS = {"Letter", "Letter-Bold", "Letter-Italic", "Arab"}
BOTH = pytest.mark.parametrize("lang", ["id", "en"])
ALL = pytest.mark.parametrize("name", EVERY)


@ALL
@BOTH
def test_the_file_is_sound_and_keeps_to_pdf_a(name: str, lang: str, draw: Draw, tmp_path: Path) -> None:
    pdf = draw(EVERY[name], lang).pdf
    assert "No syntax or stream encoding errors" in tool(pdf, "qpdf", "--check", "FILE")
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    report = validate_written(path, "3b")
    # The validator knows level b only, and takes the A for a mistake; what A adds is tested below.
    broken = [v for v in report.violations if not v.rule.endswith(":6.6.4-3")]
    assert broken == []
    assert len(report.violations) == 1, "a validator that checks nothing would also find nothing"


@ALL
@BOTH
def test_the_file_is_tagged_and_says_what_it_is(name: str, lang: str, draw: Draw) -> None:
    with pikepdf.open(io.BytesIO(draw(EVERY[name], lang).pdf)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == lang
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
            assert meta["dc:title"]
            assert meta["dc:creator"]
        assert pdf.docinfo["/CreationDate"] == pdf.docinfo["/ModDate"]
        with pdf.open_outline() as outline:
            assert len(outline.root) > 0
        nodes = list(tags(pdf.Root.StructTreeRoot.K))
    _check_tables(nodes)
    levels = [int(str(node.S)[2]) for node in nodes if re.fullmatch(r"/H[1-6]", str(node.S))]
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))
    assert all("/Alt" in node for node in nodes if node.S == "/Figure")


def _check_tables(nodes: list[Any]) -> None:
    tables = [node for node in nodes if node.S == "/Table"]
    assert tables
    for table in tables:
        cells = [node for node in tags(table.K) if node.S in ("/TH", "/TD")]
        headers = {str(cell.ID) for cell in cells if cell.S == "/TH" and "/ID" in cell}
        assert headers
        for cell in cells:
            if cell.S == "/TD":
                named = [str(header) for header in cell.A.Headers]
                assert named, "a cell that no heading explains"
                assert set(named) <= headers


@pytest.mark.parametrize("read", [painted, spoken])
@pytest.mark.parametrize(
    ("name", "order"),
    [
        (
            "letter",
            "PEMERINTAH PROVINSI BANTEN|BADAN KESATUAN BANGSA DAN POLITIK|Serang, 4 Desember 2023|Nomor|Segera|"
            "Yth. Pejabat|Dalam rangka|hari, tanggal|Senin, 11 Desember 2023|Apabila berhalangan|Atas perhatian|Plt.|"
            "PROVINSI BANTEN,|Arif Rahardian|Tembusan|Lampiran Surat|DAFTAR UNDANGAN|Pj. Sekretaris Daerah",
        ),
        (
            "minutes",
            "PEMERINTAH PROVINSI BANTEN|NOTULA|RAPAT KOORDINASI|Hari, tanggal|Notulis|A. PESERTA|Kehadiran|"
            "Pj. Sekretaris|diwakili|Komar|Rekapitulasi|B. JALANNYA RAPAT|Kasubdit 1|“Kegiatan|C. KESIMPULAN|"
            "D. TINDAK|E. PENUTUP|Serang, 11 Desember|Pimpinan Rapat,|Dian Permata|Notulis,|Rudi Hartawan",
        ),
    ],
)
def test_reading_order(read: Any, name: str, order: str, draw: Draw) -> None:
    page, at = read(draw(REFERENCE[name]).pdf), 0
    for landmark in order.split("|"):
        found = page.find(landmark, at)
        assert found >= 0, f"{landmark!r} does not come after what stands before it"
        at = found + 1


@ALL
@BOTH
def test_only_bundled_fonts_are_embedded(name: str, lang: str, draw: Draw) -> None:
    found = fonts(draw(EVERY[name], lang).pdf)
    assert found
    assert all(embedded for _, embedded in found)
    assert {font.replace("Bold", "-Bold").replace("--", "-") for font, _ in found} <= OUR_FONTS


def test_a_character_without_a_glyph_is_a_box_and_is_told(draw: Draw) -> None:
    subject = papers.Words("Rapat 中 😀 é ʿAlī ḥ محمد علي 3 Жуков")
    drawn = draw(papers.reference_letter(subject=subject))
    assert drawn.boxes == ["中", "😀"]
    assert "Rapat □ □ é ʿAlī ḥ" in painted(drawn.pdf)
    assert {font for font, _ in fonts(drawn.pdf)} >= {"Letter", "Arab"}
    assert all(font.startswith(("Letter", "Arab")) for font, _ in fonts(drawn.pdf))


@ALL
def test_the_same_paper_gives_the_same_bytes_in_any_child(name: str, draw: Draw) -> None:
    with open_sandbox(workers=1, recycle=1) as other:
        assert draw_in(other, EVERY[name], "id").pdf == draw(EVERY[name], "id").pdf


def test_another_paper_or_language_gives_another_identifier(draw: Draw) -> None:
    def identifier(paper: Any, lang: str) -> bytes:
        with pikepdf.open(io.BytesIO(draw(paper, lang).pdf)) as pdf:
            return bytes(pdf.trailer.ID[0])

    letter = papers.reference_letter()
    found = {
        identifier(letter, "id"),
        identifier(letter, "en"),
        identifier(papers.reference_letter(number="9"), "id"),
    }
    assert len(found) == 3


def test_the_place_of_the_signature_is_named_in_the_file(draw: Draw) -> None:
    for name, places in (("letter", {"ttd-1"}), ("minutes", {"ttd-1", "ttd-2"})):
        for lang, expected in (("id", places), ("en", set())):
            with pikepdf.open(io.BytesIO(draw(REFERENCE[name], lang).pdf)) as pdf:
                names = pdf.Root.get("/Names", {}).get("/Dests", {}).get("/Names", [])
                found = {str(name) for name in names if isinstance(name, pikepdf.String)}
            assert {name for name in found if name.startswith("ttd")} == expected


@pytest.mark.parametrize("more", range(0, 24, 3))
def test_a_signature_is_never_alone_on_its_page(more: int, draw: Draw) -> None:
    purpose = papers.Words("mempersiapkan pemilihan" + " dan menyatukan langkah semua pihak" * more * 3)
    drawn = draw(papers.reference_letter(meeting=papers.reference_meeting(purpose=purpose)))
    found = words(drawn.pdf)
    page = next(word.page for word in found if word.text == "Plt.")
    above = [w for w in found if w.page == page and w.text in ("terima", "kasih.", "ucapkan")]
    assert above, "the closing sentence goes with it"


# --- What is attached -----------------------------------------------------------------------------------

CANARIES = {
    "phone": "0812-CANARY-PHONE",
    "staff": "NIP 12345678 CANARY",
    "mail": "canary@rahasia.example",
    "link": "https://canary.example/j/token-canary",
    "passcode": "canary-passcode",
}


def planted() -> list[Any]:
    """Every paper with a canary in each place that the attachments must not reach."""
    head = papers.reference_head(
        letterhead=papers.Letterhead(("PEMERINTAH", "BADAN", CANARIES["phone"], CANARIES["mail"]))
    )
    meeting = papers.reference_meeting(
        online_link=CANARIES["link"], passcode=CANARIES["passcode"], map_link=CANARIES["link"], mode="hybrid"
    )
    block = papers.SignBlock("", ("KEPALA,",), "Nama", (CANARIES["staff"],))
    contact = papers.Contact("Narahubung", CANARIES["phone"])
    return [
        papers.reference_letter(head=head, meeting=meeting, contact=contact, signer=block),
        papers.reference_attendance_list(head=head, meeting=meeting),
        papers.reference_minutes(head=head, meeting=meeting, chair_sign=block, note_taker_sign=block),
        papers.reference_follow_ups(head=head, meeting=meeting),
    ]


@pytest.mark.parametrize("paper", planted(), ids=lambda paper: paper.KIND)
@BOTH
def test_attachments_hold_no_contact_token_or_staff_number(paper: Any, lang: str, draw: Draw) -> None:
    for content in attachments(draw(paper, lang).pdf).values():
        for canary in CANARIES.values():
            assert canary.encode() not in content
        assert not re.search(rb"NIP|NRP", content)
    # The twin: the canaries are in the paper that was drawn.
    assert any(canary in dump(paper) for canary in CANARIES.values())


@ALL
def test_the_facts_that_are_attached_are_the_ones_that_are_printed(
    name: str, draw: Draw, golden: Any
) -> None:
    content = attachments(draw(EVERY[name]).pdf)[f"{EVERY[name].KIND}.json"]
    assert content == facts.attached(EVERY[name], "id")
    told = json.loads(content)
    assert told["paper"] == EVERY[name].KIND
    golden(f"pdf/{name}.facts.json", content)


def test_a_new_field_of_a_paper_stays_out_until_somebody_allows_it() -> None:
    """The allow-list, as a list: what the JSON of a letter may hold, and nothing else."""
    told = json.loads(facts.attached(papers.reference_letter(), "id"))
    assert set(told) == {
        *(
            "paper",
            "version",
            "language",
            "draft",
            "security_level",
            "meeting",
            "number",
            "dated_on",
            "place",
        ),
        *("subject", "urgency", "purpose", "mode", "invitees", "reply_by", "signed_by", "copies"),
    }
    assert set(told["meeting"]) == {
        *("title", "fiscal_year", "subject", "days", "time_zone", "venue", "city", "host"),
    }
    assert set(told["signed_by"]) == {"prefix", "office", "name"}
    assert set(told["invitees"][0]) == {"office", "person"}


@ALL
def test_the_calendar_that_is_attached_asks_nobody_and_names_nobody(name: str, draw: Draw) -> None:
    event = attachments(draw(EVERY[name]).pdf)["rapat.ics"]
    assert b"METHOD:PUBLISH" in event
    assert b"ATTENDEE" not in event
    assert b"ORGANIZER" not in event


def test_relationships_of_the_attachments(draw: Draw) -> None:
    with pikepdf.open(io.BytesIO(draw(REFERENCE["minutes"]).pdf)) as pdf:
        found = {str(spec.UF): str(spec.AFRelationship) for spec in pdf.Root.AF}
    assert found == {"minutes.json": "/Data", "rapat.ics": "/Supplement"}
