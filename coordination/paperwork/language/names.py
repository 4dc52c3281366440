"""Offices, agencies and people as they are printed. Acting forms stand before the office, never before a name.

The rules: docs/rules.md §1 (prefixes), §3 (no representative takes the represented office's prefix), §4 (names).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import ranks

if TYPE_CHECKING:
    from ..papers.parts import AgencyName, OfficeName, Party, PersonName, Words

PREFIX = {"": "", "pj": "Pj.", "pjs": "Pjs.", "plt": "Plt.", "plh": "Plh."}

FORMAL, USUAL, SHORT = "formal", "usual", "short"


def pick(words: Words, lang: str) -> str:
    """The text in `lang`, or as it was written when there is no translation."""
    return (words.en or words.id) if lang == "en" else (words.id or words.en)


def agency(name: AgencyName, lang: str, length: str = FORMAL) -> str:
    lengths = {FORMAL: name.name, USUAL: name.usual, SHORT: name.short}
    return pick(lengths[length], lang)


def title(office: OfficeName, lang: str, length: str = FORMAL) -> str:
    """The office's own title without acting form and agency."""
    lengths = {FORMAL: office.title, USUAL: office.usual, SHORT: office.short}
    return pick(lengths[length], lang)


def acting(office: OfficeName, lang: str) -> str:
    """ "Pj. " or "Acting (Pj.) ", with the space that joins it; empty for a definitive holder.

    English has one word for all four forms, so the abbreviation stays in brackets.
    """
    prefix = PREFIX[office.acting]
    if not prefix:
        return ""
    return f"Acting ({prefix}) " if lang == "en" else f"{prefix} "


def office(name: OfficeName, lang: str, length: str = FORMAL, *, beside: AgencyName | None = None) -> str:
    """The whole office: "Pj. Sekretaris Daerah Provinsi Banten", "Chair, KPU Banten".

    beside: the agency that the reader has just read; an office that may stand alone then leaves its agency out.
    """
    words = acting(name, lang) + title(name, lang, length)
    if name.agency is None or name.agency_form == "none":
        return words
    if name.agency_form == "comma" and beside is not None and beside.key == name.agency.key:
        return words
    joint = ", " if lang == "en" or name.agency_form == "comma" else " "
    return words + joint + agency(name.agency, lang, length)


def offices(
    names: tuple[OfficeName, ...], lang: str, length: str = FORMAL, *, beside: AgencyName | None = None
) -> str:
    """One person's offices: several are joined with "merangkap" / "concurrently" (the "cum" of A18)."""
    joint = " and concurrently " if lang == "en" else " merangkap "
    return joint.join(office(name, lang, length, beside=beside) for name in names)


def person(name: PersonName, lang: str, *, degrees: bool = True, rank: bool = True) -> str:
    """ "Kompol H. Heri Purnomo, S.I.K."; rank in the words of `lang`; degrees by house style."""
    parts = [rank_of(name, lang) if rank else "", name.prefix_titles, name.full_name]
    words = " ".join(part for part in parts if part)
    return f"{words}, {name.suffix_degrees}" if degrees and name.suffix_degrees else words


def rank_of(name: PersonName, lang: str) -> str:
    if not name.rank:
        return ""
    words = ranks.ENGLISH.get(name.rank, name.rank) if lang == "en" else name.rank
    return f"{words} {name.corps}" if name.corps and lang != "en" else words


def party(name: Party, lang: str, length: str = FORMAL, *, beside: AgencyName | None = None) -> str:
    """The institutional side of a party: its office, agency or group; a person's name only when nothing
    else is known.
    """
    if name.offices:
        return offices(name.offices, lang, length, beside=beside)
    if name.agency:
        return agency(name.agency, lang, length)
    if name.group:
        return group(name, lang)
    if name.text:
        return pick(name.text, lang)
    return person(name.person, lang) if name.person else ""


def group(name: Party, lang: str) -> str:
    """ "Camat se-Kabupaten Kutai Kartanegara": a collective and its scope."""
    if name.group is None:
        return ""
    return " ".join(part for part in (pick(name.group.name, lang), pick(name.group.scope, lang)) if part)


def appearance(name: Party, lang: str, length: str = USUAL, *, beside: AgencyName | None = None) -> str:
    """Who stood there, name first: "Komar (Staf Ahli Gubernur)"; an unnamed one is the office alone."""
    if name.person is None:
        return party(name, lang, length, beside=beside)
    who = person(name.person, lang, degrees=True)
    institution = party(name, lang, length, beside=beside) if name.offices or name.agency or name.text else ""
    return f"{who} ({institution})" if institution else who


def own_agency(name: Party) -> AgencyName | None:
    """The agency a party belongs to, for leaving it out beside itself."""
    if name.offices:
        return name.offices[0].agency
    return name.agency
