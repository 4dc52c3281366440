"""What was said: one sentence a statement. Inside quotation marks stands verified text and nothing else."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple

from ..language import english, indonesian
from ..language.attribution import CLITIC, FULL, PRONOUN, Attribution, Attributor, Spoken
from ..papers.draft import SOFT_COMMA, Literal, Runs
from . import orthography, people
from .desk import OTHER, Desk
from .facts import item_keys, party_key

if TYPE_CHECKING:
    from ..papers.article import ArticleStatement
    from ..papers.parts import Party, Words

THROUGH: dict[str, Runs] = {"id": [Literal(" melalui ")], "en": [SOFT_COMMA, Literal(" through ")]}
SUBJECT = {"id": Literal("hal itu "), "en": Literal("it ")}
WITHOUT_SUBJECT = {
    "id": (
        "bertujuan ", "dimaksudkan ", "ditujukan ", "diperuntukkan ", "berfungsi ", "berguna ", "bermanfaat ",
        "merupakan ", "adalah ",
    ),
    "en": (
        "aims to ", "aims at ", "is intended to ", "was intended to ", "is meant to ", "was meant to ", "serves to ",
    ),
}  # fmt: skip
"""Openings of a clause that lost its subject: what it tells of is the matter of the sentence before."""

CLITIC_SUFFIX = Literal("nya")
IT_OR_THEY = Literal("ia")


class Said(NamedTuple):
    """A statement as this article can say it. text: the words between the marks, or the clause behind the frame.

    address: where the text stands in the record; ending: ? or ! of a quotation; translated: the marks hold a
    human translation.
    """

    statement: ArticleStatement
    direct: bool
    address: str
    text: str
    ending: str = ""
    translated: bool = False

    @property
    def key(self) -> str:
        return f"statement.{self.statement.key}"


class Speech(NamedTuple):
    """A statement with its attribution: what the sentence rules of statements are filled from."""

    said: Said
    by: Attribution


def sayable(desk: Desk, statement: ArticleStatement) -> Said | None:
    """How this language can say the statement, or None: then it is on the list of what stays unsaid.

    A quotation needs verified words in this language (its own, or a human translation); otherwise the recorded
    report of it is told. Nothing is translated or paraphrased here.
    """
    at = f"statement.{statement.key}"
    own = getattr(statement.text, desk.lang)
    is_verified = bool(statement.verified_by)
    if statement.mode == "direct" and own and is_verified:
        inner, ending = orthography.quotable(own, desk.style.marks)
        translated = _written_in(statement) != desk.lang
        return Said(statement, True, f"{at}.text.{desk.lang}", inner, ending, translated) if inner else None
    field = "reported" if statement.mode == "direct" else "text"
    words: Words = getattr(statement, field)
    if clause := orthography.reportable(getattr(words, desk.lang), desk.style.marks):
        return Said(statement, False, f"{at}.{field}.{desk.lang}", clause)
    desk.leave_unsaid(f"{at}.text.{desk.lang}", *_why(statement, own, is_verified, desk.lang))
    return None


def speaker_key(statement: ArticleStatement) -> str:
    """Who speaks. Words given for somebody else are another voice than the speaker's own."""
    own = party_key(statement.speaker, 0)
    return f"{party_key(statement.on_behalf_of, 0)} {own}" if statement.on_behalf_of else own


def attribute(desk: Desk, attributor: Attributor, said: Said, *, is_last: bool) -> Speech:
    """The next statement in reading order gets its verb and the way its speaker is named."""
    statement = said.statement
    of = statement.speaker.person
    spoken = Spoken(
        who=speaker_key(statement),
        direct=said.direct,
        frame=statement.frame,
        tone=statement.tone,
        ending=said.ending,
        through=statement.on_behalf_of is not None,
        has_pronoun=desk.lang == "id" or bool(of and of.address_form.lower() in english.PRONOUN),
        is_last=is_last,
    )
    reintroduce = desk.lang in desk.style.reintroduce_speaker
    known = of is not None and f"person.{of.key}" in desk.first_in
    return Speech(said, attributor.attribute(spoken, in_full=reintroduce or not known))


def rule_of(desk: Desk, speech: Speech) -> str:
    """Which sentence rule tells the statement."""
    said, by = speech.said, speech.by
    through = ".through" if said.statement.on_behalf_of else ""
    if not said.direct:
        return (
            "reported.according" if said.statement.frame == "according" and desk.lang == "id" else "reported"
        )
    if desk.lang == "en" and not through and by.refer != FULL:
        return "quote.after"
    return "quote"


# --- phrases of the rules ---


def note(desk: Desk, speech: Speech, rule: str) -> None:
    """What made the sentence what it is, besides what it prints.

    Mode, frame, tone and the statements before it decide nothing but the rule, the verb and the way the speaker is
    named: that outcome is the fact, so a change without an outcome makes nothing stale.
    """
    statement, by, at = speech.said.statement, speech.by, speech.said.key
    if statement.mode == "direct":
        desk.guard(f"{at}.verified_by", statement.verified_by)
        desk.guard(f"{at}.language", statement.language)
        if not speech.said.direct:
            desk.guard(f"{at}.text.{desk.lang}", getattr(statement.text, desk.lang))
    voice = "through" if statement.on_behalf_of else "own"
    desk.guard(f"{at}.attribution", f"{rule} {by.kind} {by.verb.direct} {by.refer} {voice}")


