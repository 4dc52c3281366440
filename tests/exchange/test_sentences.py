"""Every mistake of a file and every error has a sentence in both languages, with the same placeholders."""

from __future__ import annotations

import re

import pytest

from coordination.features.exchange.explain import OWN_CODES, sentence
from coordination.features.exchange.lines import Problem
from coordination.foundation.i18n import catalogue
from tests.exchange.codes import error_codes, error_values, form_codes, problem_codes
from tests.exchange.record import mistakes

FRAMES = {"line", "hint"}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize(
    ("section", "codes"), [("exchange", problem_codes() | FRAMES), ("errors", error_codes())]
)
def test_every_code_has_its_sentence_and_no_sentence_is_unused(section: str, codes: set[str]) -> None:
    assert codes == set(catalogue(section, "id"))


@pytest.mark.parametrize("section", ["exchange", "errors"])
def test_both_languages_say_the_same(section: str) -> None:
    indonesian, english = catalogue(section, "id"), catalogue(section, "en")
    for code, text in indonesian.items():
        assert text, code
        assert english[code], code
        assert text != english[code], code
        assert sorted(set(PLACEHOLDER.findall(text))) == sorted(set(PLACEHOLDER.findall(english[code]))), code


def test_every_error_brings_the_values_of_its_sentence() -> None:
    texts = catalogue("errors", "id")
    lacking = [
        (code, lacks)
        for code, given in error_values()
        if (lacks := set(PLACEHOLDER.findall(texts[code])) - given)
    ]
    assert lacking == []


def test_every_refusal_of_a_shape_is_told_by_its_own_sentence() -> None:
    spelled = {code for code in form_codes() if code.startswith(("date_", "time_", "datetime_"))}
    assert form_codes() - spelled == OWN_CODES


def test_the_scan_finds_codes() -> None:
    assert {
        "rank",
        "doubled-key",
        "too-early",
        "represents-twice",
        "file-size",
        "wrong-shape",
    } <= problem_codes()
    assert {"meeting-differs", "sandbox-timeout", "setting-clock", "reply-closed"} <= error_codes()


def test_sentence_names_line_path_mistake_and_what_was_meant() -> None:
    problem = Problem(12, "directory.people[4].rank", "rank", {"given": "Kopol"}, "Kompol")
    assert sentence(problem, "id") == (
        "baris 12, directory.people[4].rank: “Kopol” bukan pangkat. Maksud Anda: Kompol?"
    )
    assert sentence(problem, "en") == (
        "line 12, directory.people[4].rank: “Kopol” is no rank. Did you mean Kompol?"
    )
    assert sentence(problem, "en", line=False) == (
        "directory.people[4].rank: “Kopol” is no rank. Did you mean Kompol?"
    )


def test_sentence_of_the_whole_file_keeps_its_line() -> None:
    (problem,) = mistakes(b"")
    assert sentence(problem, "en", line=False).startswith("line 1: The file is empty")


def test_values_are_never_read_as_placeholders() -> None:
    problem = Problem(1, "meeting.title", "rank", {"given": "{hint} {line}"})
    assert "“{hint} {line}”" in sentence(problem, "id")
