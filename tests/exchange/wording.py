"""Small readings of an article's words for the converter: dates, degrees, scopes, headlines, bylines."""

from __future__ import annotations

import re
from typing import Any

TITLES = re.compile(r"^((?:H|Hj|Dr|Drs|Ir|Prof)\. )+")
DEGREES = {"SH": "S.H.", "SIK": "S.I.K.", "MM": "M.M.", "S.Sos": "S.Sos.", "M.Si": "M.Si."}
HEADLINE = re.compile(r"\b(Hadiri|Ikut|Gelar|reviews) (.+)")
VERBS = {"Hadiri": "attend", "Ikut": "attend", "Gelar": "hold", "reviews": "review"}
UNITS = ("Humas", "DIPRO")
FRAMES = {
    "explain": ("jelas", "terang", "papar"),
    "add": ("tambah", "lanjut", "also"),
}
HOUR = re.compile(r"\bpukul (\d\d)\.(\d\d)\b")
PARTS = {"pagi": "morning", "siang": "noon", "sore": "afternoon", "malam": "evening"}


def entry_key(printed: str) -> str:
    """An id for the directory: lower case, hyphens, at most 60 characters."""
    return re.sub(r"[^a-z0-9]+", "-", printed.lower()).strip("-")[:60].strip("-")


def start_and_part(written: str) -> dict[str, str]:
    """ "pukul 08.30 Wita" and "… pagi"; nothing when the article gives no hour."""
    hour = HOUR.search(written)
    part = next((word for name, word in PARTS.items() if re.search(rf"\b{name}\b", written)), "")
    return {"start_time": f"{hour[1]}:{hour[2]}"} if hour else {"part_of_day": part} if part else {}


def name_and_titles(name: str) -> tuple[str, str]:
    """ "H. Holil" -> ("H.", "Holil"); initials stay part of the name."""
    found = TITLES.match(name)
    return (found[0].strip(), name[found.end() :]) if found else ("", name)


def normalised_degrees(written: str) -> str:
    """Degrees with their full stops and commas: "SH SIK MM" -> "S.H., S.I.K., M.M."."""
    return ", ".join(DEGREES.get(degree, degree) for degree in re.split(r",? ", written) if degree)


def group_and_scope(printed: str) -> tuple[str, str]:
    """ "Camat se-Kab. Kukar" -> ("Camat", "se-Kab. Kukar")."""
    name, found, scope = printed.removeprefix("seluruh ").partition(" se-")
    return name, f"se-{scope}" if found else ""


def members_in_brackets(printed: str) -> tuple[str, list[str]]:
    """ "Forkopimda Blora (Dandim, Kapolres)" -> its name and the offices in it."""
    name, _, rest = printed.partition(" (")
    return name, rest.rstrip(")").split(", ") if rest else []


def headline(title: str) -> tuple[str, str]:
    """The verb of a headline and what follows it; nothing for a headline without a verb that we know."""
    found = HEADLINE.search(title)
    return (VERBS[found[1]], found[2]) if found else ("", "" if title.startswith("(") else title)


def byline(written: str | None) -> tuple[list[str], str]:
    """ "(Hendi/Bidhumas)", "(AS)", "Editor: Husen Toisuta", "caption '(Humas)'" -> authors and unit."""
    if not written:
        return [], ""
    if ": " in written:
        return [written.partition(": ")[2]], ""
    name, _, unit = re.sub(r".*\(|\).*", "", written).partition("/")
    return ([], name) if name in UNITS else ([name], unit)


def frame_of(verb: str) -> str:
    """The frame of an indirect sentence that a verb of the article asks for; "" for plain saying."""
    return next((frame for frame, stems in FRAMES.items() if any(stem in verb for stem in stems)), "")


def nothing_empty(value: Any) -> Any:
    """The same without keys that say nothing: the shape's default stands."""
    if isinstance(value, dict):
        kept = {key: nothing_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    return [nothing_empty(item) for item in value] if isinstance(value, list) else value
