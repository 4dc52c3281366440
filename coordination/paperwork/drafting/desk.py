"""The writer's desk: the paper, the language, the style, and what the article has said so far.

Everything that a sentence reads goes through here, so that no fact can be printed, or decide anything, unseen.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..language import capitals, english, indonesian
from ..language.lists import in_words
from ..language.names import pick
from ..papers.draft import COUNT, GUARD, MEMBER, SLOT, FactUse, Runs, Sentence, Slot, Unsaid
from . import orthography
from .facts import digest
from .style import Style

if TYPE_CHECKING:
    from ..papers import ArticlePaper
    from ..papers.parts import Party, PersonName, Words

_new = (
    tuple.__new__
)  # what FactUse(…) does, without the call in between: a third of its time, hundreds of times

CLOSED: dict[Any, str] = {
    word: digest(word)
    for word in (
        "", "id", "en", "none", "follows", "comma", "pj", "pjs", "plt", "plh", "bapak", "ibu",
        "in_person", "represented", "group", "institution", "online", "hybrid",
    )
}  # fmt: skip
"""Digests of the words that a record chooses from."""

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
        self.unsaid: dict[str, Unsaid] = {}
        self.first_in: dict[str, str] = {}
        self._digests: dict[Any, str] = CLOSED.copy()
        self.key = ""
        self.lead = ""
        self._uses: dict[str, tuple[str, Any]] = {}

    # --- reading facts ---

    def text(self, address: str, value: str, form: str = "") -> Runs:
        """A text as it stands. An empty one prints nothing and is remembered: filling it would change the sentence."""
        if not value or not (printed := orthography.clean(value)):
            self._uses.setdefault(address, (GUARD, value))
            return []
        self._uses[address] = (SLOT, value)
        return [_new(Slot, (address, form, printed, ""))]

    def printed(self, address: str, value: Any, printed: str, form: str, role: str = SLOT) -> Runs:
        """A fact in a form of its own ("Pj.", "Senin (11/12/2023)")."""
        if not printed:
            self._uses.setdefault(address, (GUARD, value))
            return []
        self._uses[address] = (role, value)
        return [_new(Slot, (address, form, printed, ""))]

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
        """A fact that decides how, or whether, the sentence stands, without being printed. Lists as tuples."""
        self._uses.setdefault(address, (GUARD, value))
        return value

    def member(self, address: str, keys: tuple[str, ...] | str) -> None:
        """Which records the sentence tells of, and in which order."""
        self._uses[address] = (MEMBER, keys)

    def count(self, address: str, number: int, form: str) -> Runs:
        """A number that was counted, not recorded: a fact as well, with a role of its own."""
        return self.printed(address, number, in_words(number, self.lang), form, COUNT)

    # --- what has been said so far ---

    def mention(self, what: str) -> bool:
        """Whether this is the first mention. That an earlier sentence has it is a fact of this one."""
        is_first = what not in self.first_in
        self.known(what)
        self.first_in.setdefault(what, self.key)
        return is_first

    def known(self, what: str) -> bool:
        """Whether an earlier sentence mentioned it."""
        before = self.first_in.get(what, self.key) != self.key
        self.guard(f"mention.{what}@{self.key}", before)
        return before

    def leave_unsaid(self, address: str, reason: str, text: str, *, kept: bool = False) -> None:
        """Put on the list what this language has no words for. Nothing is guessed."""
        self.unsaid.setdefault(address, Unsaid(address, reason, kept, orthography.clean(text)))

    # --- sentences ---

    def start(self, key: str) -> None:
        self.key = key
        self._uses = {}

    def sentence(self, rule: str, runs: Sequence[Any]) -> Sentence:
        """The sentence of the runs written since `start`, with every fact that was read for it."""
        settled, text = orthography.settle(runs)
        known, facts = self._digests, []
        for address, (role, value) in self._uses.items():
            # One value, one digest: a speaker's name stands behind every sentence of his. (True and 1 are equal.)
            by = value if value.__class__ is str else (value.__class__, value)
            found = known.get(by) or known.setdefault(by, digest(value))
            facts.append(_new(FactUse, (address, found, role)))
        return Sentence(self.key, rule, text, tuple(settled), tuple(facts))

    # --- words ---

    @functools.cached_property
    def proper_words(self) -> frozenset[str]:
        """Words that keep their capital in the middle of a sentence: all that stand in recorded names."""
        paper = self.paper
        texts = [paper.publisher.news, paper.publisher.news_first, paper.dateline_region, paper.meeting.venue]
        for party in paper.parties:
            for of in (party.invited, *([party.came] if party.came else []), *party.companions):
                texts += [
                    name for agency in agencies_of(of) for name in (agency.name, agency.news, agency.usual)
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
        lowered = capitals.inside(text, self.proper_words) if text[:1].isupper() else text
        if text[:1].isupper():
            self.guard(f"{address}.begins_with_name", lowered == text)
        return lowered


def people_of(paper: ArticlePaper) -> list[PersonName]:
    """Every person that the article may name, as often as the paper holds them; not those who were represented."""
    came = [(of.came if of.how == "represented" else of.invited, *of.companions) for of in paper.parties]
    parties: list[Party | None] = [each for present in came for each in present]
    parties += [each for said in paper.statements for each in (said.speaker, said.on_behalf_of)]
    return [party.person for party in parties if party and party.person]


def agencies_of(of: Any) -> list[Any]:
    """Every agency that a party names, by itself or through its offices."""
    return [agency for agency in (of.agency, *(office.agency for office in of.offices)) if agency]
