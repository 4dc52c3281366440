"""What the ten articles do not contain, and the record must hold all the same (docs/rules.md §3).

The cast: Siti is the secretary of Badan Contoh, Budi heads it, Dinas Contoh is the host.
"""

from __future__ import annotations

from typing import Any

import pytest

from coordination.features.exchange.schema import MeetingFile
from coordination.foundation.db import Database
from coordination.paperwork.language import dates, names
from coordination.paperwork.papers import ArticlePaper, AttendanceListPaper, LetterPaper, MinutesPaper
from tests.exchange.record import composed, given_back, mistakes, read, small, take_in, text_of

Papers = tuple[LetterPaper, AttendanceListPaper, MinutesPaper, ArticlePaper]


def papers_of(memory: Database, data: dict[str, Any]) -> tuple[MeetingFile, Papers]:
    """The file of this data on record, come back equal, and its papers."""
    file = read(text_of(data))
    take_in(memory, file)
    assert given_back(memory, file.meeting.uid) == file
    return file, composed(memory, file.meeting.uid)


@pytest.mark.parametrize(
    ("kind", "printed", "english"),
    [
        ("pj", "Pj.", "Acting (Pj.)"),
        ("pjs", "Pjs.", "Acting (Pjs.)"),
        ("plt", "Plt.", "Acting (Plt.)"),
        ("plh", "Plh.", "Acting (Plh.)"),
    ],
)
def test_every_acting_form_stands_before_the_office(
    memory: Database, kind: str, printed: str, english: str
) -> None:
    data = small()
    data["directory"]["tenures"][0]["kind"] = kind
    data["attendance"] = [
        {"id": "h-budi", "invitation": "kepala", "person": "budi", "offices": ["kepala-badan"]}
    ]
    _, (letter, _, minutes, _) = papers_of(memory, data)
    assert names.party(letter.invitees[0], "id") == f"{printed} Kepala Badan Contoh"
    assert names.party(letter.invitees[0], "en").startswith(f"{english} Kepala")
    assert minutes.presence[0].came is not None


@pytest.mark.parametrize("mode", ["online", "hybrid"])
def test_online_and_hybrid_meetings_keep_the_link_out_of_papers_for_many(memory: Database, mode: str) -> None:
    online = {"mode": mode, "online_link": "https://rapat.example/123", "online_passcode": "rahasia-7"}
    data = small(meeting=online)
    data["attendance"] = [
        {
            "id": "h-budi",
            "invitation": "kepala",
            "person": "budi",
            "offices": ["kepala-badan"],
            "mode": "online",
        }
    ]
    _, papers = papers_of(memory, data)
    for paper in papers:
        assert paper.meeting.mode == mode
        assert (paper.meeting.online_link, paper.meeting.passcode) == ("", "")
    assert papers[2].presence[0].online


def test_meeting_of_several_days(memory: Database) -> None:
    days = [
        {"date": "2024-03-08", "start_time": "09:00", "end_time": "16:00"},
        {"date": "2024-03-09", "start_time": "09:00"},
        {"date": "2024-03-11", "part_of_day": "morning"},
    ]
    _, (letter, *_) = papers_of(memory, small(meeting={"days": days}))
    assert (
        dates.span(letter.meeting.days, "id")
        == "Jumat, 8 Maret 2024; Sabtu, 9 Maret 2024; dan Senin, 11 Maret 2024"
    )
    assert dates.times(letter.meeting.days, "Asia/Jakarta", "id") == (
        "8 Maret pukul 09.00 s.d. 16.00 WIB; 9 Maret pukul 09.00 WIB s.d. selesai; 11 Maret pagi"
    )


def test_no_venue_and_no_host(memory: Database) -> None:
    data = small()
    del data["meeting"]["host"]
    file, (letter, *_) = papers_of(memory, data)
    assert (file.meeting.host, file.meeting.venue) == (None, "")
    assert letter.meeting.host is None
    assert not letter.meeting.venue


