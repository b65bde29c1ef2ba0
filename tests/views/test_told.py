import pytest

from tests.coreference.test_deeds import FIRST, HELD, LATE, PLAN, SECOND
from tests.views.test_views import words_of
from timeline.analyse import analyse
from timeline.case import Case
from timeline.coreference import deeds, sequels
from timeline.views import evidence, told
from timeline.views.address import Address
from timeline.wording import wording


def case_of(*texts: str) -> Case:
    return Case(tuple(analyse(text, f"{n}.txt") for n, text in enumerate(texts)))


def panel(case: Case, key: str, language: str = "en") -> str:
    return words_of(evidence.show(case, Address(language, open=key)))


MET = case_of(FIRST, SECOND)
(SHARED,) = [deed for deed in deeds(MET) if len(deed.rows) == 2]
ALONE = next(deed.rows[0] for deed in deeds(MET) if len(deed.rows) == 1)


def test_an_event_names_the_other_reports_that_tell_it_and_counts_independent_origins():
    said = panel(MET, SHARED.rows[0])
    assert "Told by 2 reports · 2 independent origins" in said
    assert "Lavrov in Ankara" in said
    assert f"open={SHARED.rows[1].replace('#', '%23')}" in said
    assert '"Reuters' in said


def test_an_event_of_one_report_says_that_nobody_else_tells_it():
    said = panel(MET, ALONE)
    assert "Told by one report only" in said
    assert "Also told by" not in said


def test_what_reports_tell_differently_stands_side_by_side_with_who_says_so():
    case = case_of(FIRST, SECOND.replace("on Friday", "on 4 May 2019"))
    deed = next(deed for deed in deeds(case) if deed.disputes)
    said = panel(case, deed.rows[0]).split("Told differently")[1]
    parts = ("3 May 2019", "Russian and Turkish foreign ministers", "4 May 2019", "Lavrov in Ankara")
    assert sorted(parts, key=said.index) == list(parts)


@pytest.mark.parametrize(("text", "before", "after"), [
    (HELD, "Took place (3 May 2017)", "Was planned (3 May 2017)"),
    (LATE, "Moved to another day (5 May 2017)", "Was planned for another day (3 May 2017)"),
])  # fmt: skip
def test_a_plan_leads_to_what_became_of_it_and_back(text, before, after):
    case = case_of(PLAN, text)
    sequel = sequels(case)[0]
    assert before in panel(case, sequel.plan)
    assert after in panel(case, sequel.row)


@pytest.mark.parametrize(("language", "parts"), [
    ("en", ["Russian and Turkish foreign ministers meet in Ankara, Reuters, Published 3 May 2019, 0.txt: «", "in Ankara on Friday.»"]),
    ("ar", ["Ankara، رويترز، نُشر 3 مايو 2019، 0.txt: «"]),
])  # fmt: skip
def test_a_citation_has_title_outlet_day_and_sentence(language, parts):
    row = MET.by_key[SHARED.rows[0]]
    cited = told.citation(MET, row, wording(language))
    assert all(part in cited for part in parts), cited


def test_each_field_says_by_which_words_and_rule_it_was_read():
    row = MET.by_key[SHARED.rows[0]]
    said = panel(MET, row.key)
    assert f"«{MET.by_name[row.report].report.text[slice(*row.event.trigger)]}»" in said
    assert row.event.rule.split("/")[1] in said
    assert "Why: the words and rules behind each field" in said
