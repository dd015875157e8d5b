def tally(text):
    counts = {}
    for piece in text.split():
        word = piece.lower().strip(".,!?")
        if word != "":
            counts[word] = counts.get(word, 0) + 1
    return counts
