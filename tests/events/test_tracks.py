from pathlib import Path

import pytest

from timeline import analyse
from timeline.errors import KnowledgeError
from timeline.events import tracks
from timeline.language.grammar import grammar
from timeline.language.words import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تشارك الدول في مفاوضات أستانا المقبلة", ["astana"]),
        ("العودة لمحادثات جنيف بعد اجتماع المجموعة المصغرة", ["geneva", "small-group"]),
        ("The Astana talks follow the Geneva process", ["astana", "geneva"]),
        ("وصل إلى جنيف لقضاء عطلته", []),
    ],
)
def test_a_track_is_found_by_its_names(text: str, expected: list[str]) -> None:
    assert [name for name, _ in tracks.found(split(text))] == expected


@pytest.mark.parametrize(("day", "number"), [("2017-05-03", 4), ("2017-03-15", 3), ("2017-04-01", None)])
def test_a_date_finds_its_round(day: str, number: int | None) -> None:
    assert tracks.round_of("astana", day, day) == number


def test_a_round_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tracks.toml"
    path.write_text('[x]\nen = "X"\nar = "س"\nrounds = [\n  { number = 1, from = "2017-02-02", to = "2017-02-01" },\n]\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"tracks.toml:5: .*ends before"):
        tracks.load(path)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("الجولة الرابعة من محادثات أستانا", 4),
        ("والجولة الحادية عشرة", 11),
        ("ثالث جولة من المفاوضات", 3),
        ("الجولة الـ15", 15),
        ("مؤتمر أستانا 5", 5),
        ("اجتماع المجموعة المصغرة 83 دولة", None),
        ("أستانا 120", None),
        ("الجولات الثلاث", None),
        ("الجولة الثالثة والجولة الرابعة", None),
    ],
)
def test_the_number_of_a_round_is_read(text: str, number: int | None) -> None:
    assert tracks.number_of(split(text), grammar("ar")) == number


@pytest.mark.parametrize(("text", "number"), [("the twenty-first round", 21), ("11th round of talks", 11), ("several rounds", None)])
def test_the_number_of_a_round_is_read_in_english(text: str, number: int | None) -> None:
    assert tracks.number_of(split(text), grammar("en")) == number


def meetings(text: str) -> list[tuple[str | None, int | None, str | None]]:
    return [(e.series, e.round, e.place) for e in analyse(text, published="2018-04-27").events if e.type == "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Russia, Iran and Turkey held the fourth round of the Astana talks.",
        "عقدت روسيا وإيران وتركيا الجولة الرابعة من مفاوضات أستانا.",
    ],
)
def test_a_round_of_talks_is_one_meeting_at_its_known_place(text: str) -> None:
    assert meetings(text) == [("astana", 4, "astana")]


def test_a_meeting_belongs_to_the_track_that_met_there_on_its_days() -> None:
    assert tracks.by_day("geneva", "2017-05-17", "2017-05-18") == "geneva"
    assert tracks.by_day("geneva", "2017-05-01", "2017-05-31") is None
    assert tracks.by_day(None, "2017-05-17", "2017-05-18") is None


def test_what_is_said_after_the_talks_is_said_at_the_track_named_last() -> None:
    text = "The third round of the Astana talks ended.\nFollowing the talks, Sergey Lavrov said the road was long."
    assert [e.series for e in analyse(text, published="2018-04-27").events if e.type == "STATEMENT"] == ["astana"]


def test_talks_of_others_belong_to_no_track_named_before() -> None:
    text = "The third round of the Astana talks ended.\nAfter the talks between India and Nepal, Sergey Lavrov praised Norway."
    assert {e.series for e in analyse(text, published="2018-04-27").events} <= {None}


@pytest.mark.parametrize(
    ("day", "way", "number"),
    [("2017-04-27", "next", 4), ("2017-04-27", "previous", 3), ("2017-05-03", "next", None), ("2016-01-01", "previous", None)],
)
def test_next_and_previous_count_from_the_day_of_the_report(day: str, way: str, number: int | None) -> None:
    assert tracks.next_to("astana", day, way) == number


def test_after_the_last_known_round_nobody_can_say_which_is_next() -> None:
    assert tracks.next_to("astana", "2099-01-01", "next") is None
    assert tracks.next_to("astana", "2099-01-01", "previous") is None


def test_an_interval_that_holds_a_round_tells_neither_next_nor_previous() -> None:
    assert tracks.next_to("astana", "2017-05-01/2017-05-10", "next") is None
    assert tracks.next_to("astana", "2017-04-20/2017-04-27", "next") == 4


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("قال وزير الخارجية الكازاخستاني إن بلاده مستعدة للجولة القادمة من محادثات أستانا.", 4),
        ("رفضت المعارضة السورية المسلحة حضور الجولة السابقة من مفاوضات أستانا.", 3),
        ("أكدت روسيا مشاركتها في مفاوضات أستانا يومي 3 و4 مايو المقبل.", 4),
        ("أيدت روسيا محادثات أستانا.", None),
    ],
)
def test_what_is_said_of_a_round_is_tied_to_it(text: str, number: int | None) -> None:
    told = [e for e in analyse(text, published="2017-04-27").events if e.series == "astana"]
    assert told
    assert {e.round for e in told} == {number}
