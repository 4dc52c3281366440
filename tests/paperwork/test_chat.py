"""The WhatsApp texts: one for each office with its own link, one for the group without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coordination.foundation.links import Links
from coordination.foundation.settings import Settings
from coordination.paperwork.papers.parts import Day, Words
from coordination.paperwork.render import chat
from tests.golden_files import Golden
from tests.invitation_papers import APART, APART_EQUAL, HYBRID, LINK, OPEN_END, TWO_DAYS, called
from tests.invitation_papers import chat as paper_of
from tests.papers import MEETING_DAY, SEKDA, held, reference_meeting

PUBLIC_LINK = "https://rakor.example/surat/2023/undangan_1.pdf"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_office_golden(golden: Golden, lang: str) -> None:
    golden(f"chat/office.{lang}.txt", chat.text(paper_of(), lang, link=LINK))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_group_golden(golden: Golden, lang: str) -> None:
    group = paper_of(invitee=None, link=None, meeting=reference_meeting(**HYBRID))
    golden(f"chat/group.{lang}.txt", chat.text(group, lang, link=PUBLIC_LINK))


def test_group_has_no_addressee_and_no_link_of_its_own() -> None:
    said = chat.text(paper_of(invitee=None, link=None), "id")
    assert "Yth." not in said
    assert "http" not in said
    assert "melalui tautan dalam undangan masing-masing" in said


@pytest.mark.parametrize(
    "settings", [Settings(), Settings(base_url="https://rakor.banten.example", secret_key="k" * 32)]
)
def test_own_link_does_not_enter_a_group(settings: Settings) -> None:
    """As the program makes them: real ones, and the placeholders of an installation without a key."""
    own = Links(settings).address("reply", "7f3c9e51/kpu", 1)
    assert own in chat.text(paper_of(), "id", link=own)
    with pytest.raises(ValueError, match="must not enter a group"):
        chat.text(paper_of(invitee=None, link=None), "id", link=own)


@pytest.mark.parametrize("invitee", [None, held(SEKDA)])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_online_address_and_passcode_are_never_said(invitee: object, lang: str) -> None:
    said = chat.text(paper_of(invitee=invitee, meeting=reference_meeting(**HYBRID)), lang)
    assert "rapat.example" not in said
    assert "998877" not in said
    assert "sandi-rahasia" not in said


@pytest.mark.parametrize("level", ["secret", "top_secret"])
def test_secret_meeting_has_no_chat_text(level: str) -> None:
    with pytest.raises(ValueError, match="no chat text"):
        chat.text(paper_of(meeting=reference_meeting(security_level=level)), "id")


def test_marks_in_names_are_not_markup() -> None:
    """Only the heading is bold; a name keeps its look, not its effect."""
    meeting = reference_meeting(title=Words("Rapat *penting* _segera_"), venue=Words("~Aula~ `A` ```B```"))
    said = chat.text(paper_of(meeting=meeting, invitee=called("Ketua *KPU*_"), contact=None), "id", link=LINK)
    heading, _, rest = said.partition("\n")
    assert heading == "*UNDANGAN RAPAT ∗PENTING∗ ＿SEGERA＿*"
    assert not set("*_~`") & set(rest)


def test_line_ends_in_names_make_no_lines() -> None:
    said = chat.text(paper_of(invitee=called("Ketua\nNarahubung: Penipu, 0811")), "id", link=LINK)
    assert "Yth. Ketua Narahubung: Penipu, 0811\n" in said
    assert said.count("\nNarahubung: ") == 1


def test_marks_in_links_are_encoded() -> None:
    assert chat.in_chat("https://peta.example/a_b*c~d") == "https://peta.example/a%5Fb%2Ac%7Ed"


def test_representation_keeps_the_prefix_of_the_office() -> None:
    assert "Yth. Pj. Sekretaris Daerah Provinsi Banten\n" in chat.text(
        paper_of(invitee=held(SEKDA)), "id", link=LINK
    )


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (OPEN_END, "Waktu: pukul 09.00 WIB s.d. selesai\n"),
        (TWO_DAYS, "Hari, tanggal: Senin, 11 Desember 2023 s.d. Selasa, 12 Desember 2023\n"),
        (
            APART,
            "Hari, tanggal: Senin, 11 Desember 2023; Kamis, 14 Desember 2023; dan Selasa, 2 Januari 2024\n",
        ),
        (APART_EQUAL, "Waktu: pukul 09.00 s.d. 12.00 WIB\n"),
        ({"time_zone": "Asia/Jayapura"}, "Waktu: pukul 09.00 s.d. 12.00 WIT\n"),
        ({"mode": "online", "venue": Words()}, "Tempat: daring\n"),
    ],
)
def test_facts_are_said(changes: dict[str, object], line: str) -> None:
    assert line in chat.text(paper_of(meeting=reference_meeting(**changes)), "id", link=LINK)


def test_what_is_unknown_is_left_out() -> None:
    meeting = reference_meeting(days=(Day(MEETING_DAY),), subject=Words(), venue=Words(), city="")
    said = chat.text(replace(paper_of(), meeting=meeting, reply_by=None, contact=None), "id", link=LINK)
    for label in ("Waktu", "Acara", "Tempat", "Batas konfirmasi", "Narahubung"):
        assert label not in said
    assert "\n\n\n" not in said
