"""Tagging from the outside: a sentence in, mentions out. One row a phenomenon and language."""

import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from pipeline.records.mentions import Mention, Text
from pipeline.tag import tag
from pipeline.tag.known.gazetteer import load

VERSION_ID = UUID(int=1)
GAZETTEER = load()


def tagged(text: str, language: str | None, title: str | None = None) -> list[Mention]:
    return tag(
        Text(version_id=VERSION_ID, title=title, text=text, language=language, published_at=None), GAZETTEER
    )


def named(text: str, language: str | None) -> list[tuple[str, str | None]]:
    """(surface, actor id) of the countries, organisations, groups and persons of the gazetteer in a text."""
    return [(m.surface, m.actor_id) for m in tagged(text, language) if m.kind != "place" and m.actor_id]


FOUND = [
    # countries by their plain names
    ("en", "The border between Poland and Ukraine is long.", "Poland=PL Ukraine=UA"),
    ("fr", "Le sommet s'ouvre en Ukraine.", "Ukraine=UA"),
    ("de", "Das Treffen fand in Finnland statt.", "Finnland=FI"),
    ("es", "La delegación llegó a Turquía.", "Turquía=TR"),
    ("it", "La Svezia confina con la Norvegia.", "Svezia=SE Norvegia=NO"),
    ("pt", "A reunião foi na Ucrânia.", "Ucrânia=UA"),
    ("nl", "De top was in Oekraïne.", "Oekraïne=UA"),
    ("sv", "Mötet hölls i Ryssland.", "Ryssland=RU"),
    ("hi", "बैठक रूस में हुई।", "रूस=RU"),
    ("sw", "Mkutano ulifanyika Urusi.", "Urusi=RU"),
    ("vi", "Hội nghị ở Ukraina kết thúc.", "Ukraina=UA"),
    ("zh", "俄罗斯和乌克兰开始谈判。", "俄罗斯=RU 乌克兰=UA"),
    ("ja", "ロシア軍はウクライナの国境に近い。", "ロシア軍=russian-armed-forces ウクライナ=UA"),
    ("th", "รัสเซียและยูเครนเจรจากัน", "รัสเซีย=RU ยูเครน=UA"),
    ("he", "הפסגה נערכה ברוסיה.", "רוסיה=RU"),
    # other usual names
    ("en", "Troops from Britain and the UK arrived.", "Britain=GB UK=GB"),
    ("en", "The U.S. and the USA are one country.", "U.S.=US USA=US"),
    ("en", "Cocoa grows in the Ivory Coast.", "Ivory Coast=CI"),
    ("de", "Großbritannien und die USA berieten.", "Großbritannien=GB USA=US"),
    ("fr", "Le Royaume-Uni et les Etats-Unis ont signé.", "Royaume-Uni=GB Etats-Unis=US"),
    ("es", "EE. UU. y Rusia negocian.", "EE. UU.=US Rusia=RU"),
    ("it", "Gli Usa e la Cina hanno firmato.", "Usa=US Cina=CN"),
    ("ru", "США и РФ подписали договор.", "США=US РФ=RU"),
    ("ru", "Беларусь, или Белоруссия, граничит с Литвой.", "Беларусь=BY Белоруссия=BY Литвой=LT"),
    # one organisation in all languages
    ("en", "NATO met on Monday.", "NATO=nato"),
    ("fr", "La réunion de l'OTAN a lieu lundi.", "OTAN=nato"),
    ("es", "La OTAN se reúne el lunes.", "OTAN=nato"),
    ("ru", "Заседание НАТО прошло в понедельник.", "НАТО=nato"),
    ("uk", "Засідання НАТО відбулося в понеділок.", "НАТО=nato"),
    ("de", "Die Nato tagt am Montag.", "Nato=nato"),
    ("fr", "Les Nations unies ont voté.", "Nations unies=united-nations"),
    # one person in all languages
    ("de", "Wladimir Putin reiste ab.", "Wladimir Putin=vladimir-putin"),
    ("fr", "M. Poutine est arrivé lundi.", "Poutine=vladimir-putin"),
    ("en", "Vladimir Putin arrived on Monday.", "Vladimir Putin=vladimir-putin"),
    ("nl", "Poetin kwam maandag aan.", "Poetin=vladimir-putin"),
    # adjectives and inhabitants
    ("de", "Sie fuhren mit einer russischen Bahn.", "russischen=RU"),
    ("ru", "Российский рубль вырос.", "Российский=RU"),
    ("cs", "Česká spořitelna sídlí tady.", "Česká=CZ"),
    ("en", "Ukrainians met in a hall.", "Ukrainians=UA"),
    # inflection
    ("ru", "Президент Украины прибыл в понедельник.", "Украины=UA"),
    ("ru", "Граница с Украиной закрыта.", "Украиной=UA"),
    ("ru", "Встреча с Путиным и визит Путина.", "Путиным=vladimir-putin Путина=vladimir-putin"),
    ("ru", "Посол в Китае и посол Ирана.", "Китае=CN Ирана=IR"),
    ("ru", "Пресс-секретарь Белого дома вышел.", "Белого дома=white-house"),
    ("uk", "Кордон України з Росією довгий.", "України=UA Росією=RU"),
    ("pl", "Premier Polski był w Niemczech.", "Polski=PL Niemczech=DE"),
    ("pl", "W Polsce i na Ukrainie pada.", "Polsce=PL Ukrainie=UA"),
    ("pl", "Wizyta w Stanach Zjednoczonych trwa.", "Stanach Zjednoczonych=US"),
    ("cs", "Velvyslanec v Německu a na Ukrajině.", "Německu=DE Ukrajině=UA"),
    ("cs", "Mluvčí Bílého domu přijel.", "Bílého domu=white-house"),
    ("sk", "Hranica s Ukrajinou je dlhá.", "Ukrajinou=UA"),
    ("bg", "Говорителят на Белия дом пристигна.", "Белия дом=white-house"),
    ("sl", "Meja z Ukrajino je dolga.", "Ukrajino=UA"),
    ("hr", "Granica s Ukrajinom je duga.", "Ukrajinom=UA"),
    ("sr", "Граница са Украјином је дуга.", "Украјином=UA"),
    ("sr", "Granica sa Ukrajinom je duga.", "Ukrajinom=UA"),
    ("de", "Die Grenzen Deutschlands und der Vereinigten Staaten.", "Deutschlands=DE Vereinigten Staaten=US"),
    (
        "fi",
        "Venäjän ja Yhdysvaltain edustajat tapasivat Ukrainassa.",
        "Venäjän=RU Yhdysvaltain=US Ukrainassa=UA",
    ),
    ("hu", "A találkozó Ukrajnában volt.", "Ukrajnában=UA"),
    ("et", "Kohtumine toimus Ukrainas.", "Ukrainas=UA"),
    ("lt", "Susitikimas vyko Ukrainoje.", "Ukrainoje=UA"),
    ("lv", "Sanāksme notika Ukrainā.", "Ukrainā=UA"),
    ("ro", "Granița Ucrainei este lungă.", "Ucrainei=UA"),
    ("el", "Τα σύνορα της Ουκρανίας.", "Ουκρανίας=UA"),
    ("ko", "회담은 우크라이나에서 열렸다.", "우크라이나에서=UA"),
    # what stands joined to a name
    ("fr", "La frontière de l’Ukraine et l'aide d'Allemagne.", "Ukraine=UA Allemagne=DE"),
    ("it", "Il vertice dell'Ucraina.", "Ucraina=UA"),
    ("en", "Ukraine’s border and Russia's rivers.", "Ukraine=UA Russia=RU"),
    ("de", "Der Nato-Generalsekretär und die Ukraine-Hilfe.", "Nato=nato Ukraine=UA"),
    ("en", "The U.S.-Canada border.", "U.S.=US Canada=CA"),
    ("tr", "Rusya'nın ve NATO’nun sınırı.", "Rusya=RU NATO=nato"),
    ("ar", "وصل الوفد إلى روسيا وأوكرانيا.", "روسيا=RU أوكرانيا=UA"),
    ("ar", "اجتمع الوفد بالصين والولايات المتحدة.", "الصين=CN الولايات المتحدة=US"),
    ("ru", "Компания «Газпром» и посол “Украины”.", "Газпром=gazprom Украины=UA"),
    # the longest name wins, also over a line break, not over a paragraph's end
    ("en", "South Sudan and South Africa.", "South Sudan=SS South Africa=ZA"),
    ("en", "They came from the United\nStates.", "United\nStates=US"),
    ("en", "They were United\n\nStates differ.", ""),
    ("fr", "La Guinée-Bissau est voisine de la Guinée.", "Guinée-Bissau=GW Guinée=GN"),
    # writing habits
    ("tr", "Erdogan ve Erdoğan", "Erdogan=recep-tayyip-erdogan Erdoğan=recep-tayyip-erdogan"),
    ("ru", "Соединённые Штаты и Соединенные Штаты", "Соединённые Штаты=US Соединенные Штаты=US"),
    ("en", "NATO CHIEF IN UKRAINE", "NATO=nato UKRAINE=UA"),
    (None, "NATO is in Belgium.", "NATO=nato Belgium=BE"),
    ("xx", "NATO", "NATO=nato"),
]

