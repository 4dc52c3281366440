"""A shape's refusal becomes a problem a secretary can mend: which value, where, what would be right."""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterable
from enum import Enum
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ...paperwork.language import ranks
from .lines import Path, Problem, Source, show

OWN_CODES = {
    "ambiguous-representation",
    "attendance-needs",
    "called-at-missing",
    "corps",
    "days-order",
    "ends-before-start",
    "issued-at-missing",
    "one-owner",
    "published-at-missing",
    "quote-without-speaker",
    "rank",
    "reply-represented",
    "time-zone",
    "with-needs-role",
}

BY_KIND = {
    "missing": "missing",
    "string_pattern_mismatch": "pattern",
    "string_too_long": "too-long",
    "string_too_short": "empty-text",
    "too_long": "too-many",
    "too_short": "too-few",
}


def problems(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """One problem per refusal of the shape."""
    return [_problem(detail, source, model) for detail in error.errors(include_url=False)]


def nearest(given: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that was probably meant, or "". Case, full stops and spaces do not count."""
    by_plain = {_plain(word): word for word in known}
    found = difflib.get_close_matches(_plain(given), by_plain, n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else ""


def _plain(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


def _problem(detail: Any, source: Source, model: type[BaseModel]) -> Problem:
    path: Path = tuple(step for step in detail["loc"])
    kind, given = detail["type"], detail.get("input")
    line, shown = source.line_of(path), show(path)
    context: dict[str, Any] = detail.get("ctx") or {}
    values = {"given": given if isinstance(given, str) else "", **context}
    if kind == "extra_forbidden":
        fields = _fields(model, path[:-1])
        hint = nearest(str(path[-1]), fields)
        return Problem(line, shown, "unknown-key", {"key": path[-1], "known": ", ".join(fields)}, hint)
    if kind == "missing":
        return Problem(line, shown, "missing", {"key": path[-1]})
    if kind in ("enum", "literal_error"):
        expected = _words(model, path) or [context.get("expected", "")]
        return Problem(
            line, shown, "not-one-of", {**values, "known": ", ".join(expected)}, nearest(str(given), expected)
        )
    if kind == "rank":
        return Problem(line, shown, "rank", values, nearest(str(given), ranks.ENGLISH))
    if kind == "corps":
        return Problem(
            line,
            shown,
            "corps",
            {**values, "known": ", ".join(ranks.CORPS)},
            nearest(str(given), ranks.CORPS),
        )
    if kind in OWN_CODES:
        return Problem(line, shown, kind, values)
    return Problem(
        line, shown, BY_KIND.get(kind) or _by_family(kind), {**values, "expected": _expected(kind)}
    )


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
        "string": "…",
        "list": "- …",
        "model": "…: …",
        "dict": "…: …",
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
