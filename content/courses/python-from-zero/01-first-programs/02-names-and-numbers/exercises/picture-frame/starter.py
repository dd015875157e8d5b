width = int(input())
height = int(input())
# Work out the strip and the glass. The colon belongs
# to the text.
strip = width
print("Strip:", strip)
