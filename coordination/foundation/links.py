"""Secret links: derived, never stored. HMAC-SHA256 over purpose, subject and generation, cut to 130 bits, in base32.

Revoking bumps the generation. A mail in the archive is not needed to know a link, and a database alone cannot make one.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from .settings import PLACEHOLDER_ADDRESS, Settings

PLACEHOLDER_KEY = "no key: this link leads nowhere"  # so that two papers' links still differ
LENGTH = 26  # base32 characters of 5 bits each: 130 bits, more than the 128 that are asked for


def derive(key: str, purpose: str, subject: str, generation: int) -> str:
    """The token of one link: 26 lower-case letters and digits 2–7."""
    message = "\x1f".join((purpose, subject, str(generation))).encode()
    digest = hmac.new(key.encode(), message, hashlib.sha256).digest()
    return base64.b32encode(digest).decode().lower()[:LENGTH]


def matches(key: str, purpose: str, subject: str, generation: int, token: str) -> bool:
    """Whether a token that a visitor brought is the one of this link, compared in constant time."""
    return hmac.compare_digest(derive(key, purpose, subject, generation).encode(), token.encode())


class Links:
    """Addresses of this installation. Without a key or base address they are placeholders, plainly unusable."""

    def __init__(self, settings: Settings) -> None:
        self.usable = bool(settings.secret_key and settings.base_url)
        self._base = settings.base_url.rstrip("/") if self.usable else PLACEHOLDER_ADDRESS
        self._key = settings.secret_key

    def address(self, purpose: str, subject: str, generation: int) -> str:
        """The address of one secret link. The placeholder's token shows its length but is no secret."""
        key = self._key if self.usable else PLACEHOLDER_KEY
        token = derive(key, purpose, subject, generation)
        return f"{self._base}/u/{token}"
