"""Articles of meetings unlike the reference: side by side in one golden file a language, to be read aloud."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from coordination.paperwork.papers.parts import Party
from coordination.paperwork.render import news
from tests.golden_files import Golden
from tests.papers_article import MEETING, PARTIES, reference_article
from tests.papers_article_cases import CASES


@pytest.mark.parametrize("lang", ["id", "en"])
def test_cases_are_golden(golden: Golden, lang: str) -> None:
    parts = []
    for name, make in CASES.items():
        made = news.article(make(), lang)
        notes = [f"unsaid: {address}" for address in made.unsaid]
        notes += [f"untranslated: {address}" for address in made.untranslated]
        notes += [f"{of.code}: {dict(of.values)}" for of in made.findings if of.code not in ("L03", "T02")]
        parts.append("\n".join([f"=== {name.replace('_', ' ')}", "", made.txt, *notes]))
    golden(f"article/cases.{lang}.txt", "\n".join(parts) + "\n")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_link_and_its_passcode_are_never_printed(lang: str) -> None:
    made = news.article(CASES["online_with_a_link"](), lang)

    assert not re.search("zoom|https|rahasia", made.txt + made.html + made.json)


def test_an_empty_record_makes_no_empty_sentence() -> None:
    paper = replace(reference_article(), parties=(), statements=(), byline_authors=(), dateline_city="")

    made = news.article(paper, "id").article

    assert [sentence.key for sentence in made.sentences()] == ["headline", "lead", "byline"]


def test_the_host_is_not_told_unless_it_is_confirmed() -> None:
    assert "Kesbangpol" not in news.article(replace(reference_article(), parties=()), "id").txt
    assert "yang diselenggarakan Badan Kesatuan" in news.article(CASES["the_host_is_confirmed"](), "id").txt


def test_an_unknown_headline_verb_is_refused() -> None:
    with pytest.raises(ValueError, match="no headline verb dance"):
        news.article(replace(reference_article(), headline_verb="dance"), "id")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_hour_is_told_where_the_style_wants_it(lang: str) -> None:
    from datetime import date, time

    from coordination.paperwork.drafting import draft, house_style
    from coordination.paperwork.papers.parts import Day

    meeting = replace(MEETING, days=(Day(date(2023, 12, 11), time(8, 30)),), time_zone="Asia/Makassar")
    style = replace(house_style("neutral"), lead_time="clock")
    lead = draft(replace(reference_article(), meeting=meeting), lang, style).paragraphs[0][0].text

    expected = {"id": "Senin (11/12/2023) pukul 08.30 WITA.", "en": "11 December 2023 at 08:30 WITA (UTC+8)."}
    assert lead.endswith(expected[lang])


def test_degrees_are_told_where_the_style_wants_them() -> None:
    from coordination.paperwork.drafting import draft, house_style

    style = replace(house_style("neutral"), degrees="first")
    made = draft(CASES["words_through_a_subordinate"](), "id", style)

    assert "Karo Ops Polda Kalsel, Kombes Pol Nurdin, S.I.K., M.H.; unsur" in made.paragraph_texts()[1]
    assert "Nurdin, S.I.K., M.H., menegaskan," in made.paragraph_texts()[2]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("verb", ["attend", "join"])
def test_nobody_attends_for_a_publisher_of_whom_nobody_came(lang: str, verb: str) -> None:
    paper = replace(reference_article(), headline_verb=verb)
    attends = {"id": r"[Hh]adiri Rapat|[Ii]kuti Rapat", "en": r"Attends|attended a|Joins|joined a|took part"}
    for parties in ((), PARTIES[:3], PARTIES[4:]):
        made = news.article(replace(paper, parties=parties), lang).article
        assert made.headline.text == getattr(paper.headline_topic, lang)
        assert made.paragraphs[0][0].rule == "lead.held@1"
        assert not re.search(attends[lang], f"{made.headline.text} {made.paragraphs[0][0].text}")


def test_a_publisher_is_there_through_any_of_its_people() -> None:
    paper, (sekda, *_, heri, _) = reference_article(), PARTIES
    for party in (
        heri,
        replace(sekda, came=heri.invited),
        replace(sekda, companions=(heri.invited,)),
        replace(heri, invited=Party(kind="agency", agency=paper.publisher), how="institution"),
    ):
        made = news.article(replace(paper, parties=(party,)), "id").article
        assert made.headline.text.startswith("Polda Banten Hadiri")
        assert made.paragraphs[0][0].rule == "lead.attendance@1"


def test_a_host_is_there_when_its_party_came() -> None:
    paper = reference_article()
    host = replace(PARTIES[4], is_host=True)
    for publisher_is_host, party, rule in (
        (True, host, "lead.attendance@1"),
        (True, PARTIES[4], "lead.held@1"),
        (False, host, "lead.held@1"),
    ):
        meeting = replace(MEETING, host=paper.publisher) if publisher_is_host else MEETING
        made = news.article(replace(paper, meeting=meeting, parties=(party,)), "id").article
        assert made.paragraphs[0][0].rule == rule


def test_who_held_the_meeting_held_it() -> None:
    made = news.article(replace(reference_article(), headline_verb="hold", parties=()), "id").article

    assert made.headline.text.startswith("Polda Banten Gelar")
    assert made.paragraphs[0][0].rule == "lead.host@1"
