"""Recording follow-ups."""

from datetime import datetime

from sqlmodel import Session

from ...foundation import audit
from ..directory import queries as directory
from ..directory.models import Agency, Office, Person
from .forms import ActionItemForm
from .models import ActionItem

OWNERS = {"id", "decision", "owner_office", "owner_agency", "owner_person"}


def record_action_item(
    session: Session, about: str, form: ActionItemForm, *, actor: audit.Actor, now: datetime
) -> ActionItem:
    """Record what is to be done, by whom and by when. It is never derived from anybody's words."""
    row = ActionItem(
        about=about,
        key=form.id,
        decision_key=form.decision,
        owner_office_id=directory.id_of(session, Office, form.owner_office),
        owner_agency_id=directory.id_of(session, Agency, form.owner_agency),
        owner_person_id=directory.id_of(session, Person, form.owner_person),
        **form.model_dump(exclude=OWNERS),
    )
    session.add(row)
    session.flush()
    audit.note(session, actor, "record_action_item", f"{about}/{form.id}", now=now)
    return row
