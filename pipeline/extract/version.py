"""What extraction's answers depend on, as one text: a page is read again when it changes."""

from importlib.metadata import version

from pipeline.data import digest

RULES = 2  # of the code in this folder: raise it when the same page would give another article
TABLES = ("article_fields", "boilerplate", "page_furniture")
LIBRARIES = (
    "trafilatura",  # the text
    "justext",  # the text, where trafilatura finds little
    "lxml",  # the tree, and with it libxml2
    "charset-normalizer",  # the characters, where nothing is declared
    "htmldate",  # published_at, where only the words have it
    "courlan",  # url, and with it article_id
    "tld",  # the site that an address belongs to
    "py3langid",  # language
)
VERSION = ", ".join(
    (f"extract {RULES}", f"tables {digest(TABLES)[:8]}", *(f"{name} {version(name)}" for name in LIBRARIES))
)
