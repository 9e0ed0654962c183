"""The sectors of actors in groups, by what those do who have one; `sectors.csv` has the names and sources."""

GOVERNMENT, UNION, NEWS, SCHOLARS = "GOV", "IGO", "MED", "EDU"

LAW = frozenset(["COP", "JUD"])  # who act in their own country: the police, courts
OFFICIAL = frozenset(["GOV", "MIL", "SPY", "LEG"]) | LAW  # who act for their state
STATE_OFFICES = frozenset(["GOV", "MIL"])  # whose offices belong to a state, as those of parties do not
PARTIES = frozenset(["PTY", "OPP"])
POLITICAL = PARTIES | {"LEG"}  # who fight with words
OF_BODIES = POLITICAL | {UNION, "LAB", "NGO"}  # who act for the party, the union … that has sent them
REBELS = frozenset(["REB", "SEP", "UAF"])  # armed groups
FORCES = REBELS | {"MIL"}
ARMED = FORCES | {"SPY"}
AT_HOME = POLITICAL | LAW | {GOVERNMENT, "LAB"}  # of bodies that tell in which country a text is
ANYWHERE = frozenset([NEWS, "BUS"])  # … that are named in texts about any country: agencies, banks
STATECRAFT = OFFICIAL | REBELS | PARTIES | {UNION}  # of whom news of politics tells
