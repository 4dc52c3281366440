"""Errors that a person may read. Each carries a code and the values that its sentence in the catalogue needs.

The sentence lives in coordination/locale/errors.yaml under the code; nothing else is ever shown to a user.
"""

from __future__ import annotations


class RakorError(Exception):
    """Base of every expected error. code: key in the catalogue; values: what its placeholders need."""

    exit_code = 1

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code} ({details})" if details else self.code


class Refused(RakorError):
    """The rules of the office do not allow this now; the sentence says why and what would be right."""


class NotFound(RakorError):
    """There is no such record (or none that the asker may see: the answer is the same)."""


class Invalid(RakorError):
    """What was given cannot be understood or breaks a limit."""


class Broken(RakorError):
    """A part of the installation does not work: a renderer died, a folder is missing, a time limit passed."""
