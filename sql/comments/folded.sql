comment on macro folded is 'folded(words): text as it is compared: lower case, composed (NFC), one kind of apostrophe, dash and space.';
