"""Who and where there is: tables, the user's rows, Unicode's and GeoNames' data → what a name may mean.

    gazetteer, additions        actors, shipped and the user's; its fingerprint is the stage's version
    countries, state_bodies     CLDR's countries; the ministries and armies that each of them has
    offices                     who held which office when
    atlas, cache                places below the country, kept between processes: they take seconds to make
    given_names                 first names, of all languages together
    lexicon                     all of it as phrases of one language, an n-gram dictionary over keys

Nothing here has seen a text.
"""
