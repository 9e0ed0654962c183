"""The words of a language that are no names: spaCy's lists, read without importing spaCy.

Importing `spacy.lang.fr` compiles that language's tokenizer, which takes four seconds, for 500 words.
"""

import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from runpy import run_path

LANGUAGE_CODE = re.compile("[a-z]{2,3}")  # the code becomes part of a path


@cache
def stop_words(language: str) -> frozenset[str]:
    """spaCy's own list of a language, in lower case; empty where it has none."""
    if not LANGUAGE_CODE.fullmatch(language):
        return frozenset()
    file = Path(str(distribution("spacy").locate_file(f"spacy/lang/{language}/stop_words.py")))
    return frozenset(run_path(str(file))["STOP_WORDS"]) if file.exists() else frozenset()
