"""Facts: every leaf of a paper under an address that never moves, its canonical form, its digest.

Records are named by key ("party.kpu.came.person.full_name"), days by number, and nothing by its place in a list
that a person may reorder. Two papers that agree on a leaf agree on its digest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from hashlib import sha256
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any
from unicodedata import is_normalized, normalize

if TYPE_CHECKING:
    from ..papers import ArticlePaper
    from ..papers.parts import Party

RECORDS = {"parties": "party", "statements": "statement", "decisions": "decision", "actions": "action"}
DIGITS = 32  # half of a SHA-256, 128 bits: nobody gains by a collision, and a sentence carries dozens


def canonical(value: Any) -> str:
    """JSON without spaces, in NFC; dates and times as ISO text. Written by hand: an article has some hundred facts."""
    if isinstance(value, str):
        return encode_basestring(
            value if value.isascii() or is_normalized("NFC", value) else normalize("NFC", value)
        )
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, (datetime, date, time)):
        return f'"{value.isoformat()}"'
    if isinstance(value, (list, tuple)):
        return f"[{','.join([canonical(item) for item in value])}]"
    raise TypeError(f"no fact is a {type(value).__name__}")


def digest(value: Any) -> str:
    """The first half of the SHA-256 over the canonical form, in lower-case hexadecimal."""
    text = encode_basestring(value) if value.__class__ is str and value.isascii() else canonical(value)
    return sha256(text.encode()).hexdigest()[:DIGITS]


def party_key(party: Party, number: int) -> str:
    """What a party without a key of its own is called in an address."""
    if party.person and party.person.key:
        return party.person.key
    named = (*party.offices[:1], party.group, party.agency)
    return next((of.key for of in named if of is not None and of.key), str(number))


def leaves(paper: ArticlePaper) -> dict[str, Any]:
    """Every leaf of the paper by its address, the empty ones too; and the members of each list of records."""
    found: dict[str, Any] = {}
    for field in fields(paper):
        value = getattr(paper, field.name)
        record = RECORDS.get(field.name)
        if record is None:
            found.update(_walk(field.name, value))
            continue
        found[field.name] = [each.key for each in value]
        for each in value:
            found.update(_walk(f"{record}.{each.key}", each))
    return found


def hashes(values: Mapping[str, Any]) -> dict[str, str]:
    return {address: digest(value) for address, value in values.items()}


def _walk(address: str, value: Any) -> Iterator[tuple[str, Any]]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name != "key":
                yield from _walk(f"{address}.{field.name}", getattr(value, field.name))
    elif isinstance(value, tuple) and value and is_dataclass(value[0]):
        names = item_keys(value)
        yield address, names
        for name, each in zip(names, value, strict=True):
            yield from _walk(f"{address}.{name}", each)
    else:
        yield address, list(value) if isinstance(value, tuple) else value


def item_keys(items: Sequence[Any]) -> tuple[str, ...]:
    """Keys where there are keys, numbers where there are none."""
    return tuple([key_of(item, number) for number, item in enumerate(items, 1)]) if items else ()


def key_of(item: Any, number: int) -> str:
    return party_key(item, number) if hasattr(item, "offices") else item_key(item, number)


def item_key(item: Any, number: int) -> str:
    return getattr(item, "key", "") or str(number)
