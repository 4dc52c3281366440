"""Reads of documents, and of the format profiles that lie in reports/_profiles as data."""

from functools import cache
from typing import Any

import yaml
from sqlmodel import Session, col, select

from ...foundation.bundled import folder
from ...foundation.errors import NotFound
from .models import Document
from .rules import SigningStyle
from .states import DocumentKind


def find_document(session: Session, about: str, kind: DocumentKind) -> Document | None:
    """The newest revision of a meeting's document of this kind."""
    query = select(Document).where(Document.about == about, Document.kind == kind)
    return session.exec(query.order_by(col(Document.revision).desc()).limit(1)).first()


def find_numbered(session: Session, agency_id: int | None, number: str) -> Document | None:
    """The document of an agency that has this number."""
    query = select(Document).where(Document.agency_id == agency_id, Document.number == number)
    return session.exec(query).first()


@cache
def signing_style(profile: str) -> SigningStyle:
    """How this format profile prints signatures. Raises NotFound("format-profile")."""
    sign: dict[str, Any] = _profile(profile).get("sign", {})
    known = {name: sign[name] for name in ("comma", "upper", "titles") if name in sign}
    return SigningStyle(**known)


def list_profiles() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (folder("reports") / "_profiles").glob("*.yaml")))


def _profile(name: str) -> dict[str, Any]:
    path = folder("reports") / "_profiles" / f"{name}.yaml"
    if name not in list_profiles():
        raise NotFound("format-profile", name=name, known=", ".join(list_profiles()))
    profile: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    base = profile.get("base")
    return _profile(base) | profile if base else profile
