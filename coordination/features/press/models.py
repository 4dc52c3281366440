"""The article of a meeting: the desk's choices. Its words are drafted from facts and frozen when it is published."""

from datetime import datetime

from sqlmodel import JSON, Column, Field

from ...foundation.db import Versioned, choice
from .states import ArticleState, HeadlineVerb


class Article(Versioned, table=True):
    """statement_keys: which statements, in which order; empty: all that may be published.

    action_keys: the follow-ups that the article tells; none when empty. venue: how a sentence names the place.
    """

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meeting.id", unique=True)
    publisher_id: int = Field(foreign_key="agency.id")
    style: str = "neutral"
    state: ArticleState = Field(default=ArticleState.DRAFT, sa_type=choice(ArticleState))
    headline_verb: HeadlineVerb = Field(default=HeadlineVerb.ATTEND, sa_type=choice(HeadlineVerb))
    headline_topic: str = ""
    headline_topic_en: str = ""
    purpose: str = ""
    purpose_en: str = ""
    venue: str = ""
    venue_en: str = ""
    dateline_city: str = ""
    dateline_region: str = ""
    dateline_region_en: str = ""
    byline_authors: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    byline_unit: str = ""
    byline_unit_en: str = ""
    host_confirmed: bool = False
    action_keys: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    statement_keys: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    prepared_by: str = ""
    approved_by: str = ""
    approved_at: datetime | None = None
    published_at: datetime | None = None
