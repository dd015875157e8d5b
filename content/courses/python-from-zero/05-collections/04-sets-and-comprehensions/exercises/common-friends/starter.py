def may_know(friends, person):
    own = set(friends.get(person, []))
    found = set()
    # Put in the friends of each friend, then take away
    # those who don't belong there.
    return sorted(own)
