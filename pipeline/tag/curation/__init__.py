"""Questions about the gazetteer, for the command line and for whoever writes its tables.

    lookup, namesakes           who is meant by a name, who else, and why
    census, layers              how many are known; which layer of tables somebody comes from
    checks, name_checks, term_checks, findings      what is wrong with rows
    common_words                words that are no names, or not of one person only
    wikidata                    what Wikidata has that the gazetteer lacks; asks nobody

Tagging never imports it.
"""
