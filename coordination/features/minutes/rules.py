"""Pure decisions about minutes: who may approve, when they may be issued."""

from __future__ import annotations

from ...foundation.errors import Refused
from .states import Approver, MinutesState


def require_approvable(
    state: MinutesState, role: Approver, *, already: bool, other_approver: str, actor: str
) -> None:
    """Raises Refused: issued already, approved in this role already, or the same person in both roles."""
    if state is MinutesState.ISSUED:
        raise Refused("minutes-issued")
    if already:
        raise Refused("minutes-approved-already", role=role.value)
    if other_approver and other_approver == actor:
        raise Refused("minutes-same-approver", actor=actor)


def state_after(chair_approved: bool, note_taker_approved: bool) -> MinutesState:
    """Both signatures make them approved (docs/rules.md §9)."""
    return MinutesState.APPROVED if chair_approved and note_taker_approved else MinutesState.DRAFT


def require_issuable(state: MinutesState) -> None:
    """Raises Refused("minutes-not-approved") or Refused("minutes-issued")."""
    if state is MinutesState.ISSUED:
        raise Refused("minutes-issued")
    if state is not MinutesState.APPROVED:
        raise Refused("minutes-not-approved")
