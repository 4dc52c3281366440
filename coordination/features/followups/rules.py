"""Pure decisions about follow-ups."""

from __future__ import annotations

from datetime import date

from .states import ActionStatus


def is_overdue(status: ActionStatus, due_on: date | None, today: date) -> bool:
    """Due before today and neither done nor dropped."""
    return due_on is not None and due_on < today and status in (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)


def status_on(status: ActionStatus, due_on: date | None, today: date) -> str:
    """The word to print: the recorded status, or "overdue"."""
    return "overdue" if is_overdue(status, due_on, today) else status.value
