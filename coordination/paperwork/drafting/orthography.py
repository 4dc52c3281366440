"""Marks, spaces and capitals, after all words stand. Works on runs, so every character keeps its fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import is_normalized, normalize

from ..papers.draft import SOFT_COMMA, Literal, Run, Runs, Slot

QUOTED = "quoted"
GIVES_WAY_TO = ",;.:)"
MARKS = ",;:("
ALONE = "., "

# Control characters, and the invisible ones that turn the reading direction or hide in a name. A joiner stays:
# it belongs into emoji and into Arabic and Indic words. So does a direction that letters have by themselves.
_UNPRINTED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_UNSETTLED = re.compile(rf"{SOFT_COMMA.text}|[.,;][.,]|  ")
_MARKED = re.compile('[“”"]')
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """NFC, one line, single spaces, nothing that cannot be seen. Words are never touched."""
    if text.isprintable() and "  " not in text and (text.isascii() or is_normalized("NFC", text)):
        return text.strip()
    return _UNPRINTED.sub("", _SPACES.sub(" ", normalize("NFC", text))).strip()


def quotable(text: str, marks: Sequence[str]) -> tuple[str, str]:
    """The words between the marks, and the ? or ! that they end in (which then replaces the comma).

    A final full stop or comma belongs to the sentence around, and quotation marks inside become single ones (EYD V);
    nothing else differs from the verified text.
    """
    inner = clean(text)
    if not inner.endswith(("...", "…")):
        inner = inner.rstrip(" .,;:")
    if _MARKED.search(inner) or marks[0] in inner or marks[1] in inner:
        inner = _mark_outside(_nested(_unwrapped(inner, marks), marks).strip(" .,;:"))
    return inner, inner[-1:] if inner[-1:] in ("?", "!") else ""


def reportable(text: str, marks: Sequence[str]) -> str:
    """The words as a clause of somebody else's sentence: without marks around the whole or a mark at its end."""
    inner = clean(text).rstrip(" .,;:")
    return _mark_outside(_unwrapped(inner, marks).rstrip(" .,;:"))


def _mark_outside(inner: str) -> str:
    """Without a full stop or comma before the last inner mark: the sentence brings its own. Dots of omission stay."""
    bare = inner.rstrip('’”"')
    if bare == inner or bare.endswith(("...", "…")):
        return inner
    return bare.rstrip(" .,;:") + inner[len(bare) :]


def _unwrapped(inner: str, marks: Sequence[str]) -> str:
    """Without the marks that somebody recorded around the whole."""
    for opening, closing in (tuple(marks), ("“", "”"), ('"', '"')):
        middle = inner[1:-1]
        if (
            inner.startswith(opening)
            and inner.endswith(closing)
            and opening not in middle
            and closing not in middle
        ):
            return middle
    return inner


def _nested(inner: str, marks: Sequence[str]) -> str:
    inner = re.sub(r'"([^"]*)"', r"‘\1’", inner).replace("“", "‘").replace("”", "’").replace('"', "’")
    return inner.replace(marks[0], "‘").replace(marks[1], "’")


def settle(runs: Sequence[Run]) -> tuple[Sequence[Run], str]:
    """The runs as they are printed, and their text: soft commas decided, no doubled marks, the first letter large."""
    text = "".join([run.text for run in runs])
    if _UNSETTLED.search(text):
        runs = _settled(runs)
        text = "".join([run.text for run in runs])
    if text[:1].islower():
        first = runs[0]
        runs = [first._replace(text=first.text[0].upper() + first.text[1:]), *runs[1:]]
        text = text[0].upper() + text[1:]
    return runs, text


def _settled(runs: Sequence[Run]) -> Runs:
    settled: Runs = []
    last = ""
    for at, run in enumerate(runs):
        text = run.text
        if run is SOFT_COMMA:
            text = _soft_comma(last, runs, at)
        elif last and text and text[0] in ALONE and run.__class__ is Literal:
            text = _joined(last, text)
        if text:
            settled.append(run if text is run.text else run._replace(text=text))
            last = text[-1]
    return settled


def _soft_comma(last: str, runs: Sequence[Run], at: int) -> str:
    follows = next((each.text[:1] for each in runs[at + 1 :] if each.text), "")
    return "" if follows in GIVES_WAY_TO or follows == SOFT_COMMA.text or last in MARKS else ","


def _joined(last: str, text: str) -> str:
    """A literal behind `last`: a mark or a space that stands already is not set twice."""
    if last in ".,;" and text[0] in ".,":
        return text[1:] if last == text[0] or text[0] == "." else text
    return text[1:] if last == " " == text[0] else text


def is_quotation(run: Run) -> bool:
    return isinstance(run, Slot) and run.form == QUOTED
