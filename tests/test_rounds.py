"""Tracks as numbered rounds: what is told of each, the gaps between them, and who stayed away."""

from __future__ import annotations

from timeline.analyse import analyse
from timeline.case import Case
from timeline.rounds import series

REPORT = """Talks go on

27 April 2017

Russia, Turkey and Iran held the second round of the Astana talks on 15 February 2017.
The Syrian opposition rejected the fourth round of the Astana talks on 3 May 2017.
Russia, Turkey and Iran will hold the fifth round of the Astana talks on 4 July 2017.
"""


def _series(text: str):
    return series(Case((analyse(text, "report.txt"),)).rows)


def test_rounds_are_in_order_with_the_gap_between_them() -> None:
    [track] = _series(REPORT)
    assert [(told.number, bool(told.rows)) for told in track.rounds] == [(2, True), (3, False), (4, True), (5, True)]
    assert (track.rounds[1].first, track.rounds[1].last) == ("2017-03-14", "2017-03-15")


def test_who_rejected_a_round_is_absent_from_it() -> None:
    [track] = _series(REPORT)
    assert [told.absent for told in track.rounds if told.number == 4] == [("syrian-opposition",)]


def test_a_round_that_is_only_looked_ahead_to_is_planned() -> None:
    [track] = _series(REPORT)
    assert [told.planned for told in track.rounds] == [False, False, True, True]


def test_a_report_without_a_track_has_none() -> None:
    assert _series("Title\n\n3 May 2017\n\nRussia criticised Turkey on Tuesday.\n") == ()
