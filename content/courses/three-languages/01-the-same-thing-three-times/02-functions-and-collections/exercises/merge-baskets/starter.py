def merged(first, second):
    basket = dict(first)
    return basket
