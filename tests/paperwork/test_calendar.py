"""The calendar objects: who is named, when it is, what is said, and what is never said."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import icalendar
import pytest

from coordination.paperwork.papers.invitation import InvitationPaper, Mailbox
from coordination.paperwork.papers.parts import Day, Words
from coordination.paperwork.render import calendar
from tests.golden_files import Golden
from tests.invitation_papers import (
    APART,
    APART_EQUAL,
    DEPUTY_BOX,
    HYBRID,
    ISSUED,
    LINK,
    MANDATE,
    NO_HOURS,
    OFFICE_BOX,
    OPEN_END,
    SAMPLES,
    TWO_DAYS,
    UNEVEN,
    WHOLE_DAYS_APART,
    invitation,
    mandate,
)
from tests.papers import KOMAR, MEETING_DAY, SEKDA, STAF_AHLI, held, reference_meeting

OUTGOING = Path(__file__).parent.parent / "fixtures" / "outgoing"


def lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def starting(data: bytes, name: str) -> list[str]:
    return [line for line in lines(data) if re.match(rf"{name}[;:]", line)]


def made(paper: InvitationPaper) -> bytes:
    return calendar.event(paper, link=LINK)


def read(data: bytes) -> icalendar.Event:
    return icalendar.Calendar.from_ical(data).events[0]


def names(data: bytes) -> list[str]:
    """The properties in their order, without repeats of ATTENDEE."""
    return list(dict.fromkeys(re.split("[;:]", line)[0] for line in lines(data)))


def parameters(line: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in re.findall(r';([A-Z-]+=(?:"[^"]*"|[^;:"]*))', line))


# --- Shape -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sample", "file"),
    [
        ("reference", "invitation.id"),
        ("english", "invitation.en"),
        ("mandate", "mandate.id"),
        ("mandate in English", "mandate.en"),
        ("hybrid", "hybrid.id"),
        ("hybrid in English", "hybrid.en"),
        ("open end", "open-end.id"),
        ("two days", "two-days.id"),
        ("days apart", "days-apart.id"),
        ("to hand out", "handed-out.id"),
    ],
)
def test_event_golden(golden: Golden, sample: str, file: str) -> None:
    golden(f"calendar/{file}.ics", made(SAMPLES[sample]))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_published_golden(golden: Golden, lang: str) -> None:
    golden(f"calendar/published.{lang}.ics", calendar.published(reference_meeting(**HYBRID), lang, ISSUED))


@pytest.mark.parametrize(
    ("file", "paper"),
    [("g01-request-to-a", invitation()), ("g03-delegated-request-to-representative", mandate())],
)
def test_event_says_all_that_the_model_says(file: str, paper: InvitationPaper) -> None:
    model, ours = (OUTGOING / f"{file}.ics").read_bytes(), made(paper)
    assert set(names(model)) <= set(names(ours))
    assert set(names(ours)) - set(names(model)) == {"X-MICROSOFT-CDO-BUSYSTATUS"}


def test_zone_is_the_model_s() -> None:
    zone = re.compile(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", re.DOTALL)
    model, ours = (OUTGOING / "g01-request-to-a.ics").read_bytes(), made(invitation())
    assert zone.findall(model) == zone.findall(ours)


def test_attendees_have_the_model_s_parameters() -> None:
    """g01's own line, and the pair of g03; the other invitees of the models are ours to leave out."""
    own = starting((OUTGOING / "g01-request-to-a.ics").read_bytes(), "ATTENDEE")[0]
    pair = starting((OUTGOING / "g03-delegated-request-to-representative.ics").read_bytes(), "ATTENDEE")[1:]
    ours = starting(made(invitation()), "ATTENDEE") + starting(made(mandate()), "ATTENDEE")
    fixed = ("CUTYPE", "PARTSTAT", "ROLE", "RSVP")
    for model, line in zip([own, *pair], ours, strict=True):
        assert list(parameters(model)) == list(parameters(line))
        assert [parameters(model)[key] for key in fixed] == [parameters(line)[key] for key in fixed]


