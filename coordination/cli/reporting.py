"""What a person should know after outputs were written: reasons, missing characters, unsaid sentences, dead links."""

from __future__ import annotations

from pathlib import Path

from ..foundation.i18n import say
from ..foundation.links import Links
from ..paperwork.language import names
from . import telling
from .outputs import Written
from .papers import Missing


def tell_result(out: Path, written: Written, links: Links) -> None:
    """To stderr. Nothing of it is an error: the exit code stays 0."""
    lang = telling.language()
    for missing in written.missing:
        telling.warn("not-written", output=output_name(missing, lang), reason=reason(missing, lang))
    for name, boxes in written.boxes.items():
        telling.warn(
            "boxes", file=out / name, characters=" ".join(f"U+{ord(c):04X}" for box in boxes for c in box)
        )
    for name, unsaid in written.unsaid.items():
        telling.warn("unsaid", output=name, count=len(unsaid), list=", ".join(unsaid))
    for name, kept in written.untranslated.items():
        telling.warn("untranslated", output=name, list=", ".join(kept))
    for invited, comes in written.below_minimum:
        telling.warn("below-minimum", invited=names.party(invited, lang), comes=names.appearance(comes, lang))
    if not links.usable:
        telling.warn("links-unusable")


def tell_table(written: Written) -> None:
    """What was made, as a table on stdout."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=telling.words("demo-table-title"), title_justify="left")
    table.add_column(telling.words("demo-table-what"))
    table.add_column(telling.words("demo-table-file"), no_wrap=True)
    table.add_column(telling.words("demo-table-size"), justify="right")
    for output in written.outputs:
        table.add_row(telling.words(f"what-{output.what}"), output.path, f"{output.size:,} B")
    Console(highlight=False).print(table)


def reason(missing: Missing, lang: str) -> str:
    return say("cli", missing.reason, lang, **missing.values)


def output_name(missing: Missing, lang: str) -> str:
    return say("cli", f"what-{missing.output}", lang)
