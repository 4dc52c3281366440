"""A shape's refusal becomes a problem a secretary can mend: which value, where, what would be right."""

from __future__ import annotations

import copy
import types
from enum import Enum
from typing import Any, Union, get_args, get_origin
from zoneinfo import available_timezones

from pydantic import BaseModel, ValidationError

from ...foundation.i18n import say
from ...paperwork.language import ranks
from . import meant
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

COMPARED = ("ends-before-start", "days-order")  # rules that compare dates with each other


def problems(error: ValidationError, source: Source, model: type[BaseModel]) -> list[Problem]:
    """One problem per refusal of the shape."""
    return [_problem(detail, source, model) for detail in error.errors(include_url=False)]


def behind(
    error: ValidationError, told: list[Problem], source: Source, model: type[BaseModel]
) -> list[Problem]:
    """What the refusals hid: an entry with a wrong value is not looked at as a whole. So look again, with each wrong
    value as it was probably meant, left out, or as an example of its kind; an example's date is compared with nothing.
    """
    data, made_up = copy.deepcopy(source.data), set()
    for detail, problem in zip(error.errors(include_url=False), told, strict=True):
        example = meant.LOOKS_LIKE.get(str(detail["loc"][-1] if detail["loc"] else ""), meant.AN_ID)
        kind = detail["type"]
        if kind.startswith(("date_", "time_", "datetime_", "timezone_")) and not problem.hint:
            example = _expected(kind)
            made_up |= {detail["loc"][:end] for end in range(len(detail["loc"]))}
        is_spelled = problem.code in ("pattern", "date-or-time")
        _put(data, detail["loc"], problem.hint or (example if is_spelled else None), problem.code)
    try:
        model.model_validate(data)
    except ValidationError as again:
        known = {(problem.path, problem.code) for problem in told}
        found = [
            (_problem(detail, source, model), detail["loc"]) for detail in again.errors(include_url=False)
        ]
        return [
            problem
            for problem, path in found
            if problem.code in OWN_CODES and (problem.path, problem.code) not in known
            if path not in made_up or problem.code not in COMPARED
        ]
    return []


def _put(data: Any, path: Path, value: str | None, code: str) -> None:
    """Replace or take away the value at a path; what is not there stays away."""
    for step in path[:-1]:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return
    if not isinstance(data, dict) or not path or path[-1] not in data:
        return
    if value is None:
        del data[path[-1]]
    elif code == "unknown-key":
        data.setdefault(value, data.pop(path[-1]))
    else:
        data[path[-1]] = value


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
        return "unknown-key", {"key": key, "known": ", ".join(fields)}, meant.nearest(key, fields)
    if kind == "missing":
        return "missing", {"key": key}, ""
    if given is None:
        return "empty-value", {"key": key}, ""
    if kind in ("enum", "literal_error"):
        known = _words(model, path) or [str(context.get("expected", "")).strip("'")]
        return "not-one-of", {"known": ", ".join(known)}, meant.nearest(words, known)
    if kind in OWN_CODES:
        known = {"rank": [*ranks.ENGLISH], "corps": [*ranks.CORPS], "time-zone": _zones()}.get(kind, [])
        listed = {"known": ", ".join(known)} if kind == "corps" else {}
        return kind, listed, meant.nearest(words, known)
    if kind == "string_pattern_mismatch":
        return "pattern", {"expected": meant.LOOKS_LIKE.get(key, meant.AN_ID)}, ""
    code = BY_KIND.get(kind) or _by_family(kind)
    limit = next((context[name] for name in LIMITS if name in context), "")
    return code, {"key": key, "expected": _expected(kind), "limit": limit}, meant.moment(kind, words)


def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone)


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
