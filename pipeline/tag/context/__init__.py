"""What the names of one text mean, by the words around them: from hits to what was found.

    matching                  the longest phrases that the lexicon and the atlas know: hits
    senses                    which actor or place a hit means: Moscow, Idaho, or the capital
      candidates, containers, full_names, telephones      what the words around say of a place
      toponyms, belief                                    which one, and whether it is one at all
    links, cues               what may stand between names; the words around that tell what a name is
    phrases                   nouns with a country: "les forces russes"
    resolution                what only the text tells
      portfolios, titled      what ministers are of; persons by their titles
      runs, names             capitals that stand together, and what they are by themselves
      plurals                 nouns of several, which mean nobody in sight
      surnames, holders       whom a surname or an office means
      owners                  whose "its president" and "its army" are
      setting, officers       the country of which a text is full, and whose an officer is
      anaphora                "the ministry", "the alliance"
    roles, metonyms           actor or location; for whom a place stands
    whereabouts               where it is what no table knows: Whittier's Penn Park
    found                     what was found, on its way through these

Functions of a passage and of what is known; `components` calls them in order.
"""
