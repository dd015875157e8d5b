speed = int(input())
# One row of questions. Let it choose the word; the
# print stays where it is.
word = "calm"
print(f"Today: {word} at {speed} km/h")
