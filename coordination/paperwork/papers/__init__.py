"""One frozen dataclass per official paper: every fact the output needs, JSON both ways, versioned.

Features compose papers, the outbox stores them as JSON, renderers read nothing else.
"""

from .article import ArticlePaper
from .attendance_list import AttendanceListPaper
from .draft import PublishedArticle
from .follow_ups import FollowUpsPaper
from .invitation import ChatPaper, InvitationPaper
from .jsonform import dump, load
from .letter import LetterPaper
from .minutes import MinutesPaper

type_of = {
    paper.KIND: paper
    for paper in (
        ArticlePaper,
        AttendanceListPaper,
        ChatPaper,
        FollowUpsPaper,
        InvitationPaper,
        LetterPaper,
        MinutesPaper,
        PublishedArticle,
    )
}

__all__ = [
    "ArticlePaper",
    "AttendanceListPaper",
    "ChatPaper",
    "FollowUpsPaper",
    "InvitationPaper",
    "LetterPaper",
    "MinutesPaper",
    "PublishedArticle",
    "dump",
    "load",
    "type_of",
]
