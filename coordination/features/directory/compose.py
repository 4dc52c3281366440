"""Rows of the directory become printed names: offices with the way they are held on the day of the meeting."""

from datetime import date

from ...paperwork.papers.parts import AgencyName, GroupName, OfficeName, Party, PersonName, Words
from .models import Agency, InviteeGroup, Office, Person
from .queries import Roster
from .states import AddressForm, TenureKind


def agency_name(row: Agency) -> AgencyName:
    """All lengths of an agency's name; a length that is not recorded falls back to the next longer one."""
    name = Words(row.name, row.name_en)
    usual = Words(row.usual_name or name.id, row.usual_name_en or name.en)
    return AgencyName(
        key=row.key,
        name=name,
        usual=usual,
        short=Words(row.short_name or usual.id, row.short_name_en or usual.en),
        news_first=Words(row.news_first or usual.id, row.news_first_en or usual.en),
        news=Words(row.news_name or usual.id, row.news_name_en or usual.en),
    )


def person_name(row: Person) -> PersonName:
    return PersonName(
        key=row.key,
        full_name=row.full_name,
        prefix_titles=row.prefix_titles,
        suffix_degrees=row.suffix_degrees,
        rank=row.rank,
        corps=row.corps,
        short_name=row.short_name,
        address_form="" if row.address_form is AddressForm.NONE else row.address_form.value,
    )


def group_name(row: InviteeGroup) -> GroupName:
    return GroupName(
        key=row.key,
        name=Words(row.name, row.name_en),
        news=Words(row.news_name or row.name, row.news_name_en or row.name_en),
        scope=Words(row.scope, row.scope_en),
    )


def office_name(row: Office, agency: Agency | None, kind: TenureKind | None) -> OfficeName:
    title = Words(row.title, row.title_en)
    usual = Words(row.usual_title or title.id, row.usual_title_en or title.en)
    return OfficeName(
        key=row.key,
        title=title,
        usual=usual,
        short=Words(row.title_short or usual.id, row.title_short_en or usual.en),
        news=Words(row.news_title, row.news_title_en),
        agency=agency_name(agency) if agency else None,
        agency_form=row.agency_form.value,
        acting="" if kind in (None, TenureKind.DEFINITIVE) else str(kind),
        ends_with_office_word=row.ends_with_office_word,
    )


class Names:
    """Printed names by id, on one day. A representative's office is printed as he holds it: his tenure,
    not the host's.
    """

    def __init__(self, roster: Roster, day: date | None) -> None:
        self.roster = roster
        self.day = day

    def agency(self, agency_id: int) -> AgencyName:
        return agency_name(self.roster.agencies[agency_id])

    def office(self, office_id: int) -> OfficeName:
        row = self.roster.offices[office_id]
        tenure = self.roster.tenure_on(office_id, self.day)
        agency = self.roster.agencies[row.agency_id] if row.agency_id else None
        return office_name(row, agency, tenure.kind if tenure else None)

    def person(self, person_id: int) -> PersonName:
        return person_name(self.roster.people[person_id])

    def office_party(self, office_id: int) -> Party:
        return Party(kind="office", offices=(self.office(office_id),))

    def person_party(
        self, person_id: int | None, office_ids: tuple[int, ...] = (), agency_id: int | None = None
    ) -> Party:
        """A person with the offices that he or she comes with; an unnamed one is the offices alone."""
        return Party(
            kind="person" if person_id else "office",
            offices=tuple(self.office(office_id) for office_id in office_ids),
            person=self.person(person_id) if person_id else None,
            agency=self.agency(agency_id) if agency_id else None,
        )

    def agency_party(self, agency_id: int) -> Party:
        return Party(kind="agency", agency=self.agency(agency_id))

    def group_party(self, group_id: int) -> Party:
        return Party(kind="group", group=group_name(self.roster.groups[group_id]))
