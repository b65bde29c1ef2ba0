"""Dropped subjects: the words that stand for a doer whom a verb or a noun leaves unsaid, and what tells that it does."""

from __future__ import annotations

from timeline.events.clause import Clause
from timeline.events.triggers import Trigger
from timeline.records import Mention

_OWNER = 6  # words before a noun among which its pronoun finds its owner
_OWNED = 4  # words, "its" among them, that such a subject has
_SUBJECT_REACH = 3  # words between a verb and its subject: "فيه", "أمس", "من جانبه"


def is_third(clause: Clause, trigger: Trigger) -> bool:
    """True for an English verb whose subject is a pronoun: he said, they will also meet."""
    at = clause.before_auxiliaries(trigger)
    return not clause.verb_first and at >= 0 and clause.at("third person", at)


def is_of_victims(clause: Clause, trigger: Trigger) -> bool:
    """True for an Arabic past verb of force or arrest with nobody before or behind it: it is written like its passive (وقتل في …)."""
    force = trigger.form.entry.type in ("ASSAULT", "COERCE") and trigger.form.pos == "past" and not trigger.pronoun
    return clause.verb_first and force and drops_subject(clause, trigger)


def is_pronoun_before(clause: Clause, trigger: Trigger) -> bool:
    """True for an Arabic verb right behind the pronoun of its subject: وهي تدعو."""
    return clause.verb_first and trigger.first > 0 and clause.at("third person", trigger.first - 1)


def named_before(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """The id of the one who is named last before a word."""
    return tuple(mention.actor for mention in clause.mentions_between(0, trigger.first)[-1:])


def met_there(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """Whose man is met by his title with a pronoun, the place named right before the verb: زار X والتقى رئيسها."""
    at = trigger.last + 1
    meets = trigger.form.entry.type == "CONSULT" and trigger.form.entry.arguments.get("object") == "source"
    if not meets or at >= len(clause.words) or not clause.words[at].fold.endswith("ها"):
        return ()
    return tuple(m.actor for m in clause.mentions_between(0, trigger.first)[-1:] if clause.index(m.end - 1) == trigger.first - 1)


def is_owned(clause: Clause, trigger: Trigger) -> bool:
    """True for an English verb whose subject is told by its owner alone: its foreign ministry said."""
    if clause.verb_first:
        return False
    near = range(max(0, trigger.first - _OWNED), trigger.first)
    return any(clause.words[n].fold in ("its", "their") and (n == 0 or clause.words[n - 1].text == ",") for n in near)


def topic(clause: Clause) -> tuple[str, ...]:
    """Who is brought up at the head of a sentence as the one who acts in it: أما المكسيك فقد …"""
    if len(clause.words) < 2 or not clause.at("topic", 0) or clause.grammar.slot(clause.words, 1) is not None:
        return ()
    return tuple(mention.actor for mention in clause.mentions_between(1, 1 + _SUBJECT_REACH)[:1])


def is_both(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb of the two who met: the two leaders discussed, بحث الجانبان."""
    if clause.verb_first:
        return clause.any_at("both", trigger.first - 1, trigger.first) or clause.any_at("both", trigger.last + 1, trigger.last + 2)
    return clause.any_at("both", trigger.first - 3, trigger.first)


def is_of_his_words(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb of speech whose subject is what somebody put out: وأضاف البيان, the statement added."""
    at = trigger.last + 1 if clause.verb_first else clause.before_auxiliaries(trigger)
    told = trigger.form.entry.speech and trigger.is_verb and 0 <= at < len(clause.words) and clause.at("own words", at)
    return told and (clause.verb_first or clause.at("determiner", at - 1))


def follows_a_noun(clause: Clause, trigger: Trigger) -> bool:
    """True for an Arabic present verb right behind a plain noun, which is its subject though nobody is known by it: جماعة تقاتل في …"""
    at = trigger.first - 1
    if not clause.verb_first or trigger.form.pos != "present" or trigger.joined or trigger.future or at < 0:
        return False
    taken = clause.mentions_between(at, at + 1) or any(clause.index(m.end - 1) == at for m in clause.mentions)
    timed = any(clause.index(time.end - 1) == at for time in clause.times)
    return clause.words[at].is_word and not (taken or timed or clause.marks[at] or clause.grammar.slot(clause.words, at))


def drops_subject(clause: Clause, trigger: Trigger) -> bool:
    """True where what was said, a mark or a preposition follows the verb at once: nobody stands between them."""
    at, small = trigger.last + 1, clause.grammar
    if not clause.verb_first:
        return clause.is_joined(trigger)
    # A trigger may hold its own أن or preposition: بين أن, عبر عن.
    if at >= len(clause.words) or (at - 1 > trigger.first and (clause.at("that", at - 1) or small.slot(clause.words, at - 1))):
        return at < len(clause.words)
    word = clause.words[at]
    attached = word.is_word and len(word.fold) > 3 and word.fold[0] in "بل" and not word.fold.startswith("لا")
    opens = any(clause.at(name, at) for name in ("that", "pronouns"))
    return opens or word.kind == "mark" or attached or small.slot(clause.words, at) is not None


def lacks_subject(clause: Clause, trigger: Trigger) -> bool:
    """True for a joined Arabic verb behind which no subject of its own seems to stand: … واحتلت المدينة."""
    at = trigger.last + 1
    return clause.verb_first and trigger.joined and not (at < len(clause.words) and clause.words[at].fold.endswith(("ون", "ان")))


def agree(clause: Clause, one: Trigger, other: Trigger) -> bool:
    """True for two Arabic verbs in the same tense, person and gender."""
    if one.form.pos != other.form.pos:
        return False
    forms = [clause.words[t.first].fold.removeprefix("و").removeprefix("س") for t in (one, other)]
    return len({form[:1] if one.form.pos == "present" else form.endswith("ت") for form in forms}) == 1


def is_we(clause: Clause, trigger: Trigger) -> bool:
    """True for a verb in the first person plural: نعمل, ناقشنا, "we met"."""
    if not clause.verb_first:
        return any(word.fold in ("we", "i") for word in clause.words[max(0, trigger.first - 2) : trigger.first])
    form = clause.words[trigger.first].fold
    return form.startswith(("ن", "سن", "ون")) if trigger.form.pos == "present" else trigger.form.pos == "past" and form.endswith("نا")


def owner(clause: Clause, trigger: Trigger) -> tuple[str, ...]:
    """Whom the pronoun at the end of an Arabic noun of harm stands for: the one named last, a few words before it (اعتقاله)."""
    at = trigger.last + 1
    ours, doer = clause.words[trigger.last].fold.endswith("نا"), at < len(clause.words) and clause.words[at].fold.startswith("ل")
    near = clause.mentions_between(max(0, trigger.first - _OWNER), trigger.first)
    return () if ours or doer else tuple(m.actor for m in near[-1:])


def quoted(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Whose words an Arabic noun with his pronoun opens: نقلت الوكالة عن X قوله."""
    if not trigger.speaks:
        return []
    cited = [m for m in clause.mentions_between(0, trigger.first) if clause.slots[m] == "about"]
    return clause.coordinated(cited[-1]) if cited else []
