"""What the words of a text say by themselves.

    sentences                   words and sentences
    numerals, counts            numbers, what they count
    calendars, dates            words of times; dates by their day, month or year
    relative_dates, times       dates counted from publication; all of them, in order
    punctuation, names          marks; mentions at their words
    known_words, clauses        what tables say of a sentence's words; its clauses, by what opens them
    halves                      verbs of saying whose halves stand apart
    tone, genres                how positive words are; what a text is instead of news of acts
    tables                      all tables that are asked of each text, looked up together

Nothing here asks who is meant.
"""
