from __future__ import annotations

import pytest

from timeline.language.words import split
from timeline.times import ordinal_at, ordinal_before


@pytest.mark.parametrize(
    ("text", "at", "number"),
    [("الجولة الرابعة من المفاوضات", 1, 4), ("الجولة الحادية عشرة", 1, 11), ("the 7th round", 1, 7), ("round twenty-first", 1, 21), ("الجولة المقبلة", 1, None)],
)  # fmt: skip
def test_an_ordinal_is_read_where_it_begins(text: str, at: int, number: int | None) -> None:
    assert ordinal_at(split(text), at) == number


@pytest.mark.parametrize(("text", "at", "number"), [("ثالث جولة", 1, 3), ("the twenty-first round", 4, 21), ("the next round", 2, None)])
def test_an_ordinal_is_read_where_it_ends(text: str, at: int, number: int | None) -> None:
    assert ordinal_before(split(text), at) == number
