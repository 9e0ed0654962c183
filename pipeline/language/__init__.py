"""What words are in many languages: how they part, fold, inflect and are spelled in another script.

    words                     where a word begins and ends; its key, without case and accents
    inflections, spellings    «Украиной» → украина; «Sevastopol'» → «Sevastopol»
    transliteration           Шойгу → Shoigu, Choïgou, Szojgu
    abbreviations, traits, stop_words    what spelling and grammar do; words that are no names
    passage                   a text's words with their capitals, sentences and dates

The stages that read text share it; it knows nobody and nothing of the world.
"""
