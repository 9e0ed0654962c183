"""spaCy's stop words, without spaCy."""

import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from spacy.lang.fr.stop_words import STOP_WORDS

from pipeline.language.stop_words import stop_words

HAVE_ONE = Path(str(distribution("spacy").locate_file("spacy/lang"))).glob("*/stop_words.py")


def test_they_are_spacys() -> None:
    """As its own import has them."""
    assert stop_words("fr") == STOP_WORDS


@pytest.mark.parametrize("language", sorted(file.parent.name for file in HAVE_ONE))
def test_every_list_of_spacy_can_be_read(language: str) -> None:
    """They are Python modules: one that imported another would fail alone."""
    assert stop_words(language)


@pytest.mark.parametrize("language", ["tlh", "", "not a language", "../en", "EN"])
def test_no_other_language_has_any(language: str) -> None:
    """Nor does something that is no code of a language."""
    assert stop_words(language) == frozenset()


def test_reading_them_imports_no_language() -> None:
    """That of French takes seconds."""
    check = (
        "import sys; from pipeline.language.stop_words import stop_words; "
        "assert stop_words('fr'); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", check], check=True)
