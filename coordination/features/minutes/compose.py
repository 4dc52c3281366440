"""Rows of the proceedings become the minutes and the follow-up list."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ...foundation.db import row_id
from ...paperwork.papers import FollowUpsPaper, MinutesPaper
from ...paperwork.papers.minutes import DecisionLine, PresenceRow, Recap, RecapRow, Said
from ...paperwork.papers.parts import LetterReference, Party, Words
from ..attendance import rules as attendance_rules
from ..attendance.compose import SECTIONS_ABOVE, appearance, level_of, level_title, represented
from ..attendance.models import Attendance
from ..attendance.queries import Presence
from ..attendance.states import THERE, AttendanceKind, PresenceMode, Role, Signed, Status
from ..directory.states import AgencyLevel
from ..documents.compose import catalogued, paperhead, role_blocks
from ..documents.states import NumberState
from ..followups.compose import action_lines
from ..invitations.compose import party_of
from ..invitations.models import Invitation
from ..invitations.states import Capacity
from ..meetings.compose import public_facts
from ..meetings.states import OrderedPaper
from .models import Decision, Statement
from .queries import Proceedings
from .states import StatementMode


def minutes_paper(of: Proceedings, issued_at: datetime) -> MinutesPaper:
    record, people = of.presence.call.record, of.names.roster.people
    minutes = of.minutes
    chair = people.get(minutes.chair_id) if minutes and minutes.chair_id else None
    note_taker = people.get(minutes.note_taker_id) if minutes and minutes.note_taker_id else None
    rows = presence_rows(of.presence)
    chair_block, chair_block_en = role_blocks(catalogued("chair"), chair)
    taker_block, taker_block_en = role_blocks(catalogued("note-taker"), note_taker)
    return MinutesPaper(
        head=paperhead(
            of.presence.call.letterhead, issued_at=issued_at, security_level=record.meeting.security_level
        ),
        meeting=public_facts(record, of.names),
        letter=_letter(of),
        chair=of.names.person(row_id(chair)) if chair else None,
        note_taker=of.names.person(row_id(note_taker)) if note_taker else None,
        presence=tuple(row for row, _ in rows),
        recap=recap(rows),
        recap_rows=recap_rows(of.presence, rows),
        said=tuple(_said(of, s) for s in of.statements),
        decisions=decision_lines(of.decisions),
        actions=action_lines(of.actions, of.names, _today(of, issued_at)),
        closed_at=minutes.closed_at if minutes else None,
        dated_on=(minutes.dated_on if minutes else None) or record.days[-1].on_date,
        place=(minutes.place if minutes else "") or record.meeting.city,
        chair_sign=chair_block,
        note_taker_sign=taker_block,
        chair_sign_en=chair_block_en,
        note_taker_sign_en=taker_block_en,
        signed_list=signed_list(of.presence.rows),
    )


def follow_ups_paper(of: Proceedings, issued_at: datetime) -> FollowUpsPaper:
    record, today = of.presence.call.record, _today(of, issued_at)
    return FollowUpsPaper(
        head=paperhead(
            of.presence.call.letterhead, issued_at=issued_at, security_level=record.meeting.security_level
        ),
        meeting=public_facts(record, of.names),
        actions=action_lines(of.actions, of.names, today),
        as_of=today,
    )


def presence_rows(presence: Presence) -> list[tuple[PresenceRow, Invitation | None]]:
    """One row an invitation in protocol order, then walk-ins. Open ends of a list ("instansi lainnya") stay out."""
    rows: list[tuple[PresenceRow, Invitation | None]] = [
        (_invited_row(presence, invitation), invitation)
        for invitation in presence.call.ordered(OrderedPaper.MINUTES)
    ]
    for row in presence.rows:
        walks_in = row.invitation_id is None and row.role is not Role.ACCOMPANYING
        if walks_in and row.role is not Role.PRESS and row.kind is not AttendanceKind.OPEN_END:
            rows.append((_walk_in_row(presence, row), None))
    return rows


def recap(rows: list[tuple[PresenceRow, Invitation | None]]) -> Recap:
    outcomes = (attendance_rules.Outcome(row.how, row.is_host) for row, of in rows if of)
    return attendance_rules.figures(outcomes, walk_ins=sum(of is None for _, of in rows))


def recap_rows(presence: Presence, rows: list[tuple[PresenceRow, Invitation | None]]) -> tuple[RecapRow, ...]:
    """The table of a large meeting, by level of agency; empty for a list that one page shows anyway."""
    invited = [(row, level_of(presence.call, of)) for row, of in rows if of]
    if len(invited) <= SECTIONS_ABOVE:
        return ()
    found = []
    for level in (*AgencyLevel, None):
        group = [row for row, of in invited if of is level]
        if group:
            found.append(_recap_row(level_title(level), group))
    return tuple(found)


def signed_list(rows: Iterable[Attendance]) -> bool:
    """Whether somebody who was there has signed: the attendance list of the minutes is then a signed one."""
    return any(row.status in THERE and row.signed is not Signed.NONE for row in rows)


def decision_lines(decisions: list[Decision]) -> tuple[DecisionLine, ...]:
    return tuple(DecisionLine(d.key, Words(d.text, d.text_en), Words(d.basis, d.basis_en)) for d in decisions)


def speaker(of: Proceedings, statement: Statement) -> Party:
    """Who said it: the person with the office he spoke for, or an office whose holder is not named."""
    offices: tuple[int, ...] = (statement.speaker_office_id,) if statement.speaker_office_id else ()
    if statement.speaker_person_id and not offices:
        came = next((r for r in of.presence.rows if r.person_id == statement.speaker_person_id), None)
        offices = of.presence.own_offices(came) if came else ()
    return of.names.person_party(statement.speaker_person_id, offices)


def _recap_row(title: Words, group: list[PresenceRow]) -> RecapRow:
    def count(*hows: str) -> int:
        return sum(row.how in hows for row in group)

    there = [row for row in group if row.how in ("in_person", "represented", "group")]
    return RecapRow(
        title=title,
        invited=len(group),
        in_person=count("in_person", "group"),
        represented=count("represented"),
        absent=count("absent", "excused"),
        people=sum(row.count or 1 for row in there),
        open=count("open"),
    )


def _invited_row(presence: Presence, invitation: Invitation) -> PresenceRow:
    found = [row for row in presence.of(invitation) if row.role is not Role.ACCOMPANYING]
    row = next((r for r in found if r.status in THERE), found[0] if found else None)
    there = row is not None and row.status in THERE
    how = attendance_rules.how(
        recorded=row is not None,
        there=there,
        excused=row is not None and row.status is Status.EXCUSED,
        represents=row is not None and bool(row.represents_office_id or row.represents_agency_id),
        is_group=invitation.group_id is not None,
    )
    is_host = invitation.capacity is Capacity.HOST
    printed = _row(
        presence, party_of(presence.call, invitation), how, row if there else None, is_host=is_host
    )
    others = [other for other in found if other is not row and other.status in THERE and not other.is_unnamed]
    return replace(printed, members=tuple(appearance(presence, other) for other in others))


def _walk_in_row(presence: Presence, row: Attendance) -> PresenceRow:
    instead_of = represented(presence, row)
    how = "represented" if instead_of else "group" if row.group_id else "in_person"
    invited = instead_of or appearance(presence, row)
    return _row(presence, invited, how if row.status in THERE else "absent", row, is_walk_in=True)


def _row(
    presence: Presence,
    invited: Party,
    how: str,
    row: Attendance | None,
    *,
    is_host: bool = False,
    is_walk_in: bool = False,
) -> PresenceRow:
    if row is None:
        return PresenceRow(invited=invited, how=how, is_host=is_host)
    return PresenceRow(
        invited=invited,
        how=how,
        came=None if row.is_unnamed and not presence.own_offices(row) else appearance(presence, row),
        is_host=is_host,
        online=row.mode is PresenceMode.ONLINE,
        late=row.status is Status.LATE,
        left_early=row.status is Status.LEFT_EARLY,
        count=row.count,
        walk_in=is_walk_in,
        accompanying=tuple(appearance(presence, other) for other in presence.companions(row)),
    )


def _said(of: Proceedings, statement: Statement) -> Said:
    """Only verified words stand inside quotation marks; an unverified direct statement is reported."""
    quoted = statement.mode is StatementMode.DIRECT and statement.verified_by
    agenda = {item.key: item.position for item in of.presence.call.record.agenda}
    behalf = statement.on_behalf_of_office_id
    return Said(
        key=statement.key,
        speaker=speaker(of, statement),
        on_behalf_of=of.names.office_party(behalf) if behalf else None,
        mode="direct" if quoted else "indirect",
        text=Words(statement.text, statement.text_en),
        language=statement.language.value,
        agenda_no=agenda.get(statement.agenda_key or ""),
        frame=statement.frame.value,
    )


def _letter(of: Proceedings) -> LetterReference | None:
    letter = of.presence.call.letter
    if letter is None or letter.number_state is not NumberState.ISSUED:
        return None
    return LetterReference(letter.number or "", letter.dated_on)


def _today(of: Proceedings, at: datetime) -> date:
    return at.astimezone(ZoneInfo(of.presence.call.record.meeting.time_zone)).date()
