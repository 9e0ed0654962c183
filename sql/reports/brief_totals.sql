-- What the warehouse holds.
select
    (select count(*) from articles) as articles,
    (select count(distinct group_id) from articles) as copy_groups,
    (select count(*) from stories) as stories,
    (select count(distinct language) from articles) as languages,
    (select count(*) from mentions) as mentions,
    (select count(*) from crisis_articles) as crisis_articles,
    (select count(*) from feed_health) as feeds,
    (select count(*) from feed_health where state = 'ok') as feeds_ok;
