"""Inviting, calling, answering, representing. These are the actions that make mail: everything goes through `post`."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlmodel import Session

from ...foundation import audit, outbox
from ...foundation.db import row_id
from ...foundation.errors import Refused
from ...paperwork.papers import InvitationPaper, LetterPaper, dump
from ..directory import queries as directory
from ..directory.models import Agency, InviteeGroup, Office, Person
from ..meetings import actions as meeting_actions
from ..meetings import queries as meetings
from ..meetings import rules as meeting_rules
from ..meetings.models import Meeting
from ..meetings.states import MeetingState
from . import compose, queries, rules
from .forms import InvitationForm, RepresentationForm
from .models import Invitation, Representation
from .states import Reply, Target


@dataclass(frozen=True, slots=True)
class CallResult:
    """What a call promised: keys of posted rows; keys of the invitations that have no mailbox (paper and
    chat text only).
    """

    letter: str
    posted: tuple[str, ...]
    without_mailbox: tuple[str, ...]


def invite(
    session: Session, uid: str, form: InvitationForm, *, actor: audit.Actor, now: datetime
) -> Invitation:
    """Put an office, person, agency or group on the list. Nobody is told before the meeting is called."""
    fresh = form.model_copy(
        update={"reply": Reply.NONE, "reply_at": None, "reply_note": "", "representation": []}
    )
    return _record(session, uid, fresh, actor, now, "invite")


def restore_invitation(
    session: Session, uid: str, form: InvitationForm, *, actor: audit.Actor, now: datetime
) -> None:
    """Record an invitation with its answer and representation as the meeting file tells it. Nothing is sent."""
    row = _record(session, uid, form, actor, now, "restore_invitation")
    for link in form.representation:
        _add_link(session, row, link, link.named_at)


def call_meeting(session: Session, uid: str, *, actor: audit.Actor, now: datetime) -> CallResult:
    """Call the meeting: the letter is promised first, then each invitation, which waits for it.

    Raises Refused: not a draft, nobody invited, no host, or the host has no mailbox to send from.
    """
    meeting = meetings.get_meeting(session, uid)
    meeting_actions.set_state(session, meeting, MeetingState.CALLED, actor=actor, now=now)
    if meeting.called_at is not None:  # called again after a postponement: calendars must read it anew
        meeting.sequence += 1
    meeting.called_at = now
    session.flush()
    call = queries.load_call(session, uid)
    if compose.organizer_box(call) is None:
        raise Refused("organizer-mailbox-missing")
    if not compose.invitee_list(call):
        raise Refused("nobody-invited")
    letter = _post_letter(session, call, compose.letter_paper(call, now), now)
    papers = compose.invitation_papers(call, now, letter=letter)
    posted = [_post_invitation(session, call, a.key, a.paper, now) for a in papers if a.paper.to.address]
    silent = tuple(a.key for a in papers if not a.paper.to.address)
    return CallResult(letter=letter, posted=tuple(posted), without_mailbox=silent)


def record_reply(
    session: Session, uid: str, key: str, reply: Reply, note: str = "", *, actor: audit.Actor, now: datetime
) -> None:
    """Record an answer. It may change until the meeting's last day is over. Raises Refused("reply-closed")."""
    meeting = _open_for_replies(session, uid, now)
    row = queries.get_invitation(session, row_id(meeting), key)
    row.reply, row.reply_at, row.reply_note = reply, now, note
    session.add(row)
    session.flush()
    audit.note(session, actor, "record_reply", f"{uid}/{key}", now=now, reply=reply.value)


def nominate_representative(
    session: Session, uid: str, key: str, form: RepresentationForm, *, actor: audit.Actor, now: datetime
) -> str | None:
    """Record who comes in place of the invited, and send that person an invitation of his own (docs/rules.md §11).

    Returns the key of the posted mandate, or None when the representative has no mailbox.
    """
    meeting = _open_for_replies(session, uid, now)
    row = queries.get_invitation(session, row_id(meeting), key)
    link = _add_link(session, row, form, form.named_at or now)
    row.reply, row.reply_at = Reply.REPRESENTED, now
    session.add(row)
    session.flush()
    audit.note(session, actor, "nominate_representative", f"{uid}/{key}", now=now, source=link.source.value)
    call = queries.load_call(session, uid)
    paper = compose.representative_paper(call, row, link, now, letter=_letter_key(call))
    return _post_invitation(session, call, compose.mandate_about(call, row), paper, now) if paper else None


