"""Verbs of saying in the forms of news. Nobody real is given words: the speakers are offices."""

import pytest

from pipeline.code.known.lexicon import lexicon
from pipeline.code.known.patterns import words_of
from tests.coding import quotes

QUOTED = [
    ("en", "“We will not wait for another winter,” the Norwegian government {}.", "exclaimed"),
    ("en", "The Norwegian government, {} that it had waited: “We will not wait.”", "hinting"),
    ("fr", "« Nous n'attendrons pas un autre hiver », {} la Norvège.", "s'est indignée"),
    ("fr", "« Nous n'attendrons pas un autre hiver », {} la Norvège.", "ironise"),
    ("fr", "« Nous n'attendrons pas un autre hiver », {} la Norvège.", "répond"),
    ("fr", "« Nous n'attendrons pas un autre hiver », {} la Norvège.", "se félicite"),
    ("de", "„Wir warten nicht auf den nächsten Winter“, {} Norwegen.", "spottete"),
    ("de", "„Wir warten nicht auf den nächsten Winter“, {} Norwegen.", "beteuert"),
    ("de", "Norwegen {}: „Wir warten nicht auf den nächsten Winter.“", "stellte klar"),
    ("es", "«No vamos a esperar otro invierno», {} Noruega.", "espetó"),
    ("es", "«No vamos a esperar otro invierno», ha {} Noruega.", "apostillado"),
    ("es", "«No vamos a esperar otro invierno», {} Noruega.", "ironiza"),
    ("it", "«Non aspetteremo un altro inverno», {} la Norvegia.", "tuona"),
    ("it", "«Non aspetteremo un altro inverno», ha {} la Norvegia.", "ribattuto"),
    ("it", "«Non aspetteremo un altro inverno», {} la Norvegia.", "chiosa"),
    ("pt", "«Não vamos esperar outro inverno», {} a Noruega.", "retorquiu"),
    ("pt", "«Não vamos esperar outro inverno», {} a Noruega.", "ironizou"),
    ("pt", "«Não vamos esperar outro inverno», {} a Noruega.", "vincou"),
    ("nl", "“Wij wachten niet op de volgende winter”, {} Noorwegen.", "sneerde"),
    ("nl", "“Wij wachten niet op de volgende winter”, {} Noorwegen.", "oordeelt"),
    ("nl", "Noorwegen {}: “Wij wachten niet op de volgende winter.”", "hield vol"),
    ("pl", "„Nie będziemy czekać na kolejną zimę” – {} Norwegia.", "skwitowała"),
    ("pl", "„Nie będziemy czekać na kolejną zimę” – {} Norwegia.", "doprecyzowała"),
    ("pl", "„Nie będziemy czekać na kolejną zimę” – {} Norwegia.", "zripostowała"),
    ("cs", "„Nebudeme čekat na další zimu,“ {} Norsko.", "ujistilo"),
    ("cs", "„Nebudeme čekat na další zimu,“ {} Norsko.", "podotklo"),
    ("cs", "„Nebudeme čekat na další zimu,“ {} Norsko.", "reagovalo"),
    ("sv", "”Vi väntar inte på nästa vinter”, {} Norge.", "poängterar"),
    ("sv", "”Vi väntar inte på nästa vinter”, {} Norge.", "invände"),
    ("sv", "”Vi väntar inte på nästa vinter”, {} Norge.", "fastslår"),
    ("ru", "«Мы не будем ждать ещё одну зиму», — {} Норвегия.", "парировала"),
    ("ru", "«Мы не будем ждать ещё одну зиму», — {} Норвегия.", "посетовала"),
    ("ru", "«Мы не будем ждать ещё одну зиму», — {} Норвегия.", "ответила"),
    ("uk", "«Ми не чекатимемо ще одну зиму», — {} Норвегія.", "парирувала"),
    ("uk", "«Ми не чекатимемо ще одну зиму», — {} Норвегія.", "зауважила"),
    ("uk", "«Ми не чекатимемо ще одну зиму», — {} Норвегія.", "підсумувала"),
]


@pytest.mark.parametrize(("language", "text", "verb"), QUOTED)
def test_a_verb_of_saying_tells_who_said_a_quotation(language: str, text: str, verb: str) -> None:
    """Present, past, participle with its auxiliary, separable and reflexive verbs, all genders."""
    found = quotes(text.format(verb), language)[-1]
    assert (found.kind, found.cue) == ("direct", verb)
    assert found.speaker_id in ("NO", "norwegian-government")


