"""Minutes of sixty attendees, from paper to bytes through the sandbox; against bare WeasyPrint on the same HTML.

Both are warm. The other side draws in this process, with the default fetcher and the assets as files. `pdf-limit`
puts the same work beside typst on a source of nearly the same content (less, see _typst): how far away the fastest
engine is, without a goal.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pikepdf

from coordination.cli.outputs import DRAW, PREPARE, WARM
from coordination.foundation.sandbox import Sandbox
from coordination.paperwork.language import names
from coordination.paperwork.papers import MinutesPaper, dump
from coordination.paperwork.papers.parts import Party
from coordination.paperwork.render import pdf, reports
from tests.bench.harness import Row, at_most, interleaved
from tests.papers import EMBLEM, EMBLEM_DIGEST, large_minutes

PAGES = 4
LANG = "id"


def rows() -> list[Row]:
    paper = large_minutes(60)
    header = {"kind": paper.KIND, "version": paper.VERSION, "lang": LANG, "paper": dump(paper)}
    with (
        tempfile.TemporaryDirectory() as made,
        Sandbox(workers=1, preload=(PREPARE,), warm=(WARM,)) as sandbox,
    ):
        folder = Path(made)
        page = _lay_ready(folder, paper)

        def ours() -> bytes:
            report, blobs = sandbox.run(DRAW, header, {EMBLEM_DIGEST: EMBLEM})
            assert report["pages"] == PAGES, report["pages"]
            return blobs[0]

        assert (found := _pages(_bare(page))) == PAGES, found
        warm = interleaved(ours, lambda: _bare(page))
        limit = interleaved(ours, lambda: _typst(paper))
    return [at_most("foundation", "pdf-warm", warm, 1.3), at_most("foundation", "pdf-limit", limit, None)]


def _lay_ready(folder: Path, paper: MinutesPaper) -> Path:
    """The page as an HTML file beside its assets."""
    assets = {name: content for name, (content, _) in reports.own_assets().items()} | {EMBLEM_DIGEST: EMBLEM}
    for name, content in assets.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content.replace(b"asset:", folder.as_uri().encode() + b"/"))
    page = folder / "page.html"
    page.write_text(pdf.html(paper, LANG).replace("asset:", f"{folder.as_uri()}/"), "utf-8")
    return page


def _bare(page: Path) -> bytes:
    import weasyprint

    made: bytes = weasyprint.HTML(filename=page).write_pdf(pdf_variant="pdf/a-3a")
    return made


def _pages(made: bytes) -> int:
    """How many pages the other side drew; counted once, outside the measured time."""
    with pikepdf.open(io.BytesIO(made)) as document:
        return len(document.pages)


def _typst(paper: MinutesPaper) -> bytes:
    """Most of the content in typst: letterhead lines, title, table of presence, statements, decisions.

    Without the emblem, the facts of the meeting, the recapitulation, the follow-ups, the closing and the signatures.
    """
    import typst

    cells = [
        text
        for number, row in enumerate(paper.presence, 1)
        for text in (str(number), _name(row.invited), row.how, _name(row.came) if row.came else "–")
    ]
    said = [f"*{_name(of.speaker)}*\n\n#text({_quoted(of.text.id)})" for of in paper.said]
    source = [
        '#set page(paper: "a4", margin: (top: 20mm, right: 20mm, bottom: 25mm, left: 30mm), numbering: "1")',
        f'#set text(size: 12pt, lang: "id")\n#set document(title: {_quoted(paper.meeting.title.id)})',
        *[f"#align(center)[#text({_quoted(line)})]" for line in paper.head.letterhead.lines],
        "#line(length: 100%)",
        f"= NOTULA\n\n#text({_quoted(paper.meeting.title.id)})",
        "#table(columns: (6%, 38%, 15%, 41%), table.header([No.], [Diundang], [Kehadiran], [Hadir]), "
        f"..({', '.join(map(_quoted, cells))},).map(x => [#x]))",
        *said,
        *[f"+ #text({_quoted(of.text.id)})" for of in paper.decisions],
    ]
    made: bytes = typst.compile("\n\n".join(source).encode(), pdf_standards=["a-3a"])
    return made


def _name(party: Party) -> str:
    return names.appearance(party, LANG)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
