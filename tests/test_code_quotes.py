"""Who says what: marks and cues of many languages. Nobody real is given words: the speakers are offices."""

import pytest

from tests.coding import quotes

DIRECT = [
    ("en", '"We will stay here for now," the Norwegian government said.', "We will stay here for now,"),
    ("en", "The Norwegian government said: “We will stay here for now.”", "We will stay here for now."),
    ("en", "''We will stay here for now,'' the Norwegian government said.", "We will stay here for now,"),
    ("en", "``We will stay here for now,'' the Norwegian government said.", "We will stay here for now,"),
    ("fr", "« Nous restons ici pour le moment », a déclaré la Norvège.", "Nous restons ici pour le moment"),
    ("de", "„Wir bleiben vorerst hier“, sagte die norwegische Regierung.", "Wir bleiben vorerst hier"),
    ("de", "»Wir bleiben vorerst hier«, sagte die norwegische Regierung.", "Wir bleiben vorerst hier"),
    ("ru", "«Мы пока остаёмся здесь», — заявила Норвегия.", "Мы пока остаёмся здесь"),
    ("uk", "«Ми поки залишаємося тут», — заявила Норвегія.", "Ми поки залишаємося тут"),
    ("es", "«Nos quedamos aquí por ahora», dijo Noruega.", "Nos quedamos aquí por ahora"),
    ("pl", "„Zostajemy tu na razie” – oświadczyła Norwegia.", "Zostajemy tu na razie"),
    ("sv", "”Vi stannar här tills vidare”, säger Norge.", "Vi stannar här tills vidare"),
]


@pytest.mark.parametrize(("language", "text", "words"), DIRECT)
def test_words_between_marks_have_their_speaker(language: str, text: str, words: str) -> None:
    """The quotation marks of the languages; the words without them; the cue before or behind."""
    (quote,) = quotes(text, language)
    assert (quote.kind, text[quote.start_char : quote.end_char]) == ("direct", words)
    assert quote.speaker_id in ("NO", "norwegian-government")
    assert quote.cue


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Norway said that it would stay there.", "that it would stay there"),
        ("en", "Norway said it would stay there.", "it would stay there"),
        ("en", "The talks in Oslo failed again, Norway said.", "The talks in Oslo failed again"),
        ("fr", "La Norvège a déclaré qu'elle resterait là.", "qu'elle resterait là"),
        ("de", "Norwegen erklärte, dass es dort bleiben werde.", "dass es dort bleiben werde"),
        ("ru", "Норвегия заявила, что останется там навсегда.", "что останется там навсегда"),
        ("es", "Noruega dijo que se quedaría allí.", "que se quedaría allí"),
        ("it", "La Norvegia ha detto che resterà lì.", "che resterà lì"),
    ],
)
def test_what_a_verb_of_saying_introduces_is_an_indirect_quote(language: str, text: str, words: str) -> None:
    """The clause that tells the content, or the sentence before its cue."""
    (quote,) = quotes(text, language)
    assert (quote.kind, text[quote.start_char : quote.end_char]) == ("indirect", words)
    assert quote.speaker_id == "NO"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We will stay here for now," Mr. Grytten said.', "Grytten"),
        ("The minister Ola Grytten (Labour) said he would stay there.", "Ola Grytten"),
        ("Most voters say they would stay there.", "Most voters"),
    ],
)
def test_the_speaker_stands_beyond_abbreviations_brackets_and_before_pronouns(
    text: str, speaker: str
) -> None:
    """What follows the verb of saying is its content, where the language puts the subject first."""
    (quote,) = quotes(text)
    assert quote.speaker_surface == speaker


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    """ "…," said X. "…" """
    text = '"We will stay here," Norway said. "We will not leave before spring."'
    first, second = quotes(text)
    assert first.speaker_id == second.speaker_id == "NO"


def test_a_quotation_over_paragraphs_opens_each_anew_and_may_end_without_a_mark() -> None:
    """English and French usage."""
    text = "Norway said: “We stay here.\n\n“We do not leave.”\n\nThat was all."
    (quote,) = quotes(text)
    assert text[quote.start_char : quote.end_char] == "We stay here.\n\n“We do not leave."
    text = "Norway said: “We stay here for a long time.\n\nThat was all."
    (quote,) = quotes(text)
    assert text[quote.start_char : quote.end_char] == "We stay here for a long time."


def test_a_quotation_of_several_paragraphs_may_open_only_once() -> None:
    """As where a passage is quoted; but a mark that is never closed ends with its paragraph."""
    text = "Norway wrote:\n\n“We stay here.\n\nWe do not leave.”\n\nThat was all."
    (quote,) = quotes(text)
    assert text[quote.start_char : quote.end_char] == "We stay here.\n\nWe do not leave."
    text = "Norway said: “We stay here for now.\n\nThat was all.\n\nDenmark said: “We stay here, too.”"
    first, _ = quotes(text)
    assert text[first.start_char : first.end_char] == "We stay here for now."


