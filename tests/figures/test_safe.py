import pytest

from timeline.figures import safe

RLI, LRI, PDI = "\u2067", "\u2066", "\u2069"


@pytest.mark.parametrize("payload", ["<b>x</b>", '<a href="javascript:alert(1)">', "<img src=x onerror=alert(1)>", "a<br>b", "&lt;b&gt;"])
def test_no_markup_survives(payload):
    assert "<" not in safe.plot(payload)
    assert ">" not in safe.plot(payload)


@pytest.mark.parametrize("hostile", ["\x00", "\x1b", "\u202e", "\u2066", "\u2069", "\x85", "\ud800"])
def test_hostile_controls_are_replaced_one_for_one(hostile):
    assert safe.shown(f"a{hostile}b") == "a\ufffdb"


def test_everyday_marks_and_line_ends_stay():
    assert safe.shown("a\u200fb\n\tc\u200c") == "a\u200fb\n\tc\u200c"


def test_arabic_is_isolated_and_a_date_in_it_again():
    assert safe.plot("نُشر 2017-10-05") == f"{RLI}نُشر {LRI}2017-10-05{PDI}{PDI}"


@pytest.mark.parametrize("number", ["−9", "+2.5"])
def test_a_number_keeps_its_sign_before_it(number):
    assert safe.plot(f"من {number}") == f"{RLI}من {LRI}{number}{PDI}{PDI}"
    assert safe.page(f"من {number}") == f"من {LRI}{number}{PDI}"


def test_latin_text_is_left_alone():
    assert safe.plot("Published 2017-10-05") == "Published 2017-10-05"


def test_the_only_tags_are_line_breaks_of_our_own():
    assert safe.lines("a<br>", "", "b") == "a&lt;br&gt;<br>b"


def test_long_text_is_cut_at_a_word():
    assert safe.short("one two three", 9) == "one two…"
    assert safe.short("one", 9) == "one"
