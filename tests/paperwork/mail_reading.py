"""Mail as a program sees it that was not written with ours: headers, parts, tags, properties; for tests only."""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter
from dataclasses import dataclass
from email.header import decode_header
from email.message import EmailMessage
from html.parser import HTMLParser


@dataclass(frozen=True)
class Anatomy:
    """What no name may change: the parts of a message, counted."""

    headers: tuple[str, ...]
    parts: tuple[str, ...]
    properties: Counter[str]
    tags: Counter[str]
    defects: tuple[str, ...]


def parsed(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def part(data: bytes, kind: str) -> bytes:
    """The decoded content of the first part of that type."""
    found = next(part for part in parsed(data).walk() if part.get_content_type() == kind)
    content = found.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def anatomy(data: bytes) -> Anatomy:
    message = parsed(data)
    parts = list(message.walk())
    return Anatomy(
        headers=tuple(name for part in parts for name in part.keys()),  # noqa: SIM118 -- keys() repeats repeats
        parts=tuple(part.get_content_type() for part in parts),
        properties=properties(part(data, "text/calendar")),
        tags=tags(part(data, "text/html").decode()),
        defects=tuple(str(defect) for part in parts for defect in part.defects),
    )


def properties(calendar: bytes) -> Counter[str]:
    """How often each property stands in a calendar."""
    text = calendar.decode().replace("\r\n ", "")
    return Counter(re.split("[;:]", line)[0] for line in text.split("\r\n"))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[" ".join([tag, *(name for name, _ in attrs)])] += 1

    def handle_comment(self, data: str) -> None:
        self.found["<!-- -->"] += 1


def tags(html: str) -> Counter[str]:
    """How often each tag stands in a page, with the names of its attributes."""
    reader = _Tags()
    reader.feed(html)
    reader.close()
    return reader.found


def header(data: bytes, name: str) -> str:
    """A header as written, unfolded and decoded after RFC 2047 (policy.default of 3.11.7 cannot)."""
    raw = email.message_from_bytes(data, policy=email.policy.compat32)[name]
    return decoded(str(raw))


def decoded(raw: str) -> str:
    unfolded = raw.replace("\r\n", "")
    words = decode_header(unfolded)
    return "".join(
        text.decode(charset or "ascii") if isinstance(text, bytes) else text for text, charset in words
    )


def unpacked(data: bytes) -> str:
    """A message for human eyes: the headers as they are, then each part decoded. The golden files hold this."""
    message = parsed(data)
    head = data.partition(b"\r\n\r\n")[0].decode()
    shown = [head.replace("\r\n", "\n")]
    for each in message.walk():
        if each.is_multipart():
            shown.append(f"=== {each.get_content_type()}")
            continue
        content = each.get_payload(decode=True)
        assert isinstance(content, bytes)
        names = "".join(f"\n    {key}: {' '.join(str(value).split())}" for key, value in each.items())
        shown.append(f"=== part{names}\n\n{content.decode().replace(chr(13), '')}")
    return "\n\n".join(shown)
