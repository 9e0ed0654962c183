"""Who did what to whom: one row a phenomenon and language. The happenings are invented and neutral."""

import pytest

from tests.coding import FRIDAY, reports, told

CODED = [
    # active, passive, nominal
    ("en", "Norway expelled two Danish diplomats.", "SANCTION NO>DK asserted"),
    ("en", "Two Danish diplomats were expelled by Norway.", "SANCTION NO>DK asserted"),
    ("fr", "La Norvège a condamné le Danemark.", "ACCUSE NO>DK asserted"),
    ("fr", "L'invasion du Danemark par la Norvège a commencé.", "ASSAULT NO>DK asserted"),
    ("de", "Norwegen hat Dänemark angegriffen.", "ASSAULT NO>DK asserted"),
    ("de", "Am Montag warf Norwegen Dänemark einen Angriff vor.", "ACCUSE NO>DK asserted"),
    ("es", "Noruega acusó a Dinamarca de espionaje.", "ACCUSE NO>DK asserted"),
    ("ru", "Норвегия обвинила Данию в шпионаже.", "ACCUSE NO>DK asserted"),
    ("ru", "Данию обвинила Норвегия.", "ACCUSE NO>DK asserted"),
    ("uk", "Норвегія звинуватила Данію у шпигунстві.", "ACCUSE NO>DK asserted"),
    ("it", "La Norvegia ha accusato la Danimarca.", "ACCUSE NO>DK asserted"),
    ("pl", "Norwegia oskarżyła Danię o szpiegostwo.", "ACCUSE NO>DK asserted"),
    ("pt", "A Noruega acusou a Dinamarca de espionagem.", "ACCUSE NO>DK asserted"),
    ("nl", "Noorwegen beschuldigde Denemarken van spionage.", "ACCUSE NO>DK asserted"),
    ("sv", "Norge anklagade Danmark för spioneri.", "ACCUSE NO>DK asserted"),
    # both sides
    ("en", "Norway and Denmark signed an agreement.", "SUPPORT NO>DK asserted"),
    ("en", "Norway held talks with Denmark.", "CONSULT NO>DK asserted"),
    # what governs
    ("en", "Norway threatened to impose sanctions on Denmark.", "THREATEN NO>DK asserted"),
    ("en", "Norway agreed to send weapons to Denmark.", "AGREE NO>DK asserted"),
    ("en", "Norway refused to release Danish ships.", "REJECT NO>DK asserted"),
    ("en", "Norway demanded that Denmark withdraw its troops.", "REQUEST NO>DK asserted"),
    ("en", "Norway said that Denmark must release the sailors.", "REQUEST NO>DK asserted"),
    # status
    ("en", "Norway will visit Denmark on Monday.", "AGREE NO>DK planned"),
    ("en", "Norway has not attacked Denmark.", "ASSAULT NO>DK negated"),
    ("en", "Norway could attack Denmark.", "ASSAULT NO>DK hypothetical"),
    ("en", "If Norway attacked Denmark, prices would rise.", "ASSAULT NO>DK hypothetical"),
    ("fr", "Si la Norvège attaquait le Danemark, les prix monteraient.", "ASSAULT NO>DK hypothetical"),
    ("de", "Norwegen hat Dänemark nicht angegriffen.", "ASSAULT NO>DK negated"),
    ("ru", "Норвегия не атаковала Данию.", "ASSAULT NO>DK negated"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CODED, ids=[text for _, text, _ in CODED])
def test_an_act_has_its_type_sides_and_status(language: str, text: str, expected: str) -> None:
    """TYPE actors>recipients status, of the only event that the sentence asserts or intends."""
    assert [told(report) for report in reports(text, language)] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway is a country in the north of Europe."),
        ("en", "The film won the award in Norway."),
        ("fr", "La Norvège compte cinq millions d'habitants."),
        ("de", "Norwegen liegt im Norden Europas."),
        ("ru", "Норвегия находится на севере Европы."),
        ("en", ""),
        ("tlh", "Norway attacked Denmark."),
    ],
)
def test_what_is_no_act_is_no_event(language: str, text: str) -> None:
    """A plain statement, an empty text, a language without a table."""
    assert reports(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Norway expelled two Danish diplomats. It accused them of espionage.",
            "ACCUSE NO>DK asserted",
        ),
        ("es", "Noruega expulsó a dos daneses. Además, los acusó de espionaje.", "ACCUSE NO>DK asserted"),
        ("fr", "La Norvège a attaqué le Danemark. Elle l'accuse d'avoir menti.", "ACCUSE NO>DK asserted"),
        ("it", "La Norvegia ha espulso due danesi. Li ha accusati di spionaggio.", "ACCUSE NO>DK asserted"),
        ("pt", "A Noruega expulsou dois dinamarqueses. Acusou-os de espionagem.", "ACCUSE NO>DK asserted"),
        ("pl", "Norwegia zaatakowała Danię. Zaatakowała też Szwecję.", "ASSAULT NO>SE asserted"),
    ],
)
def test_pronouns_and_what_is_not_said_mean_those_of_the_sentence_before(
    language: str, text: str, expected: str
) -> None:
    """The subject that a pronoun stands for or a verb alone has, and the object at the verb."""
    assert [told(report) for report in reports(text, language)][1:] == [expected]


