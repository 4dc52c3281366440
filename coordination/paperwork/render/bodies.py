"""The texts of an invitation mail and of the chat, from templates/: one rendering per meeting, with gaps per recipient.

A gap is a name between two control characters. No text of a paper can hold one, because every text was cleaned before
(wire.cleaned), so no name can pretend to be a gap.
"""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...foundation.bundled import folder
from ...foundation.i18n import say

if TYPE_CHECKING:
    from jinja2 import Environment

_GAP = "\x1a"
GAPS = {name: f"{_GAP}{name}{_GAP}" for name in ("addressee", "office", "link", "representative")}

# Outlook hides everything above a line that looks like its own delimiter, *~*~*~* (a comment in Zimbra's sources).
_DELIMITER = re.compile(r"^[ *~]*[*~][ *~]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Gapped:
    """A text cut at its gaps: literal, gap, literal, …, literal. Line ends are CRLF already."""

    parts: tuple[str, ...]
    is_html: bool

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with every gap filled; in HTML the values are escaped."""
        words = list(self.parts)
        for at in range(1, len(words), 2):
            value = values[words[at]]
            words[at] = html.escape(value) if self.is_html else value
        return "".join(words)


def gapped(template: str, lang: str, **values: Any) -> Gapped:
    """A template with everything but its gaps filled in. values: cleaned texts, phrases, rows."""
    text = render(template, lang, gap=GAPS, **values)
    return Gapped(tuple(_lines(text).split(_GAP)), template.endswith(".html"))


def render(template: str, lang: str, **values: Any) -> str:
    """A template of templates/ with `say(key, …)` for the catalogue's texts. HTML is escaped by the file's name."""
    words = functools.partial(_said, lang)
    return _environment().get_template(template).render(lang=lang, say=words, **values)


def _said(lang: str, key: str, **values: object) -> str:
    return say("mail", key, lang, **values)


def _lines(text: str) -> str:
    return "\r\n".join(_DELIMITER.sub("", text).split("\n"))


def aligned(labels: Sequence[str]) -> int:
    """The width that puts the colons of these labels below each other."""
    return max(map(len, labels), default=0)


@functools.cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=FileSystemLoader(folder("templates")),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
