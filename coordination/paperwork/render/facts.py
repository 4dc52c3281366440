"""The facts of one paper as JSON, attached to its PDF for programs that read it.

Only what the paper prints, name by name: each function below is an allow-list. Never tokens, secret links, online
addresses, passcodes, contact data, staff numbers or the letterhead's telephone lines; a new field of a paper stays out
until somebody writes it down here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..language import names
from ..papers import AttendanceListPaper, FollowUpsPaper, LetterPaper, MinutesPaper
from ..papers.jsonform import plain
from ..papers.minutes import ActionLine, PresenceRow, Said
from ..papers.parts import MeetingFacts, Party, SignBlock, Words


def attached(paper: Any, lang: str) -> bytes:
    """UTF-8 JSON with sorted keys: {"paper", "version", "language", "meeting", …}. Raises KeyError for other papers."""
    own: Callable[[Any, str], dict[str, Any]] = _OF[type(paper)]
    document = {
        "paper": paper.KIND,
        "version": paper.VERSION,
        "language": lang,
        "draft": paper.head.draft,
        "security_level": paper.head.security_level,
        "meeting": _meeting(paper.meeting, lang),
        **own(paper, lang),
    }
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1, default=plain)
    return text.encode("utf-8", "replace")


def _letter(paper: LetterPaper, lang: str) -> dict[str, Any]:
    return {
        "number": "" if paper.head.draft else paper.number,
        "dated_on": paper.dated_on,
        "place": paper.place,
        "subject": _words(paper.subject),
        "urgency": paper.head.urgency,
        "purpose": _words(paper.meeting.purpose),
        "mode": paper.meeting.mode,
        "invitees": [_party(invitee, lang, names.FORMAL) for invitee in paper.invitees],
        "reply_by": paper.reply_by,
        "signed_by": _signer(paper.signer_en if lang == "en" else paper.signer),
        "copies": [_words(copy) for copy in paper.copies],
    }


def _attendance_list(paper: AttendanceListPaper, lang: str) -> dict[str, Any]:
    return {
        "sections": [
            {
                "title": _words(section.title),
                "rows": [
                    {
                        "expected": _party(row.party, lang, names.SHORT),
                        "instead_of": _party(row.instead_of, lang, names.SHORT),
                        "count": row.count,
                    }
                    for row in section.rows
                ],
            }
            for section in paper.sections
        ]
    }


def _minutes(paper: MinutesPaper, lang: str) -> dict[str, Any]:
    return {
        "letter": {"number": paper.letter.number, "dated_on": paper.letter.dated_on}
        if paper.letter
        else None,
        "chair": names.person(paper.chair, lang) if paper.chair else "",
        "note_taker": names.person(paper.note_taker, lang) if paper.note_taker else "",
        "presence": [_presence(row, lang) for row in paper.presence],
        "recap": paper.recap,
        "statements": [_said(said, lang) for said in paper.said],
        "decisions": [{"text": _words(line.text), "basis": _words(line.basis)} for line in paper.decisions],
        "actions": [_action(line, lang) for line in paper.actions],
        "closed_at": paper.closed_at,
        "dated_on": paper.dated_on,
        "place": paper.place,
    }


def _follow_ups(paper: FollowUpsPaper, lang: str) -> dict[str, Any]:
    return {"as_of": paper.as_of, "actions": [_action(line, lang) for line in paper.actions]}


def _meeting(meeting: MeetingFacts, lang: str) -> dict[str, Any]:
    return {
        "title": _words(meeting.title),
        "fiscal_year": meeting.fiscal_year,
        "subject": _words(meeting.subject),
        "days": [{"on": day.on, "start": day.start, "end": day.end} for day in meeting.days],
        "time_zone": meeting.time_zone,
        "venue": _words(meeting.venue),
        "city": meeting.city,
        "host": names.agency(meeting.host, lang) if meeting.host else "",
    }


def _presence(row: PresenceRow, lang: str) -> dict[str, Any]:
    return {
        "invited": _party(row.invited, lang, names.USUAL),
        "how": row.how,
        "came": _party(row.came, lang, names.USUAL),
        "host": row.is_host,
        "online": row.online,
        "walk_in": row.walk_in,
        "count": row.count,
        "accompanying": [_party(party, lang, names.USUAL) for party in row.accompanying],
    }


def _said(said: Said, lang: str) -> dict[str, Any]:
    return {
        "speaker": _party(said.speaker, lang, names.USUAL),
        "on_behalf_of": _party(said.on_behalf_of, lang, names.USUAL),
        "mode": said.mode,
        "language": said.language,
        "text": _words(said.text),
    }


def _action(line: ActionLine, lang: str) -> dict[str, Any]:
    return {
        "text": _words(line.text),
        "owner": _party(line.owner, lang, names.USUAL),
        "due_on": line.due_on,
        "status": line.status,
        "evidence": _words(line.evidence),
    }


def _party(party: Party | None, lang: str, length: str) -> dict[str, str] | None:
    """The institution and the person, as printed."""
    if party is None:
        return None
    known = party.offices or party.agency or party.group or party.text
    return {
        "office": names.party(party, lang, length) if known else "",
        "person": names.person(party.person, lang) if party.person else "",
    }


def _signer(block: SignBlock) -> dict[str, Any]:
    """Prefix, office and name; the lines below a name hold the staff number and stay out."""
    return {"prefix": block.prefix, "office": list(block.lines), "name": block.name}


def _words(words: Words) -> dict[str, str]:
    return {"id": words.id, "en": words.en}


_OF: dict[type, Callable[[Any, str], dict[str, Any]]] = {
    AttendanceListPaper: _attendance_list,
    FollowUpsPaper: _follow_ups,
    LetterPaper: _letter,
    MinutesPaper: _minutes,
}
