"""Indonesian for articles: verbs in closed lists (no word is formed by rule), attribution, and how a clause begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .attribution import Manner, Verb


@dataclass(frozen=True, slots=True)
class EventVerb:
    """headline: without "me-", as headlines have it; lead: the full form. takes: the event itself, or its subject."""

    headline: str
    lead: str
    takes: str = "event"


EVENT_VERBS = {
    "attend": EventVerb("Hadiri", "menghadiri"),
    "join": EventVerb("Ikuti", "mengikuti"),
    "hold": EventVerb("Gelar", "menggelar"),
    "lead": EventVerb("Pimpin", "memimpin"),
    "open": EventVerb("Buka", "membuka"),
    "receive": EventVerb("Terima", "menerima"),
    "discuss": EventVerb("Bahas", "membahas", "subject"),
    "agree": EventVerb("Sepakati", "menyepakati", "subject"),
    "decide": EventVerb("Tetapkan", "menetapkan", "subject"),
    "review": EventVerb("Tinjau", "meninjau", "subject"),
    "form": EventVerb("Bentuk", "membentuk", "subject"),
    "present": EventVerb("Sosialisasikan", "menyosialisasikan", "subject"),
}

MANNER = Manner(
    verbs={
        "neutral": (
            Verb("ucap"),
            Verb("ujar"),
            Verb("kata", "mengatakan", ", "),
            Verb("tutur", "menuturkan", ", "),
            Verb("ungkap", "mengungkapkan", ", "),
        ),
        "continue": (
            Verb("tambah", "menambahkan", ", "),
            Verb("lanjut", "melanjutkan", ", "),
            Verb("imbuh", "mengimbuhkan", ", "),
        ),
        "explain": (
            Verb("jelas", "menjelaskan", ", "),
            Verb("terang", "menerangkan", ", "),
            Verb("papar", "memaparkan", ", "),
            Verb("urai", "menguraikan", ", "),
        ),
        "through": (Verb("sampai", "menyampaikan", ", "),),
        "close": (Verb("tutup"), Verb("pungkas")),
        "question": (Verb("tanya"),),
        "exclaim": (Verb("seru"),),
        "stress": (Verb("tegas", "menegaskan", ", "), Verb("tandas", "menekankan", ", ")),
        "hope": (Verb("harap", "berharap", " "),),
        "ask": (Verb("pinta", "meminta", " agar "),),
        "urge": (Verb("imbau", "mengimbau", " agar "),),
        "admit": (Verb("aku", "mengakui", ", "),),
        "announce": (Verb("umum", "mengumumkan", ", "),),
    },
    spacing=4,
    clitic=True,
    pronoun_across_paragraphs=False,
)

LANGUAGES = {
    "id": "Indonesia", "en": "Inggris", "jv": "Jawa", "su": "Sunda", "ar": "Arab",
}  # fmt: skip
LINKS = ("agar", "supaya", "untuk", "bahwa")
CAPITALS = frozenset(
    "Pemilu Pilkada Indonesia Negara Undang-Undang Senin Selasa Rabu Kamis Jumat Sabtu Minggu "
    "Januari Februari Maret April "
    "Mei Juni Juli Agustus September Oktober November Desember Ramadan Idulfitri Natal Allah Tuhan".split()
)

_ACTIVE = re.compile(r"me(?:ng|ny|n|m|l|r|w|y)[a-z]{3,}")
_PASSIVE = re.compile(r"di[a-z]{4,}")
_PREDICATE = re.compile(
    r"\b(?:me(?:ng|ny|n|m|l|r|w|y)[a-z]{3,}|di[a-z]{4,}|ber[a-z]{3,}|akan|harus|wajib|dapat|perlu|tidak|adalah|merupakan|"
    r"menjadi|telah|sudah|segera|paling lambat)\b"
)


_NO_VERBS = frozenset(
    "bersama berikut berbagai mengenai menurut menuju melalui menteri mengapa menengah menara mental mereka merah "
    "diskusi distribusi distrik digital direktur direktorat dinamika disiplin dialog divisi dinding dimensi".split()
)


def _is_active(word: str) -> bool:
    return word not in _NO_VERBS and _ACTIVE.fullmatch(word) is not None


def agreed(text: str) -> str:
    """What joins a decision to "menyepakati": nothing before a noun, "untuk", "agar" or "bahwa" before a clause."""
    first, _, rest = text.partition(" ")
    if first.lower() in LINKS:
        return ""
    if _is_active(first.lower()):
        return "untuk "
    if first.lower() not in _NO_VERBS and _PASSIVE.fullmatch(first.lower()):
        return "agar "
    return "bahwa " if set(_PREDICATE.findall(rest)) - _NO_VERBS else ""


def in_charge(text: str) -> str:
    """What joins a task to "bertanggung jawab"."""
    return "untuk " if _is_active(text.partition(" ")[0].lower()) else "atas "


def year_of_budget(year: int) -> str:
    return f"Tahun Anggaran {year}"
