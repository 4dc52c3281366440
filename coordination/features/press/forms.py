"""Shape of an article's settings in a form or a meeting file."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ..directory.forms import ActionKey, AgencyKey, Form, Line, Moment, StatementKey
from .states import ArticleState, HeadlineVerb


class ArticleForm(Form):
    """What the desk decides; everything else comes from the record."""

    publisher: AgencyKey = Field(description="agency whose desk writes")
    style: str = Field(default="neutral", pattern="^[a-z0-9-]{1,40}$")
    state: ArticleState = ArticleState.DRAFT
    headline_verb: HeadlineVerb = HeadlineVerb.ATTEND
    headline_topic: str = ""
    headline_topic_en: str = ""
    purpose: str = Field(default="", description='"mempersiapkan …": why, in the lead')
    purpose_en: str = ""
    venue: str = Field(
        default="", description="how a sentence names the place; the meeting's venue when left out"
    )
    venue_en: str = ""
    dateline_city: str = ""
    dateline_region: str = ""
    dateline_region_en: str = ""
    byline_authors: list[Line] = []
    byline_unit: str = ""
    byline_unit_en: str = ""
    host_confirmed: bool = Field(default=False, description="print the host only when this is certain")
    statements: list[StatementKey] = Field(
        default=[], description="which statements in which order; all when left out"
    )
    action_items: list[ActionKey] = Field(default=[], description="which follow-ups the article tells")
    published_at: Moment | None = None

    @model_validator(mode="after")
    def published_articles_say_when(self) -> ArticleForm:
        if self.state is ArticleState.PUBLISHED and self.published_at is None:
            raise PydanticCustomError("published-at-missing", "published articles say when")
        return self
