"""Who signs, as it is printed: one golden file with every form of docs/rules.md §2 and Permendagri 1/2023 Art. 44."""

from __future__ import annotations

import pytest

from coordination.features.documents import queries, rules
from coordination.features.documents.rules import (
    Signer,
    SigningStyle,
    courtesy_block,
    sign_block,
    standing_of,
)
from coordination.foundation.errors import NotFound, Refused
from coordination.paperwork.papers.parts import AgencyName, OfficeName, PersonName, SignBlock, Words
from tests.golden_files import Golden

NIP, NRP, GRADE = "NIP 19700101 199503 1 001", "NRP 80010101", "Pembina Utama Muda, IV/c"
BANTEN, SEKDA = "Provinsi Banten", "Sekretaris Daerah Provinsi Banten"
ARIF = PersonName("arif", "Arif Rahardian", suffix_degrees="S.Sos., M.Si.")
HERI = PersonName("heri", "Heri Purnomo", rank="Kompol", suffix_degrees="S.I.K.")
PEMDA, POLICE = queries.signing_style("id-pemda-a4"), queries.signing_style("id-polri")


def agency(name: str) -> AgencyName:
    words = Words(name, name)
    return AgencyName(name.lower(), words, words, words, words, words)


def office(title: str, acting: str = "", of: AgencyName | None = None) -> OfficeName:
    words = Words(title, f"Office: {title}")
    return OfficeName(title.lower(), words, words, words, Words(), of, "follows" if of else "none", acting)


KESBANGPOL = agency("Badan Kesatuan Bangsa dan Politik Provinsi Banten")
GOVERNOR, REGENT = office("Gubernur Banten"), office("Bupati Lebak")
SECRETARY, ASSISTANT = office("Sekretaris Daerah"), office("Asisten Pemerintahan dan Kesejahteraan Rakyat")


def signer(of: OfficeName, person: PersonName | None = ARIF, staff: str = NIP, grade: str = GRADE) -> Signer:
    return Signer(of, person, rules.standing_of(of), staff, grade)


def printed(block: SignBlock) -> str:
    first, *rest = block.lines
    indent = " " * (len(block.prefix) + 1) if block.prefix else ""
    signed = ["", *(indent + line for line in (block.name, *block.below))] if block.name else []
    return "\n".join([f"{block.prefix} {first}".strip(), *(indent + line for line in rest), *signed])


CASES: dict[str, tuple[Signer, tuple[OfficeName, ...], SigningStyle, str]] = {
    "head of an agency, broken before the region": (signer(office("Kepala", of=KESBANGPOL)), (), PEMDA, BANTEN),
    "Plt. head of an agency": (signer(office("Kepala", "plt", KESBANGPOL)), (), PEMDA, BANTEN),
    "Plh. head of an agency": (signer(office("Kepala", "plh", KESBANGPOL)), (), PEMDA, BANTEN),
    "definitive head of region: titles, no grade, no number": (signer(GOVERNOR), (), PEMDA, ""),
    "Pj. head of region: bare name": (signer(office("Gubernur Banten", "pj")), (), PEMDA, ""),
    "Pjs. head of region: bare name": (signer(office("Bupati Lebak", "pjs")), (), PEMDA, ""),
    "Plt. head of region: bare name": (signer(office("Wali Kota Serang", "plt")), (), PEMDA, ""),
    "Plh. deputy head of region: bare name": (signer(office("Wakil Bupati Lebak", "plh")), (), PEMDA, ""),
    "definitive regional secretary: titles, no number": (signer(office(SEKDA)), (), PEMDA, ""),
    "Pj. regional secretary: bare name": (signer(office(SEKDA, "pj")), (), PEMDA, ""),
    "Plh. regional secretary: bare name": (signer(office(SEKDA, "plh")), (), PEMDA, ""),
    "Plt. regional secretary: titles": (signer(office(SEKDA, "plt")), (), PEMDA, ""),
    "a.n.": (signer(SECRETARY), (GOVERNOR,), PEMDA, ""),
    "a.n. by an acting signer": (signer(office("Sekretaris Daerah", "plh")), (GOVERNOR,), PEMDA, ""),
    "a.n. an acting giver, whose prefix stays": (signer(SECRETARY), (office("Gubernur Banten", "pj"),), PEMDA, ""),
    "u.b.": (signer(ASSISTANT), (REGENT, SECRETARY), PEMDA, ""),
    "police: no comma": (signer(office("Kasubdit 1 Ditintelkam Polda Banten"), HERI, NRP, ""), (), POLICE, ""),
    "police a.n.": (signer(office("Dirintelkam"), HERI, NRP, ""), (office("Kapolda Banten"),), POLICE, ""),
    "nobody is named": (signer(office("Kepala", of=KESBANGPOL), None), (), PEMDA, BANTEN),
}  # fmt: skip


def test_every_form_of_signature(golden: Golden) -> None:
    made = [
        f"== {name}\n{printed(sign_block(who, givers, style, region))}\n"
        for name, (who, givers, style, region) in CASES.items()
    ]
    golden("sign_block.txt", "\n".join(made))


@pytest.mark.parametrize("acting", ["pj", "pjs", "plt", "plh"])
def test_prefix_stands_before_the_office_never_before_the_name(acting: str) -> None:
    block = sign_block(signer(office("Kepala Dinas", acting)), (), PEMDA)
    assert block.prefix == {"pj": "Pj.", "pjs": "Pjs.", "plt": "Plt.", "plh": "Plh."}[acting]
    assert not any("Pj" in line or "Pl" in line for line in (*block.lines, block.name, *block.below))


def test_nobody_signs_for_himself_or_through_three_hands() -> None:
    with pytest.raises(Refused, match="signer-acting-for-himself"):
        sign_block(signer(SECRETARY), (SECRETARY,), PEMDA)
    with pytest.raises(Refused, match="mandate-too-long"):
        sign_block(signer(ASSISTANT), (GOVERNOR, REGENT, SECRETARY), PEMDA)


def test_english_copy_is_not_signed() -> None:
    block = courtesy_block(signer(office("Kepala", "plt", KESBANGPOL)))
    assert (block.name, block.below) == ("", ())
    assert "Acting (Plt.)" in block.lines[0]


@pytest.mark.parametrize(
    ("title", "standing"),
    [
        ("Gubernur Banten", rules.HEAD_OF_REGION),
        ("Wakil Wali Kota Serang", rules.HEAD_OF_REGION),
        ("Sekretaris Daerah Kabupaten Lebak", rules.REGIONAL_SECRETARY),
        ("Sekretaris Dinas Sosial", rules.OTHER),
        ("Staf Ahli Gubernur", rules.OTHER),
    ],
)
def test_standing_follows_from_the_title(title: str, standing: str) -> None:
    assert standing_of(office(title)) == standing


def test_unknown_format_profile_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound) as refusal:
        queries.signing_style("../_house/paper")
    assert "id-pemda-a4" in str(refusal.value.values["known"])
