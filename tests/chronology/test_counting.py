from datetime import date

from tests.chronology.rows import between, row
from timeline import chronology

WINDOW = (date(2017, 1, 1).toordinal(), date(2017, 1, 10).toordinal())


def test_bins_count_a_span_in_every_stretch_that_it_touches():
    rows = [row("a", "2017-01-01/2017-01-10"), row("b", "2017-01-10")]
    assert chronology.bins({"CONSULT": rows}, WINDOW, 5) == {"CONSULT": [1, 1, 1, 1, 2]}


def test_bins_share_out_an_event_that_lies_somewhere_in_several():
    rows = [row("a", "2017-01-01"), between("b", "2017-01-01", "2017-01-04")]
    assert chronology.histogram(rows, WINDOW, 5) == [1.5, 0.5, 0, 0, 0]


def test_a_month_is_shared_out_over_its_days():
    month = (date(2017, 1, 1).toordinal(), date(2017, 1, 31).toordinal())
    counts = chronology.histogram([row("a", "2017-01")], month, 31)
    assert len(set(counts)) == 1
    assert round(sum(counts), 6) == 1
