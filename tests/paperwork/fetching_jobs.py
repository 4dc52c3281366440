"""Jobs for the sandbox: a page that tries to load something, with our fetcher and with WeasyPrint's own."""

from __future__ import annotations

from typing import Any

Result = tuple[dict[str, Any], list[bytes]]


def guarded(header: dict[str, Any], _: dict[str, bytes]) -> Result:
    """What was fetched in spite of the guard, and the PDF if there is one."""
    from weasyprint.urls import FatalURLFetchingError

    from coordination.paperwork.render import engine

    fetched: list[str] = []

    class Recording(engine.Assets):
        def fetch(self, url: str, headers: Any = None) -> Any:
            response = super().fetch(url, headers)
            fetched.append(url)
            return response

    import weasyprint

    try:
        document = weasyprint.HTML(
            string=header["html"], base_url="asset:", url_fetcher=Recording({})
        ).render()
        made = [document.write_pdf()]
    except FatalURLFetchingError:
        made = []
    return {"fetched": fetched}, made


def unguarded(header: dict[str, Any], _: dict[str, bytes]) -> Result:
    import weasyprint

    return {}, [weasyprint.HTML(string=header["html"]).write_pdf(pdf_variant="pdf/a-3b")]


def strict(header: dict[str, Any], _: dict[str, bytes]) -> Result:
    from coordination.paperwork.render import engine

    return {"pages": len(engine.lay_out(header["html"], {}).pages)}, []
