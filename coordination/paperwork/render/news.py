"""An article as text, as a page that stands alone, and as JSON with the facts behind every sentence.

The draft comes from `drafting`; this module writes the bytes. It decides no word.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring as _quoted
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...foundation.bundled import folder
from ..drafting import Article, Finding, Sentence, Slot, draft, house_style, lint
from ..papers import ArticlePaper

_one_line = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode


@dataclass(frozen=True, slots=True)
class Rendered:
    """txt, html, json: the three files. unsaid: addresses of facts that were left out, since this language has no
    words for them; untranslated: of those that stand in their own language, marked so in the page.
    """

    txt: str
    html: str
    json: str
    unsaid: tuple[str, ...]
    untranslated: tuple[str, ...]
    findings: tuple[Finding, ...]
    article: Article


def article(paper: ArticlePaper, lang: str, style_name: str = "neutral") -> Rendered:
    """Draft the article and write it. Raises NotFound (house style) and ValueError (headline verb, language)."""
    return written(draft(paper, lang, house_style(style_name)), paper)


def written(made: Article, paper: ArticlePaper) -> Rendered:
    """Write a draft as it stands, today's or one that was published, with the remarks of today's checks."""
    findings = lint(made, paper, house_style(made.style))
    return Rendered(
        txt=text(made),
        html=page(made, paper),
        json=facts_json(made, findings),
        unsaid=tuple(of.address for of in made.unsaid if not of.kept),
        untranslated=tuple(of.address for of in made.unsaid if of.kept),
        findings=findings,
        article=made,
    )


def text(made: Article) -> str:
    """Headline, blank line, one line a paragraph with a blank line between, byline."""
    parts = [made.headline.text, *made.paragraph_texts()]
    if made.byline:
        parts.append(made.byline.text)
    return "\n\n".join(parts) + "\n"


def facts_json(made: Article, findings: tuple[Finding, ...]) -> str:
    """The article with its provenance: a line for each sentence, so that two versions compare well."""
    head = {"language": made.lang, "style": made.style, "rules": made.rules, "headline": made.headline.text}
    head["dateline"] = made.dateline.text if made.dateline else ""
    head["byline"] = made.byline.text if made.byline else ""
    unsaid = [
        {"address": of.address, "reason": of.reason, "kept": of.kept, "text": of.text} for of in made.unsaid
    ]
    found = [
        {
            "code": of.code,
            "severity": of.severity,
            "sentence": of.sentence,
            "message": of.message,
            **of.as_dict(),
        }
        for of in findings
    ]
    lists = {
        "paragraphs": [_quoted(text) for text in made.paragraph_texts()],
        "sentences": [_sentence(*placed) for placed in made.placed()],
        "unsaid": [_one_line(of) for of in unsaid],
        "findings": [_one_line(of) for of in found],
    }
    lines = [f'"{key}": {_quoted(value)}' for key, value in head.items()]
    for key, items in lists.items():
        inner = ",\n".join(items)
        lines.append(f'"{key}": [\n{inner}\n]' if items else f'"{key}": []')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def page(made: Article, paper: ArticlePaper) -> str:
    """The page: names in another language are marked as such, days are machine-readable."""
    days = {f"meeting.days.{number}.on": of.on for number, of in enumerate(paper.meeting.days, 1)}
    days |= {f"action.{of.key}.due_on": of.due_on for of in paper.actions if of.due_on}
    iso = {address: on.isoformat() for address, on in days.items()}
    html: str = _template().render(
        lang=made.lang,
        title=made.headline.text,
        summary=made.paragraphs[0][0].text,
        headline=_runs(made.headline, iso),
        dateline=_runs(made.dateline, iso) if made.dateline else [],
        paragraphs=[[_runs(sentence, iso) for sentence in paragraph] for paragraph in made.paragraphs],
        byline=_runs(made.byline, iso) if made.byline else [],
    )
    return html


def _sentence(part: str, paragraph: int | None, sentence: Sentence) -> str:
    """One line. Put together by hand, since it is most of the file: a hash and a role need no escaping."""
    facts = '"}, {"address": '.join(
        [
            f'{_quoted(address)}, "hash": "{digest}", "role": "{role}'
            for address, digest, role in sentence.facts
        ]
    )
    facts = f'{{"address": {facts}"}}' if facts else ""
    place = "null" if paragraph is None else paragraph
    return (
        f'{{"key": {_quoted(sentence.key)}, "part": "{part}", "paragraph": {place}, "rule": {_quoted(sentence.rule)}, '
        f'"text": {_quoted(sentence.text)}, "facts": [{facts}]}}'
    )


def _runs(sentence: Sentence, days: Mapping[str, str]) -> list[dict[str, str]]:
    """Primitives only: text, its language when it is not the article's, its day when it is one."""
    return [
        {"text": run.text, "lang": run.lang, "day": days.get(run.address, "")}
        if isinstance(run, Slot)
        else {"text": run.text, "lang": "", "day": ""}
        for run in sentence.runs
    ]


@functools.cache
def _template() -> Any:
    loader = FileSystemLoader(folder("templates"))
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("news/article.html")