TOLD = [
    ("nl", "Noorwegen maakte maandag bekend dat de haven gesloten blijft.", "dat de haven gesloten blijft"),
    ("nl", "De haven blijft gesloten, liet Noorwegen weten.", "De haven blijft gesloten"),
    (
        "de",
        "Norwegen gab am Montag bekannt, dass der Hafen geschlossen bleibt.",
        "dass der Hafen geschlossen bleibt",
    ),
    ("en", "Norway surmised that the port would stay closed.", "that the port would stay closed"),
    ("fr", "La Norvège a concédé lundi que le port était fermé.", "que le port était fermé"),
    ("fr", "La Norvège s'inquiète que le port soit fermé.", "que le port soit fermé"),
    ("de", "Norwegen zeigte sich überzeugt, dass der Hafen offen bleibt.", "dass der Hafen offen bleibt"),
    ("de", "Norwegen schloss nicht aus, dass der Hafen offen bleibt.", "dass der Hafen offen bleibt"),
    ("es", "Noruega ha dicho este lunes que el puerto seguirá cerrado.", "que el puerto seguirá cerrado"),
    ("it", "La Norvegia ha fatto presente che il porto è chiuso.", "che il porto è chiuso"),
    ("pt", "A Noruega deixou claro que o porto continua fechado.", "que o porto continua fechado"),
    ("nl", "Noorwegen gaf toe dat de haven gesloten is.", "dat de haven gesloten is"),
    ("pl", "Norwegia dała do zrozumienia, że port pozostanie zamknięty.", "że port pozostanie zamknięty"),
    ("cs", "Norsko se domnívá, že přístav zůstane otevřený.", "že přístav zůstane otevřený"),
    ("sv", "Norge invänder att hamnen är stängd.", "att hamnen är stängd"),
    ("ru", "Норвегия дала понять, что порт останется закрытым.", "что порт останется закрытым"),
    ("uk", "Норвегія припускає, що порт залишиться закритим.", "що порт залишиться закритим"),
]


@pytest.mark.parametrize(("language", "text", "words"), TOLD)
def test_a_verb_of_saying_tells_whose_words_a_clause_is(language: str, text: str, words: str) -> None:
    """Idioms of more words, too."""
    (quote,) = quotes(text, language)
    assert (quote.kind, text[quote.start_char : quote.end_char]) == ("indirect", words)
    assert quote.speaker_id == "NO"


ACTS = [
    ("en", "The exclamation of Norway was heard, and its surmise was right."),
    ("fr", "La Norvège dénonce l'attaque que les rebelles ont menée contre le port."),
    ("fr", "L'affirmation que le port reste ouvert est fausse."),
    ("de", "Norwegen kritisierte den Angriff auf den Hafen."),
    ("es", "Noruega criticó la ley que cierra el puerto."),
    ("it", "La Norvegia ha criticato lo spiegamento che minaccia il porto."),
    ("pt", "A Noruega criticou a lei que fecha o porto."),
    ("nl", "Noorwegen veroordeelde de aanval op de haven."),
    ("pl", "Norwegia skrytykowała zauważalny spadek, który trwa."),
    ("cs", "Norsko odsoudilo útok na přístav a tweet vlády."),
    ("sv", "Norge kritiserar attacken mot hamnen."),
    ("ru", "Норвегия осудила нападение на порт."),
    ("uk", "Норвегія засудила напад на порт."),
]


@pytest.mark.parametrize(("language", "text"), ACTS)
def test_an_act_and_a_noun_are_no_quotes(language: str, text: str) -> None:
    """Norway denounced the attack that …: nobody is quoted."""
    assert quotes(text, language) == []


QUOTING = [
    ("en", "denounces"), ("en", "vowing"), ("fr", "dénonçait"), ("fr", "prévient"), ("fr", "plaidant"),
    ("de", "mahnte"), ("de", "räumte"), ("de", "bestritt"), ("es", "lamentó"), ("es", "niega"),
    ("it", "definita"), ("it", "minacciano"), ("pt", "lamentou"), ("pt", "pediram"), ("nl", "eist"),
    ("nl", "verweet"), ("pl", "obiecał"), ("pl", "potępiły"), ("cs", "slíbila"), ("cs", "vyzval"),
    ("sv", "hotar"), ("sv", "krävde"), ("ru", "попросил"), ("ru", "призвали"), ("uk", "закликала"),
    ("uk", "засудили"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "verb"), QUOTING)
def test_a_verb_that_tells_acts_too_is_of_saying_only_beside_a_quotation(language: str, verb: str) -> None:
    """Coding acts does not see it as one: it would cut the clause of what was denounced."""
    known = lexicon(language)
    assert known is not None
    assert "quoting" in {kind for _, kind in known.quoting.standing([verb]).get(0, ())}
    assert {"saying", "quoting"}.isdisjoint(kind for _, kind in known.words.standing([verb]).get(0, ()))


IDIOMS = [
    ("en", "that is to say"), ("en", "so to speak"), ("en", "having said that"), ("en", "a report"),
    ("fr", "autrement dit"), ("fr", "par écrit"), ("de", "ehrlich gesagt"), ("de", "wie gesagt"),
    ("es", "como se dice"), ("it", "detto questo"), ("it", "come si dice"),
    ("pt", "diz respeito"), ("pt", "melhor dizendo"), ("nl", "eerlijk gezegd"), ("nl", "dat wil zeggen"),
    ("pl", "szczerze mówiąc"), ("pl", "mówiąc wprost"), ("cs", "jak se říká"), ("cs", "dalo by se říci"),
    ("sv", "så att säga"), ("sv", "minst sagt"), ("ru", "честно говоря"), ("ru", "не говоря уже"),
    ("uk", "м'яко кажучи"), ("uk", "не кажучи вже"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "idiom"), IDIOMS)
def test_an_idiom_is_longer_than_the_verb_of_saying_in_it(language: str, idiom: str) -> None:
    """Frankly speaking: nobody speaks."""
    known, words = lexicon(language), words_of(idiom)
    assert known is not None
    assert (len(words), "neutral") in known.words.standing(words).get(0, ())
