import time

import pytest

from timeline.actors.directory import FOLDER, Directory, load
from timeline.actors.terms import Term, first_day, last_day
from timeline.errors import KnowledgeError

STATE = '[utopia]\nkind = "state"\nen = ["Utopia"]\n'
PERSON = '[{0}]\nkind = "person"\nside = "utopia"\nen = ["{1}"]\nterms = [\n    "{3} utopia/{2} | a chronicle",\n]\n'


def refusal(tmp_path, text):
    (tmp_path / "actors.toml").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as caught:
        load(tmp_path)
    return caught.value


def test_an_unknown_key_is_refused_with_its_line(tmp_path):
    error = refusal(tmp_path, STATE + 'nickname = ["U"]\n')
    assert error.line == 4
    assert "unknown key 'nickname'" in error.reason


def test_an_unknown_kind_is_refused_with_its_line(tmp_path):
    error = refusal(tmp_path, '[utopia]\nkind = "dream"\nen = ["Utopia"]\n')
    assert (error.line, "unknown kind" in error.reason) == (2, True)


def test_an_unknown_side_is_refused(tmp_path):
    assert "unknown side" in refusal(tmp_path, '[thomas]\nkind = "person"\nside = "utopia"\nen = ["Thomas"]\n').reason


def test_an_actor_without_a_name_is_refused(tmp_path):
    assert "no name" in refusal(tmp_path, '[utopia]\nkind = "state"\n').reason


def test_a_name_of_two_actors_is_refused_after_folding(tmp_path):
    error = refusal(tmp_path, STATE + '[nowhere]\nkind = "state"\nen = ["UTOPIA"]\n')
    assert (error.line, "already a name of utopia" in error.reason) == (6, True)


def test_a_key_in_two_files_is_refused(tmp_path):
    (tmp_path / "a.toml").write_text(STATE, encoding="utf-8")
    assert "already an actor in a.toml" in refusal(tmp_path, STATE).reason


def test_a_term_that_ends_before_it_begins_is_refused(tmp_path):
    error = refusal(tmp_path, STATE + PERSON.format("thomas", "Thomas", "king", "2010-05-01/2009"))
    assert "before it begins" in error.reason
    assert error.line == 9


def test_two_holders_of_one_office_are_refused(tmp_path):
    first = PERSON.format("thomas", "Thomas", "king", "2010/2012")
    assert "holds utopia/king from 2011" in refusal(tmp_path, STATE + first + PERSON.format("erasmus", "Erasmus", "king", "2011/")).reason


def test_an_acting_holder_may_overlap(tmp_path):
    first = PERSON.format("thomas", "Thomas", "king", "2010/2012")
    text = STATE + first + PERSON.format("erasmus", "Erasmus", "king acting", "2011/")
    (tmp_path / "actors.toml").write_text(text, encoding="utf-8")
    assert set(load(tmp_path).holders("utopia/king", "2011-06-01", "2011-06-01")) == {"thomas", "erasmus"}


def test_an_office_without_a_side_is_refused(tmp_path):
    error = refusal(tmp_path, STATE + PERSON.format("thomas", "Thomas", "king", "2010/").replace("utopia/king", "king"))
    assert "SIDE/office" in error.reason


def test_a_person_without_a_side_stands_for_nobody_and_a_state_for_itself(tmp_path):
    (tmp_path / "actors.toml").write_text(STATE + '[thomas]\nkind = "person"\nen = ["Thomas"]\n', encoding="utf-8")
    known = load(tmp_path)
    assert known.actor("thomas").side is None
    assert known.actor("utopia").side == "utopia"


def test_holders_are_those_with_a_day_in_the_interval():
    known = Directory((), (Term("a", "x/king", "2010-01-01", "2010-12-31"), Term("b", "x/king", "2011-01-01", None)))
    assert known.holders("x/king", "2010-06-01", "2010-06-01") == ("a",)
    assert known.holders("x/king", "2010-12-01", "2011-02-01") == ("a", "b")
    assert known.holders("x/queen", "2010-06-01", "2010-06-01") == ()


@pytest.mark.parametrize(
    ("value", "first", "last"), [("2017", "2017-01-01", "2017-12-31"), ("2017-05", "2017-05-01", "2017-05-31"), ("", None, None)]
)
def test_a_year_or_month_is_all_its_days(value, first, last):
    assert (first_day(value), last_day(value)) == (first, last)


def test_the_directory_of_the_program_keeps_the_rules_and_loads_fast():
    started = time.process_time()
    known = load(FOLDER)
    assert time.process_time() - started < 2.0  # 0.4 s on an idle machine; test machines are slower
    assert len(known.entries) > 500
