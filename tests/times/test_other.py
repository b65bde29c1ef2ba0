"""Dates in other languages: a last resort that takes full dates alone, and costs nothing where a report holds none."""

from __future__ import annotations

import random
import time

import pytest

from timeline.times import find_times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("نشرت الصحيفة الفرنسية في عددها المؤرخ 5 octobre 2017 مقالا", "2017-10-05"),
        ("نقلت الوكالة بيانا يحمل تاريخ 15 Temmuz 2016 من أنقرة", "2016-07-15"),
        ("The decree of 24 февраля 2022 was published", "2022-02-24"),
        ("The statement is dated ۵ اکتبر ۲۰۱۷ and signed", "2017-10-05"),
        ("The ruling of 3 de marzo de 2015 stands", "2015-03-03"),
    ],
)
def test_a_full_date_in_another_language_is_read(text, day):
    assert [found.value for found in find_times(text)] == [day]


@pytest.mark.parametrize("text", ["12 Brigade 2017", "20 soldats 2017", "4 квартал 2017", "15 Ekim", "the 45 Ukrainians 2017"])
def test_a_number_beside_a_foreign_word_is_no_date(text):
    assert find_times(text) == []


def test_a_wall_of_unknown_words_between_numbers_takes_a_moment():
    letters = random.Random(7)
    words = ("".join(letters.choices("bcdfglmnprst", k=6)) for _ in range(3000))
    text = "\n".join(f"{12} {word} 2014" for word in words)
    find_times("12 octobre 2014")
    began = time.process_time()
    find_times(text)
    assert time.process_time() - began < 2