NOT_FOUND = [
    ("en", "They told us to go.", "us is a pronoun"),
    ("en", "TELL US MORE", "the pronoun in a headline of capitals"),
    ("en", "We ate turkey and used the china.", "lower case"),
    ("en", "The player Michael Jordan retired.", "a surname beside a given name"),
    ("en", "Voters in New Mexico and New Jersey.", "places named after countries"),
    ("en", "Elections in Latin America.", "a continent"),
    ("en", "Snow fell in the western valley.", "a point of the compass"),
    ("en", "who is it", "lower-case acronym"),
    ("fr", "Il habite au Nouveau-Mexique.", "a state of the United States"),
    ("ru", "Того же мнения придерживались все.", "a pronoun at the start of a sentence"),
    ("fi", "Oman kodin siivous.", "the genitive of oma, own"),
    ("fi", "Malin asuu täällä.", "a given name"),
    ("zh", "发展中国家的经济增长。", "developing countries"),
    ("zh", "其中国家银行最大。", "among them state …"),
    ("ja", "マリアさんは来た。", "a given name that begins like Mali"),
    ("ko", "교통 수단이 늘었다.", "수단 is also the noun means"),
    ("zu", "Imali yesikole.", "the noun for money"),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_a_name_is_found_in_every_language_and_form(language: str | None, text: str, expected: str) -> None:
    """Each name in the row, and nothing else, is a mention with the one id of its actor."""
    assert " ".join(f"{surface}={actor}" for surface, actor in named(text, language)) == expected


@pytest.mark.parametrize(("language", "text", "why"), NOT_FOUND)
def test_words_that_only_look_like_a_name_are_none(language: str, text: str, why: str) -> None:
    """Common words, given names and longer names that hold a country's are nobody of the gazetteer."""
    assert named(text, language) == [], why


def test_a_name_that_is_also_a_given_name_counts_when_it_stands_alone() -> None:
    """Of two Jordans the one without a given name before it is the country."""
    found = tagged("Michael Jordan flew to Jordan.", "en")
    assert [m.start_char for m in found if m.kind == "country"] == [23]


def test_title_and_text_are_both_tagged_the_title_first() -> None:
    """Each mention says which part its offsets count in."""
    found = tagged("Ukraine and NATO.", "en", title="Russia")
    assert [(m.part, m.start_char, m.end_char, m.surface) for m in found] == [
        ("title", 0, 6, "Russia"),
        ("text", 0, 7, "Ukraine"),
        ("text", 12, 16, "NATO"),
    ]


def test_a_mention_carries_what_the_gazetteer_knows_of_its_actor() -> None:
    """Kind, country and sector are the actor's; a country is its own country and has no sector."""
    country, organisation = tagged("Ukraine and NATO.", "en")
    assert (country.kind, country.country, country.sector) == ("country", "UA", None)
    assert (organisation.kind, organisation.country, organisation.sector) == ("organization", None, "IGO")
    assert {country.method, organisation.method} == {"gazetteer"}
    assert {country.version_id, organisation.version_id} == {VERSION_ID}


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "\x00\x01\ufeff\u202e", "\ud800 NATO", "(" * 200_000, "a" * 500_000, "中国" * 50_000],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_strange_text_is_survived(text: str, language: str) -> None:
    """Control characters, half surrogates, endless words, runs of signs: nothing is raised, no time lost."""
    assert all(m.surface == "NATO" for m in tagged(text, language))


