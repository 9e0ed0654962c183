"""CAMEO's roots by name: the first two digits of a code say what kind of act it is (codebook 1.1b3).

The order is CAMEO's: from PROTEST on acts are conflict in deeds and not only in words.
"""

STATEMENT, APPEAL, INTENT, CONSULTATION, DIPLOMACY = "01", "02", "03", "04", "05"
COOPERATION, AID, YIELDING, INVESTIGATION, DEMAND = "06", "07", "08", "09", "10"
DISAPPROVAL, REJECTION, THREAT, PROTEST, POSTURE = "11", "12", "13", "14", "15"
REDUCTION, COERCION, ASSAULT, FIGHT, MASS_VIOLENCE = "16", "17", "18", "19", "20"

VIOLENT = frozenset([ASSAULT, FIGHT, MASS_VIOLENCE])
PARTNERLY = frozenset([INTENT, CONSULTATION, DIPLOMACY, COOPERATION])  # what two do with each other
ASKING = frozenset([APPEAL, DEMAND])  # acts that another is to do
UTTERED = frozenset([APPEAL, DEMAND, DISAPPROVAL, REJECTION, THREAT])  # acts that consist of words
VERBAL = UTTERED | {STATEMENT, INTENT, DIPLOMACY, INVESTIGATION}  # done by saying so
MATERIAL = PROTEST  # from here on: conflict in deeds
