"""Verbs that tell acts as often as speech. Nobody real is given words: the speakers are offices."""

import pytest

from tests.coding import quotes

TOLD = [
    ("en", "“This must not happen again,” warned the Norwegian government.", "direct", "warned"),
    ("en", "The Norwegian government promised: “It will open in spring.”", "direct", "promised"),
    ("en", "Norway promised that the bridge would open in spring.", "indirect", "promised"),
    ("en", "The bridge would not open before spring, warned Norway.", "indirect", "warned"),
    ("fr", "« Nous ne céderons pas un mètre de côte », prévient la Norvège.", "direct", "prévient"),
    ("fr", "La Norvège a averti lundi que le port resterait fermé.", "indirect", "averti"),
    ("fr", "Le port restera fermé tout l'hiver, regrette la Norvège.", "indirect", "regrette"),
    ("fr", "La Norvège juge que le port est trop petit.", "indirect", "juge"),
    ("de", "„Wir warten nicht auf den nächsten Winter“, mahnte Norwegen.", "direct", "mahnte"),
    ("de", "„Wir warten nicht auf den nächsten Winter“, räumte Norwegen ein.", "direct", "räumte"),
    ("de", "„Wir warten nicht auf den nächsten Winter“, führte Norwegen aus.", "direct", "führte"),
    ("de", "Norwegen kritisierte, dass der Hafen geschlossen bleibt.", "indirect", "kritisierte"),
    ("es", "«No vamos a esperar otro invierno», lamentó Noruega.", "direct", "lamentó"),
    ("es", "Noruega denunció que el puerto sigue cerrado.", "indirect", "denunció"),
    ("it", "«Non aspetteremo un altro inverno», minaccia la Norvegia.", "direct", "minaccia"),
    ("it", "La Norvegia lamenta che il porto resti chiuso.", "indirect", "lamenta"),
    ("pt", "«Não vamos esperar outro inverno», lamentou a Noruega.", "direct", "lamentou"),
    ("pt", "A Noruega denunciou que o porto continua fechado.", "indirect", "denunciou"),
    ("nl", "“Wij wachten niet op de volgende winter”, klaagde Noorwegen.", "direct", "klaagde"),
    ("nl", "Noorwegen vindt dat de haven open moet blijven.", "indirect", "vindt"),
    ("pl", "„Nie będziemy czekać na kolejną zimę” – zapewniła Norwegia.", "direct", "zapewniła"),
    ("pl", "Norwegia obiecała, że port pozostanie otwarty.", "indirect", "obiecała"),
    ("cs", "„Nebudeme čekat na další zimu,“ doplnilo Norsko.", "direct", "doplnilo"),
    ("cs", "Norsko slíbilo, že přístav zůstane otevřený.", "indirect", "slíbilo"),
    ("sv", "”Vi väntar inte på nästa vinter”, kräver Norge.", "direct", "kräver"),
    ("sv", "Norge lovar att hamnen ska vara öppen.", "indirect", "lovar"),
    ("ru", "«Мы не будем ждать ещё одну зиму», — предупредила Норвегия.", "direct", "предупредила"),
    ("ru", "Норвегия пообещала, что порт останется открытым.", "indirect", "пообещала"),
    ("uk", "«Ми не чекатимемо ще одну зиму», — застерегла Норвегія.", "direct", "застерегла"),
    ("uk", "Норвегія пообіцяла, що порт залишиться відкритим.", "indirect", "пообіцяла"),
]


@pytest.mark.parametrize(("language", "text", "kind", "verb"), TOLD)
def test_a_verb_that_tells_acts_too_is_a_cue_beside_what_was_said(
    language: str, text: str, kind: str, verb: str
) -> None:
    """A quotation in marks, the clause before its comma, or the clause right behind."""
    (quote,) = quotes(text, language)
    assert (quote.kind, quote.cue) == (kind, verb)
    assert quote.speaker_id in ("NO", "norwegian-government")


NOT_TOLD = [
    ("en", "Norway denounced the attack on the harbour."),
    ("en", "Norway's warning came after the storm that hit the harbour."),
    ("en", "Norway left the hall early, praising the government of Denmark."),
    ("en", "Norway is said to have the longest coast of the continent."),
    ("fr", "La Norvège dénonce l'attaque que les rebelles ont menée."),
    ("fr", "Après la réunion du port à Oslo, la Norvège a salué l'accord."),
    ("fr", "La menace que le port ferme est réelle pour la Norvège."),
    ("fr", "La Norvège est sortie de la salle, saluant le Danemark."),
    ("de", "Norwegen kritisierte die Regierung, die den Hafen schließt."),
    ("de", "Ehrlich gesagt, der Hafen ist für Norwegen zu klein."),
    ("es", "Noruega criticó la ley que cierra el puerto."),
    ("es", "La denuncia que presentó Noruega sigue abierta."),
    ("it", "La Norvegia ha criticato la legge che chiude il porto."),
    ("it", "Detto questo, la Norvegia ha un porto che non usa."),
    ("pt", "A Noruega criticou a lei que fecha o porto."),
    ("pt", "A regra não diz respeito à Noruega, que tem outro porto."),
    ("nl", "Noorwegen veroordeelde de aanval op de haven."),
    ("nl", "Noorwegen heeft, eerlijk gezegd, een haven die niemand gebruikt."),
    ("pl", "Norwegia skrytykowała atak na port."),
    ("pl", "Szczerze mówiąc, Norwegia ma port, który nikomu nie służy."),
    ("cs", "Norsko odsoudilo útok na přístav."),
    ("cs", "Jak se říká, Norsko má přístav, který nikdo nepotřebuje."),
    ("sv", "Norge kritiserar attacken mot hamnen."),
    ("sv", "Norge har så att säga en hamn för mycket."),
    ("ru", "Норвегия осудила нападение на порт."),
    ("ru", "Порт Норвегии, собственно говоря, закрыт, чтобы его чинить."),
    ("uk", "Норвегія засудила напад на порт."),
    ("uk", "Чесно кажучи, порт Норвегії замалий, щоб прийняти кораблі."),
]


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_an_act_a_noun_and_an_idiom_tell_nothing(language: str, text: str) -> None:
    """Denounced the attack that …; its warning; frankly speaking."""
    assert quotes(text, language) == []
