"""Rows of a call become papers: the letter, each invitation, the mandate of a representative, the chat texts."""

from dataclasses import dataclass, replace
from datetime import datetime

from ...foundation.db import row_id
from ...paperwork.papers import ChatPaper, InvitationPaper, LetterPaper
from ...paperwork.papers.invitation import Delegation, Mailbox
from ...paperwork.papers.parts import Party, SecretLink, Words
from ..directory import models as directory
from ..documents.compose import letter_blocks, paperhead
from ..documents.states import NumberState
from ..meetings.compose import contact, meeting_facts, public_facts
from ..meetings.states import OrderedPaper
from . import rules
from .models import Invitation, Representation
from .queries import Call
from .states import Capacity

REPLY = "reply"  # purpose of the reply link


@dataclass(frozen=True, slots=True)
class Addressed:
    """One invitation paper. key: of its invitation; about: what the outbox calls it (key, or the link of the chain)."""

    key: str
    about: str
    paper: InvitationPaper
    is_representative: bool = False


def party_of(call: Call, invitation: Invitation) -> Party:
    """The invited side as printed."""
    names = call.names
    if invitation.office_id:
        return names.office_party(invitation.office_id)
    if invitation.person_id:
        return names.person_party(invitation.person_id, _own_offices(call, invitation.person_id))
    if invitation.agency_id:
        return names.agency_party(invitation.agency_id)
    return names.group_party(invitation.group_id or 0)


def representative_party(call: Call, link: Representation) -> Party | None:
    """Who comes, with the own office; None while it is not known who."""
    if link.person_id is None and link.office_id is None and link.agency_id is None:
        return None
    offices = (link.office_id,) if link.office_id else ()
    return call.names.person_party(link.person_id, offices, link.agency_id)


def invitee_list(call: Call) -> tuple[Party, ...]:
    """The letter's attachment: the host is not invited by himself."""
    return tuple(party_of(call, i) for i in _invited(call))


def letter_paper(call: Call, issued_at: datetime) -> LetterPaper:
    m, letter = call.record.meeting, call.letter
    is_draft = letter is None or letter.number_state is not NumberState.ISSUED
    head = paperhead(
        call.letterhead,
        issued_at=issued_at,
        security_level=m.security_level,
        draft=is_draft,
        **({"urgency": letter.urgency} if letter else {}),
    )
    block, courtesy = letter_blocks(letter, call.names, head.profile, Words(m.region, m.region_en))
    return LetterPaper(
        head=head,
        meeting=public_facts(call.record, call.names),
        number=(letter.number or "") if letter and not is_draft else "",
        dated_on=(letter.dated_on if letter else None) or (m.called_at.date() if m.called_at else None),
        place=(letter.place if letter else "") or m.city,
        subject=Words(letter.subject, letter.subject_en) if letter else Words(),
        invitees=invitee_list(call),
        reply_by=m.reply_by,
        contact=contact(call.record),
        signer=block,
        signer_en=courtesy,
        copies=_copies(call),
        by_mail=all(_box(call, i) for i in _invited(call)),
    )


def invitation_papers(call: Call, issued_at: datetime, *, letter: str) -> list[Addressed]:
    """The call's message to every invited office, as it is before any reply. letter: key of the posted letter."""
    return [Addressed(i.key, i.key, _invitation_paper(call, i, issued_at, letter)) for i in _invited(call)]


def representative_papers(call: Call, called_at: datetime, *, letter: str) -> list[Addressed]:
    """The mandate to each representative who has a mailbox."""
    found: list[Addressed] = []
    for invitation in call.ordered(OrderedPaper.LETTER):
        link = call.last(invitation)
        paper = representative_paper(call, invitation, link, called_at, letter=letter) if link else None
        if paper is not None and invitation.capacity is not Capacity.HOST:
            found.append(
                Addressed(invitation.key, mandate_about(call, invitation), paper, is_representative=True)
            )
    return found


def mandate_about(call: Call, invitation: Invitation) -> str:
    """What a mandate is about: this link of this invitation's chain; a later link is another message."""
    return f"{invitation.key}/representative-{len(call.chains.get(row_id(invitation), []))}"


def representative_paper(
    call: Call, invitation: Invitation, link: Representation, called_at: datetime, *, letter: str
) -> InvitationPaper | None:
    """The delegation REQUEST (RFC 5546 §4.2.5) to the representative; None without a name or a mailbox of his own.

    Issued when he was named (called_at when that is not known): a delegation raises no SEQUENCE, only DTSTAMP is
    new (RFC 5546 §2.1.4).
    """
    who = representative_party(call, link)
    box = call.names.roster.mailbox_of_person(link.person_id) if link.person_id else None
    if who is None or box is None:
        return None
    office_paper = _invitation_paper(call, invitation, link.named_at or called_at, letter)
    return replace(
        office_paper,
        organizer=_organizer(call, box),
        to=Mailbox(box.address, ""),
        link=SecretLink(
            "representative", f"{call.record.meeting.uid}/{invitation.key}", link.link_generation
        ),
        delegation=Delegation(
            delegator=office_paper.invitee,
            delegator_address=office_paper.to.address,
            representative=who,
            representative_address=box.address,
        ),
    )


