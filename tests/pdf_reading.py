"""Reading a PDF as a reader, a screen reader and a validator do: text, places of words, tags, fonts, attachments."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Word:
    """One word with its box, in points from the upper left corner, and the size of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    page: int
    width: float
    height: float


def tool(pdf: bytes, *command: str) -> str:
    """What a program says about the file; "FILE" in the command is its path."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        line = [str(path) if part == "FILE" else part for part in command]
        return subprocess.run(line, check=True, capture_output=True, timeout=60).stdout.decode()


def text(pdf: bytes) -> str:
    """As laid out on the page, with no-break spaces folded and no space at the ends of lines."""
    laid_out = tool(pdf, "pdftotext", "-layout", "FILE", "-").replace("\u00a0", " ")
    return re.sub(r"[ ]+$", "", laid_out, flags=re.M)


def painted(pdf: bytes) -> str:
    """In the order in which it is painted: what copying, searching and chat previews see. One line."""
    return flat(tool(pdf, "pdftotext", "-raw", "FILE", "-"))


def spoken(pdf: bytes) -> str:
    """In the order of the tags: what a screen reader says. One line, without the names of the tags."""
    structure = tool(pdf, "pdfinfo", "-struct-text", "FILE")
    said = re.findall(r'^ *"(.*)"$', structure, flags=re.M)
    return flat(" ".join(said))


def flat(anything: str) -> str:
    """One line, as if nothing had been broken (lines break behind a slash, too)."""
    return re.sub(r"(?<=[a-z]/) ", "", re.sub(r"\s+", " ", anything.replace("\u00a0", " "))).strip()


def words(pdf: bytes) -> list[Word]:
    found: list[Word] = []
    page, width, height = 0, 0.0, 0.0
    number = r'"([-\d.]+)"'
    for line in tool(pdf, "pdftotext", "-bbox", "FILE", "-").splitlines():
        if at := re.search(rf"<page width={number} height={number}", line):
            page, width, height = page + 1, float(at[1]), float(at[2])
        elif at := re.search(
            rf"<word xMin={number} yMin={number} xMax={number} yMax={number}>(.*)</word>", line
        ):
            left, top, right, bottom = map(float, at.groups()[:4])
            found.append(Word(unescape(at[5]), left, top, right, bottom, page, width, height))
    return found


def fonts(pdf: bytes) -> set[tuple[str, bool]]:
    """(name without the subset's prefix, embedded) of every font in the file."""
    found = set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                embedded = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                found.add((str(item.FontName)[1:].split("+")[-1], embedded))
    return found


def tags(node: Any) -> Iterator[pikepdf.Dictionary]:
    """Every structure element, parents first."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node.K)


def attachments(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
