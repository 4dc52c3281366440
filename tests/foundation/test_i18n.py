"""The catalogue: both languages are complete, name the same values, and values are never read as templates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from coordination.foundation.bundled import PACKAGE
from coordination.foundation.i18n import LANGUAGES, catalogue, fill, say

SECTIONS = sorted(path.stem for path in (PACKAGE / "locale").glob("*.yaml"))


def entries(section: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(
        (PACKAGE / "locale" / f"{section}.yaml").read_text("utf-8")
    )
    return found


def placeholders(text: Any) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", str(text)))


def shape(text: Any) -> Any:
    """Lists and maps must have the same form in both languages."""
    if isinstance(text, list):
        return [shape(item) for item in text]
    return sorted(text) if isinstance(text, dict) else "text"


@pytest.mark.parametrize("section", SECTIONS)
def test_every_text_is_there_in_both_languages_with_the_same_values(section: str) -> None:
    for key, both in entries(section).items():
        assert set(both) == set(LANGUAGES), f"{section}.{key}"
        assert placeholders(both["id"]) == placeholders(both["en"]), f"{section}.{key}"
        assert shape(both["id"]) == shape(both["en"]), f"{section}.{key}"


@pytest.mark.parametrize("section", SECTIONS)
def test_no_key_is_written_twice(section: str) -> None:
    # YAML would silently take the last one.
    keys = re.findall(
        r"^([\w-]+):", (PACKAGE / "locale" / f"{section}.yaml").read_text("utf-8"), re.MULTILINE
    )
    assert sorted(keys) == sorted(set(keys))


def test_values_are_never_read_as_templates() -> None:
    assert fill("{a}", {"a": "{b}", "b": "secret"}) == "{b}"
    assert fill("{a.__class__} {a}", {"a": 1}) == "{a.__class__} 1"


def test_a_missing_text_is_an_error_not_an_empty_string() -> None:
    with pytest.raises(KeyError):
        say("cli", "no-such-key", "id")


def used_keys() -> set[str]:
    """Keys that the command line names outright."""
    source = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "cli").glob("*.py"))
    named = set(re.findall(r'(?:tell|warn|words)\("([a-z-]+)"', source)) | set(
        re.findall(r'"(why-[a-z-]+)"', source)
    )
    return named | set(re.findall(r'say\("cli", "([a-z-]+)"', source))


def test_every_key_that_the_command_line_names_is_there() -> None:
    assert sorted(used_keys() - catalogue("cli", "id").keys()) == []


def test_the_folder_holds_sections_only() -> None:
    assert [path.name for path in Path(PACKAGE / "locale").iterdir() if path.suffix != ".yaml"] == []
