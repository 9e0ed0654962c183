"""What tagging and coding cost: part of `make bench`, which measures them as source and as machine code.

Tagging: a fresh process gets ready and reads articles of 600 words in each of the sample web's languages,
once without a cache, once with the one that the first has left. Coding: CPU seconds for the same articles,
tagged already.

Of our own texts nearly every sentence names somebody and tells an act, which is the dearest kind; and the
same sentences come again and again, so that what is remembered of a word counts for more than in the news.
Pages of the news, where a file of them is named, say what it costs there.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

from pipeline.code import code
from pipeline.records.articles import Article
from pipeline.records.mentions import TaggedText, Text
from pipeline.tag import tag
from tests.coding import gazetteer
from tests.sample.facts import load_outlets

WORDS = 600  # of an article
ARTICLES = 60  # of each language
FEWEST = 5  # articles that a language of the news must have to be measured
PUBLISHED = datetime(2022, 1, 28, tzinfo=UTC)


def tagging() -> str:
    """The table of what tagging costs, with the goals: articles a second and core, seconds, MB."""
    with tempfile.TemporaryDirectory() as home:
        empty, kept = in_fresh_process(home), in_fresh_process(home)
    lines = [f"{'seconds from the start to':<27}{'cache kept':<13}empty"]
    lines += [f"  {step:<25}{s:<13.2f}{empty['start'][step]:.2f}" for step, s in kept["start"].items()]
    lines += [f"{'language':<27}{'its lexicon':<13}{'a text':<13}{'articles/s':<13}only split into words/s"]
    for name, (lexicon, text, tagged, split) in kept["languages"].items():
        lines.append(f"  {name:<25}{lexicon:<13.2f}{text:<13.2f}{tagged:<13.0f}{split:.0f}")
    lines += [f"{'goals':<27}{'':<13}{'<= 2':<13}>= 150"]
    lines += [f"{'peak memory, MB':<27}{kept['peak']:<13.0f}{empty['peak']:.0f}, goal <= 400\n\n"]
    return "\n".join(lines)


def in_fresh_process(home: str) -> dict[str, Any]:
    """What a new process measures of itself, its cache in the folder `home`."""
    command = [sys.executable, "-m", "tests.bench_speed", str(time.monotonic())]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=os.environ | {"HOME": home})
    return cast(dict[str, Any], json.loads(said.stdout))


def measured(begun: float) -> dict[str, Any]:
    """Of this process, begun then: seconds to its start, each language's costs, peak memory in MB."""
    from pipeline.tag import pipelines
    from pipeline.tag.known import atlas, gazetteer, lexicon

    start, languages = {"imports": time.monotonic() - begun}, {}
    known = gazetteer.load()
    start["gazetteer"] = time.monotonic() - begun
    atlas.atlas()
    start["atlas"] = time.monotonic() - begun
    for language, texts in own_articles().items():
        started = time.monotonic() - start["atlas"]  # as if it were the first
        lexicon.lexicon(known, language)
        ready = time.monotonic() - started
        tag(texts[0], known)
        answered = time.monotonic() - started
        tagged = rate((tag(text, known) for text in texts), len(texts))
        split = rate(map(pipelines.blank().make_doc, [text.text for text in texts]), len(texts))
        languages[language] = (ready, answered, tagged, split)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"start": start, "languages": languages, "peak": peak}


def reading(name: str, articles: Mapping[str, Sequence[Text]]) -> str:
    """The table of what articles of that name cost in this process: articles a second and core.

    The first half is only read: a worker of a server has long seen most words that the next article has.
    """
    lines = [f"{name:<27}{'tagging':<13}coding, goals >= 150"]
    for language, texts in articles.items():
        seen, others = texts[: len(texts) // 2], texts[len(texts) // 2 :]
        for text in seen:
            code(_tagged(text))
        tags = rate((_tagged(text) for text in others), len(others))
        codes = rate(map(code, [_tagged(text) for text in others]), len(others))
        lines.append(f"  {language:<25}{tags:<13.0f}{codes:.0f}")
    return "\n".join([*lines, "\n"])


def _tagged(text: Text) -> TaggedText:
    return TaggedText(
        version_id=text.version_id,
        text=text.text,
        language=text.language,
        published_at=text.published_at,
        mentions=tuple(mention for mention in tag(text, gazetteer()) if mention.part == "text"),
    )


def rate(results: Iterable[object], number: int) -> float:
    """How many a CPU second, for so many results."""
    begun = time.process_time()
    for _ in results:
        pass
    return number / (time.process_time() - begun)


def own_articles() -> dict[str, list[Text]]:
    """Language → articles of 600 words: the sample web's paragraphs, each time in another order."""
    told: dict[str, list[str]] = {}
    for article in (article for outlet in load_outlets() for article in outlet.articles):
        told.setdefault(article.language, []).extend(article.paragraphs)
    order = random.Random(0)
    return {
        language: [
            _text(language, " ".join(order.sample(known, len(known))).split()) for _ in range(ARTICLES)
        ]
        for language, known in told.items()
    }


def news_articles(extracted: Iterable[Article]) -> dict[str, list[Text]]:
    """Language → articles of 600 words: the pages' words one after the other, cut into pieces."""
    words: dict[str, list[str]] = {}
    for article in extracted:
        words.setdefault(article.language or "", []).extend(article.text.split())
    cut = {language: list(_pieces(language, told)) for language, told in sorted(words.items())}
    return {language: texts for language, texts in cut.items() if len(texts) >= FEWEST}


def _pieces(language: str, words: list[str]) -> Iterator[Text]:
    for start in range(0, len(words) - WORDS, WORDS):
        yield _text(language, words[start:])


def _text(language: str, words: list[str]) -> Text:
    return Text(
        version_id=UUID(int=0),
        title=None,
        text=" ".join(words[:WORDS]),
        language=language,
        published_at=PUBLISHED,
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(float(sys.argv[1]))))
