"""What a language's spelling and grammar do where the code has to know: `language_traits.csv`.

A trait has one name for all languages that have it, so that no code names a language.
"""

from functools import cache
from typing import Literal

from pipeline.data import rows

Trait = Literal[
    "capital months",  # names of months have a capital: may and march are no months
    "capital nouns",  # every noun has a capital: a capital tells no name
    "title case",  # names of all kinds have several capitals: two capitals tell no person
    "invariable names",  # names have no cases and no plural
    "noun adjuncts",  # a noun stands before another without a link: the government offices
    "free word order",  # a subject's verb may stand at the end of the clause: Moskva zprávu popřela
    "verb bracket",  # auxiliary and verb stand at both ends of the clause: hat Israel am Montag angegriffen
    "verb second",  # the subject stands behind the verb when something else begins: Am Montag warf Russland
    "omits that",  # what is said may follow its verb at once: officials said the talks failed
    "title behind name",  # a title touches the name before it: 岸田文雄首相
    "subject behind verb",  # one may stand there: murieron tres soldados, è stato arrestato un diplomatico
    "negation behind verb",  # greift nicht an, n'attaque pas
    "prefixed negation",  # it is written together with its verb: nevyslalo
    "clitic articles",  # what may be an article may be an object, too: los detuvo, l'a arrêté
    "apostrophe before endings",  # of foreign names: Mike'a Pence'a
    "relayed names",  # foreign names are spelled by rules of letters from their form in Russian
    "drops pronouns",  # a verb alone has its subject: dijo, powiedział
    "object after verb",  # a name behind a verb is its object, seldom its subject: called Moscow
]


@cache
def languages_with(trait: Trait) -> frozenset[str]:
    """The languages, by their codes, that have a trait."""
    return frozenset(row["language"] for row in rows("language_traits") if row["trait"] == trait)


def has(language: str, trait: Trait) -> bool:
    """Has a language this trait? One that the table does not name has none."""
    return language in languages_with(trait)
