"""Editor's checks that need no judgement. Their codes are listed in docs/rules.md §10.

In: an article, generated or edited, and the paper it came from. Out: findings; a "B" blocks publication, a "W" warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..language import names
from ..papers.draft import Article, Sentence, Slot
from . import orthography
from .desk import OTHER, agencies_of, people_of
from .facts import party_key
from .speech import speaker_key
from .style import Style

if TYPE_CHECKING:
    from ..papers import ArticlePaper
    from ..papers.article import ArticleParty, ArticleStatement
    from ..papers.parts import PersonName

BLOCKS, WARNS = "B", "W"

STOP_WORDS = frozenset(
    "dan atau yang untuk pada dari dalam dengan ini itu ke di oleh agar serta juga akan telah para sebagai secara "
    "the a an and or of to in on at for by with that this was were is are be it as also".split()
)


@dataclass(frozen=True, slots=True)
class Finding:
    """sentence: its number in Article.sentences(), or None for the whole. message: a key of locale/drafting.yaml."""

    code: str
    severity: str
    sentence: int | None
    message: str
    values: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, dict[str, str]]:
        return {"values": dict(self.values)}


def lint(article: Article, paper: ArticlePaper, style: Style) -> tuple[Finding, ...]:
    """Everything that is found, in reading order within each check."""
    sentences = article.sentences()
    return (
        *_quotations(article, paper, style, sentences),
        *_repetitions(article, paper, style, sentences),
        *_absent_speakers(paper, sentences),
        *_principals(paper, sentences),
        *_lengths(article, style, sentences),
        *_short_names(paper, sentences),
        *(
            _found("T02", BLOCKS, None, address=of.address, reason=of.reason, text=of.text[:80])
            for of in article.unsaid
        ),
    )


def _found(code: str, severity: str, sentence: int | None, **values: str) -> Finding:
    return Finding(code, severity, sentence, code.lower(), tuple(values.items()))


def _quotations(
    article: Article, paper: ArticlePaper, style: Style, sentences: tuple[Sentence, ...]
) -> Iterator[Finding]:
    """Q01: marks around words that nobody verified. Q03: words in another language than the article's."""
    verified, foreign = _verified(paper, article.lang, style), _verified(paper, OTHER[article.lang], style)
    for at, sentence in enumerate(sentences):
        for words in _quoted(sentence, style):
            if words not in verified:
                yield _found("Q03" if words in foreign else "Q01", BLOCKS, at, text=words[:80])


def _quoted(sentence: Sentence, style: Style) -> list[str]:
    """What stands between quotation marks, straight ones as well; a recorded name may carry some of its own."""
    if not _is_edited(sentence):
        return [run.text for run in sentence.runs if orthography.is_quotation(run)]
    opening, closing = (re.escape(mark) for mark in style.marks)
    spans = re.finditer(rf"[{opening}\"]([^{closing}\"]*)[{closing}\"]", sentence.text)
    return [span[1].removesuffix(",") for span in spans if not _is_in_a_name(span[0], sentence)]


def _verified(paper: ArticlePaper, lang: str, style: Style) -> set[str]:
    texts = [getattr(of.text, lang) for of in paper.statements if of.mode == "direct" and of.verified_by]
    return {orthography.quotable(text, style.marks)[0] for text in texts if text}


def _is_in_a_name(span: str, sentence: Sentence) -> bool:
    """A meeting or a hall may carry quotation marks in its recorded name."""
    return any(
        isinstance(run, Slot) and run.form != orthography.QUOTED and span in run.text for run in sentence.runs
    )


def _repetitions(
    article: Article, paper: ArticlePaper, style: Style, sentences: tuple[Sentence, ...]
) -> Iterator[Finding]:
    """Q06: two statements of one speaker that say nearly the same."""
    spoken = {f"statement.{of.key}": of for of in paper.statements}
    said = [(at, spoken[each.key], _tokens(each)) for at, each in enumerate(sentences) if each.key in spoken]
    for number, (at, statement, tokens) in enumerate(said):
        for _, earlier, others in said[:number]:
            small = min(len(tokens), len(others))
            if small < 4 or speaker_key(statement) != speaker_key(earlier):
                continue
            if len(tokens & others) / small > style.overlap:
                share = f"{round(100 * len(tokens & others) / small)} %"
                yield _found("Q06", WARNS, at, statement=statement.key, earlier=earlier.key, share=share)


