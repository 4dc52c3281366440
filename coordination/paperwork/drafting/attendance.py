"""Who came: one item a party, joined with the right marks; representatives, companions, groups, the uncounted rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..language import names
from ..papers.draft import SOFT_COMMA, Literal, Runs
from . import people
from .desk import Desk, agencies_of
from .facts import item_keys, party_key

if TYPE_CHECKING:
    from ..papers import ArticlePaper
    from ..papers.article import ArticleParty
    from ..papers.parts import Words

Cut = tuple["list[ArticleParty]", "list[ArticleParty]", "list[ArticleParty]"]

BEING_THERE = ("attend", "join")
"""Headline verbs that tell of nothing but that the publisher was there."""

REPRESENTED_BY = Literal(" yang diwakili ")
NOT_IN_PERSON = {"id": Literal(" (diwakili)"), "en": Literal(" (represented)")}
REPRESENTING = Literal(", representing ")
ACCOMPANIED_BY = {"id": Literal(" didampingi "), "en": Literal(", accompanied by ")}
MARKS = {mark: Literal(mark) for mark in (" ", ", ", "; ")}
AND = {"id": Literal("dan "), "en": Literal("and ")}
AS_WELL_AS = {"id": Literal("serta "), "en": Literal("and ")}
REST_OF_AGENCIES = {
    "id": ("perwakilan ", " instansi lainnya"),
    "en": ("representatives of ", " other institutions"),
}
REST = {"id": ("", " undangan lainnya"), "en": ("", " other invited parties")}


def item(desk: Desk, party: ArticleParty) -> Runs:
    """One party as the list of those present names it."""
    at = f"party.{party.key}"
    how = desk.guard(f"{at}.how", party.how)
    if how == "represented":
        runs = _represented(desk, at, party)
    else:
        runs = people.introduce(
            desk, f"{at}.invited", party.invited, commas=desk.style.names_in_commas, article=True
        )
    desk.member(f"{at}.who", _who(party))
    return [*runs, *_companions(desk, at, party)] if party.companions else runs


def present(desk: Desk) -> list[ArticleParty]:
    """The parties that are named, in the desk's order; the open end is no party of the list."""
    return [party for party in desk.paper.parties if party.how != "open_end"]


def verb(desk: Desk) -> str:
    """The headline verb as far as the record bears it out: nobody "attends" for a publisher of whom nobody came."""
    key = desk.guard("headline_verb", desk.paper.headline_verb)
    if key not in BEING_THERE:
        return str(key)
    return str(key) if desk.guard("attendance.publisher", _is_publisher_there(desk.paper)) else ""


def split(desk: Desk) -> Cut:
    """Named in the first sentence, named in a second one when the list is long, and only counted.

    Where the list is cut depends on the length of all its names, so the cut itself is a fact of both sentences.
    """
    parties = present(desk)
    limit = desk.style.max_named
    named, rest = (parties, []) if len(parties) <= limit + 1 else (parties[:limit], parties[limit:])
    lengths = [_length(party, desk.lang) for party in named]
    if len(named) < 4 or sum(lengths) <= desk.style.list_words:
        return named, [], rest
    half = next(
        at for at in range(1, len(named)) if sum(lengths[: at + 1]) * 2 > sum(lengths) or at == len(named) - 1
    )
    half = min(max(half, 2), len(named) - 2)
    return named[:half], named[half:], rest


def enumeration(desk: Desk, cut: Cut, number: int) -> Runs:
    """The first (0) or second (1) part of the list; the rest and the open end follow what is named last."""
    items = [item(desk, party) for party in cut[number]]
    is_end = number == 1 or not cut[1]
    tail = [*_rest(desk, cut[2]), *_open_end(desk)] if is_end else []
    desk.member("parties", tuple([party.key for party in desk.paper.parties]))
    desk.guard("attendance.cut", "; ".join([", ".join([party.key for party in part]) for part in cut]))
    return joined(items, tail, desk.lang)


def joined(items: Sequence[Runs], tail: Sequence[Runs], lang: str) -> Runs:
    """ "A dan B", "A, B, dan C", "A, B, serta instansi terkait lainnya"; semicolons when an item holds a comma."""
    everything = [*items, *tail]
    mark = "; " if any(_has_comma(each) for each in everything) else ", "
    runs: Runs = []
    for at, each in enumerate(everything):
        is_last = at == len(everything) - 1
        if at:
            runs.append(MARKS[" " if is_last and at == 1 and mark == ", " else mark])
            if is_last:
                runs.append((AS_WELL_AS if tail else AND)[lang])
        runs += each
    return runs


