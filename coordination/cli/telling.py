"""What the command line says, through the catalogue: progress and results to stdout, reasons and errors to stderr.

Language: RAKOR_LANGUAGE, else the locale's (Indonesian for an Indonesian locale), else English.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from ..features.exchange.lines import Problem
from ..foundation.errors import RakorError
from ..foundation.i18n import LANGUAGES, say


def language() -> str:
    chosen = os.environ.get("RAKOR_LANGUAGE", "")
    if chosen in LANGUAGES:
        return chosen
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "id" if locale.startswith("id") else "en"


def words(key: str) -> str:
    return say("cli", key, language())


def tell(key: str, **values: object) -> None:
    click.echo(say("cli", key, language(), **values))


def warn(key: str, **values: object) -> None:
    click.echo(say("cli", key, language(), **values), err=True)


def tell_error(error: RakorError) -> None:
    click.echo(say("errors", error.code, language(), **error.values), err=True)


def tell_problems(file: str, problems: Iterable[Problem]) -> None:
    """Every mistake of a meeting file on a line of its own, as file:line, so that an editor can jump there."""
    from ..features.exchange.explain import sentence

    found = list(problems)
    for problem in found:
        click.echo(f"{file}:{problem.line}: {sentence(problem, language(), line=False)}", err=True)
    warn("problem-one" if len(found) == 1 else "problems", count=len(found), file=file)
