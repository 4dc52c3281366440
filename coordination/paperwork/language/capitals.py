"""Capitals and marks of a recorded text that is set inside another sentence (EYD V)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from . import english, indonesian

_FIRST = re.compile(r"[^\s,.;:/-]*")
_PROPER = re.compile(r"[^\W\d_]\w+")
_PAIR = re.compile(r'"([^"]*)"')


def proper(names: Iterable[str]) -> frozenset[str]:
    """Words that keep their capital: those of recorded names, of days, of months."""
    return frozenset(_PROPER.findall(" ".join(names))) | english.CAPITALS | indonesian.CAPITALS


def inside(text: str, keep: frozenset[str]) -> str:
    """The text behind "that": its first capital goes, unless the word is an acronym, a name or comes again so."""
    found = _FIRST.match(text)
    first = found[0] if found else ""
    if not first[:1].isupper() or first in keep or any(letter.isupper() for letter in first[1:]):
        return text
    if re.search(rf"\s{re.escape(first)}\b", text):
        return text
    return text[0].lower() + text[1:]


def nested(text: str) -> str:
    """What stands between double quotation marks: without marks around the whole, single ones inside."""
    inner = text.strip()
    if _is_wrapped(inner):
        inner = inner[1:-1].strip()
    inner = _PAIR.sub(r"‘\1’", inner)
    return inner.replace("“", "‘").replace("”", "’").replace('"', "’")


def _is_wrapped(text: str) -> bool:
    """Whether the first mark and the last are a pair: not so in “A” and “B”."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return '"' not in text[1:-1]
    if text[:1] != "“" or text[-1:] != "”":
        return False
    depths = accumulate({"“": 1, "”": -1}.get(char, 0) for char in text[:-1])
    return min(depths) > 0
