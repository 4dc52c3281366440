"""An article in words: runs, sentences with their facts; and what is published: these words, frozen.

`drafting` writes it, `render` prints it; nothing here decides anything.

The small parts, of which an article has hundreds, are named tuples: they cost a quarter of a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from .article import ArticlePaper

SLOT, GUARD, MEMBER, COUNT = "slot", "guard", "member", "count"


class Literal(NamedTuple):
    """Words of a rule. They hold no digit and no name, so whatever can be checked comes from a slot."""

    text: str


class Slot(NamedTuple):
    """A printed fact. form: how it was printed. lang: set when it is not in the article's language."""

    address: str
    form: str
    text: str
    lang: str = ""


Run = Literal | Slot
Runs = list[Run]

SOFT_COMMA = Literal("\N{INVISIBLE SEPARATOR}")
"""The comma that closes an apposition: it is printed unless another mark follows."""


class FactUse(NamedTuple):
    """A fact that a sentence stands on. role: slot (printed), guard (made the sentence what it is), member
    (enumerated: which ones, in which order), count (derived by counting)."""

    address: str
    hash: str
    role: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """key: which sentence of the article this is ("lead", "statement.fungsi"), stable while facts change."""

    key: str
    rule: str
    text: str
    runs: tuple[Run, ...]
    facts: tuple[FactUse, ...]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A fact that has no words in the article's language. kept: it stands in its own language (a name), marked so;
    otherwise the sentence was left out. reason: untranslated, unverified."""

    address: str
    reason: str
    kept: bool
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """headline, dateline and byline are sentences too. style and rules: the versions that the text depends on."""

    lang: str
    style: str
    rules: str
    headline: Sentence
    dateline: Sentence | None
    paragraphs: tuple[tuple[Sentence, ...], ...]
    byline: Sentence | None
    unsaid: tuple[Unsaid, ...]

    def sentences(self) -> tuple[Sentence, ...]:
        """All of them in reading order; findings and drift count in this order."""
        return tuple(sentence for _, _, sentence in self.placed())

    def placed(self) -> Iterator[tuple[str, int | None, Sentence]]:
        """Each sentence with its part (headline, dateline, body, byline) and the number of its paragraph."""
        yield "headline", None, self.headline
        if self.dateline:
            yield "dateline", 1, self.dateline
        for number, paragraph in enumerate(self.paragraphs, 1):
            for sentence in paragraph:
                yield "body", number, sentence
        if self.byline:
            yield "byline", None, self.byline

    def paragraph_texts(self) -> tuple[str, ...]:
        """The paragraphs as they are read, the first one behind the dateline."""
        texts = [" ".join(sentence.text for sentence in paragraph) for paragraph in self.paragraphs]
        if self.dateline and texts:
            texts[0] = f"{self.dateline.text} {texts[0]}"
        return tuple(texts)


@dataclass(frozen=True, slots=True)
class PublishedArticle:
    """What the archive keeps and the public reads: the facts, and the words as they were approved, by language.

    A later rule or style writes other words from the same facts; what was issued stays as it was.
    """

    KIND: ClassVar[str] = "article"
    VERSION: ClassVar[int] = 1

    facts: ArticlePaper
    drafts: tuple[Article, ...]

    def in_language(self, lang: str) -> Article | None:
        return next((draft for draft in self.drafts if draft.lang == lang), None)
