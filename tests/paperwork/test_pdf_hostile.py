"""Whatever somebody typed: no crash, no tag, nothing beside the page, nothing fetched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coordination.foundation.errors import Broken
from coordination.foundation.sandbox import Sandbox
from coordination.paperwork.papers import dump, type_of
from coordination.paperwork.papers.jsonform import load
from coordination.paperwork.render import pdf
from coordination.paperwork.render.printable import BOX, Printable
from tests import papers
from tests.paperwork.conftest import Draw
from tests.paperwork.test_pdf_golden import LARGE, REFERENCE
from tests.pdf_reading import attachments, flat, painted, words

JOBS = "tests.paperwork.fetching_jobs"
PAPERS = {
    name: paper
    for name, paper in (REFERENCE | LARGE).items()
    if name in ("letter", "attendance-list", "follow-ups-rows", "minutes")
} | {"minutes-rich": papers.large_minutes(8)}

# Text that people enter. The rest is keys, codes, dates and digests, which forms and enums hold to their shape.
FREE = {
    *(
        "id",
        "en",
        "full_name",
        "prefix_titles",
        "suffix_degrees",
        "rank",
        "name",
        "phone",
        "number",
        "place",
        "city",
    ),
    *("lines", "below"),
}
PIECES = [
    *(
        '"',
        "'",
        ";",
        ":",
        ",",
        "<",
        ">",
        "&",
        "</td>",
        "</title><script>alert(1)</script>",
        "{{ 7*7 }}",
        "{% raw %}",
        "}",
    ),
    *(
        '"}@page{size:1cm}',
        "url(file:///etc/passwd)",
        "<img src=x>",
        "&lt;b&gt;",
        "&#x3c;b>",
        "]]>",
        "<!--",
        "\\",
        "\\A",
    ),
    *(
        "\r\n",
        "\n",
        "\t",
        "\x00",
        "\x1b",
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\u00a0",
        "\u2028",
        "\ud800",
        "\uffff",
    ),
    *(
        "محمد علي",
        "שלום",
        "😀",
        "👩‍👩‍👧",
        "é",
        "e\u0301",
        "中",
        "Ⅷ",
        "\ue000",
        "rapat ",
        "W" * 300,
        "{title}",
        "{clause}",
    ),
]
hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map("".join)


def planted(paper: Any, text: str) -> Any:
    """The paper with `text` in every field that people type."""

    def plant(value: Any, name: str) -> Any:
        if isinstance(value, dict):
            return {key: plant(inner, key) for key, inner in value.items()}
        if isinstance(value, list):
            return [plant(inner, name) for inner in value]
        return text if isinstance(value, str) and name in FREE else value

    return load(type_of[paper.KIND], json.dumps(plant(json.loads(dump(paper)), "")))


class Skeleton(HTMLParser):
    """The elements of a page and the names of their attributes, without any text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.feed(html.partition("<body")[2])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, value in attrs if not (name == "class" and value == "long")}
        self.elements.append((tag, tuple(sorted(names))))

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", ()))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", PAPERS)
@settings(max_examples=60)
@given(text=hostile)
@example(text="")
@example(text="</title></head><body onload=x>")
@example(text="x" * 5000)
@example(text="kata " * 1000)
def test_no_text_becomes_a_tag(name: str, lang: str, text: str) -> None:
    usual = Skeleton(pdf.html(planted(PAPERS[name], "biasa"), lang)).elements
    made = pdf.html(planted(PAPERS[name], text), lang)
    assert set(Skeleton(made).elements) <= set(usual)
    if text:
        assert Skeleton(made).elements == usual
    made.encode("utf-8")  # no lone surrogate reaches the parser


def test_the_skeleton_notices_an_injected_tag() -> None:
    """The twin: the same comparison without escaping."""
    usual = pdf.html(planted(PAPERS["letter"], "biasa"), "id")
    assert Skeleton(usual.replace("biasa", "<b>x</b>")).elements != Skeleton(usual).elements


@given(text=hostile)
def test_printable_text_holds_no_surprise(text: str) -> None:
    printable = Printable()
    made = printable(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in made)
    assert not set(made) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u200b\ufeff")
    assert made.count("\u2068") == made.count("\u2069")
    assert (BOX in made) == bool(printable.boxes or BOX in text)


def hostile_papers() -> Iterator[Any]:
    texts = {
        "tags": "</td></table><script>x</script>\"'; }@page{size:1cm}" * 3,
        "long-word": "panjang" * 85,
        "many-words": "kata " * 120,
        "directions": "محمد علي (3) \u202e dibalik שלום ",
        "no-glyphs": "😀 中 \ue000 \ud800 \x00 Rapat",
        "lines": "satu\r\ndua\ntiga\u2028empat",
        "nothing": "",
    }
    for label, text in texts.items():
        for name in ("letter", "minutes", "attendance-list", "follow-ups-rows"):
            yield pytest.param(name, text, id=f"{name}-{label}")


def on_its_page(pdf_bytes: bytes) -> None:
    for word in words(pdf_bytes):
        assert word.left >= 8
        assert word.right <= word.width - 8, word
        assert word.top >= 8
        assert word.bottom <= word.height - 8, word


@pytest.mark.parametrize(("name", "text"), list(hostile_papers()))
def test_every_word_stays_on_its_page(name: str, text: str, draw: Draw) -> None:
    drawn = draw(planted(PAPERS[name], text), "id")
    on_its_page(drawn.pdf)
    assert "rapat.ics" in attachments(drawn.pdf)


