"""Shape of a follow-up in a form or a meeting file."""

from __future__ import annotations

from ..directory.forms import AgencyKey, Day, DecisionKey, Form, Key, Line, Moment, OfficeKey, PersonKey
from .states import ActionStatus


class ActionItemForm(Form):
    id: Key
    decision: DecisionKey | None = None
    text: Line
    text_en: str = ""
    owner_office: OfficeKey | None = None
    owner_agency: AgencyKey | None = None
    owner_person: PersonKey | None = None
    due_on: Day | None = None
    status: ActionStatus = ActionStatus.OPEN
    evidence: str = ""
    evidence_en: str = ""
    closed_at: Moment | None = None
