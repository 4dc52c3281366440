"""The demo's way through a meeting: every step is the action a secretariat would take, at the time it took it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from ..features.attendance import actions as attendance
from ..features.directory.actions import add_directory
from ..features.documents.actions import issue_number, prepare_letter
from ..features.documents.states import NumberState
from ..features.exchange.actions import picture_names
from ..features.exchange.schema import MeetingFile
from ..features.followups.actions import record_action_item
from ..features.invitations import actions as invitations
from ..features.invitations.states import Reply
from ..features.meetings.actions import plan_meeting
from ..features.minutes import actions as minutes
from ..features.minutes.states import Approver
from ..features.press import actions as press
from ..foundation import audit, files
from ..foundation.audit import Actor
from ..foundation.bundled import folder
from ..foundation.db import Database, migrate, open_database
from ..foundation.links import Links
from ..foundation.outbox import OutboxRow
from ..foundation.sandbox import Sandbox
from . import index, outputs, papers, reading, reporting, telling

SECRETARIAT, CHAIR, NOTE_TAKER = (
    Actor("user", "Sekretariat"),
    Actor("user", "Pimpinan rapat"),
    Actor("user", "Notulis"),
)
WRITER, EDITOR = Actor("user", "Penulis"), Actor("user", "Redaktur")
STEPS = 8


def walk(out: Path, sandbox: Sandbox) -> int:
    """Everything lies in `out` afterwards, the database too. A second run starts anew."""
    given = reading.read_meeting_file(folder("templates") / "demo" / "meeting.yaml")
    if given is None:
        return 1
    file, contents = given
    telling.tell("demo-start", out=out)
    step = _counter()
    step("demo-database")
    database = _fresh_database(out)
    try:
        _take_the_steps(database, file, contents, step)
        step("demo-outputs")
        settings, _ = reading.settings_and_clock()
        links = Links(settings)
        with database.reading() as session:
            gathered = papers.gather(session, file.meeting.uid)
            text = reading.file_text(session, file.meeting.uid)
            posted, trail = _posted(session), audit.verify(session)
        written = outputs.write_outputs(gathered, out, languages=("id", "en"), links=links, sandbox=sandbox)
    finally:
        database.close()
    index.finish(out, gathered, written, text, contents)
    reporting.tell_table(written)
    reporting.tell_result(out, written, links)
    telling.tell("demo-done", count=len(written.outputs), posted=posted, audit=trail, out=out)
    return 0


def _take_the_steps(
    database: Database, file: MeetingFile, contents: dict[str, bytes], step: Callable[[str], None]
) -> None:
    called_at = file.meeting.called_at or _last_moment(file)
    for name, at, action in (
        ("demo-plan", called_at - timedelta(days=1), _plan),
        ("demo-call", called_at, _call),
        ("demo-replies", called_at, _reply),
        ("demo-door", _at_the_door(file), _door),
        ("demo-minutes", file.minutes.issued_at if file.minutes else None, _minutes),
        ("demo-article", file.article.published_at if file.article else None, _article),
    ):
        step(name)
        with database.transaction() as session:
            action(session, file, contents, at or _last_moment(file))


def _plan(session: Session, file: MeetingFile, contents: dict[str, bytes], at: datetime) -> None:
    digests = {name: files.keep(session, contents[name]) for _, name in picture_names(file)}
    add_directory(session, file.directory, emblems=digests, actor=SECRETARIAT, now=at)
    meeting = plan_meeting(
        session, file.meeting, photos=digests, fixtures=file.fixtures, actor=SECRETARIAT, now=at
    )
    if file.letter:
        draft = file.letter.model_copy(
            update={"number": None, "number_state": NumberState.DRAFT, "dated_on": None}
        )
        prepare_letter(
            session, meeting.uid, draft, agency_id=meeting.host_agency_id, actor=SECRETARIAT, now=at
        )
    for invitation in file.invitations:
        invitations.invite(session, meeting.uid, invitation, actor=SECRETARIAT, now=at)


def _call(session: Session, file: MeetingFile, _: dict[str, bytes], at: datetime) -> None:
    """The number comes with the signature; then the meeting is called."""
    letter = file.letter
    if letter and letter.number and letter.dated_on:
        issue_number(session, file.meeting.uid, letter.number, letter.dated_on, actor=SECRETARIAT, now=at)
    invitations.call_meeting(session, file.meeting.uid, actor=SECRETARIAT, now=at)


def _reply(session: Session, file: MeetingFile, _: dict[str, bytes], at: datetime) -> None:
    """Answers in the order in which they came."""
    uid = file.meeting.uid
    for form in sorted(file.invitations, key=lambda i: i.reply_at or at):
        office, now = Actor("link", form.id), form.reply_at or at
        if form.reply is not Reply.REPRESENTED:
            invitations.record_reply(
                session, uid, form.id, form.reply, form.reply_note, actor=office, now=now
            )
        for link in form.representation:
            named_at = link.named_at or now
            invitations.nominate_representative(session, uid, form.id, link, actor=office, now=named_at)


def _door(session: Session, file: MeetingFile, _: dict[str, bytes], at: datetime) -> None:
    for entry in file.attendance:
        attendance.record_attendance(session, file.meeting.uid, entry, actor=SECRETARIAT, now=at)
    attendance.close_door(session, file.meeting.uid, actor=SECRETARIAT, now=at)


def _minutes(session: Session, file: MeetingFile, _: dict[str, bytes], at: datetime) -> None:
    uid = file.meeting.uid
    for statement in file.statements:
        minutes.record_statement(session, uid, statement, actor=NOTE_TAKER, now=at)
    for decision in file.decisions:
        minutes.record_decision(session, uid, decision, actor=NOTE_TAKER, now=at)
    for item in file.action_items:
        record_action_item(session, uid, item, actor=NOTE_TAKER, now=at)
    if file.minutes:
        minutes.write_minutes(session, uid, file.minutes, actor=NOTE_TAKER, now=at)
        minutes.approve_minutes(session, uid, Approver.NOTE_TAKER, actor=NOTE_TAKER, now=at)
        minutes.approve_minutes(session, uid, Approver.CHAIR, actor=CHAIR, now=at)
        minutes.issue_minutes(session, uid, actor=SECRETARIAT, now=at)


def _article(session: Session, file: MeetingFile, _: dict[str, bytes], at: datetime) -> None:
    if file.article:
        press.prepare_article(session, file.meeting.uid, file.article, actor=WRITER, now=at)
        press.approve_article(session, file.meeting.uid, actor=EDITOR, now=at)
        press.publish_article(session, file.meeting.uid, actor=EDITOR, now=at)


def _at_the_door(file: MeetingFile) -> datetime:
    """The start of the first day, in the meeting's zone."""
    day = file.meeting.days[0]
    return datetime.combine(day.date_, day.start_time or time(8), ZoneInfo(file.meeting.time_zone))


def _last_moment(file: MeetingFile) -> datetime:
    return _at_the_door(file) + timedelta(hours=8)


def _posted(session: Session) -> int:
    return session.exec(select(func.count(col(OutboxRow.id)))).one()


def _fresh_database(out: Path) -> Database:
    out.mkdir(parents=True, exist_ok=True)
    for name in ("rakor.db", "rakor.db-wal", "rakor.db-shm"):
        (out / name).unlink(missing_ok=True)
    database = open_database(f"sqlite:///{(out / 'rakor.db').resolve()}")
    migrate(database)
    return database


def _counter() -> Callable[[str], None]:
    """Says which step begins, as "[3/8] …"."""
    done = iter(range(1, STEPS + 1))

    def step(key: str) -> None:
        telling.tell("demo-step", done=next(done), total=STEPS, what=telling.words(key))

    return step
