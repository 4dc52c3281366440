"""The attendance list for the door: who is expected, from where, in whose place; then lines for those not invited."""

from __future__ import annotations

from typing import Any

from ....foundation.i18n import say
from ...language import names
from ...papers.attendance_list import AttendanceListPaper, DoorRow
from . import meeting as facts
from .phrases import Phrase, capital, phrase


def view(paper: AttendanceListPaper, lang: str) -> dict[str, Any]:
    sections: list[dict[str, Any]] = []
    no = 0
    for section in paper.sections:
        title = phrase(section.title, lang)
        if title and len(section.rows) > 1:
            counted = say("paper", "section_count", lang, title=title.text, count=len(section.rows))
            title = Phrase(counted, title.lang, title.note)
        rows = [_row(row, no + at, lang) for at, row in enumerate(section.rows, 1)]
        no += len(rows)
        if rows:
            sections.append({"title": title, "rows": rows})
    if sections and paper.walk_in_rows:
        empty = [_line(no + at) for at in range(1, paper.walk_in_rows + 1)]
        sections.append({"title": Phrase(say("paper", "not_invited", lang)), "rows": empty})
    return {
        "heading": facts.heading(paper.meeting, lang),
        "facts": facts.all_lines(paper.meeting, lang),
        "sections": sections,
    }


def _row(row: DoorRow, no: int, lang: str) -> dict[str, Any]:
    party = row.party
    person = names.person(party.person, lang, rank=False) if party.person else ""
    known = party.offices or party.agency or party.group or party.text
    office = capital(names.party(party, lang, names.SHORT)) if known else ""
    if row.count and office:
        office = say("paper", "people", lang, who=office, count=row.count)
    instead = names.party(row.instead_of, lang, names.SHORT) if row.instead_of else "–"
    return _line(no, person, office, capital(instead))


def _line(no: int, name: str = "", office: str = "", instead_of: str = "") -> dict[str, Any]:
    return {"no": no, "name": name, "office": office, "instead_of": instead_of}
