"""The closed words of invitations, answers and representation."""

from enum import StrEnum


class Target(StrEnum):
    OFFICE = "office"
    PERSON = "person"
    AGENCY = "agency"
    GROUP = "group"


class Capacity(StrEnum):
    HOST = "host"
    PARTICIPANT = "participant"
    CHAIR = "chair"
    SPEAKER = "speaker"
    GUEST = "guest"
    OBSERVER = "observer"


class Reply(StrEnum):
    NONE = "none"
    ATTENDING = "attending"
    ONLINE = "online"
    REPRESENTED = "represented"
    UNDECIDED = "undecided"
    DECLINED = "declined"


class Source(StrEnum):
    """Where the record of a representation comes from."""

    REPLY = "reply"
    DOOR = "door"
    LETTER = "letter"
    SECRETARIAT = "secretariat"
