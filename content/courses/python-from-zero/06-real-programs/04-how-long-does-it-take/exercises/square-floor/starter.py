def side(tiles):
    low = 0
    high = 100000000
    # As long as more than one length is possible, ask
    # about
    # the one in the middle.
    return low
