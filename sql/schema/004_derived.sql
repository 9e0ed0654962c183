-- What the stages made of the pages; all of it can be rebuilt from the WARC files.
create table raw.articles (
    page_id uuid not null,
    version_id uuid not null,
    article_id uuid not null,
    url varchar not null,
    title varchar,
    text varchar not null,
    text_hash varchar not null,
    text_chars integer not null,
    language varchar,
    authors varchar[] not null,
    published_at timestamptz,
    published_from varchar,
    modified_at timestamptz,
    section varchar,
    image_url varchar,
    is_paywalled boolean not null,
    is_truncated boolean not null,
    text_from varchar not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (page_id, stage_version)
);
comment on table raw.articles is 'One row per page × version of the stage extract: the article it holds.';
comment on column raw.articles.page_id is 'The page; or the request, where no page could be had and the text is the feed''s.';
comment on column raw.articles.version_id is 'Made from article, title, text and language: the same words are the same version.';
comment on column raw.articles.article_id is 'Made from the canonical address.';
comment on column raw.articles.url is 'Canonical address.';
comment on column raw.articles.title is 'Title, without the site''s name.';
comment on column raw.articles.text is 'Text; paragraphs are separated by blank lines.';
comment on column raw.articles.text_hash is 'Hash of the folded text without a standfirst before it: equal for identical texts.';
comment on column raw.articles.text_chars is 'Length of the text in Unicode code points.';
comment on column raw.articles.language is 'ISO 639-1 language of the text.';
comment on column raw.articles.authors is 'Names of the authors.';
comment on column raw.articles.published_at is 'When it was published, UTC.';
comment on column raw.articles.published_from is 'Where that time comes from: page, feed, url or text.';
comment on column raw.articles.modified_at is 'When it was last changed as the page says, UTC.';
comment on column raw.articles.section is 'Section of the site, as the page says.';
comment on column raw.articles.image_url is 'Address of its main image.';
comment on column raw.articles.is_paywalled is 'The page says that it is not free to read.';
comment on column raw.articles.is_truncated is 'The text was cut at 200,000 characters.';
comment on column raw.articles.text_from is 'page; feed: the page gave nothing; document: ingested text.';
comment on column raw.articles.stage_version is 'Version of the stage that made this row.';
comment on column raw.articles.run_id is 'The run that made this row.';

create table raw.copies (
    version_id uuid not null,
    article_id uuid not null,
    group_id uuid not null,
    relation varchar not null check (relation in ('head', 'copy')),
    shared_share double not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version)
);
comment on table raw.copies is 'One row per article version × version of the stage dedup: its place in a copy group.';
comment on column raw.copies.version_id is 'The article version.';
comment on column raw.copies.article_id is 'The article.';
comment on column raw.copies.group_id is 'article_id of the group''s head: the article first seen with this text.';
comment on column raw.copies.relation is 'head or copy.';
comment on column raw.copies.shared_share is 'Share of the member''s text that the head holds, 0 to 1.';
comment on column raw.copies.stage_version is 'Version of the stage that made this row.';
comment on column raw.copies.run_id is 'The run that made this row.';

create table raw.mentions (
    version_id uuid not null,
    part varchar not null check (part in ('title', 'text')),
    start_char integer not null,
    end_char integer not null,
    surface varchar not null,
    kind varchar not null,
    actor_id varchar,
    country varchar,
    sector varchar,
    method varchar not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version, part, start_char)
);
comment on table raw.mentions is 'One row per mention of an actor or place × version of the stage tag.';
comment on column raw.mentions.version_id is 'The article version.';
comment on column raw.mentions.part is 'title or text: what the offsets count in.';
comment on column raw.mentions.start_char is 'First Unicode code point, from 0.';
comment on column raw.mentions.end_char is 'Code point after the last one.';
comment on column raw.mentions.surface is 'The words themselves.';
comment on column raw.mentions.kind is 'person, organization, country, group, place or product.';
comment on column raw.mentions.actor_id is 'Who is named; the same id in all languages.';
comment on column raw.mentions.country is 'ISO 3166-1 alpha-2 of the actor or place, or null.';
comment on column raw.mentions.sector is 'PLOVER sector of the actor, or null.';
comment on column raw.mentions.method is 'How it was found: gazetteer.';
comment on column raw.mentions.stage_version is 'Version of the stage that made this row.';
comment on column raw.mentions.run_id is 'The run that made this row.';
