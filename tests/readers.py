"""Other people's calendar readers, run once over many objects: libical (KDE, Evolution), ical.js (Thunderbird)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TOOLS = Path(__file__).parent / "tools"
COMMANDS = {
    "libical": ("/usr/bin/python3", str(TOOLS / "read_with_libical.py")),
    "ical.js": ("node", str(TOOLS / "read_with_icaljs.mjs")),
}


def read(reader: str, calendars: Sequence[bytes]) -> list[dict[str, Any]]:
    """What the reader sees in each: {"errors": […], "events": […]}."""
    texts = json.dumps([calendar.decode() for calendar in calendars])
    done = subprocess.run(
        COMMANDS[reader], input=texts.encode(), capture_output=True, check=False, timeout=60
    )
    if done.returncode:
        raise RuntimeError(f"{reader} does not run here: {done.stderr.decode()[-500:]}")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
