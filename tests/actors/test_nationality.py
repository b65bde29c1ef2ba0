import pytest

from timeline.actors.nationality import arabic_forms, definite


@pytest.mark.parametrize("form", ["تركي", "التركي", "تركية", "التركية", "تركيان", "التركيين", "تركيون", "التركيات"])
def test_all_forms_of_a_nationality_are_made(form):
    assert form in {made.text for made in arabic_forms("تركي")}


def test_the_accusative_that_names_the_state_is_not_made():
    assert "تركيا" not in {made.text for made in arabic_forms("تركي")}


@pytest.mark.parametrize("form", ["كورية شمالية", "الكوري الشمالي", "الكورية الشمالية"])
def test_a_nationality_of_two_adjectives_agrees_in_both(form):
    assert form in {made.text for made in arabic_forms("كوري شمالي")}


def test_a_genitive_nationality_takes_the_article_once():
    assert definite("جنوب أفريقي") == "الجنوب أفريقي"
