"""The record becomes the facts of an article: only what is publishable, addressed by key, in the desk's order."""

from dataclasses import replace
from datetime import date

from ...foundation.db import row_id
from ...foundation.i18n import LANGUAGES
from ...paperwork.drafting import draft, house_style
from ...paperwork.papers import ArticlePaper, PublishedArticle
from ...paperwork.papers.article import ArticleParty, ArticleStatement
from ...paperwork.papers.parts import MeetingFacts, Party, Words
from ..attendance.compose import appearance, represented
from ..attendance.models import Attendance
from ..attendance.queries import Presence
from ..attendance.states import THERE, AttendanceKind, Role
from ..followups.compose import action_lines
from ..invitations.compose import party_of
from ..invitations.states import Capacity
from ..meetings import rules as meeting_rules
from ..meetings.compose import public_facts
from ..meetings.states import OrderedPaper
from ..minutes.compose import decision_lines, speaker
from ..minutes.models import Statement
from ..minutes.queries import Proceedings
from ..minutes.states import StatementMode
from .queries import Desk

HOW = {
    AttendanceKind.GROUP: "group",
    AttendanceKind.INSTITUTION: "institution",
    AttendanceKind.OPEN_END: "open_end",
}


def article_paper(desk: Desk) -> ArticlePaper:
    of, article = desk.proceedings, desk.article
    record = of.presence.call.record
    hidden = hidden_people(of)
    statements = (_statement(desk, s, hidden) for s in chosen(desk))
    actions = action_lines([a for a in of.actions if a.key in article.action_keys], desk.names, _day(of))
    return ArticlePaper(
        meeting=_meeting(desk, hidden),
        publisher=desk.names.agency(article.publisher_id),
        headline_verb=article.headline_verb.value,
        headline_topic=Words(article.headline_topic, article.headline_topic_en),
        purpose=Words(article.purpose, article.purpose_en),
        dateline_city=article.dateline_city or record.meeting.city,
        dateline_region=Words(article.dateline_region, article.dateline_region_en),
        byline_authors=tuple(article.byline_authors),
        byline_unit=Words(article.byline_unit, article.byline_unit_en),
        style=article.style,
        host_confirmed=article.host_confirmed,
        parties=parties(of.presence, hidden),
        statements=tuple(s for s in statements if _is_named(s.speaker)),
        decisions=decision_lines([d for d in of.decisions if d.publish]),
        venue=Words(article.venue, article.venue_en),
        actions=tuple(replace(a, owner=_publishable(a.owner, hidden)) if a.owner else a for a in actions),
    )


def published_article(desk: Desk) -> PublishedArticle:
    """The words of every language in which all that was chosen can be said (docs/rules.md §13)."""
    paper = article_paper(desk)
    drafts = (draft(paper, lang, house_style(paper.style)) for lang in LANGUAGES)
    return PublishedArticle(facts=paper, drafts=tuple(made for made in drafts if not made.unsaid))


def unsaid(desk: Desk, lang: str) -> tuple[str, ...]:
    """Addresses of the facts that have no words in this language."""
    paper = article_paper(desk)
    return tuple(of.address for of in draft(paper, lang, house_style(paper.style)).unsaid)


def hidden_people(of: Proceedings) -> frozenset[str]:
    """Keys of the people whose names no article may print: so recorded on the person, or at the door."""
    people = of.names.roster.people
    at_the_door = {row.person_id for row in of.presence.rows if not row.publish}
    return frozenset(who.key for id_, who in people.items() if id_ in at_the_door or not who.publish_name)


def parties(presence: Presence, hidden: frozenset[str]) -> tuple[ArticleParty, ...]:
    """Everybody who came and is no mere companion or member of the press, in the order of the article.

    The members of a delegation, rows of one invitation, stay together; the first goes by the invitation's key.
    """
    by_invitation = {i.id: i.key for i in presence.call.invitations}
    position = {i.key: at for at, i in enumerate(presence.call.ordered(OrderedPaper.ARTICLE))}
    there = [r for r in presence.rows if r.status in THERE and r.role not in (Role.ACCOMPANYING, Role.PRESS)]
    there.sort(
        key=lambda r: (
            position.get(by_invitation.get(r.invitation_id, ""), len(position)),
            _is_last(r),
            row_id(r),
        )
    )
    delegations: dict[str, list[Attendance]] = {}
    for row in there:
        delegations.setdefault(by_invitation.get(row.invitation_id, row.key), []).append(row)
    named = {row.key: rows for rows in delegations.values() for row in rows} | delegations
    keys = presence.call.record.orders.get(OrderedPaper.ARTICLE, [])
    ordered = meeting_rules.in_order(delegations.values(), keys, named)
    made = (
        _party(
            presence,
            row,
            by_invitation.get(row.invitation_id, row.key) if row is rows[0] else row.key,
            hidden,
        )
        for rows in ordered
        for row in rows
    )
    return tuple(party for party in made if _is_named(party.invited))


