def sort_finds(finds):
    shelves = {}
    for find in finds:
        line, thing = find.split(": ")
        if line not in shelves:
            shelves[line] = []
        shelves[line].append(thing)
    return shelves
