def count_vowels(text):
    count = 0
    # Walk through the text here, letter by letter.
    return count
