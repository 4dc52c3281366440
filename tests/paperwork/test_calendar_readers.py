"""What programs that we did not write read in our calendars; each must also refuse what is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from coordination.paperwork.papers.invitation import InvitationPaper
from coordination.paperwork.render import calendar
from coordination.paperwork.render.attendees import attendees
from tests.invitation_papers import HYBRID, ISSUED, LINK, SAMPLES, invitation
from tests.papers import reference_meeting
from tests.readers import read

FIXTURES = Path(__file__).parent.parent / "fixtures" / "outgoing"
MADE = {name: calendar.event(paper, link=LINK) for name, paper in SAMPLES.items()}
# RFC 5546 wants an ORGANIZER even in what is public; ours has none on purpose (nobody's address leaks).
NO_ORGANIZER = [
    "Failed iTIP restrictions for ORGANIZER property. Expected 1 instances of the property and got 0"
]
# Where 09.00 of 11 December 2023 lies for each zone, in UTC.
HOUR = {"Makassar": 1, "Jayapura": 0, "Berlin": 8, "days apart in Berlin": 8}
# Dates: where they begin is the reader's own zone.
WHOLE_DAYS = {"no hours": 0, "whole days apart": 0}


@pytest.fixture(scope="module", params=["libical", "ical.js"])
def seen(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(zip(MADE, read(request.param, list(MADE.values())), strict=True))


def people(paper: InvitationPaper) -> list[list[str]]:
    return [
        [f"mailto:{person.address}", (person.name or person.address).replace('"', "”"), person.partstat]
        for person in attendees(paper)
    ]


def described(data: bytes) -> str:
    return str(icalendar.Calendar.from_ical(data).events[0]["description"])


def test_other_readers_find_nothing_wrong(seen: dict[str, Any]) -> None:
    assert {name: found["errors"] for name, found in seen.items() if found["errors"]} == {}


def test_other_readers_see_one_event_each(seen: dict[str, Any]) -> None:
    assert {len(found["events"]) for found in seen.values()} == {1}


def test_other_readers_see_the_same_people(seen: dict[str, Any]) -> None:
    found = {name: read["events"][0]["attendees"] for name, read in seen.items()}
    assert found == {name: people(paper) for name, paper in SAMPLES.items()}


def test_other_readers_see_the_same_instant(seen: dict[str, Any]) -> None:
    expected = {
        name: datetime(2023, 12, 11, HOUR.get(name, 2), 0, tzinfo=UTC).timestamp() for name in SAMPLES
    }
    found = {name: read["events"][0]["start"] for name, read in seen.items()}
    assert found | WHOLE_DAYS == expected | WHOLE_DAYS


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("reference", ["11T02"]),
        ("two days", ["11T02", "12T02"]),
        ("two uneven days", ["11T02", "12T01"]),
        ("equal days apart", ["11T02", "14T02", "20T02"]),
        ("days apart in Berlin", ["11T08", "14T08", "20T08"]),
    ],
)
def test_other_readers_see_every_day(seen: dict[str, Any], name: str, starts: list[str]) -> None:
    expected = [datetime.fromisoformat(f"2023-12-{start}:00+00:00").timestamp() for start in starts]
    assert seen[name]["events"][0]["starts"] == expected


def test_other_readers_see_days_with_different_hours(seen: dict[str, Any]) -> None:
    expected = [
        datetime(2023, 12, 11, 2, tzinfo=UTC).timestamp(),
        datetime(2023, 12, 14, 6, tzinfo=UTC).timestamp(),
        datetime(2024, 1, 2, 1, tzinfo=UTC).timestamp(),
    ]
    assert seen["days apart"]["events"][0]["starts"] == expected


def test_other_readers_see_whole_days_that_lie_apart(seen: dict[str, Any]) -> None:
    first, second = seen["whole days apart"]["events"][0]["starts"]
    assert second - first == 3 * 24 * 3600


def test_other_readers_see_the_same_text(seen: dict[str, Any]) -> None:
    found = {name: read["events"][0]["description"] for name, read in seen.items()}
    assert found == {name: described(data) for name, data in MADE.items()}
    assert {read["events"][0]["uid"] for read in seen.values()} == {reference_meeting().uid}


def test_hard_names_arrive_as_they_were(seen: dict[str, Any]) -> None:
    """icalendar itself reads the backslash wrongly here, so the expectation is written out."""
    event = seen["hard names"]["events"][0]
    assert event["summary"] == "Rapat ATTENDEE:mailto:x@y.example;\\N, ini \\n itu"
    assert event["location"] == "A\\Nusa; B, C, Serang"


def test_strict_reading_refuses_only_the_missing_organizer_in_public() -> None:
    public = calendar.published(reference_meeting(**HYBRID), "id", ISSUED)
    handed_out = calendar.event(SAMPLES["to hand out"], link=LINK)
    assert [found["errors"] for found in read("libical", [public, handed_out])] == [NO_ORGANIZER, []]


@pytest.mark.parametrize("reader", ["libical", "ical.js"])
def test_a_reader_that_finds_nothing_can_find_something(reader: str) -> None:
    """Negative controls: without them, silence would prove nothing."""
    good = calendar.event(invitation(), link=LINK)
    comment_in_zone = (FIXTURES / "g08-feed.ics").read_bytes()
    without_uid = b"\r\n".join(line for line in good.split(b"\r\n") if not line.startswith(b"UID:"))
    torn = good.replace(b"END:VEVENT\r\n", b"")
    unfolded_badly = good.replace(b"\r\n ", b"\r\n")
    wrong = {"libical": [comment_in_zone, without_uid], "ical.js": [torn, unfolded_badly]}[reader]
    assert all(found["errors"] for found in read(reader, wrong))
