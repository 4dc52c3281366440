"""The closed words of the directory."""

from enum import StrEnum


class AgencyKind(StrEnum):
    REGIONAL = "regional"
    VERTICAL = "vertical"
    ELECTION = "election"
    POLICE = "police"
    MILITARY = "military"
    JUSTICE = "justice"
    OTHER = "other"
    FOREIGN = "foreign"


class AgencyLevel(StrEnum):
    CENTRAL = "central"
    PROVINCE = "province"
    REGENCY = "regency"
    DISTRICT = "district"
    VILLAGE = "village"


class AgencyJoint(StrEnum):
    """How the agency's name joins an office's title in print."""

    FOLLOWS = "follows"
    COMMA = "comma"
    NONE = "none"


class OfficeLevel(StrEnum):
    """Echelons as an ordinal; a minimum level asked of a representative compares by position in this list."""

    STATE = "state"
    I_A = "I.a"
    I_B = "I.b"
    II_A = "II.a"
    II_B = "II.b"
    III_A = "III.a"
    III_B = "III.b"
    IV_A = "IV.a"
    IV_B = "IV.b"
    FUNCTIONAL = "functional"
    NONE = "none"


class TenureKind(StrEnum):
    DEFINITIVE = "definitive"
    PJ = "pj"
    PJS = "pjs"
    PLT = "plt"
    PLH = "plh"


class AddressForm(StrEnum):
    BAPAK = "bapak"
    IBU = "ibu"
    SDR = "sdr"
    NONE = "none"


class StaffNumberKind(StrEnum):
    NIP = "NIP"
    NRP = "NRP"


class Language(StrEnum):
    INDONESIAN = "id"
    ENGLISH = "en"
