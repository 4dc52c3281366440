"""Rules about our own code that no general linter knows, each with examples of what it catches and lets pass.

A lint takes the text of one file and returns the lines that break it. `examples` are part of the rule:
test_lints.py runs every one of them before it trusts the rule with the tree.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Finder = Callable[[str], Iterator[int]]


@dataclass(frozen=True)
class Lint:
    """One rule. `where` are globs of the paths it reads; `except_in` the paths that are meant to break it."""

    name: str
    why: str
    where: tuple[str, ...]
    find: Finder
    bad: tuple[str, ...]
    good: tuple[str, ...]
    except_in: tuple[str, ...] = field(default=())


def _calls(*names: str) -> Finder:
    """Calls whose dotted name ends like one of these: "commit" finds session.commit() and commit()."""

    def find(source: str) -> Iterator[int]:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call):
                dotted = ast.unparse(node.func)
                if any(dotted == name or dotted.endswith(f".{name}") for name in names):
                    yield node.lineno

    return find


def _mentions(*names: str) -> Finder:
    """The same for names that are only mentioned: a clock handed over as a function is a clock, too."""

    def find(source: str) -> Iterator[int]:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Attribute):
                dotted = ast.unparse(node)
                if any(dotted == name or dotted.endswith(f".{name}") for name in names):
                    yield node.lineno
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if f"{node.module}.{alias.name}" in names:
                        yield node.lineno

    return find


def _imports(package: str) -> Finder:
    def find(source: str) -> Iterator[int]:
        for node in ast.walk(ast.parse(source)):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                modules = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            if any(module == package or module.startswith(f"{package}.") for module in modules):
                yield node.lineno

    return find


# The beginnings of the languages that have an escaping of their own.
_MARKUP = re.compile(r"</?[a-z][a-z0-9]*[\s>/]|<!--|<$|</$", re.IGNORECASE)
_CALENDAR = re.compile(r"BEGIN:V|END:V|\b(DTSTART|DTEND|ATTENDEE|ORGANIZER|SUMMARY)[:;]")
_QUERY = re.compile(
    r"\b(SELECT\s.+\sFROM|SELECT\s*$|INSERT\s+INTO|UPDATE\s+\S*\s*SET|UPDATE\s*$|DELETE\s+FROM)"
)


def _filled_in(source: str) -> Iterator[int]:
    """Text that is filled in by f-string, format() or %, and is HTML, a calendar or SQL."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.JoinedStr(values=values):
                # X stands for a value, so that "<{tag}>" counts as markup and "< {n}" does not.
                parts = [str(part.value) if isinstance(part, ast.Constant) else "X" for part in values]
                if any(isinstance(part, ast.FormattedValue) for part in values) and _speaks("".join(parts)):
                    yield node.lineno
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="format")) if _speaks(
                text
            ):
                yield node.lineno
            case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Mod()) if _speaks(text):
                yield node.lineno


def _speaks(text: str) -> bool:
    return any(language.search(text) for language in (_MARKUP, _CALENDAR, _QUERY))


def _lines(pattern: str) -> Finder:
    def find(source: str) -> Iterator[int]:
        for number, line in enumerate(source.splitlines(), 1):
            if re.search(pattern, line):
                yield number

    return find


def _unexplained(source: str) -> Iterator[int]:
    """Suppressions without a reason after two dashes."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        suppresses = token.type == tokenize.COMMENT and re.search(
            r"#\s*(noqa|type:\s*ignore)\b", token.string
        )
        if suppresses and not re.search(r"--\s*\S", token.string):
            yield token.start[0]


LINTS = (
    Lint(
        name="commit",
        why="one action is one transaction, and foundation/db.py ends it",
        where=("coordination/**.py",),
        except_in=("coordination/foundation/db.py",),
        find=_calls("commit"),
        bad=("session.commit()", "connection.commit()\n"),
        good=("commitment()", "# session.commit()\n", "repository.commit_message"),
    ),
    Lint(
        name="clock",
        why="every action is told the time, so that a test can choose it",
        where=("coordination/**.py",),
        except_in=("coordination/foundation/clock.py",),
        find=_mentions(
            "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
            "time.time", "time.time_ns", "time.localtime",
        ),
        bad=("datetime.now(UTC)", "dt.datetime.utcnow()", "date.today()", "from time import time"),
        good=("time.monotonic()", "paper.time", "datetime.fromisoformat(text)", "meeting.date.today_label"),
    ),
    Lint(
        name="safe",
        why="a template prints text; only the renderer knows what is markup, and hands it over as Markup",
        where=("templates/**", "reports/**"),
        find=_lines(r"\|\s*safe\b|autoescape\s+false"),
        bad=("{{ body | safe }}", "{{ body|safe }}", "{% autoescape false %}"),
        good=("{{ body }}", "{{ body | safely_shortened }}"),
    ),
    Lint(
        name="mime",
        why="email.message writes what email.mime leaves to us: headers, encodings, line ends",
        where=("coordination/**.py", "tests/**.py"),
        find=_imports("email.mime"),
        bad=("from email.mime.text import MIMEText", "import email.mime.multipart", "from email import mime"),
        good=("from email.message import EmailMessage", "import email.policy"),
    ),
    Lint(
        name="filled-in",
        why="a value pasted into HTML, calendars or SQL will one day be code; templates and libraries escape",
        where=("coordination/**.py",),
        find=_filled_in,
        bad=(
            'f"<b>{name}</b>"', 'f"<p class={name}>"', '"<td>{}</td>".format(name)', '"<td>%s</td>" % name',
            'f"BEGIN:VEVENT\\r\\nUID:{uid}"', 'f"ATTENDEE;CN={name}:mailto:{mail}"',
            'f"SELECT {column} FROM agency"', 'f"INSERT INTO {table}"', 'f"UPDATE {table} SET x = 1"',
            'f"DELETE FROM {table}"',
        ),
        good=(
            'f"<{message_id}@{host}>"', 'f"{count} < {limit}"', '"<b>nothing is filled in</b>"',
            'f"PRAGMA {pragma}"', 'f"the record to update is {key}"', 'f"Select {count} offices"',
        ),
    ),
    Lint(
        name="unexplained",
        why="whoever meets a suppression wants to know what it cost",
        where=("coordination/**.py", "tests/**.py", "alembic/**.py"),
        find=_unexplained,
        bad=("x = 1  # noqa: E501\n", "x = f()  # type: ignore[arg-type]\n", "x = 1  # noqa\n"),
        good=(
            "x = 1  # noqa: E501 -- a table reads better whole\n",
            "x = f()  # type: ignore[arg-type]  # -- reason: every field is text\n",
            's = "# noqa"\n',
        ),
    ),
    Lint(
        name="mocks",
        why="a test with a mock of our own code tests the mock; there is a real database to test against",
        where=("tests/**.py",),
        find=_imports("unittest.mock"),
        bad=("from unittest import mock", "from unittest.mock import patch", "import unittest.mock"),
        good=("import unittest",),
    ),
)  # fmt: skip
