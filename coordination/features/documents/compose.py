"""What the page itself needs (profile, letterhead, marks) and who signs, from rows."""

from datetime import datetime

from ...foundation.i18n import say
from ...paperwork.papers.parts import Letterhead as PrintedHead
from ...paperwork.papers.parts import Paperhead, PersonName, SignBlock, Words
from ..directory.compose import Names, person_name
from ..directory.models import Letterhead, Person
from . import queries, rules
from .models import Document
from .states import SecurityLevel, Urgency

DEFAULT_PROFILE = "id-pemda-a4"


def paperhead(
    letterhead: Letterhead | None,
    *,
    issued_at: datetime,
    security_level: SecurityLevel,
    draft: bool = False,
    urgency: Urgency = Urgency.ROUTINE,
) -> Paperhead:
    printed = PrintedHead(lines=())
    if letterhead:
        alt = Words(letterhead.emblem_alt, letterhead.emblem_alt_en)
        printed = PrintedHead(tuple(letterhead.lines), letterhead.emblem or "", alt)
    return Paperhead(
        profile=letterhead.profile if letterhead else DEFAULT_PROFILE,
        letterhead=printed,
        issued_at=issued_at,
        draft=draft,
        security_level=security_level.value,
        urgency=urgency.value,
    )


def signer(letter: Document, names: Names) -> rules.Signer | None:
    """Who signs a letter: the office, and its holder on the day unless the letter names another person."""
    if letter.signer_office_id is None:
        return None
    office = names.office(letter.signer_office_id)
    tenure = names.roster.tenure_on(letter.signer_office_id, names.day)
    person_id = letter.signer_person_id or (tenure.person_id if tenure else None)
    person = names.roster.people.get(person_id) if person_id else None
    return rules.Signer(
        office=office,
        person=person_name(person) if person else None,
        standing=rules.standing_of(office),
        staff_line=staff_line(person),
        grade=person.grade if person else "",
    )


def letter_blocks(
    letter: Document | None, names: Names, profile: str, region: Words
) -> tuple[SignBlock, SignBlock]:
    """The signature block in Indonesian, and the unsigned one of the English courtesy copy."""
    who = signer(letter, names) if letter else None
    if letter is None or who is None:
        return SignBlock(prefix="", lines=()), SignBlock(prefix="", lines=())
    by_key = {office.key: office.id for office in names.roster.offices.values()}
    givers = tuple(names.office(by_key[key] or 0) for key in letter.on_behalf_of)
    block = rules.sign_block(who, givers, queries.signing_style(profile), region.id)
    return block, rules.courtesy_block(who, region.en)


def role_blocks(role: Words, person: Person | None) -> tuple[SignBlock, SignBlock]:
    """ "Pimpinan Rapat," with name and staff number; in English the role alone with the name."""
    name: PersonName | None = person_name(person) if person else None
    return rules.role_block(role.id, name, staff_line(person)), rules.role_block(
        role.en, name, staff_line(person)
    )


def catalogued(key: str) -> Words:
    """A word of the catalogue that a paper carries, in both languages."""
    return Words(say("record", key, "id"), say("record", key, "en"))


def staff_line(person: Person | None) -> str:
    return f"{person.staff_no_kind.value} {person.staff_no}" if person and person.staff_no else ""
