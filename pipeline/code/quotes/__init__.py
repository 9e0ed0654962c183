"""Who says what: words between marks, and what verbs of saying introduce.

    marks, speech               quotations; what the words around them are
    adjuncts, phrases           when, where and to whom it is said; who says it where no name stands
    pronouns, subjects          whom a pronoun means; the subject before a verb of saying
    cues                        verbs of saying, each with who says it
    complements                 infinitives and questions as contents
    contents, fronted           where what such a verb introduces begins and ends, behind it and before it
    unattributed                who says what no verb tells
    direct, indirect            quotes with marks and without
    retelling, transcript       sentences that retell on; turns that begin with who speaks
    gathering                   all of them, in order

Nothing here reads acts.
"""
