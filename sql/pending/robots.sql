-- Takes: RobotsTxt. What sites' robots.txt said within the last day (RFC 9309, 2.4): they are not asked again.
select origin, asked_at, text
from raw.robots
where asked_at > $now - interval 1 day and asked_at <= $now
order by origin;
