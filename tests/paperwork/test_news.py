"""The article as files: the reference meeting in both languages, to the byte; and what a page must never become."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from coordination.foundation.errors import NotFound
from coordination.paperwork.papers import ArticlePaper, dump, load
from coordination.paperwork.papers.parts import Words
from coordination.paperwork.render import news
from tests.golden_files import Golden
from tests.papers_article import PARTIES, reference_article, said


@pytest.mark.parametrize("lang", ["id", "en"])
def test_reference_article_is_golden(golden: Golden, lang: str) -> None:
    made = news.article(reference_article(), lang)

    golden(f"article/reference.{lang}.txt", made.txt)
    golden(f"article/reference.{lang}.json", made.json)
    golden(f"article/reference.{lang}.html", made.html)


def test_reference_article_as_the_police_desk_writes_it(golden: Golden) -> None:
    golden("article/reference.bapak.id.txt", news.article(reference_article(), "id", "bapak").txt)


def test_the_mistakes_of_the_published_article_are_mended_outside_quotation_marks() -> None:
    text = news.article(reference_article(), "id").txt
    outside = re.sub("“[^”]*”", "", text)

    for mistake in (
        "Kopol",
        "Plt kepada",
        "PJ ",
        "T.A",
        "mensinergikan",
        "damai dan bersatu",
        "aman dan lancar",
    ):
        assert mistake not in outside
    # One voice says each thing once: the published article reported and then quoted the same words.
    assert len(re.findall("keseragaman informasi", text)) == 1


@pytest.mark.parametrize(
    "fact",
    [
        "Polda", "Rapat Koordinasi Bidang Politik", "Tahun Anggaran 2023", "Pemilu dan Pilkada Serentak 2024",
        "Ballroom Horison Ultima Ratu", "Senin (11/12/2023)", "Pj. Sekretaris Daerah Provinsi Banten",
        "Staf Ahli Gubernur, Komar", "Plt. Kepala", "Kepala Bidang Fasilitasi Pembinaan Politik, H. Holil",
        "Ketua Komisi Pemilihan Umum (KPU) Banten", "anggota KPU Banten, Aas", "Kasubdit 1 Ditintelkam Polda Banten",
        "Kompol Heri Purnomo", "Tim Monitoring Pemilu dan Pilkada Banten", "prioritas",
        "ceramah, diskusi, dan tanya jawab",
        "kualitas pemilu", "peran dan fungsi pemerintah", "aman, damai, dan bersatu", "keseragaman informasi",
        "masalah yang timbul pada saat pemilihan", "tertib, aman, dan lancar",
        "partisipasi pemilih di tahun 2024",
        "tutup Heri", "(Hendi/Bidhumas)",
    ],
)  # fmt: skip
def test_the_article_tells_what_the_published_one_told(fact: str) -> None:
    assert fact in news.article(reference_article(), "id").txt


def test_a_paper_that_travelled_as_json_gives_the_same_bytes() -> None:
    paper = reference_article()

    assert news.article(load(ArticlePaper, dump(paper)), "id") == news.article(paper, "id")


def test_text_is_one_line_a_paragraph() -> None:
    lines = news.article(reference_article(), "id").txt.split("\n")

    assert lines[0] == "Polda Banten Hadiri Rapat Koordinasi Persiapan Pemilu"
    assert [bool(line) for line in lines] == [True, False] * 7 + [True, False]
    assert lines[-2] == "(Hendi/Bidhumas)"


def test_json_says_for_every_sentence_what_it_stands_on() -> None:
    made = json.loads(news.article(reference_article(), "id").json)

    assert made["style"] == "neutral/1"
    assert all(sentence["rule"].rpartition("@")[2].isdigit() for sentence in made["sentences"])
    assert all(sentence["facts"] for sentence in made["sentences"])
    quoted = made["sentences"][4]
    roles = {fact["address"]: fact["role"] for fact in quoted["facts"]}
    assert roles["statement.fungsi.text.id"] == "slot"
    assert roles["statement.fungsi.verified_by"] == "guard"
    assert made["findings"] == []
    assert made["unsaid"] == []


def test_an_english_article_lists_what_nobody_translated() -> None:
    paper = reference_article()
    left = said("tambahan", "semua pihak diminta tetap waspada", "")
    meeting = replace(paper.meeting, title=Words("Rapat Koordinasi Bidang Politik"))
    made = news.article(replace(paper, meeting=meeting, statements=(*paper.statements, left)), "en")

    assert made.unsaid == ("statement.tambahan.text.en",)
    assert made.untranslated == ("meeting.title.en",)
    assert "waspada" not in made.txt
    assert "attended a Rapat Koordinasi Bidang Politik for the 2023 fiscal year" in made.txt
    assert (
        'attended a <span lang="id">Rapat Koordinasi Bidang Politik</span> for the 2023 fiscal year'
        in made.html
    )
    assert [of.code for of in made.findings if of.severity == "B"] == ["T02", "T02"]


HOSTILE = (
    '"<script>alert(1)</script>"',
    "‘’“”„\"'",
    "</article><h1>",
    "اجتماع التنسيق \u202egnp.exe",
    "👩‍👩‍👧‍👦 &amp; &lt;b&gt;",
    "baris satu\r\nbaris dua\n\n\x00\x07\x1b[31m",
    "{{ 7*7 }} {% include 'x' %} {publisher} ^",
    "x" * 5000,
    "..;,., ,;",
)


class Tags(HTMLParser):
    """The tags of a page, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def hostile_paper(text: str) -> ArticlePaper:
    """The reference with one hostile text in every place that a person fills in."""
    paper, words = reference_article(), Words(text, text)
    statements = tuple(replace(of, text=words) for of in paper.statements)
    came = paper.parties[0].came
    assert came is not None
    assert came.person is not None
    person = replace(came.person, full_name=text, short_name=text)
    office = replace(came.offices[0], usual=words, title=words)
    first = replace(PARTIES[0], came=replace(came, person=person, offices=(office,)))
    meeting = replace(paper.meeting, title=words, venue=words)
    return replace(
        paper,
        meeting=meeting,
        headline_topic=words,
        purpose=words,
        venue=Words(),
        dateline_city=text,
        byline_authors=(text,),
        parties=(first, *PARTIES[1:]),
        statements=statements,
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("lang", ["id", "en"])
def test_hostile_text_is_only_text(text: str, lang: str) -> None:
    made = news.article(hostile_paper(text), lang)
    harmless = news.article(hostile_paper("Contoh"), lang)

    page, expected = Tags(), Tags()
    page.feed(made.html)
    expected.feed(harmless.html)
    assert set(page.tags) <= set(expected.tags) | {"span"}
    assert page.tags.count("h1") == page.tags.count("article") == 1
    assert "script" not in page.tags
    assert "\u202e" not in made.html + made.txt
    assert not any(ord(letter) < 32 and letter != "\n" for letter in made.txt)
    json.loads(made.json)


def test_a_style_that_nobody_wrote_is_not_found() -> None:
    for name in ("lokal", "../neutral", ".", "neutral.yaml"):
        with pytest.raises(NotFound):
            news.article(reference_article(), "id", name)


def test_a_style_may_be_named_with_its_version() -> None:
    assert news.article(reference_article(), "id", "bapak/1").article.style == "bapak/1"
    assert news.article(reference_article(), "id", "").article.style == "neutral/1"
