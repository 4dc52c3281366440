"""The follow-up list: what, who is in charge, by when, how far. An empty list says that it is empty."""

from __future__ import annotations

from datetime import date
from typing import Any

from ....foundation.i18n import catalogue, say
from ...language import dates, names
from ...papers.follow_ups import FollowUpsPaper
from ...papers.minutes import ActionLine
from . import meeting as facts
from .phrases import LONG, Phrase, entry, fact, phrase


def view(paper: FollowUpsPaper, lang: str) -> dict[str, Any]:
    when = facts.lines(paper.meeting, lang)["when"]
    return {
        "heading": facts.heading(paper.meeting, lang),
        "facts": [*when, *fact(say("paper", "as_of", lang), dates.day(paper.as_of, lang))],
        "actions": [_row(line, paper.as_of, lang) for line in paper.actions],
    }


def status(line: ActionLine, as_of: date, lang: str) -> str:
    """ "berjalan", or "berjalan, lewat tenggat" when its day has passed and it is not done."""
    words = catalogue("paper", lang)["status"]
    late = line.due_on is not None and line.due_on < as_of and line.status in ("open", "in_progress")
    return f"{words[line.status]}, {words['overdue']}" if late else str(words[line.status])


def _row(line: ActionLine, as_of: date, lang: str) -> dict[str, Any]:
    text, evidence = entry(line.text, lang), phrase(line.evidence, lang)
    return {
        "text": text,
        "owner": names.party(line.owner, lang, names.USUAL) if line.owner else "–",
        "due": dates.day(line.due_on, lang) if line.due_on else "–",
        "status": status(line, as_of, lang),
        "evidence": evidence or Phrase("–"),
        "long": len(text.text) + len(evidence.text) > LONG,
    }
