import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.fold import align, drop_marks, fold


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