def chosen(desk: Desk) -> list[Statement]:
    """The statements of the article: the desk's choice in its order, or all in the order they were made."""
    publishable = [s for s in desk.proceedings.statements if s.publish]
    if not desk.article.statement_keys:
        return publishable
    by_key = {s.key: s for s in publishable}
    return [by_key[key] for key in desk.article.statement_keys if key in by_key]


def _day(of: Proceedings) -> date:
    """An article tells follow-ups as they stood when the meeting ended."""
    return of.presence.call.record.days[-1].on_date


def _is_last(row: Attendance) -> bool:
    return row.kind is AttendanceKind.OPEN_END


def _meeting(desk: Desk, hidden: frozenset[str]) -> MeetingFacts:
    """The public facts; whoever is not to be named presents no item of the agenda by name either."""
    facts = public_facts(desk.proceedings.presence.call.record, desk.names)
    agenda = (
        replace(item, presenter=_publishable(item.presenter, hidden)) if item.presenter else item
        for item in facts.agenda
    )
    return replace(facts, agenda=tuple(agenda))


def _party(presence: Presence, row: Attendance, key: str, hidden: frozenset[str]) -> ArticleParty:
    invitation = next((i for i in presence.call.invitations if i.id == row.invitation_id), None)
    instead_of = represented(presence, row)
    came = _publishable(appearance(presence, row), hidden)
    companions = [_publishable(appearance(presence, other), hidden) for other in presence.companions(row)]
    invited = instead_of or (
        came if row.person_id or came.offices or invitation is None else party_of(presence.call, invitation)
    )
    return ArticleParty(
        key=key,
        invited=_publishable(invited, hidden),
        how="represented" if instead_of else HOW.get(row.kind, "in_person"),
        came=came if instead_of and not row.is_unnamed and _is_named(came) else None,
        companions=tuple(of for of in companions if _is_named(of)),
        is_host=invitation is not None and invitation.capacity is Capacity.HOST,
    )


def _publishable(party: Party, hidden: frozenset[str]) -> Party:
    """The party without the name of a person who is not to be published (intelligence services, private persons)."""
    if party.person is None or party.person.key not in hidden:
        return party
    return replace(party, kind="office", person=None)


def _is_named(party: Party) -> bool:
    """Whether anything is left to call it by."""
    return bool(party.offices or party.person or party.agency or party.group or party.text)


def _speaker(desk: Desk, statement: Statement) -> Party:
    """Who said it; without an office on the record, with those that he or she holds on the day."""
    party, who, roster = speaker(desk.proceedings, statement), statement.speaker_person_id, desk.names.roster
    if party.offices or who is None:
        return party
    on_the_day = ((of, roster.tenure_on(of, desk.names.day)) for of in sorted(roster.tenures))
    offices = tuple(of for of, tenure in on_the_day if tenure is not None and tenure.person_id == who)
    return desk.names.person_party(who, offices)


def _statement(desk: Desk, statement: Statement, hidden: frozenset[str]) -> ArticleStatement:
    behalf = statement.on_behalf_of_office_id
    quoted = statement.mode is StatementMode.DIRECT and statement.verified_by
    return ArticleStatement(
        key=statement.key,
        speaker=_publishable(_speaker(desk, statement), hidden),
        on_behalf_of=desk.names.office_party(behalf) if behalf else None,
        mode="direct" if quoted else "indirect",
        text=Words(statement.text, statement.text_en),
        language=statement.language.value,
        verified_by=statement.verified_by,
        frame=statement.frame.value,
        tone=statement.tone.value,
        reported=Words(statement.reported, statement.reported_en),
    )
