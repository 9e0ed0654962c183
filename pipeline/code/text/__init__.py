"""What the words of a text say by themselves.

    sentences                   words and sentences
    clauses                     clauses of a sentence, by what opens them
    numerals, counts, times     numbers, what they count, dates
    tone, genres                how positive words are; what a text is instead of news of acts
    tables                      all tables that are asked of each text, looked up together

Nothing here asks who is meant.
"""
