"""The closed words of statements and minutes."""

from enum import StrEnum


class StatementMode(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"


class Frame(StrEnum):
    """How an indirect text is introduced. "through": a superior's words given by a subordinate (melalui)."""

    SAY = "say"
    EXPLAIN = "explain"
    ADD = "add"
    ACCORDING = "according"
    THROUGH = "through"


class Tone(StrEnum):
    """A claim about the speaker, so only a person sets it; never chosen for variety."""

    NONE = ""
    STRESS = "stress"
    HOPE = "hope"
    ASK = "ask"
    URGE = "urge"
    ADMIT = "admit"
    ANNOUNCE = "announce"


class MinutesState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"


class Approver(StrEnum):
    CHAIR = "chair"
    NOTE_TAKER = "note_taker"
