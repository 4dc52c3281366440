"""What happened: headline, dateline, the parts of a lead, decisions, follow-ups, byline. Phrases for the rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ..language import dates, english
from ..papers.draft import SOFT_COMMA, Literal, Runs
from . import orthography, people
from .desk import Desk
from .facts import item_keys

if TYPE_CHECKING:
    from ..papers.minutes import ActionLine, DecisionLine
    from ..papers.parts import Words

MEETING = {"id": Literal("rapat"), "en": Literal("meeting")}
HOSTED_BY = {"id": Literal(" yang diselenggarakan "), "en": Literal(" hosted by ")}
ONLINE = {"id": Literal(" secara daring"), "en": Literal(" online")}
AND_ONLINE = {"id": Literal(" dan secara daring"), "en": Literal(" and online")}
BEHIND_PLACE, WITHOUT_PLACE = Literal(", "), Literal(" pada ")
UNTIL = {"id": Literal(" hingga "), "en": Literal(" to ")}
CLOCK = {"id": (" pukul ", " "), "en": (" at ", " ")}
BEFORE_PURPOSE = {"id": "untuk ", "en": "to "}


def publisher(desk: Desk, _: Any) -> Runs:
    runs = people.agency(desk, "publisher", desk.paper.publisher)
    if desk.lang == "id" or runs[0].lang:  # type: ignore[union-attr]  # -- reason: an agency's name is a slot
        return runs
    the = english.definite(runs[0].text)
    return [Literal(the), *runs] if the else runs


def publisher_news(desk: Desk, _: Any) -> Runs:
    return people.agency_in_headline(desk, "publisher", desk.paper.publisher)


def headline_verb(desk: Desk, _: Any) -> Runs:
    key = desk.paper.headline_verb
    verb = desk.words_of.EVENT_VERBS[key]
    words = verb.headline
    if desk.lang == "en" and english.is_many(desk.paper.publisher.news.en):
        words = verb.headline_many
    return desk.printed("headline_verb", key, words, "headline")


def headline_topic(desk: Desk, _: Any) -> Runs:
    topic = desk.words("headline_topic", desk.paper.headline_topic)
    return topic or desk.words("meeting.title", desk.paper.meeting.title) or [MEETING[desk.lang]]


def event_verb(desk: Desk, _: Any) -> Runs:
    key = desk.paper.headline_verb
    return desk.printed("headline_verb", key, desk.words_of.EVENT_VERBS[key].lead, "lead")


def subject(desk: Desk, _: Any) -> Runs:
    return _clause(desk, "meeting.subject", desk.paper.meeting.subject, "")


def event(desk: Desk, _: Any) -> Runs:
    """ "Rapat Koordinasi Bidang Politik Tahun Anggaran 2023"; English with its indefinite article."""
    runs = _event(desk)
    if desk.lang == "id":
        return runs
    article = english.indefinite(runs[0].text)
    return [Literal(article), *runs] if article else runs


def the_event(desk: Desk, _: Any) -> Runs:
    runs = _event(desk)
    the = english.definite(runs[0].text) if desk.lang == "en" else ""
    return [Literal(the), *runs] if the else runs


def purpose(desk: Desk, _: Any) -> Runs:
    return _clause(desk, "purpose", desk.paper.purpose, BEFORE_PURPOSE[desk.lang])


def host(desk: Desk, _: Any) -> Runs:
    """Printed only when the record says that it is confirmed, and never beside a publisher that held the meeting."""
    paper = desk.paper
    confirmed = desk.guard("host_confirmed", paper.host_confirmed)
    of = paper.meeting.host
    if not confirmed or of is None or of.key == paper.publisher.key or paper.headline_verb == "hold":
        return []
    runs = people.agency(desk, "meeting.host", of)
    the = english.definite(runs[0].text) if desk.lang == "en" else ""
    return [HOSTED_BY[desk.lang], *([Literal(the)] if the else []), *runs]


def place(desk: Desk, _: Any) -> Runs:
    """ " di Ballroom …", " secara daring", or both. A link is never read."""
    paper = desk.paper
    mode = desk.guard("meeting.mode", paper.meeting.mode)
    if mode == "online":
        return [ONLINE[desk.lang]]
    venue = desk.text(f"venue.{desk.lang}", getattr(paper.venue, desk.lang)) or desk.words(
        "meeting.venue", paper.meeting.venue
    )
    runs: Runs = [Literal(f" {desk.style.place[desk.lang]} "), *venue] if venue else []
    if mode == "hybrid":
        return [*runs, AND_ONLINE[desk.lang]] if venue else [ONLINE[desk.lang]]
    if desk.lang == "en" and venue and "," in venue[0].text:
        runs.append(SOFT_COMMA)
    return runs


def day(desk: Desk, _: Any) -> Runs:
    """ ", Senin (11/12/2023)" behind a place, " pada Senin (11/12/2023)" without one; the first and last of several."""
    days = desk.paper.meeting.days
    desk.member("meeting.days", item_keys(days))
    if not days:
        return []
    first, last = days[0].on, days[-1].on
    runs = _day(desk, "meeting.days.1.on", first)
    if first != last:
        runs = [*runs, UNTIL[desk.lang], *_day(desk, f"meeting.days.{len(days)}.on", last)]
    elif hour := _hour(desk):
        runs = [*runs, *hour]
    if desk.lang == "en":
        return [Literal(" from " if first != last else " on "), *runs]
    return [BEHIND_PLACE if _has_place(desk) else WITHOUT_PLACE, *runs]


def held(desk: Desk, _: Any) -> Runs:
    return [*place(desk, None), *day(desk, None)]


def decision(desk: Desk, of: DecisionLine) -> Runs:
    """The decision with the word that joins it to "menyepakati" or "agreed"."""
    at = f"decision.{of.key}.text"
    desk.member("decisions", item_keys(desk.paper.decisions))
    runs = _clause(desk, at, of.text, "")
    link = desk.words_of.agreed(getattr(of.text, desk.lang)) if runs else ""
    return [Literal(link), *runs] if link else runs


def owner(desk: Desk, of: ActionLine) -> Runs:
    if of.owner is None:
        return []
    desk.member(f"action.{of.key}.owner.offices", item_keys(of.owner.offices))
    return people.introduce(desk, f"action.{of.key}.owner", of.owner, commas=False, article=True)


def task(desk: Desk, of: ActionLine) -> Runs:
    desk.member("actions", item_keys(desk.paper.actions))
    runs = _clause(desk, f"action.{of.key}.text", of.text, "")
    return [Literal(desk.words_of.in_charge(getattr(of.text, desk.lang))), *runs] if runs else runs


def due(desk: Desk, of: ActionLine) -> Runs:
    if of.due_on is None:
        desk.guard(f"action.{of.key}.due_on", None)
        return []
    return _day(desk, f"action.{of.key}.due_on", of.due_on)


def city(desk: Desk, _: Any) -> Runs:
    """Datelines set the city in capitals."""
    name = desk.paper.dateline_city
    return desk.printed("dateline_city", name, orthography.clean(name).upper(), "upper")


def region(desk: Desk, _: Any) -> Runs:
    return desk.words("dateline_region", desk.paper.dateline_region)


def authors(desk: Desk, _: Any) -> Runs:
    names = desk.paper.byline_authors
    return desk.printed(
        "byline_authors", names, "/".join(orthography.clean(name) for name in names), "authors"
    )


def unit(desk: Desk, _: Any) -> Runs:
    return desk.words("byline_unit", desk.paper.byline_unit)


def slash(desk: Desk, _: Any) -> Runs:
    return [Literal("/")] if desk.paper.byline_authors and desk.paper.byline_unit else []


def _has_place(desk: Desk) -> bool:
    """Whether `place`, which stands in the same sentence and has read the facts, prints anything."""
    paper = desk.paper
    venue = getattr(paper.venue, desk.lang) or paper.meeting.venue.id or paper.meeting.venue.en
    return paper.meeting.mode != "in_person" or bool(orthography.clean(venue))


def _event(desk: Desk) -> Runs:
    meeting = desk.paper.meeting
    runs = desk.words("meeting.title", meeting.title) or [MEETING[desk.lang]]
    year = meeting.fiscal_year
    if year is None or str(year) in runs[0].text:
        desk.guard("meeting.fiscal_year", year)
        return runs
    words = desk.words_of.year_of_budget(year)
    return [*runs, Literal(" "), *desk.printed("meeting.fiscal_year", year, words, "fiscal_year")]


def _day(desk: Desk, at: str, on: date) -> Runs:
    return desk.printed(at, on, dates.news_day(on, desk.lang), "day")


def _hour(desk: Desk) -> Runs:
    """The hour of a meeting of one day, as far as the style wants it."""
    if desk.style.lead_time == "none":
        return []
    of, zone = desk.paper.meeting.days[0], desk.paper.meeting.time_zone
    start = desk.guard("meeting.days.1.start", of.start)
    if start is None:
        part = dates.PART_OF_DAY[desk.lang].get(of.part_of_day, "")
        runs = desk.printed("meeting.days.1.part_of_day", of.part_of_day, part, "part_of_day")
        return [Literal(" "), *runs] if runs else []
    if desk.style.lead_time != "clock":
        return []
    before, between = CLOCK[desk.lang]
    hour = desk.printed("meeting.days.1.start", start, dates.clock(start, desk.lang), "clock")
    name = dates.zone_name(zone, of.on, desk.lang)
    return [Literal(before), *hour, Literal(between), *desk.printed("meeting.time_zone", zone, name, "zone")]


def _clause(desk: Desk, at: str, words: Words, opening: str) -> Runs:
    """A recorded clause in the middle of a sentence, without full stop and without the rule's own conjunction."""
    runs = desk.clause(at, words)
    if not runs:
        return runs
    address, text = f"{at}.{desk.lang}", runs[0].text.rstrip(" .,;:")
    text = desk.mid_sentence(address, text)
    return desk.printed(address, getattr(words, desk.lang), text.removeprefix(opening), "clause")
