"""What a text told just before says of an event that leaves out a side."""

import pytest

from tests.coding import reports, told

ATTACKS = [
    ("en", "Norway bombed the Danish town of Aarhus. Ten people were killed.", "NO>DK"),
    ("de", "Norwegen hat Dänemark angegriffen. Zehn Menschen wurden getötet.", "NO>DK"),
    ("sv", "Norge attackerade Danmark med drönare. Tio människor dödades.", "NO>DK"),
    ("nl", "Noorwegen viel Denemarken aan met drones. Tien mensen werden gedood.", "NO>DK"),
    ("ru", "Норвегия атаковала Данию дронами. Были убиты десять человек.", "NO>DK"),
    ("uk", "Норвегія атакувала Данію дронами. Було вбито десятьох людей.", "NO>DK"),
]
ANSWERS = [
    ("de", "Norwegen warf Dänemark Sabotage vor. Kopenhagen wies die Vorwürfe zurück.", "DK>NO"),
    ("sv", "Norge anklagade Danmark för sabotage. Köpenhamn tillbakavisade anklagelserna.", "DK>NO"),
    (
        "nl",
        "Noorwegen beschuldigde Denemarken van sabotage. Kopenhagen wees de beschuldiging van de hand.",
        "DK>NO",
    ),
    ("cs", "Norsko obvinilo Dánsko ze sabotáže. Kodaň obvinění odmítla.", "DK>NO"),
    ("pl", "Norwegia oskarżyła Danię o sabotaż. Kopenhaga odrzuciła te oskarżenia.", "DK>NO"),
    ("ru", "Норвегия обвинила Данию в диверсии. Копенгаген отверг обвинения.", "DK>NO"),
    ("uk", "Норвегія звинуватила Данію в диверсії. Копенгаген відкинув звинувачення.", "DK>NO"),
]
JUDGED = [
    ("en", "Norway struck the Danish town of Aarhus on Monday. Chile condemned the attack.", "CL>NO"),
    ("de", "Norwegen hat am Montag Dänemark angegriffen. Chile verurteilte den Angriff.", "CL>NO"),
    ("fr", "La Norvège a expulsé lundi l'ambassadeur du Danemark. Le Chili a condamné l'expulsion.", "CL>NO"),
    ("es", "Noruega atacó el lunes a Dinamarca. Chile condenó el ataque.", "CL>NO"),
    ("ru", "Норвегия атаковала в понедельник Данию. Чили осудило нападение.", "CL>NO"),
    ("ru", "Норвегия ввела санкции против Дании. Чили раскритиковало решение.", "CL>NO"),
    ("uk", "Норвегія запровадила санкції проти Данії. Чилі засудило рішення.", "CL>NO"),
]
GOING_ON = [
    ("en", "Norway condemned Denmark and demanded the withdrawal of the rig.", "NO>DK"),
    ("fr", "La Norvège a condamné le Danemark et exigé le retrait de la plateforme.", "NO>DK"),
    ("es", "Noruega condenó a Dinamarca y exigió la retirada de la plataforma.", "NO>DK"),
    ("it", "La Norvegia ha condannato la Danimarca e chiesto il ritiro della piattaforma.", "NO>DK"),
]


def last(text: str, language: str) -> str:
    return told(reports(text, language)[-1]).split()[1]


@pytest.mark.parametrize(("language", "text", "sides"), ATTACKS)
def test_a_passive_is_by_whom_the_attack_before_was(language: str, text: str, sides: str) -> None:
    """Whose bombs they were is said once."""
    assert last(text, language) == sides


@pytest.mark.parametrize(("language", "text", "sides"), ANSWERS)
def test_a_rejection_answers_who_accused(language: str, text: str, sides: str) -> None:
    """Of a reproach, whoever uttered it."""
    assert last(text, language) == sides


def test_what_is_shot_down_is_of_who_fired_it() -> None:
    """Also where it is told in between what was done to them."""
    text = "Norwegen hat Raketen auf Dänemark abgefeuert. Dänemarks Armee hat die Raketen abgefangen."
    assert last(text, "de").endswith(">NO")


@pytest.mark.parametrize(
    "text",
    [
        "Norway bombed Denmark. Sweden bombed Denmark. Ten people were killed.",  # two may have
        "Norway bombed Denmark. Ten people were killed in Norway.",  # it is not its own victim
        "Norway bombed Denmark on Monday. Ten people were killed on Wednesday.",
        "Norway bombed Denmark. A teenager was stabbed to death at a school.",
        "Norway bombed Denmark. Markets fell. Two tourists were murdered in a hotel.",
    ],
)
def test_nobody_is_blamed_who_may_not_have_done_it(text: str) -> None:
    """Of two, of those who suffer it, of another day; one victim, or not right behind it: a crime."""
    assert last(text, "en").startswith(">")


@pytest.mark.parametrize(("language", "text", "sides"), JUDGED)
def test_who_condemns_a_deed_condemns_who_did_it(language: str, text: str, sides: str) -> None:
    """Of third parties, too."""
    assert last(text, language) == sides


def test_a_reproach_of_a_decision_is_not_of_who_reproached_it_before() -> None:
    """Of two who condemn it each condemns who made it."""
    text = "Norway imposed sanctions on Denmark. Denmark condemned the move. Chile criticised the decision."
    assert last(text, "en") == "CL>NO"


@pytest.mark.parametrize(("language", "text", "sides"), GOING_ON)
def test_a_demand_is_of_whom_one_has_just_condemned(language: str, text: str, sides: str) -> None:
    """The sentence names them once."""
    assert last(text, language) == sides


def test_a_call_behind_praise_is_to_nobody_in_particular() -> None:
    """Who is thanked is not asked."""
    assert last("Norway thanked Denmark and called for calm.", "en") == "NO>"
