"""Text of a meeting file -> plain data, with the line of every value. No tags, no aliases, no YAML 1.1 surprises.

Every plain scalar stays text (or None): so `rank: Kompol`, `09.00`, `no` and a staff number of eighteen digits mean
what they say, and the shapes (pydantic) decide what is a number. JSON is read by the same code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]

MAX_BYTES = 5_000_000
MAX_NODES = 200_000
MAX_DEPTH = 12
NULLS = ("", "~", "null", "Null", "NULL")

LEADING_TABS = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)
SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where, which (key in locale/exchange.yaml), and the values of its sentence.

    hint: what would be right, when that can be told ("Kompol" for "Kopol").
    """

    line: int
    path: str
    code: str
    values: dict[str, Any] = field(default_factory=dict)
    hint: str = ""


@dataclass(slots=True)
class Source:
    """The data of a file; lines: path -> line from 1."""

    data: Any
    lines: dict[Path, int]

    def line_of(self, path: Path) -> int:
        """The line of a value, or of the nearest thing around it that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: bytes) -> tuple[Source | None, list[Problem]]:
    """The file's data, or the problems that make it unreadable. Doubled keys are problems, and both may be returned."""
    if len(text) > MAX_BYTES:
        return None, [Problem(1, "", "too-large", {"limit": MAX_BYTES // 1_000_000})]
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        decoded = _plain(text.decode("utf-8-sig"))
        problem = _forbidden(yaml.parse(decoded, loader))
        if problem:
            return None, [problem]
        node = yaml.compose(decoded, loader)
    except UnicodeDecodeError as error:
        return None, [Problem(text.count(b"\n", 0, error.start) + 1, "", "not-utf8")]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [Problem(mark.line + 1 if mark else 1, "", "syntax", {"detail": error.problem or ""})]
    except yaml.YAMLError as error:  # the reader's: a character that no YAML may hold, and where, in bytes
        line = text.count(b"\n", 0, getattr(error, "position", 0)) + 1
        return None, [Problem(line, "", "syntax", {"detail": str(error).splitlines()[0]})]
    if node is None:
        return None, [Problem(1, "", "empty")]
    source = Source(None, {})
    problems: list[Problem] = []
    source.data = _build(node, (), source.lines, problems)
    return source, problems


def _plain(text: str) -> str:
    """What JSON may do and YAML may not: indent with tabs; write an emoji as two halves ("\\ud83d\\ude00")."""
    text = LEADING_TABS.sub(lambda found: found[0].replace("\t", "  "), text)
    if not text.lstrip().startswith("{"):
        return text
    return SURROGATES.sub(lambda found: found[1] + _joined(found[2], found[3]), text)


def _joined(high: str, low: str) -> str:
    return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)


def show(path: Path) -> str:
    """ "invitations[2].office": lists count from 1, as a reader does."""
    shown = ""
    for step in path:
        shown += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if shown else step
    return shown


def _forbidden(events: Any) -> Problem | None:
    """Aliases (they can explode), tags and depth are refused before anything is built."""
    depth = 0
    for count, event in enumerate(events, 1):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return Problem(line, "", "alias")
        if isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None) not in (None, "!"):
            return Problem(line, "", "tag")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            return Problem(line, "", "too-deep", {"limit": MAX_DEPTH})
        if count > MAX_NODES:
            return Problem(line, "", "too-many-values", {"limit": MAX_NODES})
    return None


def _build(node: yaml.Node, path: Path, lines: dict[Path, int], problems: list[Problem]) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        if found := CONTROL.search(node.value):
            values = {"character": f"U+{ord(found[0]):04X}"}
            problems.append(Problem(lines[path], show(path), "control-character", values))
        return None if node.style is None and node.value in NULLS else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, at), lines, problems) for at, item in enumerate(node.value)]
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(line, show(path), "key-not-text"))
            continue
        key = str(key_node.value)
        if key in data:
            problems.append(Problem(line, show((*path, key)), "doubled-key", {"key": key}))
            continue
        data[key] = _build(value_node, (*path, key), lines, problems)
        lines[(*path, key)] = line
    return data
