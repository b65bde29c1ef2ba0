from pathlib import Path

import pytest

from timeline.errors import KnowledgeError
from timeline.wording import load, plural, wording


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (103, "few"),
        (111, "many"),
    ],
)
def test_arabic_counts_take_the_form_of_their_last_two_digits(n, form):
    assert plural("ar", n) == form


def test_english_counts_have_two_forms():
    assert [wording("en").count("events", n) for n in (0, 1, 2)] == ["0 events", "1 event", "2 events"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2017-10-05", "2017-10-05"),
        ("published-1d", "one day before publication"),
        ("published+2w", "2 weeks after publication"),
        ("published-mon", "Monday before publication"),
        ("publishedTEV", "on the day of publication"),
        ("2017-10-05TNI", "2017-10-05"),
        ("PAST_REF", "in the past, not said when"),
        ("2017-05-03/2017-05-04", "2017-05-03 to 2017-05-04"),
        (None, "No date"),
        ("P2W", "2 weeks"),
        ("P1Y6M", "one year + 6 months"),
        ("PT48H", "48 hours"),
        ("PXD", "some days"),
        ("PX", "for a time, not said how long"),
        ("P", "P"),
        ("published-1dT12:00", "one day before publication"),
        ("XXXX-08-05", "5 August, the year is not said"),
        ("XXXX-08-05TEV", "5 August, the year is not said"),
        ("XXXX-08", "August, the year is not said"),
        ("XXXX-XX-03", "day 3 of a month that is not said"),
        ("published-1m-LATE", "in the month before publication (late)"),
    ],
)
def test_dates_are_told_in_words_where_they_are_relative(value, words):
    assert wording("en").value(value) == words


def test_both_languages_have_the_same_words():
    assert {key.split(".")[0] for key in wording("ar").texts} == {key.split(".")[0] for key in wording("en").texts}


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ('[a]\nen = "A"\n', "needs en and ar"),
        ('[a]\nen = "A {n}"\nar = "B"\n', "other blanks"),
        ('[a]\nen = "A"\nar = "B"\nfr = "C"\n', "unknown key"),
        ('[a]\nen = ""\nar = "B"\n', "must be text"),
    ],
)
def test_a_broken_block_is_refused_with_its_line(tmp_path: Path, block, reason):
    (tmp_path / "words.toml").write_text("# words\n" + block, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=reason) as refused:
        load(tmp_path / "words.toml", "en")
    assert refused.value.line >= 2
