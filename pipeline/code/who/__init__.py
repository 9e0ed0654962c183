"""Whom the names of a sentence mean for coding: parties, each with what its preposition makes of it.

    relations     agent, recipient, partner, place …
    peoples       a people is of the state in which it lives
    appositions   names that stand together and mean one
    parties       names, joined

Nothing here knows what is done.
"""
