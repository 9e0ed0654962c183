"""Quotations that an attribution interrupts, and those that hold another one. The speakers are offices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coding import quotes

INTERRUPTED = [
    ("ru", "«Мы ждали долго, — сказал министр Норвегии во вторник. — Но мы умеем ждать»."),
    ("uk", "«Ми чекали довго, — сказала Норвегія. — Але ми вміємо чекати»."),
    ("pl", "«Czekaliśmy długo – powiedziała Norwegia. – Ale umiemy czekać»."),
    ("es", "«Hemos esperado mucho —afirmó Noruega ante la prensa— pero sabemos esperar»."),
    ("fr", "« Nous avons attendu longtemps, a affirmé la Norvège, mais nous savons attendre. »"),
    ("it", "«Abbiamo aspettato a lungo - ha spiegato la Norvegia - ma sappiamo aspettare»."),
    ("it", "– Abbiamo aspettato a lungo – ha risposto la Norvegia. – Ma sappiamo aspettare."),
    ("es", "—Hemos esperado mucho —contestó Noruega—. Pero sabemos esperar."),
    ("ru", "— Мы ждали долго, — сообщила Норвегия в Осло. — Но мы умеем ждать."),
]


@pytest.mark.parametrize(("language", "text"), INTERRUPTED)
def test_an_attribution_within_a_quotation_parts_it_in_two(language: str, text: str) -> None:
    """Both pieces have its speaker and its verb; none of its words is quoted."""
    first, second = quotes(text, language)
    assert first.cue == second.cue
    assert {first.speaker_id, second.speaker_id} <= {"NO", None}
    assert first.speaker_surface == second.speaker_surface
    said = text[first.start_char : first.end_char], text[second.start_char : second.end_char]
    assert all(first.cue not in piece for piece in said if first.cue)
    assert said[1].casefold().startswith(("но", "але", "ale", "pero", "mais", "ma"))


def test_who_speaks_may_be_a_pronoun_tied_to_its_verb() -> None:
    """The pronoun is told in its own word."""
    text = "« La frontière est fixée, a-t-elle lancé devant la presse, et personne ne la déplacera. »"
    first, second = quotes(text, "fr")
    assert (first.speaker_surface, second.speaker_surface) == ("elle", "elle")


def test_a_quotation_with_its_speaker_outside_stays_whole() -> None:
    """Whom it quotes in passing has no part in it."""
    text = "« Nous avons attendu, dit-il, et cela suffit », a affirmé la Norvège."
    (quote,) = quotes(text, "fr")
    assert quote.speaker_id == "NO"


@pytest.mark.parametrize(
    ("language", "text", "speaker", "words"),
    [
        ("en", "\"My father always said: 'Never give up.' So we stay,\" Norway said.", "My father", "Never"),
        ("es", "\"Mi padre siempre decía: 'mañana abren'. Esperamos\", dijo Noruega.", "Mi padre", "mañana"),
        (
            "uk",
            "«Сусідка сказала: „Ти вже наша“. Я мало не заплакала», — заявила Норвегія.",
            "Сусідка",
            "Ти вже",
        ),
        (
            "de",
            "„Gestern fragte ein Junge: ‚Wann hört das auf?‘ Das war alles“, sagte Norwegen.",
            "ein Junge",
            "Wann",
        ),
    ],
)
def test_a_quotation_within_another_has_its_own_speaker(
    language: str, text: str, speaker: str, words: str
) -> None:
    """A verb of saying and a colon lead to it; the outer one stays whole."""
    outer, inner = sorted(quotes(text, language), key=lambda quote: quote.start_char - quote.end_char)
    assert outer.speaker_id == "NO"
    assert outer.start_char < inner.start_char
    assert inner.end_char < outer.end_char
    assert inner.speaker_surface is not None
    assert speaker in inner.speaker_surface
    assert text[inner.start_char : inner.end_char].startswith(words)


def test_an_attribution_of_what_is_quoted_within_parts_nothing() -> None:
    """The outer one is still one quote, of who tells it."""
    text = "„Bevor er ging, sagte er noch: ‚Viel Glück und alles Gute.‘ Dann fuhr er los“, sagte Norwegen."
    outer, inner = sorted(quotes(text, "de"), key=lambda quote: quote.start_char - quote.end_char)
    assert (outer.speaker_id, inner.speaker_id) == ("NO", None)
    text = "„‚Was isst du?‘, fragten sie. Also gingen wir los“, sagte Norwegen."
    assert [quote.speaker_id for quote in quotes(text, "de")] == ["NO"]


def test_a_title_within_a_quotation_is_none() -> None:
    """Nothing leads to it."""
    text = "\"We read 'The Sea and its Ports' at school,\" the Norwegian government said."
    assert len(quotes(text)) == 1


@pytest.mark.parametrize(
    ("language", "told", "pointing"),
    [
        ("it", "Il ponte chiuderà in primavera", "Lo ha detto il governo norvegese."),
        ("nl", "De brug gaat in het voorjaar dicht", "Dat heeft de Noorse regering maandag gezegd."),
        ("de", "Die Brücke wird im Frühjahr gesperrt", "Das teilte die norwegische Regierung mit."),
        ("ru", "Мост через реку закроют весной", "Об этом сообщило правительство Норвегии."),
        ("uk", "Міст через річку закриють навесні", "Про це повідомив уряд Норвегії."),
        ("es", "El puente se cerrará en primavera", "Así lo anunció el Gobierno de Noruega."),
        ("fr", "Le pont sera fermé au printemps", "C'est ce qu'a annoncé la Norvège."),
        ("sv", "Bron stängs redan i vår", "Det säger Norges regering."),
    ],
)
def test_a_sentence_may_only_tell_who_said_the_one_before(language: str, told: str, pointing: str) -> None:
    """The first sentence is the quote, without its full stop."""
    text = f"{told}. {pointing}"
    (quote,) = quotes(text, language)
    assert (quote.kind, text[quote.start_char : quote.end_char]) == ("indirect", told)
    assert quote.speaker_id in ("NO", "norwegian-government")


def test_a_noun_with_its_article_points_to_nothing() -> None:
    """Das Ministerium is no "this"."""
    text = "Die Brücke wird im Frühjahr gesperrt. Das Ministerium sagte am Montag nichts dazu."
    assert quotes(text, "de") == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "ru",
            "Норвегия утверждает, что нарушений не было, а министр Дании обвиняет её в том, что она лжёт.",
            "что нарушений не было",
        ),
        (
            "pl",
            "Norwegia mówi, że skradziono jej głosy, a Dania odpowiada, że wszystko przebiegło dobrze.",
            "że skradziono jej głosy",
        ),
    ],
)
def test_what_is_said_ends_where_another_speaks(language: str, text: str, words: str) -> None:
    """Behind a comma and a conjunction, with his title between."""
    first = quotes(text, language)[0]
    assert text[first.start_char : first.end_char] == words


MARKS = st.sampled_from([*"«»„“”\"‘’‚'—–-:,.!?()", " – ", " — ", "\n\n"])
MARKED = st.lists(st.tuples(st.integers(0, 120), MARKS), max_size=10)


@given(st.sampled_from(INTERRUPTED), MARKED, st.integers(1, 200))
def test_marks_anywhere_and_a_text_cut_anywhere_break_nothing(
    told: tuple[str, str], marks: list[tuple[int, str]], end: int
) -> None:
    """Whatever a page makes of its marks: each quote is some words of the text."""
    language, text = told
    for at, mark in marks:
        text = text[:at] + mark + text[at:]
    text = text[:end]
    for quote in quotes(text, language):
        assert 0 <= quote.start_char < quote.end_char <= len(text)