def test_delegation_with_named_members_is_one_invitation_and_several_people(memory: Database) -> None:
    data = small(
        invitations=[{"id": "badan", "agency": "badan-contoh"}],
        attendance=[
            {
                "id": "h-budi",
                "invitation": "badan",
                "person": "budi",
                "offices": ["kepala-badan"],
                "represents_agency": "badan-contoh",
            },
            {
                "id": "h-siti",
                "invitation": "badan",
                "person": "siti",
                "offices": ["sekretaris-badan"],
                "represents_agency": "badan-contoh",
            },
        ],
    )
    _, (_, _, minutes, article) = papers_of(memory, data)
    (row,) = minutes.presence
    assert (row.how, row.came and row.came.person and row.came.person.full_name) == ("represented", "Budi")
    assert [member.person.full_name for member in row.members if member.person] == ["Siti"]
    assert (minutes.recap.invited, minutes.recap.represented, minutes.recap.walk_ins) == (1, 1, 0)
    assert [party.key for party in article.parties] == ["badan", "h-siti"]


def test_group_with_named_members_and_others_on_the_list(memory: Database) -> None:
    group = {"id": "tim", "name": "Tim Contoh", "member_offices": ["kepala-badan"], "member_people": ["siti"]}
    data = small(invitations=[{"id": "u-tim", "group": "tim"}])
    data["directory"] = {**data["directory"], "groups": [group]}
    data["attendance"] = [
        {"id": "h-siti", "invitation": "u-tim", "person": "siti", "offices": ["sekretaris-badan"]},
        {"id": "h-tim", "invitation": "u-tim", "kind": "group", "group": "tim", "count": 12},
    ]
    file, (_, _, minutes, _) = papers_of(memory, data)
    assert file.directory.groups[0].member_people == ["siti"]
    assert (minutes.presence[0].how, len(minutes.presence[0].members), minutes.recap.groups) == (
        "group",
        1,
        1,
    )


CHAIN = [
    {
        "person": "siti",
        "office": "sekretaris-badan",
        "named_at": "2024-03-05T10:00:00+07:00",
        "letter_no": "ST/12/2024",
        "source": "letter",
    },
    {
        "person": "ayu",
        "source": "door",
        "named_at": "2024-03-08T08:55:00+07:00",
        "confirmed_at": "2024-03-08T09:01:00+07:00",
    },
]


def test_chain_of_two_links_keeps_where_each_came_from(memory: Database) -> None:
    data = small(
        invitations=[
            {"id": "kepala", "office": "kepala-badan", "reply": "represented", "representation": CHAIN}
        ]
    )
    data["directory"]["people"] = [*data["directory"]["people"], {"id": "ayu", "full_name": "Ayu"}]
    data["attendance"] = [
        {"id": "h-ayu", "invitation": "kepala", "person": "ayu", "represents": "kepala-badan"}
    ]
    file, (_, door, minutes, _) = papers_of(memory, data)
    first, last = file.invitations[0].representation
    assert (first.source.value, first.letter_no, last.source.value) == ("letter", "ST/12/2024", "door")
    (row,) = door.sections[0].rows
    assert row.party.person is not None
    assert row.party.person.full_name == "Ayu"
    assert names.party(row.instead_of or row.party, "id") == "Kepala Badan Contoh"
    assert minutes.presence[0].how == "represented"


def test_representative_who_is_not_known_yet(memory: Database) -> None:
    data = small(
        invitations=[
            {"id": "kepala", "office": "kepala-badan", "reply": "represented", "representation": [{}]},
            {"id": "sekretaris", "office": "sekretaris-badan"},
        ]
    )
    data["attendance"] = [
        {"id": "h-1", "invitation": "kepala", "kind": "office", "represents": "kepala-badan", "unnamed": True}
    ]
    _, (_, door, minutes, article) = papers_of(memory, data)
    assert door.sections[0].rows[0].party.person is None
    assert (minutes.presence[0].how, minutes.presence[0].came) == ("represented", None)
    assert article.parties[0].came is None


