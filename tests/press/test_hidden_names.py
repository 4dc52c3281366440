"""A name that is not to be published stands nowhere in an article: at the door, in speech, in the agenda, in a task."""

from __future__ import annotations

import re
from typing import Any

import pytest

from coordination.features.press.compose import article_paper
from coordination.features.press.queries import find_desk
from coordination.foundation.db import Database
from coordination.paperwork.papers import ArticlePaper, dump
from coordination.paperwork.render import news
from tests.cast import prepare
from tests.exchange.record import small

SAID = [
    {"id": "siap", "speaker_person": "siti", "text": "semua siap"},
    {"id": "aman", "speaker_person": "budi", "text": "semua aman"},
]


def paper_of(memory: Database, *, publish_name: bool = True, **parts: Any) -> ArticlePaper:
    people = [
        {"id": "siti", "full_name": "Siti", "publish_name": publish_name},
        {"id": "budi", "full_name": "Budi"},
        {"id": "ani", "full_name": "Ani Rahma", "publish_name": publish_name},
    ]
    directory = small()["directory"] | {"people": people}
    parts.setdefault("article", {"publisher": "dinas-contoh"})
    uid = prepare(memory, "held", directory=directory, **parts)
    with memory.reading() as session:
        desk = find_desk(session, uid)
        assert desk is not None
        return article_paper(desk)


def siti_comes(**entry: Any) -> list[dict[str, Any]]:
    return [
        {"id": "h-budi", "invitation": "kepala", "person": "budi", "offices": ["kepala-badan"]},
        {"id": "h-siti", "invitation": "sekretaris", "person": "siti", **entry},
    ]


def words(paper: ArticlePaper) -> str:
    made = [news.article(paper, lang) for lang in ("id", "en")]
    return str(dump(paper)) + "".join(each.txt + each.html + each.json for each in made)


@pytest.mark.parametrize("at_the_door", [True, False])
def test_a_hidden_person_is_the_office_alone(memory: Database, at_the_door: bool) -> None:
    attendance = siti_comes(offices=["sekretaris-badan"], publish=not at_the_door)
    paper = paper_of(memory, publish_name=at_the_door, attendance=attendance, statements=SAID)
    spoke = paper.statements[0].speaker
    assert (spoke.kind, spoke.person, [of.key for of in spoke.offices]) == (
        "office",
        None,
        ["sekretaris-badan"],
    )
    assert paper.parties[1].invited == spoke
    text = words(paper)
    assert "Siti" not in text
    assert "Budi" in text
    assert "Sekretaris Badan Contoh mengatakan, semua siap." in text


def test_a_hidden_companion_and_representative_are_offices(memory: Database) -> None:
    attendance = [
        {
            "id": "h-siti", "invitation": "kepala", "person": "siti", "offices": ["sekretaris-badan"],
            "represents": "kepala-badan",
        },
        {"id": "h-budi", "person": "budi", "offices": ["kepala-badan"]},
        {"id": "h-dua", "person": "ani", "offices": ["sekretaris-badan"], "with": "h-budi", "role": "accompanying"},
    ]  # fmt: skip
    paper = paper_of(memory, publish_name=False, attendance=attendance)
    assert paper.parties[0].came == paper.parties[1].companions[0]
    assert not re.search("Siti|Ani", words(paper))


def test_whoever_has_neither_name_nor_office_is_left_out(memory: Database) -> None:
    paper = paper_of(
        memory,
        publish_name=False,
        attendance=[{"id": "h-ani", "person": "ani"}],
        statements=[{"id": "warga", "speaker_person": "ani", "text": "semua siap"}],
    )
    assert paper.parties == ()
    assert paper.statements == ()


def test_a_hidden_person_owns_no_task_and_presents_no_item_by_name(memory: Database) -> None:
    paper = paper_of(
        memory,
        publish_name=False,
        meeting={"agenda": [{"id": "paparan", "title": "Paparan", "presenter_person": "siti"}]},
        action_items=[
            {"id": "data", "text": "menyusun data", "owner_person": "siti", "due_on": "2024-03-20"}
        ],
        article={"publisher": "dinas-contoh", "action_items": ["data"]},
    )
    assert "Siti" not in words(paper)
