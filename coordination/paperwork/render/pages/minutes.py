"""The minutes: head, who was invited and who came, figures, what was said, decided and left to do, closing, signatures.

Order: docs/rules.md §9. Representation is a word (hadir, diwakili, tidak hadir), never a shade; a representative's
office stands without the represented one's prefix; the represented office keeps it.
"""

from __future__ import annotations

import re
from typing import Any

from ....foundation.i18n import catalogue, fill, say
from ...language import capitals, dates, lists, names
from ...papers.minutes import ActionLine, DecisionLine, MinutesPaper, PresenceRow, Recap, Said
from . import meeting as facts
from .phrases import KEPT, LONG, Fact, Phrase, capital, ended, entry, fact, is_long, phrase, quoted, sentence

_BEFORE_FIGURE = re.compile(r" (?=\d)")  # a number never begins a line without its word


def view(paper: MinutesPaper, lang: str) -> dict[str, Any]:
    day = dates.day(paper.dated_on, lang)
    return {
        "heading": facts.heading(paper.meeting, lang),
        "facts": _head(paper, lang),
        "presence": [_presence(row, lang) for row in paper.presence],
        "recap_table": _recap_table(paper, lang),
        "recap": _figures(paper.recap, lang, signed=paper.signed_list),
        "said": _proceedings(paper, lang),
        "decisions": [_decision(line, lang) for line in paper.decisions],
        "actions": [_action(line, lang) for line in paper.actions],
        "closing": _closing(paper, lang),
        "place_date": f"{paper.place}, {day}" if paper.place else day,
        "sign_long": is_long(paper.chair_sign, paper.note_taker_sign) or len(paper.place) > KEPT,
        # Nobody signs a courtesy copy: its head names chair and note-taker, its end has neither name nor room.
        "signers": () if lang == "en" else (paper.chair_sign, paper.note_taker_sign),
    }


def _head(paper: MinutesPaper, lang: str) -> list[Fact]:
    words, line = catalogue("paper", lang), facts.lines(paper.meeting, lang)
    return [
        *line["when"],
        *fact(words["invitation"], _letter(paper, lang)),
        *line["hours"],
        *line["venue"],
        *line["agenda"],
        *fact(words["chair"], names.person(paper.chair, lang) if paper.chair else ""),
        *fact(words["note_taker"], names.person(paper.note_taker, lang) if paper.note_taker else ""),
    ]


def _letter(paper: MinutesPaper, lang: str) -> str:
    letter = paper.letter
    if letter is None:
        return ""
    day = dates.day(letter.dated_on, lang) if letter.dated_on else ""
    if letter.number and day:
        return say("paper", "letter_of", lang, number=letter.number, date=day)
    return (
        say("paper", "letter_number", lang, number=letter.number)
        if letter.number
        else (say("paper", "letter_date", lang, date=day) if day else "")
    )


def _presence(row: PresenceRow, lang: str) -> dict[str, Any]:
    invited = capital(names.party(row.invited, lang, names.USUAL))
    if row.is_host:
        invited = say("paper", "host", lang, who=invited)
    if row.walk_in:
        invited = say("paper", "walk_in", lang, who=invited)
    words = catalogue("paper", lang)
    more = [words["how_more"][key] for key in ("online", "late", "left_early") if getattr(row, key)]
    came = _came(row, lang)
    return {
        "invited": invited,
        "how": ", ".join([words["how"][row.how], *more]),
        "came": came,
        "long": len(invited) + len(came) > LONG,
    }


def _came(row: PresenceRow, lang: str) -> str:
    """Who stood there: the name alone when the office is the invited one, else "Komar (Staf Ahli Gubernur)"."""
    if row.how not in ("in_person", "represented", "group"):
        return "–"
    beside = names.own_agency(row.invited)
    who = names.appearance(row.came, lang, names.USUAL, beside=beside) if row.came else ""
    if row.how == "group" and (row.came is None or row.came.person is None):
        who = (
            say("paper", "group_counted", lang, count=row.count)
            if row.count
            else say("paper", "group_on_list", lang)
        )
    elif row.how == "in_person" and row.came and _same_office(row):
        who = names.person(row.came.person, lang) if row.came.person else ""
    who = who or say("paper", "names_on_list", lang)
    if row.members:
        members = [names.appearance(party, lang, names.USUAL, beside=beside) for party in row.members]
        who = _together([who, *members], lang)
    if not row.accompanying:
        return who
    others = [names.appearance(party, lang, names.USUAL, beside=beside) for party in row.accompanying]
    return say("paper", "accompanied", lang, who=who, others=_together(others, lang))


def _together(people: list[str], lang: str) -> str:
    """An enumeration; of two whose names or titles hold commas "A, x serta B, y"."""
    if len(people) == 2 and any("," in who for who in people):
        return say("paper", "both", lang, first=people[0], second=people[1])
    return lists.enumeration(people, lang)


def _same_office(row: PresenceRow) -> bool:
    """Whether the one who came holds exactly what was invited (or is recorded without an office of his own)."""
    if row.came is None:
        return False
    came = {office.key for office in row.came.offices}
    return not came or came <= {office.key for office in row.invited.offices}


