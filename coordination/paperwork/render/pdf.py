"""An official paper -> PDF/A-3a, in the sandbox's child. The parent names these functions and never imports WeasyPrint:

    sandbox.run("coordination.paperwork.render.pdf:draw", header, {digest: bytes of the emblem, …})

In: the paper as JSON, the language, the files that it names by digest. Out: the bytes, and the characters that no
bundled font has (they print as □). Attached to the PDF: the facts it prints as JSON, and the meeting as .ics without
attendees. Never: a token, an online address, contact data, a staff number outside the signature block.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from ...foundation.errors import Broken, Invalid
from ...foundation.i18n import LANGUAGES, say
from ..papers import LetterPaper, load
from . import calendar, facts, page, printable, reports
from .page import PRINTED, PrintedPaper

# Part of the identifier: raise it when the same paper is to be printed differently.
EDITION = 1


def draw(header: Mapping[str, Any], blobs: Mapping[str, bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """One paper as PDF: ({"boxes": [characters], "pages": int, "warnings": [text]}, [PDF bytes]).

    header: {"kind": "letter", "version": 1, "lang": "id" | "en", "paper": canonical JSON}; blobs: digest -> bytes.
    Raises Invalid (kind, version, language, JSON that does not fit), NotFound (profile), Broken (a picture that
    is missing, cannot be drawn, or reaches for something outside).
    """
    paper, lang = _read(header)
    engine = _engine()
    assets = reports.own_assets() | _emblem(paper, blobs)
    with engine.Complaints() as complaints:
        made = page.compose(paper, lang)
        document = engine.lay_out(made.html, assets)
        if isinstance(paper, LetterPaper) and (sheets := engine.pages_from(document, "attachment")) > 1:
            made = page.compose(paper, lang, sheets)
            document = engine.lay_out(made.html, assets)
        written = engine.write(document, _attachments(engine, paper, lang), _identifier(header))
    if broken := [line for line in complaints.lines if line.startswith("Failed to")]:
        raise Broken(
            "paper-picture", problem=broken[0]
        )  # a paper without its emblem must not leave the house
    return {"boxes": list(made.boxes), "pages": len(document.pages), "warnings": complaints.lines}, [written]


def html(paper: PrintedPaper, lang: str) -> str:
    """The document that `draw` lays out, for tests and measurements."""
    return page.compose(paper, lang).html


def prepare() -> None:
    """Load everything that drawing needs; draws nothing, because the sandbox forks its workers after this."""
    _engine()
    printable.Printable()("é")
    reports.own_assets()
    page.warm()


def warm() -> None:
    """In a fresh worker: draw a word, so that its first paper finds fonts and style sheets read."""
    _engine().lay_out(
        '<link rel="stylesheet" href="asset:paper.css"><p>Rakor <b>Rakor</b>', reports.own_assets()
    )


def _engine() -> ModuleType:
    """WeasyPrint, shown an empty machine: fonts.conf names no folder, so only the pages' own fonts exist."""
    os.environ["FONTCONFIG_FILE"] = str(printable.font_folder() / "fonts.conf")
    import warnings

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
        from . import engine
    return engine


def _read(header: Mapping[str, Any]) -> tuple[PrintedPaper, str]:
    kind, lang = str(header["kind"]), str(header["lang"])
    if kind not in PRINTED:
        raise Invalid("paper-kind", kind=kind, known=", ".join(sorted(PRINTED)))
    if lang not in LANGUAGES:
        raise Invalid("paper-language", lang=lang)
    reports.manifest(kind, int(header["version"]))
    try:
        return load(PRINTED[kind], header["paper"]), lang
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise Invalid("paper-unreadable", kind=kind, problem=str(error)[:200]) from error


def _emblem(paper: PrintedPaper, blobs: Mapping[str, bytes]) -> dict[str, tuple[bytes, str]]:
    digest = paper.head.letterhead.emblem
    if not digest:
        return {}
    if digest not in blobs:
        raise Broken("paper-asset", digest=digest)
    drawn = blobs[digest].lstrip().startswith(b"<")
    return {digest: (blobs[digest], "image/svg+xml" if drawn else "application/octet-stream")}


def _attachments(engine: ModuleType, paper: PrintedPaper, lang: str) -> list[Any]:
    """The facts for programs, the meeting for calendars. The link for online guests is in their own mail only."""
    issued = paper.head.issued_at
    public = dataclasses.replace(paper.meeting, online_link="", passcode="", map_link="")
    data = engine.attachment(
        facts.attached(paper, lang), f"{paper.KIND}.json", say("paper", "facts_file", lang), "Data", issued
    )
    if not paper.meeting.days:
        return [data]
    event = calendar.published(public, lang, issued)
    return [
        data,
        engine.attachment(event, "rapat.ics", say("paper", "calendar_file", lang), "Supplement", issued),
    ]


def _identifier(header: Mapping[str, Any]) -> bytes:
    """The file's identifier, from what was printed and how."""
    parts = (EDITION, header["kind"], header["version"], header["lang"], header["paper"])
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).digest()[:16]
