"""Which place a name means."""

from pipeline.tag.context.surroundings import kilometres
from pipeline.tag.context.toponyms import Candidate, Container, settle
from pipeline.tag.known.atlas import Kind, Place


def place(
    place_id: str,
    country: str | None,
    admin1: str | None,
    population: int,
    at: tuple[float, float],
    *,
    kind: Kind = "city",
    is_capital: bool = False,
) -> Place:
    return Place(
        place_id=place_id,
        name=place_id,
        kind=kind,
        country=country,
        admin1=admin1,
        latitude=at[0],
        longitude=at[1],
        population=population,
        is_capital=is_capital,
    )


PARIS = place("paris-france", "FR", "11", 2_100_000, (48.9, 2.3), is_capital=True)
PARIS_TEXAS = place("paris-texas", "US", "TX", 25_000, (33.7, -95.6))
DALLAS = place("dallas", "US", "TX", 1_300_000, (32.8, -96.8))
BONHAM = place("bonham", "US", "TX", 10_000, (33.6, -96.2))
SPRINGFIELD_MO = place("springfield-missouri", "US", "MO", 170_000, (37.2, -93.3))
SPRINGFIELD_IL = place("springfield-illinois", "US", "IL", 114_000, (39.8, -89.6))
ILLINOIS = place("illinois", "US", "IL", 12_000_000, (40.0, -89.0), kind="region")
NEW_YORK = place("new-york-city", "US", "NY", 8_800_000, (40.7, -74.0))
NEW_YORK_STATE = place("new-york-state", "US", "NY", 20_000_000, (43.0, -75.5), kind="region")
NICE = place("nice", "FR", "93", 340_000, (43.7, 7.3))


def name(
    *places: Place, is_common: bool = False, is_located: bool = False, is_in_person: bool = False
) -> Candidate:
    return Candidate(
        spelling=places[0].name,
        places=places,
        is_common=is_common,
        is_located=is_located,
        is_in_person=is_in_person,
    )


def test_without_evidence_the_larger_place_is_meant() -> None:
    """Paris is in France."""
    assert settle([name(PARIS, PARIS_TEXAS)], {}) == [PARIS]


def test_two_names_mean_places_next_to_each_other() -> None:
    """Edmonton beside Enfield is a part of London, and Enfield Town may be called so."""
    alberta = place("edmonton", "CA", "01", 1_000_000, (53.6, -113.5))
    london = place("edmonton", "GB", "ENG", 82_000, (51.63, -0.06))
    connecticut = place("enfield", "US", "CT", 45_000, (42.0, -72.6))
    enfield = place("enfield town", "GB", "ENG", 157_000, (51.65, -0.08))
    names = (
        Candidate(spelling="edmonton", places=(alberta, london)),
        Candidate(spelling="enfield", places=(enfield, connecticut)),
    )
    assert settle(names, {}) == [london, enfield]


def test_a_container_decides() -> None:
    """Paris, Texas."""
    texas = Container(country="US", admin1="TX")
    candidate = Candidate(spelling="paris", places=(PARIS, PARIS_TEXAS), containers=(texas,))
    assert settle([candidate], {"FR": 5}) == [PARIS_TEXAS]


def test_a_container_decides_for_all_mentions_of_the_name() -> None:
    """Once called Paris, Texas, it is no other in the rest of the text."""
    said = Candidate(spelling="paris", places=(PARIS, PARIS_TEXAS), containers=(Container(country="US"),))
    again = Candidate(spelling="paris", places=(PARIS, PARIS_TEXAS))
    assert settle([again, said], {}) == [PARIS_TEXAS, PARIS_TEXAS]


def test_a_container_that_holds_none_of_the_places_decides_nothing() -> None:
    """The comma was an ordinary one."""
    candidate = Candidate(
        spelling="paris", places=(PARIS, PARIS_TEXAS), containers=(Container(country="DE"),)
    )
    assert settle([candidate], {}) == [PARIS]


def test_what_holds_another_place_is_a_region() -> None:
    """Albany, New York: the state, though the city is meant elsewhere."""
    state = Candidate(spelling="new york", places=(NEW_YORK_STATE, NEW_YORK), is_container=True)
    city = Candidate(spelling="new york", places=(NEW_YORK_STATE, NEW_YORK))
    assert settle([state, city], {}) == [NEW_YORK_STATE, NEW_YORK]


def test_a_division_that_is_named_speaks_for_what_lies_in_it() -> None:
    """London in a text that names Ontario, and nothing of Britain."""
    london = place("london", "GB", "ENG", 8_900_000, (51.5, -0.1), is_capital=True)
    ontarian = place("london", "CA", "08", 420_000, (43.0, -81.2))
    ontario = place("ontario", "CA", "08", 15_000_000, (49.0, -84.0), kind="region")
    elsewhere = place("middlesex", "US", "NJ", 14_000, (40.6, -74.5))
    names = [name(london, ontarian), name(ontario), name(elsewhere)]
    assert settle(names, {})[0] == ontarian


def test_names_do_not_wait_for_each_other() -> None:
    """Windsor and Chatham are both of Ontario, though each is of England while the other is."""
    windsors = (
        place("windsor", "CA", "08", 230_000, (42.3, -83.0)),
        place("windsor", "GB", "ENG", 32_000, (51.5, -0.6)),
    )
    chathams = (
        place("chatham", "GB", "ENG", 80_000, (51.4, 0.5)),
        place("chatham", "CA", "08", 44_000, (42.4, -82.2)),
    )
    ontario = place("ontario", "CA", "08", 15_000_000, (49.0, -84.0), kind="region")
    meant = settle([name(*windsors), name(ontario), name(*chathams)], {})
    assert meant == [windsors[0], ontario, chathams[1]]


