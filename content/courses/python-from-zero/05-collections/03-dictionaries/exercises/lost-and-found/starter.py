def sort_finds(finds):
    shelves = {}
    for find in finds:
        line, thing = find.split(": ")
        shelves[line] = [thing]
    return shelves
