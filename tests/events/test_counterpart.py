"""At whom a deed is aimed that names nobody: invented reports, read whole."""

from timeline import analyse


def told(text: str) -> list[tuple[str, set[str]]]:
    return [(event.type, set(event.target)) for event in analyse(text, published="2018-04-27").events]


def test_a_threat_is_aimed_at_whom_its_speaker_accused() -> None:
    assert told("اتهمت الهند باكستان بالتعنت.\nوهددت الهند بشن غارات.")[-1] == ("THREATEN", {"pakistan"})


def test_a_participle_goes_on_with_the_demand_of_its_verb() -> None:
    assert told("دعا الاتحاد الأوروبي السودان إلى الحوار، مؤكدا ضرورة احترام القانون.")[-1] == ("REQUEST", {"sudan"})


def test_a_demand_of_its_own_is_made_of_nobody_named_before() -> None:
    assert told("اتهمت الهند باكستان بالتعنت.\nوطالبت الهند بفتح تحقيق دولي.")[-1] == ("REQUEST", set())
