"""Meetings that are unlike the reference: each is an article paper made from it, named by what is special about it.

Offices and the kinds of attendance follow real releases (press coverage of coordination meetings, 2016 to 2024);
people are made up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from coordination.paperwork.papers import ArticlePaper
from coordination.paperwork.papers.article import ArticleParty, ArticleStatement
from coordination.paperwork.papers.minutes import ActionLine, DecisionLine
from coordination.paperwork.papers.parts import Day, GroupName, OfficeName, Party, Words
from tests.papers_article import (
    HERI_SPEAKS,
    HOLIL,
    KABID,
    KESBANGPOL,
    KETUA_KPU,
    KOMAR,
    KPU,
    MEETING,
    PARTIES,
    SEKDA,
    STAF_AHLI,
    agency,
    held,
    office,
    person,
    reference_article,
    said,
)

CASES: dict[str, Callable[[], ArticlePaper]] = {}


def case(make: Callable[[], ArticlePaper]) -> Callable[[], ArticlePaper]:
    CASES[make.__name__] = make
    return make


def quiet() -> ArticlePaper:
    """The reference where nobody spoke and nobody came but the publisher's own officer."""
    return replace(reference_article(), parties=(PARTIES[3],), statements=())


def alone(title: str, title_en: str, key: str = "", acting: str = "") -> OfficeName:
    return office(key or title.lower().replace(" ", "-"), title, title_en, form="none", acting=acting)


def institution(key: str, name: str, name_en: str = "") -> ArticleParty:
    return ArticleParty(
        key, Party(kind="agency", agency=agency(key, name, name_en, name, name_en)), "institution"
    )


OPEN_END = ArticleParty(
    "lainnya",
    Party(kind="open_end", text=Words("instansi terkait lainnya", "other related institutions")),
    "open_end",
)
DECISIONS = (
    DecisionLine(
        "posko",
        Words(
            "Membentuk posko bersama di setiap kabupaten dan kota",
            "form a joint post in every regency and city",
        ),
    ),
    DecisionLine(
        "daftar",
        Words(
            "KPU Banten menyerahkan daftar TPS rawan paling lambat 15 Desember 2023.",
            "The KPU shall submit the list of vulnerable polling stations by 15 December 2023.",
        ),
    ),
    DecisionLine("patroli", Words("jadwal patroli bersama", "a joint patrol schedule")),
    DecisionLine("tim", Words("Dibentuk tim kecil", "")),
)
ACTIONS = (
    ActionLine(
        "jadwal",
        Words("menyusun jadwal patroli bersama", "draw up a joint patrol schedule"),
        Party(kind="agency", agency=KPU),
        date(2023, 12, 20),
    ),
    ActionLine("data", Words("data pemilih tambahan", "additional voter data"), HERI_SPEAKS, None),
)


@case
def decisions_lead() -> ArticlePaper:
    return replace(
        reference_article(), decisions=DECISIONS, actions=ACTIONS, host_confirmed=True, statements=()
    )


@case
def a_deadline_leads() -> ArticlePaper:
    return replace(quiet(), actions=ACTIONS)


@case
def an_announcement_leads() -> ArticlePaper:
    announced = said(
        "simulasi",
        "Simulasi pengamanan digelar pada awal Januari",
        "a security drill will be held in early January",
        tone="announce",
    )
    ready = said("siap", "Semua siap", "All are ready", direct=True)
    return replace(quiet(), statements=(announced, ready))


@case
def nobody_came() -> ArticlePaper:
    return replace(quiet(), parties=())


@case
def nobody_of_the_publisher_came() -> ArticlePaper:
    return replace(quiet(), parties=PARTIES[:3], host_confirmed=True)


@case
def the_host_is_confirmed() -> ArticlePaper:
    return replace(quiet(), host_confirmed=True)


@case
def the_publisher_is_the_host() -> ArticlePaper:
    return replace(quiet(), headline_verb="hold", publisher=KESBANGPOL, host_confirmed=True)


@case
def nobody_says_what_the_publisher_did() -> ArticlePaper:
    return replace(quiet(), headline_verb="")


@case
def the_publisher_discussed() -> ArticlePaper:
    return replace(
        quiet(),
        headline_verb="discuss",
        headline_topic=Words("Persiapan Pemilu", "Election Preparations"),
        meeting=replace(
            MEETING, subject=Words("persiapan pengamanan pemilu", "preparations for election security")
        ),
    )


