-- Question: how much of what an outlet publishes is its own text?
-- Reading: copies are texts that another outlet had before, in whole or in part; agency texts name their agency.
select outlet, country, articles, own_share, copy_share, agency_share, stories
from outlet_independence
order by own_share, outlet;
