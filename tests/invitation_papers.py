"""Invitation papers for the tests: the call to the KPU of the reference meeting, its mandate, and harder ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from coordination.paperwork.papers.invitation import ChatPaper, Delegation, InvitationPaper, Mailbox
from coordination.paperwork.papers.parts import AgendaLine, Contact, Day, Party, SecretLink, Words
from tests.papers import (
    AAS,
    ANGGOTA_KPU,
    KETUA_KPU,
    MEETING_DAY,
    NUMBER,
    SEKDA,
    held,
    office,
    reference_meeting,
)

ISSUED = datetime(2023, 12, 4, 2, 0, tzinfo=UTC)
LINK = "https://rakor.example/u/3vq7m2k6c4xw2t5hr6pz2ndyjs"
MESSAGE_ID = "<7f3c9e51b8d24a60a1c2e3f405162738@kesbangpol.banten.example>"
LETTER = b"%PDF-1.7 stands in for the letter\n"

OFFICE_BOX, DEPUTY_BOX = "sekretariat@kpu.banten.example", "aas@kpu.banten.example"
BAPAK_AAS = replace(AAS, address_form="bapak")
KPU_CHAIR, DEPUTY = held(KETUA_KPU), held(ANGGOTA_KPU, BAPAK_AAS)
MANDATE = Delegation(KPU_CHAIR, OFFICE_BOX, DEPUTY, DEPUTY_BOX)


def invitation(**changes: Any) -> InvitationPaper:
    """To the chair of the KPU, by name of any other field. meeting=dict(…) changes the reference meeting."""
    facts = changes.pop("meeting", {})
    paper = InvitationPaper(
        meeting=reference_meeting(**facts) if isinstance(facts, dict) else facts,
        language="id",
        issued_at=ISSUED,
        organizer=Mailbox(
            "rapat+kpubanten5c6d7e2@kesbangpol.banten.example", "Badan Kesbangpol Provinsi Banten"
        ),
        to=Mailbox(OFFICE_BOX, ""),
        invitee=KPU_CHAIR,
        link=SecretLink("reply", "7f3c9e51/kpu", 1),
        reply_by=date(2023, 12, 8),
        contact=Contact("Rudi Hartawan", "0800-0000-0000"),
        letter="letter",
        letter_number=NUMBER,
    )
    return replace(paper, **changes)


def mandate(**changes: Any) -> InvitationPaper:
    """To the member of the KPU who comes in the chair's place."""
    return invitation(**{"to": Mailbox(DEPUTY_BOX, ""), "delegation": MANDATE, **changes})


def chat(**changes: Any) -> ChatPaper:
    paper = invitation()
    return replace(ChatPaper(paper.meeting, KPU_CHAIR, paper.link, paper.reply_by, paper.contact), **changes)


AGENDA = (
    AgendaLine(1, Words("Pembukaan", "Opening"), kind="opening", minutes=15, start=time(9)),
    AgendaLine(2, Words("Kesiapan tahapan pemilu"), minutes=60, start=time(9, 15), presenter=KPU_CHAIR),
    AgendaLine(3, Words("Penutup", "Closing"), kind="closing", minutes=15, start=time(11, 45)),
)

HYBRID = {
    "mode": "hybrid",
    "online_link": "https://rapat.example/j/998877?p=a_b&q=1",
    "passcode": "sandi-rahasia",
    "map_link": "https://peta.example/?q=horison",
    "agenda": AGENDA,
    "dress_code": Words("batik lengan panjang", "long-sleeved batik"),
}
OPEN_END = {"days": (Day(MEETING_DAY, time(9)),)}
TWO_DAYS = {"days": (Day(MEETING_DAY, time(9), time(12)), Day(date(2023, 12, 12), time(9), time(12)))}
UNEVEN = {"days": (Day(MEETING_DAY, time(9), time(12)), Day(date(2023, 12, 12), time(8), time(11)))}
APART = {
    "days": (
        Day(MEETING_DAY, time(9), time(10)),
        Day(date(2023, 12, 14), time(13)),
        Day(date(2024, 1, 2), time(8), time(10)),
    ),
    "planned_minutes": 60,
}
APART_EQUAL = {"days": tuple(Day(date(2023, 12, day), time(9), time(12)) for day in (11, 14, 20))}
WHOLE_DAYS_APART = {"days": tuple(Day(date(2023, 12, day)) for day in (11, 14))}
NO_HOURS = {"days": (Day(MEETING_DAY, part_of_day="morning"),)}


