"""No module over 300 lines, no function over 40: what grows past that has swallowed a second thing.

Exceptions stand in size_exceptions.toml, with a reason. One that is no longer needed fails as well.
"""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from tests.architecture.repository import ROOT, name_of, python_files

MODULE_LINES = 300
FUNCTION_LINES = 40

EXCEPTIONS: dict[str, str] = tomllib.loads(
    (Path(__file__).parent / "size_exceptions.toml").read_text("utf-8")
)


def too_long(name: str, source: str) -> dict[str, int]:
    """What is too long in a module, with its length in lines: "path" or "path::Class.function"."""
    found: dict[str, int] = {}
    if (lines := len(source.splitlines())) > MODULE_LINES:
        found[name] = lines

    def visit(node: ast.AST, inside: str) -> None:
        for child in ast.iter_child_nodes(node):
            here = inside
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                here = f"{inside}.{child.name}".lstrip(".")
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (child.end_lineno or child.lineno) - child.lineno + 1
                if length > FUNCTION_LINES:
                    found[f"{name}::{here}"] = length
            visit(child, here)

    visit(ast.parse(source), "")
    return found


def measured() -> dict[str, int]:
    paths = (*python_files("coordination"), ROOT / "alembic" / "env.py")
    return {
        key: lines
        for path in paths
        for key, lines in too_long(name_of(path), path.read_text("utf-8")).items()
    }


def test_nothing_is_too_long_without_a_reason() -> None:
    assert {key: lines for key, lines in measured().items() if key not in EXCEPTIONS} == {}


def test_no_exception_outlives_its_reason() -> None:
    assert set(EXCEPTIONS) <= set(measured())
    assert all(reason.strip() for reason in EXCEPTIONS.values())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1\n" * 300, {}),
        ("x = 1\n" * 301, {"m.py": 301}),
        ("def f():\n" + "    x = 1\n" * 39, {}),
        ("def f():\n" + "    x = 1\n" * 40, {"m.py::f": 41}),
        ("class A:\n    async def f(self):\n" + "        x = 1\n" * 40, {"m.py::A.f": 41}),
    ],
)  # fmt: skip
def test_the_gate_counts_lines(source: str, expected: dict[str, int]) -> None:
    assert too_long("m.py", source) == expected