@case
def words_through_a_subordinate() -> ArticlePaper:
    police = agency(
        "polda-kalsel",
        "Kepolisian Daerah (Polda) Kalimantan Selatan",
        "South Kalimantan Regional Police (Polda Kalsel)",
        "Polda Kalsel",
        "South Kalimantan Police",
    )
    karo = held(
        office("karo", "Karo Ops", "Head of the Operations Bureau", police),
        person("Nurdin", "Nurdin", rank="Kombes Pol", degrees="S.I.K., M.H."),
    )
    chief = held(
        office("kapolda", "Kapolda Kalsel", "Chief of the South Kalimantan Regional Police", form="none"),
        person("Anwar Sadikin", "Anwar", rank="Irjen Pol"),
    )
    stressed = ArticleStatement(
        "sinergi",
        karo,
        chief,
        "indirect",
        Words(
            "sinergi lintas sektor penting di setiap tahapan pemilu",
            "synergy across sectors is important at every stage of the election",
        ),
        frame="through",
        tone="stress",
    )
    called = replace(
        stressed,
        key="ajakan",
        mode="direct",
        verified_by="Humas",
        tone="",
        text=Words("Kita harus bekerja bersama!", "We must work together!"),
    )
    added = replace(stressed, key="siap", tone="", text=Words("semua pihak siap", "all parties are ready"))
    return replace(
        reference_article(),
        publisher=police,
        headline_verb="hold",
        headline_topic=Words("Rapat Koordinasi Lintas Sektoral", "Cross-Sectoral Coordination Meeting"),
        purpose=Words("menyiapkan pengamanan pemilu", "prepare election security"),
        dateline_city="Banjarmasin",
        dateline_region=Words("Kalimantan Selatan", "South Kalimantan"),
        venue=Words(),
        meeting=replace(
            MEETING,
            title=Words("Rapat Koordinasi Lintas Sektoral", "Cross-Sectoral Coordination Meeting"),
            fiscal_year=None,
            time_zone="Asia/Makassar",
            days=(Day(date(2023, 10, 19), time(8, 30)),),
            venue=Words("Hotel Kindai, Banjarmasin", "the Kindai Hotel, Banjarmasin"),
            host=police,
        ),
        parties=(
            ArticleParty("karo", karo, "in_person"),
            institution("pemda", "unsur Pemerintah Daerah", "regional government"),
            institution("bawaslu", "Bawaslu"),
            OPEN_END,
        ),
        statements=(stressed, called, added),
    )


@case
def companions_and_groups() -> ArticlePaper:
    regent = held(alone("Bupati Blora", "Regent of Blora"), person("Djoko Santoso", "Djoko"))
    commander = held(
        alone("Dandim Blora", "Commander of the Blora District Military Command"),
        person("Ali Rahman", "Ali", rank="Letkol", corps="Inf"),
    )
    police = held(alone("Kapolres Blora", "Chief of the Blora Police"))
    heads = GroupName(
        "camat", Words("Camat", "district heads"), Words(), Words("se-Kabupaten Blora", "of Blora Regency")
    )
    return replace(
        quiet(),
        parties=(
            ArticleParty("bupati", regent, "in_person", companions=(commander, police)),
            ArticleParty("camat", Party(kind="group", group=heads), "group"),
        ),
    )


@case
def twelve_institutions() -> ArticlePaper:
    return replace(
        quiet(),
        parties=tuple(
            institution(f"dinas-{letter}", f"Dinas {letter.upper()}", f"Agency {letter.upper()}")
            for letter in "abcdefghijkl"
        ),
    )


@case
def a_list_too_long_for_one_sentence() -> ArticlePaper:
    def represented(name: str, acting: str = "") -> ArticleParty:
        head = office(
            f"kadis-{name}",
            f"Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten {name}",
            f"Head of the Public Works and Spatial Planning Agency of {name} Regency",
            form="none",
            acting=acting,
        )
        secretary = office(
            f"sekdis-{name}", f"Sekretaris Dinas {name}", f"Secretary of the {name} Agency", form="none"
        )
        holder = person(f"Kepala {name}", "Kepala")
        return ArticleParty(name, held(head, holder), "represented", held(secretary, person(f"Wakil {name}")))

    names = ("Lebak", "Pandeglang", "Serang", "Tangerang", "Cilegon")
    return replace(quiet(), parties=(represented("Lebak", "plh"), *map(represented, names[1:])))