def test_a_nested_quotation_belongs_to_the_outer_one() -> None:
    """«… «…» …»"""
    text = "La Norvège a déclaré : « Le mot « paix » a disparu de nos débats »."
    (quote,) = quotes(text, "fr")
    assert text[quote.start_char : quote.end_char] == "Le mot « paix » a disparu de nos débats"


def test_a_word_in_marks_is_no_quote() -> None:
    """The so-called "line" is nobody's statement."""
    assert quotes('The so-called "line" runs through the north.') == []


def test_a_speaker_without_a_name_has_words_and_no_id() -> None:
    """Experts said."""
    (quote,) = quotes("Several experts said that the ice would melt.")
    assert (quote.speaker_id, quote.speaker_surface) == (None, "Several experts")


SPOKEN = [
    # what goes on behind a long attribution
    (
        "en",
        '"We will stay," Norway said in a statement that it published in Oslo on the eve of the talks with'
        ' Denmark. "We will not leave."',
        [("We will stay,", "Norway"), ("We will not leave.", "Norway")],
    ),
    ("en", '"We will stay here," Norway said of Denmark.', [("We will stay here,", "Norway")]),
    (
        "en",
        "Norway denied the accusation, calling it false and saying that it would stay.",
        [("that it would stay", "Norway")],
    ),
    ("en", "Norway said on Monday that it would stay and added that Denmark knew it.",
     [("that it would stay", "Norway"), ("that Denmark knew it", "Norway")]),
    # where the clause that is told stands before, and what follows only tells when and where
    ("en", "The boats left the port at night, Norway said Sunday, calling it a retreat.",
     [("The boats left the port at night", "Norway")]),
    ("en", "Norway said Sunday the boats had left the port.", [("the boats had left the port", "Norway")]),
    ("en", "Norway said at least ten boats had left.", [("at least ten boats had left", "Norway")]),
    ("en", "Rules announced by Norway in Oslo are strict.", []),
    ("en", "Do you think Norway would leave the port?", []),
    ("en", '"We will stay here," Ola Grytten, who leads the harbour of Oslo, told Denmark.',
     [("We will stay here,", "Grytten")]),
    ("en", '"We will stay here," Mr. Grytten, 61, said.', [("We will stay here,", "Grytten")]),
    ("en", "Observers in Norway and Denmark later said they would stay.", [("they would stay", "Denmark")]),
    ("en", "Ola Grytten's lawyer said they would stay.", [("they would stay", "lawyer")]),
    ("en", "A paper in Oslo on Saturday wrote that they would stay.", [("that they would stay", "Oslo")]),
    ("en", "The boats had left the port, the defence minister, Ola Grytten, announced.",
     [("The boats had left the port", "Grytten")]),
    ("en", "Norway announced reforms that are to open it.", [("reforms that are to open it", "Norway")]),
    ("en", "Norway told reporters the port would open.", [("the port would open", "Norway")]),
    ("en", "Norway told the Danish government it would stay.", [("it would stay", "Norway")]),
    ("en", "Norway warned Denmark of new fees if it stays.", []),
    ("en", "Norway denied that it had left the port, while Denmark said that it had.",
     [("that it had left the port", "Norway"), ("that it had", "Denmark")]),
    ("en", "Norway warned against all travel to the port.", []),
    ("pl", "Tekst miał błędy, że nie napisała go Dania.", []),
    ("en", "Norway has said it would stay – although nobody knows when.", [("it would stay", "Norway")]),
    ("en", "Its written reply to Norway makes no concession.", []),
    ("es", "El ministro noruego, Ola Grytten, confirmó el acuerdo.", []),
    ("pl", "Norwegia wie, że tekstu nie napisała Dania.", []),
    ("uk", "«Північний потік — 2» працює, а Норвегія чекає.", []),
    ("ru", "В Осло считают, что порт закрыт.", [("что порт закрыт", "Осло")]),
    ("fr", "La Norvège a affirmé vendredi avoir quitté le port.", [("avoir quitté le port", "La Norvège")]),
    ("fr", "La Norvège a affirmé avoir quitté le port, à la veille d'un sommet du Danemark.",
     [("avoir quitté le port", "La Norvège")]),
    ("fr", "Les bateaux ont quitté le port de Suède, affirme la Norvège.",
     [("Les bateaux ont quitté le port de Suède", "la Norvège")]),
    ("fr", "Les bateaux ont quitté le port, a-t-on appris vendredi.",
     [("Les bateaux ont quitté le port", "on")]),
    ("de", "Norwegen sagte, es wolle im Hafen bleiben.", [("es wolle im Hafen bleiben", "Norwegen")]),
    ("de", "Die Boote haben den Hafen verlassen, wie Norwegen am Montag berichtete.",
     [("Die Boote haben den Hafen verlassen", "Norwegen")]),
    ("de", "Norwegen sagte, es bleibe im Hafen. Das Wetter sei gut. Das Meer ist ruhig.",
     [("es bleibe im Hafen", "Norwegen"), ("Das Wetter sei gut", "Norwegen")]),
    ("de", "Norwegen sagte, es bleibe im Hafen. Wenn das Wetter gut sei, fahren die Boote.",
     [("es bleibe im Hafen", "Norwegen")]),
    ("de", "Norwegen blieb im Hafen. Das Wetter sei gut.", []),
    ("de", "Der Hafen bleibe offen, so Norwegen.", [("Der Hafen bleibe offen", "Norwegen")]),
    ("de", "Der Hafen war voll, so Norwegen blieb draußen.", []),
    ("de", "Norwegen hat auf die Frage nach einer dänischen Antwort gesagt, es bleibe dabei.",
     [("es bleibe dabei", "Norwegen")]),
    ("de", "Norwegen wirft den Dänen vor, die Grenze verletzt zu haben.",
     [("die Grenze verletzt zu haben", "Norwegen")]),
    ("it", "La Norvegia, felice per la Danimarca, l'ha poi definita: «Una buona vicina del nord».",
     [("Una buona vicina del nord", "Norvegia")]),
    ("de", "Norwegen sagte viel, das Wetter blieb gut.", []),
    ("es", "Noruega afirmó haber salido del puerto.", [("haber salido del puerto", "Noruega")]),
    ("it", "La Norvegia ha detto di aver lasciato il porto.", [("di aver lasciato il porto", "La Norvegia")]),
    ("it", "La Norvegia sulla Danimarca: «Una buona vicina del nord».",
     [("Una buona vicina del nord", "La Norvegia")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "Die Brücke bleibt zu, heißt es in einer Mitteilung des Ministeriums.",
         "Die Brücke bleibt zu", "einer Mitteilung des Ministeriums"),
        ("de", "In einer Erklärung hieß es, die Brücke bleibe zu.",
         "die Brücke bleibe zu", "einer Erklärung"),
        ("it", "Il ponte resterà chiuso, si legge in una nota della Norvegia.",
         "Il ponte resterà chiuso", "Norvegia"),
        ("pl", "Most pozostanie zamknięty, napisano w oświadczeniu Norwegii.",
         "Most pozostanie zamknięty", "Norwegii"),
        ("ru", "Мост останется закрытым, сообщили в министерстве.",
         "Мост останется закрытым", "министерстве"),
        ("uk", "Міст залишиться закритим, йдеться у заяві Норвегії.",
         "Міст залишиться закритим", "Норвегії"),
        ("en", "The minister vowed to close the bridge.", "to close the bridge", "The minister"),
        ("fr", "La Norvège a promis de rouvrir le pont.", "de rouvrir le pont", "Norvège"),
        ("nl", "Noorwegen beloofde de brug te openen.", "de brug te openen", "Noorwegen"),
        ("cs", "Norsko slíbilo poslat dvě lodě.", "poslat dvě lodě", "Norsko"),
        ("es", "El ministro preguntó si el puente era seguro.", "si el puente era seguro", "El ministro"),
        ("ru", "Министр спросил, безопасен ли мост.", "безопасен ли мост", "Министр"),
        ("en", "The court ruled that the ban was void.", "that the ban was void", "The court"),
    ],
)  # fmt: skip
def test_documents_promises_and_questions_tell_what_somebody_says(
    language: str, text: str, words: str, speaker: str
) -> None:
    """It is written in whose statement; what is promised is an infinitive, what is asked a question."""
    (quote,) = quotes(text, language)
    assert (text[quote.start_char : quote.end_char], quote.speaker_surface) == (words, speaker)


