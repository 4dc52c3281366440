"""The plan of an article: which sentences, in which order. Facts decide; nothing is drawn by lot.

Headline, dateline, lead (decision, deadline, announcement or attendance, whichever the record has first), decisions,
follow-ups, who came, what was said, byline. An empty list makes no sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..language.attribution import Attributor
from ..papers.draft import Article, Literal, Sentence
from . import attendance, speech
from .desk import Desk
from .sentences import RULES, write
from .style import Style

if TYPE_CHECKING:
    from ..papers import ArticlePaper
    from ..papers.article import ArticleStatement
    from ..papers.minutes import ActionLine, DecisionLine

WERE_PRESENT = {
    "id": (Literal("Rapat dihadiri "), Literal("Turut hadir ")),
    "en": (Literal("The meeting was attended by "), Literal("Also present were ")),
}

Paragraphs = list[tuple[Sentence, ...]]


def draft(paper: ArticlePaper, lang: str, style: Style) -> Article:
    """The article of a paper. Same paper, language, style and rules: same article. Raises ValueError for a verb."""
    desk = Desk(paper, lang, style)
    if paper.headline_verb and paper.headline_verb not in desk.words_of.EVENT_VERBS:
        raise ValueError(f"no headline verb {paper.headline_verb}")
    headline = write(desk, "headline", "headline" if attendance.verb(desk) else "headline.topic")
    dateline = write(desk, "dateline", "dateline") if paper.dateline_city else None
    lead, told = _lead(desk)
    paragraphs: Paragraphs = [*lead, *_results(desk, told), *_attendance(desk), *_statements(desk, told)]
    has_byline = paper.byline_authors or paper.byline_unit
    byline = write(desk, "byline", "byline") if has_byline else None
    unsaid = tuple(desk.unsaid.values())
    return Article(lang, style.id, RULES, headline, dateline, tuple(paragraphs), byline, unsaid)


def _lead(desk: Desk) -> tuple[Paragraphs, str]:
    """Lead and reason, and the record that they told. The first strategy of the style whose facts exist is taken."""
    for strategy in desk.style.lead_order:
        if strategy == "decision" and (of := _decisions(desk)):
            desk.lead = f"decision.{of[0].key}"
            return [(write(desk, "lead", "lead.decision", of[0]),), *_why(desk)], desk.lead
        if strategy == "deadline" and (task := next(iter(_dated(desk)), None)):
            desk.lead = f"action.{task.key}"
            return [(write(desk, "lead", "lead.deadline", task),), *_why(desk)], desk.lead
        if strategy == "announcement" and (statement := _announcement(desk)):
            desk.lead = f"statement.{statement.key}"
            return [_announce(desk, statement), *_why(desk)], desk.lead
        if strategy == "attendance":
            break
    return [(write(desk, "lead", _attendance_rule(desk)),)], ""


def _attendance_rule(desk: Desk) -> str:
    verb = desk.words_of.EVENT_VERBS.get(attendance.verb(desk))
    if verb is None:
        return "lead.held"
    if desk.paper.headline_verb == "hold":
        return "lead.host"
    has_subject = bool(getattr(desk.paper.meeting.subject, desk.lang))
    return "lead.subject" if verb.takes == "subject" and has_subject else "lead.attendance"


def _why(desk: Desk) -> Paragraphs:
    """Why, and at whose invitation: the paragraph behind a lead that has no room for it."""
    if getattr(desk.paper.purpose, desk.lang):
        return [(write(desk, "why", "why"),)]
    host = desk.paper.meeting.host
    if (
        desk.paper.host_confirmed
        and host
        and host.key != desk.paper.publisher.key
        and desk.paper.headline_verb != "hold"
    ):
        return [(write(desk, "host", "host"),)]
    return []


def _results(desk: Desk, told: str) -> Paragraphs:
    """Decisions and follow-ups that the lead has not told, a paragraph each."""
    decided: list[Sentence] = []
    rules = ["decision.also"] if told.startswith("decision.") else ["decision", "decision.also"]
    for at, of in enumerate(of for of in _decisions(desk) if f"decision.{of.key}" != told):
        rule = rules[at] if at < len(rules) else ("decision.further", "decision.also")[(at - len(rules)) % 2]
        decided.append(write(desk, f"decision.{of.key}", rule, of))
    tasks = [
        write(desk, f"action.{of.key}", "action", of)
        for of in desk.paper.actions
        if of.owner and _has_words(desk, of) and f"action.{of.key}" != told
    ]
    return [tuple(sentences) for sentences in (decided, tasks) if sentences]


def _attendance(desk: Desk) -> Paragraphs:
    cut = attendance.split(desk)
    sentences: list[Sentence] = []
    for number, key in enumerate(("attendance", "attendance.more")):
        is_open_end_only = (
            number == 0 and not cut[0] and any(of.how == "open_end" for of in desk.paper.parties)
        )
        if cut[number] or is_open_end_only:
            desk.start(key)
            runs = attendance.enumeration(desk, cut, number)
            opening = WERE_PRESENT[desk.lang][number]
            sentences.append(desk.sentence(f"{key}@1", [opening, *runs, Literal(".")]))
    return [tuple(sentences)] if sentences else []


def _statements(desk: Desk, told: str) -> Paragraphs:
    """One sentence a statement; one that follows on in the same breath shares its paragraph."""
    sayable = [speech.sayable(desk, statement) for statement in desk.paper.statements]
    chosen = [said for said in sayable if said is not None and said.key != told]
    attributor = Attributor(desk.words_of.MANNER)
    paragraphs: Paragraphs = []
    for at, said in enumerate(chosen):
        spoken = speech.attribute(desk, attributor, said, is_last=at == len(chosen) - 1 and at > 0)
        sentence = write(desk, said.key, speech.rule_of(desk, spoken), spoken)
        if spoken.by.joins:
            paragraphs[-1] = (*paragraphs[-1], sentence)
        else:
            paragraphs.append((sentence,))
    return paragraphs


def _decisions(desk: Desk) -> list[DecisionLine]:
    return [of for of in desk.paper.decisions if _has_words(desk, of)]


def _has_words(desk: Desk, of: DecisionLine | ActionLine) -> bool:
    """Whether the record says it in this language; otherwise it goes on the list of what stays unsaid."""
    if getattr(of.text, desk.lang):
        return True
    if of.text:
        record = "action" if hasattr(of, "due_on") else "decision"
        desk.leave_unsaid(f"{record}.{of.key}.text.{desk.lang}", "untranslated", of.text.id or of.text.en)
    return False


def _dated(desk: Desk) -> list[ActionLine]:
    return [of for of in desk.paper.actions if of.owner and of.due_on and _has_words(desk, of)]


def _announcement(desk: Desk) -> ArticleStatement | None:
    for statement in desk.paper.statements:
        if (
            statement.tone == "announce"
            and statement.mode == "indirect"
            and getattr(statement.text, desk.lang)
        ):
            return statement
    return None


def _announce(desk: Desk, statement: ArticleStatement) -> tuple[Sentence, ...]:
    said = speech.sayable(desk, statement)
    if said is None:
        raise ValueError(f"statement {statement.key} has no words in {desk.lang}")
    spoken = speech.attribute(desk, Attributor(desk.words_of.MANNER), said, is_last=False)
    return write(desk, "lead", "lead.announcement", spoken), write(desk, "announced", "announced")