def _recap_table(paper: MinutesPaper, lang: str) -> dict[str, Any] | None:
    """The figures of a large meeting by group; "not recorded" has a column only when somebody is in it."""
    if not paper.recap_rows:
        return None
    words = catalogue("paper", lang)
    columns = ["invited", "in_person", "represented", "absent", "people"]
    if any(row.open for row in paper.recap_rows):
        columns.insert(4, "open")
    figures = [[getattr(row, column) for column in columns] for row in paper.recap_rows]
    return {
        "head": [words["recap_head"][column] for column in ("group", *columns)],
        "width": f"{70 / len(columns):.1f}%",
        "rows": [
            {"title": phrase(row.title, lang), "figures": counted}
            for row, counted in zip(paper.recap_rows, figures, strict=True)
        ],
        "totals": [sum(column) for column in zip(*figures, strict=True)],
    }


def _figures(recap: Recap, lang: str, *, signed: bool) -> str:
    words = say(
        "paper",
        "figures",
        lang,
        invited=recap.invited,
        host=say("paper", "figures_host", lang, count=recap.host) if recap.host else "",
        in_person=recap.in_person,
        represented=recap.represented,
        groups=recap.groups,
        absent=recap.absent,
        open=say("paper", "figures_open", lang, count=recap.open) if recap.open else "",
        walk_ins=say("paper", "figures_walk_ins", lang, count=recap.walk_ins) if recap.walk_ins else "",
    )
    words = _BEFORE_FIGURE.sub("\u00a0", words)
    came = recap.in_person + recap.represented + recap.groups + recap.walk_ins
    attached = say("paper", "signed_list_attached" if signed else "list_attached", lang)
    return f"{words} {attached}" if came else words


def _proceedings(paper: MinutesPaper, lang: str) -> list[dict[str, Any]]:
    """Statements in order. The agenda item and the speaker are named where they change."""
    titles = {line.no: line.title for line in paper.meeting.agenda}
    parts: list[dict[str, Any]] = []
    keep = _names(paper)
    item: int | None = None
    speaker = ""
    for said in paper.said:
        who = _speaker(said, lang)
        frame, text = _statement(said, lang, keep)
        part: dict[str, Any] = {"frame": frame, "text": text, "who": "", "item": Phrase("")}
        if said.agenda_no != item and said.agenda_no in titles:
            title = phrase(titles[said.agenda_no], lang)
            named = say("paper", "agenda_item", lang, no=said.agenda_no, title=title.text)
            part["item"], speaker = Phrase(named, title.lang, title.note), ""
        if who != speaker:
            part["who"] = who
        item, speaker = said.agenda_no, who
        parts.append(part)
    return parts


def _statement(said: Said, lang: str, keep: frozenset[str]) -> tuple[str, Phrase]:
    """A quotation, or a clause behind "Menjelaskan bahwa"; what is not in the page's language stands behind a colon."""
    if said.mode == "direct":
        return "", quoted(said.text, lang, said.language)
    clause = phrase(said.text, lang, said.language)
    text, frame = clause.text.strip(), catalogue("paper", lang)["frame"].get(said.frame, "")
    if not frame:
        return "", Phrase(ended(capital(text)), clause.lang, clause.note)
    if clause.lang:
        before = capital(fill(frame, {"clause": ""}).strip())
        return f"{before}: ", Phrase(ended(text), clause.lang, clause.note)
    return "", Phrase(ended(capital(fill(frame, {"clause": capitals.inside(text, keep)}))))


def _names(paper: MinutesPaper) -> frozenset[str]:
    """Words that stand in names of this meeting: a clause that begins with one keeps its capital."""
    parties = [party for row in paper.presence for party in (row.invited, row.came) if party]
    parties += [said.speaker for said in paper.said]
    agencies = [names.own_agency(party) for party in parties] + [paper.meeting.host]
    people = [party.person.full_name for party in parties if party.person]
    groups = [party.group.name for party in parties if party.group]
    words = [word for of in agencies if of for word in (of.name, of.usual, of.news)]
    words += [*groups, paper.meeting.venue, paper.meeting.region]
    return capitals.proper([paper.meeting.city, *people, *(each for of in words for each in (of.id, of.en))])


def _speaker(said: Said, lang: str) -> str:
    """ "Kasubdit 1 Ditintelkam Polda Banten, Kompol Heri Purnomo": the office first, then the person."""
    party = said.speaker
    known = bool(party.offices or party.agency or party.group or party.text)
    office = capital(names.party(party, lang, names.USUAL)) if known else ""
    person = names.person(party.person, lang) if party.person else ""
    who = ", ".join(part for part in (office, person) if part)
    if said.on_behalf_of is None:
        return who
    return say(
        "paper", "speaking_for", lang, who=who, office=names.party(said.on_behalf_of, lang, names.USUAL)
    )


def _decision(line: DecisionLine, lang: str) -> dict[str, Any]:
    basis = phrase(line.basis, lang)
    if not basis:
        return {"text": sentence(line.text, lang), "basis": basis}
    printed = Phrase(say("paper", "basis", lang, basis=basis.text), basis.lang, basis.note)
    return {"text": entry(line.text, lang), "basis": printed}


def _action(line: ActionLine, lang: str) -> dict[str, Any]:
    owner = names.party(line.owner, lang, names.USUAL) if line.owner else ""
    by = say("paper", "by", lang, date=dates.day(line.due_on, lang)) if line.due_on else ""
    return {"text": entry(line.text, lang), "who": ", ".join(part for part in (owner, by) if part)}


def _closing(paper: MinutesPaper, lang: str) -> str:
    if paper.closed_at is None:
        return say("paper", "not_closed", lang)
    on = paper.meeting.days[-1].on if paper.meeting.days else paper.dated_on
    zone = dates.zone_name(paper.meeting.time_zone, on, lang)
    return say("paper", "closed", lang, time=dates.clock(paper.closed_at, lang), zone=zone)
