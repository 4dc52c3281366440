"""HTML -> PDF/A-3a with WeasyPrint. Imported in the sandbox's child only: it is slow to load and not to be trusted.

Nothing is fetched: `Assets` serves what lies in memory under "asset:" and refuses every other address, so that no text
on a page can reach a file or the network. The same input gives the same bytes: fixed identifier, dates of the paper.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import weasyprint
from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "asset:"


class Refusal(Exception):
    """A page asked for something that it may not load."""


class Assets(URLFetcher):  # type: ignore[misc]  # -- reason: WeasyPrint ships no types
    """Names in memory -> bytes. A refused or missing asset stops the rendering: nothing is lost in silence."""

    def __init__(self, known: Mapping[str, tuple[bytes, str]]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._known = known

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        name = url.removeprefix(SCHEME)
        if not url.startswith(SCHEME) or name not in self._known:
            raise Refusal(url[:200])
        body, media_type = self._known[name]
        return URLFetcherResponse(url, body, {"Content-Type": media_type})


class Complaints(logging.Handler):
    """What the engine warned about while it drew one document (a test holds that it is nothing)."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.lines) < 20:
            self.lines.append(record.getMessage()[:300])

    def __enter__(self) -> Complaints:
        logging.getLogger("weasyprint").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self)


def lay_out(html: str, assets: Mapping[str, tuple[bytes, str]]) -> Any:
    """The pages of a document. Raises WeasyPrint's FatalURLFetchingError for anything but a known asset."""
    return weasyprint.HTML(string=html, base_url=SCHEME, url_fetcher=Assets(assets)).render()


def pages_from(document: Any, anchor: str) -> int:
    """How many pages there are from the one that holds `anchor` to the end; 0 when it is on none."""
    for at, page in enumerate(document.pages):
        if anchor in page.anchors:
            return len(document.pages) - at
    return 0


def attachment(content: bytes, name: str, description: str, relationship: str, at: datetime) -> Any:
    """A file inside the PDF. relationship: AFRelationship of PDF/A-3 ("Data", "Supplement")."""
    return weasyprint.Attachment(
        string=content, name=name, description=description, relationship=relationship, created=at, modified=at
    )


def write(document: Any, attachments: list[Any], identifier: bytes) -> bytes:
    """The finished file: tagged, PDF/A-3a. identifier: 16 bytes that depend on the content alone."""
    document.metadata.attachments = [*document.metadata.attachments, *attachments]
    written: bytes = document.write_pdf(pdf_variant="pdf/a-3a", pdf_identifier=identifier)
    return written
