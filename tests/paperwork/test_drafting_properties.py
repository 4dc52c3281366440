"""Whatever the record holds: marks, spaces and capitals are right, the draft is the same, nothing crashes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from coordination.paperwork.drafting import draft, house_style
from coordination.paperwork.drafting.facts import canonical, digest
from coordination.paperwork.papers import ArticlePaper
from coordination.paperwork.papers.article import ArticleParty
from coordination.paperwork.papers.minutes import ActionLine, DecisionLine
from coordination.paperwork.papers.parts import Day, GroupName, Party, Words
from coordination.paperwork.render import news
from tests.architecture.repository import ROOT
from tests.papers_article import (
    HERI,
    KABID,
    KPU,
    MEETING,
    POLDA,
    SEKDA,
    STAF_AHLI,
    held,
    office,
    person,
    reference_article,
    said,
)

words = st.sampled_from(
    [
        "Serang",
        "Anyer",
        "Dinas Pangan",
        "Kantor Camat",
        "S.Pd.",
        "pangan, air, dan energi",
        "TPS (tempat pemungutan suara)",
        "H. Ali",
        "Jl. Raya No. 1",
    ]
)
text = st.builds(lambda a, b: f"{a} {b}", words, words)
both = st.one_of(st.builds(Words, text, text), st.builds(Words, text))
people = st.builds(
    person,
    text,
    st.sampled_from(["", "Ali", "Budi"]),
    rank=st.sampled_from(["", "Kompol", "Letkol"]),
    corps=st.sampled_from(["", "Inf"]),
    titles=st.sampled_from(["", "H.", "Dr. Ir."]),
    degrees=st.sampled_from(["", "S.H., M.H."]),
    address=st.sampled_from(["", "bapak", "ibu"]),
)
offices = st.one_of(
    st.sampled_from([SEKDA, STAF_AHLI, KABID]),
    st.builds(
        office,
        text,
        text,
        text,
        st.sampled_from([None, KPU, POLDA]),
        form=st.sampled_from(["follows", "comma", "none"]),
        acting=st.sampled_from(["", "pj", "plt", "plh", "pjs"]),
    ),
)
parties = st.one_of(
    st.builds(
        lambda of, who: Party("person", offices=(of,), person=who), offices, st.one_of(st.none(), people)
    ),
    st.builds(lambda a, b, who: Party("person", offices=(a, b), person=who), offices, offices, people),
    st.builds(lambda who: Party("person", person=who), people),
    st.builds(lambda who, of: Party("person", person=who, text=of), people, both),
    st.sampled_from([Party("agency", agency=KPU), Party("agency", agency=POLDA)]),
    st.builds(
        lambda name, scope: Party("group", group=GroupName("g", name, name, scope)),
        both,
        st.one_of(st.just(Words()), both),
    ),
)


@st.composite
def papers(draw: st.DrawFn) -> ArticlePaper:
    """Meetings with anything from nothing to twelve parties, twelve statements, decisions and follow-ups."""
    came = []
    for number in range(draw(st.integers(0, 12))):
        how = draw(st.sampled_from(["in_person", "represented", "group", "institution", "open_end"]))
        companions = tuple(draw(st.lists(parties, max_size=2)))
        if how == "open_end":
            came.append(ArticleParty(f"p{number}", Party("open_end", text=draw(both)), how))
            continue
        stands_in = draw(st.one_of(st.none(), parties)) if how == "represented" else None
        came.append(ArticleParty(f"p{number}", draw(parties), how, stands_in, companions))
    statements = []
    for number in range(draw(st.integers(0, 6))):
        statement = said(
            f"s{number}",
            draw(text),
            draw(st.one_of(st.just(""), text)),
            by=draw(parties),
            direct=draw(st.booleans()),
            frame=draw(st.sampled_from(["say", "add", "explain", "according", "through", ""])),
            tone=draw(st.sampled_from(["", "", "stress", "hope", "ask", "urge", "admit", "announce"])),
        )
        statements.append(replace(statement, on_behalf_of=draw(st.one_of(st.none(), st.none(), parties))))
    on = date(2023, 12, 11)
    day = Day(
        on, draw(st.one_of(st.none(), st.just(time(9)))), part_of_day=draw(st.sampled_from(["", "evening"]))
    )
    meeting = replace(
        MEETING,
        title=draw(both),
        fiscal_year=draw(st.sampled_from([None, 2023])),
        subject=draw(st.one_of(st.just(Words()), both)),
        days=draw(st.sampled_from([(day,), (day, Day(date(2023, 12, 13))), ()])),
        mode=draw(st.sampled_from(["in_person", "online", "hybrid"])),
        venue=draw(st.one_of(st.just(Words()), both)),
        host=draw(st.sampled_from([None, KPU, POLDA])),
    )
    actions = tuple(
        ActionLine(
            f"a{n}", draw(both), draw(st.one_of(st.none(), parties)), draw(st.sampled_from([None, on]))
        )
        for n in range(draw(st.integers(0, 2)))
    )
    return replace(
        reference_article(),
        meeting=meeting,
        headline_verb=draw(st.sampled_from(["", "attend", "hold", "discuss", "decide"])),
        headline_topic=draw(st.one_of(st.just(Words()), both)),
        purpose=draw(st.one_of(st.just(Words()), both)),
        venue=Words(),
        dateline_city=draw(st.sampled_from(["", "Serang"])),
        byline_authors=draw(st.sampled_from([(), ("Hendi",), ("Zhar", "Dam")])),
        byline_unit=draw(st.one_of(st.just(Words()), both)),
        host_confirmed=draw(st.booleans()),
        parties=tuple(came),
        statements=tuple(statements),
        decisions=tuple(DecisionLine(f"d{n}", draw(both)) for n in range(draw(st.integers(0, 3)))),
        actions=actions,
    )


WRONG = re.compile(r",[,;.:]|;[,;.]|\.\.(?!\.)|  |\s[,;.]|\( | \)|”[^\s.,;:)]|,$|\bthe the\b|\ba a\b")


@settings(max_examples=150)
@given(
    papers(),
    st.sampled_from(["id", "en"]),
    st.sampled_from(["neutral", "bapak"]),
    st.sampled_from(["never", "first"]),
)
def test_every_sentence_is_well_formed(paper: ArticlePaper, lang: str, style_name: str, degrees: str) -> None:
    style = replace(house_style(style_name), degrees=degrees, lead_time="clock")
    article = draft(paper, lang, style)

    for part, _, sentence in article.placed():
        assert "".join(run.text for run in sentence.runs) == sentence.text
        assert not WRONG.search(sentence.text), sentence.text
        assert sentence.text == sentence.text.strip()
        assert sentence.text.count("“") == sentence.text.count("”")
        assert sentence.text.count("(") == sentence.text.count(")")
        if part == "body":
            assert re.search(r"[.?!][”’]?\)?\.?$|[.]$", sentence.text), sentence.text
            assert not sentence.text[0].islower(), sentence.text
        addresses = [use.address for use in sentence.facts]
        assert len(addresses) == len(set(addresses))
        printed = {run.address for run in sentence.runs if hasattr(run, "address")}
        assert printed == {use.address for use in sentence.facts if use.role in ("slot", "count")}


@settings(max_examples=60)
@given(papers(), st.sampled_from(["id", "en"]))
def test_a_draft_depends_on_nothing_but_its_paper(paper: ArticlePaper, lang: str) -> None:
    made = news.article(paper, lang)

    assert news.article(paper, lang) == made


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_any_text_may_stand_anywhere(anything: str) -> None:
    title = Words(anything or "Rapat", anything or "Meeting")
    statement = said(
        "a",
        anything,
        anything,
        direct=True,
        by=held(office("o", anything or "Camat", "Head", form="none"), HERI),
    )
    meeting = replace(MEETING, title=title, venue=Words(anything, anything))
    paper = replace(
        reference_article(), meeting=meeting, purpose=title, venue=Words(), statements=(statement,)
    )

    for lang in ("id", "en"):
        made = news.article(paper, lang)
        assert made.html.count("<h1>") == 1
        assert "\r" not in made.txt
        assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", made.txt + made.html)
        assert [of for of in made.findings if of.code == "Q01"] == []


def test_the_same_bytes_under_every_hash_seed() -> None:
    program = (
        "from coordination.paperwork.render import news; from tests.papers_article_cases import CASES;"
        "import hashlib; print(hashlib.sha256(''.join(news.article(make(), lang).json + news.article(make(), lang).html"
        " for make in CASES.values() for lang in ('id', 'en')).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
            capture_output=True, check=True, text=True,
        ).stdout
        for seed, locale, zone in (("0", "C", "UTC"), ("1", "C.UTF-8", "Asia/Jakarta"))
    }  # fmt: skip

    assert len(seen) == 1


def test_digests_are_those_of_canonical_json() -> None:
    assert canonical('Rapat "Koordinasi"\n') == '"Rapat \\"Koordinasi\\"\\n"'
    assert canonical("e\u0301") == canonical("\u00e9") == '"\u00e9"'
    assert canonical([1, True, None, date(2023, 12, 11), ("a",)]) == '[1,true,null,"2023-12-11",["a"]]'
    assert digest("Komar") == hashlib.sha256(b'"Komar"').hexdigest()[:32]
    assert digest(True) != digest(1)
    assert digest("[]") != digest([])
