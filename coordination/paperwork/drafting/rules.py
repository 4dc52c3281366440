"""The small language of sentence rules, parsed once at load.

    "{publisher} {verb} {event}{?purpose: untuk {purpose}}{place}{day}."

{name} is a phrase or, with a dot, the path of a fact that is printed as it stands ("paper.meeting.city").
{?name:…} stands only when the phrase is not empty. "^" is a comma that gives way to any other mark.
A name that nobody defines is an error at load, not in the middle of an article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..papers.draft import SOFT_COMMA, Literal

Known = Callable[[str], bool]

_NAME = re.compile(r"[a-z_]+(\.[a-z_]+)*")


@dataclass(frozen=True, slots=True)
class Ref:
    name: str


@dataclass(frozen=True, slots=True)
class Optional:
    name: str
    parts: tuple[Part, ...]


Part = Literal | Ref | Optional


@dataclass(frozen=True, slots=True)
class Rule:
    """id: name and version of the rule ("lead.attendance@1"), as a sentence carries it."""

    id: str
    parts: tuple[Part, ...]


class RuleError(ValueError):
    """A rule cannot be read; the sentence says which one and where."""


def load(texts: Mapping[str, str], known: Known) -> dict[str, Rule]:
    """Rules by name without the version ("lead.attendance"). Raises RuleError."""
    rules: dict[str, Rule] = {}
    for name, text in texts.items():
        parts, rest = _parse(name, text, 0, depth=0)
        if rest != len(text):
            raise RuleError(f"{name}: a closing brace too many at {rest}")
        for ref in refs(parts):
            if not known(ref):
                raise RuleError(f"{name}: nothing is called {ref}")
        rules[name.rpartition("@")[0]] = Rule(name, parts)
    return rules


def refs(parts: tuple[Part, ...]) -> Iterator[str]:
    """Every phrase or path that a rule names."""
    for part in parts:
        if isinstance(part, (Ref, Optional)):
            yield part.name
        if isinstance(part, Optional):
            yield from refs(part.parts)


def literals(parts: tuple[Part, ...]) -> Iterator[str]:
    """Every piece of text that a rule itself brings."""
    for part in parts:
        if isinstance(part, Literal) and part is not SOFT_COMMA:
            yield part.text
        elif isinstance(part, Optional):
            yield from literals(part.parts)


def _parse(rule: str, text: str, at: int, depth: int) -> tuple[tuple[Part, ...], int]:
    parts: list[Part] = []
    while at < len(text) and text[at] != "}":
        if text[at] == "{":
            part, at = _braces(rule, text, at + 1, depth)
            parts.append(part)
        elif text[at] == "^":
            parts.append(SOFT_COMMA)
            at += 1
        else:
            end = min((found for mark in "{}^" if (found := text.find(mark, at)) >= 0), default=len(text))
            parts.append(Literal(text[at:end]))
            at = end
    if depth and at >= len(text):
        raise RuleError(f"{rule}: a brace is not closed")
    return tuple(parts), at


def _braces(rule: str, text: str, at: int, depth: int) -> tuple[Part, int]:
    optional = text.startswith("?", at)
    found = _NAME.match(text, at + optional)
    if found is None:
        raise RuleError(f"{rule}: no name at {at}")
    name, at = found[0], found.end()
    if optional:
        if not text.startswith(":", at):
            raise RuleError(f"{rule}: {{?{name} needs a colon")
        parts, at = _parse(rule, text, at + 1, depth + 1)
        return Optional(name, parts), at + 1
    if not text.startswith("}", at):
        raise RuleError(f"{rule}: {{{name} is not closed")
    return Ref(name), at + 1
