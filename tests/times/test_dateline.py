"""The dateline: any order of its parts, its weekday checked, nothing taken from running text."""

from __future__ import annotations

import pytest

from timeline.language.words import split
from timeline.times import dateline

STATED = [
    ("عنوان التقرير\n\nالخميس 05/أكتوبر/2017 - 09:11 م\n\nنص التقرير هنا", "2017-10-05"),
    ("عنوان\nWed, 04 Apr 2018 17:16:39 GMT\nنص", "2018-04-04"),
    ("Title\n2018-04-04\nText of the report", "2018-04-04"),
    ("عنوان\nنشر في: 5-10-2017\nنص", "2017-10-05"),
    ("عنوان\n2017-06-02T18:26:00+01:00\nنص", "2017-06-02"),
    ("عنوان\nالخميس، 05 تشرين الأول 2017\nنص", "2017-10-05"),
    ("عنوان\n05 أكتوبر 2017 | 11:20 ص\nنص", "2017-10-05"),
    ("عنوان\n٥ أكتوبر ٢٠١٧\nنص", "2017-10-05"),
    ("Title\nLondon - 5 Oct 2017\nText", "2017-10-05"),
    ("Title\nPublished: October 5, 2017\nText", "2017-10-05"),
    ("عنوان\n13/04/2017\nنص", "2017-04-13"),
    ("Title\nANKARA, Oct 5, 2017 (Agency) - The foreign ministers of the two countries met in the capital and spoke of the border.", "2017-10-05"),
    ("Title\nOSLO, Norway (AG) — October 5, 2017 — The foreign ministers of the two countries met here and spoke of the border.", "2017-10-05"),
    ("Title\nOSLO, October 5, 2017. /AGENCY/. The foreign ministers of the two countries met here and spoke of the border.", "2017-10-05"),
    ("Title\nOslo (October 5, 2017) AGENCY - The foreign ministers of the two countries met here and spoke of the border.", "2017-10-05"),
    ("عنوان\nأنقرة في 5 أكتوبر 2017 /الوكالة/ التقى وزيرا خارجية البلدين في العاصمة وبحثا الوضع على الحدود بينهما.", "2017-10-05"),
    ("عنوان\nدمشق (5 أكتوبر 2017) - التقى وزيرا خارجية البلدين في العاصمة وبحثا الوضع على الحدود المشتركة بينهما.", "2017-10-05"),
    ("عنوان\nالخميس 15 محرم 1439 هـ - 5 أكتوبر 2017 م\nنص", "2017-10-05"),
]


@pytest.mark.parametrize(("text", "day"), STATED)
def test_a_dateline_states_the_day(text, day):
    found = dateline(text, split(text))
    assert found is not None
    assert (found.value, found.how) == (day, "stated")
    start, end = found.reasons[0].span
    assert text[start:end] in found.because


def test_a_weekday_that_disagrees_makes_no_dateline():
    text = "عنوان\nالجمعة 05/أكتوبر/2017\nنص"
    assert dateline(text, split(text)) is None


def test_a_date_in_running_text_is_no_dateline():
    text = "وقع الانفجار يوم 5 أكتوبر 2017 في ضواحي العاصمة وأدى إلى مقتل عدد من المدنيين وإصابة آخرين بجروح متفاوتة الخطورة."
    assert dateline(text, split(text)) is None


@pytest.mark.parametrize(
    ("line", "value", "how"),
    [
        ("الرياض، 12 رمضان 1438 هـ (الوكالة) - وصل الوفد إلى العاصمة أمس وبحث الوضع على الحدود المشتركة بين البلدين.", "2017-06-06/2017-06-08", "inferred"),
        ("الأربعاء 12 رمضان 1438 هـ", "2017-06-07", "stated"),
    ],
)
def test_a_hijri_dateline_leaves_the_day_of_doubt_unless_a_weekday_settles_it(line, value, how):
    text = f"عنوان\n{line}\nنص"
    found = dateline(text, split(text))
    assert (found.value, found.how) == (value, how)


def test_a_date_that_begins_a_sentence_is_no_dateline():
    text = "On 5 October 2017, the foreign ministers of the two countries met in the capital and spoke of the border."
    assert dateline(text, split(text)) is None


def test_a_clock_time_is_preferred_to_a_plain_date():
    text = "عنوان\n3 مارس 2016\nالخميس 05/أكتوبر/2017 - 09:11 م\nنص"
    assert dateline(text, split(text)).value == "2017-10-05"
