"""Quotations and their speakers: the words are the verified ones, and each stands with the person who said them."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from coordination.paperwork.drafting import Article, Sentence, draft, house_style, lint
from coordination.paperwork.drafting.orthography import quotable
from coordination.paperwork.papers import ArticlePaper
from coordination.paperwork.papers.article import ArticleParty, ArticleStatement
from coordination.paperwork.papers.parts import Party
from tests.papers_article import held, office, person, reference_article, said

STYLE = house_style("neutral")
SPEAKERS = tuple(
    held(
        office(f"camat-{name.lower()}", f"Camat {name}", f"Head of {name} District", form="none"),
        person(f"{first} {last}", first),
    )
    for name, first, last in (
        ("Anyer", "Budi", "Hartono"),
        ("Bojonegara", "Citra", "Lestari"),
        ("Ciruas", "Dewi", "Anggraini"),
        ("Petir", "Eko", "Prasetyo"),
    )
)


def synthetic(number: int) -> ArticlePaper:
    """One to twelve quotations and reports by one to four speakers, shuffled; the same for the same number."""
    chance = random.Random(number)
    speakers = chance.sample(SPEAKERS, chance.randint(1, 4))
    statements = []
    for at in range(chance.randint(1, 12)):
        by, direct = chance.choice(speakers), chance.random() < 0.7
        ending = chance.choice(["", "", "?", "!", "."])
        text = f"{'Ucapan' if direct else 'ucapan'} nomor {at} dari rekaman {number}{ending}"
        frame = chance.choice(["say", "say", "add", "explain", "according"])
        statements.append(
            said(f"s{at}", text, f"Remark {at} of record {number}", by=by, direct=direct, frame=frame)
        )
    return replace(reference_article(), parties=(), statements=tuple(statements))


def heard(article: Article, paper: ArticlePaper) -> dict[str, str]:
    """Who a reader takes for the speaker of each statement: a name in the sentence, else the one before."""
    names = {of.person.short_name: of.person.key for of in SPEAKERS if of.person}
    result, last = {}, ""
    for sentence in article.sentences():
        if not sentence.key.startswith("statement."):
            continue
        outside = re.sub(r"“[^”]*”", "", sentence.text)
        named = [key for short, key in names.items() if re.search(rf"\b{short}\b", outside)]
        assert len(named) <= 1
        assert (
            named
            or re.search(r"nya\.$|^Ia |^(He|She) |, (he|she) ", sentence.text)
            or "” he " in sentence.text
            or "” she " in sentence.text
        )
        last = named[0] if named else last
        result[sentence.key] = last
    return result


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_hundred_records_attribute_every_statement_to_its_speaker(lang: str) -> None:
    for number in range(100):
        paper = synthetic(number)
        article = draft(paper, lang, STYLE)

        expected = {
            f"statement.{of.key}": of.speaker.person.key for of in paper.statements if of.speaker.person
        }
        assert heard(article, paper) == expected, number
        assert not [of for of in lint(article, paper, STYLE) if of.code in ("Q01", "Q03", "A02")]


def test_a_speaker_is_named_in_full_at_the_first_statement_and_only_there() -> None:
    for number in range(100):
        paper = synthetic(number)
        texts = [s.text for s in draft(paper, "id", STYLE).sentences() if s.key.startswith("statement.")]
        for of in {statement.speaker for statement in paper.statements}:
            assert of.person
            assert sum(of.person.full_name in text for text in texts) == 1


def test_no_verb_returns_before_others_had_their_turn() -> None:
    paper = replace(
        reference_article(),
        parties=(),
        statements=tuple(
            said(f"s{at}", f"Ucapan {at}", "", by=SPEAKERS[at % 4], direct=True) for at in range(9)
        ),
    )
    verbs = [s.text.split("” ")[1].split()[0] for s in draft(paper, "id", STYLE).sentences() if "”" in s.text]

    assert verbs == ["ucap", "ujar", "kata", "tutur", "ungkap", "ucap", "ujar", "kata", "tutup"]


def test_no_tone_is_chosen_for_variety() -> None:
    claims = re.compile(
        r"tegas|tekan|tandas|harap|imbau|minta|pinta|aku\b|mengakui|ajak|stress|hope|urge|admit|announce"
    )
    for number in range(100):
        for lang in ("id", "en"):
            for sentence in draft(synthetic(number), lang, STYLE).sentences():
                assert not claims.search(sentence.text)


@pytest.mark.parametrize(
    ("verified", "printed"),
    [
        ("Kami siap", "“Kami siap,” ucap"),
        ("Kami siap.", "“Kami siap,” ucap"),
        ("Kami siap, ", "“Kami siap,” ucap"),
        ("Apakah kita siap?", "“Apakah kita siap?” tanya"),
        ("Mari bersama!", "“Mari bersama!” seru"),
        ('Slogannya "Damai" dan “Aman”', "“Slogannya ‘Damai’ dan ‘Aman’,” ucap"),
        ('Kami "siap" dan setuju.', "“Kami ‘siap’ dan setuju,” ucap"),
        ("Kami “siap.”", "“Kami ‘siap’,” ucap"),
        ('Kami "siap," ', "“Kami ‘siap’,” ucap"),
        ("“Kami siap.”", "“Kami siap,” ucap"),
        ("Apakah “siap?”", "“Apakah ‘siap?’,” ucap"),
        ("Kata mereka “siap ...”", "“Kata mereka ‘siap ...’,” ucap"),
        ("Seterusnya ...", "“Seterusnya ...,” ucap"),
        ("Satu  kalimat\r\ndua baris", "“Satu kalimat dua baris,” ucap"),
        ("Angka 4.086.606 dan 0,5 persen", "“Angka 4.086.606 dan 0,5 persen,” ucap"),
        ("mensinergikan, aman dan damai", "“mensinergikan, aman dan damai,” ucap"),
    ],
)
def test_words_between_the_marks_are_the_verified_ones(verified: str, printed: str) -> None:
    paper = replace(reference_article(), parties=(), statements=(said("a", verified, "", direct=True),))

    assert draft(paper, "id", STYLE).paragraphs[1][0].text.startswith(printed)


@pytest.mark.parametrize(
    ("recorded", "printed"),
    [
        ("Bertujuan untuk memberi pemahaman.", "mengatakan, hal itu bertujuan untuk memberi pemahaman."),
        ("dimaksudkan agar tertib", "mengatakan, hal itu dimaksudkan agar tertib."),
        ("“Bertujuan untuk tertib.”", "mengatakan, hal itu bertujuan untuk tertib."),
        ("Kegiatan ini bertujuan untuk tertib", "mengatakan, kegiatan ini bertujuan untuk tertib."),
        ("Banten siap", "mengatakan, Banten siap."),
        ("KPU siap", "mengatakan, KPU siap."),
        ("Semua “siap.”", "mengatakan, semua “siap”."),
    ],
)
def test_an_unverified_statement_is_a_clause_with_a_subject(recorded: str, printed: str) -> None:
    paper = replace(reference_article(), statements=(said("a", recorded, ""),))

    assert draft(paper, "id", STYLE).paragraphs[-1][0].text.endswith(f"Kompol Heri Purnomo {printed}")


def test_a_clause_without_a_subject_follows_every_frame_and_language() -> None:
    aim = said("a", "bertujuan untuk tertib", "aims to keep order", frame="according")
    paper = replace(reference_article(), statements=(aim,))

    assert draft(paper, "id", STYLE).paragraphs[-1][0].text.endswith(", hal itu bertujuan untuk tertib.")
    assert draft(paper, "en", STYLE).paragraphs[-1][0].text.endswith(" said that it aims to keep order.")


def test_the_reference_quotes_are_byte_equal() -> None:
    paper = reference_article()
    text = " ".join(s.text for s in draft(paper, "id", STYLE).sentences())

    assert re.findall(r"“([^”]*),”", text) == [of.text.id for of in paper.statements if of.mode == "direct"]


def test_unverified_words_are_never_quoted() -> None:
    paper = reference_article()
    unverified = tuple(replace(of, verified_by="") for of in paper.statements)
    for lang in ("id", "en"):
        article = draft(replace(paper, statements=unverified), lang, STYLE)
        assert "“" not in " ".join(s.text for s in article.sentences())
        assert {(of.address, of.reason) for of in article.unsaid} == {
            (f"statement.fungsi.text.{lang}", "unverified"),
            (f"statement.partisipasi.text.{lang}", "unverified"),
        }


def test_a_quotation_in_english_needs_a_human_translation() -> None:
    statement = said("a", "Kami siap", "", direct=True)
    paper = replace(reference_article(), parties=(), statements=(statement,))

    assert [of.address for of in draft(paper, "en", STYLE).unsaid] == ["statement.a.text.en"]
    reported = replace(statement, reported=replace(statement.text, id="", en="everybody was ready"))
    told = draft(replace(paper, statements=(reported,)), "en", STYLE)
    assert told.paragraphs[1][0].text.endswith(" said that everybody was ready.")
    assert told.unsaid == ()


def with_text(article: Article, key: str, text: str) -> Article:
    """The article after a person edited one sentence."""

    def edit(sentence: Sentence) -> Sentence:
        return replace(sentence, text=text) if sentence.key == key else sentence

    return replace(article, paragraphs=tuple(tuple(edit(s) for s in p) for p in article.paragraphs))


def codes(article: Article, paper: ArticlePaper) -> list[str]:
    return [of.code for of in lint(article, paper, STYLE)]


def test_q01_finds_words_that_nobody_verified() -> None:
    paper = reference_article()
    article = draft(paper, "id", STYLE)

    changed = with_text(
        article, "statement.fungsi", "“Kegiatan ini berfungsi untuk menunda Pemilu,” ucap Heri."
    )
    assert codes(changed, paper) == ["Q01"]
    straight = with_text(article, "statement.mutu", 'Heri mengatakan, "semua aman".')
    assert codes(straight, paper) == ["Q01"]
    moved = with_text(article, "statement.mutu", article.paragraphs[-1][0].text)
    assert "Q01" not in codes(moved, paper)


def test_q01_leaves_marks_in_a_recorded_name_alone() -> None:
    paper = reference_article()
    venue = replace(paper.meeting, venue=replace(paper.meeting.venue, id="Gedung “Graha” Serang"))

    assert codes(draft(replace(paper, meeting=venue), "id", STYLE), replace(paper, meeting=venue)) == []


def test_q03_finds_words_left_in_indonesian() -> None:
    paper = reference_article()
    article = with_text(
        draft(paper, "en", STYLE), "statement.fungsi", f"“{paper.statements[0].text.id},” Heri said."
    )

    assert "Q03" in codes(article, paper)


def test_q06_finds_a_statement_that_the_quotation_repeats() -> None:
    """The reference article says the same twice: indirectly, then in the quotation."""
    text = (
        "menciptakan keseragaman informasi yang berimbang mengenai penyelenggaraan Pemilu dan Pilkada serentak "
        "tahun 2024"
    )
    twice: tuple[ArticleStatement, ...] = (
        said("gist", f"maksud kegiatan ini adalah {text}", ""),
        said("quote", f"Maksud dari tujuan ini adalah untuk {text}", "", direct=True),
    )
    paper = replace(reference_article(), statements=twice)

    assert codes(draft(paper, "id", STYLE), paper) == ["Q06"]
    by_another: Party = SPEAKERS[0]
    paper = replace(paper, statements=(twice[0], replace(twice[1], speaker=by_another)))
    assert codes(draft(paper, "id", STYLE), paper) == ["Q05"]


def test_q05_finds_a_speaker_who_is_not_on_the_attendance_list() -> None:
    paper = reference_article()
    stranger = SPEAKERS[0]
    twice = tuple(said(key, f"ucapan {key}", f"remark {key}", by=stranger) for key in ("a", "b"))
    strange = replace(paper, statements=twice)
    found = [of for of in lint(draft(strange, "id", STYLE), strange, STYLE) if of.code == "Q05"]
    assert [(of.severity, dict(of.values)) for of in found] == [
        ("W", {"name": "Budi Hartono (Camat Anyer)", "statement": "a"})
    ]
    came = ArticleParty("camat", stranger, "in_person")
    listed = replace(strange, parties=(*paper.parties, came))
    assert codes(draft(listed, "id", STYLE), listed) == []
    # An office that speaks without a name is on the list when the list has the office.
    unnamed = replace(listed, statements=(said("a", "kami siap", "", by=held(stranger.offices[0])),))
    assert codes(draft(unnamed, "id", STYLE), unnamed) == []
    gone = replace(unnamed, parties=paper.parties)
    assert codes(draft(gone, "id", STYLE), gone) == ["Q05"]


def test_a02_finds_a_represented_head_written_of_as_present() -> None:
    paper = reference_article()
    chair = person("Mohamad Ihsan", "Ihsan")
    invited = held(paper.parties[2].invited.offices[0], chair)
    represented = replace(paper.parties[2], invited=invited)
    paper = replace(paper, parties=(*paper.parties[:2], represented, *paper.parties[3:]))
    article = draft(paper, "id", STYLE)

    assert "Ihsan" not in " ".join(s.text for s in article.sentences())
    assert codes(article, paper) == []
    assert codes(
        with_text(article, "attendance", "Rapat dihadiri Ketua KPU Banten, Mohamad Ihsan."), paper
    ) == ["A02"]
    assert codes(with_text(article, "attendance", "Rapat dihadiri Ketua KPU Banten, Ihsan."), paper) == [
        "A02"
    ]
    heard_himself = replace(paper, statements=(said("a", "kami siap", "", by=held(invited.offices[0])),))
    assert codes(draft(heard_himself, "id", STYLE), heard_himself) == ["A02"]


def test_lengths_and_short_names_are_found() -> None:
    paper = reference_article()
    long = replace(
        paper,
        headline_topic=replace(paper.headline_topic, id=paper.headline_topic.id + " dan Pilkada Serentak"),
        purpose=replace(paper.purpose, id=" ".join(["mempersiapkan pemilu"] * 20)),
        statements=(
            said("a", "kami siap", "", by=held(paper.parties[3].invited.offices[0], person("Rudi Santoso"))),
        ),
    )

    assert codes(draft(long, "id", STYLE), long) == ["Q05", "L02", "L03", "N03"]


def test_nested_marks_never_end_the_quotation() -> None:
    for text in ('"', "”", "“Kami” siap", '"Kami" "siap', '‘a’ “b” "c"'):
        inner, _ = quotable(text, STYLE.marks)
        assert not re.search('[“”"]', inner)
