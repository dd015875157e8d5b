def parse(line):
    words = line.strip().split(" ", 1)
    order = words[0]
    if order == "list":
        return ["list"]
    return [order, words[1]]
