"""What makes no friends: what an accuser tells of the accused, the words of a foe, hostility meant for another deed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.small_case import FIRST, analysis, event
from timeline.analyse import analyse
from timeline.case import Case
from timeline.network import kind_of, pairs, ties
from timeline.records import Relation


def told(text: str) -> list[Relation]:
    case = Case((analyse(f"Report\n\n3 May 2019\n\n{text}\n", "one.txt"),))
    return [tie for tie in ties(case, case.rows) if tie.kind != "mentioned"]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey accuses the United States of supporting the PKK.",
        "Saudi Arabia accused Iran of arming the Houthis.",
        "Egypt condemned Turkey's support for the Muslim Brotherhood.",
        "أدانت مصر دعم تركيا للإخوان المسلمين.",
    ],
)
def test_what_somebody_is_accused_of_ties_him_to_nobody_as_a_friend(text: str) -> None:
    found = told(text)
    [accusation] = [tie for tie in found if tie.kind == "ACCUSE"]
    assert (accusation.status, accusation.tone < 0, kind_of(accusation.kind)) == ("happened", True, "accused")
    assert {tie.status for tie in found if tie.kind in ("AID", "SUPPORT")} == {"claimed"}
    assert all(pair.relations[0].tone <= 0 for pair in pairs(found))


def test_a_friendly_deed_that_nobody_is_accused_of_is_done() -> None:
    [tie] = told("The United States supported the PKK.")
    assert (tie.kind, tie.status, tie.tone > 0) == ("SUPPORT", "happened", True)


def _case(*more: dict[str, object]) -> Case:
    text = FIRST
    said = event(text, "وقال", "STATEMENT", ["salem"], ["southland"], against=("southland",))
    helped = event(text, "التقى", "COOPERATE", ["salem"], ["southland"])
    own = replace(helped, **{"sentences": said.sentences, "quote": (0, 5)} | (more[0] if more else {}))
    return Case((analysis("one.txt", text, (said, own)),))


def test_who_speaks_of_a_foe_is_made_no_friend_of_him_by_his_own_words() -> None:
    case = _case()
    assert [tie.kind for tie in ties(case, case.rows) if tie.events] == ["STATEMENT"]


def test_what_the_report_tells_of_two_foes_in_its_own_words_stands() -> None:
    case = _case({"sentences": ((0, 5),), "quote": None})
    assert [tie.kind for tie in ties(case, case.rows) if tie.events] == ["COOPERATE", "STATEMENT"]


def test_a_foe_who_tells_of_help_only_claims_it() -> None:
    text = FIRST
    said = event(text, "وقال", "STATEMENT", ["salem"], ["southland"], against=("southland",))
    helped = event(text, "التقى", "AID", ["found/peace-committee"], ["southland"], speaker="salem")
    case = Case((analysis("one.txt", text, (said, helped)),))
    assert [(tie.kind, tie.status) for tie in ties(case, case.rows) if tie.kind == "AID"] == [("AID", "claimed")]


def test_those_who_came_for_one_side_did_not_meet_each_other() -> None:
    text = FIRST
    met = event(text, "التقى", "CONSULT", ["salem", "northland", "southland"])
    case = Case((analysis("one.txt", text, (met,)),))
    assert {(tie.source, tie.target) for tie in ties(case, case.rows) if tie.kind == "CONSULT"} == {("northland", "southland"), ("salem", "southland")}


def test_hostility_named_behind_another_deed_is_meant_by_that_one() -> None:
    text = FIRST
    met = event(text, "التقى", "CONSULT", ["salem"], against=("southland",))
    struck = event(text, "واتهمت", "ACCUSE", ["northland"], ["southland"], against=("southland",), sentences=met.sentences)
    alone, beside = (Case((analysis("one.txt", text, events),)) for events in ((met,), (met, struck)))
    assert [tie.kind for tie in ties(alone, alone.rows) if tie.events] == ["opposed"]
    assert [tie.kind for tie in ties(beside, beside.rows) if tie.events] == ["ACCUSE"]
