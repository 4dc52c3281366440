"""The facts that several papers share: names, days, places, signatures. Language-neutral; renderers
choose the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it was written (Indonesian unless `lang` says otherwise) and its human translation into English.

    `en` is empty when nobody translated it: then the Indonesian text stands, marked as Indonesian.
    """

    id: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.id or self.en)


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency in its lengths, longest first. Short names cannot be computed, so each one is recorded data.

    name: letters ("Komisi Pemilihan Umum Provinsi Banten"); usual: minutes ("KPU Provinsi Banten");
    short: narrow columns; news_first and news: first and later mentions in an article.
    """

    key: str
    name: Words
    usual: Words
    short: Words
    news_first: Words
    news: Words


@dataclass(frozen=True, slots=True)
class OfficeName:
    """An office (jabatan) with its agency and the way it is held on the day of the meeting.

    agency_form: how the agency joins the title: "follows" (Ketua + KPU …), "comma" (may stand alone beside its own
    agency), "none" (the title says it all). acting: "", "pj", "pjs", "plt", "plh".
    news: whole wording for articles when the parts do not give it ("a commissioner"); empty otherwise.
    """

    key: str
    title: Words
    usual: Words
    short: Words
    news: Words
    agency: AgencyName | None
    agency_form: str = "follows"
    acting: str = ""
    ends_with_office_word: bool = False


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as printed. Contact data and staff numbers are not part of a name and never travel here."""

    key: str
    full_name: str
    prefix_titles: str = ""
    suffix_degrees: str = ""
    rank: str = ""
    corps: str = ""
    short_name: str = ""
    address_form: str = ""


@dataclass(frozen=True, slots=True)
class GroupName:
    """A collective that was invited or came: a team, a forum, "camat se-Kabupaten …"; scope is part of the name."""

    key: str
    name: Words
    news: Words
    scope: Words


@dataclass(frozen=True, slots=True)
class Party:
    """Whoever an invitation or an attendance row names. Several offices: one person holding two (A18, "cum")."""

    kind: str  # office, person, agency, group, open_end
    offices: tuple[OfficeName, ...] = ()
    person: PersonName | None = None
    agency: AgencyName | None = None
    group: GroupName | None = None
    text: Words = Words()


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a meeting in its own zone. No start: not known. No end: "s.d. selesai" (until finished)."""

    on: date
    start: time | None = None
    end: time | None = None
    part_of_day: str = ""  # morning, noon, afternoon, evening: when no clock time is known


@dataclass(frozen=True, slots=True)
class AgendaLine:
    no: int
    title: Words
    kind: str = "paper"
    minutes: int | None = None
    start: time | None = None
    presenter: Party | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """The contact person of a letter; printed there, never in published papers."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class LegalBasis:
    kind: Words
    number: str = ""
    dated_on: date | None = None
    about: Words = Words()


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What every paper of a meeting says about the meeting itself.

    online_link and passcode go into mail, calendar and reply page only; renderers of public or group papers
    receive facts without them (`public()` in compose).
    """

    uid: str
    sequence: int
    title: Words
    fiscal_year: int | None
    purpose: Words
    subject: Words  # the line "acara"
    days: tuple[Day, ...]
    time_zone: str
    planned_minutes: int
    mode: str  # in_person, online, hybrid
    venue: Words
    city: str
    region: Words
    host: AgencyName | None
    agenda: tuple[AgendaLine, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    dress_code: Words = Words()
    map_link: str = ""
    online_link: str = ""
    passcode: str = ""
    security_level: str = "open"
    language: str = "id"


@dataclass(frozen=True, slots=True)
class SignBlock:
    """A signature block: prefix hangs before the lines ("Plt.", "a.n."); room is left above the name.

    An empty name means: no name and no room (the English courtesy copy is not signed).
    """

    prefix: str
    lines: tuple[str, ...]
    name: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Kop: lines from the widest unit to the address; emblem is a file digest or empty."""

    lines: tuple[str, ...]
    emblem: str = ""
    emblem_alt: Words = Words()


@dataclass(frozen=True, slots=True)
class Paperhead:
    """What the page itself needs: format profile (data in reports/_profiles), letterhead, marks, time of issue."""

    profile: str
    letterhead: Letterhead
    issued_at: datetime
    draft: bool = False
    security_level: str = "open"
    urgency: str = "routine"


@dataclass(frozen=True, slots=True)
class SecretLink:
    """A reply link by its parts. Delivery derives the address; no paper and no renderer holds the key."""

    purpose: str
    subject: str
    generation: int


@dataclass(frozen=True, slots=True)
class LetterReference:
    """The letter a paper points to."""

    number: str
    dated_on: date | None
