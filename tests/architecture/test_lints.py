"""The project's own lints: each does what its examples say, and the tree passes all of them."""

from __future__ import annotations

import pytest

from tests.architecture.lints import LINTS, Lint
from tests.architecture.repository import files, name_of, text_of

BAD = [pytest.param(lint, example, id=f"{lint.name}-{example!r}") for lint in LINTS for example in lint.bad]
GOOD = [pytest.param(lint, example, id=f"{lint.name}-{example!r}") for lint in LINTS for example in lint.good]


def matches(name: str, pattern: str) -> bool:
    """Whether "coordination/**.py" takes in a path: every file below the folder that ends so."""
    folder, _, end = pattern.partition("**")
    return name.startswith(folder) and name.endswith(end)


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.name)
def test_the_tree_passes(lint: Lint) -> None:
    found = [
        f"{name_of(path)}:{line}"
        for path in files()
        if any(matches(name_of(path), where) for where in lint.where)
        and name_of(path) not in lint.except_in
        and (text := text_of(path)) is not None
        for line in lint.find(text)
    ]
    assert found == [], lint.why


@pytest.mark.parametrize(("lint", "example"), BAD)
def test_it_catches(lint: Lint, example: str) -> None:
    assert list(lint.find(example)) != []


@pytest.mark.parametrize(("lint", "example"), GOOD)
def test_it_lets_pass(lint: Lint, example: str) -> None:
    assert list(lint.find(example)) == []


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.name)
def test_an_exception_is_still_needed(lint: Lint) -> None:
    texts = {name_of(path): path.read_text("utf-8") for path in files() if name_of(path) in lint.except_in}
    assert {name for name, text in texts.items() if list(lint.find(text))} == set(lint.except_in)
