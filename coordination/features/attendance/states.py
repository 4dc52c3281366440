"""The closed words of attendance: all the ways a release says that somebody was there (docs/rules.md §3)."""

from enum import StrEnum


class AttendanceKind(StrEnum):
    """person: named; office: its holder or its unnamed envoy; institution: "unsur …"; group: a collective with a
    count; open_end: "serta instansi terkait lainnya", allowed in news, never in formal lists."""

    PERSON = "person"
    OFFICE = "office"
    INSTITUTION = "institution"
    GROUP = "group"
    OPEN_END = "open_end"


class Role(StrEnum):
    PARTICIPANT = "participant"
    CHAIR = "chair"
    ACCOMPANYING = "accompanying"
    SPEAKER = "speaker"
    NOTE_TAKER = "note_taker"
    PRESS = "press"


class PresenceMode(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"


class Status(StrEnum):
    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left_early"
    ABSENT = "absent"
    EXCUSED = "excused"


class Signed(StrEnum):
    PAPER = "paper"
    PAD = "pad"
    NONE = "none"


THERE = (Status.PRESENT, Status.LATE, Status.LEFT_EARLY)
