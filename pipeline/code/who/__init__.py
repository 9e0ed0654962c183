"""Whom the names of a sentence mean for coding: parties, each with what its preposition makes of it.

    relations     agent, recipient, partner, place …
    peoples       a people is of the state in which it lives
    appositions   names that stand together and mean one
    members       a compound that means a person of a party
    parties       each name or several that mean one, with its preposition
    stand_ins     nouns that mean who was named before: both states, the regime
    coordination  parties that "and" or a comma joins

Nothing here knows what is done.
"""
