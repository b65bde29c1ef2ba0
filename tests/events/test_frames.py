"""Who did it to whom: invented sentences, read whole."""

import pytest

from timeline import analyse


def told(sentence: str) -> list[tuple[str, set[str], set[str], str]]:
    events = analyse(sentence, published="2018-04-27").events
    return [(event.type, set(event.source), set(event.target), event.status) for event in events]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "التقى الرئيس الروسي فلاديمير بوتين نظيره التركي في أنقرة.",
            ("CONSULT", {"vladimir-putin", "recep-tayyip-erdogan"}, set(), "happened"),
        ),
        ("أدانت فرنسا قصف المدينة.", ("ACCUSE", {"france"}, set(), "happened")),
        ("دعت الأمم المتحدة إيران إلى ضبط النفس.", ("REQUEST", {"united-nations"}, {"iran"}, "happened")),
        ("كانت مصر قد اتهمت إثيوبيا بالتعنت.", ("ACCUSE", {"egypt"}, {"ethiopia"}, "happened")),
        ("سيزور وزير الخارجية الصيني وانغ يي باكستان.", ("CONSULT", {"wang-yi"}, {"pakistan"}, "planned")),
        ("لم تقصف تركيا العراق.", ("ASSAULT", {"turkey"}, {"iraq"}, "denied")),
        ("France condemned the attack.", ("ACCUSE", {"france"}, set(), "happened")),
        ("Syria was bombed by Israel on Monday.", ("ASSAULT", {"israel"}, {"syria"}, "happened")),
        ("Turkey will impose sanctions on Iraq.", ("SANCTION", {"turkey"}, {"iraq"}, "planned")),
    ],
)
def test_a_sentence_tells_who_did_what_to_whom(sentence: str, expected: tuple) -> None:
    assert expected in told(sentence)


def test_a_joined_verb_keeps_the_subject_of_the_first() -> None:
    found = told("Sergey Lavrov met Mevlut Cavusoglu in Ankara and called on Iran to support the talks.")
    assert ("REQUEST", {"sergey-lavrov"}, {"iran"}, "happened") in found


def test_the_speaker_may_stand_behind_his_words() -> None:
    assert ("STATEMENT", {"hassan-rouhani"}, set(), "happened") in told('"We are patient," said Iranian President Hassan Rouhani.')


def test_a_dropped_subject_is_the_last_speaker() -> None:
    found = told("عنوان التقرير\nقال وزير الخارجية الروسي سيرغي لافروف إن الوضع صعب.\nوأضاف أن الحل سياسي.")
    assert [sources for _, sources, _, _ in found] == [{"sergey-lavrov"}, {"sergey-lavrov"}]


def test_an_infinitive_is_a_wish_and_no_deed() -> None:
    assert [kind for kind, *_ in told("France urged Turkey to withdraw its forces.")] == ["REQUEST"]


def roles(sentence: str) -> dict[str, tuple[set[str], set[str]]]:
    """Source and target of each event of a sentence by its trigger."""
    events = analyse(sentence, published="2018-04-27").events
    return {sentence[slice(*event.trigger)]: (set(event.source), set(event.target)) for event in events}


@pytest.mark.parametrize(
    ("sentence", "trigger", "source", "target"),
    [
        ("أدانت الأردن الفصائل التي قصفت الهند.", "قصفت", set(), {"india"}),
        ("تظاهر المئات ضد فرنسا التي اتهمتها الجزائر بالتدخل.", "اتهمتها", {"algeria"}, {"france"}),
        ("نفت روسيا تسميم سيرغي سكريبال وطالبت بفتح تحقيق دولي.", "طالبت", {"russia"}, set()),
        ("ويطالب بانسحاب الحوثيين من المدينة.", "يطالب", set(), {"houthis"}),
        ("طالبت منظمات حقوقية الجزائر بالإفراج عن السجناء.", "طالبت", set(), {"algeria"}),
        ("وقتل في محافظة صعدة أمس سبعة أشخاص.", "قتل", set(), set()),
    ],
)
def test_the_subject_of_an_arabic_verb_is_told_from_its_object(sentence: str, trigger: str, source: set, target: set) -> None:
    assert roles(sentence)[trigger] == (source, target)


def test_a_subject_may_be_parted_from_its_verb_by_a_comma() -> None:
    found = roles("التزمت إيران الصمت، لكن وزير الخارجية الفرنسي جان إيف لودريان، دعا إلى الحوار.")
    assert found["دعا"][0] == {"jean-yves-le-drian"}


