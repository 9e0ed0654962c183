"""A pipeline for each language: spaCy's blank one, our word rule, and the components of `components`.

    spacy.blank("xx") ─▶ sitrep_words   spaCy's tokenizer with the one rule of `words`
                      ─▶ sitrep_gazetteer ─▶ sitrep_names ─▶ sitrep_roles   doc.ents
                                                    └ sitrep_model, where a trained pipeline is installed

The components know the language; spaCy need not, which spares the seconds that its exceptions and lexical
attributes take to load, and serves the languages that it does not have or that need another package.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

import spacy
from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]  # Cython without a stub
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # Cython without a stub
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from pipeline.language import models
from pipeline.language.inflections import clitics
from pipeline.language.words import BOUNDARY, WORD
from pipeline.tag.components import COMPONENTS, DATE
from pipeline.tag.known.gazetteer import Gazetteer
from pipeline.tag.known.lexicon import DEFAULT_LANGUAGE, Lexicon, lexicon
from pipeline.tag.trained import MODEL

LEXEMES = 15_000  # words that a pipeline remembers, some 3 MB; then it is made anew
LONGEST_CHUNK = 64  # characters between spaces in which clitics are looked for: the search is quadratic
NO_LIMIT = 2**31  # characters; spaCy's own limit is there for parsers, which need memory


def _words_after_the_first(chunk: str) -> Iterator[re.Match[str]]:
    """What spaCy is told are infixes: it ignores one at the start of a chunk, emitting what is before."""
    return islice(WORD.finditer(chunk), 1, None)


def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """spaCy's tokenizer without exceptions: it parts at white space, then as `words.WORD` says."""
    return lambda nlp: Tokenizer(nlp.vocab, infix_finditer=_words_after_the_first)


registry.tokenizers("sitrep_words", func=create_tokenizer)


def blank() -> Language:
    """spaCy's pipeline of no language with the tokenizer above: its languages are not used.

    Of a new word it works out only whether it is space: lower_, shape_, is_alpha and their like stay empty,
    for nobody here asks for them, and they would take longer than parting the text.
    """
    vocab = Vocab(lex_attr_getters={IS_SPACE: str.isspace})
    nlp = spacy.blank("xx", vocab=vocab, config={"nlp": {"tokenizer": {"@tokenizers": "sitrep_words"}}})
    nlp.max_length = NO_LIMIT
    return nlp


def clitic_search(lexicon: Lexicon) -> Callable[[str], re.Match[str] | None]:
    """What parts a clitic from the name behind it («وروسيا» → و روسيا); other words stay whole."""
    clitic = re.compile("|".join(clitics(lexicon.language)))

    def search(chunk: str) -> re.Match[str] | None:
        """A match at the start of what is between white space; the tokenizer takes it off and asks again."""
        word = WORD.match(chunk)
        if word is None or len(chunk) > LONGEST_CHUNK:
            return None
        if BOUNDARY.fullmatch(word[0]):
            return word
        found = clitic.match(word[0])
        is_name = found is not None and lexicon.keys(word[0][found.end() :])
        return found if is_name and not lexicon.keys(word[0]) else None

    return search


@lru_cache(maxsize=32)
def _made(gazetteer: Gazetteer, language: str | None) -> Language:
    nlp = blank()
    if language and clitics(language):
        tokenizer: Tokenizer = nlp.tokenizer
        tokenizer.prefix_search = clitic_search(lexicon(gazetteer, language))
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"language": language})
    if models.installed_for(language):
        nlp.add_pipe(MODEL, config={"language": language}, before="sitrep_roles")
    for _, component in nlp.pipeline:
        component.gazetteer = gazetteer  # type: ignore[attr-defined]
        component.language = language or DEFAULT_LANGUAGE  # type: ignore[attr-defined]
    return nlp


def pipeline_for(gazetteer: Gazetteer, language: str | None) -> Language:
    """The pipeline that tags texts of this language with this gazetteer.

    Made once and made anew when its vocabulary has grown: spaCy never forgets a word by itself, and in a
    memory zone it forgets all of them after each text, which takes half the speed.
    """
    if len(_made(gazetteer, language).vocab) > LEXEMES:
        _made.cache_clear()
    return _made(gazetteer, language)


def annotated(text: str, nlp: Language, on: date | None) -> Doc:
    """The text, published on a day, with its entities; half a surrogate pair has no UTF-8 and becomes a ?."""
    doc = nlp.make_doc(text.encode("utf-8", "replace").decode("utf-8"))
    if on is not None:
        doc.user_data[DATE] = on.isoformat()
    return nlp(doc)
