"""What an analyst wants of a day of a crisis, in sentences of our own, in French and English.

The leaders of Norway and Denmark stand where others stood: public people have no invented words here.
"""

import pytest

from pipeline.annotate import annotations
from pipeline.records.events import EventReport, Quote
from tests.coding import FRIDAY, coded, gazetteer, reports, told


def of_type(text: str, language: str, event_type: str) -> list[str]:
    return [told(report) for report in reports(text, language) if report.event_type == event_type]


def test_annotate_tells_talks_both_ways() -> None:
    """Once from each side; the warehouse has one row."""
    line = '{"id": "1", "language": "en", "text": "Norway held talks with Denmark."}'
    [answer] = annotations([line.encode()], gazetteer())
    sides = [(event["actor_ids"], event["recipient_ids"]) for event in answer["events"]]
    assert sides == [(["NO"], ["DK"]), (["DK"], ["NO"])]
    assert len(reports("Norway held talks with Denmark.", "en")) == 1


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a reproach: another failed to do what was asked
        ("fr", "La Norvège a déclaré que le Danemark n'avait pas suffisamment pris en compte ses mots.",
         ["ACCUSE NO>DK asserted"]),
        ("fr", "La Norvège a réagi. Elle a déclaré : « Les lettres du Danemark et de la Suède n'ont pas tenu "
         "compte de nos craintes. »", ["ACCUSE NO>DK|SE asserted"]),
        ("en", "Norway said that Denmark had ignored its concerns.", ["ACCUSE NO>DK asserted"]),
        ("de", "Norwegen sagte, dass Dänemark die Warnungen ignoriert.", ["ACCUSE NO>DK asserted"]),
        ("ru", "Норвегия заявила, что Дания не выполняет договор.", ["ACCUSE NO>DK asserted"]),
        # an accusation with an adverb within the verb
        ("fr", "La Norvège a ensuite accusé le Danemark de vouloir la guerre.", ["ACCUSE NO>DK asserted"]),
        # the pledge to respond, against whom its condition is about
        ("fr", "La Norvège est prête à réagir avec force si la Suède attaque la Finlande.",
         ["THREATEN NO>SE asserted"]),
        ("en", "Norway is ready to respond firmly if Sweden attacks Finland.", ["THREATEN NO>SE asserted"]),
        # he and X
        ("en", "Norway said that he and Denmark discussed the border.", ["CONSULT NO>DK asserted"]),
        # whom somebody addresses
        ("fr", "S'adressant au Danemark, la Norvège a déclaré que la paix était possible.",
         ["CONSULT NO>DK asserted"]),
        # an office with a preposition within it
        ("fr", "La secrétaire aux Affaires étrangères Liz Truss doit se rendre en Norvège début février.",
         ["AGREE liz-truss>NO planned"]),
        # a state that is no more
        ("fr", "La Norvège a envahi l'ex-État soviétique.", ["ASSAULT NO> asserted"]),
    ],
)  # fmt: skip
def test_sentences_of_a_crisis_are_told(language: str, text: str, expected: list[str]) -> None:
    """Of the type that is asked for, all of them."""
    assert of_type(text, language, expected[0].split()[0]) == expected


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        # a pronoun is who spoke last, or the subject of the sentence before
        ("fr", "La Norvège a déclaré que la mer est froide. Elle a déclaré : « Nous aimons le vent. »",
         ["NO", "NO"]),
        # what is added has the same speaker
        ("fr", "La Norvège a déclaré au Danemark qu'elle attendrait, ajoutant qu'elle aimait le vent.",
         ["NO", "NO"]),
        # the person beside the body that she speaks for
        ("fr", "La porte-parole du Conseil de sécurité nationale de la Maison Blanche, Emily Horne, a dit "
         "que la réunion aurait lieu vendredi.", ["emily-horne"]),
        # a quotation that is not closed ends with its paragraph, and the next begins anew
        ("en", "Norway said: «We like the wind and the sea.\n\n'We like the sun and the rain as well.'",
         ["NO", "NO"]),
    ],
)  # fmt: skip
def test_quotes_of_a_crisis_have_their_speakers(language: str, text: str, speakers: list[str]) -> None:
    """In order."""
    found = [item for item in coded(text, language) if isinstance(item, Quote)]
    assert [quote.speaker_id for quote in found] == speakers


def test_a_reproach_is_of_no_year_that_it_speaks_of() -> None:
    """It is made now."""
    text = "Norway said that Denmark had ignored its concerns since 1997."
    [report] = [item for item in coded(text, "en", FRIDAY) if isinstance(item, EventReport)]
    assert report.date is None
