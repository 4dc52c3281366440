"""Golden files: the expected output lies in tests/golden, is read as a diff, and is replaced by one command.

In: a name and what the program made now. Out: nothing, or a failure that shows the difference. `make golden`
writes instead of comparing. Files are compared to the byte, so that a calendar's CRLF is part of the promise.
"""

from __future__ import annotations

import difflib
import hashlib
from dataclasses import dataclass
from pathlib import Path

SHOWN_LINES = 200


@dataclass(frozen=True)
class Golden:
    """The folder of expected outputs."""

    folder: Path
    update: bool = False

    def __call__(self, name: str, made: str | bytes) -> None:
        """Compare what was made with the file of this name. A missing file fails as well."""
        __tracebackhide__ = True
        data = made.encode() if isinstance(made, str) else made
        path = self.folder / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)
            return
        if not path.exists():
            raise AssertionError(f"tests/golden/{name} does not exist yet: `make golden` writes it")
        if (expected := path.read_bytes()) != data:
            raise AssertionError(
                f"tests/golden/{name} differs; `make golden` accepts it.\n{difference(expected, data)}"
            )


def difference(expected: bytes, made: bytes) -> str:
    """The difference as a human reads it: lines when both are text, lengths and digests when not."""
    try:
        old, new = expected.decode(), made.decode()
    except UnicodeDecodeError:
        return f"expected {_measure(expected)}\nmade     {_measure(made)}"
    # Ends of lines are shown, since they may be all that differs.
    lines = list(
        difflib.unified_diff(
            [repr(line)[1:-1] for line in old.splitlines(keepends=True)],
            [repr(line)[1:-1] for line in new.splitlines(keepends=True)],
            "expected",
            "made",
            lineterm="",
            n=2,
        )
    )
    left_out = len(lines) - SHOWN_LINES
    return "\n".join(lines[:SHOWN_LINES] + ([f"… {left_out} more lines"] if left_out > 0 else []))


def _measure(data: bytes) -> str:
    return f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()[:16]}…"
