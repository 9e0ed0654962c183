"""The sample web keeps its promises, so that a test that fails over it has found a fault of ours."""

import http.client
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from tests.sample import Answer, Running, SampleWeb, answer, feed_list, serve
from tests.sample.facts import AGENCY
from tests.sample.pages import AMP
from tests.sample.records import Article, Feed, Outlet, Stray
from tests.sample.web import compressed, conditional

WEB = SampleWeb()
ARTICLES = list(WEB.articles())
FEEDS = [(outlet, feed) for outlet in WEB.outlets for feed in outlet.feeds]
STRAYS = [(outlet, stray) for outlet, feed in FEEDS for stray in feed.strays]
STRAY_STATUS = {
    "missing": 404,
    "pdf": 200,
    "login": 200,
    "disallowed": 200,
    "moved": 301,
    "unlinked": 404,
}


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    """The web at edition 1, on a free port."""
    with serve(WEB) as server:
        yield server


def outlet_of(host: str) -> Outlet:
    """The outlet on a host, named without `.example`."""
    return next(each for each in WEB.outlets if each.host == f"{host}.example")


def page(outlet: Outlet, article: Article, edition: int = 1) -> str:
    """The article's page, decoded."""
    return text(answer(WEB, outlet.host, outlet.path_of(article), edition), outlet.charset)


def text(said: Answer, charset: str = "utf-8") -> str:
    """The body of an answer that must be a 200."""
    assert said.status == 200
    return said.body.decode(charset)


