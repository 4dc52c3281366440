"""Secret links: long enough, different for everything that tells them apart, revoked by the next generation."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordination.foundation.links import Links, derive, matches
from coordination.foundation.settings import Settings

KEY = "kunci-rahasia-yang-cukup-panjang-0123456789"
SUBJECT = "0f3c9e51b8d24a60@dinas.example/kpu"


def test_token_holds_at_least_128_bits() -> None:
    token = derive(KEY, "reply", SUBJECT, 1)
    assert re.fullmatch(r"[a-z2-7]+", token)
    assert len(token) * math.log2(32) >= 128


@given(
    st.sets(
        st.tuples(
            st.sampled_from(["reply", "representative"]),
            st.from_regex(r"[a-z0-9@./-]{1,20}", fullmatch=True),
            st.integers(1, 9),
        ),
        max_size=20,
    )
)
def test_every_link_has_a_token_of_its_own(parts: set[tuple[str, str, int]]) -> None:
    assert len({derive(KEY, *part) for part in parts}) == len(parts)


def test_next_generation_revokes() -> None:
    token = derive(KEY, "reply", SUBJECT, 1)
    assert matches(KEY, "reply", SUBJECT, 1, token)
    assert not matches(KEY, "reply", SUBJECT, 2, token)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        "é" * 26,
        derive(KEY, "representative", SUBJECT, 1),
        derive("k" * 32, "reply", SUBJECT, 1),
        derive(KEY, "reply", SUBJECT, 1)[:-1],
        derive(KEY, "reply", SUBJECT, 1).upper(),
    ],
)
def test_other_tokens_do_not_match(token: str) -> None:
    assert not matches(KEY, "reply", SUBJECT, 1, token)


def test_address_is_below_the_installations_own() -> None:
    links = Links(Settings(base_url="https://rapat.example/", secret_key=KEY))
    assert links.usable
    assert links.address("reply", SUBJECT, 1) == f"https://rapat.example/u/{derive(KEY, 'reply', SUBJECT, 1)}"


@pytest.mark.parametrize(
    "settings", [Settings(), Settings(base_url="https://rapat.example"), Settings(secret_key=KEY)]
)
def test_without_key_or_address_links_are_placeholders(settings: Settings) -> None:
    links = Links(settings)
    first, second = links.address("reply", SUBJECT, 1), links.address("reply", f"{SUBJECT}-2", 1)
    assert not links.usable
    assert first.startswith("https://rakor.invalid/u/")
    assert first != second
    assert derive(KEY, "reply", SUBJECT, 1) not in first