LONG_WORD, MANY_WORDS = "panjang" * 715, "kata " * 1000


@pytest.mark.parametrize("text", [LONG_WORD, MANY_WORDS], ids=["one-word", "words"])
@pytest.mark.parametrize(
    "field",
    [
        *("number", "subject.id", "place", "meeting.title.id", "meeting.venue.id", "meeting.subject.id"),
        *("signer.lines.0", "signer.name", "attention.id", "contact.name", "invitees.0.offices.0.title.id"),
        *("head.letterhead.lines.3", "copies.0.id"),
    ],
)
def test_five_thousand_characters_in_one_field_of_a_letter(field: str, text: str, sandbox: Sandbox) -> None:
    """Some of these took WeasyPrint minutes, or lost the text, before such fields got a layout of their own."""
    told = json.loads(dump(papers.reference_letter()))
    told["attention"] = {"id": "x"}
    *path, last = (int(part) if part.isdigit() else part for part in field.split("."))
    place = told
    for part in path:
        place = place[part]
    place[last] = text
    header = {"kind": "letter", "version": 1, "lang": "id", "paper": json.dumps(told)}
    _, (made,) = sandbox.run("coordination.paperwork.render.pdf:draw", header, papers.ASSETS, timeout=30)
    on_its_page(made)
    assert painted(made).replace(" ", "").count(text[:4]) >= len(text) // 7 - 10, "nothing is lost"


def test_a_title_cannot_write_style_sheets_or_templates(draw: Draw) -> None:
    title = papers.Words('Rapat "} @page { size: 3cm } {{ 7*7 }} {% include "x" %}')
    drawn = draw(papers.reference_minutes(meeting=papers.reference_meeting(title=title)))
    assert 'Rapat "} @page { size: 3cm } {{ 7*7 }} {% include "x" %}' in painted(drawn.pdf)
    assert round(words(drawn.pdf)[0].width) == 595


def test_a_number_behind_a_right_to_left_name_stays_behind_it(draw: Draw) -> None:
    copies = (papers.Words("محمد علي (Kepala Bidang) 3"),)
    drawn = draw(papers.reference_letter(copies=copies))
    line = {word.text: word.left for word in words(drawn.pdf) if word.page == 1}
    assert line["(Kepala"] < line["Bidang)"] < line["3"]


def test_a_very_long_row_is_cut_and_not_lost(draw: Draw) -> None:
    action = papers.ACTIONS[0].__class__("a", papers.Words("kata " * 1500 + "akhir"), None, None)
    drawn = draw(papers.reference_follow_ups(actions=(action,)))
    assert drawn.pages > 1
    assert flat(painted(drawn.pdf)).count("akhir") == 1


# --- Nothing is fetched ---------------------------------------------------------------------------------

VECTORS = [
    '<img src="{url}">',
    '<link rel="stylesheet" href="{url}">',
    '<link rel="attachment" href="{url}">',
    '<a rel="attachment" href="{url}">x</a>',
    '<style>@import "{url}";</style>',
    "<style>body {{ background: url({url}) }}</style>",
    "<style>@font-face {{ font-family: x; src: url({url}) }} body {{ font-family: x }}</style>",
    "<style>li {{ list-style: url({url}) }}</style><ul><li>x</ul>",
    "<style>p::before {{ content: url({url}) }}</style><p>x",
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}" width="9" height="9"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="{url}#a"/></svg>',
    '<object data="{url}"></object>',
    '<embed src="{url}">',
    '<base href="{url}"><img src="x.png">',
]


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("scheme", ["file", "http", "data", "asset"])
def test_no_page_reads_a_file_or_the_network(
    vector: str, scheme: str, sandbox: Sandbox, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"/><!-- CANARY -->')
    url = {
        "file": secret.as_uri(),
        "http": "http://127.0.0.1:9/secret",
        "data": "data:text/plain,CANARY",
        "asset": "asset:../../../etc/passwd",
    }[scheme]
    html = vector.format(url=url)
    told, made = sandbox.run(f"{JOBS}:guarded", {"html": html})
    assert told["fetched"] == []
    assert all(b"CANARY" not in content for content in made)


def test_the_default_fetcher_would_have_read_the_file(sandbox: Sandbox, tmp_path: Path) -> None:
    """The twin: the same page without the guard holds the file."""
    secret = tmp_path / "secret.txt"
    secret.write_text("CANARY")
    html = f'<link rel="attachment" href="{secret.as_uri()}">'
    _, made = sandbox.run(f"{JOBS}:unguarded", {"html": html})
    assert attachments(made[0])["secret.txt"] == b"CANARY"


def test_a_missing_picture_stops_the_paper(sandbox: Sandbox) -> None:
    with pytest.raises(Broken, match="sandbox-job"):
        sandbox.run(f"{JOBS}:strict", {"html": '<img src="asset:nothing">'})


def test_an_emblem_cannot_reach_out(sandbox: Sandbox, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"CANARY")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{secret.as_uri()}"/></svg>'
    letter = papers.reference_letter()
    header = {"kind": "letter", "version": 1, "lang": "id", "paper": dump(letter)}
    for picture in (svg.encode(), b"no picture", b"<svg"):
        with pytest.raises(Broken, match="paper-picture"):
            sandbox.run("coordination.paperwork.render.pdf:draw", header, {papers.EMBLEM_DIGEST: picture})
