"""The draft of an article with provenance, against a bare Jinja template that prints the same sentences.

Ours hashes every fact that a sentence stands on and writes the article's JSON; the template only prints.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from jinja2 import Environment, Template

from coordination.paperwork.drafting import draft, house_style
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
    paper, style = seven_parties_six_quotes(), house_style("neutral")
    made = draft(paper, "id", style)
    template = bare_template()
    if template.render(paper=paper) != news.text(made):
        raise AssertionError("the template prints another article")

    def ours() -> None:
        for _ in range(TIMES):
            news.facts_json(draft(paper, "id", style), ())

    def against() -> None:
        for _ in range(TIMES):
            template.render(paper=paper)

    ours_each, against_each, ratio = interleaved(ours, against, rounds=9)
    return [at_most("foundation", "draft", (ours_each / TIMES, against_each / TIMES, ratio), GOAL)]


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


TEMPLATE = """
{%- macro name(person) -%}
{% if person.rank %}{{ person.rank }} {% endif %}{% if person.prefix_titles %}{{ person.prefix_titles }} {% endif -%}
{{ person.full_name }}
{%- endmacro -%}
{%- macro agency(named) -%}
{% if named.key in seen.keys %}{{ named.news.id }}{% else %}{{ named.news_first.id }}
{%- set seen.keys = seen.keys + [named.key] %}{% endif %}
{%- endmacro -%}
{%- macro office(held) -%}
{% if held.acting %}{{ prefix[held.acting] }} {% endif -%}
{% if held.news.id %}{{ held.news.id }}{% else %}{{ held.usual.id -}}
{% if held.agency and held.agency_form == "follows" %} {{ agency(held.agency) }}{% endif %}{% endif %}
{%- endmacro -%}
{%- macro party(came) -%}
{% if came.how == "represented" -%}
{{ office(came.invited.offices[0]) }} yang diwakili {{ office(came.came.offices[0]) }}, {{ name(came.came.person) }}
{%- elif came.invited.person -%}
{{ office(came.invited.offices[0]) }}, {{ name(came.invited.person) }}
{%- elif came.invited.group -%}
{{ came.invited.group.news.id }}
{%- else -%}
{{ agency(came.invited.agency) }}
{%- endif %}
{%- endmacro -%}
{%- macro listed(parties) -%}
{% for came in parties %}{% if not loop.first %}; {% if loop.last %}dan {% endif %}{% endif %}{{ party(came) }}
{%- endfor %}
{%- endmacro -%}
{%- set seen = namespace(keys=[]) -%}
{{ paper.publisher.news.id }} {{ verbs[paper.headline_verb].headline }} {{ paper.headline_topic.id }}

{{ paper.dateline_city|upper }} – {{ agency(paper.publisher) }} {{ verbs[paper.headline_verb].lead -}}
{{ " " }}{{ paper.meeting.title.id }} Tahun Anggaran {{ paper.meeting.fiscal_year }} untuk {{ paper.purpose.id -}}
{{ " " }}di {{ paper.meeting.venue.id }}, {{ paper.meeting.days[0].on|news_day }}.

Rapat dihadiri {{ listed(paper.parties[:2]) }}. Turut hadir {{ listed(paper.parties[2:]) }}.
{% for said in paper.statements %}
“{{ said.text.id }},” {% set verb = ("ucap", "tambah", "lanjut", "imbuh", "tambah", "tutup")[loop.index0] -%}
{{ verb }}{% if loop.first %} {{ office(said.speaker.offices[0]) }} {{ name(said.speaker.person) }}
{%- elif loop.last or loop.index is odd %} {{ said.speaker.person.short_name }}{% else %}nya{% endif %}.
{% endfor %}
({{ paper.byline_authors|join("/") }}/{{ paper.byline_unit.id }})
"""
"""What one would write without provenance: loops over parties and statements, a macro for each kind of name."""


def bare_template() -> Template:
    """The same sentences from the same facts, by the template language alone."""
    environment = Environment(autoescape=True, keep_trailing_newline=True)
    environment.filters["news_day"] = partial(news_day, lang="id")
    environment.globals.update(prefix=PREFIX, verbs=EVENT_VERBS)
    return environment.from_string(TEMPLATE)
