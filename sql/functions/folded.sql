-- Text as it is compared: lower case, composed (NFC), one kind of apostrophe, of dash and of space.
-- Composing costs more than the rest together: only text with loose accents (U+0300 to U+036F) is composed.
create or replace macro folded(words) as
    lower(if(regexp_matches(words, '[\x{0300}-\x{036F}]'), nfc_normalize(words), words))
        .replace('’', '''')
        .replace('ʼ', '''')
        .replace('–', '-')
        .replace('—', '-')
        .replace('‑', '-')
        .replace(chr(160), ' ')
        .replace(chr(10), ' ');
