"""Papers become files in a folder. PDFs are drawn in the sandbox while this process writes the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..features.invitations.compose import Addressed
from ..foundation.links import Links
from ..foundation.outbox import message_id, message_identity
from ..paperwork.papers import dump
from ..paperwork.papers.parts import Party
from ..paperwork.render import calendar, chat, mail, news
from .papers import Missing, Papers

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ..foundation.sandbox import Sandbox

DRAW = "coordination.paperwork.render.pdf:draw"
PREPARE = "coordination.paperwork.render.pdf:prepare"
WARM = "coordination.paperwork.render.pdf:warm"

OFFICIAL = "id"  # the letter that is signed; one in another language is a courtesy copy
MARK = '<meta name="generator" content="Rakor">'
OURS = (
    *(f"{name}.??.pdf" for name in ("letter", "attendance-list", "minutes", "follow-ups")),
    *("whatsapp.??.txt", "article.??.txt", "article.??.html", "article.??.json", "index.html"),
    *(f"invitations/[0-9][0-9]*-*.{kind}" for kind in ("eml", "ics", "pdf", "txt")),
)


@dataclass(frozen=True, slots=True)
class Output:
    """One written file: its path in the folder, what it is (a key of locale/cli.yaml), its language, its size."""

    path: str
    what: str
    lang: str
    size: int


@dataclass(slots=True)
class Written:
    """What was made; what was not, with reasons; characters that print as □; what could not be said in a language;
    representatives (invited, who comes) whose office is below the level asked for.
    """

    outputs: list[Output] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    boxes: dict[str, list[str]] = field(default_factory=dict)
    unsaid: dict[str, list[str]] = field(default_factory=dict)
    untranslated: dict[str, list[str]] = field(default_factory=dict)
    below_minimum: list[tuple[Party, Party]] = field(default_factory=list)


class Folder:
    """The folder that outputs go to. What an earlier run left there is taken away first: an output that may not be
    written today must not stay from yesterday. Everything else is left alone.
    """

    def __init__(self, path: Path, written: Written) -> None:
        self.path = path
        self.written = written

    def clear(self) -> None:
        """Take away earlier outputs, when the index says that they are ours."""
        index = self.path / "index.html"
        if index.is_file() and MARK in index.read_text("utf-8", errors="replace"):
            for pattern in OURS:
                for stale in self.path.glob(pattern):
                    stale.unlink()

    def put(self, name: str, content: bytes | str, what: str, lang: str = "") -> None:
        data = content.encode() if isinstance(content, str) else content
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        self.written.outputs.append(Output(name, what, lang, len(data)))


def write_outputs(
    papers: Papers, out: Path, *, languages: Sequence[str], links: Links, sandbox: Sandbox
) -> Written:
    """Render every paper into the folder `out`, in the asked languages; invitations in their recipients' own."""
    written = Written(missing=list(papers.missing), below_minimum=list(papers.below_minimum))
    folder = Folder(out, written)
    folder.clear()
    spoken = {OFFICIAL, *(a.paper.language for a in papers.invitations)} if _sends_letter(papers) else set()
    drawn = {
        (name, lang): _draw(sandbox, paper, lang, papers)
        for name, paper in _printed(papers)
        for lang in languages
    }
    for lang in sorted(spoken - set(languages)):
        drawn["letter", lang] = _draw(sandbox, papers.letter, lang, papers)
    _write_chats(folder, papers, languages, links)
    _write_article(folder, papers, languages)
    pdfs = {key: _drawn(key, future, written) for key, future in drawn.items()}
    for (name, lang), content in pdfs.items():
        if lang in languages:
            folder.put(f"{name}.{lang}.pdf", content, name, lang)
    _write_invitations(
        folder, papers, links, {lang: pdf for (name, lang), pdf in pdfs.items() if name == "letter"}
    )
    written.outputs.sort(key=lambda output: output.path)
    return written


