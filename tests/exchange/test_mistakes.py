"""Every mistake of a bad file in one run: line, path, what is wrong, what would be right; and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coordination.features.exchange import lines, schema
from coordination.features.exchange.explain import sentence
from tests.exchange.record import REFERENCE, mistakes, read, reference, small, text_of, told

BAD = (Path(__file__).parents[1] / "fixtures" / "meeting_files" / "bad.yaml").read_bytes()

EXPECTED = [
    (8, "directory.agencies[1].fone", "unknown-key", "phones"),
    (10, "directory.agencies[1].letterhead.profile", "not-one-of", "id-pemda-a4"),
    (11, "directory.agencies[1].letterhead.lines", "too-few", ""),
    (14, "directory.agencies[2].kind", "not-one-of", "police"),
    (21, "directory.offices[2].title", "prefix-in-title", "Sekretaris Daerah"),
    (22, "directory.offices[3].id", "doubled-id", ""),
    (23, "directory.offices[3].title", "prefix-in-title", "Sekretaris Daerah"),
    (27, "directory.people[1].rank", "rank", "Kompol"),
    (28, "directory.people[1].corps", "corps", "Inf"),
    (29, "directory.people[2].id", "pattern", ""),
    (30, "directory.people[2].full_name", "empty-value", ""),
    (31, "directory.people[2].address_form", "not-one-of", "bapak"),
    (34, "directory.tenures[1].kind", "not-one-of", "plt"),
    (35, "directory.tenures[2]", "ends-before-start", ""),
    (36, "directory.tenures[2].kind", "not-one-of", "plt"),
    (39, "directory.tenures[3]", "tenure-contradicts", ""),
    (40, "directory.tenures[3].kind", "not-one-of", "plt"),
    (43, "directory.mailboxes[1]", "one-owner", ""),
    (43, "directory.mailboxes[1].address", "pattern", ""),
    (44, "directory.mailboxes[1].mail_token", "pattern", ""),
    (47, "meeting.title", "missing", ""),
    (50, "meeting.titel", "unknown-key", "title"),
    (52, "meeting.days[1].date", "date-or-time", "2023-12-11"),
    (53, "meeting.days[1].start_time", "date-or-time", "09:00"),
    (54, "meeting.days[2]", "ends-before-start", ""),
    (54, "meeting.days[2].date", "date-or-time", "2023-12-11"),
    (57, "meeting.time_zone", "time-zone", "Asia/Jakarta"),
    (58, "meeting.planned_minutes", "too-small", ""),
    (59, "meeting.mode", "not-one-of", "online"),
    (60, "meeting.reply_by", "date-or-time", ""),
    (63, "invitations[1].office", "unknown-reference", "kepala-kesbangpol-banten"),
    (65, "invitations[2].agency", "unknown-reference", "polda-banten"),
    (66, "invitations[3]", "one-owner", ""),
    (68, "invitations[3].group", "unknown-reference", ""),
    (69, "invitations[3].reply", "not-one-of", "represented"),
    (70, "invitations[4].id", "doubled-id", ""),
    (73, "attendance[1]", "ambiguous-representation", ""),
    (76, "attendance[2]", "attendance-needs", ""),
    (78, "statements", "too-early", ""),
    (79, "statements[1]", "quote-without-speaker", ""),
    (81, "minutes", "issued-at-missing", ""),
    (81, "minutes", "too-early", ""),
    (83, "article", "published-at-missing", ""),
    (86, "article.format", "unknown-key", ""),
    (87, "article.format", "doubled-key", ""),
]


def test_all_mistakes_of_a_file_come_in_one_run_with_line_and_path() -> None:
    assert [(p.line, p.path, p.code, p.hint) for p in mistakes(BAD)] == EXPECTED


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_mistake_can_be_said(lang: str) -> None:
    said = [sentence(problem, lang) for problem in mistakes(BAD)]
    assert len(set(said)) == len(said)
    assert not any("{" in line for line in said)


def test_line_of_a_mistake_is_the_line_of_the_value() -> None:
    for line, path, *_ in EXPECTED:
        key = path.rpartition(".")[2]
        if not key.endswith("]") and key not in ("title", "statements", "minutes", "article"):
            assert BAD.decode().splitlines()[line - 1].strip(" -").startswith(f"{key}:"), path


@pytest.mark.parametrize(
    ("part", "value", "hint"),
    [
        ("kind", "pelaksana harian", "plh"),
        ("kind", "Penjabat Sementara", "pjs"),
        ("kind", "PJ.", "pj"),
        ("kind", "definitif", "definitive"),
    ],
)
def test_acting_forms_are_understood_as_people_write_them(part: str, value: str, hint: str) -> None:
    data = small()
    data["directory"]["tenures"][0][part] = value
    (problem,) = mistakes(text_of(data))
    assert (problem.code, problem.hint) == ("not-one-of", hint)


@pytest.mark.parametrize(
    ("path", "value", "hint"),
    [
        ("start_time", "pukul 09.00 WIB", "09:00"),
        ("start_time", "25.00", ""),
        ("start_time", "09:00+07:00", ""),
        ("start_time", "32400", ""),
        ("date", "Senin, 11 Desember 2023", "2023-12-11"),
        ("date", "31 Februari 2023", ""),
        ("date", "11-12-2023", "2023-12-11"),
        ("date", "20231211", ""),
        ("date", "0", ""),
    ],
)
def test_dates_and_hours_in_another_spelling_are_refused(path: str, value: str, hint: str) -> None:
    (problem,) = mistakes(text_of(small(meeting={"days": [{"date": "2024-03-08", path: value}]})))
    assert (problem.code, problem.path) == ("date-or-time", f"meeting.days[1].{path}")
    assert problem.hint == hint


@pytest.mark.parametrize("value", ["1701655200", "2023-12-04", "2023-12-04T09:00:00", "kemarin"])
def test_moments_need_their_offset(value: str) -> None:
    (problem,) = mistakes(text_of(small(meeting={"called_at": value})))
    assert (problem.code, problem.path) == ("date-or-time", "meeting.called_at")
    assert problem.values["expected"] == "2023-12-04T09:00:00+07:00"


# --- Files that are no meeting file, or try to do harm ------------------------------------------------------------

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", (1, "", "empty")),
        (b"# nothing but a remark\n", (1, "", "empty")),
        (b"rapat", (1, "", "not-a-mapping")),
        (b"- satu\n- dua\n", (1, "", "not-a-mapping")),
        (b"format: rakor-meeting/1\ntitle: \xff\xfe\n", (2, "", "not-utf8")),
        (b"a: 1\nb: &satu x\n", (2, "", "alias")),
        (b"a: 1\nb: *satu\n", (2, "", "alias")),
        (LAUGHS.encode(), (1, "", "alias")),
        (b"a: 1\nb: !!python/object/apply:os.system [ls]\n", (2, "", "tag")),
        (b"a: !rahasia x\n", (1, "", "tag")),
        (b"a: " + b"[" * 500 + b"]" * 500, (1, "", "too-deep")),
        (b"a: " + b"{x: " * 40 + b"1" + b"}" * 40, (1, "", "too-deep")),
        (b"[" + b"a," * 250_000 + b"]", (1, "", "too-many-values")),
        (b"a: x\n" + b"#" * 5_000_000, (1, "", "too-large")),
        (b"a: 1\nb: [1, 2\nc: 3\n", (3, "", "syntax")),
        (b"a: 1\n--- \nb: 2\n", (2, "", "syntax")),
        (b"a: 1\nb: \x01\n", (2, "", "syntax")),
        (b"a: " + b"[" * 50_000, (1, "", "syntax")),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_unreadable_file_is_refused_with_its_line(content: bytes, expected: tuple[int, str, str]) -> None:
    assert told(content) == [expected]
    (problem,) = mistakes(content)
    assert sentence(problem, "id")


@pytest.mark.parametrize("escape", ["\\0", "\\x07", "\\x1b", "\\x7f", "\\x85", "\\x9f", "\\uFFFE"])
def test_control_characters_are_told(escape: str) -> None:
    """No database of two kinds, no XML and no PDF takes them all; NEL even changes while YAML is written."""
    text = text_of(small()).replace("title: Rapat Koordinasi Contoh", f'title: "Rapat{escape}Contoh"')
    assert [(p.path, p.code) for p in mistakes(text)] == [("meeting.title", "control-character")]


def test_keys_that_are_no_words_are_told() -> None:
    text = text_of(small()).replace("meeting:\n", "meeting:\n  ? [a, b]\n  : c\n")
    assert [(p.path, p.code) for p in mistakes(text)] == [("meeting", "key-not-text")]


@pytest.mark.parametrize("limit", [lines.MAX_DEPTH, lines.MAX_BYTES, lines.MAX_NODES])
def test_limits_leave_room_for_a_large_meeting(limit: int) -> None:
    text = REFERENCE.read_bytes()
    depth = max(len(path) for path in schema.lines.read(text)[0].lines)  # type: ignore[union-attr]  # -- the file is readable
    assert depth + 4 <= lines.MAX_DEPTH
    assert len(text) * 300 < lines.MAX_BYTES
    assert limit


# --- What YAML 1.1 would have turned into something else -----------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "on",
        "off",
        "yes",
        "NO",
        "1e3",
        "0x1F",
        "0o17",
        "1_000",
        "12:30:45",
        "007",
        "=",
        "2023-12-11",
        ".5",
        "nan",
    ],
)
def test_plain_text_stays_text(word: str) -> None:
    text = text_of(small()).replace("title: Rapat Koordinasi Contoh", f"title: {word}")
    assert read(text).meeting.title == word


@pytest.mark.parametrize(
    ("word", "value"), [("no", False), ("tidak", None), ("on", True), ("false", False), ("~", None)]
)
def test_truth_values_are_read_where_they_are_asked_for(word: str, value: bool | None) -> None:
    text = text_of(small()).replace("full_name: Siti", f"full_name: Siti\n    publish_name: {word}")
    if value is None:
        (problem,) = mistakes(text)
        assert problem.path == "directory.people[1].publish_name"
        return
    assert read(text).directory.people[0].publish_name is value


def test_staff_numbers_of_eighteen_digits_keep_every_digit() -> None:
    text = text_of(small()).replace(
        "full_name: Siti", "full_name: Siti\n    staff_no: 197001011995031001\n    phone: 0800123"
    )
    siti = read(text).directory.people[0]
    assert (siti.staff_no, siti.phone) == ("197001011995031001", "0800123")


def test_bare_time_is_a_time() -> None:
    assert read(text_of(small()).replace("'09:00'", "09:00")).meeting.days[0].start_time is not None


# --- JSON ----------------------------------------------------------------------------------------------------------


def as_data(text: bytes) -> Any:
    source, _ = lines.read(text)
    assert source is not None
    return source.data


@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_reads_the_same_as_yaml(indent: int | str | None, ascii_only: bool) -> None:
    data = as_data(REFERENCE.read_bytes())
    data["meeting"]["title"] = "Rakor “🗳️” \\ud83d, ابتدا"
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    file, _ = reference()
    again = read(text)
    assert again.meeting.title == "Rakor “🗳️” \\ud83d, ابتدا"
    assert again.model_copy(update={"meeting": file.meeting}) == file


def test_byte_order_mark_is_no_mistake() -> None:
    assert read(b"\xef\xbb\xbf" + REFERENCE.read_bytes()) == read(REFERENCE.read_bytes())
