"""What a text must lose before it leaves in a calendar, a mail or a chat, and what counts as an address.

Whoever writes into these formats calls `one_line` first; so no name can bring a line end, and with it a property or a
header, of its own (CVE-2024-6923 is that story for mail headers).
"""

from __future__ import annotations

import functools
import re
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar
from urllib.parse import quote

T = TypeVar("T")

_BREAKS = re.compile("[\t-\r\x85\u2028\u2029]+")
# Control characters, and the invisible marks that reorder a line (a name must not turn the link behind it around).
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")

# Printable ASCII without what RFC 5322 would make us quote; many servers cannot reach a mailbox that needs more.
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?"
)
_WEB = re.compile(r"https?://[^\s<>\"'`\\^{|}\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def one_line(text: str) -> str:
    """The text in one line: breaks and tabs become a space, control and reordering characters go.

    A lone surrogate (JSON can carry one) becomes U+FFFD, for UTF-8 has no bytes for it.
    """
    if not text.isprintable():
        text = _UNWANTED.sub("", _BREAKS.sub(" ", text))
        text = _HALF_CHARACTERS.sub("\ufffd", text)
    return text.strip()


def cleaned(value: T) -> T:
    """A paper, or a part of one, with every text in it in one line."""
    same: T = _cleaned(value)
    return same


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        return kind(**{name: _cleaned(getattr(value, name)) for name in _names(kind)})
    return value


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def address(text: str) -> str:
    """The address as it is. Raises ValueError when it is none that a calendar and an envelope can both carry."""
    if not _ADDRESS.fullmatch(text):
        raise ValueError("this is not an e-mail address")
    return text


def mailto(text: str) -> str:
    """The address as a URI (RFC 6068). What replies are matched by stays readable: "+" and "@" are not encoded."""
    return "mailto:" + quote(address(text), safe="!$'*+@")


def is_web_address(text: str) -> bool:
    """Whether a text may become a link: http or https, nothing that ends an attribute or starts a script."""
    return _WEB.fullmatch(text) is not None


def link(text: str) -> str:
    """The link as it is. Raises ValueError when it is no web address: a wrong one must not reach an invitee."""
    if not is_web_address(text):
        raise ValueError("this is not a web address")
    return text
