-- An article stands twice in the mart, so that everything counted from it is too much: a staging view lost its grain.
select article_id, count(*) as rows
from articles
group by article_id
having count(*) > 1;
