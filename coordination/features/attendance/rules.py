"""Pure decisions about presence: what became of an invitation, and the figures that must add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

IN_PERSON, REPRESENTED, GROUP, ABSENT, EXCUSED, OPEN = (
    "in_person",
    "represented",
    "group",
    "absent",
    "excused",
    "open",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one invitation came to."""

    how: str
    is_host: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """invited + host = in_person + represented + groups + absent + open; excused offices count as absent."""

    invited: int
    host: int
    in_person: int
    represented: int
    groups: int
    absent: int
    open: int


def how(*, recorded: bool, there: bool, excused: bool, represents: bool, is_group: bool) -> str:
    """The word for one invitation, from what the door recorded."""
    if not recorded:
        return OPEN
    if not there:
        return EXCUSED if excused else ABSENT
    if is_group:
        return GROUP
    return REPRESENTED if represents else IN_PERSON


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """Count offices, not heads. Walk-ins are not part of it."""
    rows = list(outcomes)
    by = Counter(row.how for row in rows)
    hosts = sum(row.is_host for row in rows)
    return Figures(
        invited=len(rows) - hosts,
        host=hosts,
        in_person=by[IN_PERSON],
        represented=by[REPRESENTED],
        groups=by[GROUP],
        absent=by[ABSENT] + by[EXCUSED],
        open=by[OPEN],
    )
