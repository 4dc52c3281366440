"""The import contracts hold, and each of them would notice.

A contract that nothing can break protects nothing: every one is shown a deliberate bad import, in a copy
of the tree, and must name itself as broken.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.repository import PACKAGE, ROOT, python_files

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
NAMES = [contract["name"] for contract in CONTRACTS]
FEATURES = sorted(path.name for path in (PACKAGE / "features").iterdir() if (path / "__init__.py").exists())


@dataclass(frozen=True)
class Bad:
    """A line that must break a contract. The modules on both its sides are made where they do not exist."""

    number: str
    module: str
    line: str

    @property
    def contract(self) -> str:
        return next(name for name in NAMES if name.startswith(f"{self.number}. "))

    @property
    def modules(self) -> list[Path]:
        """The module that the line is appended to, and the one that it imports, below the root."""
        target = re.search(r"import (coordination\S+)", self.line)
        named = [f"coordination/{self.module}", *([target[1].replace(".", "/")] if target else [])]
        return [Path(f"{name}/__init__.py" if (ROOT / name).is_dir() else f"{name}.py") for name in named]

    def __str__(self) -> str:
        return f"{self.number}-{self.module.replace('/', '.')}-{self.line or 'unplaced'}"


BAD = [
    Bad("1", "foundation/errors", "import coordination.features.directory.queries"),
    Bad("1", "foundation/clock", "import coordination.paperwork.papers"),
    Bad("1", "paperwork/papers/parts", "import coordination.features.meetings.states"),
    Bad("1", "features/press/actions", "import coordination.cli"),
    Bad("1", "plumbing/__init__", ""),
    Bad("3", "features/directory/queries", "import coordination.features.meetings.models"),
    Bad("3", "features/meetings/actions", "import coordination.features.invitations.actions"),
    Bad("3", "features/invitations/queries", "import coordination.features.minutes.models"),
    Bad("3", "features/catering/__init__", ""),
    Bad("4a", "paperwork/language/lists", "import coordination.paperwork.papers"),
    Bad("4a", "paperwork/papers/parts", "import coordination.paperwork.drafting"),
    Bad("4a", "paperwork/drafting/__init__", "import coordination.paperwork.render"),
    Bad("4b", "foundation/clock", "import coordination.foundation.db"),
    Bad("4b", "foundation/errors", "import coordination.foundation.settings"),
    Bad("4b", "foundation/db", "import coordination.foundation.outbox"),
    Bad("4b", "foundation/audit", "import coordination.foundation.archive"),
    Bad("4b", "foundation/queue", ""),
    *(
        Bad("5", f"features/{feature}/models", f"import coordination.features.{feature}.actions")
        for feature in FEATURES
        if feature != "exchange"
    ),
    Bad("5", "features/meetings/rules", "import coordination.features.meetings.queries"),
    Bad("5", "features/meetings/services", ""),
    Bad("5b", "features/exchange/lines", "import coordination.features.exchange.mapping"),
    Bad("5b", "features/exchange/services", ""),
    Bad("6", "features/meetings/rules", "import sqlmodel"),
    Bad("6", "features/meetings/states", "import coordination.foundation.clock"),
    Bad("6", "features/invitations/rules", "import coordination.foundation.outbox"),
    Bad("6", "paperwork/language/names", "import jinja2"),
    Bad("6", "paperwork/drafting/__init__", "import coordination.foundation.settings"),
    Bad("7", "features/meetings/actions", "import litestar"),
    Bad("7", "paperwork/papers/parts", "import litestar.response"),
    Bad("7", "foundation/outbox", "from litestar import get"),
    Bad("8", "paperwork/render/__init__", "import sqlalchemy.orm"),
    Bad("8", "paperwork/papers/parts", "from sqlmodel import SQLModel"),
    Bad("8", "paperwork/render/__init__", "import coordination.foundation.db"),
    Bad("9", "features/minutes/actions", "import coordination.paperwork.render"),
    Bad("9", "paperwork/drafting/__init__", "from coordination.paperwork import render"),
]  # fmt: skip


@dataclass
class Tree:
    """A copy of the program that may be spoilt: the Python files and the contracts."""

    root: Path

    def broken(self) -> set[str]:
        """The names of the contracts that import-linter finds broken here."""
        done = subprocess.run(
            [Path(sys.executable).with_name("lint-imports"), "--cache-dir", self.root / "cache"],
            cwd=self.root, capture_output=True, text=True, check=False,
            env={**os.environ, "PYTHONPATH": str(self.root), "COLUMNS": "200", "NO_COLOR": "1"},
        )  # fmt: skip
        assert "Contracts: " in done.stdout, done.stdout + done.stderr
        return {name for name in NAMES if f"{name} BROKEN" in done.stdout}

    def broken_by(self, bad: Bad) -> set[str]:
        """The same after the bad line was added; the tree is whole again afterwards."""
        modules = [self.root / path for path in bad.modules]
        before = {module: module.read_text() if module.exists() else None for module in modules}
        try:
            for module in modules:
                module.parent.mkdir(exist_ok=True)
                module.touch()
            modules[0].write_text((before[modules[0]] or "") + f"\n{bad.line}\n")
            return self.broken()
        finally:
            for module, text in before.items():
                if text is None:
                    module.unlink()
                else:
                    module.write_text(text)
            shutil.rmtree(self.root / "coordination" / "plumbing", ignore_errors=True)
            shutil.rmtree(self.root / "coordination" / "features" / "catering", ignore_errors=True)


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    root = tmp_path_factory.mktemp("tree")
    for path in (*python_files("coordination"), ROOT / "pyproject.toml"):
        copy = root / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, copy)
    return Tree(root)


def test_every_contract_is_kept(tree: Tree) -> None:
    assert tree.broken() == set()


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_a_bad_import_is_noticed(tree: Tree, bad: Bad) -> None:
    assert bad.contract in tree.broken_by(bad)


def test_the_command_line_may_render(tree: Tree) -> None:
    allowed = Bad("9", "cli/__init__", "import coordination.paperwork.render")
    assert allowed.contract not in tree.broken_by(allowed)


@pytest.mark.parametrize("name", NAMES)
def test_no_contract_goes_untried(name: str) -> None:
    assert name in {bad.contract for bad in BAD}


def test_every_feature_is_under_the_contract_of_its_inside() -> None:
    inside = next(contract for contract in CONTRACTS if contract["name"].startswith("5. "))
    listed = {container.rsplit(".", 1)[1] for container in inside["containers"]}
    assert listed | {"exchange"} == set(FEATURES) | {"exchange"}


@pytest.mark.parametrize(
    ("part", "numbers"),
    [("doors", {"2", "10"}), ("app.py", {"11"})],
)
def test_contracts_that_wait_arrive_with_what_they_wait_for(part: str, numbers: set[str]) -> None:
    if (PACKAGE / part).exists():
        assert numbers <= {name.split(".")[0] for name in NAMES}
