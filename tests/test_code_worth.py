"""Which events a long text is worth: none of a school's, few where nobody of politics is named."""

import pytest

from pipeline.records.events import TextGenre
from tests.coding import coded, reports, told

SCHOOL = {
    "en": (
        "The old school by the river has a new roof. For years the rain came through, and the pupils put "
        "buckets between their desks. Now carpenters from three villages have laid the beams and the tiles. "
        "Last winter four older boys attacked a younger one in the yard and beat him. He was wounded in the "
        "face and stayed at home for weeks. The headmistress asked the parents for patience, and in spring "
        "she promised a new beginning. There will be a kitchen, a library with chairs for everyone, and a "
        "garden in which the youngest may sow carrots. "
    ),
    "de": (
        "Die alte Schule am Fluss hat ein neues Dach. Jahrelang kam der Regen durch, und die Kinder stellten "
        "Eimer zwischen die Bänke. Nun haben Zimmerleute aus drei Dörfern die Balken und die Ziegel gelegt. "
        "Im letzten Winter griffen vier ältere Jungen auf dem Hof einen jüngeren an und verletzten ihn. Er "
        "wurde entführt, hieß es zuerst, doch er saß im Keller. Die Leiterin bat die Eltern um Geduld, und "
        "im Frühling versprach sie einen neuen Anfang. Es wird eine Küche geben, eine Bücherei mit Stühlen "
        "für alle und einen Garten, in dem die Jüngsten Möhren säen dürfen. "
    ),
    "fr": (
        "La vieille école au bord de la rivière a un toit neuf. Pendant des années la pluie passait, et les "
        "enfants posaient des seaux entre les bancs. Les charpentiers de trois villages ont posé les poutres "
        "et les tuiles. L'hiver dernier, quatre grands ont attaqué un petit dans la cour et l'ont blessé. Il "
        "est resté chez lui des semaines. La directrice a demandé aux parents de patienter, et au printemps "
        "elle a promis un nouveau départ. Il y aura une cuisine, une bibliothèque avec des chaises pour tous "
        "et un jardin où les plus jeunes pourront semer des carottes. "
    ),
}
WAR = {
    "en": "Norway and Denmark are at war. The Norwegian army and the Danish army fight; Norway's "
    "government and Denmark's government are silent. ",
    "de": "Norwegen und Dänemark sind im Krieg. Die norwegische Armee und die dänische Armee kämpfen; die "
    "norwegische Regierung und die dänische Regierung schweigen. ",
    "fr": "La Norvège et le Danemark sont en guerre. L'armée norvégienne et l'armée danoise combattent; le "
    "gouvernement norvégien et le gouvernement danois se taisent. ",
}
KILLED = {
    "en": "Twenty people were killed.",
    "de": "Zwanzig Menschen wurden getötet.",
    "fr": "Vingt personnes ont été tuées.",
}
SAID = {
    "en": "He criticised Denmark.",
    "de": "Er kritisierte Dänemark.",
    "fr": "Il a critiqué le Danemark.",
}


@pytest.mark.parametrize("language", SCHOOL)
def test_a_text_that_names_nobody_of_politics_tells_nothing(language: str) -> None:
    """Boys in a schoolyard do not ASSAULT, nor does a headmistress REQUEST."""
    assert reports(SCHOOL[language], language) == []


@pytest.mark.parametrize("language", SCHOOL)
def test_violence_of_nobody_knows_whom_is_told_where_states_act(language: str) -> None:
    """The sentence alone, and in a text of a war; in a school's it is none."""
    killed = KILLED[language]
    alone = [told(report) for report in reports(killed, language)]
    assert alone == ["ASSAULT > asserted"]
    assert alone[0] in [told(report) for report in reports(WAR[language] * 4 + killed, language)]
    assert reports(SCHOOL[language] + killed, language) == []


@pytest.mark.parametrize("language", SCHOOL)
def test_what_nobody_says_is_told_in_a_short_text_only(language: str) -> None:
    """A reproach without a name: in an article there would be better ones."""
    said = SAID[language]
    assert [report.event_type for report in reports(said, language)] == ["ACCUSE"]
    assert "ACCUSE" not in [report.event_type for report in reports(SCHOOL[language] + said, language)]
    named = said.replace("He", "Norway").replace("Er", "Norwegen").replace("Il", "La Norvège")
    text = WAR[language] + SCHOOL[language] + named
    assert "ACCUSE NO>DK asserted" in [told(report) for report in reports(text, language)]


