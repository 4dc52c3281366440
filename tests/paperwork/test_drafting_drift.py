"""Drift: change one fact of the record, and exactly the sentences that stand on it are stale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from coordination.paperwork.drafting import Article, draft, drift, house_style
from coordination.paperwork.drafting.facts import RECORDS, hashes, item_keys, leaves
from coordination.paperwork.papers import ArticlePaper
from coordination.paperwork.papers.article import ArticleParty
from coordination.paperwork.papers.parts import Party, Words
from tests.papers_article import PARTIES, reference_article, said
from tests.papers_article_cases import CASES

# Facts with a closed set of values: another one of the set.
OTHER = {
    "how": {
        "in_person": "group",
        "represented": "in_person",
        "group": "in_person",
        "institution": "in_person",
        "open_end": "group",
    },
    "acting": {"": "plt", "pj": "plh", "plt": "pj", "plh": "pj"},
    "agency_form": {"none": "follows", "follows": "none", "comma": "follows"},
    "mode": {
        "direct": "indirect",
        "indirect": "direct",
        "in_person": "hybrid",
        "online": "hybrid",
        "hybrid": "online",
    },
    "frame": {"say": "explain", "add": "say", "explain": "say", "according": "say", "through": "say"},
    "tone": {"": "stress", "stress": "", "hope": "stress", "ask": "urge", "announce": ""},
    "language": {"id": "jv", "en": "jv"},
    "headline_verb": {"attend": "lead", "hold": "lead", "discuss": "lead", "": "lead"},
    "time_zone": {"Asia/Jakarta": "Asia/Makassar", "Asia/Makassar": "Asia/Jakarta"},
    "part_of_day": {"": "morning", "morning": "evening"},
    "rank": {
        "": "AKP",
        "Kompol": "AKBP",
        "Kombes Pol": "AKBP",
        "Irjen Pol": "AKBP",
        "AKP": "AKBP",
        "Letkol": "Mayor",
    },
    "address_form": {"": "bapak", "bapak": "ibu", "ibu": "bapak"},
    "kind": {},
}


def mutations(value: Any, address: str = "", top: bool = True) -> Iterator[tuple[str, Any]]:
    """Every leaf of a paper once: its address, and the paper with that leaf changed."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name == "key":
                continue
            inner = RECORDS.get(field.name, field.name) if top else f"{address}.{field.name}"
            for at, changed in mutations(getattr(value, field.name), inner, top=False):
                yield at, replace(value, **{field.name: changed})  # type: ignore[type-var]  # -- reason: is_dataclass() does not narrow to an instance
    elif isinstance(value, tuple) and value and is_dataclass(value[0]):
        for number, name in enumerate(item_keys(value)):
            for at, changed in mutations(value[number], f"{address}.{name}", top=False):
                yield at, (*value[:number], changed, *value[number + 1 :])
    elif (changed := another(address.rpartition(".")[2], value)) is not None:
        yield address, changed


def another(name: str, value: Any) -> Any:
    if name in OTHER:
        return OTHER[name].get(value)
    match value:
        case bool():
            return not value
        case str():
            return f"{value} lagi" if value else "Tambahan"
        case int():
            return value + 1
        case datetime() | date():
            return value + timedelta(days=1)
        case time():
            return time(23, 45)
        case tuple() if value:
            return (*value, "Tambahan")
        case _:
            return None


def texts(article: Article) -> dict[str, str]:
    return {sentence.key: sentence.text for sentence in article.sentences()}


def stored(article: Article) -> list[tuple[str, Any]]:
    return [(sentence.key, sentence.facts) for sentence in article.sentences()]


PAPERS = {
    "reference": reference_article,
    **{
        name: CASES[name]
        for name in (
            "decisions_lead",
            "words_through_a_subordinate",
            "companions_and_groups",
            "many_speakers",
            "no_place_and_no_hour",
            "an_announcement_leads",
        )
    },
}

IN_ENGLISH = ("reference", "words_through_a_subordinate")


