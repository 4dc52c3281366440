"""Agencies, offices and people as an article names them: in full at first, short afterwards.

Indonesian sets the office before the name, English the name before the office. A representative never takes the
prefix of the office that he or she represents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language import english, names, ranks, representation
from ..papers.draft import SOFT_COMMA, Literal, Runs, Slot
from .desk import Desk
from .facts import item_key

if TYPE_CHECKING:
    from ..papers.parts import AgencyName, OfficeName, Party, PersonName, Words

SPACE = Literal(" ")
OF_AGENCY = {"id": SPACE, "en": Literal(" of the ")}
CONCURRENTLY = {"id": Literal(" merangkap "), "en": Literal(" and concurrently ")}


def agency(desk: Desk, at: str, name: AgencyName) -> Runs:
    """First "Komisi Pemilihan Umum (KPU) Banten", later "KPU Banten"."""
    first = desk.mention(f"agency.{name.key}")
    length = ("news_first", name.news_first) if first else ("news", name.news)
    return _best(desk, at, (length, ("usual", name.usual), ("name", name.name)))


def agency_in_headline(desk: Desk, at: str, name: AgencyName) -> Runs:
    """The short name; a headline introduces nobody."""
    return _best(desk, at, (("news", name.news), ("usual", name.usual), ("name", name.name)))


def office(
    desk: Desk, at: str, of: OfficeName, *, beside: AgencyName | None = None, article: bool = False
) -> Runs:
    """The office with its acting form and, where it does not say so itself or beside the same one, its agency.

    article: English sets "the" before it.
    """
    runs = desk.text(f"{at}.news.{desk.lang}", getattr(of.news, desk.lang))
    if not runs:
        runs = desk.text(f"{at}.usual.{desk.lang}", getattr(of.usual, desk.lang)) or _best(
            desk, at, (("usual", of.usual), ("title", of.title))
        )
        if _names_agency(desk, at, of, beside) and of.agency:
            runs = [*runs, OF_AGENCY[desk.lang], *agency(desk, f"{at}.agency", of.agency)]
    if acting := _acting(desk, at, of):
        runs = [*acting, SPACE, *runs]
    return [*_the(desk, runs), *runs] if article else runs


def offices(
    desk: Desk, at: str, party: Party, *, beside: AgencyName | None = None, article: bool = False
) -> Runs:
    """All offices of one person: "Bupati merangkap Ketua …", "Deputy Commissioner and concurrently …"."""
    runs: Runs = []
    for number, of in enumerate(party.offices, 1):
        if number > 1:
            runs.append(CONCURRENTLY[desk.lang])
        runs += office(desk, f"{at}.offices.{item_key(of, number)}", of, beside=beside, article=article)
    return runs


def person(desk: Desk, at: str, of: PersonName) -> Runs:
    """ "Kompol Heri Purnomo", "Letkol Inf Charles Alling", "Bapak H. Holil" (a rank takes no form of address)."""
    desk.first_in.setdefault(f"person.{of.key}", desk.key)
    runs: Runs = []
    rank = desk.printed(f"{at}.rank", of.rank, _rank(of.rank, desk.lang), "rank")
    if rank:
        runs += [*rank, SPACE]
    if desk.lang == "id":
        if rank and (corps := desk.text(f"{at}.corps", of.corps)):
            runs += [*corps, SPACE]
        if not rank and desk.style.courtesy == "first":
            form = representation.address(of.address_form)
            if address := desk.printed(f"{at}.address_form", of.address_form, form, "address"):
                runs += [*address, SPACE]
    if titles := desk.text(f"{at}.prefix_titles", of.prefix_titles):
        runs += [*titles, SPACE]
    runs += desk.text(f"{at}.full_name", of.full_name)
    if desk.style.degrees == "first" and (degrees := desk.text(f"{at}.suffix_degrees", of.suffix_degrees)):
        runs += [Literal(", "), *degrees, SOFT_COMMA]
    return runs


def short(desk: Desk, at: str, party: Party) -> Runs:
    """A later mention: the recorded short name; the full one when there is none; office and name when two share it."""
    of = party.person
    if of is None:
        return institution(desk, at, party, article=True)
    desk.first_in.setdefault(f"person.{of.key}", desk.key)
    shared = desk.guard(f"person.{of.key}.shares_short_name", of.key in desk.shared_short_names)
    if shared and (desk.lang == "en" or not party.offices):
        return _without_degrees(desk, f"{at}.person", of)
    name = desk.text(f"{at}.person.short_name", of.short_name) or _without_degrees(desk, f"{at}.person", of)
    if not shared:
        return name
    first = party.offices[0]
    title = _best(
        desk, f"{at}.offices.{item_key(first, 1)}", (("usual", first.usual), ("title", first.title))
    )
    return [*title, SPACE, *name]


def institution(
    desk: Desk, at: str, party: Party, *, beside: AgencyName | None = None, article: bool = False
) -> Runs:
    """The side of a party that is no person: office, agency, group or free text; a lone person's name otherwise."""
    if party.offices:
        return offices(desk, at, party, beside=beside, article=article)
    if party.agency:
        runs = agency(desk, f"{at}.agency", party.agency)
    elif party.group:
        runs = _group(desk, f"{at}.group", party)
    elif party.text:
        return desk.words(f"{at}.text", party.text)
    else:
        return person(desk, f"{at}.person", party.person) if party.person else []
    return [*_the(desk, runs), *runs] if article else runs


