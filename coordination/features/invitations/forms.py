"""Shapes of an invitation, an answer and a representation in a form or a meeting file."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ..directory.forms import AgencyKey, Form, GroupKey, Key, Moment, OfficeKey, PersonKey
from ..directory.states import OfficeLevel
from .states import Capacity, Reply, Source

TARGETS = ("office", "person", "agency", "group")


class RepresentationForm(Form):
    """Who comes in place of the invited: a person, with the office that is his or her own. Neither: not yet known."""

    person: PersonKey | None = None
    office: OfficeKey | None = None
    agency: AgencyKey | None = Field(default=None, description="when the own office is not on record")
    link_generation: int = Field(default=1, ge=1)
    source: Source = Source.REPLY
    letter_no: str = ""
    named_at: Moment | None = None
    confirmed_at: Moment | None = None


class InvitationForm(Form):
    """One invitation: exactly one of office, person, agency, group; its answer; the chain of representation."""

    id: Key
    office: OfficeKey | None = None
    person: PersonKey | None = None
    agency: AgencyKey | None = None
    group: GroupKey | None = None
    capacity: Capacity = Capacity.PARTICIPANT
    minimum_level: OfficeLevel | None = Field(
        default=None, description="lowest level asked of a representative"
    )
    attention_office: OfficeKey | None = None
    link_generation: int = Field(default=1, ge=1)
    reply: Reply = Reply.NONE
    reply_at: Moment | None = None
    reply_note: str = ""
    representation: list[RepresentationForm] = Field(
        default=[], description="oldest first; the last one came"
    )

    @model_validator(mode="after")
    def names_one_target(self) -> InvitationForm:
        if sum(getattr(self, target) is not None for target in TARGETS) != 1:
            raise PydanticCustomError("one-owner", "exactly one target", {"choices": ", ".join(TARGETS)})
        return self

    @model_validator(mode="after")
    def representation_is_answered(self) -> InvitationForm:
        if self.representation and self.reply is not Reply.REPRESENTED:
            raise PydanticCustomError("reply-represented", "a representation needs reply: represented")
        return self
