"""The published JSON Schema agrees with what the program takes: for editors that check while one types."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from coordination.features.exchange import lines, schema
from tests.exchange import articles
from tests.exchange.record import REFERENCE, small, text_of

SCHEMA = json.loads(schema.json_schema())
CHECK = Draft202012Validator(SCHEMA)


def as_an_editor_sees_it(text: str) -> Any:
    """YAML as editors read it (1.2 core): dates and times are text, numbers and truth values are not."""

    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {  # noqa: RUF012 -- reason: the library's own attribute
            first: [(tag, pattern) for tag, pattern in found if not tag.endswith(("timestamp", "int"))]
            for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:int", re.compile(r"^-?(0|[1-9]\d*)$"), list("-0123456789")
    )
    return yaml.load(text, Loader)


def test_schema_is_valid_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_takes_the_reference_meeting() -> None:
    assert list(CHECK.iter_errors(as_an_editor_sees_it(REFERENCE.read_text("utf-8")))) == []


@pytest.mark.parametrize("of", articles.NOTES)
def test_schema_takes_the_ten_articles(of: str) -> None:
    assert [error.message for error in CHECK.iter_errors(as_an_editor_sees_it(articles.text(of)))] == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"formt": 1}, []),
        ({"meeting": {"mode": "daring"}}, ["meeting", "mode"]),
        ({"meeting": {"uid": "x"}}, ["meeting", "uid"]),
        ({"meeting": {"days": []}}, ["meeting", "days"]),
        ({"invitations": [{"id": "Kepala Badan", "office": "kepala-badan"}]}, ["invitations", 0, "id"]),
        (
            {"directory": {"people": [{"id": "heri", "full_name": "Heri", "rank": "Kopol"}]}},
            ["directory", "people", 0, "rank"],
        ),
    ],
)
def test_schema_refuses_what_the_program_refuses(change: dict[str, Any], path: list[str | int]) -> None:
    text = text_of(small(**change))
    assert path in [list(error.absolute_path) for error in CHECK.iter_errors(as_an_editor_sees_it(text))]
    file, problems, _ = schema.read_file(text.encode())
    assert file is None
    assert lines.show(tuple(path)) in {
        problem.path.rpartition(".")[0] if not path else problem.path for problem in problems
    }
