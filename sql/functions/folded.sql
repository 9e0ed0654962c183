-- Text as it is compared: lower case, composed (NFC), one kind of apostrophe, of dash and of space.
create or replace macro folded(words) as
    translate(lower(nfc_normalize(words)), '’ʼ–—‑' || chr(160) || chr(10), '''''---  ');