@pytest.mark.parametrize(
    ("name", "lang"), [*((name, "id") for name in PAPERS), *((name, "en") for name in IN_ENGLISH)]
)
def test_every_changed_leaf_makes_exactly_its_sentences_stale(name: str, lang: str) -> None:
    paper, style = PAPERS[name](), house_style("neutral")
    old = draft(paper, lang, style)
    known = leaves(paper)
    seen = 0
    for address, changed in mutations(paper):
        new = texts(draft(changed, lang, style))
        found = [each for each in drift(stored(old), changed, lang, style) if each.kind != "new"]
        stale = {each.sentence for each in found}
        naming = {s.key for s in old.sentences() if any(use.address == address for use in s.facts)}

        assert hashes({address: known[address]}) != hashes({address: leaves(changed)[address]})
        assert naming <= stale
        # Whatever else is stale names a fact that was derived from the changed one, never another leaf.
        assert all(each.address == address or each.address not in known for each in found), address
        # Nothing that reads differently stays unnoticed.
        assert {key for key, text in texts(old).items() if new.get(key) != text} <= stale, address
        # What prints the fact reads differently now.
        printing = {
            s.key for s in old.sentences() if any(u.address == address and u.role == "slot" for u in s.facts)
        }
        assert all(new.get(key) != texts(old)[key] for key in printing), address
        seen += bool(naming)
    assert seen >= 15


def test_a_fact_that_no_sentence_uses_makes_nothing_stale() -> None:
    paper, style = reference_article(), house_style("neutral")
    changed = replace(
        paper, meeting=replace(paper.meeting, dress_code=Words("Batik"), map_link="https://peta.example")
    )

    assert drift(stored(draft(paper, "id", style)), changed, "id", style) == ()


def test_a_party_that_is_added_removed_or_moved_makes_the_list_stale() -> None:
    paper, style = reference_article(), house_style("neutral")
    old = stored(draft(paper, "id", style))
    newcomer = ArticleParty("bawaslu", Party(kind="open_end", text=Words("Bawaslu Banten")), "in_person")

    for parties in (PARTIES[1:], (*PARTIES, newcomer), (*PARTIES[1:], PARTIES[0])):
        found = drift(old, replace(paper, parties=parties), "id", style)
        assert {each.sentence for each in found} == {"attendance"}
        assert ("attendance", "changed", "parties") in [(d.sentence, d.kind, d.address) for d in found]


def test_the_last_party_to_go_takes_its_sentence_along() -> None:
    paper, style = reference_article(), house_style("neutral")
    found = drift(stored(draft(paper, "id", style)), replace(paper, parties=()), "id", style)

    # Nobody of the publisher came then: the lead tells of no attendance, and the first speech names the police in full.
    assert {each.sentence for each in found} == {"headline", "lead", "attendance", "statement.fungsi"}
    assert "gone" in {each.kind for each in found}


def test_a_new_statement_is_new_and_the_closing_one_closes_no_more() -> None:
    paper, style = reference_article(), house_style("neutral")
    added = said("baru", "Kami siap", "We are ready", direct=True)
    changed = replace(paper, statements=(*paper.statements, added))

    found = drift(stored(draft(paper, "id", style)), changed, "id", style)

    assert {each.sentence for each in found} == {"statement.partisipasi", "statement.baru"}
    assert ("statement.partisipasi", "statement.partisipasi.attribution") in {
        (d.sentence, d.address) for d in found
    }
    assert [each.sentence for each in found if each.kind == "new"] == ["statement.baru"]


def test_a_quotation_that_lost_its_verification_is_stale() -> None:
    paper, style = reference_article(), house_style("neutral")
    unverified = replace(paper.statements[0], verified_by="")
    changed = replace(paper, statements=(unverified, *paper.statements[1:]))

    found = drift(stored(draft(paper, "id", style)), changed, "id", style)

    assert ("statement.fungsi", "changed") in {(each.sentence, each.kind) for each in found}
    assert "statement.fungsi" not in texts(draft(changed, "id", style))


def test_addresses_of_facts_exist_in_the_paper() -> None:
    derived = re.compile(r"(mention|attendance|person|lead)\..*|.*\.(begins_with_name|attribution|who)")
    for make in CASES.values():
        paper: ArticlePaper = make()
        known = leaves(paper)
        for sentence in draft(paper, "id", house_style("neutral")).sentences():
            for use in sentence.facts:
                assert use.address in known or derived.fullmatch(use.address), use.address
                assert use.hash == hashes(known).get(use.address, use.hash)
