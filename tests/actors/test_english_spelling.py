"""Spellings of one name sound alike, those of two names don't."""

import pytest

from timeline.actors.directory import directory
from timeline.actors.english_spelling import sounds, spelt_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fayez al-Serraj", "Fayez Sarraj"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Abdul Fattah al-Sisi", "Abdel-Fattah el-Sisi"),
        ("Khaled al-Yamani", "Khalid Yamani"),
    ],
)
def test_two_spellings_of_a_name_sound_alike(one: str, other: str) -> None:
    assert sounds(one) == sounds(other)


@pytest.mark.parametrize(("one", "other"), [("Hassan Nasser", "Hassan Nasrallah"), ("Omar Karim", "Amir Kassem"), ("Ali Saleh", "Ali Salman")])
def test_two_names_sound_different(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)


def test_a_known_person_is_found_in_another_spelling() -> None:
    assert spelt_alike("Sergueï Lavrov", directory()) == ("sergey-lavrov",)


def test_a_short_name_tells_nobody() -> None:
    assert spelt_alike("Ali Ali", directory()) == ()
