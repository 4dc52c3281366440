"""The rules of sentences: read once, no name and no digit in them, and nothing that nobody defined."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from coordination.foundation.bundled import PACKAGE, folder
from coordination.paperwork.drafting import house_style, style_of
from coordination.paperwork.drafting.rules import RuleError, literals, load
from coordination.paperwork.drafting.sentences import TEXTS, known, rules
from coordination.paperwork.language import english, indonesian

DRAFTING = PACKAGE / "paperwork" / "drafting"


def unsupported(text: str, *, opens: bool) -> list[str]:
    """What only a fact may bring: digits, and capitals anywhere but at the opening of a sentence."""
    words = re.findall(r"[^\W_]+", text)
    if opens and words and text[:1].isupper():
        words = words[1:]
    return [word for word in words if any(letter.isdigit() or letter.isupper() for letter in word)]


def test_no_rule_holds_a_digit_or_a_name() -> None:
    for lang, texts in TEXTS.items():
        for rule in rules(lang).values():
            for number, literal in enumerate(literals(rule.parts)):
                starts = number == 0 and texts[rule.id].startswith(literal)
                # A second sentence opens inside no rule, so a capital stands at the very start only.
                assert unsupported(literal, opens=starts) == [], (lang, rule.id, literal)


def test_no_piece_that_code_adds_holds_a_digit_or_a_name() -> None:
    pieces = [piece for path in sorted(DRAFTING.glob("*.py")) for piece in _literals_of(path)]

    assert len(pieces) > 25
    assert [piece for piece in pieces if unsupported(piece, opens=True)] == []


def _literals_of(path: Path) -> Iterator[str]:
    """Texts inside Literal(…), however nested, and in a module's tables by language."""
    tree = ast.parse(path.read_text("utf-8"))
    made = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Literal"
    ]
    tables = [
        node.value for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
    ]
    for node in (*made, *tables):
        if "INDONESIAN" not in ast.unparse(node) and "@" not in ast.unparse(node):
            yield from (
                c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and isinstance(c.value, str)
            )


def test_no_verb_holds_a_digit_or_a_name() -> None:
    for language in (indonesian, english):
        for verbs in language.MANNER.verbs.values():
            for verb in verbs:
                assert unsupported(f"{verb.direct} {verb.reported} {verb.link}", opens=False) == []


@pytest.mark.parametrize("name", ["neutral", "bapak"])
def test_no_house_style_holds_a_name(name: str) -> None:
    style = house_style(name)

    words = [
        *style.lead_order,
        style.lead_time,
        style.degrees,
        style.courtesy,
        *style.place.values(),
        *style.marks,
    ]
    assert [word for word in words if unsupported(word, opens=False)] == []


def test_the_search_for_names_finds_them() -> None:
    """Without this, a search that finds nothing would look like rules that hold nothing."""
    assert unsupported(" di Serang pada ", opens=False) == ["Serang"]
    assert unsupported("Rapat Banten", opens=True) == ["Banten"]
    assert unsupported(" tahun 2024", opens=False) == ["2024"]
    assert unsupported(" oleh KPU", opens=True) == ["KPU"]
    assert unsupported("Rapat dihadiri ", opens=True) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{publisher} {nonsense}", "nothing is called nonsense"),
        ("{paper.meeting.colour}", "nothing is called paper.meeting.colour"),
        ("{?purpose: untuk {purposes}}", "nothing is called purposes"),
        ("{publisher", "is not closed"),
        ("{?purpose: untuk {purpose}", "a brace is not closed"),
        ("{?purpose untuk}", "needs a colon"),
        ("{publisher}}", "a closing brace too many"),
        ("{1}", "no name"),
    ],
)
def test_a_rule_that_cannot_be_filled_is_refused_at_load(text: str, why: str) -> None:
    with pytest.raises(RuleError, match=re.escape(why)) as refused:
        load({"lead@1": text}, known)
    assert "lead" in str(refused.value)


def test_a_rule_may_name_a_fact_by_its_path() -> None:
    assert load({"x@1": "{paper.meeting.city} {paper.meeting.venue}"}, known)["x"].id == "x@1"


def test_both_languages_have_rules_for_the_same_sentences() -> None:
    only_one = rules("id").keys() ^ rules("en").keys()

    # English sets the speaker before the verb when he or she is named in short; Indonesian has "Menurut".
    assert only_one == {"quote.after", "reported.according"}


def test_a_house_style_with_a_wrong_key_is_refused() -> None:
    data = yaml.safe_load((folder("reports") / "_styles" / "neutral.yaml").read_text("utf-8"))

    with pytest.raises(ValueError, match="colour"):
        style_of({**data, "colour": "red"})
    with pytest.raises(ValueError, match="max_named"):
        style_of({key: value for key, value in data.items() if key != "max_named"})
    with pytest.raises(ValueError, match="degrees"):
        style_of({**data, "degrees": "often"})
    with pytest.raises(ValueError, match="attendance"):
        style_of({**data, "lead_order": ["decision"]})
    with pytest.raises(ValueError, match="marks"):
        style_of({**data, "marks": "“"})


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("membentuk posko", "untuk "),
        ("pembentukan posko", ""),
        ("jadwal patroli bersama", ""),
        ("dibentuk tim kecil", "agar "),
        ("distribusi logistik tahap kedua", ""),
        ("setiap kabupaten menyerahkan data", "bahwa "),
        ("bahwa patroli digelar", ""),
        ("mekanisme pelaporan", ""),
    ],
)
def test_a_decision_is_joined_by_what_it_begins_with(text: str, link: str) -> None:
    assert indonesian.agreed(text) == link


def test_english_articles_and_numbers() -> None:
    assert [
        english.indefinite(name) for name in ("Election Meeting", "Unity Forum", "Hour", "The Forum")
    ] == ["an ", "a ", "an ", ""]
    assert [english.definite(name) for name in ("Chair", "a commissioner", "the team", "all regents")] == [
        "the ",
        "",
        "",
        "",
    ]
    assert english.is_many("Banten Regional Police (Polda Banten)")
    assert not english.is_many("KPU")
    assert not english.is_many("")
