"""What the letter for all says about copies and about the way to the own link, and whether that is true for all."""

from __future__ import annotations

import pytest

from coordination.features.invitations.compose import letter_paper
from coordination.features.invitations.queries import load_call
from coordination.foundation.db import Database
from coordination.paperwork.papers.parts import Words
from tests import papers
from tests.cast import CALLED_AT, prepare
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


def test_the_link_is_in_a_mail_only_where_everybody_gets_one(draw: Draw) -> None:
    hybrid = papers.reference_meeting(mode="hybrid")
    mail = papers.reference_letter(meeting=hybrid)
    other = papers.reference_letter(meeting=hybrid, by_mail=False)
    page = printed(draw, mail)
    assert "melalui tautan dalam surel undangan masing-masing atau narahubung" in page
    assert "daring : tautan dalam surel undangan masing-masing" in page
    page = printed(draw, other)
    assert "melalui tautan dalam undangan masing-masing atau narahubung" in page
    assert "daring : tautan dalam undangan masing-masing" in page
    assert "surel" not in page
    english = printed(draw, other, "en")
    assert "8 December 2023 at the link in your own invitation or through Rudi Hartawan" in english
    assert "Online : link in your own invitation" in english
    assert "e-mail" not in english


@pytest.mark.parametrize(
    ("invitations", "boxes", "by_mail"),
    [
        ([{"id": "a", "office": "sekretaris-badan"}, {"id": "b", "agency": "badan-contoh"}], True, True),
        ([{"id": "a", "office": "sekretaris-badan"}, {"id": "b", "agency": "badan-contoh"}], False, False),
        ([{"id": "a", "agency": "badan-contoh"}, {"id": "b", "person": "budi"}], True, False),
    ],
)
def test_whether_every_invitee_has_a_mailbox(
    invitations: list[dict[str, str]], boxes: bool, by_mail: bool, memory: Database
) -> None:
    uid = prepare(memory, "called", boxes, invitations=invitations)
    with memory.reading() as session:
        assert letter_paper(load_call(session, uid), CALLED_AT).by_mail is by_mail
