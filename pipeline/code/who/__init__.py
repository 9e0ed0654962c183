"""Whom the names of a sentence mean for coding: parties, each with what its preposition makes of it.

    relations     agent, recipient, partner, place …
    peoples       a people is of the state in which it lives
    appositions   names that stand together and mean one
    parties       each name or several that mean one, with its preposition
    coordination  parties that "and" or a comma joins

Nothing here knows what is done.
"""
