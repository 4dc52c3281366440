"""Recording a meeting. Nobody is told: calling it is an action of `invitations`."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from ...foundation import audit
from ...foundation.db import row_id
from ...foundation.errors import Refused
from ..directory import queries as directory
from ..directory.models import Agency, Office, Person
from . import queries, rules
from .forms import AgendaItemForm, MeetingForm
from .models import AgendaItem, CoHost, LegalBasis, Meeting, MeetingDay, PaperOrder, Photo
from .states import MeetingState

PARTS = {"host", "co_hosts", "legal_basis", "days", "agenda", "orders", "photos", "previous_meeting"}


def plan_meeting(
    session: Session,
    form: MeetingForm,
    *,
    photos: dict[str, str],
    fixtures: list[str] | None = None,
    actor: audit.Actor,
    now: datetime,
) -> Meeting:
    """Record a new meeting as a draft: nothing of its later life is taken from the form."""
    draft = form.model_copy(update={"state": MeetingState.DRAFT, "called_at": None})
    return _record(session, draft, photos, actor, now, "plan_meeting", fixtures=fixtures or [])


def restore_meeting(
    session: Session,
    form: MeetingForm,
    *,
    photos: dict[str, str],
    fixtures: list[str],
    actor: audit.Actor,
    now: datetime,
) -> Meeting:
    """Record a meeting as its file tells it, called or held already. Nothing is sent."""
    return _record(session, form, photos, actor, now, "restore_meeting", fixtures=fixtures)


def set_state(
    session: Session, meeting: Meeting, to: MeetingState, *, actor: audit.Actor, now: datetime
) -> None:
    """Move a meeting along its life cycle. Raises Refused("meeting-state")."""
    meeting.state = rules.advance(meeting.state, to)
    session.add(meeting)
    session.flush()
    audit.note(session, actor, f"meeting_{to.value}", meeting.uid, now=now)


def _record(
    session: Session,
    form: MeetingForm,
    photos: dict[str, str],
    actor: audit.Actor,
    now: datetime,
    action: str,
    fixtures: list[str],
) -> Meeting:
    if queries.find_meeting(session, form.uid) is not None:
        raise Refused("meeting-exists", uid=form.uid)
    meeting = Meeting(
        host_agency_id=directory.id_of(session, Agency, form.host),
        previous_uid=form.previous_meeting,
        starts_on=form.days[0].date_,
        fixtures=fixtures,
        **form.model_dump(exclude=PARTS),
    )
    session.add(meeting)
    session.flush()
    _add_parts(session, meeting, form, photos)
    audit.note(session, actor, action, meeting.uid, now=now)
    return meeting


def _add_parts(session: Session, meeting: Meeting, form: MeetingForm, photos: dict[str, str]) -> None:
    rows: list[Any] = [
        MeetingDay(meeting_id=row_id(meeting), on_date=day.date_, **day.model_dump(exclude={"date_"}))
        for day in form.days
    ]
    rows += [
        CoHost(meeting_id=row_id(meeting), agency_id=directory.id_of(session, Agency, key))
        for key in form.co_hosts
    ]
    rows += [LegalBasis(meeting_id=row_id(meeting), **basis.model_dump()) for basis in form.legal_basis]
    rows += [_agenda_item(session, meeting, at, item) for at, item in enumerate(form.agenda, 1)]
    rows += [
        PaperOrder(meeting_id=row_id(meeting), paper=order.paper, keys=order.order) for order in form.orders
    ]
    rows += [
        Photo(
            meeting_id=row_id(meeting),
            key=photo.id,
            digest=photos[photo.file],
            **photo.model_dump(exclude={"id"}),
        )
        for photo in form.photos
    ]
    session.add_all(rows)
    session.flush()


def _agenda_item(session: Session, meeting: Meeting, position: int, form: AgendaItemForm) -> AgendaItem:
    return AgendaItem(
        meeting_id=row_id(meeting),
        key=form.id,
        position=position,
        presenter_office_id=directory.id_of(session, Office, form.presenter_office),
        presenter_person_id=directory.id_of(session, Person, form.presenter_person),
        presenter_agency_id=directory.id_of(session, Agency, form.presenter_agency),
        **form.model_dump(exclude={"id", "presenter_office", "presenter_person", "presenter_agency"}),
    )
