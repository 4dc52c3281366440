"""The documentation is complete: every command, option, setting and kind of paper has its place in docs/."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from coordination.cli import VERSION, rakor
from coordination.foundation.settings import Settings
from tests.architecture.repository import ROOT, files, name_of, text_of


def commands(command: click.Command, path: str = "rakor") -> Iterator[tuple[str, click.Command]]:
    """Every command that a user can type, with the words to type."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            if not child.hidden:
                yield from commands(child, f"{path} {name}")


COMMANDS = dict(commands(rakor))


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_is_in_the_manual(words: str) -> None:
    assert words in page("manual.md")


@pytest.mark.parametrize(("words", "command"), COMMANDS.items(), ids=COMMANDS)
def test_every_option_is_in_the_manual(words: str, command: click.Command) -> None:
    long = {name for option in command.params for name in option.opts if name.startswith("--")}
    assert sorted(name for name in long if name not in page("manual.md")) == []


def test_the_manual_knows_no_command_that_is_gone() -> None:
    named = set(re.findall(r"`(rakor [a-z][a-z-]*)", page("manual.md")))
    assert named <= set(COMMANDS)


def test_every_setting_is_listed_and_no_other() -> None:
    listed = set(re.findall(r"^\|\s*`(RAKOR_[A-Z_]+)`", page("settings.md"), re.MULTILINE))
    assert listed == {f"RAKOR_{field.name.upper()}" for field in fields(Settings)}


def test_the_version_is_said_twice_and_is_the_same() -> None:
    # Asking the installed metadata would cost every `rakor --help` 40 milliseconds.
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == VERSION


PAGES = [path for path in files() if path.suffix == ".md"]


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_link_between_pages_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", path.read_text("utf-8"))) <= targets


def test_no_text_names_a_page_that_is_not_in_the_repository() -> None:
    """A reader follows what a comment cites; a page from somebody's desk leads nowhere."""
    pages = {path.name for path in files() if path.suffix == ".md"}
    lost = {
        f"{name_of(path)}: {cited}"
        for path in files()
        for cited in re.findall(r"[\w./-]*\w\.md\b(?!\.\w)", re.sub(r"https?://\S+", "", text_of(path) or ""))
        if cited.rsplit("/", 1)[-1] not in pages
    }
    assert sorted(lost) == []
