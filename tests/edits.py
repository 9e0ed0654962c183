"""What papers do to a text that they take over: edits, each a function of a text and chance."""

import random
from collections.abc import Callable

WORDS = (
    *("harbour", "ferry", "council", "bridge", "winter", "market", "school", "river", "library", "museum"),
    *("garden", "village", "teacher", "engine", "window", "letter", "summer", "kitchen", "forest", "island"),
)

BOILERPLATE = (
    "Sign up for our newsletter and read the most important news of the day every morning. "
    "This text was taken over from an agency and was not edited by our desk."
)


def halved(text: str, chance: random.Random) -> str:
    """The first half of the paragraphs, or of the words where there is one."""
    parts = text.split("\n\n")
    if len(parts) > 3:
        return "\n\n".join(parts[: len(parts) // 2])
    words = text.split()
    return " ".join(words[: len(words) // 2])


def shuffled(text: str, chance: random.Random) -> str:
    """Its paragraphs in another order."""
    parts = text.split("\n\n")
    chance.shuffle(parts)
    return "\n\n".join(parts)


def with_another_lead(text: str, chance: random.Random) -> str:
    """The first paragraph, or a tenth of the words, rewritten."""
    words = text.split(" ")
    lead = min(len(words) // 5, 40)
    return " ".join([*chance.choices(WORDS, k=lead), *words[lead:]])


def with_boilerplate(text: str, chance: random.Random) -> str:
    """A byline before it, house notices behind it."""
    return f"By our correspondent {chance.choice(WORDS)}\n\n{text}\n\n{BOILERPLATE}"


def with_words_changed(text: str, chance: random.Random) -> str:
    """One word of ten is another."""
    return " ".join(chance.choice(WORDS) if chance.random() < 0.1 else word for word in text.split(" "))


def with_curly_quotes(text: str, chance: random.Random) -> str:
    """Typewriter's quotation marks and apostrophes as printers set them."""
    return text.replace(' "', " “").replace('"', "”").replace("'", "’").replace("-", "–")


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "cut in half": halved,
    "paragraphs shuffled": shuffled,
    "lead rewritten": with_another_lead,
    "byline and boilerplate": with_boilerplate,
    "one word of ten changed": with_words_changed,
    "curly quotes": with_curly_quotes,
}
