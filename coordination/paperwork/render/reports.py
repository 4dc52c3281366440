"""The reports folder as data: format profiles, manifests, style sheets and fonts, templates.

In: names. Out: plain values and bytes, read once per process. A report is a folder: report.html, report.css,
manifest.toml, sample.json; a profile is one file of reports/_profiles and may extend another (`base`).
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from typing import Any

import yaml

from ...foundation.bundled import folder
from ...foundation.errors import Invalid, NotFound
from .printable import ARABIC, FACES, font_folder


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a report says about itself. version: of the paper it prints; shape: "letter" or "titled"."""

    kind: str
    version: int
    shape: str
    styles: tuple[str, ...]


@functools.cache
def manifest(kind: str, version: int) -> Manifest:
    """The report that prints this paper. Raises NotFound("report") and Invalid("paper-version")."""
    path = folder("reports") / kind / "manifest.toml"
    if kind not in list_reports():
        raise NotFound("report", kind=kind, known=", ".join(list_reports()))
    read = tomllib.loads(path.read_text("utf-8"))
    if read["version"] != version:
        raise Invalid("paper-version", kind=kind, version=version, known=read["version"])
    return Manifest(
        read["kind"], read["version"], read["shape"], tuple(f"{kind}/{name}" for name in read["styles"])
    )


@functools.cache
def list_reports() -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in folder("reports").glob("*/manifest.toml")))


@functools.cache
def profile(name: str) -> dict[str, Any]:
    """A format profile with what it inherits. Raises NotFound("format-profile")."""
    known = sorted(path.stem for path in (folder("reports") / "_profiles").glob("*.yaml"))
    if name not in known:
        raise NotFound("format-profile", name=name, known=", ".join(known))
    path = folder("reports") / "_profiles" / f"{name}.yaml"
    own: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return profile(own["base"]) | own if "base" in own else own


@functools.cache
def own_assets() -> dict[str, tuple[bytes, str]]:
    """Everything a page may load, by the name behind "asset:", with its media type: style sheets, fonts, marks."""
    house = folder("reports") / "_house"
    found = {path.name: (path.read_bytes(), "text/css") for path in house.glob("*.css")}
    found |= {path.name: (path.read_bytes(), "image/svg+xml") for path in house.glob("*.svg")}
    found |= {name: ((font_folder() / name).read_bytes(), "font/ttf") for name in (*FACES, ARABIC)}
    for kind in list_reports():
        found |= {
            f"{kind}/{path.name}": (path.read_bytes(), "text/css")
            for path in (folder("reports") / kind).glob("*.css")
        }
    return found