def test_a_name_beyond_the_list_has_no_id() -> None:
    """Nobody knows whether the next article's Emma Quillova is the same."""
    [person] = tagged("In the school they had seen Minister Emma Quillova before.", "en")
    assert (person.surface, person.kind, person.actor_id) == ("Emma Quillova", "person", None)


def test_a_small_capital_that_speaks_is_its_government() -> None:
    """Vilnius has half a million inhabitants, Kyiv three."""
    assert named("Kyiv said on Monday that the road is open.", "en") == [("Kyiv", "UA")]
    assert named("Vilnius a annoncé lundi que la route est ouverte.", "fr") == [("Vilnius", "LT")]


@pytest.mark.parametrize(("capital", "country"), [("Vilnius", "LT"), ("Canberra", "AU")])
def test_a_small_capital_that_speaks_is_no_surname(capital: str, country: str) -> None:
    """English has its verb of saying beside the name as it has it beside a person's."""
    assert named(f"{capital} said on Monday that the road is open.", "en") == [(capital, country)]


def test_the_gazetteer_is_there_without_spacy() -> None:
    """Reading the fingerprint of the stage must not cost the seconds that importing spaCy takes."""
    code = "import sys, pipeline.tag.known.gazetteer as g; g.load(); print('spacy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_the_article_that_the_project_began_with_names_its_actors(shared: Path) -> None:
    """In the French seed article the main actors are found, and often."""
    text = (shared / "data" / "seed" / "article.fr.txt").read_text(encoding="utf-8")
    ids = [m.actor_id for m in tagged(text, "fr")]
    assert {"vladimir-putin", "emmanuel-macron", "joe-biden", "nato", "kremlin", "UA", "RU", "US"} <= set(ids)
    assert ids.count("vladimir-putin") >= 8
