from __future__ import annotations

import pytest

from timeline.language.phrases import Phrases
from timeline.language.words import split

KNOWN = Phrases([("قمة الدول", "summit"), ("قمة", "top"), ("اجتماع", "meeting"), ("gas attack", "attack")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حضروا القمة", ["top"]),
        ("وبقمة الدول الثلاث", ["summit", "top"]),
        ("عقدوا اجتماعا", ["meeting"]),
        ("a Gas attack", ["attack"]),
        ("the gas", []),
        ("قم", []),
    ],
)
def test_a_phrase_is_found_with_article_particles_and_ending(text: str, expected: list[str]) -> None:
    assert [hit.value for hit in KNOWN.find(split(text))] == expected


def test_a_hit_names_its_words() -> None:
    [first, _] = KNOWN.find(split("في قمة الدول"))
    assert (first.first, first.last) == (1, 2)
