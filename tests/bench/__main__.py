"""`python -m tests.bench [--only NAME]`: measure everything, print one table, write var/bench.json.

A module that is missing or fails ends the run: a number that is not there must not look like one that is good.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.bench.harness import Row

MODULES = ("invitations", "pdf", "draft", "cold")
REPORT = Path(__file__).parent.parent.parent / "var" / "bench.json"


def main(arguments: list[str] | None = None) -> int:
    """0 when every goal is met, 1 when one is not."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Measure what we claim to be fast."
    )
    parser.add_argument("--only", choices=MODULES, action="append", help="this part alone; may be repeated")
    chosen = parser.parse_args(arguments).only or MODULES
    rows: list[Row] = []
    for name in chosen:
        print(f"measuring {name} …", file=sys.stderr)
        rows += importlib.import_module(f"tests.bench.{name}").rows()
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", "utf-8")
    show(rows)
    return 0 if all(row.met for row in rows) else 1


def show(rows: list[Row]) -> None:
    """One table: name, seconds of both, ratio, goal, met."""
    from rich.console import Console
    from rich.table import Table

    table = Table("topic", "name", "ours", "against", "ratio", "goal", "met")
    for row in rows:
        goal = "–" if row.goal is None else f"{row.goal:g}"
        met = "–" if row.goal is None else "yes" if row.met else "NO"
        table.add_row(
            row.topic, row.name, seconds(row.ours), seconds(row.against), f"{row.ratio:.2f}", goal, met
        )
    Console().print(table)


def seconds(value: float) -> str:
    """In the unit that keeps it readable: "0.071 ms", "1.20 s"."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms"


if __name__ == "__main__":
    raise SystemExit(main())
