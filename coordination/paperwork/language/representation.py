"""When a name needs commas around it. docs/rules.md §3 no. 2.

"Staf Ahli Gubernur Komar" reads as if Komar were the governor: an office that ends in another office's word takes
the name between commas, or a form of address before it.
"""

from __future__ import annotations

OFFICE_WORDS = frozenset(
    "gubernur bupati camat lurah menteri presiden kapolri kapolda kapolres kapolsek panglima dandim danrem danramil "
    "ketua kepala sekretaris sekda direktur rektor kajati kajari walikota".split()
)
OFFICE_PAIRS = frozenset(
    {"wali kota", "kepala daerah", "wakil presiden", "kepala desa", "sekretaris daerah", "jaksa agung"}
)

ADDRESS = {"bapak": "Bapak", "ibu": "Ibu", "sdr": "Sdr."}


def ends_with_office_word(title: str) -> bool:
    """Whether the last word, or the last two, name an office of their own; a title of one word does not."""
    words = title.lower().split()
    return len(words) > 1 and (
        words[-1] in OFFICE_WORDS or (len(words) > 2 and " ".join(words[-2:]) in OFFICE_PAIRS)
    )


def address(form: str) -> str:
    """ "Bapak", "Ibu", "Sdr."; empty for a form that no article prints."""
    return ADDRESS.get(form.lower(), "")
