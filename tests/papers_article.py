"""The article paper of the reference meeting (Serang, 11 December 2023), as the record holds it.

Names, offices and statements are those of the news article of that day; who verified the quotations is made up.
"""

from __future__ import annotations

from datetime import date

from coordination.paperwork.papers import ArticlePaper
from coordination.paperwork.papers.article import ArticleParty, ArticleStatement
from coordination.paperwork.papers.parts import (
    AgencyName,
    Day,
    GroupName,
    MeetingFacts,
    OfficeName,
    Party,
    PersonName,
    Words,
)

NOTHING = Words()


def agency(key: str, first: str, first_en: str, news: str, news_en: str, name: str = "") -> AgencyName:
    full, later = Words(first, first_en), Words(news, news_en)
    return AgencyName(key, Words(name or first, first_en), later, later, full, later)


def office(
    key: str,
    title: str,
    title_en: str,
    of: AgencyName | None = None,
    *,
    form: str = "follows",
    acting: str = "",
    news: Words = NOTHING,
    before_office_word: bool = False,
) -> OfficeName:
    words = Words(title, title_en)
    return OfficeName(key, words, words, words, news, of, form, acting, before_office_word)


def person(
    name: str,
    short: str = "",
    *,
    rank: str = "",
    corps: str = "",
    titles: str = "",
    degrees: str = "",
    address: str = "bapak",
) -> PersonName:
    return PersonName(name.lower().replace(" ", "-"), name, titles, degrees, rank, corps, short, address)


def held(of: OfficeName, who: PersonName | None = None) -> Party:
    return Party(kind="person" if who else "office", offices=(of,), person=who)


POLDA = agency(
    "polda-banten",
    "Kepolisian Daerah (Polda) Banten",
    "Banten Regional Police (Polda Banten)",
    "Polda Banten",
    "Banten Police",
)
KESBANGPOL = agency(
    "kesbangpol-banten",
    "Badan Kesatuan Bangsa dan Politik (Kesbangpol) Provinsi Banten",
    "Banten National Unity and Politics Agency (Kesbangpol)",
    "Kesbangpol Provinsi Banten",
    "Kesbangpol",
)
KPU = agency(
    "kpu-banten",
    "Komisi Pemilihan Umum (KPU) Banten",
    "Banten General Elections Commission (KPU)",
    "KPU Banten",
    "KPU",
)

SEKDA = office(
    "sekda-banten",
    "Sekretaris Daerah Provinsi Banten",
    "Provincial Secretary of Banten",
    form="none",
    acting="pj",
)
STAF_AHLI = office(
    "staf-ahli-gubernur",
    "Staf Ahli Gubernur",
    "Expert Adviser to the Governor",
    form="none",
    before_office_word=True,
)
KEPALA_KESBANGPOL = office("kepala-kesbangpol", "Kepala", "Head", KESBANGPOL, acting="plt")
KABID = office(
    "kabid-politik",
    "Kepala Bidang Fasilitasi Pembinaan Politik",
    "Head of the Political Development Facilitation Division",
    KESBANGPOL,
    form="comma",
)
KETUA_KPU = office("ketua-kpu", "Ketua", "Chair", KPU)
ANGGOTA_KPU = office(
    "anggota-kpu", "Anggota", "Commissioner", KPU, news=Words("anggota KPU Banten", "a commissioner")
)
KASUBDIT = office(
    "kasubdit-1",
    "Kasubdit 1 Ditintelkam",
    "Head of Sub-Directorate 1, Directorate of Security Intelligence",
    POLDA,
    news=Words(
        "", "Head of Sub-Directorate 1 of the Banten Regional Police Directorate of Security Intelligence"
    ),
)

KOMAR = person("Komar", "Komar")
HOLIL = person("Holil", "Holil", titles="H.")
AAS = person("Aas", "Aas")
HERI = person("Heri Purnomo", "Heri", rank="Kompol")
TIM = GroupName(
    "tim-monitoring-banten",
    Words("Tim Monitoring Pemilu dan Pilkada Banten", "Banten election monitoring team"),
    Words("Tim Monitoring Pemilu dan Pilkada Banten", "Banten election monitoring team"),
    NOTHING,
)
HERI_SPEAKS = held(KASUBDIT, HERI)

ELECTIONS = Words(
    "mempersiapkan Pemilu dan Pilkada Serentak 2024",
    "prepare for the 2024 General Election and Simultaneous Regional Head Elections",
)