def test_who_asks_is_nobody_where_none_is_named() -> None:
    """A verb that has its subject in its ending may be of many: le preguntaron si …"""
    assert quotes("Ola Grytten llegó tarde. Le preguntaron si el puente era seguro.", "es") == []


def test_the_next_sentence_tells_its_own_content() -> None:
    """ "…," said X. "…" She added that …: who said the first says the second."""
    text = '"We stay here," the minister said. "The bridge is shut." She added that it would open.'
    assert [quote.speaker_surface for quote in quotes(text)] == ["the minister", "the minister", "She"]


@pytest.mark.parametrize(("language", "text", "told"), SPOKEN)
def test_what_is_told_has_its_bounds_and_its_speaker(
    language: str, text: str, told: list[tuple[str, str]]
) -> None:
    """Time and place behind the verb are no content; a participle has the subject of its sentence."""
    found = [
        (text[quote.start_char : quote.end_char], (quote.speaker_surface or "").split()[-1])
        for quote in quotes(text, language)
    ]
    assert found == [(words, speaker.split()[-1]) for words, speaker in told]


@pytest.mark.parametrize(
    ("language", "text", "speaker_id"),
    [
        ("en", "Norwegian analysts said it would rain.", None),
        ("en", "Norwegian diplomats said it would rain.", "NO"),
        ("de", "Norwegische Experten sagten, dass es regnet.", None),
        ("de", "Norwegische Beamte sagten, dass es regnet.", "NO"),
        ("ru", "Норвежские эксперты заявили, что пойдёт дождь.", None),
        ("ru", "Норвежские дипломаты заявили, что пойдёт дождь.", "NO"),
    ],
)
def test_experts_and_papers_do_not_speak_for_their_country(
    language: str, text: str, speaker_id: str | None
) -> None:
    """But its officials do."""
    (quote,) = quotes(text, language)
    assert quote.speaker_id == speaker_id
