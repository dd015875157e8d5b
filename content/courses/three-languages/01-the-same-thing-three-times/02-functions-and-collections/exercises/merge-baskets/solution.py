def merged(first, second):
    basket = dict(first)
    for thing, count in second.items():
        basket[thing] = basket.get(thing, 0) + count
    return basket
