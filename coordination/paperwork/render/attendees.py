"""Whom an invitation's calendar names: organizer, recipient and, after a delegation, the other half of the pair.

Nobody else: an office sees only its own answer (docs/rules.md §11). Delegation after RFC 5546 §3.2.2.3; most
programs ignore DELEGATED-*, so the name says it in words as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...foundation.i18n import say
from ..language import names
from ..papers.invitation import Delegation, InvitationPaper
from ..papers.parts import Party
from . import icstext
from .wire import mailto, one_line

# Reply in the record -> PARTSTAT (RFC 5545 §3.2.12). "represented" is told by the delegation itself.
PARTSTAT = {"attending": "ACCEPTED", "online": "ACCEPTED", "undecided": "TENTATIVE", "declined": "DECLINED"}
WAITING = "NEEDS-ACTION"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One ATTENDEE property. delegated_to, delegated_from: addresses, or empty."""

    address: str
    name: str
    partstat: str = WAITING
    role: str = "REQ-PARTICIPANT"
    delegated_to: str = ""
    delegated_from: str = ""


def attendees(paper: InvitationPaper) -> tuple[Attendee, ...]:
    """The recipient's line, or both lines of a delegation. Empty without a mailbox: that event is handed out."""
    to, lang = paper.to.address, paper.language
    if not to:
        return ()
    partstat, office = PARTSTAT.get(paper.reply, WAITING), party_name(paper.invitee, lang)
    deputed = paper.delegation
    if deputed is None:
        return (Attendee(to, office, partstat),)
    if to != deputed.representative_address:
        partstat = WAITING  # the answer on record is the office's, and this line is the representative's
    if not _is_pair(deputed):
        # One mailbox for both, or only one of them has any: one line, and the name says who comes for whom.
        if to == deputed.representative_address:
            return (Attendee(to, _standing_in(deputed, lang), partstat),)
        return (Attendee(to, _represented(deputed, lang), "ACCEPTED"),)
    return (
        Attendee(
            deputed.delegator_address,
            party_name(deputed.delegator, lang),
            "DELEGATED",
            "NON-PARTICIPANT",
            delegated_to=deputed.representative_address,
        ),
        Attendee(
            deputed.representative_address,
            _standing_in(deputed, lang),
            partstat,
            delegated_from=deputed.delegator_address,
        ),
    )


def organizer_line(paper: InvitationPaper) -> bytes:
    """ORGANIZER, the very address that the mail comes from; nothing when the host has none. Raises ValueError."""
    if not paper.organizer.address:
        return b""
    name = one_line(paper.organizer.name) or paper.organizer.address
    return icstext.line("ORGANIZER", mailto(paper.organizer.address), (("CN", icstext.quoted(name)),))


def attendee_line(of: Attendee) -> bytes:
    """ATTENDEE as in docs/rules.md §11. CUTYPE stays INDIVIDUAL: a GROUP gets no buttons. Raises ValueError."""
    parameters = [("CN", icstext.quoted(of.name or of.address)), ("CUTYPE", "INDIVIDUAL")]
    if of.delegated_from:
        parameters.append(("DELEGATED-FROM", icstext.quoted(mailto(of.delegated_from))))
    if of.delegated_to:
        parameters.append(("DELEGATED-TO", icstext.quoted(mailto(of.delegated_to))))
    wanted = "TRUE" if of.partstat in (WAITING, "TENTATIVE") else "FALSE"
    parameters += [("PARTSTAT", of.partstat), ("ROLE", of.role), ("RSVP", wanted)]
    return icstext.line("ATTENDEE", mailto(of.address), parameters)


def party_name(party: Party, lang: str) -> str:
    """The invited side, in one line: "Ketua KPU Provinsi Banten"."""
    return one_line(names.party(party, lang, names.USUAL))


def who(party: Party, lang: str) -> str:
    """A representative by name; by the office alone while no name is known."""
    return one_line(names.person(party.person, lang)) if party.person else party_name(party, lang)


def _is_pair(deputed: Delegation) -> bool:
    """Whether both halves have a mailbox of their own: nobody delegates to himself (docs/rules.md §11)."""
    first, second = deputed.delegator_address, deputed.representative_address
    return bool(first and second and first.lower() != second.lower())


def _standing_in(deputed: Delegation, lang: str) -> str:
    """ "Aas (mewakili Ketua KPU Provinsi Banten)"; the person never takes the office's own prefix."""
    office = party_name(deputed.delegator, lang)
    return say("mail", "standing_in", lang, who=who(deputed.representative, lang), office=office)


def _represented(deputed: Delegation, lang: str) -> str:
    office = party_name(deputed.delegator, lang)
    return say("mail", "represented", lang, who=who(deputed.representative, lang), office=office)
