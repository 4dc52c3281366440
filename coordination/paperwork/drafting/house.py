"""The house styles that come with the program: versioned data in reports/_styles, one file a style, by inheritance."""

from __future__ import annotations

import functools
from typing import Any

import yaml

from ...foundation.bundled import folder
from ...foundation.errors import NotFound
from .style import Style, style_of


@functools.cache
def house_style(name: str) -> Style:
    """A house style by its name, with or without the version. Raises NotFound("house-style") and ValueError."""
    return style_of(_data(name.partition("/")[0] or "neutral"))


def house_styles() -> tuple[str, ...]:
    """The names of all house styles, in alphabetical order."""
    return tuple(sorted(path.stem for path in (folder("reports") / "_styles").glob("*.yaml")))


def _data(name: str) -> dict[str, Any]:
    path = folder("reports") / "_styles" / f"{name}.yaml"
    if not name.replace("-", "").isalnum() or not path.is_file():
        raise NotFound("house-style", name=name, known=", ".join(house_styles()))
    data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    base = data.pop("extends", "")
    return {**_data(base), **data} if base else data