def _is_publisher_there(paper: ArticlePaper) -> bool:
    """Through any office or agency of a party, or as the host whose party came."""
    own = paper.publisher.key
    is_host = paper.meeting.host is not None and paper.meeting.host.key == own
    for party in paper.parties:
        for of in (party.invited, party.came, *party.companions):
            if of and own in {agency.key for agency in agencies_of(of)}:
                return True
        if is_host and party.is_host:
            return True
    return False


def _represented(desk: Desk, at: str, party: ArticleParty) -> Runs:
    """ "X yang diwakili Y, N" / "N, Y, representing the X". One link of the chain only: the one who came."""
    came = party.came
    if came is None:
        desk.guard(f"{at}.came", None)
        return [
            *people.institution(desk, f"{at}.invited", party.invited, article=True),
            NOT_IN_PERSON[desk.lang],
        ]
    own = names.own_agency(party.invited)
    commas = desk.style.names_in_commas
    if desk.lang == "id":
        principal = people.institution(desk, f"{at}.invited", party.invited)
        return [
            *principal,
            REPRESENTED_BY,
            *people.introduce(desk, f"{at}.came", came, beside=own, commas=commas),
        ]
    who = people.introduce(desk, f"{at}.came", came, beside=own, commas=commas, article=True)
    if who and who[-1] is SOFT_COMMA:
        who = who[:-1]
    return [
        *who,
        REPRESENTING,
        *people.institution(desk, f"{at}.invited", party.invited, article=True),
        SOFT_COMMA,
    ]


def _companions(desk: Desk, at: str, party: ArticleParty) -> Runs:
    items = [
        people.introduce(
            desk, f"{at}.companions.{party_key(of, number)}", of, commas=False, article=True, brackets=True
        )
        for number, of in enumerate(party.companions, 1)
    ]
    return [ACCOMPANIED_BY[desk.lang], *joined(items, [], desk.lang)]


def _who(party: ArticleParty) -> str:
    """How many offices and companions the item names; which ones and in which order, where there are several.

    A single one that is replaced needs no mention here: its own facts are gone then.
    """
    came = party.came.offices if party.came else ()
    groups = (party.invited.offices, came, party.companions)
    return "; ".join([", ".join(item_keys(of)) if len(of) > 1 else str(len(of)) for of in groups])


def _rest(desk: Desk, rest: Sequence[ArticleParty]) -> list[Runs]:
    if not rest:
        return []
    agencies = {own.key for party in rest if (own := names.own_agency(party.invited))}
    if len(agencies) == len(rest):
        before, after = REST_OF_AGENCIES[desk.lang]
    else:
        before, after = REST[desk.lang]
    counted = desk.count("attendance.rest", len(rest), "count")
    return [[*([Literal(before)] if before else []), *counted, Literal(after)]]


def _open_end(desk: Desk) -> list[Runs]:
    for party in desk.paper.parties:
        if party.how == "open_end" and (
            runs := desk.words(f"party.{party.key}.invited.text", party.invited.text)
        ):
            return [runs]
    return []


def _has_comma(runs: Runs) -> bool:
    """A comma that will be printed: one that closes an item gives way to the mark behind it."""
    return any("," in run.text or (run is SOFT_COMMA and run is not runs[-1]) for run in runs)


def _length(party: ArticleParty, lang: str) -> int:
    """Words that a party takes, about: enough to cut a list that is too long for one breath."""
    length = 0
    for of in (party.invited, party.came, *party.companions):
        if of is None:
            continue
        for office in of.offices:
            length += _words(office.news if getattr(office.news, lang) else office.usual, lang)
            length += (
                _words(office.agency.news_first, lang)
                if office.agency and office.agency_form != "none"
                else 0
            )
        length += _words(of.agency.news_first, lang) if of.agency else 0
        length += of.person.full_name.count(" ") + 2 if of.person else 0
        length += _words(of.group.name, lang) if of.group else _words(of.text, lang)
    return length


def _words(of: Words, lang: str) -> int:
    text: str = getattr(of, lang)
    return text.count(" ") + 1 if text else 0