MEETING = MeetingFacts(
    uid="7f3c9e51b8d24a60a1c2e3f405162738@kesbangpol.banten.example",
    sequence=0,
    title=Words("Rapat Koordinasi Bidang Politik", "Political Affairs Coordination Meeting"),
    fiscal_year=2023,
    purpose=ELECTIONS,
    subject=Words(
        "persiapan Pemilu dan Pilkada Serentak 2024",
        "Preparations for the 2024 General Election and Regional Head Elections",
    ),
    days=(Day(date(2023, 12, 11)),),
    time_zone="Asia/Jakarta",
    planned_minutes=180,
    mode="in_person",
    venue=Words("Ballroom Horison Ultima Ratu", "Ballroom, Horison Ultima Ratu"),
    city="Serang",
    region=Words("Provinsi Banten", "Banten Province"),
    host=KESBANGPOL,
)

PARTIES = (
    ArticleParty("sekda", held(SEKDA), "represented", held(STAF_AHLI, KOMAR)),
    ArticleParty("kesbangpol", held(KEPALA_KESBANGPOL), "represented", held(KABID, HOLIL), is_host=True),
    ArticleParty("kpu", held(KETUA_KPU), "represented", held(ANGGOTA_KPU, AAS)),
    ArticleParty("heri", HERI_SPEAKS, "in_person"),
    ArticleParty("tim-monitoring", Party(kind="group", group=TIM), "group"),
)


def said(
    key: str,
    text: str,
    text_en: str,
    *,
    by: Party = HERI_SPEAKS,
    direct: bool = False,
    frame: str = "say",
    tone: str = "",
) -> ArticleStatement:
    """A statement of the record; a direct one was verified."""
    return ArticleStatement(
        key=key,
        speaker=by,
        on_behalf_of=None,
        mode="direct" if direct else "indirect",
        text=Words(text, text_en),
        verified_by="Hendi" if direct else "",
        frame=frame,
        tone=tone,
    )


STATEMENTS = (
    said(
        "fungsi",
        "Kegiatan ini berfungsi untuk mempersiapkan Pemilu dan Pilkada serentak 2024",
        "This activity serves to prepare for the 2024 General Election and Simultaneous Regional Head Elections",
        direct=True,
    ),
    said(
        "prioritas",
        "rapat koordinasi bidang politik itu merupakan prioritas dalam persiapan Pemilu dan Pilkada Serentak 2024",
        "the coordination meeting on political affairs was a priority in preparing for the 2024 elections",
        frame="add",
    ),
    said(
        "mutu",
        "rapat yang berisi ceramah, diskusi, dan tanya jawab itu merupakan upaya meningkatkan kualitas pemilu serta "
        "menyinergikan peran dan fungsi pemerintah agar situasi politik di Provinsi Banten aman, damai, dan bersatu",
        "the meeting, which consisted of lectures, discussion, and questions and answers, was an effort to improve the "
        "quality of the elections and to align the roles of government bodies so that the political situation in "
        "Banten remains safe, peaceful, and united",
        frame="explain",
    ),
    said(
        "keseragaman",
        "rapat juga dimaksudkan untuk menciptakan keseragaman informasi yang berimbang mengenai penyelenggaraan Pemilu "
        "dan Pilkada Serentak 2024",
        "the meeting was also meant to give all parties the same balanced information on the 2024 elections",
        frame="according",
    ),
    said(
        "masalah",
        "keseragaman itu ditujukan untuk mengatasi dan memperbaiki masalah yang timbul pada saat pemilihan sehingga "
        "Pemilu 2024 terselenggara dengan tertib, aman, dan lancar",
        "this common understanding was meant to overcome and remedy problems that arise during voting, so that the "
        "2024 General Election is orderly, safe, and smooth",
        frame="add",
    ),
    said(
        "partisipasi",
        "Bertujuan untuk memberikan pemahaman bersama kepada masyarakat terhadap partisipasi pemilih di tahun 2024",
        "The aim is to give the public a shared understanding of voter participation in 2024",
        direct=True,
    ),
)


def reference_article() -> ArticlePaper:
    """Everything that the article of 11 December 2023 tells."""
    return ArticlePaper(
        meeting=MEETING,
        publisher=POLDA,
        headline_verb="attend",
        headline_topic=Words(
            "Rapat Koordinasi Persiapan Pemilu", "Coordination Meeting on Election Preparations"
        ),
        purpose=ELECTIONS,
        dateline_city="Serang",
        dateline_region=Words("Banten", "Banten"),
        byline_authors=("Hendi",),
        byline_unit=Words("Bidhumas", "Public Relations Division"),
        style="neutral",
        host_confirmed=False,
        parties=PARTIES,
        statements=STATEMENTS,
        decisions=(),
        venue=Words("", "the Horison Ultima Ratu ballroom"),
    )
