"""A shape's refusal becomes a problem a secretary can mend: which value, where, what would be right."""

from __future__ import annotations

import difflib
import re
import types
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin
from zoneinfo import available_timezones

from pydantic import BaseModel, ValidationError

from ...foundation.i18n import say
from ...paperwork.language import dates, ranks
from .lines import Path, Problem, Source, show

OWN_CODES = {
    "ambiguous-representation",
    "attendance-needs",
    "called-at-missing",
    "corps",
    "days-order",
    "ends-before-start",
    "issued-at-missing",
    "number-missing",
    "one-owner",
    "published-at-missing",
    "quote-without-speaker",
    "rank",
    "reply-represented",
    "time-zone",
    "with-itself",
    "with-needs-role",
}

BY_KIND = {
    "missing": "missing",
    "string_pattern_mismatch": "pattern",
    "string_too_long": "too-long",
    "string_too_short": "empty-value",
    "too_long": "too-many",
    "too_short": "too-few",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-big",
}
LIMITS = ("max_length", "min_length", "ge", "le")

# What people write for the closed words of the format.
MEANT = {
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
CLOCK = re.compile(r"(?:pukul |jam )?(\d{1,2})[.:](\d{2})(?: (?:WIB|WITA|WIT|Wita))?")
DAY = re.compile(r"(?:\w+, )?(\d{1,2})[ /.-](\w+)[ /.-](\d{4})")


def problems(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """One problem per refusal of the shape."""
    return [_problem(detail, source, model) for detail in error.errors(include_url=False)]


def nearest(given: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that was probably meant, or "". Case, full stops and spaces do not count; Indonesian helps."""
    by_plain = {_plain(word): word for word in known}
    meant = MEANT.get(given.strip().lower().rstrip("."), "")
    if _plain(meant) in by_plain:
        return meant
    found = difflib.get_close_matches(_plain(given), by_plain, n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else ""


def _plain(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


def sentence(problem: Problem, lang: str, *, line: bool = True) -> str:
    """One line for a person: "baris 12, invitations[2].office: …", with what was probably meant.

    line=False: for a reader who has the line already, as in "meeting.yaml:12: …".
    """
    at = say("exchange", "line", lang, line=problem.line) if line or not problem.path else ""
    where = ", ".join(part for part in (at, problem.path) if part)
    what = say("exchange", problem.code, lang, **problem.values)
    hint = say("exchange", "hint", lang, hint=problem.hint) if problem.hint else ""
    return " ".join(part for part in (f"{where}:", what, hint) if part)


def _problem(detail: Any, source: Source, model: type[BaseModel]) -> Problem:
    path: Path = tuple(step for step in detail["loc"])
    kind, given = detail["type"], detail.get("input")
    context: dict[str, Any] = detail.get("ctx") or {}
    values = {"given": given if isinstance(given, str) else "", **context}
    code, more, hint = _told(kind, path, given, context, model)
    return Problem(source.line_of(path), show(path), code, values | more, hint)


def _told(
    kind: str, path: Path, given: Any, context: dict[str, Any], model: type[BaseModel]
) -> tuple[str, dict[str, Any], str]:
    """The code of a refusal, the values that its sentence needs beside what was given, and what was meant."""
    key, words = str(path[-1]) if path else "", str(given)
    if kind == "extra_forbidden":
        fields = _fields(model, path[:-1])
        return "unknown-key", {"key": key, "known": ", ".join(fields)}, nearest(key, fields)
    if kind == "missing":
        return "missing", {"key": key}, ""
    if given is None:
        return "empty-value", {"key": key}, ""
    if kind in ("enum", "literal_error"):
        known = _words(model, path) or [str(context.get("expected", "")).strip("'")]
        return "not-one-of", {"known": ", ".join(known)}, nearest(words, known)
    if kind in OWN_CODES:
        known = {"rank": [*ranks.ENGLISH], "corps": [*ranks.CORPS], "time-zone": _zones()}.get(kind, [])
        listed = {"known": ", ".join(known)} if kind == "corps" else {}
        return kind, listed, nearest(words, known)
    if kind == "string_pattern_mismatch":
        return "pattern", {"expected": LOOKS_LIKE.get(key, "kepala-kesbangpol-banten")}, ""
    code = BY_KIND.get(kind) or _by_family(kind)
    limit = next((context[name] for name in LIMITS if name in context), "")
    return code, {"key": key, "expected": _expected(kind), "limit": limit}, _moment(kind, words)


def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone)


def _moment(kind: str, given: str) -> str:
    """The date or time that was probably meant, in the spelling of the file."""
    if kind.startswith("time_") and (clock := CLOCK.fullmatch(given.strip())):
        return f"{int(clock[1]):02}:{clock[2]}"
    if kind.startswith("date_") and (found := DAY.fullmatch(given.strip())):
        months = {
            name.lower(): number for names in dates.MONTHS.values() for number, name in enumerate(names, 1)
        }
        month = months.get(found[2].lower()) or int(found[2] if found[2].isdecimal() else 0)
        with suppress(ValueError):
            return date(int(found[3]), month, int(found[1])).isoformat()
    return ""


def _by_family(kind: str) -> str:
    if kind.startswith(("date_", "time_", "datetime_", "timezone_")):
        return "date-or-time"
    return "wrong-shape"


def _expected(kind: str) -> str:
    """An example of what would be right, by the family of the refusal."""
    examples = {
        "date": "2023-12-11",
        "time": "09:00",
        "datetime": "2023-12-04T09:00:00+07:00",
        "timezone": "2023-12-04T09:00:00+07:00",
        "int": "2023",
        "bool": "true, false",
        "string": '"…"',
        "list": "- …",
        "model": "…: …",
    }
    return examples.get(kind.split("_")[0], "…")


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that the shape at this path knows."""
    shape = _shape_at(model, path)
    if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
        return []
    return [field.alias or name for name, field in shape.model_fields.items()]


def _words(model: type[BaseModel], path: Path) -> list[str]:
    """The closed words that the field at this path allows."""
    kind = _shape_at(model, path)
    return [str(word.value) for word in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def _shape_at(model: type[BaseModel], path: Path) -> Any:
    shape: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
            return None
        fields = {field.alias or name: field.annotation for name, field in shape.model_fields.items()}
        shape = inner(fields.get(step))
    return shape


def inner(annotation: Any) -> Any:
    """The type inside Optional, list and Annotated."""
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        return inner(next(a for a in get_args(annotation) if a is not type(None)))
    if origin is list:
        return inner(get_args(annotation)[0])
    if hasattr(annotation, "__metadata__"):
        return inner(annotation.__origin__)
    return annotation
