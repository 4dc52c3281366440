"""`rakor demo`: the reference meeting through every real action, from the plan to the published article."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("demo", help=__doc__)
@click.option(
    "--out",
    default="var/demo",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder.",
)
def demo_command(out: Path) -> int:
    from ..foundation.sandbox import Sandbox

    with Sandbox(preload=("coordination.paperwork.render.pdf:prepare",)) as sandbox:
        from . import walk

        return walk.walk(out, sandbox)