@pytest.mark.parametrize("name", SAMPLES)
def test_bytes_are_well_formed(name: str) -> None:
    data = made(SAMPLES[name])
    assert data.endswith(b"\r\nEND:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    once = [
        line for line in lines(data) if re.match(r"(METHOD|UID|SEQUENCE|DTSTAMP|SUMMARY|ORGANIZER)[;:]", line)
    ]
    assert len(once) == 6


def test_same_paper_gives_the_same_bytes() -> None:
    assert made(invitation()) == made(invitation())


# --- Who ---------------------------------------------------------------------------------------------------


def test_recipient_sees_nobody_but_organizer_and_itself() -> None:
    people = starting(made(invitation()), "ATTENDEE") + starting(made(invitation()), "ORGANIZER")
    assert people == [
        'ATTENDEE;CN="Ketua KPU Provinsi Banten";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;'
        f"RSVP=TRUE:mailto:{OFFICE_BOX}",
        'ORGANIZER;CN="Badan Kesbangpol Provinsi Banten":'
        "mailto:rapat+kpubanten5c6d7e2@kesbangpol.banten.example",
    ]


def test_delegation_names_the_pair_with_the_same_uid_and_sequence() -> None:
    before, after = read(made(invitation())), read(made(mandate(issued_at=ISSUED + timedelta(days=1))))
    assert (before["uid"], before["sequence"]) == (after["uid"], after["sequence"])
    assert after["dtstamp"].dt > before["dtstamp"].dt
    office, deputy = after["attendee"]
    assert office.params["DELEGATED-TO"] == f"mailto:{DEPUTY_BOX}"
    assert (office.params["PARTSTAT"], office.params["ROLE"]) == ("DELEGATED", "NON-PARTICIPANT")
    assert deputy.params["CN"] == "Aas (mewakili Ketua KPU Provinsi Banten)"
    assert deputy.params["DELEGATED-FROM"] == f"mailto:{OFFICE_BOX}"


def test_mandate_is_said_in_words_first() -> None:
    assert read(made(mandate()))["description"].startswith(
        "Aas ditunjuk mewakili Ketua KPU Provinsi Banten.\n"
    )
    english = read(made(mandate(language="en")))["description"]
    assert english.startswith("Aas has been named to represent the Chair, KPU Banten.\n")


def test_representative_takes_no_prefix() -> None:
    deputed = replace(MANDATE, delegator=held(SEKDA), representative=held(STAF_AHLI, KOMAR))
    data = made(mandate(invitee=held(SEKDA), delegation=deputed))
    assert read(data)["attendee"][1].params["CN"] == "Komar (mewakili Pj. Sekretaris Daerah Provinsi Banten)"
    assert "Pj. Komar" not in data.decode()


def test_deputy_without_mailbox_stands_in_the_office_s_name() -> None:
    (line,) = starting(made(SAMPLES["deputy without mailbox"]), "ATTENDEE")
    assert line.startswith('ATTENDEE;CN="Ketua KPU Provinsi Banten (diwakili Aas)"')
    assert line.endswith(f"mailto:{OFFICE_BOX}")
    assert "DELEGATED" not in line


def test_office_without_mailbox_is_named_by_its_deputy() -> None:
    (line,) = starting(made(SAMPLES["office without mailbox"]), "ATTENDEE")
    assert line.startswith('ATTENDEE;CN="Aas (mewakili Ketua KPU Provinsi Banten)"')
    assert line.endswith(f"mailto:{DEPUTY_BOX}")


def test_nobody_delegates_to_himself() -> None:
    (line,) = starting(made(SAMPLES["one mailbox for both"]), "ATTENDEE")
    assert "DELEGATED" not in line


