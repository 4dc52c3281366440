"""`rakor render`: one meeting file in, every output of that meeting out, and what is not written is explained."""

from __future__ import annotations

import email
import email.policy
import json
import re
import shutil
import subprocess
from email.message import EmailMessage
from pathlib import Path

import pytest
import yaml

from tests.journeys.command import REFERENCE, Outcome, files_in, rakor

KEY = "a-secret-key-for-tests-that-is-long-enough"

EVERYTHING = {
    *(
        f"{name}.{lang}.pdf"
        for name in ("letter", "attendance-list", "minutes", "follow-ups")
        for lang in ("id", "en")
    ),
    *(f"article.{lang}.{kind}" for kind in ("txt", "html", "json") for lang in ("id", "en")),
    *(f"whatsapp.{lang}.txt" for lang in ("id", "en")),
    *(
        f"invitations/{name}.{kind}"
        for name in ("01-sekda", "02-kpu", "02-kpu-wakil", "03-kasubdit-1", "04-tim-monitoring")
        for kind in ("eml", "ics")
    ),
    *(
        f"invitations/{name}.whatsapp.{lang}.txt"
        for name in ("01-sekda", "02-kpu", "03-kasubdit-1", "04-tim-monitoring")
        for lang in ("id", "en")
    ),
    "index.html",
    "meeting.yaml",
    "emblem.svg",
}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    out = tmp_path_factory.mktemp("rendered")
    return out, rakor("render", REFERENCE, "--out", out)


@pytest.fixture
def meeting(tmp_path: Path) -> dict:
    """The reference file as data, to be changed and written beside its emblem."""
    shutil.copy(REFERENCE.parent / "emblem.svg", tmp_path)
    return yaml.load(REFERENCE.read_text("utf-8"), yaml.BaseLoader)


