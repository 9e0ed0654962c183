comment on view stg_copies is 'One row per article version, as the newest version of dedup places it.';
comment on column stg_copies.version_id is 'The article version.';
comment on column stg_copies.article_id is 'The article.';
comment on column stg_copies.group_id is 'article_id of the group''s head: the article first seen with this text.';
comment on column stg_copies.relation is 'head or copy.';
comment on column stg_copies.shared_share is 'Share of the member''s text that the head holds, 0 to 1.';
comment on column stg_copies.stage_version is 'Version of the stage that made this row.';
comment on column stg_copies.run_id is 'The run that made this row.';
