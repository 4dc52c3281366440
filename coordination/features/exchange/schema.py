"""The shape of a meeting file, its JSON Schema, and every mistake of a file in one run.

Three passes over the same data, so that one kind of mistake never hides another: shapes (pydantic), references between
the lists, and rules that span several parts.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import Field, ValidationError

from ..attendance.forms import AttendanceForm
from ..directory.forms import DirectoryForm, Form
from ..documents.forms import LetterForm
from ..followups.forms import ActionItemForm
from ..invitations.forms import InvitationForm
from ..meetings.forms import MeetingForm
from ..minutes.forms import DecisionForm, MinutesForm, StatementForm
from ..press.forms import ArticleForm
from . import explain, lines, references, spans
from .lines import Problem, Source

FORMAT: Literal["rakor-meeting/1"] = "rakor-meeting/1"


class MeetingFile(Form):
    """One meeting with everything it needs."""

    format: Literal["rakor-meeting/1"] = Field(description="name and version of this format")
    fixtures: list[str] = Field(
        default=[], description="paths of values that were made up, not found in a source"
    )
    directory: DirectoryForm = DirectoryForm()
    meeting: MeetingForm
    letter: LetterForm | None = None
    invitations: list[InvitationForm] = []
    attendance: list[AttendanceForm] = []
    statements: list[StatementForm] = []
    decisions: list[DecisionForm] = []
    action_items: list[ActionItemForm] = []
    minutes: MinutesForm | None = None
    article: ArticleForm | None = None


def read_file(text: bytes) -> tuple[MeetingFile | None, list[Problem], Source | None]:
    """The meeting of a file, or None with all its mistakes, each with line and path, in the order of the lines."""
    source, problems = lines.read(text)
    if source is None:
        return None, problems, None
    if not isinstance(source.data, dict):
        return None, [Problem(1, "", "not-a-mapping")], source
    meeting: MeetingFile | None = None
    try:
        meeting = MeetingFile.model_validate(source.data)
    except ValidationError as error:
        told = explain.problems(error, source, MeetingFile)
        problems += told + explain.behind(error, told, source, MeetingFile)
    unknown = references.problems(MeetingFile, source)
    named = {
        problem.path for problem in unknown
    }  # a name instead of an id: said once, with the id that was meant
    problems = [
        problem for problem in problems if problem.code != "pattern" or problem.path not in named
    ] + unknown
    problems += spans.problems(source)
    problems.sort(key=lambda problem: (problem.line, problem.path))
    return (None if problems else meeting), problems, source


def json_schema() -> str:
    """The published JSON Schema (2020-12) of the format."""
    schema: dict[str, Any] = MeetingFile.model_json_schema(by_alias=True)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://rakor.invalid/schema/rakor-meeting-1.json",
        **schema,
        "title": "Rakor meeting file, format rakor-meeting/1",
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
