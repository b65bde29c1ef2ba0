from dataclasses import replace

import pytest

from tests.gold_case import gold_case
from tests.small_case import small_case
from tests.views.test_views import words_of
from timeline.analyse import analyse
from timeline.case import Case, Filters
from timeline.views import evidence
from timeline.views.address import Address

CASE = gold_case()
TEXT = "القاهرة - 5 أكتوبر 2017\n\nالتقى وزير الخارجية المصري سامح شكري أمس نظيره الروسي سيرغي لافروف في القاهرة. وأدان شكري الهجوم على العريش.\n"
MET = Case((analyse(TEXT, "met.txt"),))


def panel(case: Case, name: str, language: str = "en", **more) -> str:
    return words_of(evidence.show(case, Address(language, open=f"actor:{name}", **more)))


@pytest.mark.parametrize(("language", "first", "second"), [("en", "Sergey Lavrov", "سيرجي لافروف"), ("ar", "سيرجي لافروف", "Sergey Lavrov")])
def test_an_actor_is_named_in_both_scripts_that_of_the_page_first(language, first, second):
    told = panel(MET, "sergey-lavrov", language)
    assert 0 < told.index(first) < told.index(second)


def test_an_actor_says_whom_it_stands_for_and_its_office_when_the_reports_appeared():
    told = panel(MET, "sergey-lavrov")
    assert "open=actor%3Arussia" in told
    assert "Foreign Minister, Russia" in told
    assert "Listed" in told


def test_a_side_that_no_report_names_by_itself_has_a_panel():
    assert "russia" not in MET.actors
    assert "Events with this actor (1)" in panel(MET, "russia")


def test_an_actor_that_only_the_reports_name_says_so():
    told = panel(small_case(), "found/peace-committee")
    assert "Not listed: found in these reports" in told
    assert "Offices over time" not in told


def test_an_actor_is_shown_with_the_words_that_name_it():
    assert "نظيره الروسي سيرغي لافروف" in panel(MET, "sergey-lavrov")


def test_the_chart_of_offices_can_be_read_without_seeing_it():
    told = panel(MET, "sergey-lavrov")
    assert '"aria-label": "Foreign Minister, Russia: \\u2066' in told.replace("\u2066", "\\u2066")
    assert "to a day not known" in told


def test_those_it_appears_with_are_links_to_ties_by_kind():
    told = panel(MET, "sergey-lavrov")
    assert "open=tie%3Asameh-shoukry%7Csergey-lavrov" in told
    assert told.index("Named together") < told.index('"Met"')


def test_what_others_did_towards_it_is_told_apart_and_so_is_what_was_not_done():
    told = panel(small_case(), "northland")
    assert "Accused, condemned" in told
    assert "Struck: others towards it (Planned)" in told


def test_a_side_lists_those_who_stand_for_it_and_by_side_has_their_events():
    told = panel(CASE, "russia")
    assert "Those who stand for it" in told
    assert "open=actor%3Asergey-lavrov" in told
    events = [int(text.split("Events with this actor (")[1].split(")")[0]) for text in (told, panel(CASE, "russia", by_side=True))]
    assert events[0] < events[1]


def test_a_person_can_be_opened_by_side_too():
    assert "Sergey Lavrov" in panel(CASE, "sergey-lavrov", by_side=True)


def test_its_reports_are_links_to_where_it_is_named():
    assert f"open=report%3Amet.txt%40{TEXT.index('نظيره')}-" in panel(MET, "sergey-lavrov")


def test_a_filter_leaves_only_the_events_and_ties_that_pass():
    told = panel(small_case(), "northland", filters=Filters(types=("ACCUSE",)))
    assert "Events with this actor (1)" in told
    assert "Struck" not in told


@pytest.mark.parametrize("name", sorted(CASE.actors))
@pytest.mark.parametrize("by_side", [False, True])
def test_every_actor_has_a_panel(name, by_side):
    assert "found-by" not in panel(CASE, name, "ar", by_side=by_side)


def test_a_hostile_name_is_shown_as_text():
    actor = replace(CASE.actors["russia"], name_en="<b>\u202ex")
    case = Case(tuple(replace(one, actors=tuple(actor if a.id == "russia" else a for a in one.actors)) for one in CASE.analyses))
    assert "\u202e" not in panel(case, "russia")
