"""Shape of the invitation letter in a form or a meeting file."""

from __future__ import annotations

from datetime import date

from ..directory.forms import Form, OfficeKey, PersonKey
from .states import NumberState, Urgency


class LetterForm(Form):
    """The invitation letter. number: as the register gives it; left out while there is none (the draft
    prints "…/…").
    """

    number: str | None = None
    number_state: NumberState = NumberState.DRAFT
    classification_code: str = ""
    dated_on: date | None = None
    place: str = ""
    subject: str = ""
    subject_en: str = ""
    urgency: Urgency = Urgency.ROUTINE
    signer_office: OfficeKey | None = None
    signer_person: PersonKey | None = None
    on_behalf_of: list[OfficeKey] = []
    copies: list[str] = []
    copies_en: list[str] = []
