sweets = int(input())
# Read the number of children. Then print two numbers, each with a print of its own.
print(sweets)
