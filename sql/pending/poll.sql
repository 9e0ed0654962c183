-- Takes: FeedState. Feeds that are due, longest overdue first; $all asks for every enabled feed now.
-- Only feeds not yet polled by this run, so that a run ends. A feed that has moved is asked where it was
-- configured again when its new place has failed three times.
with newest_polls as (
    select *
    from raw.polls
    qualify row_number() over (partition by feed_id order by run_id desc, polled_at desc) = 1
),

lately as (
    select feed_id, revision_id
    from raw.entries
    where feed_id is not null
    qualify row_number() over (partition by feed_id order by seen_at desc, revision_id) <= 2000
),

known as (
    select feed_id, list(revision_id) as known_revisions
    from lately
    group by feed_id
)

select
    feeds.feed_id,
    case
        when newest_polls.failures >= 3 then feeds.url
        else coalesce(newest_polls.moved_to, feeds.url)
    end as url,
    feeds.language,
    feeds.interval_minutes,
    newest_polls.etag,
    newest_polls.last_modified,
    newest_polls.body_hash,
    newest_polls.moved_to,
    newest_polls.unconditional_at,
    newest_polls.interval_seconds,
    coalesce(newest_polls.failures, 0) as failures,
    coalesce(known.known_revisions, []) as known_revisions
from raw.feeds as feeds
left join newest_polls using (feed_id)
left join known using (feed_id)
where feeds.is_enabled
    and newest_polls.run_id is distinct from $run_id
    and ($all or newest_polls.next_poll_at is null or newest_polls.next_poll_at <= $now)
order by newest_polls.next_poll_at nulls first, feeds.url
limit $limit;
