"""Reads of follow-ups."""

from sqlmodel import Session, col, select

from .models import ActionItem


def list_actions(session: Session, about: str) -> list[ActionItem]:
    """The follow-ups that one meeting made, in the order they were recorded."""
    return list(
        session.exec(select(ActionItem).where(ActionItem.about == about).order_by(col(ActionItem.id)))
    )
