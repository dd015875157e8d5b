import sys

amounts = {}
for line in sys.stdin:
    thing = line.strip()
    amounts[thing] = 1

for thing in sorted(amounts):
    print(f"{thing}: {amounts[thing]}")
print("total:", len(amounts))
