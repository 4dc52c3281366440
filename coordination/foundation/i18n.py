"""The catalogue: every text a user reads, both languages side by side, one file per section in coordination/locale.

Indonesian is the source of the domain's words; a test holds that English has every key and every placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from .bundled import PACKAGE

LANGUAGES = ("id", "en")

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@cache
def catalogue(section: str, lang: str) -> Mapping[str, Any]:
    """The texts of one section (a file of coordination/locale) in one language: text, or a list or map of texts."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (PACKAGE / "locale" / f"{section}.yaml").open("rb") as file:
        texts: dict[str, dict[str, Any]] = yaml.load(file, loader)  # noqa: S506 -- reason: a safe loader, the C one
    return {key: both[lang] for key, both in texts.items()}


def say(section: str, key: str, lang: str, /, **values: object) -> str:
    """One text with its placeholders filled: "{count}" becomes str(count). Values are never read as templates."""
    return fill(catalogue(section, lang)[key], values)


def fill(text: str, values: Mapping[str, object]) -> str:
    return _PLACEHOLDER.sub(lambda found: str(values[found[1]]), text)
