"""One row of the table, and the way its two numbers come about.

Machines are shared and noisy: both sides run in turns, and the ratio is the median of the rounds' own ratios, so a
slow minute slows both.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """ours, against: seconds. ratio: what `goal` speaks of; a row without a goal is met."""

    topic: str
    name: str
    ours: float
    against: float
    ratio: float
    goal: float | None = None
    met: bool = True


def faster_than(topic: str, name: str, measured: tuple[float, float, float], goal: float | None) -> Row:
    """How many times faster we are; met from `goal` upwards."""
    ours, against, slower = measured
    ratio = 1 / slower
    return Row(topic, name, ours, against, ratio, goal, goal is None or ratio >= goal)


def at_most(topic: str, name: str, measured: tuple[float, float, float], goal: float | None) -> Row:
    """How many times what the other side takes we take; met up to `goal`."""
    ours, against, ratio = measured
    return Row(topic, name, ours, against, ratio, goal, goal is None or ratio <= goal)


def interleaved(
    ours: Callable[[], object], against: Callable[[], object], rounds: int = 5
) -> tuple[float, float, float]:
    """Medians of both in seconds, and the median of ours/against over the rounds. One unmeasured round first."""
    if rounds < 1:
        raise ValueError("at least one round")
    ours()
    against()
    pairs = [(_seconds(ours), _seconds(against)) for _ in range(rounds)]
    return (
        statistics.median(mine for mine, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(mine / other for mine, other in pairs),
    )


def per(count: int, measured: tuple[float, float, float]) -> tuple[float, float, float]:
    """The same measurement for one of `count` equal pieces of work."""
    ours, against, ratio = measured
    return ours / count, against / count, ratio


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
