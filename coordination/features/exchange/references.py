"""Do the names that a file uses exist in it? Checked on the raw data, guided by the shapes, so that it never waits for
another mistake to be mended first."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..directory.forms import Refers
from .explain import inner
from .lines import Path, Problem, Source, show
from .meant import nearest

LISTS: dict[str, Path] = {
    "agencies": ("directory", "agencies"),
    "offices": ("directory", "offices"),
    "people": ("directory", "people"),
    "groups": ("directory", "groups"),
    "invitations": ("invitations",),
    "attendance": ("attendance",),
    "agenda": ("meeting", "agenda"),
    "statements": ("statements",),
    "decisions": ("decisions",),
    "action_items": ("action_items",),
}
UNIQUE = {
    **dict.fromkeys(LISTS.values(), "id"),
    ("meeting", "photos"): "id",
    ("meeting", "orders"): "paper",
}
NAMES = ("title", "name", "full_name", "usual_title", "title_short")


def problems(model: type[BaseModel], source: Source) -> list[Problem]:
    """Unknown references with the entry that was probably meant; doubled ids."""
    known = {name: _entries(source.data, path) for name, path in LISTS.items()}
    known["listed"] = known["invitations"] + known["attendance"]
    found = [
        _unknown(path, to, key, known[to], source)
        for path, to, key in _walk(model, source.data, ())
        if not _has(known[to], key)
    ]
    return found + list(_doubled(source)) + list(_shared(source))


def _has(entries: list[dict[str, Any]], key: str) -> bool:
    return any(entry.get("id") == key for entry in entries)


def _unknown(path: Path, to: str, key: str, entries: list[dict[str, Any]], source: Source) -> Problem:
    """Suggest by id, or by a name: people write "Kepala Kesbangpol" where the id is asked for."""
    ids = [str(entry["id"]) for entry in entries if isinstance(entry.get("id"), str)]
    hint = nearest(key, ids)
    if not hint:
        by_name = {
            str(entry[name]): str(entry.get("id", ""))
            for entry in entries
            for name in NAMES
            if entry.get(name)
        }
        hint = by_name.get(nearest(key, by_name), "")
    return Problem(
        source.line_of(path), show(path), "unknown-reference", {"given": key, "list": _name_of(to)}, hint
    )


def _shared(source: Source) -> Iterator[Problem]:
    """A manual order names invitations and attendance entries alike, so no id may stand for one of each."""
    lines = {
        entry.get("id"): source.line_of(("invitations", at, "id"))
        for at, entry in enumerate(_at(source.data, ("invitations",)) or [])
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    }
    for at, entry in enumerate(_at(source.data, ("attendance",)) or []):
        key = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(key, str) and key in lines:
            path = ("attendance", at, "id")
            yield Problem(source.line_of(path), show(path), "doubled-id", {"given": key, "first": lines[key]})


def _name_of(to: str) -> str:
    """Where the entries stand: "directory.offices"; a manual order may name two kinds of entry."""
    return "invitations, attendance" if to == "listed" else show(LISTS[to])


def _doubled(source: Source) -> Iterator[Problem]:
    for path, field in UNIQUE.items():
        seen: dict[str, int] = {}
        for at, entry in enumerate(_at(source.data, path) or []):
            key = entry.get(field) if isinstance(entry, dict) else None
            line = source.line_of((*path, at, field))
            if isinstance(key, str) and key in seen:
                yield Problem(
                    line, show((*path, at, field)), "doubled-id", {"given": key, "first": seen[key]}
                )
            elif isinstance(key, str):
                seen[key] = line


def _entries(data: Any, path: Path) -> list[dict[str, Any]]:
    return [entry for entry in _at(data, path) or [] if isinstance(entry, dict)]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else None


def _walk(model: Any, data: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    """(path, list, key) of every reference in the data."""
    if not (isinstance(model, type) and issubclass(model, BaseModel) and isinstance(data, dict)):
        return
    for name, field in model.model_fields.items():
        key = field.alias or name
        value = data.get(key)
        to = next((m.to for m in field.metadata if isinstance(m, Refers)), None) or _refers(field.annotation)
        for at, item in _items(value, (*path, key)):
            if to and isinstance(item, str):
                yield at, to, item
            elif not to:
                yield from _walk(inner(field.annotation), item, at)


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        yield from (((*path, at), item) for at, item in enumerate(value))
    elif value is not None:
        yield path, value


def _refers(annotation: Any) -> str | None:
    """The list that an annotation points to, through Optional and list."""
    metadata = getattr(annotation, "__metadata__", ())
    found = next((m.to for m in metadata if isinstance(m, Refers)), None)
    if found:
        return str(found)
    if get_origin(annotation) in (Union, types.UnionType, list):
        return next((to for to in map(_refers, get_args(annotation)) if to), None)
    return None
