"""Pure decisions about invitations: may this person represent, what is below the level asked for."""

from __future__ import annotations

from collections.abc import Sequence

from ...foundation.errors import Refused
from ..directory.states import OfficeLevel

MAX_CHAIN = 3

Key = int | str | None  # of a row, or of an entry of a meeting file


def require_representative(
    invited_person: Key, invited_office: Key, chain: Sequence[tuple[Key, Key]], new: tuple[Key, Key]
) -> None:
    """Whether (person, office) may come for the invited (docs/rules.md §3). Raises Refused saying why not.

    Nobody represents himself, an office does not represent itself, nobody stands twice in the chain.
    """
    person, office = new
    if person is not None and person == invited_person:
        raise Refused("represents-himself")
    if person is None and office is not None and office == invited_office:
        raise Refused("represents-himself")
    if new != (None, None) and new in chain:
        raise Refused("represents-twice")
    if len(chain) >= MAX_CHAIN:
        raise Refused("representation-too-long", limit=MAX_CHAIN)


def is_below(level: OfficeLevel, minimum: OfficeLevel | None) -> bool:
    """Whether a representative's office is below the level that was asked for: a warning, never a refusal."""
    if minimum is None or OfficeLevel.FUNCTIONAL in (level, minimum):
        return False
    order = list(OfficeLevel)
    return order.index(level) > order.index(minimum)
