-- Text as it is compared: lower case, composed (NFC), one kind of apostrophe, of dash and of space.
-- Composing costs more than the rest together: only text with loose accents (U+0300 to U+036F) is composed.
create or replace macro folded(words) as
    lower(case when regexp_matches(words, '[\x{0300}-\x{036F}]') then nfc_normalize(words) else words end)
        .replace('’', '''')
        .replace('ʼ', '''')
        .replace('–', '-')
        .replace('—', '-')
        .replace('‑', '-')
        .replace(chr(160), ' ')
        .replace(chr(10), ' ');
