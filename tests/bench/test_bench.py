"""The benchmark measures what it says, and says when it cannot."""

from __future__ import annotations

import time

import pytest

from tests.bench import __main__ as bench
from tests.bench import invitations
from tests.bench.harness import at_most, faster_than, interleaved, per
from tests.invitation_papers import many
from tests.paperwork.mail_reading import anatomy, part


def test_ratio_is_that_of_the_work() -> None:
    ours, against, ratio = interleaved(lambda: time.sleep(0.01), lambda: time.sleep(0.04), rounds=3)
    assert ours < against
    assert 0.1 < ratio < 0.6


def test_goal_has_a_direction() -> None:
    measured = (1.0, 30.0, 1 / 30)
    assert faster_than("t", "n", measured, 20).met is True
    assert faster_than("t", "n", measured, 40).met is False
    assert at_most("t", "n", (1.5, 1.0, 1.5), 1.6).met is True
    assert at_most("t", "n", (1.5, 1.0, 1.5), 1.4).met is False
    assert at_most("t", "n", (1.5, 1.0, 1.5), None).met is True


def test_a_piece_of_the_work_has_the_same_ratio() -> None:
    assert per(40, (4.0, 80.0, 0.05)) == (0.1, 2.0, 0.05)


def test_a_missing_part_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "MODULES", ("nowhere",))
    with pytest.raises(ModuleNotFoundError):
        bench.main([])


def test_both_sides_write_the_same_message() -> None:
    """Same parts and same people: the other side leaves nothing out that we are measured against."""
    papers = many(2)
    ours = invitations.call(papers)
    texts = [invitations._texts(paper) for paper in papers]
    for paper, mine, words in zip(papers, ours, texts, strict=True):
        theirs = invitations._built(paper, *words)
        assert anatomy(theirs).parts == anatomy(mine).parts
        assert part(theirs, "text/html").split() == part(mine, "text/html").split()
        assert anatomy(theirs).properties["ATTENDEE"] == anatomy(mine).properties["ATTENDEE"] == 1
