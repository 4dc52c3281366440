"""Enumerations and small numbers in words.

Indonesian puts the comma before "dan" from three items on (EYD V); an item that holds a comma turns all separators
into semicolons. docs/rules.md §7.
"""

from __future__ import annotations

from collections.abc import Sequence

AND = {"id": "dan", "en": "and"}

COUNT = {
    "id": (
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
    ),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
}


def separator(items: Sequence[str]) -> str:
    return "; " if any("," in item for item in items) else ", "


def enumeration(items: Sequence[str], lang: str) -> str:
    """ "A", "A dan B", "A, B, dan C", "A, x; B; dan C"."""
    if len(items) < 2:
        return "".join(items)
    sep, last = separator(items), f"{AND[lang]} {items[-1]}"
    if len(items) == 2 and sep == ", ":
        return f"{items[0]} {last}"
    return sep.join([*items[:-1], last])


def in_words(number: int, lang: str) -> str:
    """Numbers of one word as words, others in digits (EYD V)."""
    return COUNT[lang][number] if 0 <= number < len(COUNT[lang]) else str(number)


def sheets(count: int, lang: str) -> str:
    """ "satu lembar", "1 page"."""
    if lang == "en":
        return f"{count} page" if count == 1 else f"{count} pages"
    return f"{in_words(count, lang)} lembar"
