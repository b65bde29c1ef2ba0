"""The same deed told twice in a report is one event."""

from timeline import analyse
from timeline.records import Event


def told(text: str) -> tuple[Event, ...]:
    return analyse(text, published="2018-04-27").events


def test_a_deed_of_the_title_is_the_one_told_below() -> None:
    (event,) = told("Norway expels two diplomats of Iran\nOSLO - Norway expelled two diplomats of Iran on Thursday.")
    assert (event.date, len(event.sentences)) == ("2018-04-26", 2)


def test_a_lead_told_again_in_full_takes_the_date_that_is_stated_there() -> None:
    lead = "سحبت الأمم المتحدة كل موظفيها الأجانب من مدينة عدن الساحلية."
    full = "وكانت الأمم المتحدة سحبت الثلاثاء الماضي كل موظفيها الأجانب من مدينة عدن."
    (event,) = [event for event in told(f"عنوان\n{lead}\nتقع المدينة على البحر.\n{full}") if event.type == "RETREAT"]
    assert (event.date, len(event.sentences)) == ("2018-04-24", 2)


def test_two_demands_of_one_side_stay_two() -> None:
    events = told("دعت فرنسا إيران إلى وقف التخصيب.\nوطالبت فرنسا السودان بفتح المعابر أمام القوافل.")
    assert [event.target for event in events] == [("iran",), ("sudan",)]


def test_a_meeting_named_again_by_its_parties_is_one() -> None:
    events = told("France and Germany held talks in Geneva on Monday.\nThe talks between Germany and France were friendly.")
    assert [event.type for event in events] == ["CONSULT"]


def test_a_deed_named_again_by_its_noun_is_one() -> None:
    events = told("قصفت تركيا مواقع الأكراد.\nوقالت فرنسا إن القصف التركي للأكراد خطير.")
    assert [(event.type, len(event.sentences)) for event in events] == [("ASSAULT", 2), ("STATEMENT", 1)]


def test_two_strikes_on_others_stay_two() -> None:
    events = told("قصفت تركيا مواقع الأكراد.\nوقصفت تركيا مواقع حزب الله.")
    assert [event.target for event in events] == [("kurds",), ("hezbollah",)]


def test_a_meeting_of_some_of_the_parties_named_before_is_the_same() -> None:
    events = told("أجرت مصر والسودان وإثيوبيا محادثات في الخرطوم.\nوكانت المحادثات بين مصر والسودان ودية.")
    assert [(event.type, len(event.source)) for event in events] == [("CONSULT", 3)]
