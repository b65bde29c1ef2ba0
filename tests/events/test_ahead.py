"""A meeting told as still to come stays so where a noun points back at it."""

import pytest

from timeline import analyse


def meetings(text: str) -> list[tuple[str, str | None]]:
    return [(e.status, e.date) for e in analyse(text, published="2021-06-25").events if e.type == "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "ستعقد النرويج اجتماعا مع السويد يوم الاثنين المقبل.\nودعت كندا إلى توسيع الدعوات للاجتماع، ليضم الاجتماع اليابان والبرازيل.",
        "Norway will hold a meeting with Sweden next Monday.\nThe meeting with Japan and Brazil is chaired by Canada.",
    ],
)
def test_what_points_back_at_a_plan_is_planned(text: str) -> None:
    assert {status for status, _ in meetings(text)} == {"planned"}


def test_a_meeting_on_a_day_of_its_own_is_another_one() -> None:
    text = "ستعقد النرويج اجتماعا مع السويد يوم الاثنين المقبل.\nوالتقى وزير الخارجية النرويجي وزير الخارجية الياباني أمس."
    assert [status for status, _ in meetings(text)] == ["planned", "happened"]


def test_an_announced_meeting_is_still_to_come() -> None:
    text = "أعلنت وزارة الخارجية النرويجية قبل أيام عن استضافتها الاجتماع الخاص باليمن."
    assert meetings(text) == [("planned", "FUTURE_REF")]


def test_an_announced_closure_is_done_on_that_day() -> None:
    told = analyse("Jordan announced on Monday the closure of its border with Iraq.", published="2021-06-25").events
    assert [(e.status, e.date) for e in told] == [("happened", "2021-06-21")]