def test_without_mailbox_it_is_published() -> None:
    data = made(invitation(to=Mailbox("", "")))
    assert "METHOD:PUBLISH" in lines(data)
    assert starting(data, "ATTENDEE") == []
    assert LINK in read(data)["description"]


def test_what_is_handed_out_speaks_of_no_mail() -> None:
    for lang in ("id", "en"):
        text = read(made(invitation(to=Mailbox("", ""), language=lang)))["description"]
        assert not re.search(r"e-?mail|surel|surat elektronik", text.replace(LINK, ""), re.IGNORECASE)


def test_last_day_to_answer_is_not_named_once_it_is_over() -> None:
    """8 December ends at 17.00 UTC in Serang."""
    on_time, late = (datetime(2023, 12, 8, hour, 30, tzinfo=UTC) for hour in (16, 17))
    assert "paling lambat Jumat, 8 Desember 2023" in read(made(mandate(issued_at=on_time)))["description"]
    text = read(made(mandate(issued_at=late)))["description"]
    assert f"Konfirmasi kehadiran: {LINK}" in text
    assert "paling lambat" not in text


@pytest.mark.parametrize(
    ("reply", "partstat", "rsvp"),
    [
        ("none", "NEEDS-ACTION", "TRUE"),
        ("attending", "ACCEPTED", "FALSE"),
        ("online", "ACCEPTED", "FALSE"),
        ("undecided", "TENTATIVE", "TRUE"),
        ("declined", "DECLINED", "FALSE"),
    ],
)
def test_answer_on_record_is_kept(reply: str, partstat: str, rsvp: str) -> None:
    (line,) = starting(made(invitation(reply=reply)), "ATTENDEE")
    assert (parameters(line)["PARTSTAT"], parameters(line)["RSVP"]) == (partstat, rsvp)


# --- When --------------------------------------------------------------------------------------------------


def test_open_end_blocks_the_planned_time_and_says_so() -> None:
    event = read(made(invitation(meeting={**OPEN_END, "planned_minutes": 150})))
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=150)
    assert "pukul 09.00 WIB s.d. selesai" in event["description"]
    assert "lama rapat di kalender adalah perkiraan" in event["description"]


def test_equal_days_are_a_daily_series() -> None:
    event = read(made(invitation(meeting=TWO_DAYS)))
    assert event["rrule"].to_ical() == b"FREQ=DAILY;COUNT=2"
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=3)


def test_days_apart_repeat_the_first_at_their_own_hours() -> None:
    data = made(invitation(meeting=APART))
    assert "DTSTART;TZID=Asia/Jakarta:20231211T090000" in lines(data)
    assert "DTEND;TZID=Asia/Jakarta:20231211T100000" in lines(data)
    assert "RDATE;TZID=Asia/Jakarta:20231214T130000,20240102T080000" in lines(data)
    assert "RRULE:FREQ=DAILY;COUNT=1" in lines(data)  # the first day


def test_every_day_and_its_hours_are_said_in_words() -> None:
    """Outlook and Google pass over RDATE, and the length of the other days cannot be said otherwise."""
    text = read(made(invitation(meeting=APART)))["description"]
    assert (
        "Hari, tanggal: Senin, 11 Desember 2023; Kamis, 14 Desember 2023; dan Selasa, 2 Januari 2024\n"
        in text
    )
    assert (
        "Waktu: 11 Desember pukul 09.00 s.d. 10.00 WIB; 14 Desember pukul 13.00 WIB s.d. selesai; "
        "2 Januari pukul 08.00 s.d. 10.00 WIB\n"
    ) in text
    assert "Lama rapat tiap hari berbeda" in text
    english = read(made(invitation(meeting=APART, language="en")))["description"]
    assert "Monday, 11 December 2023; Thursday, 14 December 2023; and Tuesday, 2 January 2024\n" in english
    assert (
        "Time: 11 December 09:00–10:00 WIB (UTC+7); 14 December 13:00 WIB (UTC+7) until finished;" in english
    )


