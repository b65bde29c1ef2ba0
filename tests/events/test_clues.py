"""What the events of a report say of its day: the tense beside a date, and occasions with known days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.errors import KnowledgeError
from timeline.events import clues, lean, occasions
from timeline.language.sentences import sentences
from timeline.language.words import split
from timeline.times import Clue, find, infer

KNOWN = """
[harbour-blast]
en = "Blast in the harbour"
ar = "انفجار الميناء"
days = ["2015-03-07"]
told_ar = [
    "ميناء / مرفأ",
    "انفجار",
]
told_en = ["harbour", "blast / explosion"]
sudden = true
source = "invented for a test"

[visits]
en = "Visits of the envoy"
ar = "زيارات المبعوث"
days = ["2014-02-03/2014-02-04", "2015-03-10"]
told_en = ["envoy", "visit / visited"]
source = "invented for a test"
"""


@pytest.fixture(autouse=True)
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "occasions.toml"
    path.write_text(KNOWN, encoding="utf-8")
    table = occasions.load(path)
    monkeypatch.setattr(occasions, "occasions", lambda: table)
    for kept in (occasions._anchors, occasions._parts_of):
        kept.cache_clear()
    yield
    for kept in (occasions._anchors, occasions._parts_of):
        kept.cache_clear()


def _clues(text: str, language: str = "en") -> tuple[Clue, ...]:
    words, own = split(text), sentences(text, ())
    return clues(lean(find(text, words, ((0, len(text)),)), words, own, language), words, own, language)


def test_something_sudden_is_told_afterwards() -> None:
    [clue] = _clues("وكان المرفأ قد شهد انفجارا كبيرا", "ar")
    assert (clue.first, clue.last) == ("2015-03-07", None)


def test_yesterday_fixes_the_day() -> None:
    assert infer(_clues("The blast in the harbour yesterday killed ten people.")).value == "2015-03-08"


def test_last_week_leaves_the_week_after() -> None:
    found = infer(_clues("The explosion in the harbour last week killed ten people."))
    assert found.value == "2015-03-09/2015-03-15"


def test_a_visit_that_happened_twice_leaves_both_until_another_clue_settles_it() -> None:
    told = _clues("The visit of the envoy last week went well.")
    assert infer(told).value == "2014-02-10/2015-03-22"
    assert infer((*told, Clue("2015-01-01", None, "in office"))).value == "2015-03-16/2015-03-22"


def test_what_is_announced_bounds_from_below_only_where_it_is_told_as_past() -> None:
    assert _clues("Aides prepare the visit of the envoy.") == ()
    assert [clue.first for clue in _clues("The envoy visited the city.")][:1] == ["2014-02-03"]


def test_a_time_far_away_does_not_date_an_occasion() -> None:
    text = "The explosion in the harbour was discussed by the council, the ministers said after a long session in the city hall yesterday."
    assert [(clue.first, clue.choices) for clue in _clues(text)] == [("2015-03-07", ())]


def test_the_numbered_round_of_a_track_is_known() -> None:
    assert infer(_clues("The fourth round of the Astana talks ended yesterday.")).value == "2017-05-04/2017-05-05"


def test_a_past_verb_leans_back_and_a_present_one_ahead() -> None:
    text = "أصدر المجلس بيانا في 22 من الشهر الجاري. يعقد المجلس اجتماعا في 28 من الشهر الجاري."
    words, own = split(text), sentences(text, ())
    found = lean(find(text, words, ((0, len(text)),)), words, own, "ar")
    assert [getattr(each.meaning, "lean", None) for each in found] == [-1, 1]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('days = ["2015-03-07"]', 'days = ["March 2015"]', "ISO days"),
        ('days = ["2015-03-07"]', 'days = ["2015-03-07/2015-03-01"]', "ends before it begins"),
        ("sudden = true", 'sudden = "yes"', "sudden must be"),
        ('source = "invented for a test"', "", "source is missing"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(KNOWN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=reason):
        occasions.load(path)


def test_the_number_of_a_round_overrules_what_is_known_of_all_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    days = ((date(2017, 1, 23), date(2017, 1, 24)), (date(2017, 3, 14), date(2017, 3, 15)))
    every = occasions.Occasion("Astana talks", "س", days, ((("talks",),),), sudden=False)
    monkeypatch.setattr(occasions, "occasions", lambda: {"every": every})
    occasions._anchors.cache_clear()
    occasions._parts_of.cache_clear()
    assert infer(_clues("The third round of the Astana talks began on Tuesday.")).value == "2017-03-14/2017-03-20"
