"""The example in docs/meeting-file.md is a meeting file that works."""

from __future__ import annotations

from pathlib import Path

from coordination.features.exchange.schema import read_file
from tests.journeys.command import ROOT, rakor


def example() -> str:
    page = (ROOT / "docs" / "meeting-file.md").read_text("utf-8")
    return page.partition("```yaml\n")[2].partition("```")[0]


def test_the_example_has_no_mistakes_and_renders(tmp_path: Path) -> None:
    file, problems, _ = read_file(example().encode())
    assert problems == []
    assert file is not None
    path = tmp_path / "meeting.yaml"
    path.write_text(example(), "utf-8")
    outcome = rakor("render", path, "--out", tmp_path / "out", "--lang", "id")
    assert outcome.code == 0, outcome.err
    assert (tmp_path / "out" / "minutes.id.pdf").exists()
