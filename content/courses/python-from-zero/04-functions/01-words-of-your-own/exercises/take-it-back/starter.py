def fare(zones):
    print(3 + 2 * zones)


def return_trip(zones):
    one_way = fare(zones)
    if zones > 4:
        one_way = one_way - 1
    print(one_way + one_way)
