"""Shapes of statements, decisions and minutes in a form or a meeting file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from ..directory.forms import AgendaKey, Day, FileName, Form, Hour, Key, Moment, OfficeKey, PersonKey
from ..directory.states import Language
from .states import Frame, MinutesState, StatementMode, Tone

Passage = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]


class FigureForm(Form):
    """A number inside a statement: amount in plain digits with a decimal point, unit, and what it counts."""

    amount: str = Field(pattern=r"^-?\d+(\.\d+)?$")
    unit: str = ""
    of: str = ""


class StatementForm(Form):
    """One statement. A quote without a person or office as its speaker is refused: somebody must own the words."""

    id: Key
    agenda_item: AgendaKey | None = None
    speaker_person: PersonKey | None = None
    speaker_office: OfficeKey | None = None
    on_behalf_of: OfficeKey | None = Field(
        default=None, description="office whose words the speaker gives (melalui)"
    )
    mode: StatementMode = StatementMode.INDIRECT
    text: Passage = Field(description="direct: the words as said; indirect: a clause after its frame")
    text_en: str = Field(default="", description="human translation only")
    reported: str = Field(
        default="", description="a direct statement as a clause, where it may not be quoted"
    )
    reported_en: str = ""
    language: Language = Language.INDONESIAN
    frame: Frame = Frame.SAY
    tone: Tone = Tone.NONE
    verified_by: str = Field(default="", description="who checked the wording; without it nothing is quoted")
    publish: bool = True
    figures: list[FigureForm] = []

    @model_validator(mode="after")
    def has_a_speaker(self) -> StatementForm:
        if self.speaker_person is None and self.speaker_office is None:
            raise PydanticCustomError("quote-without-speaker", "who said it?")
        return self


class DecisionForm(Form):
    id: Key
    agenda_item: AgendaKey | None = None
    text: Passage
    text_en: str = ""
    basis: str = ""
    basis_en: str = ""
    publish: bool = True


class MinutesForm(Form):
    """The minutes: chair, note-taker, time of closing. issued_file: the signed file beside this one."""

    chair: PersonKey | None = None
    note_taker: PersonKey | None = None
    closed_at: Hour | None = None
    dated_on: Day | None = None
    place: str = ""
    state: MinutesState = MinutesState.DRAFT
    issued_at: Moment | None = None
    issued_file: FileName | None = None

    @model_validator(mode="after")
    def issued_minutes_say_when(self) -> MinutesForm:
        if self.state is MinutesState.ISSUED and self.issued_at is None:
            raise PydanticCustomError("issued-at-missing", "issued minutes say when")
        return self
