"""Rules that span several parts of a file: what a meeting's state allows, who may represent whom, prefixes inside
titles, marks of fixtures. The rules themselves are the features' own; here they meet the lines of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...foundation.errors import Refused
from ...paperwork.drafting import house_styles
from ..attendance.rules import require_agreement
from ..documents.queries import list_profiles
from ..documents.rules import may_publish
from ..documents.states import SecurityLevel
from ..invitations.forms import TARGETS
from ..invitations.rules import require_representative
from .lines import Path, Problem, Source, show
from .meant import nearest

FORMS = {"penjabat sementara": "pjs", "penjabat": "pj", "pelaksana tugas": "plt", "pelaksana harian": "plh"}
PREFIX = re.compile(rf"^(?:(PJS?|PLT|PLH)(?:\.|\b)|({'|'.join(FORMS)})\b)\s*", re.IGNORECASE)
HELD = ("held", "closed")
STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def problems(source: Source) -> list[Problem]:
    """All of them; data of a wrong shape is passed over here, the shapes say so already."""
    data = source.data
    return [
        *_too_early(data, source),
        *_prefixes(data, source),
        *_fixtures(data, source),
        *_doubled_boxes(data, source),
        *_invited_twice(data, source),
        *_tenures(data, source),
        *_chains(data, source),
        *_agreements(data, source),
        *_secret(data, source),
        *_bundled(data, source),
    ]


def parse_path(text: str) -> Path:
    """ "invitations[2].office" -> ("invitations", 1, "office")."""
    return tuple(int(index) - 1 if index else name for name, index in STEP.findall(text))


def _too_early(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Attendance needs a called meeting; statements, decisions and minutes need one that was held."""
    meeting = data.get("meeting")
    state = meeting.get("state", "draft") if isinstance(meeting, dict) else "draft"
    for part, needs in (
        ("attendance", "called"),
        ("statements", "held"),
        ("decisions", "held"),
        ("minutes", "held"),
    ):
        is_early = state not in HELD and (needs == "held" or state in ("draft", "cancelled"))
        if data.get(part) and is_early:
            yield Problem(
                source.line_of((part,)), part, "too-early", {"part": part, "state": state, "needs": needs}
            )