def asked(running: Running, method: str, target: str, **headers: str) -> tuple[int, bytes]:
    """Status and body of one request over a real connection."""
    connection = http.client.HTTPConnection(running.url.removeprefix("http://"), timeout=5)
    try:
        connection.request(method, target, headers=headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def test_there_are_eight_outlets_in_seven_languages() -> None:
    """English twice, six other languages once."""
    languages = sorted(outlet.language for outlet in WEB.outlets)
    assert languages == ["de", "en", "en", "es", "fr", "pl", "ru", "uk"]


def test_hosts_are_under_the_reserved_domain() -> None:
    """Nobody can own a name under `.example` (RFC 2606)."""
    assert all(outlet.host.endswith(".example") for outlet in WEB.outlets)


def test_articles_are_about_the_crisis_and_other_matters() -> None:
    """About sixty on the crisis, twelve on other matters."""
    happenings = [article.happening for _, article in ARTICLES]
    assert happenings.count("") == 12
    assert 58 <= len([each for each in happenings if each]) <= 65


def test_eight_happenings_are_told_in_three_languages() -> None:
    """What stories across languages are scored on."""
    languages: dict[str, set[str]] = defaultdict(set)
    for _, article in ARTICLES:
        languages[article.happening].add(article.language)
    del languages[""]
    assert len([each for each in languages.values() if len(each) >= 3]) >= 8


@pytest.mark.parametrize(("outlet", "article"), ARTICLES, ids=lambda each: getattr(each, "slug", ""))
def test_an_article_is_short_dated_and_marked(outlet: Outlet, article: Article) -> None:
    """100–250 words in 3–6 paragraphs, of its weeks, on a page that says what it is."""
    assert 3 <= len(article.paragraphs) <= 6
    assert 100 <= sum(len(each.split()) for each in article.paragraphs) <= 250
    assert "2022-01-10" <= article.published_at.date().isoformat() <= "2022-02-01"
    html = page(outlet, article)
    footer = re.search(r'<footer.*|<div class="pied".*|class="foot".*', html, re.DOTALL)
    assert footer is not None
    assert "sample text" in footer[0].lower()
    assert '<meta name="generator" content="Sitrep sample web (sample text)">' in html
    assert f'lang="{article.language}"' in html
    assert f'<link rel="canonical" href="{outlet.url(outlet.path_of(article))}">' in html
    assert "$" not in html.replace("$200 million", "").replace("$4.1 million", "").replace("$450 million", "")


def test_every_layout_is_in_use() -> None:
    """Four layouts besides the mobile one."""
    assert {outlet.layout for outlet in WEB.outlets} == {
        "broadsheet",
        "gazette",
        "ledger",
        "magazine",
    }


def test_agency_texts_run_word_for_word_in_three_outlets() -> None:
    """Three texts, three hosts each; one of them lost its last paragraph on the way."""
    hosts: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for outlet, article in ARTICLES:
        if article.agency:
            assert article.agency == AGENCY
            hosts[article.paragraphs[:4]].add(outlet.host)
    assert sorted(len(each) for each in hosts.values()) == [3, 3, 3]


@pytest.mark.parametrize(("outlet", "feed"), FEEDS, ids=lambda each: getattr(each, "path", ""))
def test_a_feed_answers_as_declared(outlet: Outlet, feed: Feed) -> None:
    """Parsable in its charset if it is well, and failing in its own way if not."""
    said = WEB.answer(outlet.host, feed.path)
    assert said.status == (410 if feed.condition == "gone" else 200)
    if feed.condition == "truncated":
        with pytest.raises(ElementTree.ParseError):
            ElementTree.fromstring(said.body)
    elif feed.condition == "html":
        assert said.body.startswith(b"<!DOCTYPE html>")
    elif feed.format == "json feed":
        assert len(json.loads(said.body)["items"]) >= 3
    elif feed.condition == "well":
        tags = [element.tag.rpartition("}")[2] for element in ElementTree.fromstring(said.body).iter()]
        assert tags.count("item") + tags.count("entry") >= 3


def test_every_article_is_announced() -> None:
    """Each article of an outlet stands in a feed of its that works."""
    for outlet, article in ARTICLES:
        working = (feed for feed in outlet.feeds if feed.condition == "well")
        texts = [text(WEB.answer(outlet.host, each.path), each.charset) for each in working]
        assert any(outlet.path_of(article) in each for each in texts), article.slug


def test_feeds_come_in_every_format() -> None:
    """RSS in three versions, Atom and JSON Feed."""
    formats = {feed.format for _, feed in FEEDS if feed.condition == "well"}
    assert formats == {"rss 2.0", "rss 1.0", "rss 0.91", "atom 1.0", "json feed"}


def test_feed_links_differ_as_declared() -> None:
    """Absolute, relative, with utm_ parameters, to the mobile page."""
    assert {feed.links for _, feed in FEEDS} == {"absolute", "relative", "tagged", "amp"}
    tagged = text(WEB.answer("northern-courier.example", "/feeds/world.xml"))
    assert "?utm_source=rss&amp;utm_medium=feed" in tagged
    assert "<link>/artykul/" in text(WEB.answer("dziennik-brzozowiecki.example", "/rss.xml"))


def test_one_feed_has_the_full_text() -> None:
    """In content:encoded, as WordPress does."""
    outlet = outlet_of("echo-du-rivage")
    feed = text(WEB.answer(outlet.host, "/rss"))
    assert all(article.paragraphs[-1] in feed for of, article in ARTICLES if of is outlet)


def test_one_entry_has_no_date_and_one_no_link() -> None:
    """Both are in feeds that are otherwise complete."""
    items = json.loads(WEB.answer("faro-del-llano.example", "/feed.json").body)["items"]
    assert len([item for item in items if "date_published" not in item]) == 1
    atom = ElementTree.fromstring(WEB.answer("harbor-ledger.example", "/feed.atom").body)
    space = "{http://www.w3.org/2005/Atom}"
    entries = atom.findall(f"{space}entry")
    assert len([each for each in entries if each.find(f"{space}link") is None]) == 1


@pytest.mark.parametrize(("outlet", "stray"), STRAYS, ids=lambda each: getattr(each, "kind", ""))
def test_a_stray_entry_leads_where_it_should(outlet: Outlet, stray: Stray) -> None:
    """To a 404, a PDF, a login wall, a disallowed page, a redirect, or nowhere."""
    said = WEB.answer(outlet.host, stray.path)
    assert said.status == STRAY_STATUS[stray.kind]
    assert (stray.kind == "pdf") == said.body.startswith(b"%PDF-")
    if stray.kind == "disallowed":
        assert f"Disallow: /{stray.path.split('/')[1]}/" in (outlet.robots or "")
    if stray.kind == "moved":
        target = said.headers["Location"].removeprefix(f"http://{outlet.host}")
        assert WEB.answer(outlet.host, target).status == 200


def test_a_query_does_not_change_the_page() -> None:
    """A utm_ variant is the same page, byte for byte."""
    outlet, article = ARTICLES[0]
    path = outlet.path_of(article)
    assert WEB.answer(outlet.host, f"{path}?utm_source=rss") == WEB.answer(outlet.host, path)


def test_a_mobile_page_names_the_main_one() -> None:
    """The AMP variant has its own URL and the canonical one of the article."""
    outlet, article = ARTICLES[0]
    path = outlet.path_of(article)
    mobile = text(WEB.answer(outlet.host, AMP + path))
    assert f'rel="canonical" href="{outlet.url(path)}"' in mobile
    assert "<html amp" in mobile


def test_a_paywalled_article_says_so() -> None:
    """In JSON-LD, as publishers do for search engines."""
    marked = [(each, article) for each, article in ARTICLES if article.is_paywalled]
    assert {outlet.host for outlet, _ in marked} == {"harbor-ledger.example"}
    assert all('"isAccessibleForFree": false' in page(*pair) for pair in marked)


def test_the_russian_outlet_is_in_windows_1251() -> None:
    """Its pages and its feed; neither is valid UTF-8."""
    outlet = outlet_of("svetloborsky-listok")
    for path in (outlet.path_of(outlet.articles[0]), "/atom.xml"):
        body = WEB.answer(outlet.host, path).body
        assert "Женев" in body.decode("windows-1251")
        with pytest.raises(UnicodeDecodeError):
            body.decode("utf-8")


def test_one_host_has_no_robots_txt() -> None:
    """A 404 there means that all may be fetched (RFC 9309, 2.3.1.3)."""
    missing = [each.host for each in WEB.outlets if WEB.answer(each.host, "/robots.txt").status == 404]
    assert missing == ["faro-del-llano.example"]


@pytest.mark.parametrize(("outlet", "feed"), FEEDS, ids=lambda each: getattr(each, "path", ""))
def test_a_validator_gives_304(outlet: Outlet, feed: Feed) -> None:
    """ETag and Last-Modified, on every answer that is a 200."""
    said = WEB.answer(outlet.host, feed.path)
    if said.status == 200:
        tag, moment = said.headers["ETag"], said.headers["Last-Modified"]
        assert conditional(said, {"if-none-match": tag}).status == 304
        assert conditional(said, {"if-modified-since": moment}).status == 304
        assert conditional(said, {"if-none-match": '"other"'}) is said


def test_one_host_compresses() -> None:
    """Only if asked to."""
    said = WEB.answer("harbor-ledger.example", "/feed.atom")
    assert compressed(said, {"accept-encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
    assert compressed(said, {}) is said


def test_edition_2_changes_one_text_and_adds_two() -> None:
    """Nothing else is different, and the changed text's feed says when."""
    now, then = dict(keyed(2)), dict(keyed(1))
    changed = [key for key in then if now[key] != then[key]]
    assert len(changed) == 1
    assert sorted(host for host, _ in now.keys() - then.keys()) == [
        "dziennik-brzozowiecki.example",
        "rheinauer-bote.example",
    ]
    before, after = (answer(WEB, changed[0][0], "/feed.atom", edition) for edition in (1, 2))
    assert before.headers["ETag"] != after.headers["ETag"]
    assert "<updated>2022-02-02T12:20:00-05:00</updated>" in text(after)


def keyed(edition: int) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """(host, slug) and the paragraphs, for every article of an edition."""
    for outlet, article in SampleWeb(edition=edition).articles():
        yield (outlet.host, article.slug), article.paragraphs


def test_the_feed_list_names_every_feed() -> None:
    """The failing feeds too, with the keys of feeds.toml."""
    listed = tomllib.loads(feed_list(WEB))["feed"]
    assert [each["url"] for each in listed] == [outlet.url(feed.path) for outlet, feed in FEEDS]
    assert {tuple(each) for each in listed} == {("url", "outlet", "country", "language", "kind")}


def test_the_server_is_a_proxy_for_its_own_hosts_only(running: Running) -> None:
    """Absolute URIs and Host headers are answered; other hosts are 502, CONNECT is 501."""
    url = "http://northern-courier.example/rss.xml"
    status, body = asked(running, "GET", url)
    assert (status, body) == (200, WEB.answer("northern-courier.example", "/rss.xml").body)
    assert asked(running, "GET", "/rss.xml", Host="northern-courier.example") == (200, body)
    assert asked(running, "GET", "http://elsewhere.example/")[0] == 502
    assert asked(running, "CONNECT", "northern-courier.example:443")[0] == 501
    assert running.hits[url] == 2


def test_the_server_answers_conditional_requests(running: Running) -> None:
    """A 304 has no body."""
    tag = WEB.answer("northern-courier.example", "/rss.xml").headers["ETag"]
    url = "http://northern-courier.example/rss.xml"
    assert asked(running, "GET", url, **{"If-None-Match": tag}) == (304, b"")
    assert asked(running, "HEAD", url) == (200, b"")


def test_the_edition_can_change_while_the_server_runs() -> None:
    """As the real web does between two crawls."""
    web = SampleWeb()
    url = "http://rheinauer-bote.example/index.rdf"
    with serve(web) as running:
        _, before = asked(running, "GET", url)
        web.edition = 2
        _, after = asked(running, "GET", url)
    assert b"orban-bei-putin" not in before
    assert b"orban-bei-putin" in after