ASIDES = [
    (
        "es",
        "El ministro noruego, acusado de fraude, dimitió.",
        ["ACCUSE >NO asserted", "RETREAT NO> asserted"],
    ),
    (
        "it",
        "Il ministro norvegese, arrestato lunedì, si è dimesso.",
        ["COERCE >NO asserted", "RETREAT NO> asserted"],
    ),
    (
        "pt",
        "A Noruega condenou o golpe, exigiu eleições e ameaçou a Dinamarca.",
        ["ACCUSE NO> asserted", "REQUEST NO> asserted", "THREATEN NO>DK asserted"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), ASIDES)
def test_a_participle_between_commas_and_verbs_in_a_row_leave_each_its_own(
    language: str, text: str, expected: list[str]
) -> None:
    """Who is accused, arrested or condemned resigns himself; who condemns also demands."""
    assert [told(report) for report in reports(text, language)] == expected


def test_an_act_that_is_denied_is_a_rejection_and_did_not_happen() -> None:
    """A denial by Norway, not an attack."""
    found = [told(report) for report in reports("Norway denied that it had attacked Denmark.")]
    assert "REJECT NO>DK asserted" in found
    assert not [report for report in found if report.startswith("ASSAULT") and report.endswith("asserted")]


def test_a_claim_is_reported_by_whom_the_sentence_names() -> None:
    """Before the claim, behind it, and as a source."""
    for text in (
        "Sweden said that Norway had attacked Denmark.",
        "Norway attacked Denmark, Sweden said.",
        "According to Sweden, Norway attacked Denmark.",
    ):
        (report,) = reports(text)
        assert (told(report), report.reported_by) == ("ASSAULT NO>DK asserted", "SE"), text


def test_codes_follow_from_what_is_done() -> None:
    """CAMEO with its leading zeros, Goldstein's value and PLOVER's quad class."""
    (report,) = reports("Norway imposed sanctions on Denmark.")
    assert (report.cameo, report.goldstein, report.quad) == ("163", -7.0, 4)
    (report,) = reports("Norway held talks with Denmark.")
    assert (report.cameo[:2], report.quad) == ("04", 1)


def test_what_an_adjective_only_sides_with_takes_no_part() -> None:
    """A Norwegian-backed group is not Norway."""
    (report,) = reports("The Norwegian-backed group attacked Denmark.")
    assert "NO" not in report.actor_ids


def test_who_has_no_id_is_named_in_the_words_of_the_text() -> None:
    """An official beyond the list acts for his country; of others only the name is known."""
    (report,) = reports("The Norwegian defence minister, Ola Grytten, threatened Denmark with reprisals.")
    assert (report.actor_ids, report.actor_names) == (("NO",), ("Ola Grytten",))
    (report,) = reports("The actress Ada Grytten criticised Denmark on Monday.")
    assert (report.actor_ids, report.actor_names) == ((), ("Ada Grytten",))


def test_what_is_dated_to_come_is_planned() -> None:
    """On 12 February, in an article of January; a call set off by commas is denied behind them."""
    (report,) = reports("On 12 February Norway attacks Denmark.")
    assert (report.status, str(report.date)) == ("planned", "2022-02-12")
    (report,) = reports("The talks between Norway and Denmark, planned for Monday, did not take place.")
    assert report.status == "negated"


def test_offsets_lead_to_the_sentence_and_its_trigger() -> None:
    """Both are cut out of the text."""
    text = "A quiet day. Norway attacked Denmark. Nobody spoke."
    (report,) = reports(text)
    assert text[report.start_char : report.end_char] == "Norway attacked Denmark."
    assert text[report.trigger_start_char : report.trigger_end_char] == report.trigger == "attacked"


def test_a_report_has_the_same_id_in_every_run() -> None:
    """Made from the article version, the code and where the trigger stands."""
    (report,) = reports("Norway attacked Denmark.", day=FRIDAY)
    assert str(report.report_id) == str(reports("Norway attacked Denmark.", day=FRIDAY)[0].report_id)


def test_a_megabyte_is_coded_in_a_minute() -> None:
    """Nothing is quadratic in the length of a text."""
    text = "Norway attacked Denmark with 30 drones, he said. " * 20_000
    assert len(reports(text)) == 20_000


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway attacked Denmark, the mayor wrote on Facebook."),
        ("de", "Norwegen hat Dänemark angegriffen, schrieb der Bürgermeister auf Facebook."),
        ("es", "Noruega atacó a Dinamarca, escribió el alcalde en Facebook."),
    ],
)
def test_who_carries_a_post_does_not_say_it(language: str, text: str) -> None:
    """On Facebook: a place; a firm that says something is who says it."""
    assert [report.reported_by for report in reports(text, language)] == [None]


def test_a_network_may_speak_for_itself() -> None:
    """Without a preposition it is the speaker."""
    assert [r.reported_by for r in reports("Norway attacked Denmark, Facebook said.", "en")] == ["facebook"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A paper of Norway's army is about a visit by Emmanuel Macron. He criticised Denmark."),
        ("de", "Die norwegische Armee traf Emmanuel Macron. Er kritisierte Dänemark."),
        ("sv", "Norges armé hyllade Emmanuel Macron. Han kritiserade Danmark."),
    ],
)
def test_he_is_a_person(language: str, text: str) -> None:
    """Not the state or army that was the subject before."""
    found = [report for report in reports(text, language) if report.event_type == "ACCUSE"]
    assert [report.actor_ids for report in found] == [("emmanuel-macron",)]