def quotation(desk: Desk, speech: Speech) -> Runs:
    """“…,” with the comma inside, unless the words end in ? or !."""
    said = speech.said
    raw = getattr(said.statement.text, desk.lang)
    opening, closing, with_comma = _marks(desk.style.marks)
    words = desk.printed(said.address, raw, said.text, orthography.QUOTED)
    return [opening, *words, closing if said.ending else with_comma]


@functools.cache
def _marks(marks: tuple[str, ...]) -> tuple[Literal, Literal, Literal]:
    return Literal(marks[0]), Literal(marks[1]), Literal(f",{marks[1]}")


def clause(desk: Desk, speech: Speech) -> Runs:
    """The reported words, from the middle of a sentence on."""
    said = speech.said
    text = desk.mid_sentence(said.address, said.text)
    links = desk.words_of.LINKS[:1] if desk.lang == "en" else desk.words_of.LINKS
    brings = next((link for link in links if text.startswith(f"{link} ")), "")
    if desk.lang == "en" and brings:
        text = text[len(brings) + 1 :]
    field = "reported" if said.statement.mode == "direct" else "text"
    runs = desk.printed(said.address, getattr(getattr(said.statement, field), desk.lang), text, "clause")
    is_bare = text.startswith(WITHOUT_SUBJECT[desk.lang])
    return [SUBJECT[desk.lang], *runs] if is_bare else runs


def link(desk: Desk, speech: Speech) -> Runs:
    """What joins the verb to the clause; a clause that brings its own conjunction needs none."""
    text = speech.by.verb.link
    brings = speech.said.text.partition(" ")[0] in (indonesian.LINKS if desk.lang == "id" else ("to",))
    return [Literal(" " if brings else text)]


def verb(desk: Desk, speech: Speech) -> Runs:
    words = speech.by.verb.direct if speech.said.direct else speech.by.verb.reported
    suffix = speech.by.refer == CLITIC and speech.said.direct
    return [Literal(words), *([CLITIC_SUFFIX] if suffix else [])]


def speaker(desk: Desk, speech: Speech) -> Runs:
    """The speaker as this sentence names him or her; nothing when the verb carries "-nya"."""
    said, by = speech.said, speech.by
    statement, at = said.statement, said.key
    if by.refer == CLITIC:
        return []
    if by.refer == PRONOUN:
        return _pronoun(desk, at, statement.speaker)
    if statement.on_behalf_of is None:
        return _named(desk, f"{at}.speaker", statement.speaker, by.refer)
    superior = _named(desk, f"{at}.on_behalf_of", statement.on_behalf_of, by.refer)
    subordinate = _named(desk, f"{at}.speaker", statement.speaker, by.refer)
    return [*superior, *THROUGH[desk.lang], *subordinate, *([SOFT_COMMA] if desk.lang == "en" else [])]


def speaker_last(desk: Desk, speech: Speech) -> Runs:
    """The same at the end of a sentence, where no comma closes the apposition."""
    runs = speaker(desk, speech)
    return runs[:-1] if runs and runs[-1] is SOFT_COMMA else runs


def translated(desk: Desk, speech: Speech) -> Runs:
    """Names the language of the original when the marks hold a translation."""
    said = speech.said
    if not said.translated:
        return []
    code = said.statement.language
    return desk.printed(f"{said.key}.language", code, desk.words_of.LANGUAGES.get(code, code), "language")


def _named(desk: Desk, at: str, party: Party, refer: str) -> Runs:
    """In full or short. Short only who was named before: a superior may be heard who was never there."""
    in_full = refer == FULL and desk.lang in desk.style.reintroduce_speaker
    desk.member(f"{at}.offices", item_keys(party.offices))
    if party.person is None:
        in_full = refer == FULL
    elif not in_full:
        in_full = not desk.known(f"person.{party.person.key}")
    return (
        people.introduce(desk, at, party, commas=False, article=True)
        if in_full
        else people.short(desk, at, party)
    )


def _pronoun(desk: Desk, at: str, party: Party) -> Runs:
    if desk.lang == "id":
        return [IT_OR_THEY]
    form = party.person.address_form if party.person else ""
    return desk.printed(f"{at}.speaker.person.address_form", form, english.PRONOUN[form.lower()], "pronoun")


def _written_in(statement: ArticleStatement) -> str:
    """The language that `text` holds as it was said: English in its own field, any other one in the first."""
    return "en" if statement.language == "en" else "id"


def _why(statement: ArticleStatement, own: str, is_verified: bool, lang: str) -> tuple[str, str]:
    reason = "unverified" if statement.mode == "direct" and own and not is_verified else "untranslated"
    return reason, own or getattr(statement.text, OTHER[lang])
