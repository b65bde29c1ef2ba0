"""Acts of speech are told as what they do, once."""

import pytest

from timeline import analyse


def told(text: str) -> list[str]:
    return [f"{event.type} {text[slice(*event.trigger)]}" for event in analyse(text, published="2018-04-27").events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال وزير الخارجية الروسي سيرغي لافروف إن فرنسا والهند ستوقعان اتفاقا للملاحة.", ["COOPERATE ستوقعان"]),
        ("أضاف وزير الخارجية الروسي سيرغي لافروف أن الهند ترحب بالخطة.", ["SUPPORT ترحب"]),
        ("قال وزير الخارجية الروسي سيرغي لافروف إن الطريق ما زال طويلا.", ["STATEMENT قال"]),
    ],
)
def test_a_plan_or_an_act_of_speech_stands_for_the_words_that_hold_nothing_else(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_duty_that_opens_what_is_said_is_the_trigger_of_the_demand() -> None:
    assert told("وقال وزير الخارجية الروسي سيرغي لافروف إنه يجب فتح الموانئ أمام السفن.") == ["REQUEST يجب"]


def test_telling_first_what_one_only_claims_of_others_accuses() -> None:
    text = "قال وزير الخارجية السعودي عادل الجبير إن إيران اغتالت دبلوماسيين في لبنان."
    assert told(text) == ["ACCUSE قال", "ASSAULT اغتالت"]


def test_a_commentator_goes_on_with_one_comment() -> None:
    text = "قال الباحث نبيل سمعان إن الوضع صعب.\nوأضاف سمعان أن الحل بعيد."
    assert told(text) == ["STATEMENT قال"]