def test_a_county_holds_what_is_close_to_its_middle() -> None:
    """Rochester, Kent."""
    kent = place("kent", "GB", "ENG", 1_400_000, (51.2, 0.7), kind="county")
    box = Container(country="GB", admin1="ENG", county=kent)
    assert box.holds(place("rochester", "GB", "ENG", 60_000, (51.4, 0.5)))
    assert not box.holds(place("rochester", "GB", "ENG", 1_000, (55.3, -2.3)))


def test_a_word_tells_once_what_a_place_lies_in() -> None:
    """Springfield in Illinois: there and wherever else it is named; nobody's Smith in Illinois is a place."""
    box = Container(country="US", admin1="IL")
    springfields = (SPRINGFIELD_MO, SPRINGFIELD_IL)
    told = Candidate(spelling="springfield", places=springfields, within=(box,))
    again = Candidate(spelling="springfield", places=springfields)
    elsewhere = Candidate(spelling="paris", places=(PARIS,), within=(box,), is_in_person=True)
    assert settle([again, told, elsewhere], {}) == [SPRINGFIELD_IL, SPRINGFIELD_IL, None]


def test_a_state_is_meant_and_no_town_of_another_state_that_is_called_so() -> None:
    """Delaware, which is a town of Ohio, too, in a text about Ohio."""
    ohio = place("ohio", "US", "OH", 9_000_000, (40.0, -83.0), kind="region")
    state = place("delaware", "US", "DE", 950_000, (39.0, -75.5), kind="region")
    town = place("delaware-ohio", "US", "OH", 38_000, (40.3, -83.1))
    delaware = Candidate(spelling="delaware", places=(state, town))
    assert (
        settle([delaware, name(ohio), name(place("x", "US", "OH", 9_000, (40.2, -83.0)))], {"US": 1})[0]
        == state
    )


def test_what_holds_another_place_speaks_for_its_own_region() -> None:
    """Massachusetts Gov. …: Plymouth is there."""
    state = place("massachusetts", "US", "MA", 6_000_000, (42.3, -71.8), kind="region")
    larger = place("plymouth-mn", "US", "MN", 76_000, (45.0, -93.5))
    smaller = place("plymouth-ma", "US", "MA", 7_500, (42.0, -70.7))
    holder = Candidate(spelling="massachusetts", places=(state,), is_container=True)
    plymouth = Candidate(spelling="plymouth", places=(larger, smaller))
    assert settle([plymouth], {"US": 1}) == [larger]
    assert settle([plymouth, holder], {"US": 1}) == [smaller, state]


def test_the_region_of_the_other_places_decides_between_towns() -> None:
    """Springfield in a text about Illinois."""
    springfield = name(SPRINGFIELD_MO, SPRINGFIELD_IL)
    assert settle([springfield, name(ILLINOIS)], {"US": 1}) == [SPRINGFIELD_IL, ILLINOIS]


def test_a_telephone_number_speaks_for_its_region() -> None:
    """Springfield in a text that says to call a number in Illinois."""
    box = Container(country="US", admin1="IL")
    springfield = Candidate(spelling="springfield", places=(SPRINGFIELD_MO, SPRINGFIELD_IL))
    assert settle([springfield], {}) == [SPRINGFIELD_MO]
    assert settle([springfield], {}, dialled=[box]) == [SPRINGFIELD_IL]


def test_a_city_that_is_called_so_comes_before_one_whose_other_name_it_is() -> None:
    """Ten times larger would be too little."""
    larger = place("large", "HK", None, 1_000_000, (22.3, 114.2))
    own = place("victoria", "CA", "02", 100_000, (48.4, -123.4))
    mention = Candidate(spelling="victoria", places=(larger, own))
    assert settle([mention], {}) == [own]
    assert settle([Candidate(spelling="victory", places=(larger, own))], {}) == [larger]


def test_how_many_live_there_says_less_of_counties_and_villages() -> None:
    """A county of Iowa in a text about Iowa, though that in Massachusetts is larger; a hamlet near others."""
    large = place("plymouth-ma", "US", "MA", 380_000, (42.0, -70.8), kind="county")
    small = place("plymouth-ia", "US", "IA", 16_000, (42.7, -96.2), kind="county")
    iowa = place("iowa", "US", "IA", 3_000_000, (42.0, -93.4), kind="region")
    plymouth = Candidate(spelling="plymouth county", places=(large, small))
    assert settle([plymouth, name(iowa)], {"US": 1})[0] == small
    assert settle([plymouth], {})[0] == large


def test_a_capital_is_not_drowned_by_namesakes_close_by() -> None:
    """Paris in a text from Texas that names France."""
    assert settle([name(PARIS, PARIS_TEXAS), name(DALLAS), name(BONHAM)], {"FR": 3})[0] == PARIS


def test_a_common_word_is_a_place_only_where_a_word_says_so() -> None:
    """Nice, and in Nice."""
    assert settle([name(NICE, is_common=True)], {}) == [None]
    assert settle([name(NICE, is_common=True, is_located=True)], {}) == [NICE]


def test_a_name_in_a_persons_name_is_no_place() -> None:
    """Paris Hilton."""
    assert settle([name(PARIS, is_in_person=True)], {}) == [None]


def test_nothing_comes_of_nothing() -> None:
    """No names, no places; nor for a name of none."""
    assert settle([], {"FR": 1}) == []
    assert settle([Candidate(spelling="nowhere", places=())], {"FR": 1}) == [None]


def test_kilometres_are_great_circle_distances() -> None:
    """A degree of the meridian is 111 km."""
    north = place("north", None, None, 0, (1.0, 0.0))
    assert round(kilometres(north, place("origin", None, None, 0, (0.0, 0.0)))) == 111
