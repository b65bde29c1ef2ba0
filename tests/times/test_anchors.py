"""What each time was counted from."""

import pytest

from timeline.language.sentences import paragraphs
from timeline.language.words import split
from timeline.records import Published
from timeline.times import find, resolve

BOUNDED, DAY, UNKNOWN = Published("2017-10-02/2017-10-09", "inferred"), Published("2017-10-05", "stated"), Published()


def anchors(text, published):
    times = resolve(text, find(text, split(text), tuple(paragraphs(text))), published)
    return [(time.text, time.anchor, text[slice(*time.anchor_span)] if time.anchor_span else None) for time in times]


@pytest.mark.parametrize("published", [BOUNDED, DAY, UNKNOWN])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد أمس.", [("أمس", "published", None)]),
        ("They left last week.", [("last week", "published", None)]),
        ("They left in March.", [("March", "published", None)]),
        ("وصل الوفد في 3 مايو 2016.", [("3 مايو 2016", "", None)]),
        ("It lasted for two years.", [("two years", "", None)]),
        (
            "On 3 May 2016 they met, and two days later they left.",
            [("3 May 2016", "", None), ("two days later", "text", "3 May 2016")],
        ),
    ],
)
def test_a_time_says_what_it_was_counted_from(text, expected, published):
    assert anchors(text, published) == expected
