"""Drawing in tests: one sandbox for the run of a worker, and each paper drawn once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from coordination.foundation.sandbox import Sandbox
from coordination.paperwork.papers import dump
from tests.papers import ASSETS

DRAW = "coordination.paperwork.render.pdf:draw"


@dataclass(frozen=True)
class Drawn:
    """One drawn paper."""

    pdf: bytes
    boxes: list[str]
    pages: int
    warnings: list[str]


Draw = Callable[..., Drawn]


def open_sandbox(**options: Any) -> Sandbox:
    """As the program opens it."""
    return Sandbox(
        preload=("coordination.paperwork.render.pdf:prepare",),
        warm=("coordination.paperwork.render.pdf:warm",),
        **options,
    )


def draw_in(sandbox: Sandbox, paper: Any, lang: str, assets: Mapping[str, bytes] = ASSETS) -> Drawn:
    header = {"kind": paper.KIND, "version": paper.VERSION, "lang": lang, "paper": dump(paper)}
    told, (pdf,) = sandbox.run(DRAW, header, assets, timeout=60)
    return Drawn(pdf, told["boxes"], told["pages"], told["warnings"])


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with open_sandbox(workers=1) as opened:
        yield opened


@pytest.fixture(scope="session")
def draw(sandbox: Sandbox) -> Draw:
    """draw(paper, lang): the same paper is drawn once per run, and never with a warning of the engine."""
    known: dict[str, Drawn] = {}

    def drawn(paper: Any, lang: str = "id") -> Drawn:
        key = hashlib.sha256(
            f"{paper.KIND} {lang} {dump(paper)}".encode("utf-8", "surrogatepass")
        ).hexdigest()
        if key not in known:
            known[key] = draw_in(sandbox, paper, lang)
        assert known[key].warnings == []
        return known[key]

    return drawn
