"""`rakor import`, `rakor export`, `rakor schema`: meetings in and out of the database."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would happen and change nothing.")
def import_command(file: Path, dry_run: bool) -> int:
    """Put a meeting file on record, in one transaction. Nothing is sent. The same file again changes nothing."""
    from ..features.exchange.actions import Differs, import_meeting
    from . import reading, telling
    from .database import opened

    given = reading.read_meeting_file(file)
    if given is None:
        return 1
    meeting, contents = given
    _, clock = reading.settings_and_clock()
    with opened() as database:
        unit = database.rehearsal() if dry_run else database.transaction()
        try:
            with unit as session:
                is_new = import_meeting(session, meeting, contents, actor=reading.COMMAND, now=clock())
        except Differs as error:
            telling.tell_error(error)
            for difference in error.differences:
                telling.warn(
                    "difference",
                    path=difference.path,
                    recorded=difference.recorded,
                    in_file=difference.in_file,
                )
            return 1
    outcome = "import-known" if not is_new else "import-would" if dry_run else "imported"
    telling.tell(outcome, title=meeting.meeting.title, uid=meeting.meeting.uid)
    return 0


@click.command("export")
@click.argument("uid")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write; stdout when left out."
)
def export_command(uid: str, out: Path | None) -> int:
    """Write the meeting of that uid as a meeting file, with its pictures beside it."""
    from ..features.exchange import actions, writing
    from . import telling
    from .database import opened

    with opened() as database, database.reading() as session:
        file = actions.export_meeting(session, uid)
        pictures = actions.read_pictures(session, uid, file)
    if out is None:
        click.echo(writing.write(file), nl=False)
        return 0
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(writing.write(file), "utf-8")
    for name, content in pictures.items():
        (out.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (out.parent / name).write_bytes(content)
    telling.tell("exported", title=file.meeting.title, out=out)
    return 0


@click.command("schema")
def schema_command() -> int:
    """Print the JSON Schema of the meeting file, for editors that check while one types."""
    from ..features.exchange.schema import json_schema

    click.echo(json_schema(), nl=False)
    return 0
