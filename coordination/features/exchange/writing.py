"""The text of a meeting file: block style, keys in the order of the format, what has its default left out."""

from __future__ import annotations

from datetime import UTC, datetime, time
from enum import Enum
from typing import Any

import yaml

from .schema import MeetingFile


def write(file: MeetingFile) -> str:
    """YAML that `read_file` takes back to the same meeting."""
    plain = _plain(file.model_dump(by_alias=True, exclude_defaults=True))
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(plain, Dumper=dumper, allow_unicode=True, sort_keys=False, width=110)
    return text


def leaves(file: MeetingFile) -> dict[str, str]:
    """Every value of a file by its path, moments as one instant: what two files are compared by."""
    found: dict[str, str] = {}
    _collect(file.model_dump(by_alias=True, exclude_defaults=True), "", found)
    return found


def _collect(value: Any, path: str, found: dict[str, str]) -> None:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            _collect(item, f"{path}.{key}" if path else str(key), found)
    elif isinstance(value, list):
        for at, item in enumerate(value, 1):
            _collect(item, f"{path}[{_label(item, at, path)}]", found)
    elif isinstance(value, datetime):
        found[path] = value.astimezone(UTC).isoformat()
    else:  # {} is an entry that says only that it is there: a representative who is not known yet
        found[path] = str(_plain(value))


def _label(item: Any, at: int, of: str) -> str:
    """What tells one entry of a list from another: its id, its address, a tenure's office and start; else its place."""
    if not isinstance(item, dict):
        return str(at)
    if of == "directory.tenures":
        return f"{item.get('office')}/{item.get('from_on', '')}"
    return str(item.get("id") or item.get("address") or at)


def _plain(value: Any) -> Any:
    """Dates stay dates (YAML writes them bare); times and moments become text; closed words become their word."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("auto" if value.second or value.microsecond else "minutes")
    if isinstance(value, datetime):
        return value.isoformat()
    return value