def test_two_who_are_named_before_do_what_a_dual_verb_tells() -> None:
    found = roles("قالت الوزارة إن الرئيس الروسي فلاديمير بوتين والعاهل السعودي الملك سلمان ناقشا الأزمة.")
    assert found["ناقشا"][0] == {"vladimir-putin", "king-salman"}


def test_the_sides_of_a_clash_fight_each_other() -> None:
    sides = {"syria/armed-forces", "hayat-tahrir-al-sham"}
    assert roles("اندلعت اشتباكات بين الجيش السوري وهيئة تحرير الشام في ريف حماة.")["اشتباكات"] == (sides, sides)


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("عقد في مسقط اجتماع بمشاركة روسيا وإيران والهند.", {"russia", "iran", "india"}),
        ("عقد في مسقط اجتماع برئاسة المبعوث الأممي غير بيدرسون.", {"geir-pedersen"}),
        ("Norway hosted talks in Oslo attended by Sergey Lavrov.", {"norway", "sergey-lavrov"}),
    ],
)
def test_those_who_take_part_in_a_meeting_are_its_parties(sentence: str, parties: set) -> None:
    assert next(iter(roles(sentence).values()))[0] == parties


def test_whom_a_demand_names_in_its_content_is_not_asked() -> None:
    assert roles("دعت الأمم المتحدة إيران إلى احترام حدود العراق.")["دعت"] == ({"united-nations"}, {"iran"})


def test_a_state_backs_those_who_act_with_its_help() -> None:
    assert roles("شن الجيش السوري هجوما على بلدة حدودية بدعم من روسيا.")["دعم"] == ({"russia"}, {"syria/armed-forces"})


@pytest.mark.parametrize(
    ("sentence", "trigger", "target"),
    [
        ("نددت إيران بالهجوم. قصفت الطائرات الإسرائيلية أهدافا إيرانية قرب دمشق.", "قصفت", {"iran"}),
        ("نددت روسيا بالقرار. طردت كندا أربعة دبلوماسيين روس.", "طردت", {"russia"}),
        ("نددت إسرائيل بالهجوم. قصفت المدفعية الإسرائيلية القرية.", "قصفت", set()),
        ("Iran protested. Israel bombed Iranian sites near Damascus.", "bombed", {"iran"}),
    ],
)
def test_what_is_done_to_somebodys_is_done_to_him(sentence: str, trigger: str, target: set) -> None:
    assert roles(sentence)[trigger][1] == target


@pytest.mark.parametrize(
    ("sentence", "trigger", "source", "target"),
    [
        ("حصلت الحكومة الأوكرانية على دعم من الحكومة الفرنسية.", "دعم", {"france"}, {"ukraine"}),
        ("احتج القس أندرو برانسون بعد اعتقاله في أزمير.", "اعتقال", set(), {"found/اندرو-برانسون"}),
        ("شكر الرئيس الفرنسي، مساء الأربعاء، الهند على موقفها.", "شكر", set(), {"india"}),
        ("تظاهر المئات في تونس، حاملين صور معمر القذافي.", "تظاهر", set(), set()),
    ],
)
def test_what_stands_around_a_deed_is_told_apart(sentence: str, trigger: str, source: set, target: set) -> None:
    found = next(both for word, both in roles(sentence).items() if word.startswith(trigger))
    assert target == found[1]
    assert source <= found[0]


def test_a_plain_noun_before_its_verb_leaves_no_dropped_subject() -> None:
    text = "قال وزير الخارجية النرويجي إن الطريق طويل.\nوتنتمي إلى المنطقة جماعة تقاتل في حلب."
    assert all(not e.source for e in analyse(text, published="2021-06-25").events if e.type == "ASSAULT")


def test_a_noun_with_its_pronoun_is_done_by_the_one_brought_in_by_an_agent() -> None:
    text = "غادر الوزير مراد أحمدوف البلاد بعد اعتقاله من قبل روسيا."
    found = [(e.source, e.target) for e in analyse(text, published="2021-06-25").events if e.type == "COERCE"]
    assert [source for source, _ in found] == [("russia",)]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الخارجية النرويجية أن الطريق طويل.\nوأضاف البيان أن الأمطار غزيرة.",
        "Norway's foreign ministry said the road was long.\nThe statement added that the rain was heavy.",
    ],
)
def test_a_statement_that_goes_on_is_its_speakers(text: str) -> None:
    assert [e.source for e in analyse(text, published="2021-06-25").events] == [("norway/foreign-ministry",)] * 2
