"""One deed told by several reports, what they tell differently, what became of plans, and how many independent origins stand behind it."""

from __future__ import annotations

import pytest

from timeline.analyse import analyse
from timeline.case import Case
from timeline.coreference import by_row, deeds, sequels
from timeline.origins import origins

FIRST = """Russian and Turkish foreign ministers meet in Ankara

Ankara, 3 May 2019 (Reuters) - Russian Foreign Minister Sergey Lavrov met his Turkish counterpart Mevlut Cavusoglu in Ankara on Friday.
The Russian foreign ministry condemned the attack on the convoy near Aleppo on Thursday.
"""
SECOND = """Lavrov in Ankara

4 May 2019

Sergey Lavrov met Mevlut Cavusoglu in Ankara on Friday, the third meeting of the two ministers this year.
Iran's foreign ministry condemned the attack on the convoy near Aleppo on Thursday.
"""
PLAN = """Round ahead

2 May 2017

The fourth round of the Astana talks between Russia, Turkey and Iran will be held on 3 May 2017.
"""
HELD = """Round held

6 May 2017

Russia, Turkey and Iran held the fourth round of the Astana talks on 3 May 2017.
"""
LATE = HELD.replace("on 3 May 2017", "on 5 May 2017")


def _case(*texts: str) -> Case:
    return Case(tuple(analyse(text, f"{n}.txt") for n, text in enumerate(texts)))


def _shared(case: Case) -> list[list[str]]:
    return [[case.by_key[key].event.type for key in deed.rows] for deed in deeds(case) if len(deed.rows) > 1]


def test_a_meeting_told_by_two_reports_is_one_deed() -> None:
    assert _shared(_case(FIRST, SECOND)) == [["CONSULT", "CONSULT"]]


def test_every_event_is_in_exactly_one_deed() -> None:
    case = _case(FIRST, SECOND, HELD)
    keys = [key for deed in deeds(case) for key in deed.rows]
    assert sorted(keys) == sorted(case.by_key) and set(by_row(case)) == set(keys)


def test_the_same_deed_of_different_actors_stays_two() -> None:
    case = _case(FIRST, SECOND)
    accused = [row.key for row in case.rows if row.event.type == "ACCUSE"]
    assert len(accused) == 2
    assert by_row(case)[accused[0]] != by_row(case)[accused[1]]


def test_reports_that_differ_over_the_day_are_kept_side_by_side() -> None:
    case = _case(FIRST, SECOND.replace("on Friday", "on Thursday"))
    [deed] = [deed for deed in deeds(case) if len(deed.rows) > 1]
    assert [(d.field, [value for value, _ in d.values]) for d in deed.disputes if d.field == "date"] == [("date", ["2019-05-02", "2019-05-03"])]


def test_days_far_apart_are_two_deeds() -> None:
    assert _shared(_case(FIRST, SECOND.replace("4 May 2019", "4 July 2019"))) == []


@pytest.mark.parametrize(("later", "outcome"), [(HELD, "confirmed"), (LATE, "moved")])
def test_a_plan_is_linked_to_what_became_of_it(later: str, outcome: str) -> None:
    case = _case(PLAN, later)
    assert {(case.by_key[s.plan].report, case.by_key[s.row].report, s.outcome) for s in sequels(case)} == {("0.txt", "1.txt", outcome)}


def test_a_plan_and_its_deed_are_no_corroboration_of_each_other() -> None:
    assert _shared(_case(PLAN, HELD)) == []


def test_reports_count_as_origins_unless_they_cite_one_outlet_or_are_one_text() -> None:
    case = _case(FIRST, SECOND, SECOND, FIRST.replace("Ankara on Friday", "the capital on Friday, Reuters said"))
    rows = [row for row in case.rows if row.event.type == "CONSULT"]
    assert {row.report for row in rows} == {"0.txt", "1.txt", "2.txt", "3.txt"}
    assert set(origins(case, rows)) == {"reuters", "1.txt"}


@pytest.mark.parametrize(("track", "together"), [("Geneva talks", False), ("Astana talks", True)])
def test_rounds_of_one_number_are_one_meeting_only_of_one_track(track: str, together: bool) -> None:
    plain = "Round held\n\n6 May 2017\n\nThe fourth round of the Astana talks took place on 3 May 2017.\n"
    case = _case(plain, plain.replace("Astana talks", track))
    one, other = (row.key for row in case.rows if row.event.round == 4)
    assert (by_row(case)[one] == by_row(case)[other]) == together


def test_a_repeated_sentence_is_no_second_origin() -> None:
    told = "Turkey bombed a depot of the PKK near the hills of Sinjar at dawn on 2 May 2019, killing 4 fighters."
    first = f"Border\n\n3 May 2019\n\n{told}\nThe village lies in the north.\nFarmers had left it in spring, and the school is shut.\n"
    second = f"Wires\n\n3 May 2019\n\n{told}\nPrices rose in Basra.\nThe port was closed for a day by the storm, and two ships turned back.\n"
    case = _case(first, second, second.replace(told, "On 2 May 2019 Turkish jets bombed a PKK depot near the hills of Sinjar."))
    rows = [row for row in case.rows if row.event.type == "ASSAULT"]
    assert {row.report for row in rows} == {"0.txt", "1.txt", "2.txt"}
    assert set(origins(case, rows[:2])) == {"0.txt"}


def test_what_two_reports_count_differently_stands_side_by_side() -> None:
    first = "Border\n\n3 May 2019\n\nTurkey bombed a depot of the PKK near Sinjar on 2 May 2019, killing 4 fighters.\n"
    case = _case(first, first.replace("4 fighters", "7 fighters"))
    [deed] = [deed for deed in deeds(case) if len(deed.rows) > 1]
    assert [(one.field, [value for value, _ in one.values]) for one in deed.disputes] == [("figures", ["4 fighters", "7 fighters"])]


def test_a_claim_and_the_deed_are_one_deed_told_with_two_statuses() -> None:
    first = "Border\n\n3 May 2019\n\nTurkey bombed a depot of the PKK near Sinjar on 2 May 2019, killing 4 fighters.\n"
    case = _case(first, first.replace("Turkey bombed", "Iraq accused Turkey of bombing"))
    [deed] = [deed for deed in deeds(case) if len(deed.rows) > 1]
    assert [(one.field, [value for value, _ in one.values]) for one in deed.disputes] == [("status", ["happened", "claimed"])]
