def tally(text):
    counts = {}
    for word in text.split():
        counts[word] = 1
    return counts
