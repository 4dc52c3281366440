"""Pure decisions about presence: what became of an invitation, and the figures that must add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ...paperwork.papers.minutes import Recap

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


def how(*, recorded: bool, there: bool, excused: bool, represents: bool, is_group: bool) -> str:
    """The word for one invitation, from what the door recorded."""
    if not recorded:
        return OPEN
    if not there:
        return EXCUSED if excused else ABSENT
    if is_group:
        return GROUP
    return REPRESENTED if represents else IN_PERSON


def figures(outcomes: Iterable[Outcome], walk_ins: int = 0) -> Recap:
    """Count offices, not heads; an excused office is absent. Walk-ins stand beside the sum."""
    rows = list(outcomes)
    by = Counter(row.how for row in rows)
    hosts = sum(row.is_host for row in rows)
    return Recap(
        invited=len(rows) - hosts,
        host=hosts,
        in_person=by[IN_PERSON],
        represented=by[REPRESENTED],
        groups=by[GROUP],
        absent=by[ABSENT] + by[EXCUSED],
        open=by[OPEN],
        walk_ins=walk_ins,
    )
