"""Shape of one attendance entry in a form or a meeting file."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ..directory.forms import (
    AgencyKey,
    AttendanceKey,
    Form,
    GroupKey,
    InvitationKey,
    Key,
    Moment,
    OfficeKey,
    PersonKey,
)
from .states import AttendanceKind, PresenceMode, Role, Signed, Status

NEEDS = {
    AttendanceKind.PERSON: "person",
    AttendanceKind.OFFICE: "offices",
    AttendanceKind.INSTITUTION: "agency",
    AttendanceKind.GROUP: "group",
    AttendanceKind.OPEN_END: "text",
}


class AttendanceForm(Form):
    """One entry. represents: the office on whose behalf; then who came must be said, or `unnamed: true`.

    "yang mewakili X" behind another name does not say who came: such an entry is refused (docs/rules.md §3).
    """

    id: Key
    invitation: InvitationKey | None = None
    kind: AttendanceKind = AttendanceKind.PERSON
    person: PersonKey | None = None
    offices: list[OfficeKey] = Field(default=[], max_length=3)
    agency: AgencyKey | None = None
    group: GroupKey | None = None
    text: str = Field(default="", description="open_end only: words for the end of a list in news")
    text_en: str = ""
    represents: OfficeKey | None = Field(default=None, description="office on whose behalf")
    represents_agency: AgencyKey | None = None
    unnamed: bool = Field(
        default=False, description="somebody came for the represented office; who is not known"
    )
    role: Role = Role.PARTICIPANT
    with_: AttendanceKey | None = Field(
        default=None, alias="with", description="entry that this one accompanies"
    )
    mode: PresenceMode = PresenceMode.IN_PERSON
    status: Status = Status.PRESENT
    signed: Signed = Signed.NONE
    at: Moment | None = None
    publish: bool = True
    count: int | None = Field(default=None, ge=1, le=100_000)

    @model_validator(mode="after")
    def says_who_came(self) -> AttendanceForm:
        represents = self.represents or self.represents_agency
        who = self.person or self.offices or self.unnamed
        if represents and not who and self.status in (Status.PRESENT, Status.LATE, Status.LEFT_EARLY):
            raise PydanticCustomError("ambiguous-representation", "who came?", {"represents": represents})
        needed = NEEDS[self.kind]
        named = getattr(self, needed) or (represents and who) or (self.invitation and self.status in ABSENCE)
        if not named:
            raise PydanticCustomError(
                "attendance-needs", "kind needs a field", {"kind": self.kind.value, "field": needed}
            )
        return self

    @model_validator(mode="after")
    def companions_name_their_head(self) -> AttendanceForm:
        if self.with_ and self.role is not Role.ACCOMPANYING:
            raise PydanticCustomError("with-needs-role", "a companion has role: accompanying")
        if self.with_ == self.id:
            raise PydanticCustomError("with-itself", "nobody accompanies himself")
        return self


ABSENCE = (Status.ABSENT, Status.EXCUSED)
