"""Which articles are the same text: article versions → copy groups, as a fold in the pending query's order.

Prose ─sketch─▶ Sketch, Shingle     sketch.py: hashes that stand for a text; agencies.py: whose text it is
Candidate, Overlap ─copies─▶ Copy   copies.py: it, or a part of it, was there before
"""
