"""What coding knows of a language before it has seen a text: tables, compiled once.

    patterns      words of tables as texts have them, looked up by the word that they begin with
    endings       what words may end in
    lexicon       triggers with their frames, function words, endings
    cameo         what a code means: PLOVER's type, mode and context, quad class, Goldstein's value

Nothing here has seen a text.
"""
