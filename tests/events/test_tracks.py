from pathlib import Path

import pytest

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
