"""A speaker is introduced with an office: the recorded one, or else those held on the day of the meeting."""

from __future__ import annotations

from coordination.features.press.compose import article_paper
from coordination.features.press.queries import find_desk
from coordination.foundation.db import Database
from coordination.paperwork.render import news
from tests.cast import prepare
from tests.exchange.record import small


def test_a_speaker_who_is_on_no_list_speaks_with_the_office_of_the_day(memory: Database) -> None:
    directory = small()["directory"]
    directory["people"].append({"id": "joko", "full_name": "Joko Susilo", "short_name": "Joko"})
    directory["offices"] += [
        {"id": "camat-contoh", "agency": "badan-contoh", "title": "Camat Contoh", "agency_form": "none"},
        {"id": "lurah-contoh", "agency": "badan-contoh", "title": "Lurah Contoh", "agency_form": "none"},
    ]
    directory["tenures"] += [
        {"office": "lurah-contoh", "person": "joko", "to_on": "2020-01-01"},
        {"office": "camat-contoh", "person": "joko", "from_on": "2020-01-02", "kind": "plt"},
    ]
    said = [{"id": "siap", "speaker_person": "joko", "text": "semua siap"}]
    uid = prepare(memory, "held", directory=directory, statements=said, article={"publisher": "dinas-contoh"})
    with memory.reading() as session:
        desk = find_desk(session, uid)
        assert desk is not None
        paper = article_paper(desk)
    assert [of.key for of in paper.statements[0].speaker.offices] == ["camat-contoh"]
    made = news.article(paper, "id")
    assert "Plt. Camat Contoh, Joko Susilo" in made.txt or "Plt. Camat Contoh Joko Susilo" in made.txt
    assert [of.code for of in made.findings if of.code.startswith("Q")] == ["Q05"]