@case
def everybody_was_represented() -> ArticlePaper:
    return replace(quiet(), parties=PARTIES[:3])


@case
def a_representative_without_a_name() -> ArticlePaper:
    return replace(
        quiet(),
        parties=(
            ArticleParty("sekda", held(SEKDA), "represented"),
            ArticleParty("kpu", held(KETUA_KPU), "represented", held(KABID)),
        ),
    )


@case
def one_person_two_offices() -> ArticlePaper:
    both = Party(
        kind="person",
        offices=(
            alone("Wakil Bupati", "Deputy Regent"),
            alone("Ketua Tim Pemilu", "Head of the Election Team"),
        ),
        person=person("Kardi Rusli", "Kardi"),
    )
    return replace(quiet(), parties=(ArticleParty("kardi", both, "in_person"), PARTIES[4]))


@case
def online_with_a_link() -> ArticlePaper:
    return replace(
        quiet(),
        meeting=replace(MEETING, mode="online", online_link="https://zoom.example/j/123", passcode="rahasia"),
    )


@case
def hybrid_over_three_days() -> ArticlePaper:
    days = tuple(Day(date(2023, 12, day), time(9), time(12)) for day in (11, 12, 13))
    return replace(quiet(), meeting=replace(MEETING, mode="hybrid", days=days))


@case
def no_place_and_no_hour() -> ArticlePaper:
    days = (Day(date(2023, 12, 11), part_of_day="morning"),)
    return replace(
        quiet(), venue=Words(), meeting=replace(MEETING, venue=Words(), days=days), dateline_city=""
    )


@case
def many_speakers() -> ArticlePaper:
    chair = held(KETUA_KPU, person("Siti Rohani", address="ibu"))
    adviser, division = held(STAF_AHLI, KOMAR), held(KABID, HOLIL)
    statements = (
        said("siap", "Kami siap", "We are ready", by=chair, direct=True),
        said("logistik", "Semua logistik sudah tiba", "All logistics have arrived", by=chair, direct=True),
        said("gudang", "Apakah gudang aman?", "Is the warehouse safe?", by=adviser, direct=True),
        said("dijaga", "gudang dijaga siang dan malam", "the warehouse was guarded day and night", by=chair),
        said("ketat", "pengamanan diperketat", "security had been tightened", by=chair, tone="stress"),
        said("terima", "Terima kasih", "Thank you", by=chair, direct=True),
        said("warga", "warga ikut menjaga", "residents would help", by=adviser, tone="hope"),
        said("waspada", "semua pihak waspada", "all parties be alert", by=division, tone="ask"),
        said("jumpa", "Sampai jumpa", "See you", by=adviser, direct=True),
    )
    return replace(reference_article(), statements=statements)


@case
def a_speaker_without_a_name() -> ArticlePaper:
    chair = held(KETUA_KPU)
    statements = (
        said("siap", "Kami siap", "We are ready", by=chair, direct=True),
        said("logistik", "logistik sudah tiba", "logistics had arrived", by=chair, frame="add"),
        said("aman", "Semua aman", "All is safe", by=chair, direct=True),
    )
    return replace(quiet(), statements=statements)


@case
def two_people_called_heri() -> ArticlePaper:
    other = held(
        alone("Kapolsek Serang", "Chief of the Serang Sector Police"),
        person("Heri Santoso", "Heri", rank="AKP"),
    )
    statements = (
        said("siap", "personel siap", "personnel were ready"),
        said("posko", "posko sudah dibuka", "the post had been opened", by=other),
        said("aman", "keadaan aman", "the situation was safe"),
        said("lancar", "distribusi lancar", "distribution was smooth", by=other),
    )
    return replace(reference_article(), statements=statements)


@case
def words_said_in_english() -> ArticlePaper:
    guest = Party(
        kind="person",
        person=person("Jane Miller", "Miller", address=""),
        text=Words("pengamat", "an observer"),
    )
    english = replace(
        said("kesan", "Penyelenggaraan ini sangat tertib", "This was very orderly", by=guest, direct=True),
        language="en",
    )
    untranslated = said("harapan", "Semoga lancar", "", by=guest, direct=True)
    reported = replace(
        said("pesan", "Jaga terus", "", by=guest, direct=True),
        reported=Words("", "everybody should keep watch"),
    )
    return replace(quiet(), statements=(english, untranslated, reported))
