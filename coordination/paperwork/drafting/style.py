"""The house style of a desk: choices and forms, never facts. Read from versioned data; an unknown key is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

LEADS = ("decision", "deadline", "announcement", "attendance")
CHOICES = {
    "degrees": ("never", "first"),
    "courtesy": ("never", "first"),
    "lead_time": ("none", "part_of_day", "clock"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """id: name and version ("neutral/1"); a new version for every change, so old drafts keep theirs.

    lead_order: which lead is taken first when its facts exist. lead_time: what of the hour the lead prints.
    degrees, courtesy ("Bapak", "Ibu"): printed at the first mention or never. names_in_commas: "Staf Ahli
    Gubernur, Komar" in lists. reintroduce_speaker: languages in which a speaker is named in full again at the
    first statement. max_named: parties named before the rest is counted; list_words: a longer list becomes two
    sentences. place: the words before a venue. marks: the quotation marks.
    """

    id: str
    lead_order: tuple[str, ...]
    lead_time: str
    lead_words: int
    headline_length: int
    degrees: str
    courtesy: str
    names_in_commas: bool
    reintroduce_speaker: tuple[str, ...]
    max_named: int
    list_words: int
    place: Mapping[str, str]
    marks: tuple[str, ...]
    overlap: float


def style_of(data: Mapping[str, Any]) -> Style:
    """A style from plain data. Raises ValueError that names the key which is missing, unknown or wrong."""
    names = {field.name for field in fields(Style)}
    if wrong := sorted(names ^ data.keys()):
        raise ValueError(f"house style {data.get('id', '')}: missing or unknown keys {', '.join(wrong)}")
    given: dict[str, Any] = {name: tuple(of) if isinstance(of, list) else of for name, of in data.items()}
    style = Style(**{**given, "marks": tuple(given["marks"])})
    for name, allowed in CHOICES.items():
        if getattr(style, name) not in allowed:
            raise ValueError(f"house style {style.id}: {name} must be one of {', '.join(allowed)}")
    if set(style.lead_order) - set(LEADS) or "attendance" not in style.lead_order:
        raise ValueError(
            f"house style {style.id}: lead_order takes {', '.join(LEADS)}; attendance is never left out"
        )
    if len(style.marks) != 2:
        raise ValueError(f"house style {style.id}: marks are an opening and a closing quotation mark")
    return style