@pytest.mark.parametrize(
    ("status", "how", "absent"),
    [
        ("late", "in_person", 1),
        ("left_early", "in_person", 1),
        ("absent", "absent", 2),
        ("excused", "excused", 2),
    ],
)
def test_late_early_absent_and_excused(memory: Database, status: str, how: str, absent: int) -> None:
    came = {"person": "budi", "offices": ["kepala-badan"]} if how == "in_person" else {}
    data = small(
        attendance=[
            {"id": "h-budi", "invitation": "kepala", "status": status, **came},
            {"id": "h-siti", "invitation": "sekretaris", "status": "absent"},
        ]
    )
    _, (_, _, minutes, article) = papers_of(memory, data)
    (row,) = [row for row in minutes.presence if row.how != "absent" or status == "absent"][:1]
    assert (row.how, row.late, row.left_early) == (how, status == "late", status == "left_early")
    assert minutes.recap.absent == absent
    assert len(article.parties) == 2 - absent


def test_a_companion_who_stayed_away_is_not_printed(memory: Database) -> None:
    data = small(
        attendance=[
            {
                "id": "h-budi",
                "invitation": "kepala",
                "person": "budi",
                "offices": ["kepala-badan"],
                "role": "chair",
            },
            {"id": "h-siti", "person": "siti", "role": "accompanying", "with": "h-budi", "status": "absent"},
        ]
    )
    _, (_, _, minutes, article) = papers_of(memory, data)
    assert article.parties[0].companions == ()
    assert all(row.accompanying == () for row in minutes.presence)


def test_an_order_that_names_somebody_twice_prints_him_once(memory: Database) -> None:
    data = small(meeting={"orders": [{"paper": "letter", "order": ["sekretaris", "kepala", "sekretaris"]}]})
    _, (letter, *_) = papers_of(memory, data)
    assert [party.offices[0].key for party in letter.invitees] == ["sekretaris-badan", "kepala-badan"]


def test_superior_offices_of_any_height_and_in_any_order_come_back(memory: Database) -> None:
    data = small()
    above = [
        {"id": "asisten", "title": "Asisten", "parent_office": "sekda"},
        {"id": "sekda", "title": "Sekretaris Daerah", "parent_office": "bupati"},
        {"id": "bupati", "title": "Bupati"},
    ]
    data["directory"]["offices"] = [
        {**data["directory"]["offices"][0], "parent_office": "asisten"},
        data["directory"]["offices"][1],
        *above,
    ]
    file, _ = papers_of(memory, data)
    assert [office.parent_office for office in file.directory.offices] == [
        "asisten",
        None,
        "sekda",
        "bupati",
        None,
    ]


@pytest.mark.parametrize(
    ("links", "code"),
    [
        ([{"office": "kepala-badan"}], "represents-himself"),
        ([{"person": "siti"}, {"person": "siti"}], "represents-twice"),
        (
            [
                {"person": "siti"},
                {"person": "budi"},
                {"office": "sekretaris-badan"},
                {"person": "siti", "office": "sekretaris-badan"},
            ],
            "representation-too-long",
        ),
    ],
)
def test_impossible_representation_is_refused_with_its_link(links: list[dict[str, str]], code: str) -> None:
    invitation = {"id": "kepala", "office": "kepala-badan", "reply": "represented", "representation": links}
    (problem,) = mistakes(text_of(small(invitations=[invitation])))
    assert (problem.code, problem.path) == (code, f"invitations[1].representation[{len(links)}]")


def test_nothing_is_published_about_a_secret_meeting() -> None:
    article = {"publisher": "dinas-contoh", "state": "published", "published_at": "2024-03-08T15:00:00+07:00"}
    (problem,) = mistakes(text_of(small(meeting={"security_level": "secret"}, article=article)))
    assert (problem.code, problem.path) == ("secret-published", "article.state")
