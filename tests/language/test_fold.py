import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.fold import align, asked, drop_marks, fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [("أُمَّة", "امه"), ("إلى", "الي"), ("مؤتمر", "موتمر"), ("الـ10", "ال10"), ("٢٠١٧", "2017"), ("Türkiye", "turkiye"), ("ایران", "ايران")],
)
def test_one_spelling_stands_for_many(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_aligning_keeps_every_offset(text: str) -> None:
    assert len(align(text)) == len(text)


@given(st.text(alphabet="أإآىةؤئـًabcÉ٣ "))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_marks_are_dropped() -> None:
    assert drop_marks("مُحَمَّد") == "محمد"


@pytest.mark.parametrize(
    ("one", "other"), [("أستانة", "استانا"), ("الأمم المتحده", "أمم متحدة"), ("Erdoğan", "erdogan"), ("مصطفى", "مصطفي"), ("السعوديّة", "سعودية")]
)
def test_a_search_forgives_what_spelling_leaves_open(one: str, other: str) -> None:
    assert asked(one) == asked(other)


@pytest.mark.parametrize("text", ["آل", "الى", "ها", ""])
def test_a_search_for_a_short_word_keeps_it(text: str) -> None:
    assert asked(text) == tuple(fold(text).split())
