"""What the letter for all says about copies and about the way to the own link, and whether that is true for all."""

from __future__ import annotations

from coordination.paperwork.papers.parts import Words
from tests import papers
from tests.paperwork.conftest import Draw
from tests.pdf_reading import painted


def printed(draw: Draw, paper: object, lang: str = "id") -> str:
    return painted(draw(paper, lang).pdf)


def test_the_english_letter_names_the_copies(draw: Draw) -> None:
    assert "Copies: Acting (Pj.) Governor of Banten (for information)" in printed(
        draw, papers.reference_letter(), "en"
    )
    copies = (Words("Gubernur Banten", "Governor of Banten"), Words("Arsip"))
    english = printed(draw, papers.reference_letter(copies=copies), "en")
    assert "Copies: 1. Governor of Banten 2. Arsip [in Indonesian]" in english
    assert "Copies" not in printed(draw, papers.reference_letter(copies=()), "en")
