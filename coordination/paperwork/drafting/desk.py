"""The writer's desk: the paper, the language, the style, and what the article has said so far.

Everything that a sentence reads goes through here, so that no fact can be printed, or decide anything, unseen.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..language import english, indonesian
from ..language.lists import in_words
from ..language.names import pick
from . import orthography
from .article import COUNT, GUARD, MEMBER, SLOT, FactUse, Runs, Sentence, Slot, Unsaid
from .facts import digest
from .style import Style

if TYPE_CHECKING:
    from ..papers import ArticlePaper
    from ..papers.parts import PersonName, Words

OTHER = {"id": "en", "en": "id"}
LANGUAGE = {"id": indonesian, "en": english}


class Desk:
    """One draft in the making. Facts are kept by address; their digests are taken once."""

    def __init__(self, paper: ArticlePaper, lang: str, style: Style) -> None:
        if lang not in LANGUAGE:
            raise ValueError(f"no rules for the language {lang}")
        self.paper = paper
        self.lang = lang
        self.style = style
        self.words_of = LANGUAGE[lang]
        self.values: dict[str, Any] = {}
        self.unsaid: dict[str, Unsaid] = {}
        self.first_in: dict[str, str] = {}
        self._digests: dict[str, str] = {}
        self._key = ""
        self._uses: dict[str, str] = {}

    # --- reading facts ---

    def text(self, address: str, value: str, form: str = "") -> Runs:
        """A text as it stands. An empty one prints nothing and is remembered: filling it would change the sentence."""
        printed = orthography.clean(value)
        return self.printed(address, value, printed, form)

    def printed(self, address: str, value: Any, printed: str, form: str) -> Runs:
        """A fact in a form of its own ("Pj.", "Senin (11/12/2023)")."""
        self.values[address] = value
        if not printed:
            self._uses.setdefault(address, GUARD)
            return []
        self._uses[address] = SLOT
        return [Slot(address, form, printed)]

    def words(self, address: str, words: Words, form: str = "") -> Runs:
        """A name in the article's language; without one in its own, marked as such and put on the list of unsaid."""
        own = getattr(words, self.lang)
        if own:
            return self.text(f"{address}.{self.lang}", own, form)
        other = OTHER[self.lang]
        kept = getattr(words, other)
        self.guard(f"{address}.{self.lang}", "")
        runs = self.text(f"{address}.{other}", kept, form)
        if kept:
            self.leave_unsaid(f"{address}.{self.lang}", "untranslated", kept, kept=True)
        return [Slot(run.address, run.form, run.text, other) for run in runs if isinstance(run, Slot)]

    def clause(self, address: str, words: Words, form: str = "") -> Runs:
        """Part of a sentence: it cannot stand in another language, so untranslated it is left out and listed."""
        own = getattr(words, self.lang)
        if not own and (other := pick(words, OTHER[self.lang])):
            self.leave_unsaid(f"{address}.{self.lang}", "untranslated", other)
        return self.text(f"{address}.{self.lang}", own, form)

    def guard(self, address: str, value: Any) -> Any:
        """A fact that decides how, or whether, the sentence stands, without being printed."""
        self.values[address] = value
        self._uses.setdefault(address, GUARD)
        return value

    def member(self, address: str, keys: Iterable[str]) -> None:
        """Which records the sentence tells of, and in which order."""
        self.values[address] = list(keys)
        self._uses[address] = MEMBER

    def count(self, address: str, number: int, form: str) -> Runs:
        """A number that was counted, not recorded: a fact as well, with a role of its own."""
        runs = self.printed(address, number, in_words(number, self.lang), form)
        self._uses[address] = COUNT
        return runs

    # --- what has been said so far ---

    def mention(self, what: str) -> bool:
        """Whether this is the first mention. Where that was is a fact: if it moves, later short forms are stale."""
        address = f"mention.{what}"
        is_first = address not in self.first_in
        self.guard(address, self.first_in.setdefault(address, self._key))
        return is_first

    def mentioned(self, what: str) -> bool:
        address = f"mention.{what}"
        self.guard(address, self.first_in.get(address, ""))
        return address in self.first_in

    def leave_unsaid(self, address: str, reason: str, text: str, *, kept: bool = False) -> None:
        """Put on the list what this language has no words for. Nothing is guessed."""
        self.unsaid.setdefault(address, Unsaid(address, reason, kept, orthography.clean(text)))

    # --- sentences ---

    def start(self, key: str) -> None:
        self._key = key
        self._uses = {}

    def sentence(self, rule: str, runs: Sequence[Any]) -> Sentence:
        """The sentence of the runs written since `start`, with every fact that was read for it."""
        settled = tuple(orthography.settle(runs))
        facts = tuple(FactUse(address, self._digest(address), role) for address, role in self._uses.items())
        return Sentence(self._key, rule, "".join([run.text for run in settled]), settled, facts)

    def _digest(self, address: str) -> str:
        if (found := self._digests.get(address)) is None:
            found = self._digests[address] = digest(self.values[address])
        return found

    # --- words ---

    @functools.cached_property
    def proper_words(self) -> frozenset[str]:
        """Words that keep their capital in the middle of a sentence: all that stand in recorded names."""
        paper = self.paper
        texts = [paper.publisher.news, paper.publisher.news_first, paper.dateline_region, paper.meeting.venue]
        for party in paper.parties:
            for of in (party.invited, *([party.came] if party.came else []), *party.companions):
                texts += [
                    name for agency in _agencies(of) for name in (agency.name, agency.news, agency.usual)
                ]
                texts += [of.group.name] if of.group else []
        joined = " ".join([paper.dateline_city, *(pick(text, self.lang) for text in texts)])
        return frozenset([*re.findall(r"[^\W\d_]\w+", joined), *self.words_of.CAPITALS])

    @functools.cached_property
    def shared_short_names(self) -> frozenset[str]:
        """Keys of people in this article whose short name somebody else here has, too."""
        known: dict[str, set[str]] = {}
        for of in people_of(self.paper):
            if of.short_name:
                known.setdefault(of.short_name.casefold(), set()).add(of.key)
        return frozenset(key for keys in known.values() if len(keys) > 1 for key in keys)

    def mid_sentence(self, address: str, text: str) -> str:
        """A recorded clause without its first capital; whether that is so hangs on the names of the record."""
        lowered = orthography.decapitalised(text, self.proper_words) if text[:1].isupper() else text
        if text[:1].isupper():
            self.guard(f"{address}.begins_with_name", lowered == text)
        return lowered


def people_of(paper: ArticlePaper) -> list[PersonName]:
    """Every person that the article may name, as often as the paper holds them."""
    parties = [each for of in paper.parties for each in (of.invited, of.came, *of.companions)]
    parties += [each for said in paper.statements for each in (said.speaker, said.on_behalf_of)]
    return [party.person for party in parties if party and party.person]


def _agencies(of: Any) -> list[Any]:
    return [agency for agency in (of.agency, *(office.agency for office in of.offices)) if agency]