def below_minimum(call: Call) -> list[tuple[Party, Party]]:
    """Invited and representative, where the representative's office is below the level asked for: to be warned of."""
    found = []
    for invitation in call.invitations:
        link = call.last(invitation)
        office = call.names.roster.offices[link.office_id] if link and link.office_id else None
        if link and office and rules.is_below(office.level, invitation.minimum_level):
            found.append(
                (party_of(call, invitation), representative_party(call, link) or Party(kind="office"))
            )
    return found


def chat_papers(call: Call) -> tuple[ChatPaper, list[tuple[str, ChatPaper]]]:
    """The text for the group (no addressee, no link), and one for each invited office."""
    facts = public_facts(call.record, call.names)
    group = ChatPaper(facts, None, None, call.record.meeting.reply_by, contact(call.record))
    own = meeting_facts(call.record, call.names)
    each = [
        (i.key, replace(group, meeting=own, invitee=party_of(call, i), link=_link(call, i)))
        for i in call.ordered(OrderedPaper.LETTER)
        if i.capacity is not Capacity.HOST
    ]
    return group, each


def organizer_box(call: Call) -> directory.Mailbox | None:
    """The mailbox of the host: the sender of every invitation."""
    host = call.record.meeting.host_agency_id
    return call.names.roster.mailbox_of_agency(host) if host else None


def _invited(call: Call) -> list[Invitation]:
    return [i for i in call.ordered(OrderedPaper.LETTER) if i.capacity is not Capacity.HOST]


def _invitation_paper(
    call: Call, invitation: Invitation, issued_at: datetime, letter: str
) -> InvitationPaper:
    box, m = _box(call, invitation), call.record.meeting
    return InvitationPaper(
        meeting=meeting_facts(call.record, call.names),
        language=_language(call, invitation),
        issued_at=issued_at,
        organizer=_organizer(call, box),
        to=Mailbox(box.address if box else "", ""),
        invitee=party_of(call, invitation),
        link=_link(call, invitation),
        reply_by=m.reply_by,
        contact=contact(call.record),
        letter=letter,
        letter_number=(call.letter.number or "") if call.letter else "",
    )


def _link(call: Call, invitation: Invitation) -> SecretLink:
    return SecretLink(REPLY, f"{call.record.meeting.uid}/{invitation.key}", invitation.link_generation)


def _organizer(call: Call, recipient: directory.Mailbox | None) -> Mailbox:
    """The host's mailbox, sub-addressed with the recipient's token: replies say who answered (docs/rules.md §11)."""
    box = organizer_box(call)
    if box is None:
        return Mailbox("", "")
    local, _, domain = box.address.partition("@")
    host = call.record.meeting.host_agency_id
    name = call.names.agency(host).usual if host else Words()
    token = f"+{recipient.mail_token}" if recipient else ""
    return Mailbox(f"{local}{token}@{domain}", name.id)


def _box(call: Call, invitation: Invitation) -> directory.Mailbox | None:
    roster = call.names.roster
    if invitation.office_id:
        return roster.mailbox_of_office(invitation.office_id)
    if invitation.person_id:
        return roster.mailbox_of_person(invitation.person_id)
    if invitation.agency_id:
        return roster.mailbox_of_agency(invitation.agency_id)
    return roster.mailbox_of_group(invitation.group_id or 0)


def _language(call: Call, invitation: Invitation) -> str:
    """Of the invited agency or group; a person alone gets the meeting's language."""
    roster = call.names.roster
    agency_id = invitation.agency_id
    if invitation.office_id:
        agency_id = roster.offices[invitation.office_id].agency_id
    if agency_id:
        return roster.agencies[agency_id].language.value
    if invitation.group_id:
        return roster.groups[invitation.group_id].language.value
    return call.record.meeting.language.value


def _own_offices(call: Call, person_id: int) -> tuple[int, ...]:
    """Offices on the roster that the person holds on the day."""
    roster = call.names.roster
    held = [(o, roster.tenure_on(o, call.names.day)) for o in roster.offices]
    return tuple(office for office, tenure in held if tenure and tenure.person_id == person_id)


def _copies(call: Call) -> tuple[Words, ...]:
    letter = call.letter
    if letter is None:
        return ()
    english = [*letter.copies_en, *[""] * len(letter.copies)]
    return tuple(Words(text, en) for text, en in zip(letter.copies, english, strict=False))
