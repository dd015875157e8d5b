first = input()
# Read the family name here, then print the badge.
print(first)
