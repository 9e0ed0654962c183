"""What the names of one text mean, by the words around them: from hits to what was found.

    matching             the longest phrases that the lexicon and the atlas know: hits
    senses, toponyms     which actor or place a hit means: Moscow, Idaho, or the capital
    phrases              nouns with a country: "les forces russes"
    names                persons by their titles, names that no table has
    coreference          surnames, offices, "the alliance"
    roles                actor or location
    found                what was found, on its way through these

Functions of a passage and of what is known; `components` calls them in order.
"""
