import pytest

from timeline.events import forms


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("أعلن", {"اعلن", "اعلنت", "اعلنوا", "اعلنا", "اعلنتا"}),
        ("التقى", {"التقي", "التقت", "التقوا", "التقيا", "التقينا"}),
        ("دعا", {"دعا", "دعت", "دعوا", "دعونا"}),
    ],
)
def test_a_past_verb_is_inflected(base: str, expected: set[str]) -> None:
    assert expected <= forms.past(base)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("يعلن", {"يعلن", "تعلن", "نعلن", "يعلنون", "يعلنان"}),
        ("يلتقي", {"تلتقي", "يلتقون", "يلتقيان"}),
        ("يدعو", {"تدعو", "ندعو", "يدعون"}),
    ],
)
def test_a_present_verb_is_inflected(base: str, expected: set[str]) -> None:
    assert expected <= forms.present(base)


@pytest.mark.parametrize(
    ("base", "expected"),
    [("مؤكدا", {"موكدا", "موكد", "موكده", "موكدين", "موكدون"}), ("داعيا", {"داعيا", "داعيه", "داعين"})],
)
def test_a_participle_is_inflected(base: str, expected: set[str]) -> None:
    assert expected <= forms.participle(base)


@pytest.mark.parametrize(
    ("base", "expected"),
    [("اجتماع", {"اجتماع", "الاجتماع", "اجتماعا", "اجتماعان", "اجتماعين"}), ("إدانة", {"ادانه", "الادانه", "ادانتين"})],
)
def test_a_verbal_noun_is_inflected(base: str, expected: set[str]) -> None:
    assert expected <= forms.noun(base)


def test_what_follows_the_head_word_is_kept() -> None:
    assert "فرضت عقوبات" in forms.past("فرض عقوبات")
