"""What may lie in the repository, and under what name."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.architecture.repository import ROOT, files, name_of, text_of

LOCKS = (
    "requirements.txt",
    "requirements-build.txt",
    "requirements-dev.txt",
    "tests/tools/package-lock.json",
)
# Written apart, so that this file does not find itself.
MACHINE_PATHS = re.compile(
    r"(?<![\w.~-])/(?:" + "|".join(("work", "Users", "home/(?!rakor)[a-z]+", "tmp/scratch")) + ")/"
)
WASTEBASKETS = {"utils", "util", "helpers", "helper", "common", "misc"}
TOP_FOLDERS = {"coordination", "templates", "reports", "tests", "alembic", "docs", ".ci"}


def test_the_migrations_do_not_hide_the_library() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()


def test_no_folder_or_module_is_a_wastebasket() -> None:
    parts = {
        (name_of(path), part.removesuffix(".py")) for path in files() for part in path.relative_to(ROOT).parts
    }
    assert sorted(name for name, part in parts if part in WASTEBASKETS) == []


def test_the_top_level_is_the_one_that_was_agreed() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in files() if path.parent != ROOT} <= TOP_FOLDERS


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    found = [name_of(path) for path in files() if (text := text_of(path)) and MACHINE_PATHS.search(text)]
    assert found == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_does_not_say_where_from(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"://|\bindex|\"resolved\"|--find-links", text)


@pytest.mark.parametrize("name", [name for name in LOCKS if name.endswith(".txt")])
def test_every_locked_package_has_a_digest(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    packages = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert packages
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []


def locked(name: str) -> dict[str, str]:
    """Package to version, as a lock file says."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


def test_the_tests_run_on_what_the_users_run_on() -> None:
    tests = locked("requirements-dev.txt")
    for name in ("requirements.txt", "requirements-build.txt"):
        assert locked(name).items() <= tests.items()


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["postgresql"]]
    assert {re.split(r"[<>=\[]", item)[0] for item in wanted} <= set(locked("requirements.txt"))


def test_every_dependency_has_its_licence_in_the_list() -> None:
    text = (ROOT / "docs" / "licences.md").read_text("utf-8")
    table = text.partition("## What runs")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (?!package|-)([^|]+) \| [^|]+ \| [^|]+ \|$", table, re.MULTILINE)
    listed = {name.strip() for cell in cells for name in re.sub(r"\(.*?\)", "", cell).split(",")}
    assert listed == set(locked("requirements.txt"))
