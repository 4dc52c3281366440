"""Printed lists follow protocol (UU 9/2010 Art. 10), the host last among equals, groups at the end; an order that
somebody fixed holds for its paper alone."""

from __future__ import annotations

from coordination.features.invitations.queries import load_call
from coordination.features.meetings.states import OrderedPaper
from coordination.foundation.db import Database
from tests.cast import prepare
from tests.exchange.record import composed, reference, take_in


def test_reference_meeting_in_the_order_of_protocol(database: Database) -> None:
    file, contents = reference()
    take_in(database, file, contents)
    letter, _, minutes, article = composed(database, file.meeting.uid)
    invited = [row.invited.offices[0].key if row.invited.offices else "group" for row in minutes.presence]
    assert invited == [
        "sekda-banten",  # g
        "ketua-kpu-banten",  # k
        "kepala-kesbangpol-banten",  # p, the host
        "kasubdit-1-ditintelkam-polda-banten",  # q
        "group",
    ]
    assert [party.key for party in article.parties] == [
        "sekda",
        "kesbangpol",
        "kpu",
        "kasubdit-1",
        "tim-monitoring",
    ]
    assert len(letter.invitees) == 4  # the host does not invite himself
    recap = minutes.recap
    assert (recap.invited, recap.host) == (4, 1)
    assert (recap.in_person, recap.represented, recap.groups, recap.absent, recap.open) == (1, 3, 1, 0, 0)


def test_host_is_last_among_equals_and_a_fixed_order_holds_for_its_paper(memory: Database) -> None:
    invitations = [
        {"id": "tuan-rumah", "office": "kepala-badan", "capacity": "host"},
        {"id": "tamu", "office": "sekretaris-badan"},
        {"id": "instansi", "agency": "badan-contoh"},
    ]
    orders = [{"paper": "minutes", "order": ["instansi", "tuan-rumah"]}]
    uid = prepare(memory, "called", invitations=invitations, meeting={"orders": orders})
    with memory.transaction() as session:
        call = load_call(session, uid)
        for office in call.names.roster.offices.values():
            office.precedence_tier = "p"
            session.add(office)
    with memory.reading() as session:
        call = load_call(session, uid)
        by_paper = {paper: [row.key for row in call.ordered(paper)] for paper in OrderedPaper}
    assert by_paper[OrderedPaper.MINUTES] == ["instansi", "tuan-rumah", "tamu"]
    assert (
        by_paper[OrderedPaper.LETTER] == by_paper[OrderedPaper.ARTICLE] == ["tamu", "tuan-rumah", "instansi"]
    )
