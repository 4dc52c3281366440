"""The figures of the recapitulation add up, whatever the door recorded (docs/rules.md §9)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coordination.features.attendance.rules import Outcome, figures, how

WHAT = st.fixed_dictionaries(
    {name: st.booleans() for name in ("recorded", "there", "excused", "represents", "is_group")}
)


@given(st.lists(st.tuples(WHAT, st.booleans())))
def test_invited_and_host_are_all_accounted_for(rows: list[tuple[dict[str, bool], bool]]) -> None:
    counted = figures(Outcome(how(**what), is_host) for what, is_host in rows)
    assert counted.invited + counted.host == len(rows)
    assert counted.invited + counted.host == (
        counted.in_person + counted.represented + counted.groups + counted.absent + counted.open
    )


@given(WHAT)
def test_who_is_not_recorded_is_open_and_who_stayed_away_came_for_nobody(what: dict[str, bool]) -> None:
    word = how(**what)
    assert (word == "open") == (not what["recorded"])
    if what["recorded"] and not what["there"]:
        assert word == ("excused" if what["excused"] else "absent")
    if what["recorded"] and what["there"]:
        assert word == ("group" if what["is_group"] else "represented" if what["represents"] else "in_person")
