"""From the network, or from files, to bytes that are kept: everything before extraction.

    polling      when to poll a feed, and what its answer means     FeedState, Response ─▶ Poll, Entry
    feeds        bytes ─▶ entries; with encodings, wellformed (XML made fit), jsonfeed, items, dates
    discover     a home page ─▶ where its feeds may be;  opml: lists of feeds in and out
    fetch        the network: URL ─▶ Response; one exchange a hop, politeness a host, robots a site,
                 within limits, by proxies
    guard        which addresses may be fetched from
    bodies       content codings undone, within limits
    answers      what an answer means                               Response, Request ─▶ Page
    archive      bytes ─▶ WARC files
    warcs        WARC files ─▶ pages; with members (compression), warcfields (what a record says)
    material     files of the user ─▶ pages, documents, addresses

Deciders are pure; only fetch, archive, warcs and material touch the world.
"""
