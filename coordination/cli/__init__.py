"""The command line. Each command is a module that is loaded only when it is called, so that `rakor
--help` is instant.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import click

VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Listed:
    """A command's place and its line in the overview."""

    module: str
    name: str
    help: str


COMMANDS = (
    Listed("render", "render", "Write every output of a meeting file to a folder; no database needed."),
    Listed("exchange", "import", "Put a meeting file on record; sends nothing."),
    Listed("exchange", "export", "Write a meeting on record as a meeting file."),
    Listed("exchange", "schema", "Print the JSON Schema of the meeting file."),
    Listed("demo", "demo", "Walk the reference meeting through every step and write all its outputs."),
    Listed("database", "migrate", "Make the database, or bring its tables up to date."),
)


class Lazy(click.Group):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [command.name for command in COMMANDS]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        listed = next((command for command in COMMANDS if command.name == name), None)
        if listed is None:
            return None
        module = importlib.import_module(f"{__name__}.{listed.module}")
        found: click.Command = getattr(module, f"{listed.name}_command")
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(command.name, command.help) for command in COMMANDS])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="rakor")
def rakor() -> None:
    """Rakor: one meeting, recorded once; the letter, calendar, attendance list, minutes and article from that record.

    Settings are RAKOR_* variables; docs/settings.md lists them.
    """


def main() -> None:
    """Entry point. Expected errors end with one sentence and exit code 1; wrong usage with 2."""
    from ..foundation.errors import RakorError

    try:
        code: Any = rakor(standalone_mode=False)
    except click.exceptions.Abort:
        raise SystemExit(130) from None
    except click.ClickException as error:
        error.show()
        raise SystemExit(error.exit_code) from None
    except RakorError as error:
        from .telling import tell_error

        tell_error(error)
        raise SystemExit(error.exit_code) from None
    raise SystemExit(code if isinstance(code, int) else 0)
