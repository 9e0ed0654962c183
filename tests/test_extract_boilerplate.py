"""Paragraphs that are not the article's words."""

import pytest

from pipeline.data import rows
from pipeline.extract import boilerplate

CAPTIONS = [
    "The bridge in spring (Image: Getty)",
    "Le pont au printemps (Image : Getty)",
    "Die Brücke im Frühling. Foto: Jana Muster/dpa",
    "Die Brücke im Frühling © Stadtarchiv",
    "Le pont au printemps. Crédit photo : Archives de la ville",
    "El puente en primavera (Foto: Archivo municipal)",
    "Il ponte in primavera (Foto: Archivio)",
    "De brug in het voorjaar. Foto: ANP",
    "Bron på våren. Foto: Stadsarkivet",
    "Most wiosną. Fot. Archiwum / PAP".replace("Fot. ", "Fot.: "),
    "Most na jaře. Foto: Archiv města",
    "Мост весной. Фото: городской архив",
    "Міст навесні. Фото: міський архів",
    "Köprü ilkbaharda. Fotoğraf: Şehir arşivi",
    "春の橋（写真：市のアーカイブ）",
    "春天的桥（图片来源：市档案馆）",
    "الجسر في الربيع (الصورة: أرشيف المدينة)",
    "The bridge in spring (Getty Images)",
    "The bridge in spring (Ada Miller/AP Photo)",
    "A ferry on the river | Shutterstock",
]
SENTENCES = [
    "The council voted on Friday, Reuters reported.",
    "The agency published the photo: it shows two cracked pillars, and a third that had been repaired.",
    "PARIS (AFP) The council voted on Friday to rebuild the bridge.",
    "The council voted on Friday to rebuild the bridge. (Reuters)",
    "Image is everything in this town.",
    "Das Bild zeigt die Brücke im Frühling.",
    "Le maire a présenté une photo du pont.",
    "Cookies were sold at the opening of the bridge.",
    "More than 200 people came to the opening.",
    "Related industries expect new orders, the chamber of commerce said.",
    "Read the document before you sign it, the office told residents.",
    "Published in 2019, the report warned of cracks in the pillars.",
    "The mayor confirmed the closure on her Telegram channel.",
    "Мэр сообщила о закрытии моста в своем Telegram-канале.",
    "Das Parlament stimmte mit ihrer Zustimmung für das Gesetz.",
    "The regulator asked the company to simplify its privacy settings.",
    "Die Anzeige wurde am Freitag erstattet.",
    "«Это было трудное решение», — сообщила мэрия.",
]
FURNITURE = [
    "Read also: Ferry to run every ten minutes",
    "READ MORE: Ferry to run every ten minutes",
    "Lire aussi : Le bac toutes les dix minutes",
    "Lesen Sie auch: Fähre fährt alle zehn Minuten",
    "Lea también: El ferry cada diez minutos",
    "Leia também: Balsa a cada dez minutos",
    "Leggi anche: Traghetto ogni dieci minuti",
    "Lees ook: Veerpont vaart elke tien minuten",
    "Läs också: Färjan går var tionde minut",
    "Les også: Fergen går hvert tiende minutt",
    "Czytaj także: Prom co dziesięć minut",
    "Čtěte také: Přívoz každých deset minut",
    "Читайте также: Паром каждые десять минут",
    "Читайте також: Пором кожні десять хвилин",
    "İlgili haber: Vapur her on dakikada bir",
    "اقرأ أيضا: العبارة كل عشر دقائق",
    "関連記事：渡し船は十分おき",
    "相关阅读：渡轮每十分钟一班",
    "Sign up for our newsletter",
    "Abonnez-vous à notre newsletter",
    "Subscribe to our WhatsApp channel",
    "This site uses cookies to improve your visit.",
    "Diese Seite verwendet Cookies.",
    "Ce site utilise des cookies.",
    "Этот сайт использует cookie.",
    "Advertisement",
    "ANZEIGE",
    "Реклама",
    "Share",
    "***",
    "Stand: 03.05.2024, 15:47 Uhr",
    "Updated 15.59",
    "View this post on Instagram",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_paragraph_that_ends_in_a_credit_is_a_caption(caption: str) -> None:
    """In any of the table's languages, with or without brackets."""
    assert boilerplate.is_caption(caption)


@pytest.mark.parametrize("line", FURNITURE)
def test_lines_of_the_site_are_furniture(line: str) -> None:
    """Links to other articles, invitations, cookies, advertisements, datelines, players."""
    assert boilerplate.is_furniture(line)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_resemble_furniture_stay(sentence: str) -> None:
    """A sentence is not lost because of a word in it."""
    assert boilerplate.without([sentence]) == [sentence]


def test_title_byline_and_doubled_paragraphs_go() -> None:
    """What stands elsewhere, or twice, is left out."""
    text = "The council voted on Friday to rebuild the old bridge."
    lines = ["Bridge to be rebuilt", "By Ada Miller", text, "Yes.", text, "Yes."]
    assert boilerplate.without(lines, "Bridge to be rebuilt", ["Ada Miller"]) == [text, "Yes.", "Yes."]


def test_headlines_behind_a_heading_like_most_read_go() -> None:
    """A list of other articles ends the text, unless sentences follow it."""
    text = ["The council voted.", "Work begins in June."]
    assert boilerplate.without([*text, "Most read", "Ferry every ten minutes", "New mayor"]) == text
    assert len(boilerplate.without([*text, "Related questions", "It was asked who pays."])) == 4


def test_a_label_before_a_caption_is_an_alternative_text() -> None:
    """Short lines without punctuation go when a caption follows them, and only then."""
    lines = ["old bridge", "The bridge in spring (Image: Getty)", "New start", "The council voted."]
    assert boilerplate.without_alternative_texts(lines) == lines[1:]


def test_every_phrase_has_a_kind_a_place_and_a_source() -> None:
    """The table can be extended without reading code: its kinds and places are a closed set."""
    table = rows("boilerplate")
    assert {row["where"] for row in table} == {"start", "end", "within", "whole"}
    assert all(row["phrase"].strip() and row["source"] and row["language"] for row in table)
    assert len({row["language"] for row in table}) > 15
    assert len({(row["kind"], row["where"], row["language"], row["phrase"]) for row in table}) == len(table)
