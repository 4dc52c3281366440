"""Pure decisions about presence: what became of an invitation, and the figures that must add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...foundation.errors import Refused
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


def require_agreement(invited: object, represents: object, own: Sequence[object], *, stands_in: bool) -> None:
    """Whether an entry says the same as the invitation it answers. Offices by key or id, None for none.

    invited: the invited office. represents: on whose behalf the entry is. own: offices that somebody came with.
    stands_in: the invitation names this very person as its representative. Raises Refused("represents-another") when
    it is for another office, Refused("represents-unsaid") when somebody who is not the invited came for nobody.
    """
    if invited is None:
        return
    if represents is not None and represents != invited:
        raise Refused("represents-another", invited=invited, represents=represents)
    if represents is None and (stands_in or (own and invited not in own)):
        raise Refused("represents-unsaid", invited=invited)


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
