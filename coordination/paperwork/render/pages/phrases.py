"""Phrases: a text that knows whether it is in the page's language, so that print can say so.

What somebody wrote or said stays as written. In the other language's copy it carries the mark "[in Indonesian]",
because a language attribute inside a page reaches neither the paper nor the PDF's tags.
"""

from __future__ import annotations

from dataclasses import dataclass

from ....foundation.i18n import say
from ...language.capitals import nested
from ...papers.parts import SignBlock, Words

_MARKS = {"id": "in_indonesian", "en": "in_english"}
_ENDS = (".", "?", "!", "…", ".”", "?”", "!”", ".’", "?’", "!’")
LONG = 600  # characters: a table row above this may be cut at the end of a page (some would never fit on one)
KEPT = 300  # characters: a block of labels or of a signature above this is not kept together any more


@dataclass(frozen=True, slots=True)
class Phrase:
    """lang: set when the text is not in the page's language; note: printed behind it ("[in Indonesian]")."""

    text: str
    lang: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line "label : value"."""

    label: str
    value: Phrase


def phrase(words: Words, lang: str, original: str = "id") -> Phrase:
    """The text in `lang`, or the original with its mark. original: the language that `words.id` was written in."""
    if lang == original or not words.id:
        own = words.id or words.en
        return (
            Phrase(own)
            if own == words.id or lang == "en"
            else Phrase(own, "en", say("paper", _MARKS["en"], lang))
        )
    if lang == "en" and words.en:
        return Phrase(words.en)
    return Phrase(
        words.id, original, say("paper", _MARKS[original], lang) if original in _MARKS else f"[{original}]"
    )


def quoted(words: Words, lang: str, original: str = "id") -> Phrase:
    """A verbatim statement in quotation marks, single ones inside. A translated one says that it is a translation."""
    base = phrase(words, lang, original)
    note = base.note or (say("paper", "translated", lang) if lang != original else "")
    return Phrase(f"“{ended(nested(base.text))}”", base.lang, note)


def sentence(words: Words, lang: str, original: str = "id") -> Phrase:
    """A text as a sentence: capital at the start, a full stop at the end."""
    base = phrase(words, lang, original)
    return Phrase(ended(capital(base.text.strip())), base.lang, base.note)


def entry(words: Words, lang: str) -> Phrase:
    """A text as an item of a list: capital at the start, no full stop."""
    base = phrase(words, lang)
    return Phrase(capital(base.text.strip()), base.lang, base.note)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    return text if not text or text.endswith(_ENDS) else text + "."


def is_long(*blocks: SignBlock) -> bool:
    """Whether signature blocks are too long to be kept together."""
    return any(len(" ".join((*block.lines, block.name, *block.below))) > KEPT for block in blocks)


def fact(label: str, value: str | Phrase) -> list[Fact]:
    """The line, or nothing when there is nothing to say."""
    made = value if isinstance(value, Phrase) else Phrase(value)
    return [Fact(label, made)] if made else []
