"""Shape of the invitation letter in a form or a meeting file."""

from __future__ import annotations

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ..directory.forms import Day, Form, OfficeKey, PersonKey
from .states import NumberState, Urgency


class LetterForm(Form):
    """The invitation letter. number: as the register gives it; left out while there is none (the draft
    prints "…/…").
    """

    number: str | None = None
    number_state: NumberState = NumberState.DRAFT
    classification_code: str = ""
    dated_on: Day | None = None
    place: str = ""
    subject: str = ""
    subject_en: str = ""
    urgency: Urgency = Urgency.ROUTINE
    signer_office: OfficeKey | None = None
    signer_person: PersonKey | None = None
    on_behalf_of: list[OfficeKey] = []
    copies: list[str] = []
    copies_en: list[str] = []

    @model_validator(mode="after")
    def issued_letters_have_a_number(self) -> LetterForm:
        if self.number_state is NumberState.ISSUED and not self.number:
            raise PydanticCustomError("number-missing", "an issued letter has its number")
        return self
