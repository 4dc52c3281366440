"""Import and export of a meeting. Import runs each feature's own restoring actions in one transaction and
sends nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from ...foundation import archive, audit, files
from ...foundation.db import row_id
from ...foundation.errors import Invalid, RakorError
from ...paperwork.papers import MinutesPaper
from ..attendance.actions import restore_attendance
from ..directory.actions import add_directory
from ..directory.queries import find_letterhead
from ..documents.actions import prepare_letter
from ..followups.actions import record_action_item
from ..invitations.actions import restore_invitation
from ..meetings.actions import restore_meeting
from ..meetings.queries import find_meeting
from ..minutes import queries as minutes
from ..minutes.actions import record_decision, record_statement, restore_minutes
from ..press.actions import restore_article
from ..press.queries import find_article
from . import mapping, writing
from .lines import Problem, Source, show
from .schema import MeetingFile

DIRECTORY = "directory."


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs between the record and a file; "" where one of them has none."""

    path: str
    recorded: str
    in_file: str


class Differs(RakorError):
    """A file for a meeting that is on record already, and not the same."""

    def __init__(self, uid: str, differences: list[Difference]) -> None:
        super().__init__("meeting-differs", uid=uid, count=len(differences))
        self.differences = differences


def picture_names(file: MeetingFile) -> list[tuple[tuple[str | int, ...], str]]:
    """Every file that a meeting file names, with its path in it."""
    agencies = enumerate(file.directory.agencies)
    found: list[tuple[tuple[str | int, ...], str]] = [
        (("directory", "agencies", at, "letterhead", "emblem"), agency.letterhead.emblem)
        for at, agency in agencies
        if agency.letterhead and agency.letterhead.emblem
    ]
    found += [(("meeting", "photos", at, "file"), photo.file) for at, photo in enumerate(file.meeting.photos)]
    if file.minutes and file.minutes.issued_file:
        found.append((("minutes", "issued_file"), file.minutes.issued_file))
    return found


def check_pictures(file: MeetingFile, source: Source, contents: Mapping[str, bytes | None]) -> list[Problem]:
    """A named file that is missing, of a wrong kind or too large, with its line. contents: name -> bytes or None."""
    found = []
    for path, name in picture_names(file):
        content = contents.get(name)
        try:
            if content is None:
                raise Invalid("file-missing")
            files.check(content, pictures_only=path[0] != "minutes")
        except Invalid as error:
            values = {"given": name, **error.values}
            found.append(Problem(source.line_of(path), show(path), error.code, values))
    return found


def import_meeting(
    session: Session, file: MeetingFile, contents: Mapping[str, bytes], *, actor: audit.Actor, now: datetime
) -> bool:
    """Put the file's meeting on record. False when this very meeting is there already.

    Raises Differs when another version of it, or of a directory entry, is on record; nothing is overwritten.
    """
    if find_meeting(session, file.meeting.uid) is not None:
        differences = compare(export_meeting(session, file.meeting.uid), file)
        if differences:
            raise Differs(file.meeting.uid, differences)
        return False
    digests = {name: files.keep(session, contents[name]) for _, name in picture_names(file)}
    add_directory(session, file.directory, emblems=digests, actor=actor, now=now)
    restore_meeting(session, file.meeting, photos=digests, fixtures=file.fixtures, actor=actor, now=now)
    _restore_call(session, file, actor, now)
    _restore_proceedings(session, file, digests, actor, now)
    differences = compare(export_meeting(session, file.meeting.uid), file)
    if differences:  # an entry of the directory was there before, with other content
        raise Differs(file.meeting.uid, differences)
    return True


def export_meeting(session: Session, uid: str) -> MeetingFile:
    """The record of a meeting as the file that makes it again. Raises NotFound("meeting")."""
    of = minutes.load_proceedings(session, uid)
    article = find_article(session, of.presence.call.record.id)
    if article is not None:
        of.names.roster.agencies |= mapping.publisher_of(session, article)
    return mapping.meeting_file(session, of, article)


def read_pictures(session: Session, uid: str, file: MeetingFile) -> dict[str, bytes]:
    """The files that an exported meeting names, by the names they have in it."""
    of = minutes.load_proceedings(session, uid)
    digests = {photo.file: photo.digest for photo in of.presence.call.record.photos}
    for agency in of.names.roster.agencies.values():
        head = find_letterhead(session, row_id(agency))
        if head and head.emblem:
            digests[head.emblem_file] = head.emblem
    entry = archive.find_issued(session, uid, MinutesPaper.KIND)
    if entry and entry.file_digest and file.minutes and file.minutes.issued_file:
        digests[file.minutes.issued_file] = entry.file_digest
    return {name: files.read(session, digest).content for name, digest in digests.items()}


def compare(recorded: MeetingFile, file: MeetingFile) -> list[Difference]:
    """Every value that differs. Of the directory, which other meetings share, only what both sides name is compared."""
    ours, theirs = writing.leaves(recorded), writing.leaves(file)
    paths = {path for path in ours.keys() | theirs.keys() if not path.startswith(DIRECTORY)}
    entries = {_entry(path) for path in ours} & {_entry(path) for path in theirs}
    paths |= {path for path in theirs if path.startswith(DIRECTORY) and _entry(path) in entries}
    return [
        Difference(path, ours.get(path, ""), theirs.get(path, ""))
        for path in sorted(paths)
        if ours.get(path, "") != theirs.get(path, "")
    ]


def _entry(path: str) -> str:
    """The entry of the directory that a path lies in: "directory.offices[ketua-kpu]"."""
    return path.partition("]")[0]


def _restore_call(session: Session, file: MeetingFile, actor: audit.Actor, now: datetime) -> None:
    uid = file.meeting.uid
    meeting = find_meeting(session, uid)
    if file.letter and meeting:
        prepare_letter(session, uid, file.letter, agency_id=meeting.host_agency_id, actor=actor, now=now)
    for invitation in file.invitations:
        restore_invitation(session, uid, invitation, actor=actor, now=now)
    for entry in file.attendance:
        restore_attendance(session, uid, entry, actor=actor, now=now)


def _restore_proceedings(
    session: Session, file: MeetingFile, digests: dict[str, str], actor: audit.Actor, now: datetime
) -> None:
    uid = file.meeting.uid
    for statement in file.statements:
        record_statement(session, uid, statement, actor=actor, now=now)
    for decision in file.decisions:
        record_decision(session, uid, decision, actor=actor, now=now)
    for item in file.action_items:
        record_action_item(session, uid, item, actor=actor, now=now)
    if file.minutes:
        digest = digests.get(file.minutes.issued_file or "")
        restore_minutes(session, uid, file.minutes, file_digest=digest, actor=actor, now=now)
    if file.article:
        restore_article(session, uid, file.article, actor=actor, now=now)
