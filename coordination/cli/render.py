"""`rakor render`: the stateless main job. A meeting file in, every output of that meeting out."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..features.exchange.schema import MeetingFile
    from ..foundation.sandbox import Sandbox


@click.command("render", help=__doc__)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the outputs."
)
@click.option("--lang", default="id,en", show_default=True, help="Languages, separated by commas.")
@click.option("--style", default=None, help="House style of the article; the file's own when left out.")
def render_command(file: Path, out: Path, lang: str, style: str | None) -> int:
    from ..foundation.errors import Refused
    from ..foundation.sandbox import Sandbox

    languages = [part.strip() for part in lang.split(",") if part.strip()]
    if not languages or set(languages) - {"id", "en"}:
        raise click.BadParameter("id, en", param_hint="--lang")
    if (out / "meeting.yaml").resolve() == file.resolve():
        raise Refused("output-over-input", file=file)
    # The children load the PDF engine while this process loads the database layer and reads the file.
    with Sandbox(preload=("coordination.paperwork.render.pdf:prepare",)) as sandbox:
        from . import reading

        given = reading.read_meeting_file(file)
        if given is None:
            return 1
        meeting_file, contents = given
        return _render(meeting_file, contents, out, languages, style, sandbox)


def _render(
    meeting_file: MeetingFile,
    contents: dict[str, bytes],
    out: Path,
    languages: list[str],
    style: str | None,
    sandbox: Sandbox,
) -> int:
    from ..foundation.db import memory_database
    from ..foundation.links import Links
    from . import index, outputs, papers, reading, reporting, telling

    settings, clock = reading.settings_and_clock()
    links = Links(settings)
    with closing(memory_database()) as database:
        reading.put_on_record(database, meeting_file, contents, clock())
        with database.reading() as session:
            gathered = papers.gather(session, meeting_file.meeting.uid, style=style)
            text = reading.file_text(session, meeting_file.meeting.uid)
    written = outputs.write_outputs(gathered, out, languages=languages, links=links, sandbox=sandbox)
    index.finish(out, gathered, written, text, contents)
    reporting.tell_result(out, written, links)
    telling.tell("rendered", count=len(written.outputs), out=out)
    return 0
