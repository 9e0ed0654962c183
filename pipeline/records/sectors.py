"""The sectors of actors in groups, by what those do who have one; `sectors.csv` has the names and sources."""

GOVERNMENT, UNION, NEWS, SCHOLARS = "GOV", "IGO", "MED", "EDU"

LAW = frozenset(["COP", "JUD"])  # who act in their own country: the police, courts
OFFICIAL = frozenset(["GOV", "MIL", "SPY", "LEG"]) | LAW  # who act for their state
PARTIES = frozenset(["PTY", "OPP"])
POLITICAL = PARTIES | {"LEG"}  # who fight with words
OF_BODIES = POLITICAL | {UNION, "LAB", "NGO"}  # who act for the party, the union … that has sent them
REBELS = frozenset(["REB", "SEP", "UAF"])  # armed groups
FORCES = REBELS | {"MIL"}
ARMED = FORCES | {"SPY"}
STATECRAFT = OFFICIAL | REBELS | PARTIES | {UNION}  # of whom news of politics tells
