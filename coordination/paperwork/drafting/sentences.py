"""The sentence rules of both languages. A change of a text is a new version behind its "@"; RULES is the set's own.

No rule holds a digit or a name: a test reads every literal.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from typing import Any, get_type_hints

from ..papers.draft import Literal, Runs, Sentence
from . import attendance, lead, speech
from .desk import Desk
from .rules import Part, Ref, Rule, load

RULES = "rakor-news/1"

Phrase = Callable[[Desk, Any], Runs]

PHRASES: Mapping[str, Phrase] = {
    phrase.__name__: phrase
    for phrase in (
        lead.publisher, lead.publisher_news, lead.headline_verb, lead.headline_topic, lead.event_verb, lead.subject,
        lead.event, lead.the_event, lead.purpose, lead.host, lead.place, lead.day, lead.held, lead.decision,
        lead.owner, lead.task, lead.due, lead.city, lead.region, lead.authors, lead.unit, lead.slash,
        speech.quotation, speech.clause, speech.link, speech.verb, speech.speaker, speech.speaker_last,
        speech.translated,
    )
}  # fmt: skip

INDONESIAN = {
    "headline@1": "{publisher_news} {headline_verb} {headline_topic}",
    "headline.topic@1": "{headline_topic}",
    "dateline@1": "{city} –",
    "lead.attendance@1": "{publisher} {event_verb} {event}{host}{?purpose: untuk {purpose}}{place}{day}.",
    "lead.host@1": "{publisher} {event_verb} {event}{?purpose: untuk {purpose}}{place}{day}.",
    "lead.subject@1": "{publisher} {event_verb} {subject} dalam {event}{host}{place}{day}.",
    "lead.held@1": "{event}{host} digelar{?purpose: untuk {purpose}}{place}{day}.",
    "lead.decision@1": "{event}{place}{day}{?held:^} menyepakati {decision}.",
    "lead.deadline@1": "{owner} bertanggung jawab {task} paling lambat {due} "
    "sebagai tindak lanjut {event}{place}{day}.",
    "lead.announcement@1": "{speaker} {verb}{link}{clause}.",
    "announced@1": "Hal itu disampaikan dalam {event}{place}{day}.",
    "why@1": "Rapat{host} itu digelar untuk {purpose}.",
    "host@1": "Rapat itu{host}.",
    "decision@1": "Rapat menyepakati {decision}.",
    "decision.also@1": "Rapat juga menyepakati {decision}.",
    "decision.further@1": "Selain itu, rapat menyepakati {decision}.",
    "action@1": "{owner} bertanggung jawab {task}{?due: paling lambat {due}}.",
    "quote@1": "{quotation} {verb}{?speaker_last: {speaker_last}}"
    "{?translated: (diterjemahkan dari bahasa {translated})}.",
    "reported@1": "{speaker} {verb}{link}{clause}.",
    "reported.according@1": "Menurut {speaker}, {clause}.",
    "byline@1": "({authors}{slash}{unit})",
}

ENGLISH = {
    "headline@1": "{publisher_news} {headline_verb} {headline_topic}",
    "headline.topic@1": "{headline_topic}",
    "dateline@1": "{city}{?region:, {region}} –",
    "lead.attendance@1": "{publisher} {event_verb} {event}{host}{?purpose: to {purpose}}{?held:, held{place}{day}}.",
    "lead.host@1": "{publisher} {event_verb} {event}{?purpose: to {purpose}}{place}{day}.",
    "lead.subject@1": "{publisher} {event_verb} {subject} at {event}{host}{?held:, held{place}{day}}.",
    "lead.held@1": "{event}{host} took place{place}{day}{?purpose: to {purpose}}.",
    "lead.decision@1": "{the_event}{?held:, held{place}{day}^} agreed {decision}.",
    "lead.deadline@1": "{owner} {task} by {due}, following {event}{?held:, held{place}{day}}.",
    "lead.announcement@1": "{speaker} {verb}{link}{clause}.",
    "announced@1": "The announcement was made at {event}{?held:, held{place}{day}}.",
    "why@1": "The meeting{host} was held to {purpose}.",
    "host@1": "The meeting was{host}.",
    "decision@1": "The meeting agreed {decision}.",
    "decision.also@1": "The meeting also agreed {decision}.",
    "decision.further@1": "It further agreed {decision}.",
    "action@1": "{owner} {task}{?due: by {due}}.",
    "quote@1": "{quotation} {verb} {speaker_last}{?translated: (translated from {translated})}.",
    "quote.after@1": "{quotation} {speaker} {verb}{?translated: (translated from {translated})}.",
    "reported@1": "{speaker} {verb}{link}{clause}.",
    "byline@1": "({authors}{slash}{unit})",
}

BY_LEAD = ("lead.", "why", "host", "announced", "decision", "action")
"""Sentences that stand, or are worded, as they are because of what the lead tells."""

BY_VERB = ("headline", "headline.topic", "lead.attendance", "lead.subject", "lead.held")
"""Sentences that take their rule from the headline verb, and from whether the publisher was there."""

TEXTS = {"id": INDONESIAN, "en": ENGLISH}


def known(name: str) -> bool:
    """Whether a rule may name it: a phrase, or the path of a fact of the paper."""
    return name in PHRASES or ("." in name and _path_exists(tuple(name.split("."))))


@functools.cache
def rules(lang: str) -> dict[str, Rule]:
    return load(TEXTS[lang], known)


def write(desk: Desk, key: str, rule: str, subject: Any = None) -> Sentence:
    """The sentence `key` by a rule. subject: what the phrases of this rule speak of (a statement, a decision)."""
    chosen = rules(desk.lang)[rule]
    desk.start(key)
    if rule.startswith(BY_LEAD):
        desk.guard("lead.told", desk.lead)
    if rule in BY_VERB:
        attendance.verb(desk)
    if isinstance(subject, speech.Speech):
        speech.note(desk, subject, chosen.id)
    runs: Runs = []
    _fill(desk, subject, chosen.parts, runs, {})
    return desk.sentence(chosen.id, runs)


def _fill(desk: Desk, subject: Any, parts: tuple[Part, ...], runs: Runs, said: dict[str, Runs]) -> None:
    for part in parts:
        if isinstance(part, Literal):
            runs.append(part)
            continue
        name = part.name
        if (found := said.get(name)) is None:
            phrase = PHRASES.get(name)
            found = said[name] = phrase(desk, subject) if phrase else _fact(desk, name)
        if isinstance(part, Ref):
            runs += found
        elif found:
            _fill(desk, subject, part.parts, runs, said)


def _fact(desk: Desk, path: str) -> Runs:
    value: Any = desk.paper
    for name in path.split(".")[1:]:
        value = getattr(value, name)
    address = path.partition(".")[2]
    return desk.text(address, value) if isinstance(value, str) else desk.words(address, value)


def _path_exists(path: tuple[str, ...]) -> bool:
    """Whether "paper.meeting.city" leads from the paper's type to a text."""
    from ..papers import ArticlePaper
    from ..papers.parts import Words

    kind: Any = ArticlePaper
    for name in path[1:] if path[0] == "paper" else ("",):
        kind = get_type_hints(kind).get(name) if is_dataclass(kind) else None
    return kind in (str, Words)
