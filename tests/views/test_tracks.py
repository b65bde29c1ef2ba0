"""The tracks view: rounds on a line, who stayed away, and who said what about them."""

from __future__ import annotations

import json

import pytest

from timeline.analyse import analyse
from timeline.case import Case
from timeline.views import tracks
from timeline.views.address import Address

REPORT = """Talks go on

27 April 2017

The Syrian opposition rejected the second round of the Astana talks on 15 February 2017.
Russia, Turkey and Iran will hold the fourth round of the Astana talks on 3 May 2017.
"""


def words_of(components: object) -> str:
    return json.dumps(components, ensure_ascii=False, default=lambda part: part.to_plotly_json())


@pytest.fixture(scope="module")
def case() -> Case:
    return Case((analyse(REPORT, "one.txt"),))


def test_told_planned_and_missing_rounds_are_told_apart(case: Case) -> None:
    told = words_of(tracks.lines(case, Address("en", "tracks")))
    assert ["round is-told" in told, "round is-gap" in told, "round is-planned" in told] == [True] * 3
    assert told.index("is-told") < told.index("is-gap") < told.index("is-planned")


@pytest.mark.parametrize(("language", "away"), [("en", "Refused or stayed away: Syrian opposition"), ("ar", "رفض أو غاب: المعارضة السورية")])
def test_who_stayed_away_is_named(case: Case, language: str, away: str) -> None:
    assert away in words_of(tracks.lines(case, Address(language, "tracks")))


def test_each_event_of_a_round_opens_its_evidence(case: Case) -> None:
    told = words_of(tracks.lines(case, Address("en", "tracks")))
    assert all(row.key.replace("#", "%23") in told for row in case.rows if row.event.series)


def test_without_tracks_it_says_so() -> None:
    assert "None of these events" in words_of(tracks.lines(Case(), Address("en", "tracks")))
