"""The domain types: what each stage takes and gives. Imports nothing of ours.

Every record is frozen and flat, so that a record is a row: its fields are the columns of the table of
its name (``Poll`` → ``raw.polls``), the key first. Datetimes are aware and in UTC, units stand in the
names, ``None`` means "not said by the source". Ids are UUIDs made from what identifies the thing
(`uuid_of`), the same in every run.

    FeedState ─poll─▶ Poll, Entry      Request ─fetch─▶ Page, GonePage      Page ─extract─▶ Article
    Article ─sketch─▶ Sketch, Shingle  Article ─dedup─▶ Copy      Article ─tag─▶ Mention
    TaggedText ─code─▶ EventReport, Quote, Count, Tone, TextGenre
    Profile ─profile─▶ StoryTerm       StoryCandidate ─stories─▶ StoryMember, StoryMerge
"""
