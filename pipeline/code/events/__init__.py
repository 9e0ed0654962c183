"""Who did what to whom: acts, laid over the parties of their clauses.

    acts, governing             triggers in their clauses, and which of them govern others
    pronouns, unnamed, subjects whose act a verb is, and who is not named
    reproaches, objects         to whom it is done, and what a reproach only tells of
    voice, nouns                passives; acts that nouns tell
    sides, participants         who takes part in an act by its frame; `arcs` by a `parser` instead
    status                      asserted, negated, planned, hypothetical, denied
    aims, background            what is only aimed at; what is told and is no event
    speakers                    who says what a clause holds
    antecedents, completion     whom pronouns and clauses without a subject mean; sides told elsewhere
    telling                     a text's events, sentence by sentence
    home                        the country of who is not named
    dating, reporting           the day of an event; an event as a record
    quoted                      who says what a quotation tells
    confidence, worth           how sure an event is, whether it is told
    sequels, retold             sides that were told just before, one talk that is told twice

Nothing here reads quotes.
"""
