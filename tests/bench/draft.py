"""The draft of an article with provenance, against a bare Jinja template that prints the same sentences.

Ours hashes every fact that a sentence stands on and writes the article's JSON; the template only prints.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from jinja2 import Environment, Template

from coordination.paperwork.drafting import Article, Sentence, Slot, draft
from coordination.paperwork.language.dates import news_day
from coordination.paperwork.language.indonesian import EVENT_VERBS
from coordination.paperwork.language.names import PREFIX
from coordination.paperwork.papers import ArticlePaper
from coordination.paperwork.papers.article import ArticleParty
from coordination.paperwork.papers.parts import Party
from coordination.paperwork.render import news
from tests.bench.harness import Row, at_most, interleaved
from tests.papers_article import agency, held, office, person, reference_article, said

GOAL = 10
TIMES = 100


def rows() -> list[Row]:
    paper, style = seven_parties_six_quotes(), news.house_style("neutral")
    made = draft(paper, "id", style)
    template = bare_template(made, paper)
    if template.render(paper=paper) != news.text(made):
        raise AssertionError("the template prints another article")

    def ours() -> None:
        for _ in range(TIMES):
            news.facts_json(draft(paper, "id", style), ())

    def against() -> None:
        for _ in range(TIMES):
            template.render(paper=paper)

    ours_each, against_each, ratio = interleaved(ours, against, rounds=9)
    return [at_most("press", "draft", (ours_each / TIMES, against_each / TIMES, ratio), GOAL)]


def seven_parties_six_quotes() -> ArticlePaper:
    paper = reference_article()
    bawaslu = agency(
        "bawaslu",
        "Badan Pengawas Pemilu (Bawaslu) Banten",
        "Banten Election Supervisory Agency (Bawaslu)",
        "Bawaslu Banten",
        "Bawaslu",
    )
    chair = held(office("ketua-bawaslu", "Ketua", "Chair", bawaslu), person("Ali Faisal", "Ali"))
    satpol = agency(
        "satpol-pp",
        "Satuan Polisi Pamong Praja (Satpol PP) Banten",
        "Banten Civil Service Police Unit (Satpol PP)",
        "Satpol PP Banten",
        "Satpol PP",
    )
    more = (
        ArticleParty("bawaslu", chair, "in_person"),
        ArticleParty("satpol-pp", Party(kind="agency", agency=satpol), "institution"),
    )
    quotes = tuple(
        said(of.key, of.text.id[0].upper() + of.text.id[1:], of.text.en, direct=True)
        for of in paper.statements
    )
    return replace(paper, parties=(*paper.parties, *more), statements=quotes)


FORMS = {
    "": "{{{{ {} }}}}",
    "quoted": "{{{{ {} }}}}",
    "rank": "{{{{ {} }}}}",
    "upper": "{{{{ {}|upper }}}}",
    "authors": "{{{{ {}|join('/') }}}}",
    "day": "{{{{ {}|news_day }}}}",
    "acting": "{{{{ prefix[{}] }}}}",
    "headline": "{{{{ verbs[{}].headline }}}}",
    "lead": "{{{{ verbs[{}].lead }}}}",
    "clause": "{{{{ {} }}}}",
    "fiscal_year": "Tahun Anggaran {{{{ {} }}}}",
}
"""How a template writes a fact in a form: the same facts go in, so it has to form them as well."""


def bare_template(made: Article, paper: ArticlePaper) -> Template:
    """The article as a template of the same paper, without a loop, a condition or a macro: as lean as can be."""

    def printed(sentence: Sentence | None) -> str:
        runs = sentence.runs if sentence else ()
        return "".join(
            FORMS[run.form].format(path_in(paper, run.address)) if isinstance(run, Slot) else run.text
            for run in runs
        )

    paragraphs = [" ".join(printed(sentence) for sentence in paragraph) for paragraph in made.paragraphs]
    paragraphs[0] = f"{printed(made.dateline)} {paragraphs[0]}"
    text = "\n\n".join([printed(made.headline), *paragraphs, printed(made.byline)]) + "\n"
    environment = Environment(autoescape=True, keep_trailing_newline=True)
    environment.filters["news_day"] = partial(news_day, lang="id")
    environment.globals.update(prefix=PREFIX, verbs=EVENT_VERBS)
    return environment.from_string(text)


def path_in(paper: ArticlePaper, address: str) -> str:
    """ "party.kpu.came.person.full_name" -> "paper.parties[2].came.person.full_name"."""
    steps = address.split(".")
    value: Any = paper
    path = "paper"
    if steps[0] in ("party", "statement"):
        records = {"party": "parties", "statement": "statements"}[steps[0]]
        at = [of.key for of in getattr(paper, records)].index(steps[1])
        value, path, steps = getattr(paper, records)[at], f"paper.{records}[{at}]", steps[2:]
    for step in steps:
        value, path = (
            (value[0], f"{path}[0]") if isinstance(value, tuple) else (getattr(value, step), f"{path}.{step}")
        )
    return path
