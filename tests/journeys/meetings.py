"""Meetings of any size and shape as meeting files: invented, plain, and valid unless a test spoils them."""

from __future__ import annotations

from typing import Any

HOW = ("in_person", "represented", "absent", "open")


def meeting_file(
    *,
    offices: int,
    how: str | None = None,
    days: list[dict[str, str]] | None = None,
    time_zone: str = "Asia/Jakarta",
    **meeting: Any,
) -> dict[str, Any]:
    """A held meeting of `offices` invited offices. how: what became of all of them; None: each in turn."""
    data: dict[str, Any] = {
        "format": "rakor-meeting/1",
        "directory": _directory(offices),
        "meeting": {
            "uid": f"dull-meeting-of-{offices:03}-offices@tuan-rumah.example",
            "state": "held",
            "called_at": "2024-03-01T09:00:00+07:00",
            "title": "Rapat Koordinasi Data",
            "title_en": "Data Coordination Meeting",
            "purpose": "menyamakan data",
            "purpose_en": "align the data",
            "host": "tuan-rumah",
            "days": days or [{"date": "2024-03-08", "start_time": "09:00", "end_time": "11:30"}],
            "time_zone": time_zone,
            "venue": "Ruang Rapat",
            "city": "Contoh",
            **meeting,
        },
        "letter": {"subject": "Undangan Rapat Koordinasi Data", "signer_office": "kepala-tuan-rumah"},
        "invitations": [],
        "attendance": [],
        "article": {
            "publisher": "tuan-rumah",
            "headline_topic": "Rapat Koordinasi Data",
            "dateline_city": "Contoh",
        },
    }
    for number in range(1, offices + 1):
        _invite(data, number, how or HOW[number % len(HOW)])
    return data


def _directory(offices: int) -> dict[str, Any]:
    levels = ("province", "regency", "district")
    numbers = range(1, offices + 1)
    return {
        "agencies": [{"id": "tuan-rumah", "name": "Dinas Tuan Rumah", "name_en": "Host Office"}]
        + [
            {
                "id": f"dinas-{n}",
                "name": f"Dinas Nomor {n}",
                "name_en": f"Office No. {n}",
                "level": levels[n % 3],
            }
            for n in numbers
        ],
        "offices": [
            {"id": "kepala-tuan-rumah", "agency": "tuan-rumah", "title": "Kepala", "title_en": "Head"}
        ]
        + [
            {"id": f"kepala-{n}", "agency": f"dinas-{n}", "title": "Kepala", "title_en": "Head"}
            for n in numbers
        ]
        + [
            {"id": f"sekretaris-{n}", "agency": f"dinas-{n}", "title": "Sekretaris", "title_en": "Secretary"}
            for n in numbers
        ],
        "people": [
            {"id": f"orang-{n}", "full_name": f"Orang Ke-{n}", "short_name": f"Orang {n}"} for n in numbers
        ],
        "tenures": [{"office": f"kepala-{n}", "person": f"orang-{n}"} for n in numbers if n % 2],
        "mailboxes": [
            {"address": "rapat@tuan-rumah.example", "mail_token": "tuanrumah2222", "agency": "tuan-rumah"}
        ]
        + [
            {
                "address": f"surat@dinas-{n}.example",
                "mail_token": f"dinas{_letters(n)}2222222",
                "agency": f"dinas-{n}",
            }
            for n in numbers
        ],
    }


def _letters(number: int) -> str:
    """A number as four letters: tokens hold no 0, 1, 8 or 9."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")


def _invite(data: dict[str, Any], number: int, how: str) -> None:
    invitation: dict[str, Any] = {"id": f"dinas-{number}", "office": f"kepala-{number}"}
    if how == "represented":
        invitation["reply"] = "represented"
        invitation["representation"] = [{"person": f"orang-{number}", "office": f"sekretaris-{number}"}]
    data["invitations"].append(invitation)
    entry: dict[str, Any] = {"id": f"hadir-{number}", "invitation": invitation["id"]}
    if how == "in_person":
        entry |= {"person": f"orang-{number}", "offices": [f"kepala-{number}"]}
    elif how == "represented":
        entry |= {
            "person": f"orang-{number}",
            "offices": [f"sekretaris-{number}"],
            "represents": f"kepala-{number}",
        }
    elif how == "absent":
        entry |= {"status": "absent", "kind": "office"}
    if how != "open":
        data["attendance"].append(entry)