def _printed(papers: Papers) -> list[tuple[str, Any]]:
    """Slow ones first: the minutes set the time that the whole run takes."""
    found = (
        ("minutes", papers.minutes),
        ("attendance-list", papers.attendance_list),
        ("letter", papers.letter),
        ("follow-ups", papers.follow_ups),
    )
    return [(name, paper) for name, paper in found if paper is not None]


def _draw(sandbox: Sandbox, paper: Any, lang: str, papers: Papers) -> Future[Any]:
    header = {"kind": paper.KIND, "version": paper.VERSION, "lang": lang, "paper": dump(paper)}
    emblem = paper.head.letterhead.emblem
    return sandbox.submit(DRAW, header, {emblem: papers.assets[emblem]} if emblem else {})


def _drawn(key: tuple[str, str], future: Future[Any], written: Written) -> bytes:
    report, blobs = future.result()
    if report["boxes"]:
        written.boxes[f"{key[0]}.{key[1]}.pdf"] = report["boxes"]
    content: bytes = blobs[0]
    return content


def _write_chats(folder: Folder, papers: Papers, languages: Sequence[str], links: Links) -> None:
    for lang in languages:
        if papers.group_chat:
            folder.put(f"whatsapp.{lang}.txt", chat.text(papers.group_chat, lang), "whatsapp", lang)
        for number, (key, paper) in enumerate(papers.chats, 1):
            link = (
                links.address(paper.link.purpose, paper.link.subject, paper.link.generation)
                if paper.link
                else ""
            )
            name = f"invitations/{number:02}-{key}.whatsapp.{lang}.txt"
            folder.put(name, chat.text(paper, lang, link=link), "invitation-whatsapp", lang)


def _write_article(folder: Folder, papers: Papers, languages: Sequence[str]) -> None:
    if papers.article is None:
        return
    for lang in languages:
        made = news.written(papers.drafts[lang], papers.article)
        for kind, content in (("txt", made.txt), ("html", made.html), ("json", made.json)):
            folder.put(f"article.{lang}.{kind}", content, f"article-{kind}", lang)
        if made.unsaid:
            folder.written.unsaid[f"article.{lang}"] = list(made.unsaid)
        if made.untranslated:
            folder.written.untranslated[f"article.{lang}"] = list(made.untranslated)


def _write_invitations(folder: Folder, papers: Papers, links: Links, letters: dict[str, bytes]) -> None:
    """One message a recipient. Who has no mailbox gets the event to hand out, and the letter."""
    numbers = {
        a.key: number
        for number, a in enumerate((a for a in papers.invitations if not a.is_representative), 1)
    }
    for addressed in papers.invitations:
        paper = addressed.paper
        name = (
            f"invitations/{numbers[addressed.key]:02}-{addressed.key}"
            + "-wakil" * addressed.is_representative
        )
        link = links.address(paper.link.purpose, paper.link.subject, paper.link.generation)
        letter = letters[OFFICIAL] if paper.letter else None
        courtesy = letters[paper.language] if paper.letter and paper.language != OFFICIAL else None
        what = "mandate" if addressed.is_representative else "invitation"
        folder.put(f"{name}.ics", calendar.event(paper, link=link), f"{what}-ics", paper.language)
        if paper.to.address:
            identity = _message_id(papers.uid, addressed)
            message = mail.message(paper, link=link, message_id=identity, letter=letter, courtesy=courtesy)
            folder.put(f"{name}.eml", message, f"{what}-mail", paper.language)
        elif letter is not None:
            folder.put(f"{name}.pdf", letter, "invitation-letter", OFFICIAL)


def _sends_letter(papers: Papers) -> bool:
    return any(addressed.paper.letter for addressed in papers.invitations)


def _message_id(uid: str, addressed: Addressed) -> str:
    """The Message-ID that the outbox gives to the same paper."""
    paper = addressed.paper
    about = (f"{uid}/{addressed.about}", paper.meeting.sequence)
    identity = message_identity(paper.KIND, about, paper.to.address, paper.language)
    return message_id(identity, paper.organizer.address.partition("@")[2])
