"""The closed words of official documents."""

from enum import StrEnum


class DocumentKind(StrEnum):
    INVITATION_LETTER = "invitation_letter"
    ATTENDANCE_LIST = "attendance_list"
    MINUTES = "minutes"
    FOLLOW_UP_LIST = "follow_up_list"


class NumberState(StrEnum):
    DRAFT = "draft"
    RESERVED = "reserved"
    ISSUED = "issued"
    VOID = "void"


class Urgency(StrEnum):
    ROUTINE = "routine"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"


class SecurityLevel(StrEnum):
    """From SECRET up: no public link, no chat text, no release."""

    OPEN = "open"
    LIMITED = "limited"
    SECRET = "secret"
    TOP_SECRET = "top_secret"