def _tokens(sentence: Sentence) -> frozenset[str]:
    """The telling words of what was said; of the whole sentence when a person edited it."""
    text = sentence.text
    if not _is_edited(sentence):
        is_said = re.compile(r"statement\..*\.(text|reported)\.\w\w")
        text = (
            " ".join(
                run.text for run in sentence.runs if isinstance(run, Slot) and is_said.fullmatch(run.address)
            )
            or text
        )
    return frozenset(re.findall(r"[\w-]{2,}", text.lower())) - STOP_WORDS


def _absent_speakers(paper: ArticlePaper, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    """Q05: a speaker whom the attendance list does not have, neither by name nor, unnamed, by office or agency."""
    people = {of.key for party in paper.parties for of in _came(party)}
    listed = [of for party in paper.parties for of in (party.invited, party.came, *party.companions) if of]
    offices = {office.key for of in listed for office in of.offices}
    agencies = {of.agency.key for of in listed if of.agency}
    seen: set[str] = set()
    for at, sentence in enumerate(sentences):
        if (statement := _statement(paper, sentence)) is None:
            continue
        of, key = statement.speaker, party_key(statement.speaker, 0)
        spoke_for = {agency.key for agency in agencies_of(of)}
        is_listed = of.person.key in people if of.person else key in offices or bool(spoke_for & agencies)
        if not is_listed and key not in seen:
            seen.add(key)
            yield _found("Q05", WARNS, at, name=names.appearance(of, "id"), statement=statement.key)


def _principals(paper: ArticlePaper, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    """A02: who was represented was not there: neither named among those present nor heard."""
    there = {of.key for party in paper.parties for of in _came(party)}
    for party in paper.parties:
        of = party.invited.person
        if party.how != "represented":
            continue
        if of and of.key not in there:
            for at, sentence in enumerate(sentences):
                if _names(sentence, of):
                    yield _found("A02", BLOCKS, at, name=of.full_name, party=party.key)
        for at, sentence in enumerate(sentences):
            statement = _statement(paper, sentence)
            if statement and statement.on_behalf_of is None and _is_same_office(statement, party):
                yield _found("A02", BLOCKS, at, name=party_key(statement.speaker, 0), party=party.key)


def _names(sentence: Sentence, of: PersonName) -> bool:
    """By the full name; in a sentence that a person wrote by the short one, too (it may be a word of a place)."""
    known = {of.full_name, of.short_name} if _is_edited(sentence) else {of.full_name}
    return any(re.search(rf"\b{re.escape(name)}\b", sentence.text) for name in known if name)


def _is_edited(sentence: Sentence) -> bool:
    return sentence.text != "".join(run.text for run in sentence.runs)


def _came(party: ArticleParty) -> list[PersonName]:
    present = party.came if party.how == "represented" else party.invited
    return [of.person for of in (present, *party.companions) if of and of.person]


def _statement(paper: ArticlePaper, sentence: Sentence) -> ArticleStatement | None:
    return next((of for of in paper.statements if f"statement.{of.key}" == sentence.key), None)


def _is_same_office(statement: ArticleStatement, party: ArticleParty) -> bool:
    if statement.speaker.person is not None:
        return False
    spoke = {of.key for of in statement.speaker.offices}
    return bool(spoke & {of.key for of in party.invited.offices})


def _lengths(article: Article, style: Style, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    """L02: the lead block. L03: the headline."""
    first = article.paragraphs[0]
    words = sum(len(sentence.text.split()) for sentence in first)
    if words > style.lead_words:
        yield _found("L02", WARNS, sentences.index(first[0]), words=str(words), limit=str(style.lead_words))
    length = len(article.headline.text)
    if length > style.headline_length:
        yield _found("L03", WARNS, 0, length=str(length), limit=str(style.headline_length))


def _short_names(paper: ArticlePaper, sentences: tuple[Sentence, ...]) -> Iterator[Finding]:
    """N03: a speaker without a short name. N04: two people who share one; perhaps one was entered twice."""
    seen: set[str] = set()
    for at, sentence in enumerate(sentences):
        statement = _statement(paper, sentence)
        of = statement.speaker.person if statement else None
        if of and not of.short_name and of.key not in seen:
            seen.add(of.key)
            yield _found("N03", WARNS, at, name=of.full_name)
    shared: dict[str, dict[str, str]] = {}
    for of in people_of(paper):
        if of.short_name:
            shared.setdefault(of.short_name, {})[of.key] = of.full_name
    for short, people in shared.items():
        if len(people) > 1:
            yield _found("N04", WARNS, None, short=short, names=", ".join(people.values()))
