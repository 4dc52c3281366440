"""What was probably meant: words, dates and hours as people write them, where a file has a spelling of its own."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from ...paperwork.language import dates

# For the closed words of the format.
WORDS = {
    "definitif": "definitive",
    "penjabat": "pj",
    "penjabat sementara": "pjs",
    "pelaksana tugas": "plt",
    "pelaksana harian": "plh",
    "hadir": "present",
    "terlambat": "late",
    "pulang lebih awal": "left_early",
    "tidak hadir": "absent",
    "izin": "excused",
    "diwakili": "represented",
    "mewakili": "represented",
    "berhalangan": "declined",
    "daring": "online",
    "luring": "in_person",
    "hibrida": "hybrid",
    "langsung": "direct",
    "tidak langsung": "indirect",
    "tak langsung": "indirect",
    "pimpinan": "chair",
    "notulis": "note_taker",
    "mendampingi": "accompanying",
    "terbuka": "open",
    "terbatas": "limited",
    "rahasia": "secret",
    "segera": "urgent",
    "selesai": "done",
    "pagi": "morning",
    "siang": "noon",
    "sore": "afternoon",
    "malam": "evening",
    "ya": "true",
    "tidak": "false",
    "wib": "Asia/Jakarta",
    "wita": "Asia/Makassar",
    "wit": "Asia/Jayapura",
}

# What a value with a fixed spelling looks like, by the name of its field; an id for every other one.
LOOKS_LIKE = {
    "address": "sekretariat@kpu.banten.example",
    "mail_token": "kpubanten2a3b4c",
    "file": "foto/rapat-1.jpg",
    "emblem": "lambang.svg",
    "issued_file": "notula.pdf",
    "uid": "7f3c9e51b8d24a60a1c2e3f405162738@kantor.example",
    "map_link": "https://…",
    "online_link": "https://…",
    "precedence_tier": "a … q",
    "amount": "177735",
    "style": "neutral",
}
AN_ID = "kepala-kesbangpol-banten"
CLOCK = re.compile(r"(?:pukul |jam )?(\d{1,2})[.:](\d{2})(?: (?:WIB|WITA|WIT|Wita))?")
DAY = re.compile(r"(?:\w+, )?(\d{1,2})[ /.-](\w+)[ /.-](\d{4})")


def nearest(given: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that was probably meant, or "". Case, full stops and spaces do not count; Indonesian helps."""
    by_plain = {_plain(word): word for word in known}
    meant = WORDS.get(given.strip().lower().rstrip("."), "")
    if _plain(meant) in by_plain:
        return meant
    found = difflib.get_close_matches(_plain(given), by_plain, n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else ""


def _plain(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


def moment(kind: str, given: str) -> str:
    """The date or time that was probably meant, in the spelling of the file."""
    if kind.startswith("time_") and (clock := CLOCK.fullmatch(given.strip())):
        return f"{int(clock[1]):02}:{clock[2]}" if int(clock[1]) < 24 and int(clock[2]) < 60 else ""
    if kind.startswith("date_") and (found := DAY.fullmatch(given.strip())):
        months = {
            name.lower(): number for names in dates.MONTHS.values() for number, name in enumerate(names, 1)
        }
        month = months.get(found[2].lower()) or int(found[2] if found[2].isdecimal() else 0)
        with suppress(ValueError):
            return date(int(found[3]), month, int(found[1])).isoformat()
    return ""
