"""Typed settings from RAKOR_* variables; RAKOR_<NAME>_FILE names a file that holds the value (for secrets).

A bad value stops the start with a sentence that names the variable. docs/settings.md lists them all (a test checks).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from .errors import Invalid

DATABASES = ("sqlite://", "postgresql://", "postgresql+psycopg://")
PLACEHOLDER_ADDRESS = "https://rakor.invalid"


@dataclass(frozen=True, slots=True)
class Settings:
    """database: SQLAlchemy URL. base_url: public address of the links. secret_key: derives the links, ≥ 32 characters.

    language: of the command line; empty: the locale's. clock: a fixed time, for demo and tests only.
    """

    database: str = "sqlite:///var/rakor.db"
    base_url: str = ""
    secret_key: str = ""
    language: str = ""
    clock: datetime | None = None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process. Raises Invalid naming the variable and what would be right."""
    env = os.environ if environment is None else environment
    given = {field.name: _value(field.name, env) for field in fields(Settings)}
    texts = {name: value for name, value in given.items() if value is not None}
    clock = _clock(texts.pop("clock")) if "clock" in texts else None
    settings = Settings(**texts, clock=clock)
    _check(settings)
    return settings


def _value(name: str, env: Mapping[str, str]) -> str | None:
    variable = f"RAKOR_{name.upper()}"
    path = env.get(f"{variable}_FILE")
    if path is None:
        return env.get(variable) or None
    try:
        return Path(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid("setting-file", variable=f"{variable}_FILE", path=path) from error


def _clock(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise Invalid("setting-clock", value=text) from error
    if at.tzinfo is None:
        raise Invalid("setting-clock", value=text)
    return at


def _check(settings: Settings) -> None:
    if settings.language not in ("", "id", "en"):
        raise Invalid("setting-language", value=settings.language)
    if settings.secret_key and len(settings.secret_key) < 32:
        raise Invalid("setting-secret-key")
    if not settings.database.startswith(DATABASES):
        raise Invalid(
            "setting-database", value=settings.database.partition(":")[0]
        )  # the rest may hold a password
    if settings.base_url and not re.match(r"https?://[^\s/]", settings.base_url):
        raise Invalid("setting-base-url", value=settings.base_url)
