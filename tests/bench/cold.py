"""Whole processes from the start: the main job on the reference meeting, and the overview of commands.

The other side of `render-cold` is one new process in which bare WeasyPrint draws the same eight pages from HTML that
lies ready, with the same style sheets, fonts and PDF variant. Bytecode is compiled on both sides.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from coordination.cli import papers, reading
from coordination.foundation.bundled import PACKAGE
from coordination.foundation.db import memory_database
from coordination.paperwork.render import pdf, reports
from tests.bench.harness import Row, at_most, interleaved

MEETING = PACKAGE.parent / "templates" / "demo" / "meeting.yaml"

BARE = """
import pathlib, sys
from weasyprint import HTML
folder = pathlib.Path(sys.argv[1])
for page in sorted(folder.glob("*.html")):
    HTML(filename=page).write_pdf(page.with_suffix(".pdf"), pdf_variant="pdf/a-3a")
"""


def rows() -> list[Row]:
    compileall.compile_dir(PACKAGE, quiet=1)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _lay_ready(folder)
        render = [sys.executable, "-m", "coordination.cli", "render", MEETING, "--out", folder / "out"]
        cold = interleaved(lambda: _run(render), lambda: _run([sys.executable, "-c", BARE, folder]))
    helped = [sys.executable, "-m", "coordination.cli", "--help"]
    started = interleaved(lambda: _run(helped), lambda: _run([sys.executable, "-c", "pass"]), rounds=15)
    return [
        at_most("foundation", "render-cold", cold, 1.8),
        at_most("foundation", "cli-start", started, 8.0),
    ]


def _lay_ready(folder: Path) -> None:
    """The pages of the reference meeting as HTML files, beside the assets that they name."""
    given = reading.read_meeting_file(MEETING)
    assert given is not None
    file, contents = given
    now = datetime(2024, 1, 1, tzinfo=UTC)
    with closing(memory_database()) as database:
        reading.put_on_record(database, file, contents, now)
        with database.reading() as session:
            gathered = papers.gather(session, file.meeting.uid)
    assets = {name: content for name, (content, _) in reports.own_assets().items()} | gathered.assets
    for name, content in assets.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content.replace(b"asset:", folder.as_uri().encode() + b"/"))
    for paper in (gathered.letter, gathered.attendance_list, gathered.minutes, gathered.follow_ups):
        assert paper is not None
        for lang in ("id", "en"):
            page = pdf.html(paper, lang).replace("asset:", f"{folder.as_uri()}/")
            (folder / f"{paper.KIND}.{lang}.html").write_text(page, "utf-8")


def _run(command: list[object]) -> None:
    subprocess.run([str(word) for word in command], check=True, cwd=PACKAGE.parent, capture_output=True)
