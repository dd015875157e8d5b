def may_know(friends, person):
    own = set(friends.get(person, []))
    found = set()
    for friend in own:
        found = found | set(friends.get(friend, []))
    return sorted(found - own - {person})
