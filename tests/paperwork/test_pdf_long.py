"""A very long title or subject: it goes over as many pages as it needs, and the first page is not left empty."""

from __future__ import annotations

import pytest

from coordination.paperwork.papers.parts import Words
from tests import papers
from tests.paperwork.conftest import Draw
from tests.pdf_reading import Word, words

LONG = {"words": "kata " * 1000, "one-word": "panjang" * 715}


def first_page(pdf: bytes) -> list[Word]:
    return [word for word in words(pdf) if word.page == 1]


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("kind", ["minutes", "attendance-list", "follow-ups"])
def test_a_long_heading_begins_on_the_first_page(kind: str, text: str, draw: Draw) -> None:
    meeting = papers.reference_meeting(title=Words(text))
    paper = {
        "minutes": papers.reference_minutes,
        "attendance-list": papers.reference_attendance_list,
        "follow-ups": papers.reference_follow_ups,
    }[kind](meeting=meeting)
    body = [word for word in first_page(draw(paper).pdf) if word.top > 150 and word.bottom < word.height - 80]
    assert sum(text[:4].upper() in word.text for word in body) > 20, "part of the heading"
    assert max(word.bottom for word in body) > 600, "and the page is full"


@pytest.mark.parametrize("text", [*LONG.values(), "kata " * 45], ids=[*LONG, "a-little"])
def test_a_long_subject_stands_beside_its_labels(text: str, draw: Draw) -> None:
    page = first_page(draw(papers.reference_letter(subject=Words(text))).pdf)
    label = next(word for word in page if word.text == "Hal")
    value = next(word for word in page if text[:4] in word.text)
    assert abs(value.top - label.top) < 15, "the subject begins beside its label, or a line below it"
    assert value.left - label.left < 100, "the labels keep a narrow column"
    beside = [word for word in page if text[:4] in word.text]
    if len(text) > 1000:
        assert max(word.bottom for word in beside) > 700, "it goes to the end of the page and on"


@pytest.mark.parametrize("number", ["nomor-" * 40, "n " * 100])
def test_a_long_number_does_not_spread_the_labels(number: str, draw: Draw) -> None:
    letter = papers.reference_letter(number=number, subject=Words("Undangan " * 10))
    page = first_page(draw(letter).pdf)
    label = next(word for word in page if word.text == "Sifat")
    value = next(word for word in page if word.text == "Segera")
    assert value.left - label.left < 100
