"""Who speaks where no verb of saying stands with its subject beside a quotation. All persons are invented."""

import pytest

from tests.coding import quotes

SPOKEN = [
    ("en", '"The gate is frozen shut," said Mr. Burman, the harbour master.', "Burman"),
    ("en", '"The gate is frozen shut," said O\'Neill.', "O'Neill"),
    ("en", '"The gate is frozen shut," said Rashmi.', "Rashmi"),
    (
        "en",
        '"We will not open it," Scott Hallam, the head of the yard of Oslo, one of the ports at sea, said.',
        "Scott Hallam",
    ),
    ("en", '"The gate is shut," Anna Berg and Carl Holm both said.', "Anna Berg"),
    ("en", 'Anna Berg shook her head. "The gate is shut."', "Anna Berg"),
    ("en", 'According to Anna Berg, "the gate is frozen and nobody can open it."', "Anna Berg"),
    ("en", 'Anna Berg is against the bridge: "It will be too low for our boats."', "Anna Berg"),
    ("de", "Norwegen ist gegen die Brücke: „Sie ist zu niedrig für uns.“", "Norwegen"),
    ("de", "„Das Eis ist zu dick für uns“, schmunzelt die Ministerin Anna Berger.", "Anna Berger"),
    ("de", "„Das Eis ist zu dick“, erklärte die für das Meer zuständige Anna Schmidt.", "Anna Schmidt"),
    ("fr", "Claire Dumas est contre le pont : « Il sera trop bas pour nous. »", "Claire Dumas"),
    ("fr", "« La glace est trop épaisse », confie-t-elle.", "elle"),
    ("es", "María Olmedo está en contra: «El puente será demasiado bajo».", "María Olmedo"),
    ("es", "«El hielo es muy grueso», dijo este martes en Oslo la diputada Elena Prado.", "Elena Prado"),
    ("it", "Maria Rossetti è contraria: «Il ponte sarà troppo basso».", "Maria Rossetti"),
    ("pt", "Maria Olmeda está contra: «A ponte vai ser demasiado baixa».", "Maria Olmeda"),
    ("nl", "Erik Solberg is tegen de brug: “Die is te laag voor ons.”", "Erik Solberg"),
    ("pl", "Jan Solski wątpi. „Most będzie dla nas zbyt niski”.", "Jan Solski"),
    ("pl", "– Statki wypłyną w poniedziałek – powiedziała minister Anna Olszak.", "Anna Olszak"),
    ("cs", "Jan Solský je proti mostu: „Bude pro nás příliš nízký.“", "Jan Solský"),
    ("sv", "Anna Berg är emot bron: ”Den blir för låg för oss.”", "Anna Berg"),
    ("sv", "– Bron blir för låg, suckar Anna Berg.", "Anna Berg"),
    ("sv", "– Bron är klar och öppen.\n\nDet säger Anna Berg till TT.", "Anna Berg"),
    ("it", "«Il ponte è pronto per la primavera». Lo ha detto Maria Rossetti.", "Maria Rossetti"),
    ("de", "„Das Eis ist zu dick für die Schiffe“. Das sagte die Ministerin.", "die Ministerin"),
    ("de", "„Das Eis ist zu dick“, räumt auch Norwegen ein.", "Norwegen"),
    ("de", "„Das Eis ist zu dick für uns“, ereifert sich der Fischer.", "der Fischer"),
    ("en", '"The ice is far too thick for us,” said Anna Berg. “We wait."', "Anna Berg"),
    ("en", "''The ice is far too thick,'' Anna Berg, a captain from Oslo, shouted.", "Anna Berg"),
    ("ru", "«Мост слишком низкий, — отметила Анна Ольхова. — Надо ждать весны».", "Анна Ольхова"),
    ("uk", "«Міст, — сказала журналістам Анна Вільхова, — надто низький».", "Анна Вільхова"),
    ("it", "«Il ponte - ha detto Maria Rossetti - è troppo basso per noi».", "Maria Rossetti"),
    ("pl", "– Most jest za niski – podkreśla w rozmowie z nami Anna Olszak.", "Anna Olszak"),
    ("ru", "«Мост для нас слишком низкий», — говорится в сообщении МИД Норвегии.", "МИД Норвегии"),
    ("ru", "Анна Ольхова против моста: «Он будет слишком низким для нас».", "Анна Ольхова"),
    ("uk", "Анна Вільхова проти мосту: «Він буде надто низьким для нас».", "Анна Вільхова"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPOKEN)
def test_a_quotation_has_the_speaker_that_stands_around_it(language: str, text: str, speaker: str) -> None:
    """Before its colon, right behind its comma, in the sentence before, behind "according to"."""
    found = [quote for quote in quotes(text, language) if quote.kind == "direct"]
    assert {quote.speaker_surface for quote in found} == {speaker}


SENTENCES = [
    (
        "en",
        "Norway left the talks. “We wait,” the minister said. Snow fell. “We have time until the spring.”",
    ),
    ("de", "„Wir warten“, sagte der Minister. Es schneite. „Wir haben Zeit bis zum Frühling.“"),
    ("fr", "« Nous attendons », a dit le ministre. Il neigeait. « Nous avons le temps jusqu'au printemps. »"),
    ("es", "«Esperamos aquí», dijo el ministro. Fuera nevaba. «Tenemos tiempo hasta la primavera»."),
    ("sv", "”Vi väntar”, sade ministern. Det snöade. ”Vi har tid fram till våren.”"),
]


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_who_spoke_last_in_a_paragraph_goes_on(language: str, text: str) -> None:
    """If nobody else is told of in between."""
    *_, before, last = quotes(text, language)
    assert last.speaker_surface == before.speaker_surface is not None


AHEAD = [
    ("en", "As the minister said on Monday, the port stays shut until May."),
    ("de", "Wie die Ministerin am Montag mitteilte, bleibt der Hafen bis Mai geschlossen."),
    ("es", "Según explicó el portavoz del Gobierno, los barcos saldrán el lunes."),
    ("pl", "Jak poinformował rzecznik rządu, statki wypłyną w poniedziałek."),
    ("ru", "Как сообщил представитель правительства, корабли выйдут в понедельник."),
    ("uk", "Як повідомив речник уряду, кораблі вийдуть у понеділок."),
]


@pytest.mark.parametrize(("language", "text"), AHEAD)
def test_what_stands_behind_the_clause_of_saying_is_told(language: str, text: str) -> None:
    """From its comma to the end of the sentence."""
    (quote,) = quotes(text, language)
    assert text[quote.start_char : quote.end_char] == text[text.index(", ") + 2 : -1]


TOLD_BY = [
    ("en", "Norway is warning voters that the bridge is low.", "Norway"),
    ("pt", "O porta-voz limitou-se a dizer que a ponte abre em maio.", "O porta-voz"),
    ("fr", "Le porte-parole a tenu à rappeler que le pont ouvre en mai.", "Le porte-parole"),
    (
        "de",
        "Angela Merkel, Kanzlerin der Deutschen, sagte der Zeitung, dass das Eis dick sei.",
        "Angela Merkel",
    ),
    ("es", "María Olmedo, que añadió que el puente abre en mayo, salió de la sala.", "María Olmedo"),
    ("sv", "Bron öppnar i maj, meddelar ministern.", "ministern"),
    ("en", "When Anna Berg left the hall, officials said the bridge would open.", "officials"),
    (
        "en",
        "Political observers in Norway and around the country say the bridge is low.",
        "Political observers",
    ),
    ("en", "In a statement announcing the plan, the minister said the bridge was ready.", "the minister"),
    ("en", "The bridge is too low for any of the boats, says Rashmi.", "Rashmi"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), TOLD_BY)
def test_what_is_told_has_its_speaker(language: str, text: str, speaker: str) -> None:
    """A noun with a hyphen, a name before its apposition or its clause, a noun behind a comma."""
    *_, told = (q.speaker_surface or "" for q in quotes(text, language) if q.kind == "indirect")
    assert told.startswith(speaker)


PIECED = [
    ("en", "Norway criticised the plan, calling it a “paper bridge”, and left.", "it a “paper bridge"),
    ("en", "Norway described the bridge as “unsafe” and a “danger”.", "the bridge as “unsafe” and a “danger"),
    ("fr", "La Norvège a salué une «avancée» sur le pont.", "une «avancée» sur le pont"),
    ("de", "Norwegen bezeichnete den Bericht als »mutig«, aber spät.", "den Bericht als »mutig"),
    ("de", "Norwegen warnt vor einer angeblichen „Schließung“ des Hafens.", "einer angeblichen „Schließung“"),
    ("es", "Noruega calificó el puente de «muy peligroso» para todos.", "el puente de «muy peligroso»"),
    ("it", "La Norvegia ha definito il ponte «troppo basso» per tutti.", "il ponte «troppo basso»"),
    ("sv", "Norge kallar bron för ”en fara” för alla.", "bron för ”en fara”"),
    ("ru", "Норвегия назвала мост «очень опасным» для всех.", "мост «очень опасным» для всех"),
    ("uk", "Норвегія назвала міст «дуже небезпечним» для всіх.", "міст «дуже небезпечним» для всіх"),
    ("pl", "Norwegia nazwała most „bardzo niebezpiecznym” dla wszystkich.", "most „bardzo niebezpiecznym”"),
    ("cs", "Norsko označilo most za „velmi nebezpečný“ pro všechny.", "most za „velmi nebezpečný“"),
    ("nl", "Noorwegen noemt de brug “een gevaar” voor iedereen.", "de brug “een gevaar”"),
    ("pt", "A Noruega classificou a ponte de «muito perigosa» para todos.", "a ponte de «muito perigosa»"),
]


@pytest.mark.parametrize(("language", "text", "words"), PIECED)
def test_an_object_with_quoted_pieces_is_one_quote(language: str, text: str, words: str) -> None:
    """Up to the comma behind them, and not the pieces by themselves."""
    (quote,) = quotes(text, language)
    assert quote.kind == "indirect"
    assert words in text[quote.start_char : quote.end_char]
    assert quote.speaker_id in ("NO", "norwegian-government")


NOBODY = [
    "Norway was declared “unsafe” by all.",
    "It was too early to tell whether the bridge would open.",
    "Norway's tweet to the captains of the boats made them laugh.",
    "Those claims could close the bridge of Norway.",
    "After the storm of last week, Norway asked for this to be mended.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_looks_like_a_verb_of_saying_tells_nothing(text: str) -> None:
    """Nouns, and verbs of nobody."""
    assert quotes(text) == []


def test_another_clause_with_as_tells_nothing() -> None:
    """As ships left, the minister said."""
    (quote,) = quotes("As the ships left, the minister said the ice was too thick.")
    assert quote.cue == "said"
    assert quote.speaker_surface == "the minister"


def test_a_participle_has_the_subject_of_its_clause() -> None:
    """Not the name right before its comma."""
    (quote,) = quotes("Norway praised its envoy for her work in Denmark, saying the bridge had been saved.")
    assert quote.speaker_id == "NO"


def test_a_clause_about_a_person_is_no_speech_of_it() -> None:
    """Who has written widely, said."""
    (quote,) = quotes("Mr. Hallam, who has written widely on ports, said the gate was shut.")
    assert (quote.speaker_surface, quote.cue) == ("Hallam", "said")


def test_a_full_stop_behind_a_mark_parts_a_quotation_from_the_next_verb() -> None:
    """«…». The other one said."""
    text = "Juan Solano lo tiene claro: «No vamos a abrir el puerto». Noruega dijo que abrirá en mayo."
    direct, indirect = quotes(text, "es")
    assert direct.speaker_surface == "Juan Solano"
    assert indirect.speaker_id == "NO"


def test_a_quotation_behind_a_colon_is_no_part_of_what_is_told_before() -> None:
    """Said that the port was shut: "…" are two quotes."""
    told, quoted = quotes("The minister said that the port was shut: “The ice is far too thick.”")
    assert (told.kind, quoted.kind) == ("indirect", "direct")
    assert told.end_char < quoted.start_char
    assert told.speaker_surface == quoted.speaker_surface == "The minister"


CONVERSATIONS = [
    (
        "en",
        "DAHL: Will the port open?\n\nHOLM: We hope so.\n\nDAHL: And the bridge?",
        ["DAHL", "HOLM", "DAHL"],
    ),
    ("en", "Q: Will it open?\n\nA: We hope so.\n\nQ: And the bridge?\n\nA: No.", ["Q", "A", "Q", "A"]),
    (
        "ru",
        "Журналист: Когда откроется порт?\n\nАнна Ольхова: Весной.\n\nЖурналист: А мост?",
        ["Журналист", "Анна Ольхова", "Журналист"],
    ),
    (
        "de",
        "Frage: Wann öffnet der Hafen?\n\nAnna Berger: Im Mai.\n\nFrage: Und die Brücke?",
        ["Frage", "Anna Berger", "Frage"],
    ),
]


@pytest.mark.parametrize(("language", "text", "speakers"), CONVERSATIONS)
def test_each_turn_of_a_transcript_is_a_quote(language: str, text: str, speakers: list[str]) -> None:
    """Of who stands before its colon."""
    found = quotes(text, language)
    assert [quote.speaker_surface for quote in found] == speakers
    assert {quote.kind for quote in found} == {"direct"}


def test_a_turn_goes_on_to_the_next_label_but_not_over_a_remark() -> None:
    """In brackets, or behind the last turn."""
    text = (
        "DAHL: Will it open?\n\nHOLM: Yes.\n\nIn May.\n\n(Laughter)\n\nDAHL: Why?\n\nHe left after an hour."
    )
    found = [text[quote.start_char : quote.end_char] for quote in quotes(text)]
    assert found == ["Will it open?", "Yes.\n\nIn May.", "Why?"]


NO_CONVERSATIONS = [
    "Norway: It has forty harbours.\n\nDenmark: It has twenty harbours.\n\nNorway: It has no bridge. Why?",
    "DAHL: It opens in May.\n\nHOLM: It will not.\n\nDAHL: It will.",
    "Attendance: 3,000\n\nPrice: 2 crowns\n\nPrice: 4 crowns for adults. Why so much?",
]


@pytest.mark.parametrize("text", NO_CONVERSATIONS)
def test_headings_with_a_colon_are_no_turns(text: str) -> None:
    """Countries, words, and where nothing is asked."""
    assert quotes(text) == []
