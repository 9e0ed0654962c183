"""Which articles are the same text: article versions → copy groups, as a fold in the pending query's order.

copies.py   Candidate ─place─▶ Copy
"""