def write(folder: Path, meeting: dict) -> Path:
    path = folder / "meeting.yaml"
    path.write_text(yaml.safe_dump(meeting, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def message(path: Path) -> EmailMessage:
    found = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_render_writes_every_output_of_the_manual(rendered: tuple[Path, Outcome]) -> None:
    out, outcome = rendered
    assert outcome.code == 0, outcome.err
    assert files_in(out) == EVERYTHING
    assert f"Wrote {len(EVERYTHING)} files" in outcome.out


def test_render_is_byte_identical_the_second_time(rendered: tuple[Path, Outcome], tmp_path: Path) -> None:
    out, _ = rendered
    assert rakor("render", REFERENCE, "--out", tmp_path).code == 0
    assert [name for name in EVERYTHING if (out / name).read_bytes() != (tmp_path / name).read_bytes()] == []


def test_render_gives_the_file_back(rendered: tuple[Path, Outcome]) -> None:
    written = (rendered[0] / "meeting.yaml").read_text("utf-8")
    given = "".join(
        line for line in REFERENCE.read_text("utf-8").splitlines(True) if not line.startswith("#")
    )
    assert written == given


def test_the_letter_is_the_last_part_and_the_ics_is_the_calendar_part(rendered: tuple[Path, Outcome]) -> None:
    out, _ = rendered
    for path in sorted((out / "invitations").glob("*.eml")):
        mail = message(path)
        last = list(mail.iter_parts())[-1]
        assert last.get_content_type() == "application/pdf"
        assert last.get_payload(decode=True) == (out / "letter.id.pdf").read_bytes()
        calendar = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
        assert calendar.get_payload(decode=True) == path.with_suffix(".ics").read_bytes()


def test_every_invitation_lists_its_own_attendee_only(rendered: tuple[Path, Outcome]) -> None:
    for path in sorted((rendered[0] / "invitations").glob("*.ics")):
        unfolded = path.read_text("utf-8").replace("\r\n ", "")
        attendees = [line for line in unfolded.splitlines() if line.startswith("ATTENDEE")]
        assert len(attendees) == (2 if path.stem.endswith("-wakil") else 1)


def test_without_a_key_links_are_placeholders_and_a_warning_says_so(rendered: tuple[Path, Outcome]) -> None:
    out, outcome = rendered
    text = (out / "invitations" / "02-kpu.whatsapp.id.txt").read_text("utf-8")
    assert re.search(r"https://rakor\.invalid/u/[a-z2-7]{26}", text)
    assert "RAKOR_SECRET_KEY" in outcome.err


def test_with_a_key_every_office_gets_its_own_link_and_groups_get_none(tmp_path: Path) -> None:
    base = "https://rapat.banten.example"
    outcome = rakor(
        "render", REFERENCE, "--out", tmp_path, "--lang", "id", RAKOR_SECRET_KEY=KEY, RAKOR_BASE_URL=base
    )
    assert "RAKOR_SECRET_KEY" not in outcome.err
    links = {}
    for path in (tmp_path / "invitations").glob("*.txt"):
        links[path.name] = re.findall(rf"{base}/u/([a-z2-7]{{26}})", path.read_text("utf-8"))
    assert all(len(found) == 1 for found in links.values())
    assert len({found[0] for found in links.values()}) == len(links)
    for name in files_in(tmp_path):
        if not name.startswith("invitations/"):
            content = (tmp_path / name).read_bytes()
            assert not any(found[0].encode() in content for found in links.values()), name
    assert KEY not in (tmp_path / "index.html").read_text("utf-8")


def called_only(meeting: dict) -> dict:
    """The same meeting before it is held."""
    meeting["meeting"]["state"] = "called"
    for part in ("attendance", "statements", "minutes", "article"):
        del meeting[part]
    meeting["fixtures"] = []
    return meeting


def test_a_meeting_not_yet_held_has_no_minutes_and_says_why(tmp_path: Path, meeting: dict) -> None:
    called_only(meeting)
    outcome = rakor("render", write(tmp_path, meeting), "--out", tmp_path / "out")
    assert outcome.code == 0
    assert "Not written: Minutes (the meeting has not been held)" in outcome.err
    made = files_in(tmp_path / "out")
    assert not any(name.startswith(("minutes", "follow-ups", "article")) for name in made)
    assert {"letter.id.pdf", "attendance-list.en.pdf", "invitations/02-kpu-wakil.eml"} <= made
    index = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "the meeting has not been held" in index
    assert "rapat belum dilaksanakan" in index


def test_an_office_without_mail_gets_an_event_to_hand_out_and_its_letter(
    tmp_path: Path, meeting: dict
) -> None:
    boxes = meeting["directory"]["mailboxes"]
    meeting["directory"]["mailboxes"] = [box for box in boxes if box.get("agency") != "polda-banten"]
    meeting["fixtures"] = []
    out = tmp_path / "out"
    assert rakor("render", write(tmp_path, meeting), "--out", out, "--lang", "id").code == 0
    mine = {name for name in files_in(out / "invitations") if name.startswith("03-kasubdit-1")}
    assert mine == {"03-kasubdit-1.ics", "03-kasubdit-1.pdf", "03-kasubdit-1.whatsapp.id.txt"}
    event = (out / "invitations" / "03-kasubdit-1.ics").read_text("utf-8")
    assert "METHOD:PUBLISH" in event
    assert "ATTENDEE" not in event
    assert (out / "invitations" / "03-kasubdit-1.pdf").read_bytes() == (out / "letter.id.pdf").read_bytes()


def test_a_secret_meeting_has_no_chat_text_and_no_article(tmp_path: Path, meeting: dict) -> None:
    meeting["meeting"]["security_level"] = "secret"
    meeting["article"]["state"] = "draft"
    outcome = rakor("render", write(tmp_path, meeting), "--out", tmp_path / "out", "--lang", "id")
    assert outcome.code == 0
    made = files_in(tmp_path / "out")
    assert not any("whatsapp" in name or name.startswith("article") for name in made)
    assert outcome.err.count("security level") == 2


@pytest.mark.parametrize(
    ("state", "reason"), [("postponed", "postponed and has no new time"), ("cancelled", "was cancelled")]
)
def test_a_meeting_that_does_not_take_place_calls_nobody(
    tmp_path: Path, meeting: dict, state: str, reason: str
) -> None:
    called_only(meeting)["meeting"]["state"] = state
    outcome = rakor("render", write(tmp_path, meeting), "--out", tmp_path / "out")
    assert outcome.code == 0
    assert outcome.err.count(reason) == 4  # letter, door list, invitations, chat texts
    assert files_in(tmp_path / "out") == {"index.html", "meeting.yaml", "emblem.svg"}


def test_a_draft_invites_nobody_and_is_the_same_every_time(tmp_path: Path, meeting: dict) -> None:
    called_only(meeting)["meeting"]["state"] = "draft"
    del meeting["meeting"]["called_at"]
    meeting["letter"] = {"subject": "Undangan"}
    made = []
    for name in ("one", "two"):
        outcome = rakor("render", write(tmp_path, meeting), "--out", tmp_path / name, "--lang", "id")
        assert "Not written: Calendar invitations (the meeting has not been called)" in outcome.err
        made.append({path: (tmp_path / name / path).read_bytes() for path in files_in(tmp_path / name)})
    assert made[0] == made[1]
    assert "Serang, …" in letter_text(tmp_path / "one" / "letter.id.pdf")  # no date before there is one
    assert not any(path.startswith(("invitations", "whatsapp")) for path in made[0])


def letter_text(pdf: Path) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout


def test_a_letter_without_a_number_is_not_sent_along(tmp_path: Path, meeting: dict) -> None:
    called_only(meeting)["letter"] = {"subject": "Undangan"}
    rakor("render", write(tmp_path, meeting), "--out", tmp_path / "out", "--lang", "id")
    mail = message(tmp_path / "out" / "invitations" / "02-kpu.eml")
    assert "application/pdf" not in {part.get_content_type() for part in mail.walk()}
    assert "terlampir" not in mail.get_body(("plain",)).get_content()


def test_what_may_not_be_written_today_does_not_stay_from_yesterday(tmp_path: Path, meeting: dict) -> None:
    out = tmp_path / "out"
    rakor("render", write(tmp_path, called_only(meeting)), "--out", out, "--lang", "id")
    (out / "own-notes.txt").write_text("mine")
    assert (out / "whatsapp.id.txt").exists()
    meeting["meeting"]["security_level"] = "secret"
    rakor("render", write(tmp_path, meeting), "--out", out, "--lang", "id")
    assert not any("whatsapp" in name for name in files_in(out))
    assert (out / "own-notes.txt").exists()


def test_the_meeting_file_itself_is_never_overwritten(tmp_path: Path, meeting: dict) -> None:
    path = write(tmp_path, meeting)
    before = path.read_bytes()
    outcome = rakor("render", path, "--out", tmp_path)
    assert outcome.code == 1
    assert "choose another folder" in outcome.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("entry", "change", "told"),
    [
        (
            "h-komar",
            {"represents": "ketua-kpu-banten"},
            "represents “ketua-kpu-banten”, but the invitation is for",
        ),
        ("h-aas", {"represents": None}, "say on whose behalf"),
    ],
)
def test_the_door_and_the_invitation_tell_one_story(
    tmp_path: Path, meeting: dict, entry: str, change: dict, told: str
) -> None:
    row = next(row for row in meeting["attendance"] if row["id"] == entry)
    row |= change
    if row["represents"] is None:
        del row["represents"]
    outcome = rakor("render", write(tmp_path, meeting), "--out", tmp_path / "out")
    assert outcome.code == 1
    assert told in outcome.err


def test_a_representative_below_the_asked_level_is_warned_of(tmp_path: Path, meeting: dict) -> None:
    called_only(meeting)["invitations"][0]["minimum_level"] = "I.b"
    outcome = rakor("render", write(tmp_path, meeting), "--out", tmp_path / "out", "--lang", "id")
    assert outcome.code == 0
    assert (
        "Komar (Expert Adviser to the Governor) represents Acting (Pj.) Provincial Secretary" in outcome.err
    )
    assert outcome.err.count("below the level asked for") == 1


def test_an_english_speaking_agency_gets_the_signed_letter_too(tmp_path: Path, meeting: dict) -> None:
    agency = next(a for a in meeting["directory"]["agencies"] if a["id"] == "kpu-banten")
    agency["language"] = "en"
    out = tmp_path / "out"
    assert rakor("render", write(tmp_path, meeting), "--out", out).code == 0
    mail = message(out / "invitations" / "02-kpu.eml")
    letters = [
        part.get_payload(decode=True) for part in mail.iter_parts() if "pdf" in part.get_content_type()
    ]
    assert letters == [(out / f"letter.{lang}.pdf").read_bytes() for lang in ("en", "id")]


def test_only_the_asked_language_is_written(tmp_path: Path) -> None:
    assert rakor("render", REFERENCE, "--out", tmp_path, "--lang", "en").code == 0
    assert not any(".id." in name for name in files_in(tmp_path))
    assert rakor("render", REFERENCE, "--out", tmp_path / "x", "--lang", "fr").code == 2


def test_a_bad_file_tells_all_its_mistakes_and_writes_nothing(tmp_path: Path, meeting: dict) -> None:
    meeting["directory"]["people"][3]["rank"] = "Kopol"
    meeting["invitations"][2]["office"] = "Ketua KPU Banten"
    meeting["meeting"]["days"][0]["date"] = "11 Desember 2023"
    path = write(tmp_path, meeting)
    outcome = rakor("render", path, "--out", tmp_path / "out")
    assert outcome.code == 1
    lines = outcome.err.splitlines()
    assert all(re.match(rf"{re.escape(str(path))}:\d+: ", line) for line in lines[:3])
    assert "Kompol" in outcome.err
    assert not (tmp_path / "out").exists()


def test_an_unknown_style_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    outcome = rakor("render", REFERENCE, "--out", tmp_path, "--style", "no-such-style")
    assert outcome.code == 1
    assert "neutral" in outcome.err


def test_sentences_of_the_article_name_their_facts(rendered: tuple[Path, Outcome]) -> None:
    article = json.loads((rendered[0] / "article.id.json").read_text("utf-8"))
    assert all(
        sentence["text"] and sentence["rule"] and sentence["facts"] for sentence in article["sentences"]
    )
