"""Follow-ups as lines of a paper. The list's paper itself is composed where the whole meeting is known (minutes)."""

from collections.abc import Iterable
from datetime import date

from ...paperwork.papers.minutes import ActionLine
from ...paperwork.papers.parts import Party, Words
from ..directory.compose import Names
from . import rules
from .models import ActionItem


def action_lines(items: Iterable[ActionItem], names: Names, today: date) -> tuple[ActionLine, ...]:
    """One line an item; its status as on `today` (overdue is derived)."""
    return tuple(
        ActionLine(
            key=item.key,
            text=Words(item.text, item.text_en),
            owner=_owner(item, names),
            due_on=item.due_on,
            status=rules.status_on(item.status, item.due_on, today),
            evidence=Words(item.evidence, item.evidence_en),
        )
        for item in items
    )


def _owner(item: ActionItem, names: Names) -> Party | None:
    if item.owner_office_id:
        return names.office_party(item.owner_office_id)
    if item.owner_agency_id:
        return names.agency_party(item.owner_agency_id)
    return names.person_party(item.owner_person_id) if item.owner_person_id else None
