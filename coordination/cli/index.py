"""index.html and meeting.yaml: what was made, for a person; the record, as the file that made it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2

from ..foundation.bundled import folder
from ..foundation.i18n import LANGUAGES, catalogue, say
from . import reporting
from .outputs import Folder, Output, Written
from .papers import Papers

SECTIONS: dict[str, tuple[str, ...]] = {
    "call": ("letter", "attendance-list", "whatsapp"),
    "invitations": (
        "invitation-mail",
        "invitation-ics",
        "invitation-letter",
        "invitation-whatsapp",
        "mandate-mail",
        "mandate-ics",
    ),
    "record": ("minutes", "follow-ups"),
    "article": ("article-html", "article-txt", "article-json"),
    "file": ("meeting-file", "picture"),
}


def finish(out: Path, papers: Papers, written: Written, text: str, contents: Mapping[str, bytes]) -> None:
    """Write meeting.yaml with its pictures, then the index over everything."""
    target = Folder(out, written)
    target.put("meeting.yaml", text, "meeting-file")
    for name, content in contents.items():
        target.put(name, content, "picture")
    target.put("index.html", page(papers, written), "index")


def page(papers: Papers, written: Written) -> str:
    """The index in both languages; the reader's browser shows the one that is chosen at the top, without scripts."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder("templates") / "outputs"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    languages = [
        {"code": lang, "words": catalogue("cli", lang), "sections": _sections(written, lang)}
        for lang in LANGUAGES
    ]
    missing = {
        lang: [(reporting.output_name(m, lang), reporting.reason(m, lang)) for m in written.missing]
        for lang in LANGUAGES
    }
    return environment.get_template("index.html").render(papers=papers, languages=languages, missing=missing)


def _sections(written: Written, lang: str) -> list[dict[str, Any]]:
    found = []
    for name, whats in SECTIONS.items():
        rows = [_row(output, lang) for what in whats for output in written.outputs if output.what == what]
        if rows:
            found.append({"title": say("cli", f"section-{name}", lang), "rows": rows})
    return found


def _row(output: Output, lang: str) -> dict[str, Any]:
    size = f"{output.size / 1000:.0f} kB" if output.size >= 1000 else f"{output.size} B"
    return {
        "path": output.path,
        "what": say("cli", f"what-{output.what}", lang),
        "lang": output.lang,
        "size": size,
    }
