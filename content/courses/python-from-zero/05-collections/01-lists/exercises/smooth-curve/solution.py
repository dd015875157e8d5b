def smooth(values):
    result = []
    for place in range(len(values)):
        first = max(0, place - 1)
        near = values[first : place + 2]
        result.append(sum(near) / len(near))
    return result
