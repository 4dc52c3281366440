"""Which sentences of an article the record has left behind: facts changed or gone, sentences that are new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..papers.draft import FactUse
from .facts import hashes, leaves
from .plan import draft
from .style import Style

if TYPE_CHECKING:
    from ..papers import ArticlePaper

CHANGED, GONE, NEW = "changed", "gone", "new"


@dataclass(frozen=True, slots=True)
class Drift:
    """kind: changed (the fact has another value), gone (there is no such fact), new (the record makes a sentence
    that the article does not have; then no address is given)."""

    sentence: str
    kind: str
    address: str = ""


def drift(
    sentences: Sequence[tuple[str, Sequence[FactUse]]], paper: ArticlePaper, lang: str, style: Style
) -> tuple[Drift, ...]:
    """What became stale since the sentences were written. sentences: key and facts of each, as they were stored."""
    fresh = draft(paper, lang, style).sentences()
    now = hashes(leaves(paper)) | {use.address: use.hash for sentence in fresh for use in sentence.facts}
    found = [
        Drift(key, CHANGED if use.address in now else GONE, use.address)
        for key, facts in sentences
        for use in facts
        if now.get(use.address) != use.hash
    ]
    keys = {key for key, _ in sentences}
    return (*found, *(Drift(sentence.key, NEW) for sentence in fresh if sentence.key not in keys))
