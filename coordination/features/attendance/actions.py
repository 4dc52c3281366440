"""Recording who came, and closing the door."""

from datetime import datetime

from sqlmodel import Session

from ...foundation import audit
from ...foundation.db import row_id
from ...foundation.errors import Refused
from ..directory import queries as directory
from ..directory.models import Agency, InviteeGroup, Office, Person
from ..invitations import queries as invitations
from ..invitations.models import Invitation
from ..meetings import actions as meeting_actions
from ..meetings import queries as meetings
from ..meetings import rules as meeting_rules
from ..meetings.models import Meeting
from ..meetings.states import MeetingState
from . import queries, rules
from .forms import AttendanceForm
from .models import Attendance, AttendanceOffice
from .states import THERE

COLUMNS = {"kind", "text", "text_en", "role", "mode", "status", "signed", "publish", "count"}


def record_attendance(
    session: Session, uid: str, form: AttendanceForm, *, actor: audit.Actor, now: datetime
) -> Attendance:
    """Record that somebody came (or did not) while the meeting is called or just held.

    Raises Refused: the meeting is not called, or this entry is there already.
    """
    meeting = meetings.get_meeting(session, uid)
    if meeting.state not in (MeetingState.CALLED, MeetingState.HELD):
        raise Refused("door-closed", state=meeting.state.value)
    row = _record(session, meeting, form, form.at or now)
    audit.note(session, actor, "record_attendance", f"{uid}/{form.id}", now=now, status=form.status.value)
    return row


def restore_attendance(
    session: Session, uid: str, form: AttendanceForm, *, actor: audit.Actor, now: datetime
) -> None:
    """Record an entry as the meeting file tells it. Raises Refused when the meeting was never called."""
    meeting = meetings.get_meeting(session, uid)
    if not meeting_rules.was_called(meeting.state):
        raise Refused("door-closed", state=meeting.state.value)
    _record(session, meeting, form, form.at)
    audit.note(session, actor, "restore_attendance", f"{uid}/{form.id}", now=now)


def close_door(session: Session, uid: str, *, actor: audit.Actor, now: datetime) -> None:
    """The meeting was held: answers are closed, minutes may be written."""
    meeting = meetings.get_meeting(session, uid)
    meeting_actions.set_state(session, meeting, MeetingState.HELD, actor=actor, now=now)


def _record(session: Session, meeting: Meeting, form: AttendanceForm, at: datetime | None) -> Attendance:
    meeting_id = row_id(meeting)
    if queries.find_attendance(session, meeting_id, form.id) is not None:
        raise Refused("attendance-twice", key=form.id)
    invitation = invitations.get_invitation(session, meeting_id, form.invitation) if form.invitation else None
    if invitation is not None and form.status in THERE:
        _require_agreement(session, invitation, form)
    row = Attendance(
        meeting_id=meeting_id,
        key=form.id,
        invitation_id=invitation.id if invitation else None,
        person_id=directory.id_of(session, Person, form.person),
        agency_id=directory.id_of(session, Agency, form.agency),
        group_id=directory.id_of(session, InviteeGroup, form.group),
        represents_office_id=directory.id_of(session, Office, form.represents),
        represents_agency_id=directory.id_of(session, Agency, form.represents_agency),
        is_unnamed=form.unnamed,
        with_key=form.with_,
        at=at,
        **form.model_dump(include=COLUMNS),
    )
    session.add(row)
    session.flush()
    for position, key in enumerate(form.offices):
        office_id = directory.id_of(session, Office, key)
        session.add(AttendanceOffice(attendance_id=row_id(row), position=position, office_id=office_id))
    session.flush()
    return row


def _require_agreement(session: Session, invitation: Invitation, form: AttendanceForm) -> None:
    """The door and the invitation must tell one story. Raises Refused("represents-another"), ("represents-unsaid")."""
    office = session.get(Office, invitation.office_id) if invitation.office_id else None
    chain = invitations.list_chain(session, row_id(invitation))
    person_id = directory.id_of(session, Person, form.person)
    stands_in = bool(chain) and person_id is not None and chain[-1].person_id == person_id
    rules.require_agreement(
        office.key if office else None, form.represents, form.offices, stands_in=stands_in
    )
