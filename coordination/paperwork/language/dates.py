"""Dates, times, durations in both languages. Zones are Indonesia's three by name, others by their offset.

Letter: "Senin, 11 Desember 2023", "pukul 09.00 s.d. 12.00 WIB". News: "Senin (11/12/2023)". docs/rules.md §6.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from . import lists

if TYPE_CHECKING:
    from ..papers.parts import Day

DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
ZONES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Ujung_Pandang": "WITA",
    "Asia/Jayapura": "WIT",
}
PART_OF_DAY = {
    "id": {"morning": "pagi", "noon": "siang", "afternoon": "sore", "evening": "malam"},
    "en": {
        "morning": "in the morning",
        "noon": "at noon",
        "afternoon": "in the afternoon",
        "evening": "in the evening",
    },
}


def weekday(on: date, lang: str) -> str:
    return DAYS[lang][on.weekday()]


def day(on: date, lang: str) -> str:
    """ "11 Desember 2023", "11 December 2023"."""
    return f"{on.day} {MONTHS[lang][on.month - 1]} {on.year}"


def long_day(on: date, lang: str) -> str:
    """ "Senin, 11 Desember 2023"."""
    return f"{weekday(on, lang)}, {day(on, lang)}"


def news_day(on: date, lang: str) -> str:
    """ "Senin (11/12/2023)", "Monday, 11 December 2023". With the year: a release lives long."""
    return f"{weekday(on, lang)} ({on.day}/{on.month}/{on.year})" if lang == "id" else long_day(on, lang)


def clock(at: time, lang: str) -> str:
    """ "09.00" or "09:00"."""
    return f"{at.hour:02}{'.' if lang == 'id' else ':'}{at.minute:02}"


def offset(zone: str, on: date) -> str:
    """ "UTC+7", "UTC+5:30" on that day."""
    delta = datetime.combine(on, time(12), ZoneInfo(zone)).utcoffset()
    minutes = int(delta.total_seconds() // 60) if delta is not None else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def zone_name(zone: str, on: date, lang: str) -> str:
    """ "WIB"; in English "WIB (UTC+7)"; a zone without an Indonesian name by its offset alone."""
    name = ZONES.get(zone)
    if name is None:
        return offset(zone, on)
    return f"{name} ({offset(zone, on)})" if lang == "en" else name


def hours(of: Day, zone: str, lang: str) -> str:
    """ "pukul 09.00 s.d. 12.00 WIB"; "pukul 09.00 WIB s.d. selesai"; "09:00–12:00 WIB (UTC+7)"; empty when unknown."""
    if of.start is None:
        return PART_OF_DAY[lang].get(of.part_of_day, "")
    start, name = clock(of.start, lang), zone_name(zone, of.on, lang)
    if lang == "en":
        return f"{start}–{clock(of.end, lang)} {name}" if of.end else f"{start} {name} until finished"
    return (
        f"pukul {start} s.d. {clock(of.end, lang)} {name}" if of.end else f"pukul {start} {name} s.d. selesai"
    )


def follow(days: Sequence[date]) -> bool:
    """Whether each day is the one after the day before it, as 11, 12 and 13 December are."""
    return all(after - before == timedelta(days=1) for before, after in pairwise(days))


def span(days: Sequence[Day], lang: str) -> str:
    """One day in full; days in a row by the first and the last, "Senin, 11 Desember 2023 s.d. Rabu, 13 Desember 2023";
    others one by one, "Senin, 11 Desember 2023; Kamis, 14 Desember 2023; dan Selasa, 2 Januari 2024".
    """
    dated = list(dict.fromkeys(of.on for of in days))
    if len(dated) > 1 and follow(dated):
        first, last = long_day(dated[0], lang), long_day(dated[-1], lang)
        return f"{first} – {last}" if lang == "en" else f"{first} s.d. {last}"
    return lists.enumeration([long_day(on, lang) for on in dated], lang)


def times(days: Sequence[Day], zone: str, lang: str, *, dated: bool = False) -> str:
    """The hours when every day has the same; otherwise each day with its own, separated by semicolons.

    A day is named by its weekday in one row of days within a week, otherwise by its date; dated: always by its date.
    """
    each = [hours(of, zone, lang) for of in days]
    if len(set(each)) == 1 and not dated:
        return each[0]
    is_week = len(days) <= len(DAYS[lang]) and follow([of.on for of in days])
    name = weekday if is_week and not dated else _short_day
    return "; ".join(f"{name(of.on, lang)} {text}" for of, text in zip(days, each, strict=True) if text)


def _short_day(on: date, lang: str) -> str:
    """ "11 Desember", beside the line of the days in full."""
    return f"{on.day} {MONTHS[lang][on.month - 1]}"
