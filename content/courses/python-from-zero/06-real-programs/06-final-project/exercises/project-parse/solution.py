def parse(line):
    words = line.strip().split(" ", 1)
    order = words[0].lower()
    if len(words) == 1 and order == "list":
        return ["list"]
    if len(words) == 1:
        return []
    rest = words[1].strip()
    if order == "add" or order == "return":
        return [order, rest]
    if order == "lend" and " to " in rest:
        tool, person = rest.split(" to ", 1)
        return ["lend", tool.strip(), person.strip()]
    return []
