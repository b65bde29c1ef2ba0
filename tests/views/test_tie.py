from tests.small_case import analysis, event, small_case
from tests.views.test_views import words_of
from timeline.case import Case
from timeline.views import evidence
from timeline.views.address import Address

TEXT = "ضربت الشمالية الجنوبية. وساعدت الشمالية الجنوبية. وقد تقصف الجنوبية الشمالية."


def quarrel() -> Case:
    """A strike, some help, and a strike that may come."""
    told = (
        event(TEXT, "ضربت", "ASSAULT", ["northland"], ["southland"], day="2020-01-01"),
        event(TEXT, "وساعدت", "AID", ["northland"], ["southland"], day="2020-01-02"),
        event(TEXT, "تقصف", "ASSAULT", ["southland"], ["northland"], status="planned"),
    )
    return Case((analysis("one.txt", TEXT, told, "2020-01-03"),))


def panel(case: Case, ids: str, language: str = "en", **more) -> str:
    return words_of(evidence.show(case, Address(language, open=f"tie:{ids}", **more)))


def test_a_tie_is_told_by_sum_and_range_of_tone_and_what_was_not_done_apart():
    told = panel(quarrel(), "northland|southland")
    assert all(part in told for part in ("2 events", "in all, from", "−9", "+10", "1 event", "3 sentences"))
    assert "Planned, claimed or denied" in told


def test_deeds_come_by_kind_with_direction_day_and_sentence():
    told = panel(quarrel(), "northland|southland")
    order = [told.index(part) for part in ("Helped · 1", "Struck · 1", "Struck (Planned) · 1", "Named together · 3")]
    assert order == sorted(order)
    assert "Northland towards Southland" in told
    assert "Southland towards Northland" in told
    assert told.count('"Blockquote"') == 6
    assert "2020-01-02" in told


def test_both_ends_of_a_tie_lead_to_their_actors():
    told = panel(quarrel(), "northland|southland")
    assert "open=actor%3Anorthland" in told
    assert "open=actor%3Asouthland" in told


def test_two_whom_nothing_ties_are_told_to_be_so():
    assert "Nothing in view ties these two." in panel(quarrel(), "northland|salem")


def test_by_side_the_deeds_of_persons_count():
    case = small_case()
    assert "Met · 1" in panel(case, "northland|southland")
    assert "Met · 2" in panel(case, "northland|southland", by_side=True)
