"""The closed words of an article."""

from enum import StrEnum


class ArticleState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class HeadlineVerb(StrEnum):
    """What the publisher did, as a headline says it; a closed list, because verbs change their form."""

    ATTEND = "attend"
    HOLD = "hold"
    DISCUSS = "discuss"
    AGREE = "agree"
    DECIDE = "decide"
    LEAD = "lead"
    RECEIVE = "receive"
    REVIEW = "review"
