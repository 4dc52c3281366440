"""Which codes a module can tell, found in its syntax tree: of problems, and of errors."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from coordination.features.exchange import explain

PACKAGE = Path(explain.__file__).parents[2]
ERRORS = {"Refused", "NotFound", "Invalid", "Broken", "TimedOut", "Crashed"}


def problem_codes() -> set[str]:
    """Of `Problem(line, path, code, …)`, of what explain tells, and of the rules and checks that the exchange asks."""
    found = {*explain.OWN_CODES, *explain.BY_KIND.values()}
    for path in sorted((PACKAGE / "features" / "exchange").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == "Problem" and len(node.args) > 2:
                found |= set(_texts(node.args[2]))
    found |= returned("_told", first=True) | returned("_by_family", first=False)
    for feature in ("invitations", "attendance"):
        found |= error_codes(PACKAGE / "features" / feature / "rules.py")
    return (
        found
        | {code for code in error_codes(PACKAGE / "foundation" / "files.py") if code.startswith("file-")}
        | {"file-missing"}
    )


def form_codes() -> set[str]:
    """The refusals of our own that the shapes raise."""
    return {
        word
        for path in sorted((PACKAGE / "features").glob("*/forms.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) == "PydanticCustomError"
        for word in _texts(node.args[0])
    }


def error_values() -> list[tuple[str, set[str]]]:
    """Each place that makes an error with one code: the code and the names of the values that it gives."""
    return [
        (node.args[0].value, {keyword.arg for keyword in node.keywords if keyword.arg})
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args and _name(node.func) in ERRORS
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    ]


def returned(function: str, *, first: bool) -> set[str]:
    """The words that a function of explain returns, or the first word of the tuples that it returns."""
    tree = ast.parse(Path(explain.__file__).read_text("utf-8"))
    body = next(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == function)
    values = [n.value for n in ast.walk(body) if isinstance(n, ast.Return) and n.value]
    parts = [v.elts[0] for v in values if isinstance(v, ast.Tuple)] if first else values
    return {word for part in parts for word in _texts(part)}


def error_codes(*paths: Path) -> set[str]:
    """The codes of the RakorErrors that these modules (all of the program when none is named) make."""
    found: set[str] = set()
    for path in paths or sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            if _name(node.func) in ERRORS or ast.unparse(node.func) == "super().__init__":
                found |= set(_texts(node.args[0]))
            if _name(node.func) == "_broken":  # the sandbox's child writes the error down for its parent
                found.add("sandbox-job")
    return found


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _texts(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value
