"""A bad value stops the start, with a sentence in both languages that names the variable and what would be right."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from coordination.foundation.errors import Invalid
from coordination.foundation.i18n import LANGUAGES, say
from coordination.foundation.settings import Settings, read_settings

KEY = "kunci-rahasia-yang-cukup-panjang-0123456789"


@pytest.mark.parametrize(
    ("variable", "value", "right"),
    [
        ("RAKOR_LANGUAGE", "jv", "en"),
        ("RAKOR_LANGUAGE", "ID", "en"),
        ("RAKOR_SECRET_KEY", "pendek", "32"),
        ("RAKOR_BASE_URL", "rapat.example", "https://"),
        ("RAKOR_BASE_URL", "https://", "https://"),
        ("RAKOR_BASE_URL", "ftp://rapat.example", "https://"),
        ("RAKOR_CLOCK", "besok", "+07:00"),
        ("RAKOR_CLOCK", "2024-03-01T09:00:00", "+07:00"),
        ("RAKOR_DATABASE", "rakor.db", "sqlite:///"),
        ("RAKOR_DATABASE", "mysql://x/y", "postgresql://"),
    ],
)
def test_bad_value_names_its_variable_and_what_would_be_right(variable: str, value: str, right: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_settings({variable: value})
    for lang in LANGUAGES:
        sentence = say("errors", refusal.value.code, lang, **refusal.value.values)
        assert variable in sentence
        assert right in sentence
    if variable == "RAKOR_SECRET_KEY":
        assert value not in str(refusal.value)  # a secret is not printed, not even a bad one


def test_without_variables_there_are_defaults() -> None:
    assert read_settings({}) == Settings()
    assert read_settings({"RAKOR_LANGUAGE": "", "RAKOR_CLOCK": ""}) == Settings()


def test_good_values_are_typed() -> None:
    at = "2024-03-01T09:00:00+07:00"
    given = {
        "RAKOR_LANGUAGE": "en",
        "RAKOR_CLOCK": at,
        "RAKOR_SECRET_KEY": KEY,
        "RAKOR_BASE_URL": "http://localhost:8000",
    }
    settings = read_settings(given)
    assert (settings.language, settings.secret_key, settings.base_url) == ("en", KEY, "http://localhost:8000")
    assert settings.clock == datetime.fromisoformat(at)


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:////tmp/x.db", "postgresql://u:p@h/d", "postgresql+psycopg://h/d"]
)
def test_databases_that_are_known(url: str) -> None:
    assert read_settings({"RAKOR_DATABASE": url}).database == url


def test_file_holds_the_value_and_wins(tmp_path: Path) -> None:
    secret = tmp_path / "kunci"
    secret.write_text(f"{KEY}\n", "utf-8")
    assert (
        read_settings({"RAKOR_SECRET_KEY_FILE": str(secret), "RAKOR_SECRET_KEY": "pendek"}).secret_key == KEY
    )


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_unreadable_file_is_named(tmp_path: Path, content: bytes | None) -> None:
    secret = tmp_path / "kunci"
    if content is not None:
        secret.write_bytes(content)
    with pytest.raises(Invalid) as refusal:
        read_settings({"RAKOR_SECRET_KEY_FILE": str(secret)})
    sentence = say("errors", refusal.value.code, "id", **refusal.value.values)
    assert "RAKOR_SECRET_KEY_FILE" in sentence
    assert str(secret) in sentence


def test_value_in_a_file_is_checked_like_any_other(tmp_path: Path) -> None:
    secret = tmp_path / "kunci"
    secret.write_text("pendek", "utf-8")
    with pytest.raises(Invalid, match="setting-secret-key"):
        read_settings({"RAKOR_SECRET_KEY_FILE": str(secret)})
