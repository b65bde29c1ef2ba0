"""The press only passes on what others say or do."""

import pytest

from timeline import analyse


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(event.type, event.source) for event in analyse(text, published="2018-04-27").events]


@pytest.mark.parametrize(
    "text",
    [
        "ذكرت صحيفة محلية أن تركيا قصفت مخازن في العراق.",
        "وأفادت وكالة الأنباء بأن تركيا قصفت مخازن في العراق.",
        "غير أن وسائل الإعلام المحلية ذكرت أن تركيا قصفت مخازن في العراق.",
    ],
)
def test_a_deed_told_by_the_press_is_told_alone(text: str) -> None:
    assert told(text) == [("ASSAULT", ("turkey",))]


def test_a_paper_named_before_states_nothing_of_its_own() -> None:
    assert told("وأضافت الصحيفة أن الأسعار ترتفع.") == []


def test_officials_without_a_name_do_state() -> None:
    assert told("وقال مسؤولون إن الطريق مغلق.") == [("STATEMENT", ())]
