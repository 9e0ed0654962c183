-- Grain: one row per configured feed, with its newest poll.
select
    feeds.*,
    polls.polled_at,
    polls.outcome,
    polls.reason,
    polls.status,
    polls.entries_seen,
    polls.feed_title,
    polls.moved_to,
    polls.interval_seconds,
    polls.next_poll_at,
    polls.failures
from raw.feeds as feeds
left join raw.polls as polls using (feed_id)
qualify row_number() over (partition by feeds.feed_id order by polls.run_id desc, polls.polled_at desc) = 1;
