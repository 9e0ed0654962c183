-- Why inputs were rejected or deferred: reasons without their addresses, most frequent first.
select
    stage,
    outcome,
    regexp_replace(reason, 'https?://[^ ,;)]+', '…', 'g') as reason,
    count(*) as inputs,
    any_value(regexp_extract(reason, 'https?://[^ ,;)]+')) as example
from stg_ledger
where outcome <> 'done'
group by all
order by inputs desc, stage
limit 30;
