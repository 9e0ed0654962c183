"""From a page to an article: bytes in, words with their metadata out. Pure: no network, no clock.

    Document ─document.extract─▶ Article          dispatch by content type, then one finish for all
                │
                ├─ markup     bytes ─▶ tree        charset (header, meta, detection), hostile markup
                ├─ page       tree ─▶ paragraphs   trafilatura, captions and furniture taken out before
                ├─ plain      text, JSON record ─▶ paragraphs
                │
                ├─ metadata   tree ─▶ Metadata     what the page says about itself, best source first
                │    ├─ jsonld    scripts ─▶ the node that describes the article
                │    ├─ times     "3 May 2024 15:47 +0200" ─▶ an instant in UTC
                │    ├─ names     "By A and B" ─▶ ("A", "B")
                │    └─ titles    headline candidates ─▶ one title, without the site's name
                ├─ boilerplate    paragraphs ─▶ paragraphs without captions, "read also", cookies
                ├─ canonical      addresses ─▶ the one address that stands for the article
                └─ language       text and hints ─▶ ISO 639-1

    version     what all this depends on, as one text

What a rule knows stands in tables: `data/boilerplate.csv` (phrases), `data/article_fields.csv` (where
pages keep their metadata), `data/page_furniture.csv` (markup that is not text). trafilatura is imported
nowhere else.
"""

from pipeline.extract.document import extract
from pipeline.extract.version import VERSION

__all__ = ["VERSION", "extract"]
