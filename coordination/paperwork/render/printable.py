"""Text -> text that the bundled fonts can print, and the characters that they cannot.

A character without a glyph prints as □ and is reported: a font of the machine (or .notdef) would break PDF/A and hide
the loss. Control and formatting characters go; a right-to-left run is isolated, so that the number behind it stays put.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path

from ...foundation.bundled import folder

BOX = "□"
FACES = ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf")
ARABIC = "NotoSansArabic-Regular.woff2"

_SWAP = {
    0x2010: "-",
    0x2011: "-",
    0x202F: "\u00a0",
    0x0A: " ",
    0x0D: " ",
    0x09: " ",
    0x0B: " ",
    0x0C: " ",
    0x85: " ",
}
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN = re.compile(f"[{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT} \u00a0]*[{_RIGHT_TO_LEFT}])?")
_NEEDS_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
# Dates, times and staff numbers do not break over lines.
_MONTH = "(?:Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Ag|Aug|Sep|Okt|Oct|Nov|Des|Dec)"
_GLUE = re.compile(rf"\b(\d{{1,2}}|pukul|NIP|NRP|[Nn]omor|Jalan) (?=\d|{_MONTH}\w* \d{{4}})")


class Printable:
    """One document's text on its way to print; `boxes` collects what had no glyph, in the order of appearance."""

    def __init__(self) -> None:
        self.boxes: dict[str, None] = {}

    def __call__(self, text: str) -> str:
        """The text as it can be printed: NFC, one line, known characters only."""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        printed = text.translate(_table())
        if BOX in printed:
            self.boxes.update(
                (char, None) for char in text if char != BOX and char.translate(_table()) == BOX
            )
        if not printed.isascii():
            printed = _RUN.sub("\u2068\\g<0>\u2069", printed)
        return _GLUE.sub("\\1\u00a0", printed)


def needs_arabic(text: str) -> bool:
    return _NEEDS_ARABIC.search(text) is not None


def font_folder() -> Path:
    return folder("reports") / "_house" / "fonts"


class _Table(dict[int, int | str | None]):
    """What becomes of each code point, decided when it is first met."""

    def __init__(self, covered: frozenset[int]) -> None:
        super().__init__(_SWAP)
        self.covered = covered

    def __missing__(self, code: int) -> int | str | None:
        category = unicodedata.category(chr(code))
        became: int | str | None
        if category in ("Cc", "Cf") or 0xFE00 <= code <= 0xFE0F:
            became = None
        elif code in self.covered and category != "Co":
            became = code
        elif category in ("Zs", "Zl", "Zp"):
            became = " "
        else:
            became = BOX
        self[code] = became
        return became


@functools.cache
def _table() -> _Table:
    """Characters of all three faces of the text font, so that none is missing in a heading, and the Arabic ones."""
    from fontTools.ttLib import TTFont  # slow to import, and only the child that draws needs it

    def characters(name: str) -> frozenset[int]:
        with TTFont(font_folder() / name, lazy=True) as font:
            return frozenset(font.getBestCmap())

    texts = frozenset.intersection(*map(characters, FACES))
    return _Table(texts | {code for code in characters(ARABIC) if needs_arabic(chr(code))})
