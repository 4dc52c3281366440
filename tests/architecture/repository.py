"""What the repository consists of: the files that are, or would be, committed."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "coordination"
NOT_OURS = {".git", ".venv", "var", "dist", "node_modules", "__pycache__"}


@cache
def files() -> tuple[Path, ...]:
    """Every file that git holds or would add; in an unpacked archive, every file that set-up did not make."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        names = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, capture_output=True, check=True, text=True,
        ).stdout.split("\0")  # fmt: skip
        found = {ROOT / name for name in names if name}
    else:
        found = set(ROOT.rglob("*"))
    return tuple(sorted(path for path in found if path.is_file() and not NOT_OURS & set(path.parts)))


def python_files(folder: str) -> tuple[Path, ...]:
    """The Python files below a top-level folder."""
    return tuple(path for path in files() if path.suffix == ".py" and path.is_relative_to(ROOT / folder))


def text_of(path: Path) -> str | None:
    """The text of a file, or None when it is not text."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None


def name_of(path: Path) -> str:
    """The path as people write it."""
    return path.relative_to(ROOT).as_posix()