def _prefixes(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """An acting form belongs to the holder (a tenure), never to the office's title."""
    for path, title in _strings(data, "offices", ("title", "usual_title", "title_short", "news_title")):
        found = PREFIX.match(title)
        if found:
            form = (found[1] or FORMS[found[2].lower()]).lower()
            values = {"given": title, "form": form}
            yield Problem(source.line_of(path), show(path), "prefix-in-title", values, title[found.end() :])


def _fixtures(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """A mark must point at something, or nobody could trust the marks."""
    marks = data.get("fixtures")
    for at, mark in enumerate(marks if isinstance(marks, list) else []):
        path = parse_path(mark) if isinstance(mark, str) else ()
        if isinstance(mark, str) and (path not in source.lines or not path or show(path) != mark):
            line = source.line_of(("fixtures", at))
            yield Problem(line, show(("fixtures", at)), "fixture-path", {"given": mark})


def _doubled_boxes(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    for name in ("address", "mail_token"):
        seen: set[str] = set()
        for path, value in _strings(data, "mailboxes", (name,)):
            if value.lower() in seen:
                yield Problem(source.line_of(path), show(path), "doubled-mailbox", {"given": value})
            seen.add(value.lower())


def _invited_twice(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for at, entry in _entries(data.get("invitations")):
        for target in TARGETS:
            key = entry.get(target)
            path = ("invitations", at, target)
            if isinstance(key, str) and (target, key) in seen:
                values = {"given": key, "first": seen[target, key]}
                yield Problem(source.line_of(path), show(path), "invited-twice", values)
            elif isinstance(key, str):
                seen[target, key] = source.line_of(path)


def _tenures(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Of two tenures of one office with the same start nobody could say which one holds."""
    directory, seen = data.get("directory"), set()
    for at, tenure in _entries(directory.get("tenures") if isinstance(directory, dict) else None):
        start = (str(tenure.get("office")), str(tenure.get("from_on") or ""))
        path = ("directory", "tenures", at)
        if start in seen:
            values = {"office": start[0], "since": start[1] or "–"}
            yield Problem(source.line_of(path), show(path), "tenure-contradicts", values)
        seen.add(start)


def _chains(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Nobody represents himself, nobody stands twice in a chain, and a chain has an end."""
    for at, invitation in _entries(data.get("invitations")):
        chain: list[tuple[Any, Any]] = []
        for link_at, link in _entries(invitation.get("representation")):
            new = (link.get("person"), link.get("office"))
            try:
                require_representative(invitation.get("person"), invitation.get("office"), chain, new)
            except Refused as error:
                path = ("invitations", at, "representation", link_at)
                yield Problem(source.line_of(path), show(path), error.code, dict(error.values))
            chain.append(new)


def _agreements(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Who came for an invited office, by the door and by the invitation: one story, not two."""
    directory = data.get("directory")
    known = {
        office.get("id")
        for _, office in _entries(directory.get("offices") if isinstance(directory, dict) else [])
    }
    invitations = {entry.get("id"): entry for _, entry in _entries(data.get("invitations"))}
    for at, entry in _entries(data.get("attendance")):
        invitation = invitations.get(entry.get("invitation"))
        if (
            invitation is None
            or invitation.get("office") not in known
            or entry.get("status", "present") in ("absent", "excused")
        ):
            continue
        chain = [link for _, link in _entries(invitation.get("representation"))]
        person, came_with = entry.get("person"), entry.get("offices")
        stands_in = bool(chain) and person is not None and chain[-1].get("person") == person
        own = came_with if isinstance(came_with, list) else []
        try:
            require_agreement(invitation.get("office"), entry.get("represents"), own, stands_in=stands_in)
        except Refused as error:
            path = ("attendance", at, "represents")
            hint = f"represents: {invitation.get('office')}"
            yield Problem(source.line_of(path), show(path), error.code, dict(error.values), hint)


def _secret(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Nothing is published about a secret meeting."""
    meeting, article = data.get("meeting"), data.get("article")
    level = meeting.get("security_level") if isinstance(meeting, dict) else None
    published = isinstance(article, dict) and article.get("state") == "published"
    if published and level in [*SecurityLevel] and not may_publish(SecurityLevel(str(level))):
        path = ("article", "state")
        yield Problem(source.line_of(path), show(path), "secret-published", {"level": level})


def _bundled(data: dict[str, Any], source: Source) -> Iterator[Problem]:
    """Format profiles and house styles are data beside the program; a name that is not there could print nothing."""
    directory, article = data.get("directory"), data.get("article")
    named: list[tuple[Path, Any, tuple[str, ...]]] = []
    for at, agency in _entries(directory.get("agencies") if isinstance(directory, dict) else None):
        head = agency.get("letterhead")
        profile = head.get("profile") if isinstance(head, dict) else None
        named.append((("directory", "agencies", at, "letterhead", "profile"), profile, list_profiles()))
    style = article.get("style") if isinstance(article, dict) else None
    named.append((("article", "style"), style, house_styles()))
    for path, given, known in named:
        if isinstance(given, str) and given not in known:
            values = {"given": given, "known": ", ".join(known)}
            yield Problem(source.line_of(path), show(path), "not-one-of", values, nearest(given, known))


def _part(data: dict[str, Any], name: str) -> Any:
    """A list of the directory, whatever shape the file gave it."""
    directory = data.get("directory")
    return directory.get(name) if isinstance(directory, dict) else None


def _entries(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    for at, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict):
            yield at, entry


def _strings(data: dict[str, Any], part: str, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    directory = data.get("directory")
    entries = directory.get(part) if isinstance(directory, dict) else None
    for at, entry in enumerate(entries if isinstance(entries, list) else []):
        for name in names:
            value = entry.get(name) if isinstance(entry, dict) else None
            if isinstance(value, str):
                yield ("directory", part, at, name), value
