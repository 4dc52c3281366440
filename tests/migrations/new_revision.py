"""`make revision MESSAGE="what changes"`: write the next migration from what the models say now.

In: the models, and a throw-away SQLite database brought to the newest revision. Out: a file in
alembic/versions, numbered and formatted, to be read before it is committed.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ROOT / "alembic" / "versions"


def main(message: str) -> None:
    """Write the next revision, and say where."""
    number = 1 + max(
        (int(found[1]) for path in VERSIONS.glob("*.py") if (found := re.match(r"(\d+)_", path.name))),
        default=0,
    )
    config = Config()
    config.set_main_option("script_location", str(ROOT / "alembic"))
    with tempfile.TemporaryDirectory() as scratch:
        config.attributes["url"] = f"sqlite:///{scratch}/rakor.db"
        command.upgrade(config, "head")
        command.revision(config, message=message, rev_id=f"{number:04}", autogenerate=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "--fix", "--quiet", VERSIONS], check=False)
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", VERSIONS], check=True)


if __name__ == "__main__":
    if not "".join(sys.argv[1:]).strip():
        raise SystemExit('say what changes: make revision MESSAGE="rooms have a capacity"')
    main(" ".join(sys.argv[1:]))
