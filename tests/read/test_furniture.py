import pytest

from timeline.read import read

BODY = "أعلن المتحدث باسم الحكومة أن الوفد سيصل غدا إلى العاصمة لبدء جولة جديدة من المباحثات مع الوسطاء الدوليين."


def aside(*lines: str, title: str = "وصول وفد جديد إلى العاصمة لبدء المباحثات") -> list[str]:
    text = "\n".join((title, *lines))
    return [text[a.start : a.end] for a in read(text, "r.txt").asides]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((BODY, "شارك"), ["شارك"]),
        (("طباعة وصول وفد جديد", BODY), ["طباعة وصول وفد جديد"]),
        (("صورة للوفد", "صورة للوفد في المطار", BODY), ["صورة للوفد\nصورة للوفد في المطار"]),
        ((BODY, BODY + "\nLeave a comment\nYour name"), ["Leave a comment\nYour name"]),
        (("سامي حداد", BODY), ["سامي حداد"]),
        ((BODY, "وكالة الشرق"), ["وكالة الشرق"]),
        ((BODY, "اقرأ أيضا:\nعنوان قصير لخبر آخر", BODY), ["اقرأ أيضا:\nعنوان قصير لخبر آخر"]),
        ((BODY, "buy cheap watches online now best price watches replica shop deal discount code free gift card win prize"),
         ["buy cheap watches online now best price watches replica shop deal discount code free gift card win prize"]),
    ],
)  # fmt: skip
def test_what_is_not_the_report_is_set_aside(lines: tuple[str, ...], found: list[str]) -> None:
    assert aside(*lines) == found


@pytest.mark.parametrize(
    "lines",
    [(BODY,), ("عنوان فرعي", BODY, "عنوان آخر", BODY), (BODY, "شاركت ثلاث دول في الاجتماع الذي عقد اليوم."), (BODY, 'He said: "We will come, and soon."')],
)
def test_the_report_itself_is_not_set_aside(lines: tuple[str, ...]) -> None:
    found = aside(*lines)
    assert found in ([], ["عنوان فرعي"])  # a short line under the title reads like a by-line


def test_a_tagline_is_not_the_title() -> None:
    text = "سياسية - ثقافية - يومية\nعنوان الخبر هنا\n" + BODY
    assert read(text, "r.txt").title == "عنوان الخبر هنا"


def test_an_english_page_is_english() -> None:
    report = read("Talks resume\nThe envoy arrived on Monday.\nShare this", "r.txt")
    assert (report.language, [a.rule for a in report.asides]) == ("en", ["furniture/button"])
