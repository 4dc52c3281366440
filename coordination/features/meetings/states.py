"""The closed words of a meeting and the paper kinds whose order a person may fix."""

from enum import StrEnum


class MeetingKind(StrEnum):
    COORDINATION = "coordination"
    CROSS_SECTOR = "cross_sector"
    RESTRICTED = "restricted"
    OTHER = "other"


class MeetingState(StrEnum):
    DRAFT = "draft"
    CALLED = "called"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"
    CLOSED = "closed"


class Mode(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class Access(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class PartOfDay(StrEnum):
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class AgendaKind(StrEnum):
    OPENING = "opening"
    PRAYER = "prayer"
    REMARKS = "remarks"
    PAPER = "paper"
    DISCUSSION = "discussion"
    BREAK = "break"
    CLOSING = "closing"


class OrderedPaper(StrEnum):
    """Papers whose order of names a person may fix; all others follow protocol (UU 9/2010)."""

    LETTER = "letter"
    ATTENDANCE_LIST = "attendance_list"
    MINUTES = "minutes"
    ARTICLE = "article"