@pytest.mark.parametrize("language", SCHOOL)
def test_the_reason_is_recorded(language: str) -> None:
    """As of a match report: `sitrep why` shows it."""
    found = coded(SCHOOL[language] + SCHOOL[language], language)
    assert [record.genre for record in found if isinstance(record, TextGenre)] == ["private"]


HELPED = {"en": "Norway provided help. ", "de": "Norwegen half. ", "fr": "La Norvège a aidé. "}
NAMED = {
    "en": "Norway is far, and so is Denmark. ",
    "de": "Norwegen ist fern, und Dänemark auch. ",
    "fr": "La Norvège est loin, le Danemark aussi. ",
}
CONDEMNED = {
    "en": "Norway condemned Denmark.",
    "de": "Norwegen verurteilte Dänemark.",
    "fr": "La Norvège a condamné le Danemark.",
}


@pytest.mark.parametrize("language", SCHOOL)
def test_beside_politics_only_what_is_sure_is_told(language: str) -> None:
    """Help for a school is none of a state's, in a text that names states in passing; a reproach is."""
    passing = SCHOOL[language] * 3 + NAMED[language] + HELPED[language] + CONDEMNED[language]
    found = [report.event_type for report in reports(passing, language)]
    assert "ACCUSE" in found
    assert "AID" not in found
    told_of_war = reports(WAR[language] * 4 + HELPED[language], language)
    assert "AID" in [report.event_type for report in told_of_war]


@pytest.mark.parametrize("language", SCHOOL)
def test_an_act_of_every_day_is_less_sure_beside_politics(language: str) -> None:
    """Anybody visits and helps; states do so where a text is about them."""
    alone = reports(CONDEMNED[language], language)[0]
    passing = SCHOOL[language] * 3 + NAMED[language] + CONDEMNED[language]
    beside = [report for report in reports(passing, language) if report.event_type == "ACCUSE"]
    assert beside
    assert beside[0].confidence != alone.confidence


CABINET = {
    "en": (
        "The minister left the cabinet at noon, and by the evening parliament had a new majority. "
        "Deputies of the opposition stood in the corridors; the prime minister spoke to none of them. In "
        "the square before the ministry some two thousand demonstrators waited in the rain with drums and "
        "lanterns. The trade union had called them. Nobody knows yet who will lead the coalition, nor "
        "whether there will be an election in autumn. The budget is open, the roads are bad, and the "
        "hospitals have no beds. An old man sold tea. On Tuesday evening the police arrested twelve "
        "demonstrators. The night was long and cold. "
    ),
    "de": (
        "Der Minister verließ das Kabinett am Mittag, und am Abend hatte das Parlament eine neue "
        "Mehrheit. Abgeordnete der Opposition standen in den Gängen; der Ministerpräsident sprach mit "
        "keinem. Auf dem Platz vor dem Ministerium warteten etwa zweitausend Demonstranten im Regen, mit "
        "Trommeln und Laternen. Die Gewerkschaft hatte sie gerufen. Niemand weiß, wer die Koalition "
        "führen wird und ob es im Herbst eine Wahl gibt. Der Haushalt ist offen, die Straßen sind "
        "schlecht, und den Kliniken fehlen Betten. Ein alter Mann verkaufte Tee. Am Dienstagabend nahm "
        "die Polizei zwölf Demonstranten fest. Die Nacht war lang und kalt. "
    ),
    "fr": (
        "Le ministre a quitté le gouvernement à midi, et le soir le parlement avait une autre majorité. "
        "Des députés de l'opposition attendaient dans les couloirs; le premier ministre n'a parlé à aucun "
        "d'eux. Sur la place, devant le ministère, quelque deux mille manifestants restaient sous la "
        "pluie avec des tambours et des lanternes. Le syndicat les avait appelés. Personne ne sait qui "
        "mènera la coalition, ni s'il y aura une élection à l'automne. Le budget est ouvert, les routes "
        "sont mauvaises, et les hôpitaux manquent de lits. Un vieil homme vendait du thé. Mardi soir, la "
        "police a arrêté douze manifestants. La nuit fut longue et froide. "
    ),
}


@pytest.mark.parametrize("language", CABINET)
def test_politics_at_home_is_told_though_hardly_anybody_is_known(language: str) -> None:
    """The field's common words tell it: of such a day no name may stand in any list."""
    assert "COERCE" in [report.event_type for report in reports(CABINET[language], language)]
