"""Ten news articles become meeting files: the test of whether the record can hold what is really written.

In: the notes of an article (tests/fixtures/articles.json) and its completions, both data. Out: the text of a meeting
file. Nothing is made up silently: a fact that the article leaves open is listed under `fixtures`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from coordination.paperwork.language import ranks
from tests.exchange.wording import (
    byline,
    entry_key,
    frame_of,
    group_and_scope,
    headline,
    members_in_brackets,
    name_and_titles,
    normalised_degrees,
    nothing_empty,
    start_and_part,
)

FIXTURES = Path(__file__).parents[1] / "fixtures"
NOTES: dict[str, dict[str, Any]] = {
    notes["id"]: notes for notes in json.loads((FIXTURES / "articles.json").read_text("utf-8"))
}
COMPLETIONS: dict[str, dict[str, Any]] = yaml.safe_load(
    (FIXTURES / "articles.completions.yaml").read_text("utf-8")
)
SPEAKER = re.compile(
    rf"^(?P<office>.+?) (?P<rank>{'|'.join(ranks.ENGLISH)}) (?P<name>[^,]+)(, (?P<degrees>.+))?$"
)
LETTER = re.compile(r"nomor (?P<number>\S+) tanggal (?P<day>\d+) (?P<month>\w+) (?P<year>\d{4})")
MONTHS = {"Januari": 1, "Desember": 12}
MOVED = ("agency", "title")  # of a completion: everything else is a field of the office as it stands


def text(of: str) -> str:
    """The meeting file of one article, as a secretary would have written it."""
    return yaml.safe_dump(file_of(of), allow_unicode=True, sort_keys=False, width=110)


def file_of(of: str) -> dict[str, Any]:
    return Draft(NOTES[of], COMPLETIONS[of]).file()


class Draft:
    """One article on its way into the parts of a meeting file."""

    def __init__(self, notes: dict[str, Any], more: dict[str, Any]) -> None:
        self.notes, self.more = notes, more
        self.prefix = f"{notes['id'].lower()}-"
        self.directory: dict[str, dict[str, dict[str, Any]]] = {
            part: {} for part in ("agencies", "offices", "people", "tenures", "groups")
        }
        self.invitations: list[dict[str, Any]] = []
        self.attendance: list[dict[str, Any]] = []
        self.statements: list[dict[str, Any]] = []
        self.agenda: list[dict[str, Any]] = []
        self.fixtures = ["meeting.uid", "meeting.called_at", "invitations"]

    def file(self) -> dict[str, Any]:
        host = self.more.get("host") or self.notes["host"]
        meeting = self._meeting(self.agency(host) if host else None)
        for attendee in self.notes["attendees"]:
            getattr(self, f"_{attendee['kind']}")(attendee)
        for quote, speech in zip(self.notes["quotes"], self.more["speech"], strict=True):
            self._statement(quote, speech)
        article = self._article()
        meeting["agenda"] = self.agenda
        meeting["orders"] = [{"paper": "article", "order": [entry["id"] for entry in self.invitations]}]
        chair = next((entry.get("person") for entry in self.attendance if entry.get("role") == "chair"), None)
        decisions = self.more.get("decisions", [])
        self.fixtures += ["decisions"] * bool(decisions) + ["meeting.host"] * bool(self.more.get("host_open"))
        return nothing_empty(
            {
                "format": "rakor-meeting/1",
                "fixtures": self.fixtures,
                "directory": {part: list(entries.values()) for part, entries in self.directory.items()},
                "meeting": meeting,
                "invitations": self.invitations,
                "attendance": self.attendance,
                "statements": self.statements,
                "decisions": [
                    {"id": f"keputusan-{n}", "text": words} for n, words in enumerate(decisions, 1)
                ],
                "minutes": {"chair": chair} if chair else None,
                "article": article,
            }
        )

    # --- The meeting and the article -----------------------------------------------------------------------

    def _meeting(self, host: str | None) -> dict[str, Any]:
        notes, more = self.notes, self.more
        zone = "Asia/Makassar" if "Wita" in notes["date_as_written"] else more.get("zone", "Asia/Jakarta")
        on = date.fromisoformat(notes["date"])
        called = datetime.combine(on - timedelta(days=7), time(9), ZoneInfo(zone))
        return {
            "uid": f"{self.prefix}meeting-of-a-news-article@rakor.example",
            "state": "held",
            "called_at": called.isoformat(),
            "kind": more.get("kind"),
            "title": more["title"],
            "fiscal_year": more.get("fiscal_year"),
            "subject": notes["agenda"],
            "host": host,
            "co_hosts": [self.agency(name) for name in more.get("co_hosts", [])],
            "legal_basis": list(self._legal_basis()),
            "days": [{"date": on, **start_and_part(notes["date_as_written"])}],
            "time_zone": zone,
            "venue": notes["venue"],
            "city": more["city"],
            "language": notes["lang"] if notes["lang"] != "id" else None,
        }

    def _legal_basis(self) -> Iterator[dict[str, Any]]:
        found = LETTER.search(self.notes["agenda"])
        if found:
            on = date(int(found["year"]), MONTHS[found["month"]], int(found["day"]))
            yield {**self.more["legal_basis"], "number": found["number"], "dated_on": on}

    def _article(self) -> dict[str, Any]:
        verb, topic = headline(self.notes["title"])
        authors, unit = byline(self.notes["byline"])
        return {
            "publisher": self.agency(self.more["publisher"]),
            "headline_verb": verb,
            "headline_topic": topic or self.more["title"],
            "byline_authors": authors,
            "byline_unit": unit,
        }

    # --- The directory ---------------------------------------------------------------------------------------

    def agency(self, printed: str) -> str:
        known = self.more["agencies"].get(printed, {})
        key = self._key(printed)
        self.directory["agencies"].setdefault(key, {"id": key, "name": printed, **known})
        return key

    def office(self, printed: str) -> str:
        known = self.more["offices"].get(printed, {})
        key = self._key(printed)
        if key not in self.directory["offices"]:
            agency = {"agency": self.agency(known["agency"])} if "agency" in known else {}
            rest = {name: value for name, value in known.items() if name not in MOVED}
            entry = {"id": key, **agency, "title": known.get("title", printed), **rest}
            self.directory["offices"][key] = entry
        return key

    def person(self, of: dict[str, Any], name: str) -> str:
        titles, full_name = name_and_titles(name)
        key = self._key(full_name)
        rank, _, corps = of.get("rank", "").partition(" ")
        if corps not in ranks.CORPS:
            rank, corps = of.get("rank", ""), ""
        entry = {
            "id": key,
            "full_name": full_name,
            "prefix_titles": titles,
            "suffix_degrees": normalised_degrees(of.get("degrees", "")),
            "rank": rank,
            "corps": corps,
            "address_form": of.get("honorific", "").lower(),
        }
        self.directory["people"].setdefault(key, entry)
        return key

    def holds(self, office: str, person: str | None, acting: str | None) -> None:
        kind = (acting or "").rstrip(".").lower()
        if person or kind:
            tenure = {"office": office, "person": person, "kind": kind}
            self.directory["tenures"].setdefault(office, tenure)

    def group(self, printed: str, members: list[str]) -> str:
        name, scope = group_and_scope(printed)
        key = self._key(printed)
        self.directory["groups"][key] = {"id": key, "name": name, "scope": scope, "member_offices": members}
        return key

    def _key(self, printed: str) -> str:
        return self.prefix + entry_key(printed)

    # --- Attendees, by the kind that the notes give them -----------------------------------------------------

    def _person(self, of: dict[str, Any]) -> None:
        offices = [self.office(title) for title in of["office"].split(" cum ")]
        name = of.get("holder") or ""
        person = self.person(of, name) if name and not name.startswith("(") else None
        for office in offices:
            self.holds(office, person, of.get("acting"))
        invitation = self._invite(office=offices[0], capacity="chair" if of.get("role") == "chair" else None)
        if of.get("represented_by"):
            self._represented(of["represented_by"], offices[0], invitation)
            return
        role = "chair" if of.get("role") == "chair" else None
        entry = {"kind": None if person else "office", "person": person, "offices": offices, "role": role}
        self._attend(invitation, **entry)
        if of.get("role") == "opener":
            item = {"id": "pembukaan", "title": "Pembukaan", "kind": "opening"}
            self.agenda.append({**item, "presenter_office": offices[0], "presenter_person": person})

    _office = _person

    def _represented(self, by: dict[str, Any], office: str, invitation: dict[str, Any]) -> None:
        own, person = self.office(by["office"]), self.person(by, by["name"])
        self.holds(own, person, None)
        link = {"person": person, "office": own, "source": "door"}
        invitation.update(reply="represented", representation=[link])
        self._attend(invitation, person=person, offices=[own], represents=office)

    def _institution(self, of: dict[str, Any]) -> None:
        agency = self.agency(of["office"])
        self._attend(self._invite(agency=agency), kind="institution", agency=agency)

    def _institution_list(self, of: dict[str, Any]) -> None:
        *named, rest = of["office"].split(", ")
        assert rest.startswith("and about")
        for name in named:
            if name == "media":
                group = self.group("Media", [])
                self._attend(None, kind="group", group=group, role="press")
            else:
                self._institution({"office": name})
        self._open_end({"office": self.more["open_end"]})

    def _group(self, of: dict[str, Any]) -> None:
        group = self.group(of["office"], [])
        self._attend(self._invite(group=group), kind="group", group=group)

    def _accompanying(self, of: dict[str, Any]) -> None:
        printed, members = members_in_brackets(of["office"])
        group = self.group(printed, [self.office(member) for member in members])
        chair = next(entry["id"] for entry in self.attendance if entry.get("role") == "chair")
        self._attend(None, kind="group", group=group, role="accompanying", **{"with": chair})

    def _open_end(self, of: dict[str, Any]) -> None:
        self._attend(None, kind="open_end", text=of["office"])

    def _ambiguous(self, of: dict[str, Any]) -> None:
        """Invited, and then "yang mewakili" without a name: who came was not written down."""
        office = self.office(of["office"].strip("'").removeprefix("yang mewakili "))
        self._attend(self._invite(office=office), represents=office)

    def _invite(self, **target: str | None) -> dict[str, Any]:
        named = next(value for value in target.values() if value)
        entry = {"id": f"u-{named.removeprefix(self.prefix)}", **target}
        self.invitations.append(entry)
        return entry

    def _attend(self, invitation: dict[str, Any] | None, **facts: Any) -> None:
        entry = {
            "id": f"h-{len(self.attendance) + 1}",
            "invitation": invitation and invitation["id"],
            **facts,
        }
        self.attendance.append(entry)

    # --- What was said ---------------------------------------------------------------------------------------

    def _statement(self, quote: dict[str, Any], speech: dict[str, Any]) -> None:
        number = len(self.statements) + 1
        words = speech.get("text") or quote["indirect_lead"]
        if speech.get("made_up"):
            self.fixtures.append(f"statements[{number}].text")
        verified = "Hendi" if speech.get("mode") == "direct" else None
        if verified:
            self.fixtures.append(f"statements[{number}].verified_by")
        self.statements.append(
            {
                "id": f"s-{number}",
                **self._speaker(quote["speaker"]),
                "on_behalf_of": self._speaker(quote["on_behalf_of"])["speaker_office"]
                if "on_behalf_of" in quote
                else None,
                "mode": speech.get("mode"),
                "text": words,
                "language": self.notes["lang"] if self.notes["lang"] != "id" else None,
                "frame": "through" if quote.get("link_word") == "melalui" else frame_of(quote["verb"]),
                "verified_by": verified,
                "figures": speech.get("figures", []),
            }
        )

    def _speaker(self, printed: str) -> dict[str, str]:
        """A person who came, an office of the notes, or "office rank name". A document is no speaker: nobody."""
        if printed.startswith("("):
            return {}
        if self._key(printed) in self.directory["people"]:
            return {"speaker_person": self._key(printed)}
        found = SPEAKER.match(printed)
        if found:
            office, person = (
                self.office(found["office"]),
                self.person(found.groupdict(default=""), found["name"]),
            )
            self.holds(office, person, None)
            return {"speaker_person": person, "speaker_office": office}
        title = self.more.get("speakers", {}).get(printed) or members_in_brackets(printed)[0]
        return {"speaker_office": self.office(title)}
