"""Who signs, and how it is printed: a pure function of facts. docs/rules.md §1, §2; Permendagri 1/2023 Art. 44.

definitive            KEPALA BADAN … / PROVINSI BANTEN,
Plt., Plh., Pj., Pjs. the prefix stands before the office, never before the name
a.n.                  a.n. GUBERNUR BANTEN / SEKRETARIS DAERAH,
u.b.                  a.n. BUPATI … / SEKRETARIS DAERAH / u.b. / ASISTEN …,
"""

from __future__ import annotations

from dataclasses import dataclass

from ...foundation.errors import Refused
from ...paperwork.language import names
from ...paperwork.papers.parts import OfficeName, PersonName, SignBlock
from .states import SecurityLevel

HEAD_OF_REGION, REGIONAL_SECRETARY, OTHER = "head_of_region", "regional_secretary", "other"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs. standing: which rule of Art. 44 applies; staff_line: "NIP 19…" or "NRP …"; grade: rank and grade."""

    office: OfficeName
    person: PersonName | None
    standing: str = OTHER
    staff_line: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class SigningStyle:
    """What the format profile says about signatures (reports/_profiles/<name>.yaml, key `sign`)."""

    comma: bool = True
    upper: bool = True
    titles: bool = True


def sign_block(
    signer: Signer, on_behalf_of: tuple[OfficeName, ...], style: SigningStyle, region: str = ""
) -> SignBlock:
    """The block as printed: at most two givers of mandate (a.n., then u.b.), signer, name, rank, staff number.

    region: "Provinsi Banten": a long office breaks before it. Raises Refused("signer-acting-for-himself") when the
    signer's own office is among the givers, Refused("mandate-too-long") above two of them.
    """
    if len(on_behalf_of) > 2:
        raise Refused("mandate-too-long", count=len(on_behalf_of))
    if any(giver.key == signer.office.key for giver in on_behalf_of):
        raise Refused("signer-acting-for-himself", office=signer.office.title.id)
    lines: list[str] = []
    for giver in on_behalf_of:
        lines += _held(giver, style, region)
    if len(on_behalf_of) == 2:
        lines.append("u.b.")
    prefix = "a.n." if on_behalf_of else names.PREFIX[signer.office.acting]
    lines += (_held if on_behalf_of else _printed)(signer.office, style, region)
    if style.comma:
        lines[-1] += ","
    return SignBlock(prefix=prefix, lines=tuple(lines), name=_name(signer, style), below=_below(signer))


def courtesy_block(signer: Signer, region: str = "") -> SignBlock:
    """The English courtesy copy: the office in words, no name and no room, because nobody signs it."""
    words = names.office(signer.office, "en")
    cut = f" of {region}"
    if region and words.endswith(cut):
        return SignBlock(prefix="", lines=(words[: -len(cut)], f"of {region}"))
    return SignBlock(prefix="", lines=(words,))


def role_block(role: str, person: PersonName | None, staff_line: str) -> SignBlock:
    """The block of a role that is no office: "Pimpinan Rapat," and "Notulis," under the minutes."""
    name = names.person(person, "id") if person else ""
    return SignBlock(prefix="", lines=(f"{role},",), name=name, below=(staff_line,) if staff_line else ())


def may_publish(level: SecurityLevel) -> bool:
    """Whether a public link, a chat text or a release may exist at all (docs/rules.md §12)."""
    return level in (SecurityLevel.OPEN, SecurityLevel.LIMITED)


def standing_of(office: OfficeName) -> str:
    """Which rule of Art. 44 applies, by the office's own title."""
    title = office.title.id.lower()
    if title.startswith(
        ("gubernur", "wakil gubernur", "bupati", "wakil bupati", "wali kota", "wakil wali kota")
    ):
        return HEAD_OF_REGION
    return REGIONAL_SECRETARY if title.startswith("sekretaris daerah") else OTHER


def _printed(office: OfficeName, style: SigningStyle, region: str) -> list[str]:
    words = names.title(office, "id")
    if office.agency is not None and office.agency_form != "none":
        words = f"{words} {office.agency.name.id}"
    tail = f" {region}"
    lines = [words[: -len(tail)], region] if region and len(words) > 45 and words.endswith(tail) else [words]
    return [line.upper() for line in lines] if style.upper else lines


def _held(office: OfficeName, style: SigningStyle, region: str) -> list[str]:
    """An office below "a.n." keeps the form in which it is held: "a.n. Pj. GUBERNUR BANTEN"."""
    first, *rest = _printed(office, style, region)
    return [f"{names.PREFIX[office.acting]} {first}".strip(), *rest]


def _is_bare(signer: Signer) -> bool:
    """Acting heads of region, and Pj. or Plh. regional secretaries, sign without titles, grade and staff number."""
    acting = signer.office.acting
    if signer.standing == HEAD_OF_REGION:
        return bool(acting)
    return signer.standing == REGIONAL_SECRETARY and acting in ("pj", "plh")


def _name(signer: Signer, style: SigningStyle) -> str:
    if signer.person is None:
        return ""
    if _is_bare(signer) or not style.titles:
        return signer.person.full_name
    return names.person(signer.person, "id", rank=False)


def _below(signer: Signer) -> tuple[str, ...]:
    """Grade and staff number: everybody but head, deputy head and secretary of a region (Art. 44). Police and military
    have a rank instead of a grade.
    """
    if signer.person is None or signer.standing != OTHER:
        return ()
    return tuple(
        line for line in (signer.grade or names.rank_of(signer.person, "id"), signer.staff_line) if line
    )
