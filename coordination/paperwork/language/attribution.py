"""Who says it, with which verb: variation without chance. docs/rules.md §10.

Verbs come in closed classes. The class follows from position and from what a person recorded; within a class the
verb that was used longest ago is taken. Words that claim something about the speaker (he stressed, hoped, admitted)
are classes of their own, and only a recorded tone leads there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

FULL, SHORT, CLITIC, PRONOUN = "full", "short", "clitic", "pronoun"


class Verb(NamedTuple):
    """direct: behind a quotation ("ucap"); reported: before a clause ("mengatakan"); empty where it has no such form.

    link: what stands between the verb and the clause.
    """

    direct: str
    reported: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """The habits of one language. spacing: a verb does not return before that many others, if others are left."""

    verbs: Mapping[str, tuple[Verb, ...]]
    spacing: int
    clitic: bool  # "-nya" for the speaker of the sentence before
    pronoun_across_paragraphs: bool


class Spoken(NamedTuple):
    """One statement as attribution sees it. ending: the last mark of a quotation when it is ? or !."""

    who: str
    direct: bool
    frame: str = ""
    tone: str = ""
    ending: str = ""
    through: bool = False
    has_pronoun: bool = True
    is_last: bool = False


class Attribution(NamedTuple):
    """kind: the class of the verb. refer: how the speaker is named. joins: it stays in the paragraph before it."""

    kind: str
    verb: Verb
    refer: str
    joins: bool


@dataclass(slots=True)
class Attributor:
    """Walks through the statements in reading order. The only state is what has been said so far."""

    manner: Manner
    used: list[str] = field(default_factory=list)
    spoke: set[str] = field(default_factory=set)
    before: tuple[Spoken, Attribution] | None = None
    in_paragraph: int = 0

    def attribute(self, spoken: Spoken, *, in_full: bool) -> Attribution:
        """The attribution of the next statement. in_full: a speaker's first statement names him with his office."""
        same = self.before is not None and self.before[0].who == spoken.who
        joins = same and self.in_paragraph == 1 and _may_join(spoken)
        kind = self._kind(spoken, same)
        verb = self._verb(kind, spoken)
        refer = FULL if in_full and spoken.who not in self.spoke else self._refer(spoken, same, joins, kind)
        made = Attribution(kind, verb, refer, joins)
        self.spoke.add(spoken.who)
        self.before = (spoken, made)
        self.in_paragraph = self.in_paragraph + 1 if joins else 1
        if not (spoken.frame == "according" and self.manner.clitic):
            self.used.append(verb.direct)
        return made

    def _kind(self, spoken: Spoken, same: bool) -> str:
        if spoken.tone in self.manner.verbs:
            return spoken.tone
        if spoken.direct and spoken.ending:
            return "question" if spoken.ending == "?" else "exclaim"
        if spoken.direct and spoken.is_last and spoken.who in self.spoke and not spoken.through:
            return "close"
        if spoken.through:
            return "neutral" if spoken.direct else "through"
        if spoken.frame == "explain":
            return "explain"
        if spoken.frame == "add":
            return "continue" if self.spoke else "neutral"
        says = not spoken.direct and spoken.frame == "say"
        return "continue" if same and not says else "neutral"

    def _verb(self, kind: str, spoken: Spoken) -> Verb:
        recent = self.used[-self.manner.spacing :]
        fitting = []
        for verb in self.manner.verbs[kind]:
            if verb.direct if spoken.direct else verb.reported:
                if verb.direct not in recent:
                    return verb
                fitting.append(verb)
        return min(fitting, key=lambda verb: _last_use(self.used, verb.direct))

    def _refer(self, spoken: Spoken, same: bool, joins: bool, kind: str) -> str:
        if not same or self.before is None or kind == "close" or spoken.through:
            return SHORT
        said, before = self.before
        if spoken.direct and self.manner.clitic:
            return SHORT if before.refer == CLITIC else CLITIC
        if not spoken.has_pronoun or before.refer == PRONOUN:
            return SHORT
        if self.manner.pronoun_across_paragraphs and (spoken.direct or not said.direct):
            return PRONOUN
        return PRONOUN if joins else SHORT


def _may_join(spoken: Spoken) -> bool:
    """What follows on in the same breath; a new quotation or explanation opens a paragraph."""
    return spoken.frame == "add" or (not spoken.direct and spoken.frame in ("say", ""))


def _last_use(used: Sequence[str], verb: str) -> int:
    return max((at for at, each in enumerate(used) if each == verb), default=-1)
