"""A name that nobody translated may stand in a draft, marked; it keeps that language from being published."""

from __future__ import annotations

from coordination.features.press.compose import published_article
from coordination.features.press.queries import find_desk
from coordination.foundation.db import Database
from coordination.paperwork.render import news
from tests.exchange.record import reference, take_in


def test_a_language_with_a_name_that_stayed_untranslated_is_not_published(memory: Database) -> None:
    file, pictures = reference()
    file.meeting.title_en = ""
    take_in(memory, file, pictures)
    with memory.reading() as session:
        desk = find_desk(session, file.meeting.uid)
        assert desk is not None
        published = published_article(desk)
    english = news.article(published.facts, "en")
    assert [draft.lang for draft in published.drafts] == ["id"]
    # Nothing is left out of the English draft: the title stands in it as it was recorded.
    assert english.unsaid == ()
    assert english.untranslated == ("meeting.title.en",)