def test_equal_days_apart_are_not_called_uneven() -> None:
    data = made(invitation(meeting=APART_EQUAL))
    assert "RDATE;TZID=Asia/Jakarta:20231214T090000,20231220T090000" in lines(data)
    assert "berbeda" not in read(data)["description"]


def test_days_in_a_row_at_different_hours_are_no_block() -> None:
    data = made(invitation(meeting=UNEVEN))
    assert "DTEND;TZID=Asia/Jakarta:20231211T120000" in lines(data)
    assert "RDATE;TZID=Asia/Jakarta:20231212T080000" in lines(data)
    assert "Senin pukul 09.00 s.d. 12.00 WIB; Selasa pukul 08.00" in read(data)["description"]


def test_whole_days_apart_are_dates() -> None:
    text = lines(made(invitation(meeting=WHOLE_DAYS_APART)))
    assert "DTSTART;VALUE=DATE:20231211" in text
    assert "DTEND;VALUE=DATE:20231212" in text
    assert "RDATE;VALUE=DATE:20231214" in text


def test_whole_days_in_a_row_are_one_block() -> None:
    text = lines(made(invitation(meeting={"days": (Day(MEETING_DAY), Day(date(2023, 12, 12)))})))
    assert "DTEND;VALUE=DATE:20231213" in text
    assert not [line for line in text if line.startswith("RDATE")]


def test_no_hours_is_a_whole_day() -> None:
    data = made(invitation(meeting=NO_HOURS))
    assert "DTSTART;VALUE=DATE:20231211" in lines(data)
    assert "DTEND;VALUE=DATE:20231212" in lines(data)
    assert b"VTIMEZONE" not in data
    assert "Waktu: pagi" in read(data)["description"]


def test_past_midnight_ends_on_the_next_day() -> None:
    event = read(made(invitation(meeting={"days": (Day(MEETING_DAY, time(20), time(1)),)})))
    assert event["dtend"].dt.date() == date(2023, 12, 12)


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("Asia/Jakarta", "+0700"),
        ("Asia/Pontianak", "+0700"),
        ("Asia/Makassar", "+0800"),
        ("Asia/Jayapura", "+0900"),
    ],
)
def test_indonesian_zone_is_one_standard_without_comment(zone: str, offset: str) -> None:
    text = lines(made(invitation(meeting={"time_zone": zone})))
    assert f"DTSTART;TZID={zone}:20231211T090000" in text
    assert text.count("BEGIN:STANDARD") == 1
    assert f"TZOFFSETTO:{offset}" in text
    assert not [line for line in text if line.startswith(("COMMENT", "RDATE", "BEGIN:DAYLIGHT"))]


def test_zone_with_summer_time_is_written_in_utc() -> None:
    data = made(invitation(meeting={"time_zone": "Europe/Berlin"}))
    assert "DTSTART:20231211T080000Z" in lines(data)
    assert b"VTIMEZONE" not in data


def test_days_across_a_change_of_clocks_keep_their_hours() -> None:
    days = (Day(date(2024, 3, 30), time(9), time(12)), Day(date(2024, 3, 31), time(9), time(12)))
    text = lines(made(invitation(meeting={"time_zone": "Europe/Berlin", "days": days})))
    assert "DTSTART:20240330T080000Z" in text
    assert "DTEND:20240330T110000Z" in text
    assert "RDATE:20240331T070000Z" in text


def test_online_guests_elsewhere_read_their_own_hours() -> None:
    text = read(made(invitation(meeting={**HYBRID, "time_zone": "Asia/Makassar"})))["description"]
    assert "Waktu setempat lain: 08.00 s.d. 11.00 WIB; 10.00 s.d. 13.00 WIT" in text


