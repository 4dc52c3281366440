"""English for articles: verbs and number, articles, attribution, and how a clause begins. Past tense, no Mr or Mrs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .attribution import Manner, Verb


@dataclass(frozen=True, slots=True)
class EventVerb:
    """headline: present tense, for one and for many ("Police Attend"); lead: past tense. takes: event or subject."""

    headline: str
    headline_many: str
    lead: str
    takes: str = "event"


EVENT_VERBS = {
    "attend": EventVerb("Attends", "Attend", "attended"),
    "join": EventVerb("Joins", "Join", "joined"),
    "hold": EventVerb("Holds", "Hold", "held"),
    "lead": EventVerb("Leads", "Lead", "led"),
    "open": EventVerb("Opens", "Open", "opened"),
    "receive": EventVerb("Receives", "Receive", "received"),
    "discuss": EventVerb("Discusses", "Discuss", "discussed", "subject"),
    "agree": EventVerb("Agrees on", "Agree on", "agreed on", "subject"),
    "decide": EventVerb("Decides on", "Decide on", "decided on", "subject"),
    "review": EventVerb("Reviews", "Review", "reviewed", "subject"),
    "form": EventVerb("Forms", "Form", "formed", "subject"),
    "present": EventVerb("Presents", "Present", "presented", "subject"),
}

_SAID = Verb("said", "said", " that ")

MANNER = Manner(
    verbs={
        "neutral": (_SAID,),
        "continue": (Verb("added", "added", " that "), _SAID),
        "explain": (Verb("explained", "explained", " that "),),
        "through": (_SAID,),
        "close": (Verb("concluded"),),
        "question": (Verb("asked"),),
        "exclaim": (_SAID,),
        "stress": (Verb("stressed", "stressed", " that "),),
        "hope": (Verb("said", "hoped", " that "),),
        "ask": (Verb("asked", "asked", " that "),),
        "urge": (Verb("urged", "urged", " that "),),
        "admit": (Verb("admitted", "admitted", " that "),),
        "announce": (Verb("announced", "announced", " that "),),
    },
    spacing=1,
    clitic=False,
    pronoun_across_paragraphs=True,
)

PRONOUN = {"bapak": "he", "ibu": "she"}
LANGUAGES = {"id": "Indonesian", "en": "English", "jv": "Javanese", "su": "Sundanese", "ar": "Arabic"}
LINKS = ("that", "to")
CAPITALS = frozenset(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Indonesia Indonesian".split()
)

_DETERMINED = re.compile(
    r"(?:the|an?|all|every|each|both|several|some|other|his|her|its|their)\b", re.IGNORECASE
)
_MANY = re.compile(r"(?:police|forces|people|governments|regencies)(?: \(.*\))?", re.IGNORECASE)
_VOWEL = re.compile(r"(?!(?:uni|use|usu|eu|one\b))[aeiou]|hour|honou?r", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:will|shall|must|may|can|should|would|is|are|was|were|has|have|be)\b")
_IMPERATIVE = frozenset(
    "appoint approve arrange build carry check complete continue coordinate create deploy draw "
    "establish finish form give "
    "hold improve increase inform monitor open prepare prevent provide raise report schedule secure send set share "
    "strengthen submit support train update use verify".split()
)


def is_many(name: str) -> bool:
    """Whether a name takes a verb in the plural: "Banten Police Attend", "Banten Regional Police (Polda Banten)"."""
    without = name.partition(" (")[0]
    return bool(without) and bool(_MANY.fullmatch(without.split()[-1]))


def definite(name: str) -> str:
    """ "the " before a name that has no determiner of its own; otherwise nothing."""
    return "" if _DETERMINED.match(name) else "the "


def indefinite(name: str) -> str:
    """ "a " or "an ", or nothing before a determiner."""
    if _DETERMINED.match(name):
        return ""
    return "an " if _VOWEL.match(name) else "a "


def agreed(text: str) -> str:
    """What joins a decision to "agreed": "to", "that", "on", or nothing when the text brings it."""
    first = text.partition(" ")[0].lower()
    if first in LINKS:
        return ""
    if first in _IMPERATIVE:
        return "to "
    return "that " if _FINITE.search(text) else "on "


def in_charge(text: str) -> str:
    """What joins a task to the one who is in charge of it."""
    first = text.partition(" ")[0].lower()
    if first in _IMPERATIVE:
        return "is to "
    return "is " if first == "to" else "is responsible for "


def year_of_budget(year: int) -> str:
    return f"for the {year} fiscal year"
