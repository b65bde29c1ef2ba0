"""Of whom a speaker speaks: invented sentences, read whole."""

import pytest

from timeline import analyse


def targets(text: str) -> list[set[str]]:
    return [set(event.target) for event in analyse(text, published="2018-04-27").events]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قال وزير الخارجية النرويجي إن كندا شريك مهم.", {"canada"}),
        ("وبشأن دور الهند قال وزير الخارجية النرويجي إن الوقت مبكر.", {"india"}),
        ("أكد وزير الخارجية السعودي عادل الجبير أن العلاقات السعودية الروسية متينة.", {"saudi-arabia", "russia"}),
        ("قال الوزير الكندي إن الحملة ضد تنظيم داعش تحتاج إلى دعم من الهند.", {"india"}),
        ("قال السفير إن الطريق طويل، مضيفا أن البرازيل شريك مهم.", {"brazil"}),
        ("ونقلت الوكالة عن وزير الخارجية الصيني وانغ يي قوله إن كندا شريك مهم.", {"canada"}),
    ],
)
def test_a_statement_is_of_whom_its_words_are(text: str, target: set) -> None:
    assert targets(text)[0] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قال الرئيس الفرنسي إيمانويل ماكرون إن على إيران أن تغير سياستها.", {"iran"}),
        ("شدد الرئيس الفرنسي إيمانويل ماكرون على ضرورة احترام ميثاق الأمم المتحدة.", set()),
        ("Wang Yi told the delegation that Iran should release the sailors of Norway.", {"iran"}),
    ],
)
def test_a_demand_is_made_of_who_is_to_act(text: str, target: set) -> None:
    assert targets(text)[0] == target
