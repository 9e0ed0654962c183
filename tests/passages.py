"""Passages of a few written words; ¶ is the end of a paragraph."""

from pipeline.language.passage import Passage
from pipeline.language.words import split


def passage(text: str, language: str = "en") -> Passage:
    words = [word for part in text.split("¶") for word in (*split(part), "\n\n")][:-1]
    return Passage(words=words, language=language)


def spelled(text: Passage, start: int, end: int) -> str:
    return " ".join(text.words[start:end])