def introduce(
    desk: Desk,
    at: str,
    party: Party,
    *,
    beside: AgencyName | None = None,
    commas: bool,
    article: bool = False,
    brackets: bool = False,
) -> Runs:
    """A person with office at the first mention: "Staf Ahli Gubernur, Komar" / "Komar, Expert Adviser to the Governor".

    commas: Indonesian sets the name between commas; it does so anyway where a bare name would be read as the
    holder of the office's last word. article: English puts "the" before an office without a person; brackets: it
    puts the office in brackets, inside a list that has commas already.
    """
    of = party.person
    if of is None:
        desk.guard(f"{at}.person", None)
        return institution(desk, at, party, beside=beside, article=article)
    has_office = bool(party.offices or party.agency or party.text)
    if not has_office:
        return person(desk, f"{at}.person", of)
    if desk.lang == "en":
        name = person(desk, f"{at}.person", of)
        place = institution(desk, at, party, beside=beside)
        if brackets:
            return [*name, Literal(" ("), *place, Literal(")")]
        return [*name, Literal(", "), *place, SOFT_COMMA]
    place = institution(desk, at, party, beside=beside)
    name = person(desk, f"{at}.person", of)
    is_bare = isinstance(name[0], Slot) and not name[0].form if name else True
    if commas or (is_bare and _ambiguous(desk, at, party)):
        return [*place, Literal(", "), *name, SOFT_COMMA]
    return [*place, SPACE, *name]


def _without_degrees(desk: Desk, at: str, of: PersonName) -> Runs:
    return _spaced(
        [desk.text(f"{at}.prefix_titles", of.prefix_titles), desk.text(f"{at}.full_name", of.full_name)]
    )


def _names_agency(desk: Desk, at: str, of: OfficeName, beside: AgencyName | None) -> bool:
    if desk.guard(f"{at}.agency_form", of.agency_form) == "none" or of.agency is None:
        return False
    return not (of.agency_form == "comma" and beside is not None and beside.key == of.agency.key)


def _acting(desk: Desk, at: str, of: OfficeName) -> Runs:
    prefix = names.PREFIX[of.acting]
    if prefix and desk.lang == "en":
        prefix = f"Acting ({prefix})" if desk.mention(f"office.{of.key}") else "Acting"
    return desk.printed(f"{at}.acting", of.acting, prefix, "acting")


def _ambiguous(desk: Desk, at: str, party: Party) -> bool:
    if not party.offices:
        return False
    last = party.offices[-1]
    recorded = desk.guard(
        f"{at}.offices.{item_key(last, len(party.offices))}.ends_with_office_word", last.ends_with_office_word
    )
    return recorded or representation.ends_with_office_word(last.usual.id or last.title.id)


def _group(desk: Desk, at: str, party: Party) -> Runs:
    of = party.group
    if of is None:
        return []
    scope = desk.words(f"{at}.scope", of.scope)
    return _spaced([_best(desk, at, (("news", of.news), ("name", of.name))), scope])


def _best(desk: Desk, at: str, lengths: tuple[tuple[str, Words], ...]) -> Runs:
    """The first length that the record has in this language; otherwise the first that it has in the other one."""
    for name, words in lengths:
        if runs := desk.text(f"{at}.{name}.{desk.lang}", getattr(words, desk.lang)):
            return runs
    return next((runs for name, words in lengths if (runs := desk.words(f"{at}.{name}", words))), [])


def _the(desk: Desk, runs: Runs) -> Runs:
    """English "the"; a name that stays Indonesian takes none."""
    if desk.lang != "en" or not runs or (isinstance(runs[0], Slot) and runs[0].lang):
        return []
    the = english.definite(runs[0].text)
    return [Literal(the)] if the else []


def _rank(rank: str, lang: str) -> str:
    return ranks.ENGLISH.get(rank, rank) if lang == "en" else rank


def _spaced(parts: list[Runs]) -> Runs:
    runs: Runs = []
    for part in parts:
        if part:
            runs += [SPACE, *part] if runs else part
    return runs
