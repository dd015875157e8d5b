def fare(zones):
    return 3 + 2 * zones


def return_trip(zones):
    one_way = fare(zones)
    if zones > 4:
        one_way = one_way - 1
    return one_way + one_way
