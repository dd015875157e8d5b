weight = int(input())
# Not every suitcase is free. When does this line
# apply, and what happens otherwise?
print("Have a good flight")
