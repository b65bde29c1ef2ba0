from hypothesis import given
from hypothesis import strategies as st

from timeline.language.particles import offset_after, readings
from timeline.language.words import between, split


@given(st.text())
def test_every_piece_is_where_it_says(text: str) -> None:
    assert all(text[word.start : word.end] == word.text for word in split(text))


def test_letters_digits_and_marks_are_apart() -> None:
    assert [w.text for w in split("الـ10 أيام، 2017!")] == ["الـ", "10", "أيام", "،", "2017", "!"]


def test_pieces_between_two_offsets() -> None:
    assert [w.text for w in between(split("one two three"), 4, 9)] == ["two", "three"]


def test_the_whole_word_is_read_before_what_is_left_of_it() -> None:
    assert [r.form for r in readings("وبالعراق")] == ["وبالعراق", "بالعراق", "العراق"]


def test_a_short_word_stays_whole() -> None:
    assert [r.form for r in readings("فلم")] == ["فلم"]


def test_a_doubled_lam_is_a_particle_and_the_article() -> None:
    assert "التنظيم" in [r.form for r in readings("للتنظيم")]


def test_marks_of_a_particle_are_passed() -> None:
    (word,) = split("وَدَاعش")
    assert word.text[offset_after(word, 1) - word.start :] == "دَاعش"
