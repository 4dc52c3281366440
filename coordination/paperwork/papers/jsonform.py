"""Papers as JSON and back. Dates, times and date-times as ISO text; a field that has its default is left out.

Canonical: keys sorted, no spaces, NFC text. So equal papers have equal text and one digest.
"""

from __future__ import annotations

import functools
import json
import types
import unicodedata
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dump(paper: Any) -> str:
    """The canonical JSON text of a paper, or of any part of one."""
    return json.dumps(plain(paper), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(kind: type[T], text: str) -> T:
    """The paper of type `kind` from its JSON text. Raises TypeError or ValueError when the text does not fit."""
    built = _build(kind, json.loads(text))
    return built  # type: ignore[no-any-return]  # -- reason: _build follows the type hints at run time


def plain(value: Any) -> Any:
    """Primitives only: dict, list, str, int, bool, None."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(v) for f in fields(value) if not _is_default(f, v := getattr(value, f.name))}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    return value


def _is_default(field: Field[Any], value: Any) -> bool:
    return field.default is not MISSING and bool(field.default == value)


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _build(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _build(_alternative(get_args(kind), value), value)
    if origin is tuple:
        return tuple(_build(get_args(kind)[0], item) for item in value)
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]  # -- reason: is_dataclass() narrows to an instance too
        unknown = value.keys() - {f.name for f in fields(kind)}
        if unknown:
            raise ValueError(f"unknown keys in {kind}: {sorted(unknown)}")
        return kind(**{name: _build(hints[name], item) for name, item in value.items()})  # type: ignore[operator]  # -- reason: as above
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return kind(*value)
    if kind in (datetime, date, time):
        return kind.fromisoformat(value)
    return value


def _alternative(kinds: tuple[Any, ...], value: Any) -> Any:
    """The one kind beside None; among named tuples, the one with as many fields as there are values."""
    some = [kind for kind in kinds if kind is not type(None)]
    return (
        next((kind for kind in some if len(getattr(kind, "_fields", ())) == len(value)), some[0])
        if some[1:]
        else some[0]
    )
