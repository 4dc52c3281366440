"""Rows back into the shapes of the meeting file: the record as the file that made it."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from ...foundation.db import row_id
from ..attendance.forms import AttendanceForm
from ..directory.models import Agency
from ..directory.queries import load_roster
from ..documents.forms import LetterForm
from ..followups.forms import ActionItemForm
from ..invitations.forms import InvitationForm, RepresentationForm
from ..invitations.models import Invitation
from ..meetings.forms import AgendaItemForm, DayForm, LegalBasisForm, MeetingForm, OrderForm, PhotoForm
from ..minutes.forms import DecisionForm, MinutesForm, StatementForm
from ..minutes.queries import Proceedings
from ..press.forms import ArticleForm
from ..press.models import Article
from . import directory_mapping
from .directory_mapping import Keys, shaped
from .schema import FORMAT, MeetingFile


def meeting_file(session: Session, of: Proceedings, article: Article | None) -> MeetingFile:
    """The whole record of one meeting. Only entries of the directory that the meeting needs go along."""
    keys = Keys(of.names.roster)
    call = of.presence.call
    return MeetingFile(
        format=FORMAT,
        fixtures=call.record.meeting.fixtures,
        directory=directory_mapping.directory_form(session, keys),
        meeting=_meeting(of, keys),
        letter=_letter(of, keys),
        invitations=[_invitation(of, i, keys) for i in call.invitations],
        attendance=_attendance(of, keys),
        statements=[_statement(s, keys) for s in of.statements],
        decisions=[shaped(DecisionForm, d, id=d.key, agenda_item=d.agenda_key) for d in of.decisions],
        action_items=_action_items(of, keys),
        minutes=_minutes(of, keys),
        article=_article(of, article, keys) if article else None,
    )


def publisher_of(session: Session, article: Article) -> dict[int, Agency]:
    """The publisher's agency: it need not take part in the meeting."""
    return load_roster(session, agencies=[article.publisher_id]).agencies


def _meeting(of: Proceedings, keys: Keys) -> MeetingForm:
    record = of.presence.call.record
    m = record.meeting
    return shaped(
        MeetingForm,
        m,
        called_at=_local(of, m.called_at),
        host=keys.agency(m.host_agency_id),
        co_hosts=[keys.agency(c.agency_id) for c in record.co_hosts],
        previous_meeting=m.previous_uid,
        legal_basis=[shaped(LegalBasisForm, b) for b in record.legal_basis],
        days=[shaped(DayForm, d, date=d.on_date) for d in record.days],
        agenda=[
            shaped(
                AgendaItemForm,
                a,
                id=a.key,
                presenter_office=keys.office(a.presenter_office_id),
                presenter_person=keys.person(a.presenter_person_id),
                presenter_agency=keys.agency(a.presenter_agency_id),
            )
            for a in record.agenda
        ],
        orders=[OrderForm(paper=paper, order=order) for paper, order in record.orders.items()],
        photos=[shaped(PhotoForm, p, id=p.key) for p in record.photos],
    )


def _letter(of: Proceedings, keys: Keys) -> LetterForm | None:
    letter = of.presence.call.letter
    if letter is None:
        return None
    return shaped(
        LetterForm,
        letter,
        signer_office=keys.office(letter.signer_office_id),
        signer_person=keys.person(letter.signer_person_id),
    )


def _invitation(of: Proceedings, row: Invitation, keys: Keys) -> InvitationForm:
    chain = of.presence.call.chains.get(row_id(row), [])
    return shaped(
        InvitationForm,
        row,
        id=row.key,
        office=keys.office(row.office_id),
        person=keys.person(row.person_id),
        agency=keys.agency(row.agency_id),
        group=keys.group(row.group_id),
        attention_office=keys.office(row.attention_office_id),
        reply_at=_local(of, row.reply_at),
        representation=[
            shaped(
                RepresentationForm,
                link,
                person=keys.person(link.person_id),
                office=keys.office(link.office_id),
                agency=keys.agency(link.agency_id),
                named_at=_local(of, link.named_at),
                confirmed_at=_local(of, link.confirmed_at),
            )
            for link in chain
        ],
    )


def _attendance(of: Proceedings, keys: Keys) -> list[AttendanceForm]:
    by_id = {i.id: i.key for i in of.presence.call.invitations}
    return [
        shaped(
            AttendanceForm,
            row,
            **{"with": row.with_key},
            id=row.key,
            invitation=by_id.get(row.invitation_id),
            person=keys.person(row.person_id),
            offices=[keys.office(office) for office in of.presence.own_offices(row)],
            agency=keys.agency(row.agency_id),
            group=keys.group(row.group_id),
            represents=keys.office(row.represents_office_id),
            represents_agency=keys.agency(row.represents_agency_id),
            unnamed=row.is_unnamed,
            at=_local(of, row.at),
        )
        for row in of.presence.rows
    ]


def _statement(row: Any, keys: Keys) -> StatementForm:
    return shaped(
        StatementForm,
        row,
        id=row.key,
        agenda_item=row.agenda_key,
        speaker_person=keys.person(row.speaker_person_id),
        speaker_office=keys.office(row.speaker_office_id),
        on_behalf_of=keys.office(row.on_behalf_of_office_id),
    )


def _action_items(of: Proceedings, keys: Keys) -> list[ActionItemForm]:
    return [
        shaped(
            ActionItemForm,
            row,
            id=row.key,
            decision=row.decision_key,
            owner_office=keys.office(row.owner_office_id),
            owner_agency=keys.agency(row.owner_agency_id),
            owner_person=keys.person(row.owner_person_id),
            closed_at=_local(of, row.closed_at),
        )
        for row in of.actions
    ]


def _minutes(of: Proceedings, keys: Keys) -> MinutesForm | None:
    row = of.minutes
    if row is None:
        return None
    return shaped(
        MinutesForm,
        row,
        chair=keys.person(row.chair_id),
        note_taker=keys.person(row.note_taker_id),
        issued_at=_local(of, row.issued_at),
        issued_file=row.issued_file or None,
    )


def _article(of: Proceedings, row: Article, keys: Keys) -> ArticleForm:
    return shaped(
        ArticleForm,
        row,
        publisher=keys.agency(row.publisher_id),
        statements=row.statement_keys,
        action_items=row.action_keys,
        published_at=_local(of, row.published_at),
    )


def _local(of: Proceedings, at: Any) -> Any:
    """Moments are written in the meeting's own zone, as its people would say them."""
    return at.astimezone(ZoneInfo(of.presence.call.record.meeting.time_zone)) if at else None
