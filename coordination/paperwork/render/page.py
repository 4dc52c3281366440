"""Paper -> HTML: the view of its kind, poured into the report's template.

Every value passes `Printable` and is escaped on its way out; templates are ours alone (users never write one).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from ...foundation.bundled import folder
from ...foundation.i18n import LANGUAGES, catalogue, say
from ..language import names
from ..papers import AttendanceListPaper, FollowUpsPaper, LetterPaper, MinutesPaper
from ..papers.jsonform import dump
from . import reports
from .pages import attendance_list, follow_ups, letter, meeting, minutes
from .printable import Printable, needs_arabic

PrintedPaper = LetterPaper | AttendanceListPaper | MinutesPaper | FollowUpsPaper
PRINTED: dict[str, type[PrintedPaper]] = {
    kind.KIND: kind for kind in (LetterPaper, AttendanceListPaper, MinutesPaper, FollowUpsPaper)
}
FOOT = 160  # characters of the title at the foot: two lines, and the margin holds three


@dataclass(frozen=True, slots=True)
class Page:
    """html: one whole document; boxes: the characters that no bundled font has, as they print as □."""

    html: str
    boxes: tuple[str, ...]


def compose(paper: PrintedPaper, lang: str, sheets: int = 1) -> Page:
    """The document of a paper. sheets: of a letter's attachment. Raises NotFound (profile) and Invalid (version)."""
    report = reports.manifest(paper.KIND, paper.VERSION)
    profile = reports.profile(paper.head.profile)
    words = catalogue("paper", lang)
    printable, title = Printable(), _title(paper, lang)
    context = {
        "lang": lang,
        "w": words,
        "v": _view(paper, lang, profile, sheets),
        "profile": profile,
        "shape": report.shape,
        "title": title,
        "foot": title if len(title) <= FOOT else f"{title[:FOOT]}…",
        "author": names.agency(paper.meeting.host, lang) if paper.meeting.host else _issuer(paper),
        "issued": paper.head.issued_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "mark": _mark(paper, words),
        "kop": _letterhead(paper, lang, words),
        "sheets": _style_sheets(paper, lang, report),
        "printable": printable,
    }
    html = _environment().get_template(f"{paper.KIND}/report.html").render(context)
    return Page(html, tuple(printable.boxes))


def warm() -> None:
    """Compile the templates and read the words, profiles left out."""
    for kind in PRINTED:
        _environment().get_template(f"{kind}/report.html")
    for lang in LANGUAGES:
        catalogue("paper", lang)


@functools.cache
def _environment() -> Environment:
    """Strict: a name that no view gives is an error, never an empty place on an official paper."""
    return Environment(
        loader=FileSystemLoader(folder("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@pass_context
def _printed(context: Context, value: object) -> object:
    """Runs on every {{ value }}: markup made by our own macros passes, text is made printable."""
    if isinstance(value, str) and not isinstance(value, Markup):
        printable: Printable = context["printable"]
        return printable(value)
    return value


def _view(paper: PrintedPaper, lang: str, profile: dict[str, Any], sheets: int) -> dict[str, Any]:
    if isinstance(paper, LetterPaper):
        return letter.view(paper, lang, profile, sheets)
    if isinstance(paper, AttendanceListPaper):
        return attendance_list.view(paper, lang)
    if isinstance(paper, MinutesPaper):
        return minutes.view(paper, lang)
    return follow_ups.view(paper, lang)


def _title(paper: PrintedPaper, lang: str) -> str:
    if isinstance(paper, LetterPaper):
        return letter.title(paper, lang)
    kind, about = catalogue("paper", lang)[paper.KIND], meeting.titled(paper.meeting, lang).text
    return say("paper", "paper_of", lang, kind=kind, title=about)


def _issuer(paper: PrintedPaper) -> str:
    lines = paper.head.letterhead.lines
    return lines[min(1, len(lines) - 1)] if lines else ""


def _mark(paper: PrintedPaper, words: Any) -> str:
    """What stands at the top right of every page: KONSEP, RAHASIA, or both."""
    secret = paper.head.security_level in ("secret", "top_secret")
    marks = [words["draft"]] if paper.head.draft else []
    return " · ".join(marks + ([words["secrecy"][paper.head.security_level].upper()] if secret else []))


def _letterhead(paper: PrintedPaper, lang: str, words: Any) -> dict[str, Any]:
    head = paper.head.letterhead
    return {
        "lines": head.lines,
        "emblem": head.emblem,
        "alt": names.pick(head.emblem_alt, lang) or words["emblem"],
    }


def _style_sheets(paper: PrintedPaper, lang: str, report: reports.Manifest) -> list[str]:
    sheets = ["paper.css", *report.styles]
    if paper.head.draft:
        sheets.append("draft-en.css" if lang == "en" else "draft.css")
    if catalogue("paper", lang)["courtesy"]:
        sheets.append("italic.css")
    if needs_arabic(dump(paper)):
        sheets.append("arabic.css")
    return sheets
