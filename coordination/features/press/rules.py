"""Pure decisions about an article: who may approve it, when it may be published."""

from __future__ import annotations

from ...foundation.errors import Refused
from ..documents.rules import may_publish
from ..documents.states import SecurityLevel
from ..meetings.states import Access
from .states import ArticleState


def require_approvable(state: ArticleState, *, prepared_by: str, actor: str) -> None:
    """Whoever prepared an article does not approve it (docs/rules.md §10). Raises Refused."""
    if state is not ArticleState.DRAFT:
        raise Refused("article-state", state=state.value)
    if prepared_by == actor:
        raise Refused("article-own-approval", actor=actor)


def require_publishable(state: ArticleState, level: SecurityLevel, access: Access) -> None:
    """Approved, nothing secret about the meeting, and the meeting no closed one. Raises Refused."""
    if not may_publish(level):
        raise Refused("article-secret", level=level.value)
    if access is Access.CLOSED:
        raise Refused("article-closed")
    if state is not ArticleState.APPROVED:
        raise Refused("article-state", state=state.value)
