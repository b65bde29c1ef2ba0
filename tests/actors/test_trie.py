import pytest

from timeline.actors.line import gap, lines
from timeline.actors.trie import Sense, Trie
from timeline.language.sentences import sentences
from timeline.language.words import split

NAME = Sense("name", "x")


def line(text):
    return next(lines(split(text), sentences(text))).tokens


def trie(*phrases, sense=NAME):
    out = Trie()
    out.add_all(phrases, sense)
    return out


def test_the_longest_phrase_wins():
    found = trie("مجلس", "مجلس الأمن").match(line("مجلس الأمن الدولي"), 0)
    assert found.end == 2


def test_the_whole_word_comes_before_the_stripped_one():
    found = trie("بوتين", "وتين").match(line("بوتين هنا"), 0)
    assert (found.skip, found.particles) == (0, "")


@pytest.mark.parametrize(("text", "particles"), [("وروسيا", "و"), ("لروسيا", "ل"), ("وبروسيا", "وب")])
def test_particles_are_set_aside(text, particles):
    assert trie("روسيا").match(line(text + " هنا"), 0).particles == particles


def test_spellings_that_fold_alike_are_one():
    assert trie("أنقرة").match(line("انقره هنا"), 0)


@pytest.mark.parametrize("text", ['تنظيم "داعش" هنا', "تنظيم-داعش هنا", "تنظيم «داعش» هنا"])
def test_quotes_and_hyphens_inside_a_name_are_passed(text):
    assert trie("تنظيم داعش").match(line(text), 0).end == 2


def test_a_comma_ends_a_phrase():
    assert trie("تنظيم داعش").match(line("تنظيم، داعش"), 0) is None


@pytest.mark.parametrize(("text", "found"), [("US troops", True), ("us troops", False), ("Turkey said", True), ("turkey said", False)])
def test_capitals_of_a_latin_name_must_be_in_the_text(text, found):
    out = Trie()
    for name in ("US", "Turkey"):
        out.add(name, Sense("name", "x", written=name))
    assert bool(out.match(line(text), 0)) is found


@pytest.mark.parametrize(("marks", "kind"), [("", ""), ('"', "q"), ("-", "q"), ("،", ","), ('"،', ","), ("(", "("), (":", ":"), (".", "x")])
def test_the_strongest_mark_tells_the_gap(marks, kind):
    assert gap(marks) == kind
