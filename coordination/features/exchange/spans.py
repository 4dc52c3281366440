"""Rules that span several parts of a file: what a meeting's state allows, prefixes inside titles, marks of fixtures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .lines import Path, Problem, Source, show

PREFIX = re.compile(r"^(PJS?|PLT|PLH)\b\.?\s", re.IGNORECASE)
HELD = ("held", "closed")
STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def problems(source: Source) -> list[Problem]:
    """All of them; data of a wrong shape is passed over here, the shapes say so already."""
    data = source.data
    return [
        *_too_early(data, source),
        *_prefixes(data, source),
        *_fixtures(data, source),
        *_doubled_boxes(data, source),
    ]


def parse_path(text: str) -> Path:
    """ "invitations[2].office" -> ("invitations", 1, "office")."""
    return tuple(int(index) - 1 if index else name for name, index in STEP.findall(text))


def _too_early(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Attendance needs a called meeting; statements, decisions and minutes need one that was held."""
    meeting = data.get("meeting")
    state = meeting.get("state", "draft") if isinstance(meeting, dict) else "draft"
    for part, needs in (
        ("attendance", "called"),
        ("statements", "held"),
        ("decisions", "held"),
        ("minutes", "held"),
    ):
        is_early = state not in HELD and (needs == "held" or state in ("draft", "cancelled"))
        if data.get(part) and is_early:
            yield Problem(
                source.line_of((part,)), part, "too-early", {"part": part, "state": state, "needs": needs}
            )


def _prefixes(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """An acting form belongs to the holder (a tenure), never to the office's title."""
    for path, title in _strings(data, "offices", ("title", "usual_title", "title_short", "news_title")):
        found = PREFIX.match(title)
        if found:
            form = found[1].lower()
            hint = f"tenures: kind: {form}"
            yield Problem(
                source.line_of(path), show(path), "prefix-in-title", {"given": title, "form": form}, hint
            )


def _fixtures(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """A mark must point at something, or nobody could trust the marks."""
    marks = data.get("fixtures")
    for at, mark in enumerate(marks if isinstance(marks, list) else []):
        if isinstance(mark, str) and parse_path(mark) not in source.lines:
            line = source.line_of(("fixtures", at))
            yield Problem(line, show(("fixtures", at)), "fixture-path", {"given": mark})


def _doubled_boxes(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    for name in ("address", "mail_token"):
        seen: set[str] = set()
        for path, value in _strings(data, "mailboxes", (name,)):
            if value.lower() in seen:
                yield Problem(source.line_of(path), show(path), "doubled-mailbox", {"given": value})
            seen.add(value.lower())


def _strings(data: dict[str, Any], part: str, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    directory = data.get("directory")
    entries = directory.get(part) if isinstance(directory, dict) else None
    for at, entry in enumerate(entries if isinstance(entries, list) else []):
        for name in names:
            value = entry.get(name) if isinstance(entry, dict) else None
            if isinstance(value, str):
                yield ("directory", part, at, name), value