def many(count: int) -> list[InvitationPaper]:
    """The same call to as many regency offices, each with a mailbox and a token of its own."""
    papers = []
    for at in range(count):
        title = office(f"camat-{at}", f"Camat Nomor {at}", f"Head of District {at}", None, form="none")
        sender = Mailbox(f"rapat+token{at:08}@kesbangpol.banten.example", "Badan Kesbangpol Provinsi Banten")
        papers.append(
            invitation(organizer=sender, to=Mailbox(f"camat{at}@banten.example", ""), invitee=held(title))
        )
    return papers


def called(name: str) -> Party:
    """An office of that very name."""
    return held(replace(KETUA_KPU, title=Words(name), usual=Words(name), agency=None, agency_form="none"))


SAMPLES = {
    "reference": invitation(),
    "english": invitation(language="en"),
    "mandate": mandate(),
    "mandate in English": mandate(language="en"),
    "to the represented office": invitation(delegation=MANDATE, reply="represented"),
    "deputy without mailbox": invitation(delegation=replace(MANDATE, representative_address="")),
    "office without mailbox": mandate(delegation=replace(MANDATE, delegator_address="")),
    "one mailbox for both": mandate(
        to=Mailbox(OFFICE_BOX, ""), delegation=replace(MANDATE, representative_address=OFFICE_BOX)
    ),
    "to hand out": invitation(to=Mailbox("", "")),
    "hybrid": invitation(meeting=HYBRID),
    "hybrid in English": invitation(meeting=HYBRID, language="en"),
    "open end": invitation(meeting=OPEN_END),
    "two days": invitation(meeting=TWO_DAYS),
    "two uneven days": invitation(meeting=UNEVEN),
    "days apart": invitation(meeting=APART),
    "days apart in English": invitation(meeting=APART, language="en"),
    "equal days apart": invitation(meeting=APART_EQUAL),
    "whole days apart": invitation(meeting=WHOLE_DAYS_APART),
    "days apart in Berlin": invitation(meeting={**APART_EQUAL, "time_zone": "Europe/Berlin"}),
    "no hours": invitation(meeting=NO_HOURS),
    "Makassar": invitation(meeting={"time_zone": "Asia/Makassar"}),
    "Jayapura": invitation(meeting={"time_zone": "Asia/Jayapura"}),
    "Pontianak": invitation(meeting={"time_zone": "Asia/Pontianak"}),
    "Berlin": invitation(meeting={"time_zone": "Europe/Berlin"}),
    "answered": invitation(reply="declined"),
    "acting": invitation(invitee=held(SEKDA)),
    "hard names": invitation(
        invitee=called('Kepala "Bidang; A", B: C\\D ^ E ⟨ك⟩ 🏛 n^n ^^'),
        meeting={
            "title": Words("Rapat\r\nATTENDEE:mailto:x@y.example;\\N, ini \\n itu"),
            "venue": Words("A\\Nusa; B, C"),
        },
    ),
    "long names": invitation(
        invitee=called("Ketüa " * 833),
        meeting={"title": Words("Sidang 🏛" * 625), "venue": Words("^\\" * 2500)},
    ),
    "no names": invitation(
        invitee=called(""),
        organizer=Mailbox("rapat@a.example", ""),
        meeting={"title": Words(), "subject": Words()},
    ),
}
