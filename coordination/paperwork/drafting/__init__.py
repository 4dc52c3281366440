"""The news draft: facts -> plan -> sentences -> runs. Pure: same paper, language, style and rules, same article.

Every sentence carries the facts it prints, the facts that made it stand, and the records it lists, with their
digests: so a changed record names exactly the sentences that are stale. Nothing here invents, translates or guesses.
"""

from ..papers.draft import Article, FactUse, Literal, Sentence, Slot, Unsaid
from .drift import Drift, drift
from .house import house_style, house_styles
from .lint import Finding, lint
from .plan import draft
from .style import Style, style_of

__all__ = [
    "Article",
    "Drift",
    "FactUse",
    "Finding",
    "Literal",
    "Sentence",
    "Slot",
    "Style",
    "Unsaid",
    "draft",
    "drift",
    "house_style",
    "house_styles",
    "lint",
    "style_of",
]
