"""Recording what was said and decided; approving and issuing the minutes."""

from datetime import datetime

from sqlmodel import Session

from ...foundation import archive, audit, outbox
from ...foundation.db import row_id
from ...foundation.errors import Refused
from ...paperwork.papers import MinutesPaper, dump
from ..directory import queries as directory
from ..directory.models import Office, Person
from ..meetings import actions as meeting_actions
from ..meetings import queries as meetings
from ..meetings import rules as meeting_rules
from ..meetings.models import Meeting
from ..meetings.states import MeetingState
from . import compose, queries, rules
from .forms import DecisionForm, MinutesForm, StatementForm
from .models import Decision, Minutes, Statement
from .states import Approver, MinutesState

REFERENCES = {"id", "agenda_item", "speaker_person", "speaker_office", "on_behalf_of"}


def record_statement(
    session: Session, uid: str, form: StatementForm, *, actor: audit.Actor, now: datetime
) -> Statement:
    """Record what somebody said. Raises Refused("meeting-not-held") before the meeting took place."""
    meeting = _held(session, uid)
    row = Statement(
        meeting_id=row_id(meeting),
        key=form.id,
        agenda_key=form.agenda_item,
        speaker_person_id=directory.id_of(session, Person, form.speaker_person),
        speaker_office_id=directory.id_of(session, Office, form.speaker_office),
        on_behalf_of_office_id=directory.id_of(session, Office, form.on_behalf_of),
        **form.model_dump(exclude=REFERENCES),
    )
    session.add(row)
    session.flush()
    audit.note(session, actor, "record_statement", f"{uid}/{form.id}", now=now)
    return row


def record_decision(
    session: Session, uid: str, form: DecisionForm, *, actor: audit.Actor, now: datetime
) -> Decision:
    """Record a decision in the words of the meeting. Raises Refused("meeting-not-held")."""
    meeting = _held(session, uid)
    row = Decision(
        meeting_id=row_id(meeting),
        key=form.id,
        agenda_key=form.agenda_item,
        **form.model_dump(exclude={"id", "agenda_item"}),
    )
    session.add(row)
    session.flush()
    audit.note(session, actor, "record_decision", f"{uid}/{form.id}", now=now)
    return row


def write_minutes(
    session: Session, uid: str, form: MinutesForm, *, actor: audit.Actor, now: datetime
) -> Minutes:
    """Open the minutes: who chaired, who took notes, when it closed."""
    return _open(
        session, uid, form.model_copy(update={"state": MinutesState.DRAFT, "issued_at": None}), actor, now
    )


def restore_minutes(
    session: Session,
    uid: str,
    form: MinutesForm,
    *,
    file_digest: str | None,
    actor: audit.Actor,
    now: datetime,
) -> None:
    """Record minutes as the file tells it. Issued ones enter the archive: with their file, or as issued elsewhere."""
    _open(session, uid, form, actor, now)
    if form.state is not MinutesState.ISSUED or form.issued_at is None:
        return
    paper = compose.minutes_paper(queries.load_proceedings(session, uid), form.issued_at)
    origin = archive.Origin.HERE if file_digest else archive.Origin.ELSEWHERE
    archive.issue(
        session,
        about=uid,
        kind=MinutesPaper.KIND,
        version=MinutesPaper.VERSION,
        paper=dump(paper),
        now=form.issued_at,
        file_digest=file_digest,
        origin=origin,
    )


def approve_minutes(
    session: Session, uid: str, role: Approver, *, actor: audit.Actor, now: datetime
) -> MinutesState:
    """Approve as chair or as note-taker; both together make the minutes approved. One person cannot be both."""
    row = _minutes(session, uid)
    mine = row.chair_approved_at if role is Approver.CHAIR else row.note_taker_approved_at
    other = row.note_taker_approved_by if role is Approver.CHAIR else row.chair_approved_by
    rules.require_approvable(
        row.state, role, already=mine is not None, other_approver=other, actor=actor.name
    )
    if role is Approver.CHAIR:
        row.chair_approved_at, row.chair_approved_by = now, actor.name
    else:
        row.note_taker_approved_at, row.note_taker_approved_by = now, actor.name
    row.state = rules.state_after(row.chair_approved_at is not None, row.note_taker_approved_at is not None)
    session.add(row)
    session.flush()
    audit.note(session, actor, "approve_minutes", uid, now=now, role=role.value)
    return row.state


def issue_minutes(
    session: Session, uid: str, *, reason: str = "", actor: audit.Actor, now: datetime
) -> archive.ArchiveEntry:
    """Freeze the approved minutes: they enter the archive, their file is promised, and the meeting is closed."""
    row = _minutes(session, uid)
    rules.require_issuable(row.state)
    paper = dump(compose.minutes_paper(queries.load_proceedings(session, uid), now))
    entry = archive.issue(
        session,
        about=uid,
        kind=MinutesPaper.KIND,
        version=MinutesPaper.VERSION,
        paper=paper,
        now=now,
        reason=reason,
    )
    for language in ("id", "en"):
        outbox.post(
            session,
            kind=MinutesPaper.KIND,
            version=MinutesPaper.VERSION,
            paper=paper,
            language=language,
            about=(f"{uid}/minutes", entry.number),
            now=now,
        )
    row.state, row.issued_at = MinutesState.ISSUED, now
    session.add(row)
    meeting_actions.set_state(
        session, meetings.get_meeting(session, uid), MeetingState.CLOSED, actor=actor, now=now
    )
    audit.note(session, actor, "issue_minutes", uid, now=now, digest=entry.paper_digest)
    return entry


def _open(session: Session, uid: str, form: MinutesForm, actor: audit.Actor, now: datetime) -> Minutes:
    meeting = _held(session, uid)
    if queries.find_minutes(session, row_id(meeting)) is not None:
        raise Refused("minutes-exist", uid=uid)
    row = Minutes(
        meeting_id=row_id(meeting),
        chair_id=directory.id_of(session, Person, form.chair),
        note_taker_id=directory.id_of(session, Person, form.note_taker),
        issued_file=form.issued_file or "",
        **form.model_dump(exclude={"chair", "note_taker", "issued_file"}),
    )
    session.add(row)
    session.flush()
    audit.note(session, actor, "write_minutes", uid, now=now)
    return row


def _held(session: Session, uid: str) -> Meeting:
    meeting = meetings.get_meeting(session, uid)
    if not meeting_rules.was_held(meeting.state):
        raise Refused("meeting-not-held", state=meeting.state.value)
    return meeting


def _minutes(session: Session, uid: str) -> Minutes:
    meeting = meetings.get_meeting(session, uid)
    row = queries.find_minutes(session, row_id(meeting))
    if row is None:
        raise Refused("minutes-missing", uid=uid)
    return row
