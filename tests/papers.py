"""The reference meeting's papers as Python objects, and larger or emptier ones made from them.

Offices, names and statements are those of the news article of 11 December 2023; signer, numbers, hours, chair and
note-taker are made up, and so is everybody in the large papers.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, time

from coordination.paperwork.papers import AttendanceListPaper, FollowUpsPaper, LetterPaper, MinutesPaper
from coordination.paperwork.papers.attendance_list import DoorRow, DoorSection
from coordination.paperwork.papers.minutes import (
    ActionLine,
    DecisionLine,
    PresenceRow,
    Recap,
    RecapRow,
    Said,
)
from coordination.paperwork.papers.parts import (
    AgencyName,
    AgendaLine,
    Contact,
    Day,
    GroupName,
    Letterhead,
    LetterReference,
    MeetingFacts,
    OfficeName,
    Paperhead,
    Party,
    PersonName,
    SignBlock,
    Words,
)

EMBLEM = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 22">'
    b'<path d="M1 1h16v11c0 5-4 8-8 9.5C5 20 1 17 1 12z" fill="none" stroke="#000"/></svg>'
)
EMBLEM_DIGEST = hashlib.sha256(EMBLEM).hexdigest()
ASSETS = {EMBLEM_DIGEST: EMBLEM}


def agency(
    key: str, name: str, name_en: str, usual: str = "", usual_en: str = "", short: str = ""
) -> AgencyName:
    full, middle = Words(name, name_en), Words(usual or name, usual_en or name_en)
    return AgencyName(key, full, middle, Words(short or middle.id, middle.en), middle, middle)


def office(
    key: str,
    title: str,
    title_en: str,
    of: AgencyName | None,
    *,
    usual: str = "",
    short: str = "",
    acting: str = "",
    form: str = "follows",
) -> OfficeName:
    return OfficeName(
        key=key,
        title=Words(title, title_en),
        usual=Words(usual or title, title_en),
        short=Words(short or usual or title, title_en),
        news=Words(),
        agency=of,
        agency_form=form,
        acting=acting,
    )


def person(name: str, *, titles: str = "", degrees: str = "", rank: str = "") -> PersonName:
    return PersonName(name.lower().replace(" ", "-"), name, titles, degrees, rank, "", name.split()[0])


def held(of: OfficeName, who: PersonName | None = None) -> Party:
    return Party(kind="person" if who else "office", offices=(of,), person=who)


PEMPROV = agency("pemprov-banten", "Pemerintah Provinsi Banten", "Government of Banten Province")
KESBANGPOL = agency(
    "kesbangpol-banten",
    "Badan Kesatuan Bangsa dan Politik Provinsi Banten",
    "National Unity and Politics Agency of Banten Province",
    short="Badan Kesbangpol Provinsi Banten",
)
KPU = agency(
    "kpu-banten",
    "Komisi Pemilihan Umum Provinsi Banten",
    "Banten General Elections Commission (KPU)",
    "KPU Provinsi Banten",
    "KPU Banten",
)
POLDA = agency(
    "polda-banten",
    "Kepolisian Daerah Banten",
    "Banten Regional Police",
    "Polda Banten",
    "Banten Regional Police",
)

SEKDA = office(
    "sekda-banten",
    "Sekretaris Daerah Provinsi Banten",
    "Provincial Secretary of Banten",
    PEMPROV,
    short="Sekda Provinsi Banten",
    acting="pj",
    form="none",
)
STAF_AHLI = office("staf-ahli", "Staf Ahli Gubernur", "Expert Adviser to the Governor", PEMPROV, form="none")
KEPALA = office("kepala-kesbangpol", "Kepala", "Head", KESBANGPOL, acting="plt")
KABID = office(
    "kabid-politik",
    "Kepala Bidang Fasilitasi Pembinaan Politik",
    "Head of the Political Development Facilitation Division",
    KESBANGPOL,
    short="Kabid Fasilitasi Pembinaan Politik",
    form="comma",
)
KETUA_KPU = office("ketua-kpu", "Ketua", "Chair", KPU)
ANGGOTA_KPU = office("anggota-kpu", "Anggota", "Commissioner", KPU)
KASUBDIT = office(
    "kasubdit-1",
    "Kepala Subdirektorat 1 Direktorat Intelijen Keamanan",
    "Head of Sub-Directorate 1, Directorate of Security Intelligence",
    POLDA,
    usual="Kasubdit 1 Ditintelkam",
)
TIM = Party(
    kind="group",
    group=GroupName(
        "tim-monitoring",
        Words("Tim Monitoring Pemilu dan Pilkada Banten", "Banten election monitoring team"),
        Words("Tim Monitoring Pemilu dan Pilkada Banten", "Banten election monitoring team"),
        Words(),
    ),
)

KOMAR, AAS, HOLIL = person("Komar"), person("Aas"), person("Holil", titles="H.")
HERI = person("Heri Purnomo", rank="Kompol")
DIAN, RUDI = person("Dian Permata", degrees="S.IP., M.Si."), person("Rudi Hartawan", degrees="S.A.P.")

LETTER_DAY, MEETING_DAY = date(2023, 12, 4), date(2023, 12, 11)
NUMBER = "200.2/123/Kesbangpol"

LETTERHEAD = Letterhead(
    (
        "PEMERINTAH PROVINSI BANTEN",
        "BADAN KESATUAN BANGSA DAN POLITIK",
        "Jalan Contoh Nomor 7, Kota Serang, Banten 42100; telepon (0254) 000000",
        "laman kesbangpol.banten.example; pos-el rapat@kesbangpol.banten.example",
    ),
    EMBLEM_DIGEST,
    Words("Lambang Daerah Provinsi Banten", "Emblem of Banten Province"),
)


def reference_head(**changes: object) -> Paperhead:
    head = Paperhead("id-pemda-a4", LETTERHEAD, datetime(2023, 12, 4, 2, 0, tzinfo=UTC), urgency="urgent")
    return replace(head, **changes)  # type: ignore[arg-type]  # -- reason: the fields are the caller's to name


def reference_meeting(**changes: object) -> MeetingFacts:
    meeting = MeetingFacts(
        uid="7f3c9e51b8d24a60a1c2e3f405162738@kesbangpol.banten.example",
        sequence=0,
        title=Words("Rapat Koordinasi Bidang Politik", "Political Affairs Coordination Meeting"),
        fiscal_year=2023,
        purpose=Words(
            "mempersiapkan Pemilihan Umum (Pemilu) dan Pemilihan Kepala Daerah (Pilkada) Serentak 2024 di Provinsi "
            "Banten",
            "prepare for the 2024 General Election and Simultaneous Regional Head Elections in Banten Province",
        ),
        subject=Words(
            "persiapan Pemilu dan Pilkada Serentak 2024",
            "Preparations for the 2024 General Election and Regional Head Elections",
        ),
        days=(Day(MEETING_DAY, time(9), time(12)),),
        time_zone="Asia/Jakarta",
        planned_minutes=180,
        mode="in_person",
        venue=Words("Ballroom Horison Ultima Ratu", "Ballroom, Horison Ultima Ratu"),
        city="Serang",
        region=Words("Provinsi Banten", "Banten Province"),
        host=KESBANGPOL,
    )
    return replace(meeting, **changes)  # type: ignore[arg-type]  # -- reason: as above


def reference_letter(**changes: object) -> LetterPaper:
    letter = LetterPaper(
        head=reference_head(),
        meeting=reference_meeting(),
        number=NUMBER,
        dated_on=LETTER_DAY,
        place="Serang",
        subject=Words(
            "Undangan Rapat Koordinasi Bidang Politik",
            "Invitation to the Political Affairs Coordination Meeting",
        ),
        invitees=(held(SEKDA), held(KETUA_KPU), held(KASUBDIT), TIM),
        reply_by=date(2023, 12, 8),
        contact=Contact("Rudi Hartawan", "0800-0000-0000"),
        signer=SignBlock(
            "Plt.",
            ("KEPALA BADAN KESATUAN BANGSA DAN POLITIK", "PROVINSI BANTEN,"),
            "Arif Rahardian, S.Sos., M.Si.",
            ("Pembina Utama Muda, IV/c", "NIP 19700101 199503 1 001"),
        ),
        signer_en=SignBlock(
            "", ("Acting (Plt.) Head, National Unity and Politics Agency", "of Banten Province")
        ),
        copies=(
            Words(
                "Penjabat Gubernur Banten (sebagai laporan)",
                "Acting (Pj.) Governor of Banten (for information)",
            ),
        ),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]  # -- reason: as above


def reference_attendance_list(**changes: object) -> AttendanceListPaper:
    rows = (
        DoorRow(held(STAF_AHLI, KOMAR), held(SEKDA)),
        DoorRow(held(ANGGOTA_KPU, AAS), held(KETUA_KPU)),
        DoorRow(held(KABID, HOLIL), held(KEPALA)),
        DoorRow(held(KASUBDIT, HERI)),
        DoorRow(TIM),
    )
    paper = AttendanceListPaper(reference_head(), reference_meeting(), (DoorSection(Words(), rows),))
    return replace(paper, **changes)  # type: ignore[arg-type]  # -- reason: as above


def reference_minutes(**changes: object) -> MinutesPaper:
    paper = MinutesPaper(
        head=reference_head(issued_at=datetime(2023, 12, 11, 9, 0, tzinfo=UTC)),
        meeting=reference_meeting(),
        letter=LetterReference(NUMBER, LETTER_DAY),
        chair=DIAN,
        note_taker=RUDI,
        presence=(
            PresenceRow(held(SEKDA), "represented", held(STAF_AHLI, KOMAR)),
            PresenceRow(held(KETUA_KPU), "represented", held(ANGGOTA_KPU, AAS)),
            PresenceRow(held(KEPALA), "represented", held(KABID, HOLIL), is_host=True),
            PresenceRow(held(KASUBDIT), "in_person", held(KASUBDIT, HERI)),
            PresenceRow(TIM, "group", TIM),
        ),
        recap=Recap(invited=4, host=1, in_person=1, represented=3, groups=1, absent=0, open=0),
        recap_rows=(),
        said=STATEMENTS,
        decisions=(),
        actions=(),
        closed_at=time(12),
        dated_on=MEETING_DAY,
        place="Serang",
        chair_sign=SignBlock(
            "", ("Pimpinan Rapat,",), "Dian Permata, S.IP., M.Si.", ("NIP 19750202 200003 2 002",)
        ),
        note_taker_sign=SignBlock("", ("Notulis,",), "Rudi Hartawan, S.A.P.", ("NIP 19900303 201503 1 003",)),
        chair_sign_en=SignBlock("", ("Chair,",)),
        note_taker_sign_en=SignBlock("", ("Note-taker,",)),
        signed_list=True,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]  # -- reason: as above


def reference_follow_ups(**changes: object) -> FollowUpsPaper:
    """As in the record of the day: nothing was agreed, so the list is empty and says so."""
    head = reference_head(issued_at=datetime(2023, 12, 12, 2, 0, tzinfo=UTC))
    paper = FollowUpsPaper(head, reference_meeting(), (), date(2023, 12, 12))
    return replace(paper, **changes)  # type: ignore[arg-type]  # -- reason: as above


def _said(key: str, text: str, en: str, mode: str = "indirect", frame: str = "") -> Said:
    return Said(key, held(KASUBDIT, HERI), None, mode, Words(text, en), frame=frame)


STATEMENTS = (
    _said(
        "fungsi",
        "Kegiatan ini berfungsi untuk mempersiapkan Pemilu dan Pilkada serentak 2024",
        "This activity serves to prepare for the 2024 General Election and Simultaneous Regional Head Elections",
        mode="direct",
    ),
    _said(
        "mutu",
        "rapat yang berisi ceramah, diskusi, dan tanya jawab itu merupakan upaya meningkatkan kualitas pemilu serta "
        "menyinergikan peran dan fungsi pemerintah agar situasi politik di Provinsi Banten aman, damai, dan bersatu",
        "the meeting, which consisted of lectures, discussion, and questions and answers, was an effort to improve the "
        "quality of the elections and to align the roles of government bodies so that the political situation in "
        "Banten remains safe, peaceful, and united",
        frame="explain",
    ),
    # Not translated on purpose: the English copy leaves it as it was said, and says so.
    _said(
        "keseragaman",
        "rapat juga dimaksudkan untuk menciptakan keseragaman informasi yang berimbang mengenai penyelenggaraan Pemilu "
        "dan Pilkada Serentak 2024",
        "",
        frame="add",
    ),
)

ACTIONS = (
    ActionLine(
        "narahubung",
        Words(
            "menyampaikan daftar narahubung pemantauan", "submit the list of contact persons for monitoring"
        ),
        Party(kind="agency", agency=KESBANGPOL),
        date(2023, 12, 15),
        "done",
        Words("surat 4 lembar", "letter, 4 pages"),
    ),
    ActionLine(
        "data-pemilih", Words("menyandingkan data pemilih"), held(KETUA_KPU), date(2024, 1, 8), "in_progress"
    ),
    ActionLine(
        "jadwal",
        Words(
            "menyusun jadwal rapat koordinasi lanjutan",
            "draw up the schedule of further coordination meetings",
        ),
        held(KEPALA),
        date(2023, 12, 11),
    ),
    ActionLine("tanpa-tenggat", Words("mengumpulkan saran", "collect suggestions"), None, None, "dropped"),
)
DECISIONS = (
    DecisionLine(
        "data", Words("Data pemilih disandingkan setiap bulan", "Voter data are compared every month")
    ),
    DecisionLine(
        "laporan",
        Words("Laporan situasi disampaikan setiap Senin", "Situation reports are submitted every Monday"),
        Words("masukan peserta", "participants' suggestions"),
    ),
)

_REGIONS = (
    "Kabupaten Lebak",
    "Kabupaten Pandeglang",
    "Kabupaten Serang",
    "Kabupaten Tangerang",
    "Kota Cilegon",
    "Kota Serang",
    "Kota Tangerang",
    "Kota Tangerang Selatan",
)
_KINDS = (
    ("Sekretaris Daerah", "Asisten Pemerintahan"),
    ("Kepala Badan Kesbangpol", "Kepala Bidang Politik"),
    ("Ketua KPU", "Anggota KPU"),
    ("Ketua Bawaslu", "Anggota Bawaslu"),
    ("Kepala Satpol PP", "Sekretaris Satpol PP"),
    ("Kepala Dinas Dukcapil", "Kepala Bidang Pencatatan Sipil"),
    ("Kepala Dinas Kominfo", "Kepala Bidang Informatika"),
)
_FIRST = "Ahmad Budi Cahya Dewi Eka Fajar Gita Hana Iwan Joko".split()
_LAST = "Pratama Lestari Wibowo Saputra".split()


def many_rows(count: int) -> tuple[PresenceRow, ...]:
    """`count` rows: the five of the reference meeting and made-up officials of Banten's regencies and cities."""
    rows = list(reference_minutes().presence)
    for n in range(count - len(rows)):
        (head, deputy), region = _KINDS[n // 8 % len(_KINDS)], _REGIONS[n % 8]
        invited = office(f"head-{n}", f"{head} {region}", f"{head} {region}", None, form="none")
        deputy_office = office(f"deputy-{n}", f"{deputy} {region}", f"{deputy} {region}", None, form="none")
        who = person(f"{_FIRST[n % 10]} {_LAST[n % 4]}")
        how = (
            "in_person",
            "represented",
            "in_person",
            "represented",
            "absent",
            "in_person",
            "open",
            "excused",
        )[n % 8]
        came = {"in_person": held(invited, who), "represented": held(deputy_office, who)}.get(how)
        rows.append(PresenceRow(held(invited), how, came))
    return tuple(rows[:count])


def large_minutes(count: int = 60) -> MinutesPaper:
    """Minutes of `count` invited parties with the recapitulation table, more speakers, decisions, follow-ups."""
    rows = many_rows(count)
    hows = [row.how for row in rows]
    recap = Recap(
        invited=count - 1,
        host=1,
        in_person=hows.count("in_person"),
        represented=hows.count("represented"),
        groups=hows.count("group"),
        absent=hows.count("absent") + hows.count("excused"),
        open=hows.count("open"),
    )
    more = tuple(
        Said(
            f"uji-{n}",
            held(KETUA_KPU, person(f"{_FIRST[n]} {_LAST[n % 4]}")),
            None,
            "indirect",
            Words(
                "keadaan persiapan di wilayahnya telah dilaporkan",
                "preparations in the area have been reported",
            ),
            frame="say",
        )
        for n in range(4)
    )
    groups = tuple(
        RecapRow(Words(title, title_en), len(part), *_counted(part))
        for title, title_en, part in (
            ("Provinsi", "Province", rows[:5]),
            ("Kabupaten/kota", "Regencies and cities", rows[5:]),
        )
        if part
    )
    return reference_minutes(
        presence=rows,
        recap=recap,
        recap_rows=groups,
        said=STATEMENTS + more,
        decisions=DECISIONS,
        actions=ACTIONS,
        meeting=reference_meeting(
            agenda=(
                AgendaLine(1, Words("Pembukaan", "Opening")),
                AgendaLine(2, Words("Diskusi", "Discussion")),
            )
        ),
    )


def large_attendance_list(count: int = 60) -> AttendanceListPaper:
    rows = tuple(
        DoorRow(row.came or row.invited, row.invited if row.how == "represented" else None)
        for row in many_rows(count)
    )
    sections = (
        DoorSection(Words("Provinsi", "Province"), rows[:5]),
        DoorSection(Words("Kabupaten/kota", "Regencies and cities"), rows[5:]),
    )
    return reference_attendance_list(sections=sections)


def _counted(rows: tuple[PresenceRow, ...]) -> tuple[int, int, int, int]:
    hows = [row.how for row in rows]
    there, represented = hows.count("in_person") + hows.count("group"), hows.count("represented")
    return there, represented, len(hows) - there - represented, there + represented