def _record(
    session: Session, uid: str, form: InvitationForm, actor: audit.Actor, now: datetime, action: str
) -> Invitation:
    meeting = meetings.get_meeting(session, uid)
    row = Invitation(
        meeting_id=row_id(meeting),
        key=form.id,
        target=next(target for target in Target if getattr(form, target)),
        office_id=directory.id_of(session, Office, form.office),
        person_id=directory.id_of(session, Person, form.person),
        agency_id=directory.id_of(session, Agency, form.agency),
        group_id=directory.id_of(session, InviteeGroup, form.group),
        attention_office_id=directory.id_of(session, Office, form.attention_office),
        **form.model_dump(include=COLUMNS),
    )
    if any(_same_target(row, other) for other in queries.list_invitations(session, row_id(meeting))):
        raise Refused("invited-twice", key=form.id)
    session.add(row)
    session.flush()
    audit.note(session, actor, action, f"{uid}/{form.id}", now=now)
    return row


COLUMNS = {"capacity", "minimum_level", "link_generation", "reply", "reply_at", "reply_note"}


def _same_target(one: Invitation, other: Invitation) -> bool:
    # A unique key cannot hold this: its unused columns are NULL, and NULLs never equal each other.
    return (one.office_id, one.person_id, one.agency_id, one.group_id) == (
        other.office_id,
        other.person_id,
        other.agency_id,
        other.group_id,
    )


def _add_link(
    session: Session, invitation: Invitation, form: RepresentationForm, named_at: datetime | None
) -> Representation:
    chain = queries.list_chain(session, row_id(invitation))
    person_id = directory.id_of(session, Person, form.person)
    office_id = directory.id_of(session, Office, form.office)
    rules.require_representative(
        invitation.person_id,
        invitation.office_id,
        [(link.person_id, link.office_id) for link in chain],
        (person_id, office_id),
    )
    link = Representation(
        invitation_id=row_id(invitation),
        previous_id=chain[-1].id if chain else None,
        person_id=person_id,
        office_id=office_id,
        agency_id=directory.id_of(session, Agency, form.agency),
        link_generation=form.link_generation,
        source=form.source,
        letter_no=form.letter_no,
        named_at=named_at,
        confirmed_at=form.confirmed_at,
    )
    session.add(link)
    session.flush()
    return link


def _open_for_replies(session: Session, uid: str, now: datetime) -> Meeting:
    record = meetings.load_meeting(session, uid)
    if not meeting_rules.may_reply(
        record.meeting.state, record.days[-1].on_date, record.meeting.time_zone, now
    ):
        raise Refused("reply-closed", state=record.meeting.state.value)
    return record.meeting


def _letter_key(call: queries.Call) -> str:
    meeting = call.record.meeting
    return outbox.message_identity(LetterPaper.KIND, (f"{meeting.uid}/letter", meeting.sequence), "", "id")


def _post_letter(session: Session, call: queries.Call, paper: LetterPaper, now: datetime) -> str:
    meeting = call.record.meeting
    return outbox.post(
        session,
        kind=LetterPaper.KIND,
        version=LetterPaper.VERSION,
        paper=dump(paper),
        language="id",
        about=(f"{meeting.uid}/letter", meeting.sequence),
        now=now,
    )


def _post_invitation(
    session: Session, call: queries.Call, key: str, paper: InvitationPaper, now: datetime
) -> str:
    meeting = call.record.meeting
    last = call.record.days[-1]
    end = datetime.combine(last.on_date, last.end_time or time(23, 59), ZoneInfo(meeting.time_zone))
    return outbox.post(
        session,
        kind=InvitationPaper.KIND,
        version=InvitationPaper.VERSION,
        paper=dump(paper),
        language=paper.language,
        about=(f"{meeting.uid}/{key}", meeting.sequence),
        to=paper.to.address,
        domain=paper.organizer.address.partition("@")[2],
        until=end,
        after=paper.letter or None,
        now=now,
    )
