import pytest

from timeline.language.sentences import paragraphs, quotations, sentences


def texts(text: str, asides: tuple = ()) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, asides)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير كلمته. ثم غادر القاعة.", ["قال الوزير كلمته.", "ثم غادر القاعة."]),
        ("The U.S. envoy left. He returned.", ["The U.S. envoy left.", "He returned."]),
        ("ارتفع 3.5 بالمئة", ["ارتفع 3.5 بالمئة"]),
        ("عنوان أول\nعنوان ثان", ["عنوان أول", "عنوان ثان"]),
        ('قال "نعم.". ثم صمت', ['قال "نعم.".', "ثم صمت"]),
        ("... !!", []),
    ],
)
def test_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_an_aside_is_no_sentence() -> None:
    assert texts("شارك\nوصل الوفد.", ((0, 4),)) == ["وصل الوفد."]


def test_sentences_know_their_paragraph() -> None:
    assert [s.paragraph for s in sentences("a b.\n\nc d. e f.")] == [0, 1, 1]


def test_paragraphs_are_without_space_around_them() -> None:
    assert list(paragraphs("  x y  \n\n z")) == [(2, 5), (10, 11)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [('قال "نعم" ثم', ["نعم"]), ("قال “نعم «جدا» هنا” ثم", ["نعم «جدا» هنا"]), ("no quotes", []), ("فتح “ولم يغلق", ["ولم يغلق"])],
)
def test_quotations_lie_between_their_signs(text: str, inside: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text, 0, len(text))] == inside
