import pytest

from timeline import facts
from timeline.actors.terms import Term, read
from timeline.errors import KnowledgeError

SOURCE = facts.Source(facts.ROOT / "tracks.toml")


@pytest.mark.parametrize(
    ("line", "first", "last", "acting", "overlaps"),
    [
        ("2014-09-08/2018-10-25 utopia/king | a chronicle", "2014-09-08", "2018-10-25", False, False),
        ("2014/2018-02 utopia/king", "2014-01-01", "2018-02-28", False, False),
        ("2014/ utopia/king", "2014-01-01", None, False, False),
        ("2014/.. utopia/king", "2014-01-01", None, False, False),
        ("/2018 utopia/king", None, "2018-12-31", False, False),
        ("2014/2018 utopia/king acting", "2014-01-01", "2018-12-31", True, True),
        ("2014/2018 utopia/king overlaps | a chronicle", "2014-01-01", "2018-12-31", False, True),
    ],
)
def test_a_line_is_a_term(line, first, last, acting, overlaps):
    term = read(SOURCE, "thomas", line)
    assert (term.first, term.last, term.acting, term.overlaps) == (first, last, acting, overlaps)


@pytest.mark.parametrize(
    "line",
    [
        "2014 utopia/king",
        "2014-2018 utopia/king",
        "2014/2018 utopia/king often",
        "2014/2018",
        "2014/2013 utopia/king",
        "2014-13/ utopia/king",
    ],
)
def test_another_line_is_refused(line):
    with pytest.raises(KnowledgeError):
        read(SOURCE, "thomas", line)


def test_a_term_covers_an_interval_that_shares_a_day_with_it():
    term = Term("thomas", "utopia/king", "2014-01-01", "2014-12-31")
    assert term.covers("2014-12-31", "2015-06-01")
    assert not term.covers("2015-01-01", "2015-06-01")
