"""The command line as a user calls it: another process, a clean environment, the outcome as text."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "templates" / "demo" / "meeting.yaml"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


def rakor(*words: str | Path, cwd: Path = ROOT, **environment: str) -> Outcome:
    """`rakor WORDS…`, in English unless the environment says otherwise."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("RAKOR_", "LC_", "LANG"))
    }
    done = subprocess.run(
        [sys.executable, "-m", "coordination.cli", *map(str, words)],
        cwd=cwd,
        env=clean | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