@pytest.mark.parametrize(
    ("zone", "start", "end", "line"),
    [
        (
            "Asia/Jakarta",
            time(22),
            time(23, 59),
            "11 Desember pukul 23.00 s.d. 00.59 WITA; 12 Desember pukul 00.00 s.d. 01.59 WIT",
        ),
        (
            "Asia/Jakarta",
            time(21),
            time(22, 30),
            "22.00 s.d. 23.30 WITA; 11 Desember pukul 23.00 s.d. 00.30 WIT",
        ),
        (
            "Asia/Jayapura",
            time(0, 30),
            None,
            "10 Desember pukul 22.30 WIB s.d. selesai; 10 Desember pukul 23.30 WITA s.d. selesai",
        ),
        ("Asia/Jakarta", time(20), time(1), "21.00 s.d. 02.00 WITA; 22.00 s.d. 03.00 WIT"),
    ],
)
def test_hours_on_another_date_elsewhere_have_the_date(
    zone: str, start: time, end: time | None, line: str
) -> None:
    days = (Day(MEETING_DAY, start, end),)
    text = read(made(invitation(meeting={**HYBRID, "days": days, "time_zone": zone})))["description"]
    assert f"Waktu setempat lain: {line}\n" in text


def test_hours_elsewhere_of_days_that_differ_are_said_day_by_day() -> None:
    text = read(made(invitation(meeting={**HYBRID, **UNEVEN})))["description"]
    assert "Senin pukul 10.00 s.d. 13.00 WITA; Selasa pukul 09.00 s.d. 12.00 WITA; Senin pukul 11.00" in text


# --- What --------------------------------------------------------------------------------------------------


def test_title_has_its_language_and_no_prefix() -> None:
    untranslated = invitation(language="en", meeting={"title": Words("Rapat Koordinasi")})
    assert "SUMMARY;LANGUAGE=id:Rapat Koordinasi" in lines(made(untranslated))
    assert "SUMMARY;LANGUAGE=en:Political Affairs Coordination Meeting" in lines(made(SAMPLES["english"]))


def test_invitee_gets_the_online_address_but_not_as_the_place() -> None:
    event = read(made(invitation(meeting=HYBRID)))
    assert str(event["location"]) == "Ballroom Horison Ultima Ratu, Serang, dan daring"
    assert str(HYBRID["online_link"]) in event["description"]
    assert "url" not in event


def test_public_event_names_nobody_and_no_online_address() -> None:
    data = calendar.published(reference_meeting(**HYBRID), "id", ISSUED)
    assert "METHOD:PUBLISH" in lines(data)
    assert starting(data, "ATTENDEE") + starting(data, "ORGANIZER") == []
    text = data.decode().replace("\r\n ", "")
    for secret in ("rapat.example", "998877", "sandi-rahasia", "0800", "/u/", "mailto:"):
        assert secret not in text


def test_stamp_is_the_time_of_issue_in_utc() -> None:
    later = datetime.fromisoformat("2023-12-05T10:00:00+07:00")
    assert "DTSTAMP:20231205T030000Z" in lines(made(invitation(issued_at=later)))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"meeting": {"days": ()}}, "without a day"),
        ({"meeting": {"time_zone": "Asia"}}, "not a time zone"),
        ({"meeting": {"time_zone": "Asia/../x"}}, "not a time zone"),
        ({"to": Mailbox("kpu@x.example\r\nBcc: y@z.example", "")}, "not an e-mail address"),
        ({"organizer": Mailbox("", "")}, "needs an organizer"),
        ({"issued_at": ISSUED.replace(tzinfo=None)}, "needs a zone"),
    ],
)
def test_what_cannot_be_right_is_refused(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        made(invitation(**changes))


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "https://a.example/\r\nX:1", "rakor.example/u/1", "https://a b"]
)
def test_a_link_that_is_none_is_refused(link: str) -> None:
    with pytest.raises(ValueError, match="not a web address"):
        calendar.event(invitation(), link=link)


def test_utc_is_utc() -> None:
    assert read(made(invitation()))["dtstart"].dt.astimezone(UTC).hour == 2
